// Elements. Whatever comes from articles goes in as text nodes and attribute values, never as markup.
const $ = (selector, root = document) => root.querySelector(selector);
const SVG = "http://www.w3.org/2000/svg";

// fill sets attributes and event handlers and appends children; null, undefined and false are left out.
function fill(el, props, children) {
  for (const [name, value] of Object.entries(props || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) el.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "disabled") el[name] = value;
    else el.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(3)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    el.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return el;
}
const h = (tag, props, ...children) => fill(document.createElement(tag), props, children);
const s = (tag, props, ...children) => fill(document.createElementNS(SVG, tag), props, children);

// zh marks words as Chinese, so that the right fonts and voices are used.
const zh = (text, props) => h("span", { lang: "zh", ...props }, text);

// say tells a screen reader.
const say = (text) => { $("#say").textContent = text; };

// plural counts things: 1 event, 2 events.
const plural = (n, one, many = one + "s") => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

const words = (s) => (s || "").replaceAll("_", " ");
const capital = (s) => s.charAt(0).toUpperCase() + s.slice(1);
const clip = (s, n) => { const c = [...s]; return c.length > n ? c.slice(0, n - 1).join("") + "…" : s; };

// between puts a separator between elements.
const between = (items, separator) => items.flatMap((x, i) => (i ? [separator, x] : [x]));

// outside is a link out of the page. Only web addresses are followed: an article may call anything its address.
function outside(url, text) {
  let safe = false;
  try { safe = ["http:", "https:"].includes(new URL(url).protocol); } catch { /* not an address */ }
  if (!safe) return h("span", { class: "muted" }, text || url);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text || url);
}

// shapes tell kinds apart without colour.
const polygon = (n, r, turn) => Array.from({ length: n }, (_, i) => {
  const a = turn + (2 * Math.PI * i) / n;
  return `${(r * Math.cos(a)).toFixed(2)},${(r * Math.sin(a)).toFixed(2)}`;
});
function shape(kind, r) {
  const path = (points) => "M" + points.join("L") + "Z";
  switch (kind) {
    case "country": return squarePath(r * 0.9, r * 0.3);
    case "organization": return path(polygon(6, r * 1.08, 0));
    case "event": return path(polygon(4, r * 1.15, 0));
    case "agreement": return documentPath(r);
    case "place": return path(polygon(3, r * 1.15, Math.PI / 2));
    case "topic": return path(polygon(5, r * 1.05, -Math.PI / 2));
    default: return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0`;
  }
}
const squarePath = (a, c) =>
  `M${-a + c},${-a}H${a - c}Q${a},${-a} ${a},${-a + c}V${a - c}Q${a},${a} ${a - c},${a}H${-a + c}Q${-a},${a} ${-a},${a - c}V${-a + c}Q${-a},${-a} ${-a + c},${-a}Z`;
function documentPath(r) {
  const w = r * 0.82, t = r * 1.05, f = r * 0.6;
  return `M${-w},${-t}H${w - f}L${w},${-t + f}V${t}H${-w}Z`;
}
const icon = (kind) => s("svg", { class: `icon k-${kind}`, viewBox: "-8 -8 16 16", width: 14, height: 14, "aria-hidden": "true" },
  s("path", { d: shape(kind, 6.2) }));
