// A table with a box to filter it, choices, an order, and more rows on demand.
function createTable(root, { heading, rows, search, selects, sorts, columns, size = 100 }) {
  const choice = new Map(),
    box = h("input", { type: "search", placeholder: "Filter", "aria-label": "Filter", oninput: debounce(() => draw()) });
  const pick = ([label, value]) =>
    h(
      "label",
      { class: "field" },
      h("span", {}, label),
      h(
        "select",
        {
          onchange: (e) => {
            choice.set(value, e.target.value);
            draw();
          },
        },
        h("option", { value: "" }, "all"),
        tallyOf(rows, value).map(([v, n]) => h("option", { value: v }, `${words(v)} (${n})`)),
      ),
    );
  let sort = sorts[0];
  const order = h(
    "label",
    { class: "field" },
    h("span", {}, "Order"),
    h(
      "select",
      {
        onchange: (e) => {
          sort = sorts[Number(e.target.value)];
          draw();
        },
      },
      sorts.map(([label], i) => h("option", { value: String(i) }, label)),
    ),
  );
  const count = h("p", { class: "muted", "aria-live": "polite" });
  const holder = h("div", { class: "scroll-x" });
  fill(root, null, [
    h(
      "header",
      { class: "table-head" },
      h("div", {}, h("h2", {}, heading), count),
      h("div", { class: "controls" }, h("label", { class: "field grow" }, h("span", {}, "Words"), box), selects.map(pick), order),
    ),
    holder,
  ]);

  function draw() {
    const q = box.value.trim().toLowerCase();
    const hits = rows
      .filter((x) => (!q || search(x).toLowerCase().includes(q)) && [...choice].every(([value, v]) => !v || value(x) === v))
      .sort(sort[1]);
    count.textContent =
      hits.length === rows.length
        ? plural(rows.length, "row")
        : `${hits.length.toLocaleString("en")} of ${plural(rows.length, "row")}`;
    const tbody = h("tbody");
    const [, more] = capped(tbody, hits, size, (x) =>
      h(
        "tr",
        {},
        columns.map(([label, cell]) => h("td", { "data-label": label }, cell(x))),
      ),
    );
    put(
      holder,
      h(
        "table",
        {},
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            columns.map(([label]) => h("th", { scope: "col" }, label)),
          ),
        ),
        tbody,
      ),
      more,
      hits.length ? "" : h("p", { class: "muted" }, "No row passes."),
    );
  }
  draw();
}
