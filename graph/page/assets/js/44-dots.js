// A dot is a node as it is drawn: where it is, how large, under which caption, and what it is tied to.
function newDots(sub, captions, places) {
  const dots = sub.nodes.map((n) => {
    const [x, y] = places.get(n.id) || [];
    return { id: n.id, kind: n.kind, of: n.of, near: new Set(), x, y };
  });
  const at = new Map(dots.map((d) => [d.id, d]));
  const links = sub.links.map((l) => ({ ...l, source: at.get(l.source), target: at.get(l.target) }));
  for (const l of links) {
    l.source.near.add(l.target);
    l.target.near.add(l.source);
  }
  for (const d of dots) {
    d.r = radius(d);
    d.text = caption(d, captions);
  }
  return { dots, links };
}

function radius(d) {
  const base = own({ country: 11, organization: 9, person: 7.5, agreement: 9, event: 6.5 }, d.kind, 6);
  return d.kind === "event" ? base : base + Math.min(11, 2.1 * Math.sqrt(Math.max(0, d.near.size - 1)));
}

function caption(d, language) {
  if (d.kind === "event") return act(d.of) + (d.of.date ? " " + d.of.date : "");
  return clip((language === "en" && d.of.en) || d.of.name || d.id, language === "en" ? 26 : 14);
}
const captionSize = (d) => (d.kind === "country" ? 14 : d.kind === "event" ? 10.5 : 12);
// captionWidth guesses: a Chinese character is as wide as it is high, a Latin one half that.
const captionWidth = (text, size) => d3.sum([...text], (c) => (c > "\u2e80" ? 1 : 0.56)) * size + 4;

// ends are where the line of a link begins and ends: at the rims of its dots.
function ends(l) {
  const dx = l.target.x - l.source.x;
  const dy = l.target.y - l.source.y;
  const len = Math.hypot(dx, dy) || 1;
  const a = l.source.rim / len;
  const b = (l.target.rim + (l.role === "target" ? 3 : 0)) / len;
  return { x1: l.source.x + dx * a, y1: l.source.y + dy * a, x2: l.target.x - dx * b, y2: l.target.y - dy * b };
}
