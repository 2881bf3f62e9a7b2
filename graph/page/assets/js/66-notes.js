// What a mark in a text is called and what is told about it.
const MARK_NAMES = { ...KIND_NAMES, date: "Dates", reference: "References", trigger: "Events", stance: "Positions" };
const LEGEND = ["country", "organization", "person", "place", "topic", "agreement", "date", "reference", "trigger", "stance"];
const legendKind = (k) => own({ issue: "stance", detail: "trigger" }, k, k);

// markNote tells what a mark is: entity, rule, value, status, confidence.
function markNote(m) {
  const by = [
    h("code", {}, m.by || ""),
    m.c ? " " + percent(m.c) : "",
    h("span", { class: "muted" }, ` bytes ${m.at[0]}–${m.at[1]}`),
  ];
  const lines = {
    date: () => ["Date", m.v || "not on the calendar", m.b],
    reference: () => ["Stands for", zh((m.rs || []).map(name).join("、") || "nobody named")],
    trigger: () => ["Event", eventTitle(m.r), badge(m.v)],
    detail: () => [capital(words(m.v)), "of", eventTitle(m.r)],
    stance: () => ["Position", stanceOf(m.r)],
    issue: () => ["Issue of", stanceOf(m.r)],
  };
  const entity = () => {
    const n = nodes.get(m.r);
    return [
      capital(m.k),
      zh(name(m.r)),
      n && n.of.en && h("span", { class: "muted" }, n.of.en),
      n && n.of.known === undefined && h("span", { class: "muted" }, "not in the dictionary"),
    ];
  };
  const [kind, ...rest] = own(lines, m.k, entity)();
  return h(
    "div",
    { class: "note m-" + legendKind(m.k) },
    h("div", {}, h("span", { class: "kind" }, kind), " ", between(rest.filter(Boolean), " ")),
    h("div", { class: "by" }, by),
  );
}
const eventTitle = (id) => zh(nodes.has(id) ? title(nodes.get(id).of) : id);
const stanceOf = (id) => {
  const p = positionAt.get(id);
  return p ? h("span", {}, stanceText(p)) : id;
};
