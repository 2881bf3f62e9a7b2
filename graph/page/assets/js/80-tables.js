// The tables: events by date, agreements with their life, positions.
const firstReport = (x) =>
  x.reports[0] && [
    h("div", { class: "quote" }, withTrigger(x.reports[0])),
    articleLink(x.reports[0].article, x.id),
    x.count > 1 && h("span", { class: "muted" }, ` and ${plural(x.count - 1, "more report")}`),
  ];

const eventsTable = (root) =>
  createTable(root, {
    heading: "Events by date",
    rows: events,
    search: (ev) => haystack(nodes.get(ev.id)) + " " + (ev.place ? name(ev.place) : ""),
    selects: [
      ["Type", (ev) => ev.type],
      ["Status", (ev) => ev.status],
    ],
    sorts: [
      ["latest first", latest],
      ["earliest first", byDate],
      ["most reports first", (a, b) => b.count - a.count || byDate(a, b)],
    ],
    columns: [
      ["Date", (ev) => h("span", { class: "nowrap" }, ev.date || h("span", { class: "muted" }, "no date"))],
      [
        "Event",
        (ev) => [h("a", { href: nodeRoute(ev.id) }, h("b", {}, act(ev))), " ", ev.status !== "happened" && badge(ev.status)],
      ],
      [
        "Who",
        (ev) => [
          nodeLinks(ev.actors),
          ev.targets && [" → ", nodeLinks(ev.targets)],
          ev.people && h("div", { class: "small" }, nodeLinks(ev.people)),
        ],
      ],
      ["Where and what", (ev) => nodeLinks([ev.place, ev.agreement].filter(Boolean))],
      ["Evidence", firstReport],
    ],
  });

const agreementsTable = (root) =>
  createTable(root, {
    heading: "Agreements and their life",
    rows: agreements,
    search: (a) => haystack(nodes.get(a.id)) + " " + (a.parties || []).map(name).join(" "),
    selects: [["Kind", (a) => a.kind]],
    sorts: [
      ["most acts first", (a, b) => lifeOf(b).length - lifeOf(a).length || b.count - a.count || a.id.localeCompare(b.id)],
      ["name", (a, b) => a.name.localeCompare(b.name, "zh")],
    ],
    columns: [
      [
        "Agreement",
        (a) => [
          nodeLink(a.id),
          h("div", { class: "muted small" }, [words(a.kind), a.years ? plural(a.years, "year") : ""].filter(Boolean).join(", ")),
        ],
      ],
      ["Parties", (a) => nodeLinks(a.parties)],
      ["Life", (a) => (lifeOf(a).length ? life(a) : h("span", { class: "muted" }, "no act reported"))],
      ["Named in", (a) => [plural(a.count, "article"), a.in && h("div", { class: "small" }, articleLink(a.in[0], a.id))]],
    ],
    size: 50,
  });

const positionsTable = (root) =>
  createTable(root, {
    heading: "Positions",
    rows: positions,
    search: (p) => [name(p.holder), p.speaker && name(p.speaker), p.target && name(p.target), p.stance, p.issue].join(" "),
    selects: [
      ["Stance", (p) => p.stance],
      ["Holder", (p) => name(p.holder)],
    ],
    sorts: [
      ["latest first", (a, b) => (b.day || "").localeCompare(a.day || "") || a.id.localeCompare(b.id)],
      ["holder", (a, b) => a.holder.localeCompare(b.holder) || a.id.localeCompare(b.id)],
      ["most reports first", (a, b) => b.count - a.count || a.id.localeCompare(b.id)],
    ],
    columns: [
      ["Holder", (p) => nodeLink(p.holder)],
      ["Stance", (p) => h("b", { class: "stance" }, words(p.stance))],
      ["Issue", (p) => zh(p.issue)],
      ["Towards", (p) => p.target && nodeLink(p.target)],
      ["Said by", (p) => p.speaker && nodeLink(p.speaker)],
      ["Evidence", firstReport],
    ],
  });
