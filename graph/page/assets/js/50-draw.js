// The drawing: one SVG in which a part of the graph is laid out, moved, enlarged and walked through with the keyboard.
function createDrawing(on) {
  const svg = s("svg", { class: "drawing", tabindex: 0, role: "application",
    "aria-label": "Graph. Arrow keys go to the next node in that direction, Enter opens it, plus and minus zoom, 0 shows all, Escape lets go." });
  const arrow = s("marker", { id: "arrow", viewBox: "0 0 10 10", refX: 9, refY: 5, markerWidth: 7, markerHeight: 7, orient: "auto-start-reverse" },
    s("path", { d: "M0,1L10,5L0,9z" }));
  const scene = s("g", { class: "scene" });
  const edgeLayer = s("g"), nodeLayer = s("g"), labelLayer = s("g", { class: "labels" });
  scene.append(edgeLayer, nodeLayer, labelLayer);
  svg.append(s("defs", {}, arrow), scene);
  const places = new Map(); // id → where it was, so that a change of the filter moves as little as can be
  const now = { nodes: [], links: [], selected: "", pair: [], scale: 1, captions: "zh" };

  const zoom = d3.zoom().scaleExtent([0.08, 6]).on("zoom", (e) => {
    scene.setAttribute("transform", e.transform);
    if (e.transform.k !== now.scale) { now.scale = e.transform.k; sizeLabels(); }
  });
  d3.select(svg).call(zoom).on("dblclick.zoom", null);
  svg.addEventListener("click", (e) => { if (e.target === svg) on.select(""); });

  const box = () => { const b = svg.getBoundingClientRect(); return [b.width || 800, b.height || 500]; };

  function show(sub, captions) {
    now.captions = captions;
    now.nodes = sub.nodes.map((n) => newDot(n, places.get(n.id)));
    const at = new Map(now.nodes.map((d) => [d.id, d]));
    now.links = sub.links.map((l) => ({ ...l, source: at.get(l.source), target: at.get(l.target) }));
    for (const l of now.links) { l.source.near.add(l.target); l.target.near.add(l.source); }
    for (const d of now.nodes) { d.r = radius(d); d.text = caption(d, captions); }
    layOut(now.nodes, now.links, box());
    for (const d of now.nodes) places.set(d.id, [d.x, d.y]);
    draw();
    fit(0);
  }

  function draw() {
    put(edgeLayer, now.links.map(line));
    put(nodeLayer, ...now.nodes.map((d) => (d.el = s("g", { class: `dot k-${d.kind} st-${d.of.status || ""}`, "data-id": d.id,
      onclick: (e) => { e.stopPropagation(); on.select(d.id); }, ondblclick: () => on.focus(d.id),
      onpointerenter: () => hint(d), onpointerleave: () => hint(null) }, s("path", { d: shape(d.kind, d.r) })))));
    put(labelLayer, ...now.nodes.map((d) => (d.label = s("text", { class: `caption k-${d.kind}`, "text-anchor": "middle", lang: "zh" },
      d.text))));
    d3.select(nodeLayer).selectAll("g").data(now.nodes).call(d3.drag().on("drag", dragged).on("end", sizeLabels));
    move();
    mark();
  }

  // line draws a link; one that stands for events can be opened, and is easy to hit.
  function line(l) {
    const pair = l.events, width = Math.min(6, 0.8 + (pair ? 0.55 : 0.5) * Math.sqrt(l.weight));
    l.el = s("line", { class: pair ? "edge r-pair" : `edge r-${l.role.split(" ")[0]}`, "stroke-width": width,
      "marker-end": l.role === "target" ? "url(#arrow)" : null });
    l.hit = pair && s("line", { class: "hit", onclick: (e) => { e.stopPropagation(); on.pair(l.source.id, l.target.id); } },
      s("title", {}, `${name(l.source.id)} – ${name(l.target.id)}: ${l.role}`));
    return [l.el, l.hit];
  }

  function dragged(e, d) {
    d.x = e.x; d.y = e.y;
    places.set(d.id, [d.x, d.y]);
    move();
  }

  function move() {
    for (const l of now.links) {
      const dx = l.target.x - l.source.x, dy = l.target.y - l.source.y, len = Math.hypot(dx, dy) || 1;
      const a = l.source.r / len, b = (l.target.r + (l.role === "target" ? 3 : 0)) / len;
      const ends = { x1: l.source.x + dx * a, y1: l.source.y + dy * a, x2: l.target.x - dx * b, y2: l.target.y - dy * b };
      for (const el of [l.el, l.hit]) if (el) for (const [k, v] of Object.entries(ends)) el.setAttribute(k, v);
    }
    for (const d of now.nodes) d.el.setAttribute("transform", `translate(${d.x},${d.y})`);
    sizeLabels();
  }

  // sizeLabels keeps captions at one size on the screen and hides those that would cover one that matters more.
  function sizeLabels() {
    const k = now.scale, taken = [];
    const bodies = now.nodes.map((d) => ({ d, box: [(d.x - d.r) * k, (d.y - d.r) * k, (d.x + d.r) * k, (d.y + d.r) * k] }));
    for (const d of now.nodes.slice().sort((a, b) => rank(b) - rank(a))) {
      const size = captionSize(d), half = captionWidth(d.text, size) / 2, x = d.x * k;
      const spots = [(d.y + d.r) * k + size + 1, (d.y - d.r) * k - 5].map((y) => [x - half, y - size, x + half, y + 3, y]);
      const free = spots.filter((b) => !taken.some((t) => overlap(t, b)));
      const spot = free.find((b) => !bodies.some((o) => o.d !== d && overlap(o.box, b))) || (d.kind !== "event" || d.id === now.selected ? free[0] : undefined);
      d.label.style.display = spot ? "" : "none";
      if (!spot) continue;
      taken.push(spot);
      d.label.style.fontSize = size / k + "px";
      d.label.style.strokeWidth = 3.5 / k + "px";
      d.label.setAttribute("x", d.x);
      d.label.setAttribute("y", spot[4] / k);
    }
  }
  const rank = (d) => (d.id === now.selected ? 1e9 : 0) + (now.near && now.near.has(d) ? 1e6 : 0) + (d.kind === "event" ? 0 : 1000) + d.near.size;

  // mark brings out the selected node and what it is tied to.
  function mark() {
    const chosen = now.nodes.find((d) => d.id === now.selected);
    now.near = chosen ? chosen.near : null;
    const pair = (l) => now.pair.includes(l.source.id) && now.pair.includes(l.target.id);
    svg.classList.toggle("picked", !!chosen || now.pair.length > 0);
    for (const d of now.nodes) {
      d.el.classList.toggle("selected", d === chosen);
      const lit = now.pair.includes(d.id) || (!!chosen && (d === chosen || chosen.near.has(d)));
      d.el.classList.toggle("lit", lit);
      d.label.classList.toggle("lit", lit);
    }
    for (const l of now.links) l.el.classList.toggle("lit", pair(l) || (!!chosen && (l.source === chosen || l.target === chosen)));
    sizeLabels();
  }

  // select brings out a node, or two nodes and what is between them.
  function select(id, pair = []) {
    now.selected = id;
    now.pair = pair;
    mark();
  }

  // fit shows everything; reveal moves a node that lies outside into view.
  function fit(duration) {
    if (!now.nodes.length) return;
    const [w, h] = box(), m = w < 600 ? 30 : 44;
    const x0 = d3.min(now.nodes, (d) => d.x - edge(d)), x1 = d3.max(now.nodes, (d) => d.x + edge(d));
    const y0 = d3.min(now.nodes, (d) => d.y - d.r), y1 = d3.max(now.nodes, (d) => d.y + d.r + 10);
    const k = Math.min(1.6, (w - 2 * m) / Math.max(1, x1 - x0), (h - 2 * m) / Math.max(1, y1 - y0));
    const t = d3.zoomIdentity.translate(w / 2 - (k * (x0 + x1)) / 2, h / 2 - (k * (y0 + y1)) / 2).scale(k);
    (calm() || !duration ? d3.select(svg) : d3.select(svg).transition().duration(duration)).call(zoom.transform, t);
  }
  const edge = (d) => Math.max(d.r, captionWidth(d.text, captionSize(d)) / 2.6);
  const zoomBy = (f) => d3.select(svg).call(zoom.scaleBy, f);
  function reveal(d) {
    const t = d3.zoomTransform(svg), [w, h] = box(), [x, y] = t.apply([d.x, d.y]);
    if (x < 30 || y < 30 || x > w - 30 || y > h - 40) d3.select(svg).call(zoom.translateTo, d.x, d.y);
  }

  function hint(d) {
    const tip = $("#tip");
    if (!d) { tip.hidden = true; return; }
    const b = d.el.getBoundingClientRect();
    showTip([h("b", {}, zh(d.kind === "event" ? act(d.of) : d.of.name)), d.of.en && h("span", { class: "muted" }, " " + d.of.en),
      h("div", { class: "muted" }, d.kind === "event" ? [zh(parties(d.of)), " ", d.of.date || "no date"] : plural(d.of.count, "article"))], b);
  }

  svg.addEventListener("keydown", (e) => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[e.key];
    if (way) step(way);
    else if (e.key === "Enter" && now.selected) on.open(now.selected);
    else if (e.key === "Escape") on.leave();
    else if (e.key === "+" || e.key === "=") zoomBy(1.3);
    else if (e.key === "-") zoomBy(1 / 1.3);
    else if (e.key === "0") fit(300);
    else return;
    e.preventDefault();
  });
  function step([dx, dy]) {
    const from = now.nodes.find((d) => d.id === now.selected);
    const next = from ? d3.least(now.nodes.filter((d) => d !== from), (d) => steps(d.x - from.x, d.y - from.y, dx, dy))
      : d3.greatest(now.nodes, (d) => d.near.size);
    if (!next || (from && steps(next.x - from.x, next.y - from.y, dx, dy) === Infinity)) return;
    reveal(next);
    on.select(next.id);
    say(`${name(next.id)}, ${next.kind}, ${plural(next.near.size, "link")}`);
  }

  return { svg, show, select, fit, zoomBy, has: (id) => now.nodes.some((d) => d.id === id) };
}

