// The tables: events by date, agreements with their life, positions.
function createTable(root, { heading, note, rows, search, selects, sorts, columns, size = 100 }) {
  const choice = new Map(), box = h("input", { type: "search", placeholder: "Filter", "aria-label": "Filter", oninput: debounce(() => draw()) });
  const pick = ([label, value]) => h("label", { class: "field" }, h("span", {}, label), h("select", { onchange: (e) => { choice.set(value, e.target.value); draw(); } },
    h("option", { value: "" }, "all"), tallyOf(rows, value).map(([v, n]) => h("option", { value: v }, `${words(v)} (${n})`))));
  let sort = sorts[0];
  const order = h("label", { class: "field" }, h("span", {}, "Order"), h("select", { onchange: (e) => { sort = sorts[Number(e.target.value)]; draw(); } },
    sorts.map(([label], i) => h("option", { value: String(i) }, label))));
  const count = h("p", { class: "muted", "aria-live": "polite" });
  const holder = h("div", { class: "scroll-x" });
  root.append(h("header", { class: "table-head" }, h("div", {}, h("h2", {}, heading), count), h("div", { class: "controls" }, h("label", { class: "field grow" }, h("span", {}, "Words"), box), selects.map(pick), order)),
    note && h("p", { class: "muted" }, note), holder);

  function draw() {
    const q = box.value.trim().toLowerCase();
    const hits = rows.filter((x) => (!q || search(x).toLowerCase().includes(q)) && [...choice].every(([value, v]) => !v || value(x) === v)).sort(sort[1]);
    count.textContent = hits.length === rows.length ? plural(rows.length, "row") : `${hits.length.toLocaleString("en")} of ${plural(rows.length, "row")}`;
    const tbody = h("tbody");
    const [, more] = capped(tbody, hits, size, (x) => h("tr", {}, columns.map(([label, cell]) => h("td", { "data-label": label }, cell(x)))));
    put(holder, h("table", {}, h("thead", {}, h("tr", {}, columns.map(([label]) => h("th", { scope: "col" }, label)))), tbody), more,
      hits.length ? "" : h("p", { class: "muted" }, "No row passes."));
  }
  draw();
}

const firstReport = (x) => x.reports[0] && [h("div", { class: "quote" }, withTrigger(x.reports[0])), articleLink(x.reports[0].article, x.id),
  x.count > 1 && h("span", { class: "muted" }, ` and ${plural(x.count - 1, "more report")}`)];
const latest = (a, b) => (b.from || "").localeCompare(a.from || "") || a.id.localeCompare(b.id);

const eventsTable = (root) => createTable(root, {
  heading: "Events by date", rows: events, search: (ev) => haystack(nodes.get(ev.id)) + " " + (ev.place ? name(ev.place) : ""),
  selects: [["Type", (ev) => ev.type], ["Status", (ev) => ev.status]],
  sorts: [["latest first", latest], ["earliest first", byDate], ["most reports first", (a, b) => b.count - a.count || byDate(a, b)]],
  columns: [["Date", (ev) => h("span", { class: "nowrap" }, ev.date || h("span", { class: "muted" }, "no date"))],
    ["Event", (ev) => [h("a", { href: nodeRoute(ev.id) }, h("b", {}, act(ev))), " ", ev.status !== "happened" && badge(ev.status)]],
    ["Who", (ev) => [nodeLinks(ev.actors), ev.targets && [" → ", nodeLinks(ev.targets)], ev.people && h("div", { class: "small" }, nodeLinks(ev.people))]],
    ["Where and what", (ev) => [ev.place && nodeLink(ev.place), " ", ev.agreement && nodeLink(ev.agreement)]],
    ["Evidence", firstReport]],
});

const agreementsTable = (root) => createTable(root, {
  heading: "Agreements and their life", rows: agreements, search: (a) => haystack(nodes.get(a.id)) + " " + (a.parties || []).map(name).join(" "),
  selects: [["Kind", (a) => a.kind]],
  sorts: [["most acts first", (a, b) => lifeOf(b).length - lifeOf(a).length || b.count - a.count || a.id.localeCompare(b.id)], ["name", (a, b) => a.name.localeCompare(b.name, "zh")]],
  columns: [["Agreement", (a) => [nodeLink(a.id), h("div", { class: "muted small" }, [words(a.kind), a.years ? plural(a.years, "year") : ""].filter(Boolean).join(", "))]],
    ["Parties", (a) => nodeLinks(a.parties)],
    ["Life", (a) => (lifeOf(a).length ? life(a) : h("span", { class: "muted" }, "no act reported"))],
    ["Named in", (a) => [plural(a.count, "article"), a.in && h("div", { class: "small" }, articleLink(a.in[0], a.id))]]],
  size: 50,
});

const positionsTable = (root) => createTable(root, {
  heading: "Positions", rows: positions, search: (p) => [name(p.holder), p.speaker && name(p.speaker), p.target && name(p.target), p.stance, p.issue].join(" "),
  selects: [["Stance", (p) => p.stance], ["Holder", (p) => name(p.holder)]],
  sorts: [["latest first", (a, b) => (b.day || "").localeCompare(a.day || "") || a.id.localeCompare(b.id)], ["holder", (a, b) => a.holder.localeCompare(b.holder) || a.id.localeCompare(b.id)],
    ["most reports first", (a, b) => b.count - a.count || a.id.localeCompare(b.id)]],
  columns: [["Holder", (p) => nodeLink(p.holder)], ["Stance", (p) => h("b", { class: "stance" }, words(p.stance))], ["Issue", (p) => zh(p.issue)],
    ["Towards", (p) => p.target && nodeLink(p.target)], ["Said by", (p) => p.speaker && nodeLink(p.speaker)], ["Evidence", firstReport]],
});
