// The drawing: one SVG in which a part of the graph is laid out. What is done with it goes to on: select, focus, pair,
// open, leave.
function createDrawing(on) {
  const scene = s("g", { class: "scene" });
  const svg = s("svg", { class: "drawing", tabindex: 0, role: "application", "aria-label": DRAWING_HELP }, arrowHead(), scene);
  const now = { dots: [], links: [], selected: "", pair: [], scale: 1 };
  const places = new Map(); // id → where it was, so that a change of the filter moves as little as can be
  const camera = createCamera(svg, scene, (scale) => {
    now.scale = scale;
    move();
  });
  svg.addEventListener("click", (e) => e.target === svg && on.select(""));
  svg.addEventListener("keydown", (e) => keyed(e, now, camera, on));

  function show(sub, captions) {
    Object.assign(now, newDots(sub, captions, places));
    layOut(now.dots, now.links, camera.box());
    const layer = (items, props) => s("g", props, items);
    put(
      scene,
      layer(now.links.map((l) => drawLink(l, on))),
      layer(
        now.dots.map((d) => drawDot(d, on)),
        { class: "dots" },
      ),
      layer(now.dots.map(drawCaption)),
    );
    const drag = d3.drag().on("drag", (e, d) => {
      [d.x, d.y] = [e.x, e.y];
      move();
    });
    d3.select(scene).select(".dots").selectAll("g").data(now.dots).call(drag);
    move();
    camera.fit(now.dots, 0);
  }

  // move puts everything where it is. In a small picture dots are drawn larger than they are, so that they stay visible.
  function move() {
    const grow = now.scale < 1 ? 1 / Math.sqrt(now.scale) : 1;
    for (const d of now.dots) d.rim = d.r * grow;
    for (const l of now.links) {
      for (const [k, v] of Object.entries(ends(l))) for (const el of l.els) el.setAttribute(k, v);
    }
    for (const d of now.dots) {
      places.set(d.id, [d.x, d.y]);
      d.el.setAttribute("transform", `translate(${d.x},${d.y}) scale(${grow})`);
    }
    placeCaptions(now);
  }

  // select brings out a node, or two nodes and what is between them.
  function select(id, pair = []) {
    Object.assign(now, { selected: id, pair });
    bringOut(svg, now);
    placeCaptions(now);
  }

  return {
    svg,
    show,
    select,
    fit: (duration) => camera.fit(now.dots, duration),
    zoomBy: camera.by,
    has: (id) => now.dots.some((d) => d.id === id),
  };
}

const arrowHead = () =>
  s(
    "defs",
    {},
    s(
      "marker",
      { id: "arrow", viewBox: "0 0 10 10", refX: 9, refY: 5, markerWidth: 7, markerHeight: 7, orient: "auto-start-reverse" },
      s("path", { d: "M0,1L10,5L0,9z" }),
    ),
  );

const quietly = (f) => (e) => {
  e.stopPropagation();
  f();
};

const drawDot = (d, on) =>
  (d.el = s(
    "g",
    {
      class: `dot k-${d.kind} st-${d.of.status || ""}`,
      "data-id": d.id,
      onclick: quietly(() => on.select(d.id)),
      ondblclick: () => on.focus(d.id),
      onpointerenter: () => hint(d),
      onpointerleave: () => ($("#tip").hidden = true),
    },
    s("path", { d: shape(d.kind, d.r) }),
  ));
const drawCaption = (d) => (d.label = s("text", { class: `caption k-${d.kind}`, "text-anchor": "middle", lang: "zh" }, d.text));

// drawLink draws a link; one that stands for events can be opened, and has a wide invisible line to hit.
function drawLink(l, on) {
  const width = Math.min(6, 0.8 + 0.55 * Math.sqrt(l.weight));
  l.line = s("line", {
    class: l.events ? "edge r-pair" : `edge r-${l.role.split(" ")[0]}`,
    "stroke-width": width,
    "marker-end": l.role === "target" ? "url(#arrow)" : null,
  });
  l.els = [l.line];
  if (l.events)
    l.els.push(
      s(
        "line",
        { class: "hit", onclick: quietly(() => on.pair(l.source.id, l.target.id)) },
        s("title", {}, `${name(l.source.id)} – ${name(l.target.id)}: ${l.role}`),
      ),
    );
  return l.els;
}

// bringOut fades everything but what is selected and what it is tied to.
function bringOut(svg, now) {
  const chosen = now.dots.find((d) => d.id === now.selected);
  const both = (l) => now.pair.includes(l.source.id) && now.pair.includes(l.target.id);
  svg.classList.toggle("picked", !!chosen || now.pair.length > 0);
  for (const d of now.dots) {
    const lit = now.pair.includes(d.id) || (!!chosen && (d === chosen || chosen.near.has(d)));
    d.el.classList.toggle("selected", d === chosen);
    d.el.classList.toggle("lit", lit);
    d.label.classList.toggle("lit", lit);
  }
  for (const l of now.links)
    l.line.classList.toggle("lit", both(l) || (!!chosen && (l.source === chosen || l.target === chosen)));
}

function hint(d) {
  const what = d.kind === "event" ? [zh(parties(d.of)), " ", d.of.date || "no date"] : plural(d.of.count, "article");
  showTip(
    [
      h("b", {}, zh(d.kind === "event" ? act(d.of) : d.of.name)),
      d.of.en && h("span", { class: "muted" }, " " + d.of.en),
      h("div", { class: "muted" }, what),
    ],
    d.el.getBoundingClientRect(),
  );
}
