// The panel beside the graph: the facts of one node and the evidence for them.
function details(id) {
  const node = nodes.get(id);
  if (!node) return h("p", { class: "muted" }, "This page does not hold it: ", h("code", {}, id));
  switch (node.kind) {
    case "event":
      return eventDetails(node.of);
    case "agreement":
      return agreementDetails(node.of);
    default:
      return entityDetails(node.of);
  }
}

const heading = (kind, text, sub) =>
  h(
    "header",
    { class: "node-head" },
    h("p", { class: "kind" }, icon(kind), capital(kind)),
    h("h2", { lang: "zh" }, text),
    sub && h("p", { class: "muted" }, sub),
  );
const actions = (id) =>
  h(
    "p",
    { class: "actions" },
    filter.focus === id
      ? h("a", { class: "button", href: route("graph") }, "Show the whole graph")
      : h("a", { class: "button", href: route("focus", id) }, "Show its neighbourhood"),
  );
const section = (text, count, ...children) =>
  count > 0 && h("section", {}, h("h3", {}, text, h("span", { class: "count" }, count.toLocaleString("en"))), children);

function entityDetails(e) {
  const node = nodes.get(e.id);
  const linked = (kind) => [...new Set(node.links.map((l) => other(l, node)).filter((n) => n.kind === kind))].map((n) => n.of);
  const evs = eventsOf(e.id),
    deals = ["country", "organization", "person"].includes(e.kind) ? partners(e) : [];
  const state = e.kind !== "country" && stateOf(e.country);
  const people = e.kind === "country" ? linked("person") : [];
  const held = positionsOf.get(e.id) || [];
  return [
    heading(e.kind, e.name, e.en),
    actions(e.id),
    facts([
      ["Also", e.aliases && zh(e.aliases.join("、"))],
      ["State", state ? nodeLink(state.id) : e.kind !== "country" && e.country],
      ["Called here", e.offices && zh(e.offices.join("、"))],
      [
        "Offices",
        (e.holds || []).map((o) =>
          h("div", {}, zh(o.title), " ", h("span", { class: "muted" }, zh(name(o.of)), ` ${o.from || "…"} – ${o.until || ""}`)),
        ),
      ],
      ["In dictionary", e.known ? "yes" : "no, only its shape gave it away"],
      ["Id", h("code", {}, e.id)],
    ]),
    section(
      e.kind === "person" ? "Met" : "Deals with",
      deals.length,
      ...capped(h("ul", { class: "plain chips" }), deals, 12, partnerItem(e)),
    ),
    section("Events", evs.length, ...capped(h("ul", { class: "events" }), evs, 25, (ev) => eventItem(ev, roleOf(ev, e.id)))),
    section(
      "Agreements",
      linked("agreement").length,
      h(
        "ul",
        { class: "plain" },
        linked("agreement").map((a) => h("li", {}, nodeLink(a.id))),
      ),
    ),
    section("Positions", held.length, ...capped(h("ul", { class: "plain" }), held, 15, positionItem)),
    section(
      "People",
      people.length,
      ...capped(h("ul", { class: "plain chips" }), people, 30, (p) => h("li", {}, nodeLink(p.id))),
    ),
    section("Articles", e.count, mentions(e)),
  ];
}

function roleOf(ev, id) {
  if ((ev.targets || []).includes(id)) return "target";
  return (ev.place === id && "place") || ((ev.topics || []).includes(id) && "topic") || "";
}
const positionItem = (p) =>
  h("li", {}, h("a", { href: route("articles", p.reports[0] ? p.reports[0].article : 0, p.id) }, stanceText(p)));

const mentions = (x) =>
  h(
    "ul",
    { class: "plain" },
    (x.in || []).map((n) => h("li", {}, articleLink(n, x.id))),
    x.count > (x.in || []).length && h("li", { class: "muted" }, `and ${plural(x.count - (x.in || []).length, "more article")}`),
  );
