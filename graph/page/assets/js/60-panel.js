// The panel beside the graph: the facts of one node and the evidence for them.
function details(id) {
  const node = nodes.get(id);
  if (!node) return h("p", { class: "muted" }, "This page does not hold it: ", h("code", {}, id));
  switch (node.kind) {
    case "event": return eventDetails(node.of);
    case "agreement": return agreementDetails(node.of);
    default: return entityDetails(node.of);
  }
}

const heading = (kind, text, sub) => h("header", { class: "node-head" },
  h("p", { class: "kind" }, icon(kind), capital(kind)), h("h2", { lang: "zh" }, text), sub && h("p", { class: "muted" }, sub));
const actions = (id) => h("p", { class: "actions" },
  filter.focus === id ? h("a", { class: "button", href: route("graph") }, "Show the whole graph")
    : h("a", { class: "button", href: route("focus", id) }, "Show its neighbourhood"));
const section = (text, count, ...children) => count > 0 && h("section", {},
  h("h3", {}, text, h("span", { class: "count" }, count.toLocaleString("en"))), children);

function entityDetails(e) {
  const node = nodes.get(e.id);
  const linked = (kind) => [...new Set(node.links.map((l) => other(l, node)).filter((n) => n.kind === kind))].map((n) => n.of);
  const evs = eventsOf(e.id), deals = ["country", "organization", "person"].includes(e.kind) ? partners(e) : [];
  const state = e.kind !== "country" && stateOf(e.country);
  const people = e.kind === "country" ? linked("person") : [];
  const held = positionsOf.get(e.id) || [];
  return [heading(e.kind, e.name, e.en), actions(e.id),
    facts([["Also", e.aliases && zh(e.aliases.join("、"))], ["State", state ? nodeLink(state.id) : e.kind !== "country" && e.country],
      ["Called here", e.offices && zh(e.offices.join("、"))],
      ["Offices", (e.holds || []).map((o) => h("div", {}, zh(o.title), " ", h("span", { class: "muted" }, zh(name(o.of)), ` ${o.from || "…"} – ${o.until || ""}`)))],
      ["In dictionary", e.known ? "yes" : "no, only its shape gave it away"], ["Id", h("code", {}, e.id)]]),
    section(e.kind === "person" ? "Met" : "Deals with", deals.length, ...capped(h("ul", { class: "plain chips" }), deals, 12, partnerItem(e))),
    section("Events", evs.length, ...capped(h("ul", { class: "events" }), evs, 25, (ev) => eventItem(ev, roleOf(ev, e.id)))),
    section("Agreements", linked("agreement").length, h("ul", { class: "plain" }, linked("agreement").map((a) => h("li", {}, nodeLink(a.id))))),
    section("Positions", held.length, ...capped(h("ul", { class: "plain" }), held, 15, positionItem)),
    section("People", people.length, ...capped(h("ul", { class: "plain chips" }), people, 30, (p) => h("li", {}, nodeLink(p.id)))),
    section("Articles", e.count, mentions(e))];
}

