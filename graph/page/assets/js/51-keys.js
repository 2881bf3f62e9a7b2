// The drawing by keyboard.
const DRAWING_HELP =
  "Graph. Arrow keys go to the next node in that direction, Enter opens it, plus and minus zoom, 0 shows all, Escape lets go.";
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function keyed(e, now, camera, on) {
  if (Object.hasOwn(WAYS, e.key)) step(WAYS[e.key], now, camera, on);
  else if (e.key === "Enter" && now.selected) on.open(now.selected);
  else if (e.key === "Escape") on.leave();
  else if (e.key === "+" || e.key === "=") camera.by(1.3);
  else if (e.key === "-") camera.by(1 / 1.3);
  else if (e.key === "0") camera.fit(now.dots, 300);
  else return;
  e.preventDefault();
}

// step selects the nearest dot in a direction; without a selection, the one with most links.
function step(way, now, camera, on) {
  const from = now.dots.find((d) => d.id === now.selected);
  const rest = now.dots.filter((d) => d !== from && (!from || steps(from, d, way) < Infinity));
  const next = from ? d3.least(rest, (d) => steps(from, d, way)) : d3.greatest(rest, (d) => d.near.size);
  if (!next) return;
  camera.reveal(next);
  on.select(next.id);
  say(`${name(next.id)}, ${next.kind}, ${plural(next.near.size, "link")}`);
}

// steps is how far a dot is in a direction; what lies aside counts double, what lies behind is no candidate.
function steps(from, to, [dx, dy]) {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const ahead = x * dx + y * dy;
  const aside = Math.abs(x * dy - y * dx);
  return ahead > 0 && aside < ahead * 2 ? ahead + 2 * aside : Infinity;
}
