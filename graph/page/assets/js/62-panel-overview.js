// overview is what the panel shows while nothing is selected: the way in for those who do not use the drawing.
function overview(sub) {
  const top = (kind) =>
    sub.nodes
      .filter((n) => n.kind === kind)
      .sort(recent)
      .slice(0, 12);
  return [
    h(
      "header",
      { class: "node-head" },
      h("h2", {}, filter.focus ? "Neighbourhood" : "Overview"),
      h(
        "p",
        { class: "muted" },
        "Select a node to see its facts and the words they rest on. Double-click shows its neighbourhood.",
      ),
    ),
    filter.focus && h("p", { class: "actions" }, h("a", { class: "button", href: route("graph") }, "Show the whole graph")),
    KINDS.filter((k) => k !== "event").map((k) =>
      section(
        KIND_NAMES[k],
        top(k).length,
        h(
          "ul",
          { class: "plain chips" },
          top(k).map((n) => h("li", {}, nodeLink(n.id))),
        ),
      ),
    ),
    section(
      "Events",
      top("event").length,
      h(
        "ul",
        { class: "events" },
        top("event").map((n) => eventItem(n.of)),
      ),
    ),
  ];
}