// partners counts with whom an entity took part in events, the most frequent first: states and organisations for a state
// or an organisation, people for a person.
function partners(e) {
  const own = e.kind === "person" ? (ev) => ev.people || [] : (ev) => [...(ev.actors || []), ...(ev.targets || [])];
  const counts = new Map();
  for (const ev of eventsOf(e.id)) {
    const ids = new Set(own(ev));
    if (ids.delete(e.id)) for (const id of ids) if (nodes.has(id)) counts.set(id, (counts.get(id) || 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}
const eventsOf = (id) => [...new Set(nodes.get(id).links.map((l) => other(l, nodes.get(id))).filter((n) => n.kind === "event").map((n) => n.of))].sort(byDate).reverse();
const partnerItem = (e) => ([id, n]) => h("li", {}, h("a", { class: "node-link", href: route("pair", e.id, id) }, icon(nodes.get(id).kind), zh(name(id)), h("span", { class: "count" }, n)));

function pairDetails(a, b) {
  const both = new Set(eventsOf(b)), evs = eventsOf(a).filter((ev) => both.has(ev));
  return [h("header", { class: "node-head" }, h("p", { class: "kind" }, "Two together"), h("h2", {}, nodeLink(a), " – ", nodeLink(b))),
    section("Events", evs.length, capped(h("ul", { class: "events" }), evs, 40, (ev) => eventItem(ev)))];
}

function roleOf(ev, id) {
  if ((ev.targets || []).includes(id)) return "target";
  return (ev.place === id && "place") || ((ev.topics || []).includes(id) && "topic") || "";
}
const positionItem = (p) => h("li", {}, h("a", { href: route("articles", p.reports[0] ? p.reports[0].article : 0, p.id) }, stanceText(p)));

const mentions = (x) => h("ul", { class: "plain" }, (x.in || []).map((n) => h("li", {}, articleLink(n, x.id))),
  x.count > (x.in || []).length && h("li", { class: "muted" }, `and ${plural(x.count - (x.in || []).length, "more article")}`));

function eventDetails(ev) {
  return [heading("event", act(ev), parties(ev)), actions(ev.id),
    facts([["Status", [badge(ev.status), ev.modality && ev.modality !== "asserted" ? " " + ev.modality : ""]],
      ["Date", ev.date && [ev.date, ev.basis && h("span", { class: "muted" }, ` ${ev.basis}`)]], ["Place", ev.place && nodeLink(ev.place)],
      ["Actors", nodeLinks(ev.actors)], ["Targets", nodeLinks(ev.targets)], ["People", nodeLinks(ev.people)],
      ["Agreement", ev.agreement && nodeLink(ev.agreement)], ["Topics", nodeLinks(ev.topics)],
      ["Part of", ev.partOf && h("a", { href: nodeRoute(ev.partOf) }, zh(name(ev.partOf)))],
      ...(ev.details || []).map((d) => [capital(words(d.name)), zh(d.text)]),
      ["Codes", codes(ev)], ["Id", h("code", {}, ev.id)]]),
    section("Evidence", ev.count, evidence(ev))];
}

// lifeOf is what happened to an agreement, in order of time.
const lifeOf = (a) => nodes.get(a.id).links.map((l) => other(l, nodes.get(a.id))).filter((n) => n.kind === "event").map((n) => n.of).sort(byDate);
const life = (a) => h("ol", { class: "life" }, lifeOf(a).map((ev) => h("li", { class: `st-${ev.status}` },
  h("span", { class: "when" }, ev.date || "no date"), h("a", { href: nodeRoute(ev.id) }, h("b", {}, ev.stage ? capital(words(ev.stage)) : act(ev))), " ",
  ev.status !== "happened" && badge(ev.status))));

function agreementDetails(a) {
  return [heading("agreement", a.name), actions(a.id),
    facts([["Kind", words(a.kind)], ["Parties", nodeLinks(a.parties)], ["Term", a.years ? plural(a.years, "year") : ""],
      ["In dictionary", a.known ? "yes" : "no"], ["Id", h("code", {}, a.id)]]),
    section("Life", lifeOf(a).length, life(a)),
    section("Articles", a.count, mentions(a))];
}

// overview is what the panel shows while nothing is selected: the way in for those who do not use the drawing.
function overview(sub) {
  const top = (kind) => sub.nodes.filter((n) => n.kind === kind).sort(recent).slice(0, 12);
  return [h("header", { class: "node-head" }, h("h2", {}, filter.focus ? "Neighbourhood" : "Overview"),
    h("p", { class: "muted" }, "Select a node to see its facts and the words they rest on. Double-click shows its neighbourhood.")),
    filter.focus && h("p", { class: "actions" }, h("a", { class: "button", href: route("graph") }, "Show the whole graph")),
    KINDS.filter((k) => k !== "event").map((k) => section(KIND_NAMES[k], top(k).length,
      h("ul", { class: "plain chips" }, top(k).map((n) => h("li", {}, nodeLink(n.id)))))),
    section("Events", top("event").length, h("ul", { class: "events" }, top("event").map((n) => eventItem(n.of))))];
}
