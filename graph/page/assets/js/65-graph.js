// The view of the graph: filters, drawing, timeline and panel.
function createGraphView(root) {
  let current = null,
    selected = "",
    pair = [],
    captions = "zh",
    size = "";
  const drawing = createDrawing({
    select: (id) => go(id ? ["graph", id] : filter.focus ? ["focus", filter.focus] : ["graph"]),
    leave: () => go(filter.focus && selected !== filter.focus ? ["focus", filter.focus] : ["graph"]),
    focus: (id) => go(["focus", id]),
    pair: (a, b) => go(["pair", a, b]),
    open: () => {
      panel.focus();
    },
  });
  const timeline = createTimeline((from, to) => setRange(from, to));
  const panel = h("aside", { class: "panel", tabindex: -1, "aria-label": "Details" });
  const count = h("p", { class: "count-line" });
  const empty = h("p", { class: "nothing", hidden: true }, "Nothing passes these filters.");
  const button = (label, text, act) =>
    h("button", { type: "button", class: "icon-button", "aria-label": label, title: label, onclick: act }, text);
  const stage = h(
    "div",
    { class: "stage" },
    h(
      "div",
      { class: "canvas" },
      drawing.svg,
      empty,
      count,
      h(
        "div",
        { class: "tools" },
        button("Zoom in", sign("plus"), () => drawing.zoomBy(1.35)),
        button("Zoom out", sign("minus"), () => drawing.zoomBy(1 / 1.35)),
        button("Show all", sign("all"), () => drawing.fit(300)),
      ),
    ),
    timeline.svg,
  );
  const controls = createFilters({
    changed: refresh,
    caption: (c) => {
      captions = c;
      refresh();
    },
  });
  root.append(controls.el, stage, panel);

  function setRange(from, to) {
    filter.from = from;
    filter.to = to;
    controls.showRange();
    refresh();
  }

  function refresh() {
    current = subgraph();
    size = sizeOf(stage);
    drawing.show(current, captions);
    empty.hidden = current.nodes.length > 0;
    const cut = current.total > current.nodes.length;
    count.textContent =
      (cut
        ? `the weightiest ${current.nodes.length} of ${plural(current.total, "node")}`
        : plural(current.nodes.length, "node")) + (filter.focus ? " around " + name(filter.focus) : "");
    timeline.show();
    paint();
  }

  function paint() {
    drawing.select(selected, pair);
    put(panel, pair.length ? pairDetails(...pair) : selected ? details(selected) : overview(current));
    panel.scrollTop = 0;
  }

  const sizeOf = (el) => {
    const b = el.getBoundingClientRect();
    return `${Math.round(b.width)}x${Math.round(b.height)}`;
  };
  new ResizeObserver(() => {
    if (!root.hidden && current && sizeOf(stage) !== size) {
      size = sizeOf(stage);
      drawing.fit(0);
      timeline.show();
    }
  }).observe(stage);

  // open shows a node; one that is not drawn brings its neighbourhood with it.
  function open(id, focus) {
    const node = nodes.get(id);
    if (node) filter.kinds.add(node.kind);
    const wish = focus ? id : !id ? "" : current && drawing.has(id) ? filter.focus : whole(id) ? "" : id;
    selected = id;
    pair = [];
    if (!current || wish !== filter.focus || (id && !drawing.has(id))) {
      filter.focus = wish;
      controls.show();
      refresh();
    } else paint();
  }
  // whole tells whether the whole graph would be drawn and hold the node.
  function whole(id) {
    const before = filter.focus;
    filter.focus = "";
    const found = subgraph().nodes.some((n) => n.id === id);
    filter.focus = before;
    return found;
  }
  // openPair shows two nodes and the events they have in common.
  function openPair(a, b) {
    selected = "";
    pair = [a, b].filter((id) => nodes.has(id));
    if (!current || !pair.every(drawing.has)) {
      filter.focus = pair.find((id) => nodes.get(id).kind === "country") || pair[0] || "";
      controls.show();
      refresh();
    } else paint();
  }
  return { open, openPair };
}
