// The panel for events and agreements.
function eventDetails(ev) {
  return [
    heading("event", act(ev), parties(ev)),
    actions(ev.id),
    facts([
      ["Status", [badge(ev.status), ev.modality && ev.modality !== "asserted" ? " " + ev.modality : ""]],
      ["Date", ev.date && [ev.date, ev.basis && h("span", { class: "muted" }, ` ${ev.basis}`)]],
      ["Place", ev.place && nodeLink(ev.place)],
      ["Actors", nodeLinks(ev.actors)],
      ["Targets", nodeLinks(ev.targets)],
      ["People", nodeLinks(ev.people)],
      ["Agreement", ev.agreement && nodeLink(ev.agreement)],
      ["Topics", nodeLinks(ev.topics)],
      ["Part of", ev.partOf && h("a", { href: nodeRoute(ev.partOf) }, zh(name(ev.partOf)))],
      ...(ev.details || []).map((d) => [capital(words(d.name)), zh(d.text)]),
      ["Codes", codes(ev)],
      ["Id", h("code", {}, ev.id)],
    ]),
    section("Evidence", ev.count, evidence(ev)),
  ];
}

// lifeOf is what happened to an agreement, in order of time.
const lifeOf = (a) =>
  nodes
    .get(a.id)
    .links.map((l) => other(l, nodes.get(a.id)))
    .filter((n) => n.kind === "event")
    .map((n) => n.of)
    .sort(byDate);
const life = (a) =>
  h(
    "ol",
    { class: "life" },
    lifeOf(a).map((ev) =>
      h(
        "li",
        { class: `st-${ev.status}` },
        h("span", { class: "when" }, ev.date || "no date"),
        h("a", { href: nodeRoute(ev.id) }, h("b", {}, ev.stage ? capital(words(ev.stage)) : act(ev))),
        " ",
        ev.status !== "happened" && badge(ev.status),
      ),
    ),
  );

function agreementDetails(a) {
  return [
    heading("agreement", a.name),
    actions(a.id),
    facts([
      ["Kind", words(a.kind)],
      ["Parties", nodeLinks(a.parties)],
      ["Term", a.years ? plural(a.years, "year") : ""],
      ["In dictionary", a.known ? "yes" : "no"],
      ["Id", h("code", {}, a.id)],
    ]),
    section("Life", lifeOf(a).length, life(a)),
    section("Articles", a.count, mentions(a)),
  ];
}
