// Where the nodes go: forces within what hangs together, then the parts side by side. The same graph gives the same picture.
function layOut(dots, links, [w, h]) {
  const parts = components(dots)
    .map((part) =>
      settle(
        part,
        links.filter((l) => part.has(l.source)),
        w / h,
      ),
    )
    .sort((a, b) => b.w * b.h - a.w * a.h);
  const widths = [0.25, 0.4, 0.5, 0.65, 0.8, 1].map((f) => f * d3.sum(parts, (p) => p.w));
  const scale = (rows) => Math.min(w / rows.w, h / rows.h);
  const best = d3.greatest(
    widths.map((wide) => inRows(parts, Math.max(wide, d3.max(parts, (p) => p.w) || 0) + 1)),
    (a, b) => scale(a) - scale(b),
  );
  parts.forEach((p, i) => {
    for (const d of p.dots) {
      d.x += best.spots[i][0] - p.x;
      d.y += best.spots[i][1] - p.y;
    }
  });
}

// inRows puts boxes into rows of a width and gives where each goes and how large the whole is.
function inRows(parts, wide) {
  let x = 0,
    y = 0,
    row = 0,
    w = 1;
  const spots = parts.map((p) => {
    if (x > 0 && x + p.w > wide) {
      x = 0;
      y += row;
      row = 0;
    }
    const spot = [x, y];
    x += p.w;
    row = Math.max(row, p.h);
    w = Math.max(w, x);
    return spot;
  });
  return { spots, w, h: y + row + 1 };
}

// components gives the sets of nodes that are tied together.
function components(dots) {
  const left = new Set(dots),
    parts = [];
  for (const d of dots) {
    if (!left.delete(d)) continue;
    const part = new Set([d]);
    for (const e of part) for (const f of e.near) if (left.delete(f)) part.add(f);
    parts.push(part);
  }
  return parts;
}

// settle runs the forces on one part and measures it. Where nodes stood before, they stay about there.
function settle(part, links, ratio) {
  const dots = [...part],
    wide = Math.max(0.6, Math.min(2.2, ratio));
  const force = d3
    .forceSimulation(dots)
    .force(
      "link",
      d3
        .forceLink(links)
        .distance((l) => 54 + l.source.r + l.target.r)
        .strength((l) => 0.9 / Math.min(l.source.near.size, l.target.near.size)),
    )
    .force(
      "charge",
      d3
        .forceManyBody()
        .strength((d) => -300 - 20 * d.r)
        .distanceMax(420),
    )
    .force(
      "collide",
      d3.forceCollide((d) => d.r + 18),
    )
    .force("x", d3.forceX(0).strength(0.055 / wide))
    .force("y", d3.forceY(0).strength(0.055 * wide))
    .stop();
  force.tick(dots.length > 160 ? 220 : 320);
  const room = (d) => Math.max(d.r, captionWidth(d.text, captionSize(d)) / 2) + 8;
  const x = d3.min(dots, (d) => d.x - room(d)),
    x1 = d3.max(dots, (d) => d.x + room(d));
  const y = d3.min(dots, (d) => d.y - d.r) - 12,
    y1 = d3.max(dots, (d) => d.y + d.r) + 26;
  return { dots, x, y, w: x1 - x, h: y1 - y };
}
