// Who has to do with whom.
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
const eventsOf = (id) =>
  [
    ...new Set(
      nodes
        .get(id)
        .links.map((l) => other(l, nodes.get(id)))
        .filter((n) => n.kind === "event")
        .map((n) => n.of),
    ),
  ].sort(latest);
const partnerItem =
  (e) =>
  ([id, n]) =>
    h(
      "li",
      {},
      h(
        "a",
        { class: "node-link", href: route("pair", e.id, id) },
        icon(nodes.get(id).kind),
        zh(name(id)),
        h("span", { class: "count" }, n),
      ),
    );

function pairDetails(a, b) {
  const both = new Set(eventsOf(b)),
    evs = eventsOf(a).filter((ev) => both.has(ev));
  return [
    h("header", { class: "node-head" }, h("p", { class: "kind" }, "Two together"), h("h2", {}, nodeLink(a), " – ", nodeLink(b))),
    section(
      "Events",
      evs.length,
      capped(h("ul", { class: "events" }), evs, 40, (ev) => eventItem(ev)),
    ),
  ];
}
