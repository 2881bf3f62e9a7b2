// The camera moves and enlarges the scene; moved is called when the scale changes.
function createCamera(svg, scene, moved) {
  let scale = 1;
  const zoom = d3.zoom().scaleExtent([0.08, 6]);
  zoom.on("zoom", (e) => {
    scene.setAttribute("transform", e.transform);
    if (e.transform.k !== scale) moved((scale = e.transform.k));
  });
  d3.select(svg).call(zoom).on("dblclick.zoom", null);

  function box() {
    const b = svg.getBoundingClientRect();
    return [Math.max(200, b.width), Math.max(200, b.height)]; // a page that is just opening may have no size yet
  }
  // fit shows all dots.
  function fit(dots, duration) {
    if (!dots.length) return;
    const [w, h] = box();
    const margin = w < 600 ? 30 : 44;
    const side = (d) => Math.max(d.r, captionWidth(d.text, captionSize(d)) / 2.6);
    const [x0, x1] = [d3.min(dots, (d) => d.x - side(d)), d3.max(dots, (d) => d.x + side(d))];
    const [y0, y1] = [d3.min(dots, (d) => d.y - d.r), d3.max(dots, (d) => d.y + d.r + 10)];
    const k = Math.min(1.6, (w - 2 * margin) / Math.max(1, x1 - x0), (h - 2 * margin) / Math.max(1, y1 - y0));
    const to = d3.zoomIdentity.translate(w / 2 - (k * (x0 + x1)) / 2, 8 + h / 2 - (k * (y0 + y1)) / 2).scale(k);
    const picture = d3.select(svg);
    (duration && !calm() ? picture.transition().duration(duration) : picture).call(zoom.transform, to);
  }
  // reveal brings a dot into view if it lies outside.
  function reveal(d) {
    const [w, h] = box();
    const [x, y] = d3.zoomTransform(svg).apply([d.x, d.y]);
    if (x < 30 || y < 30 || x > w - 30 || y > h - 40) d3.select(svg).call(zoom.translateTo, d.x, d.y);
  }
  return { box, fit, reveal, by: (f) => d3.select(svg).call(zoom.scaleBy, f) };
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
