// Pieces that several views are made of.
const route = (...parts) => "#/" + parts.map((p) => encodeURIComponent(p)).join("/");
const nodeRoute = (id) => route("graph", id);

// nodeLink names an entity, agreement or event and leads to it in the graph.
function nodeLink(id) {
  const node = nodes.get(id);
  if (!node) return zh(name(id));
  return h("a", { class: "node-link", href: nodeRoute(id), title: node.of.en || null }, icon(node.kind), zh(name(id)));
}
const nodeLinks = (ids) => between((ids || []).map(nodeLink), " ");

const badge = (status) => status && h("span", { class: `badge s-${status}` }, status);
const percent = (c) => (c ? Math.round(c * 100) + "%" : "");

// articleLink leads to an article, and in it to a finding.
function articleLink(n, finding) {
  const a = articles[n];
  if (!a) return h("span", { class: "muted" }, "an article that is not listed here");
  const label = [zh(a.title || a.id), a.published && h("span", { class: "muted nowrap" }, " " + a.published)];
  return h("a", { href: finding ? route("articles", n, finding) : route("articles", n) }, label);
}

// facts is a list of names and values; empty values are left out.
function facts(rows) {
  const full = rows.filter(
    ([, v]) => v !== null && v !== undefined && v !== "" && v !== false && !(Array.isArray(v) && v.length === 0),
  );
  return h(
    "dl",
    { class: "facts" },
    full.map(([k, v]) => [h("dt", {}, k), h("dd", {}, v)]),
  );
}

// withTrigger shows a quote with its trigger in bold.
function withTrigger(r) {
  if (!r.quote) return zh(h("b", {}, r.trigger));
  const at = r.trigger ? r.quote.indexOf(r.trigger) : -1;
  if (at < 0) return zh(r.quote);
  return zh([r.quote.slice(0, at), h("b", {}, r.trigger), r.quote.slice(at + r.trigger.length)]);
}

// evidence lists the reports of an event or position.
function evidence(x) {
  const more = x.count - x.reports.length;
  return h(
    "div",
    { class: "evidence" },
    x.reports.map((r) =>
      h(
        "figure",
        { class: "report" },
        r.quote && h("blockquote", {}, withTrigger(r)),
        h(
          "figcaption",
          {},
          articleLink(r.article, x.id),
          h(
            "span",
            { class: "by" },
            badge(r.status && r.status !== x.status ? r.status : ""),
            h("code", {}, r.rule),
            r.confidence ? ` ${percent(r.confidence)}` : "",
          ),
        ),
      ),
    ),
    more > 0 && h("p", { class: "muted" }, `and ${plural(more, "more report")} in the article records`),
  );
}

// codes are the codes of the field's code books.
const codes = (x) =>
  [x.plover && `PLOVER ${x.plover}${x.mode ? "/" + x.mode : ""}`, x.cameo && `CAMEO ${x.cameo}`].filter(Boolean).join(" · ");

// byDate puts the earliest first, latest the latest; what has no date comes last.
const latest = (a, b) => (b.from || "").localeCompare(a.from || "") || a.id.localeCompare(b.id);
const byDate = (a, b) => (a.from || "9999").localeCompare(b.from || "9999") || a.id.localeCompare(b.id);

// eventItem is one line in a list of events.
const eventItem = (ev, note) =>
  h(
    "li",
    { class: `st-${ev.status}` },
    h("span", { class: "when" }, ev.date || "no date"),
    h("a", { href: nodeRoute(ev.id) }, h("b", {}, act(ev)), " ", zh(parties(ev))),
    " ",
    note && h("span", { class: "muted" }, note),
    " ",
    ev.status !== "happened" && badge(ev.status),
  );

// capped lists the first items and opens the rest on demand.
function capped(list, items, size, render) {
  let shown = 0;
  const more = h("button", { type: "button", class: "more", onclick: () => grow() });
  function grow() {
    list.append(...items.slice(shown, shown + size).map(render));
    shown = Math.min(items.length, shown + size);
    const rest = items.length - shown;
    more.hidden = rest === 0;
    more.textContent = `Show ${Math.min(size, rest).toLocaleString("en")} more of ${rest.toLocaleString("en")}`;
  }
  grow();
  return [list, more];
}

const stanceText = (p) => [
  zh(name(p.holder)),
  " ",
  h("b", { class: "stance" }, words(p.stance)),
  " ",
  zh(p.issue),
  p.target && [" ", h("span", { class: "muted" }, "towards "), zh(name(p.target))],
];
