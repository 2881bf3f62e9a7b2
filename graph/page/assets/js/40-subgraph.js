// Which part of the graph is drawn. Pure functions of the filter; nothing here touches the page.
const filter = {
  mode: "events",
  limit: 90,
  kinds: new Set(["country", "organization", "person", "agreement", "event"]),
  offTypes: new Set(),
  offStatuses: new Set(),
  from: "",
  to: "",
  undated: true,
  name: "",
  focus: "",
};

// passes tells whether an event is wanted; withDates false leaves its date out of account, for the timeline.
function passes(ev, withDates = true) {
  if (filter.offTypes.has(ev.type) || filter.offStatuses.has(ev.status)) return false;
  if (!withDates || (!filter.from && !filter.to)) return true;
  if (!ev.from) return filter.undated;
  return (!filter.to || ev.from <= filter.to) && (!filter.from || (ev.to || ev.from) >= filter.from);
}
const wanted = (node) => filter.kinds.has(node.kind) && (node.kind !== "event" || passes(node.of));

// weight says which of two nodes matters more: what more articles report, then what has more links.
const weight = (node) => node.of.count * 4 + Math.min(node.links.length, 40);
const recent = (a, b) => weight(b) - weight(a) || (b.of.from || "").localeCompare(a.of.from || "") || a.id.localeCompare(b.id);

// subgraph gives the nodes and links to draw, and how many there would be without the limit.
function subgraph() {
  return filter.mode === "events" ? eventGraph() : relationGraph();
}

function eventGraph() {
  const chosen = new Set();
  const room = () => chosen.size < filter.limit;
  const near = (node) => node.links.map((l) => other(l, node)).filter(wanted);
  const focus = nodes.get(filter.focus);
  const all = [...nodes.values()].filter((n) => wanted(n) && n.links.length);
  if (focus) {
    chosen.add(focus);
    const first = [...new Set(near(focus))].sort(recent);
    for (const n of first) if (chosen.size < filter.limit * 0.6) chosen.add(n);
    for (const n of first)
      if (chosen.has(n) && (n.kind === "event" || n.kind === "agreement")) {
        for (const m of near(n).sort(recent)) if (room()) chosen.add(m);
      }
    for (const n of first) if (room()) chosen.add(n);
  } else {
    const seeds = filter.name
      ? all.filter((n) => haystack(n).includes(filter.name))
      : all.filter((n) => n.kind === "event" || n.kind === "agreement");
    for (const n of seeds.sort(recent)) {
      if (!room()) break;
      chosen.add(n);
      for (const m of near(n).sort(recent)) if (room()) chosen.add(m);
    }
  }
  return finish(chosen, room() ? 0 : all.length);
}

// finish adds the links among the chosen nodes and drops nodes that stand alone. A total of 0 means that nothing was cut.
function finish(chosen, total) {
  const links = [];
  const ends = new Set();
  for (const node of chosen) {
    for (const l of node.links) {
      if (l.a !== node || !chosen.has(l.b)) continue;
      links.push({ source: l.a.id, target: l.b.id, role: l.role, weight: 1 });
      ends.add(l.a).add(l.b);
    }
  }
  const keep = [...chosen].filter((n) => ends.has(n) || n.id === filter.focus || filter.name);
  return { nodes: keep, links, total };
}

// relationGraph joins who took part in the same events; the more events, the stronger the link.
function relationGraph() {
  const focus = nodes.get(filter.focus);
  const pairs = new Map();
  for (const ev of events) {
    if (!passes(ev)) continue;
    pairUp([...(ev.actors || []), ...(ev.targets || [])], ev, pairs);
    if (filter.kinds.has("person")) pairUp(ev.people || [], ev, pairs);
  }
  let list = [...pairs.values()].sort((p, q) => q.events.length - p.events.length || (p.key < q.key ? -1 : 1));
  if (filter.name) list = list.filter((p) => [p.a, p.b].some((n) => haystack(n).includes(filter.name)));
  if (focus && focus.kind !== "event" && focus.kind !== "agreement") {
    const own = list.filter((p) => p.a === focus || p.b === focus);
    const near = new Set(own.slice(0, filter.limit - 1).flatMap((p) => [p.a, p.b]));
    list = [...own, ...list.filter((p) => p.a !== focus && p.b !== focus && near.has(p.a) && near.has(p.b))];
  }
  return related(list, focus);
}

function pairUp(ids, ev, pairs) {
  const ends = [...new Set(ids)].map((id) => nodes.get(id)).filter((n) => n && filter.kinds.has(n.kind));
  if (ends.length > 12) ends.length = 12; // a summit does not tie everyone to everyone
  for (let i = 0; i < ends.length; i++)
    for (let j = i + 1; j < ends.length; j++) {
      const [a, b] = ends[i].id < ends[j].id ? [ends[i], ends[j]] : [ends[j], ends[i]];
      const key = a.id + "\n" + b.id;
      if (!pairs.has(key)) pairs.set(key, { key, a, b, events: [] });
      pairs.get(key).events.push(ev);
    }
}

function related(list, focus) {
  const chosen = new Set(focus ? [focus] : []);
  const seen = new Set();
  const links = [];
  for (const p of list) {
    seen.add(p.a).add(p.b);
    const fresh = (chosen.has(p.a) ? 0 : 1) + (chosen.has(p.b) ? 0 : 1);
    if (chosen.size + fresh > filter.limit || links.length >= filter.limit * 4) continue;
    chosen.add(p.a).add(p.b);
    links.push({
      source: p.a.id,
      target: p.b.id,
      role: plural(p.events.length, "event"),
      weight: p.events.length,
      events: p.events,
    });
  }
  for (const n of chosen)
    for (const l of n.links) {
      if (l.role === "acts for" && l.a === n && chosen.has(l.b))
        links.push({ source: n.id, target: l.b.id, role: l.role, weight: 1 });
    }
  return { nodes: [...chosen], links, total: seen.size };
}
