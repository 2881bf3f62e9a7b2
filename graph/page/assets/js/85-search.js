// The search box: names, agreements, events and articles.
function createSearch(root) {
  const input = h("input", {
    type: "search",
    placeholder: "Search names, events, articles  ( / )",
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": "found-list",
    "aria-autocomplete": "list",
    "aria-label": "Search",
    autocomplete: "off",
  });
  const list = h("ul", { id: "found-list", class: "found-list", role: "listbox", hidden: true });
  root.append(input, list);
  let hits = [],
    at = -1;

  function look() {
    const q = input.value.trim().toLowerCase();
    hits = q ? search(q) : [];
    at = hits.length ? 0 : -1;
    put(
      list,
      ...hits.map((hit, i) =>
        h(
          "li",
          {
            id: "found-" + i,
            role: "option",
            onpointerdown: (e) => {
              e.preventDefault();
              choose(i);
            },
          },
          icon(hit.kind),
          h("span", { lang: "zh", class: "grow" }, hit.text),
          h("span", { class: "muted" }, hit.note),
        ),
      ),
      ...(q && !hits.length ? [h("li", { class: "muted" }, "Nothing found")] : []),
    );
    open(!!q);
    show();
  }
  const open = (yes) => {
    list.hidden = !yes;
    input.setAttribute("aria-expanded", String(yes));
  };
  function show() {
    [...list.children].forEach((li, i) => li.setAttribute("aria-selected", String(i === at)));
    if (at >= 0) {
      input.setAttribute("aria-activedescendant", "found-" + at);
      list.children[at].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }
  function choose(i) {
    const hit = hits[i];
    if (!hit) return;
    input.value = "";
    open(false);
    input.blur();
    go(hit.to);
  }
  input.addEventListener("input", debounce(look));
  input.addEventListener("focus", look);
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (e) => {
    if (e.key === "ArrowDown" && hits.length) at = (at + 1) % hits.length;
    else if (e.key === "ArrowUp" && hits.length) at = (at + hits.length - 1) % hits.length;
    else if (e.key === "Enter") {
      clearTimeout(0);
      if (list.hidden || !hits.length) look();
      choose(at);
    } else if (e.key === "Escape") {
      input.value = "";
      open(false);
      input.blur();
    } else return;
    e.preventDefault();
    show();
  });
  document.addEventListener("keydown", (e) => {
    if (e.key === "/" && !e.ctrlKey && !e.metaKey && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      e.preventDefault();
      input.focus();
    }
  });
}

// search finds at most sixteen things: names that are the query, that begin with it, that hold it; then events and articles.
function search(q) {
  const scored = [];
  for (const n of nodes.values()) {
    const text = haystack(n);
    if (!text.includes(q)) continue;
    const own = (n.of.name || "").toLowerCase(),
      en = (n.of.en || "").toLowerCase();
    const fit = n.kind === "event" ? 0 : own === q || en === q ? 3 : own.startsWith(q) || en.startsWith(q) ? 2 : 1;
    scored.push([fit * 1e6 + weight(n), n]);
  }
  scored.sort((a, b) => b[0] - a[0] || a[1].id.localeCompare(b[1].id));
  const found = scored.slice(0, 12).map(([, n]) => ({
    kind: n.kind,
    text: name(n.id),
    note: n.of.en || plural(n.of.count, n.kind === "event" ? "report" : "article"),
    to: ["focus", n.id],
  }));
  for (let i = 0; i < articles.length && found.length < 16; i++) {
    if (articles[i].title.toLowerCase().includes(q))
      found.push({ kind: "article", text: articles[i].title, note: articles[i].published || "article", to: ["articles", i] });
  }
  return found;
}
