// What was found in an article, as lists beside its text. Point is called with the id of what is clicked.
function foundIn(n, b, point) {
  const evs = b.events
    .map((p) => nodes.get(p.ref))
    .filter(Boolean)
    .map((x) => x.of);
  const said = b.positions.map((p) => positionAt.get(p.ref)).filter(Boolean);
  const ids = [...b.entities, ...b.agreements].filter((id) => nodes.has(id));
  const chip = (id) =>
    h("li", {}, h("button", { type: "button", class: "chip", onclick: () => point(id) }, icon(nodes.get(id).kind), zh(name(id))));
  const names = (kind) => {
    const own = ids.filter((id) => nodes.get(id).kind === kind);
    return section(KIND_NAMES[kind], own.length, h("ul", { class: "plain chips" }, own.map(chip)));
  };
  const versions = Object.entries(b.version)
    .map(([k, v]) => `${k} ${clip(v, 13)}`)
    .join(", ");
  return [
    foundCards(n, evs, said, point),
    ["person", "country", "organization", "place", "agreement", "topic"].map(names),
    versions && h("p", { class: "muted small" }, "read by ", versions),
  ];
}

function foundCards(n, evs, said, point) {
  if (!evs.length && !said.length) return h("p", { class: "muted" }, "No event and no position was found in this article.");
  const cards = (list, inside) =>
    h(
      "ul",
      { class: "cards" },
      list.map((x) => card(n, x.id, point, inside(x))),
    );
  return [section("Events", evs.length, cards(evs, eventCard)), section("Positions", said.length, cards(said, positionCard))];
}

const card = (n, id, point, inside) =>
  h(
    "li",
    { class: "card", "data-ref": id },
    h("a", { class: "cover", href: route("articles", n, id), onclick: () => point(id) }, inside),
    nodes.has(id) &&
      h(
        "a",
        { class: "aside", href: nodeRoute(id), title: "Show in the graph", "aria-label": "Show in the graph" },
        sign("graph"),
      ),
  );

const eventCard = (ev) => [
  h("b", {}, act(ev)),
  " ",
  ev.status !== "happened" && badge(ev.status),
  h("div", {}, zh(parties(ev))),
  h(
    "div",
    { class: "muted" },
    dotted([
      ev.date,
      ev.place && zh(name(ev.place)),
      ev.agreement && zh(name(ev.agreement)),
      ev.people && zh(ev.people.map(name).join("、")),
    ]),
  ),
];
const positionCard = (p) => [
  h("div", {}, stanceText(p)),
  p.speaker && h("div", { class: "muted" }, "said by ", zh(name(p.speaker))),
];

// dotted joins what there is with dots.
const dotted = (items) => between(items.filter(Boolean), " · ");

// foundWithout is for an article whose text is not in the page: its findings with the sentences that the catalog keeps.
function foundWithout(n) {
  const here = (x) => x.reports.some((r) => r.article === n);
  return { evs: events.filter(here), said: positions.filter(here) };
}
function quotes(n, list, head) {
  return list.map((x) => {
    const r = x.reports.find((r) => r.article === n);
    return h("figure", { class: "report" }, h("figcaption", {}, head(x)), r.quote && h("blockquote", {}, withTrigger(r)));
  });
}
