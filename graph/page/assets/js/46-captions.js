// placeCaptions keeps captions at one size on the screen and hides those that would cover one that matters more. A caption
// stands below its dot, or above where it would cover another dot.
function placeCaptions(now) {
  const k = now.scale;
  const taken = [];
  const chosen = now.dots.find((d) => d.id === now.selected);
  const bodies = now.dots.map((d) => [d, [(d.x - d.rim) * k, (d.y - d.rim) * k, (d.x + d.rim) * k, (d.y + d.rim) * k]]);
  for (const d of now.dots.slice().sort((a, b) => rank(b, chosen) - rank(a, chosen))) {
    const free = spots(d, k).filter((spot) => !taken.some((t) => overlap(t, spot)));
    const clear = free.find((spot) => !bodies.some(([o, b]) => o !== d && overlap(b, spot)));
    const spot = clear || (d.kind !== "event" || d.id === now.selected ? free[0] : undefined);
    d.label.style.display = spot ? "" : "none";
    if (!spot) continue;
    taken.push(spot);
    d.label.style.fontSize = captionSize(d) / k + "px";
    d.label.style.strokeWidth = 3.5 / k + "px";
    d.label.setAttribute("x", d.x);
    d.label.setAttribute("y", spot[4] / k);
  }
}

// spots are the boxes a caption may take, below and above its dot, and the base line in each.
function spots(d, k) {
  const size = captionSize(d);
  const half = captionWidth(d.text, size) / 2;
  const x = d.x * k;
  return [(d.y + d.rim) * k + size + 1, (d.y - d.rim) * k - 5].map((y) => [x - half, y - size, x + half, y + 3, y]);
}

const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

// rank puts the selected dot first, then what it is tied to, then names before events.
function rank(d, chosen) {
  return (d === chosen ? 1e9 : 0) + (chosen && chosen.near.has(d) ? 1e6 : 0) + (d.kind === "event" ? 0 : 1000) + d.near.size;
}