const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

// steps is how far a point is in a direction; what lies aside counts double, what lies behind is no candidate.
function steps(x, y, dx, dy) {
  const ahead = x * dx + y * dy, aside = Math.abs(x * dy - y * dx);
  return ahead > 0 && aside < ahead * 2 ? ahead + 2 * aside : Infinity;
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const newDot = (n, at) => ({ id: n.id, kind: n.kind, of: n.of, near: new Set(), x: at && at[0], y: at && at[1] });

function radius(d) {
  const base = { country: 11, organization: 9, person: 7.5, agreement: 9, event: 6.5, place: 6, topic: 6 }[d.kind] || 7;
  return d.kind === "event" ? base : base + Math.min(11, 2.1 * Math.sqrt(Math.max(0, d.near.size - 1)));
}

const captionSize = (d) => (d.kind === "country" ? 14 : d.kind === "event" ? 10.5 : 12);
// captionWidth guesses: a Chinese character is as wide as it is high, a Latin one half that.
const captionWidth = (text, size) => d3.sum([...text], (c) => (c > "\u2e80" ? 1 : 0.56)) * size + 4;

function caption(d, language) {
  if (d.kind === "event") return act(d.of) + (d.of.date ? " " + d.of.date : "");
  return clip((language === "en" && d.of.en) || d.of.name || d.id, language === "en" ? 26 : 14);
}
