// The list of articles, with a box that filters it.
function createArticleList(open) {
  const box = h("input", {
    type: "search",
    placeholder: "Filter by title, publisher, date",
    "aria-label": "Filter articles",
    oninput: debounce(() => draw()),
  });
  const holder = h("div", { class: "scroll" });
  const el = h("nav", { class: "article-list", "aria-label": "Articles" }, h("div", { class: "list-head" }, box), holder);
  let now = -1;

  const text = (a) => [a.title, a.publisher, a.published, a.id].join(" ").toLowerCase();
  function draw() {
    const q = box.value.trim().toLowerCase();
    const hits = articles.map((a, i) => i).filter((i) => !q || text(articles[i]).includes(q));
    put(holder, ...capped(h("ul", { class: "articles" }), hits, 200, item));
    if (!hits.length) put(holder, h("p", { class: "muted" }, "No article has these words."));
  }
  function item(i) {
    const a = articles[i];
    return h(
      "li",
      {},
      h(
        "a",
        { href: route("articles", i), "data-n": i, "aria-current": i === now ? "true" : null, onclick: () => open(i) },
        zh(a.title || a.id),
        h(
          "span",
          { class: "muted" },
          [a.published, plural(a.events, "event"), plural(a.positions, "position"), !a.text && "no text here"]
            .filter(Boolean)
            .join(" · "),
        ),
      ),
    );
  }
  function select(i) {
    now = i;
    for (const link of holder.querySelectorAll("a")) {
      const here = Number(link.dataset.n) === i;
      if (here) {
        link.setAttribute("aria-current", "true");
        link.scrollIntoView({ block: "nearest" });
      } else link.removeAttribute("aria-current");
    }
  }
  draw();
  return { el, select };
}
