// The filters of the graph; the list of kinds is its legend as well.
function createFilters(on) {
  const field = (label, control) => h("label", { class: "field" }, h("span", {}, label), control);
  const select = (options, value, change) =>
    h(
      "select",
      { onchange: (e) => change(e.target.value) },
      options.map(([v, text]) => h("option", { value: v, selected: v === value }, text)),
    );
  const check = (checked, change, ...label) =>
    h(
      "label",
      { class: "check" },
      h("input", {
        type: "checkbox",
        checked,
        onchange: (e) => {
          change(e.target.checked);
          on.changed();
        },
      }),
      label,
    );
  const keep = (set, item, present) => {
    if (present) set.add(item);
    else set.delete(item);
  };

  const large = nodes.size > 400;
  if (large) filter.mode = "relations";
  if (innerWidth < 600) filter.limit = 40;
  else if (nodes.size <= 200) filter.limit = 180;
  const mode = select(
    [
      ["events", "Events in detail"],
      ["relations", "Relations only"],
    ],
    filter.mode,
    (v) => {
      filter.mode = v;
      on.changed();
    },
  );
  const limit = select(
    [
      ["40", "40"],
      ["90", "90"],
      ["180", "180"],
      ["350", "350"],
    ],
    String(filter.limit),
    (v) => {
      filter.limit = Number(v);
      on.changed();
    },
  );
  const captions = select(
    [
      ["zh", "Chinese"],
      ["en", "English"],
    ],
    "zh",
    on.caption,
  );
  const from = h("input", {
    type: "date",
    onchange: (e) => {
      filter.from = e.target.value;
      on.changed();
    },
  });
  const to = h("input", {
    type: "date",
    onchange: (e) => {
      filter.to = e.target.value;
      on.changed();
    },
  });
  const named = h("input", {
    type: "search",
    placeholder: "伊朗, Wang Yi, 协定 …",
    oninput: debounce((e) => {
      filter.name = e.target.value.trim().toLowerCase();
      on.changed();
    }),
  });

  const have = new Map(KINDS.map((k) => [k, 0]));
  for (const n of nodes.values()) have.set(n.kind, (have.get(n.kind) || 0) + 1);
  const kindBoxes = h("div");
  const showKinds = () =>
    put(
      kindBoxes,
      ...KINDS.filter((k) => have.get(k)).map((k) =>
        check(
          filter.kinds.has(k),
          (yes) => keep(filter.kinds, k, yes),
          icon(k),
          KIND_NAMES[k],
          h("span", { class: "count" }, have.get(k).toLocaleString("en")),
        ),
      ),
    );
  showKinds();
  const tick = (list, off) =>
    list.map(([value, n]) =>
      check(
        !off.has(value),
        (yes) => keep(off, value, !yes),
        capital(words(value)),
        h("span", { class: "count" }, n.toLocaleString("en")),
      ),
    );
  const group = (text, open, ...children) => h("details", { open, class: "group" }, h("summary", {}, text), children);

  const el = h(
    "details",
    { class: "filters", open: innerWidth > 900 },
    h("summary", { class: "filters-head" }, "Filters and legend"),
    field("Show", mode),
    h("div", { class: "pair" }, field("Nodes at most", limit), field("Captions", captions)),
    field("Name contains", named),
    group("Kinds", true, kindBoxes),
    group(
      "Dates",
      true,
      field("From", from),
      field("To", to),
      check(
        filter.undated,
        (yes) => {
          filter.undated = yes;
        },
        "also events without a date",
      ),
      h(
        "button",
        {
          type: "button",
          class: "plain-button",
          onclick: () => {
            filter.from = filter.to = "";
            showRange();
            on.changed();
          },
        },
        "All dates",
      ),
    ),
    group(
      "Types of events",
      false,
      tick(
        tallyOf(events, (ev) => ev.type),
        filter.offTypes,
      ),
    ),
    group(
      "Status",
      false,
      tick(
        tallyOf(events, (ev) => ev.status),
        filter.offStatuses,
      ),
      h("p", { class: "muted small" }, "Hollow diamonds did not happen, or not yet."),
    ),
  );

  function showRange() {
    from.value = filter.from;
    to.value = filter.to;
  }
  function show() {
    mode.value = filter.mode;
    showKinds();
    showRange();
  }
  return { el, show, showRange };
}
