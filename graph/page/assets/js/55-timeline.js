// The timeline: how many events each month or year, and a brush that sets the range of dates.
function createTimeline(onRange) {
  const height = 64,
    bottom = 16;
  const svg = s("svg", { class: "timeline", height, "aria-hidden": "true" });
  const svgSelection = d3.select(svg);
  let slots = [],
    x = null,
    quiet = false;

  const brush = d3.brushX().on("end", (e) => {
    if (quiet || !e.sourceEvent) return;
    if (!e.selection) return onRange("", "");
    const [a, b] = e.selection;
    const hit = slots.filter((t) => t.key && x(t.index) + x.bandwidth() > a && x(t.index) < b);
    if (hit.length) onRange(firstDay(hit[0].key), lastDay(hit[hit.length - 1].key));
    else onRange("", "");
  });

  function show() {
    const width = Math.max(160, svg.getBoundingClientRect().width || 600);
    const dated = events.filter((ev) => ev.from && passes(ev, false));
    slots = timeSlots(dated);
    x = d3
      .scaleBand(
        slots.map((t) => t.index),
        [18, Math.min(width - 18, 18 + 46 * slots.length)],
      )
      .paddingInner(slots.length > width / 4 ? 0 : 0.18);
    const y = d3.scaleSqrt([0, d3.max(slots, (t) => t.count) || 1], [0, height - bottom - 8]);
    const step = Math.max(1, Math.ceil(62 / Math.max(1, x.step())));
    put(
      svg,
      s("line", { class: "base", x1: 8, x2: width - 8, y1: height - bottom, y2: height - bottom }),
      ...slots.map((t) =>
        t.key
          ? s("rect", {
              class: "bar" + (inRange(t.key) ? "" : " out"),
              x: x(t.index),
              width: Math.max(1, x.bandwidth()),
              y: height - bottom - y(t.count),
              height: y(t.count),
            })
          : s("text", { class: "gap", x: x(t.index) + x.bandwidth() / 2, y: height - bottom - 3 }, "⋯"),
      ),
      ...labelled(slots, step).map((t) => s("text", { x: x(t.index) + x.bandwidth() / 2, y: height - 3 }, t.key)),
    );
    brush.extent([
      [8, 2],
      [width - 8, height - bottom],
    ]);
    svgSelection.append("g").attr("class", "brush").call(brush);
    showRange();
  }

  const inRange = (key) => (!filter.from || lastDay(key) >= filter.from) && (!filter.to || firstDay(key) <= filter.to);
  function showRange() {
    const hit = slots.filter((t) => t.key && inRange(t.key));
    const area = svgSelection.select(".brush");
    quiet = true;
    if ((filter.from || filter.to) && hit.length)
      area.call(brush.move, [x(hit[0].index), x(hit[hit.length - 1].index) + x.bandwidth()]);
    else area.call(brush.move, null);
    quiet = false;
  }
  return { svg, show };
}

// timeSlots counts events by month, or by year where the bulk of them spans more than eight years. A long stretch without
// any event becomes one gap, so that an old date recalled does not squeeze the present.
function timeSlots(dated) {
  const days = dated.map((ev) => ev.from).sort();
  if (!days.length) return [];
  const at = (q) => Number(days[Math.floor(q * (days.length - 1))].slice(0, 4));
  const size = at(0.95) - at(0.05) > 8 ? 4 : 7;
  const counts = new Map();
  for (const d of days) counts.set(d.slice(0, size), (counts.get(d.slice(0, size)) || 0) + 1);
  const slots = [];
  let last = "";
  for (const key of [...counts.keys()].sort()) {
    const empty = last ? keysBetween(last, key) : [];
    if (empty.length > 3) slots.push({ key: "", count: 0 });
    else for (const k of empty) slots.push({ key: k, count: 0 });
    slots.push({ key, count: counts.get(key) });
    last = key;
  }
  return slots.map((t, index) => ({ ...t, index }));
}

function keysBetween(a, b) {
  const keys = [];
  for (let k = nextKey(a); k < b && keys.length < 4; k = nextKey(k)) keys.push(k);
  return keys;
}
function nextKey(key) {
  let [y, m] = key.split("-").map(Number);
  if (m === undefined) return String(y + 1).padStart(4, "0");
  if (++m > 12) {
    m = 1;
    y++;
  }
  return String(y).padStart(4, "0") + "-" + String(m).padStart(2, "0");
}
const firstDay = (key) => (key.length === 4 ? key + "-01-01" : key + "-01");
function lastDay(key) {
  if (key.length === 4) return key + "-12-31";
  const [y, m] = key.split("-").map(Number);
  return key + "-" + String(new Date(Date.UTC(y, m, 0)).getUTCDate()).padStart(2, "0");
}

// labelled picks the slots that get their name written, far enough from each other.
function labelled(slots, step) {
  const out = [];
  for (const t of slots) if (t.key && (!out.length || t.index - out[out.length - 1].index >= step)) out.push(t);
  return out;
}
