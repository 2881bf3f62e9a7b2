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

// put gives an element these children in place of those it had.
const put = (el, ...children) => {
  el.replaceChildren();
  return fill(el, null, children);
};

// zh marks words as Chinese, so that the right fonts and voices are used.
const zh = (text, props) => h("span", { lang: "zh", ...props }, text);

// say tells a screen reader.
const say = (text) => {
  $("#say").textContent = text;
};

// plural counts things: 1 event, 2 events.
const plural = (n, one, many = one + "s") => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

// own looks a word of the data up in a table of ours, whatever the word.
const own = (table, key, otherwise) => (Object.hasOwn(table, key) ? table[key] : otherwise);

const words = (s) => (s || "").replaceAll("_", " ");
const capital = (s) => s.charAt(0).toUpperCase() + s.slice(1);
const clip = (s, n) => {
  const c = [...s];
  return c.length > n ? c.slice(0, n - 1).join("") + "…" : s;
};

// between puts a separator between elements.
const between = (items, separator) => items.flatMap((x, i) => (i ? [separator, x] : [x]));

// outside is a link out of the page. Only web addresses are followed: an article may call anything its address.
function outside(url, text) {
  let safe = false;
  try {
    safe = ["http:", "https:"].includes(new URL(url).protocol);
  } catch {
    /* not an address */
  }
  if (!safe) return h("span", { class: "muted" }, text || url);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text || url);
}

// shapes tell kinds apart without colour.
const polygon = (n, r, turn) =>
  Array.from({ length: n }, (_, i) => {
    const a = turn + (2 * Math.PI * i) / n;
    return `${(r * Math.cos(a)).toFixed(2)},${(r * Math.sin(a)).toFixed(2)}`;
  });
function shape(kind, r) {
  const path = (points) => "M" + points.join("L") + "Z";
  switch (kind) {
    case "country":
      return squarePath(r * 0.9, r * 0.3);
    case "organization":
      return path(polygon(6, r * 1.08, 0));
    case "event":
      return path(polygon(4, r * 1.15, 0));
    case "agreement":
      return documentPath(r);
    case "place":
      return path(polygon(3, r * 1.15, Math.PI / 2));
    case "topic":
      return path(polygon(5, r * 1.05, -Math.PI / 2));
    default:
      return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0`;
  }
}
const squarePath = (a, c) =>
  `M${-a + c},${-a}H${a - c}Q${a},${-a} ${a},${-a + c}V${a - c}Q${a},${a} ${a - c},${a}H${-a + c}Q${-a},${a} ${-a},${a - c}V${-a + c}Q${-a},${-a} ${-a + c},${-a}Z`;
function documentPath(r) {
  const w = r * 0.82,
    t = r * 1.05,
    f = r * 0.6;
  return `M${-w},${-t}H${w - f}L${w},${-t + f}V${t}H${-w}Z`;
}
// signs are the little pictures on buttons.
const SIGNS = {
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  all: "M6 3H3v3M10 3h3v3M6 13H3v-3M10 13h3v-3",
  graph: "M4 10.2a1.9 1.9 0 1 0 .01 0zM8 2.2a1.9 1.9 0 1 0 .01 0zM12.2 9.2a1.9 1.9 0 1 0 .01 0zM4.9 10.4 7.2 5.9M9 5.7l2.3 3.7",
  auto: "M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11",
  light:
    "M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M3.4 12.6l1.1-1.1M11.5 4.5l1.1-1.1M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6",
  dark: "M13 9.6A5.6 5.6 0 1 1 6.4 3a4.5 4.5 0 0 0 6.6 6.6z",
};
const sign = (name) =>
  s(
    "svg",
    { class: "sign sign-" + name, viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" },
    s("path", { d: SIGNS[name] }),
  );
const icon = (kind) =>
  s(
    "svg",
    { class: `icon k-${kind}`, viewBox: "-8 -8 16 16", width: 14, height: 14, "aria-hidden": "true" },
    s("path", { d: shape(kind, 6.2) }),
  );
