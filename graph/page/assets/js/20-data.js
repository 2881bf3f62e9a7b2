// What the page holds, found again by id.
const catalog = JSON.parse($("#catalog").textContent);
const { articles, entities, agreements, events, positions, summary } = catalog;
const KINDS = ["country", "organization", "person", "agreement", "event", "place", "topic"];
const KIND_NAMES = {
  country: "States",
  organization: "Organisations",
  person: "People",
  agreement: "Agreements",
  event: "Events",
  place: "Places",
  topic: "Topics",
};
const STATUSES = ["happened", "planned", "proposed", "negated"];

const nodes = new Map(); // id → { id, kind, of }
for (const e of entities) nodes.set(e.id, { id: e.id, kind: e.kind, of: e, links: [] });
for (const a of agreements) nodes.set(a.id, { id: a.id, kind: "agreement", of: a, links: [] });
for (const ev of events) nodes.set(ev.id, { id: ev.id, kind: "event", of: ev, links: [] });
const positionAt = new Map(positions.map((p) => [p.id, p]));

// link joins two nodes that the page has; a role may name something that was left out.
function link(from, role, to) {
  const a = nodes.get(from),
    b = nodes.get(to);
  if (!a || !b || a === b) return;
  const l = { a, b, role };
  a.links.push(l);
  b.links.push(l);
}
for (const ev of events) {
  for (const id of ev.actors || []) link(id, "actor", ev.id);
  for (const id of ev.targets || []) link(ev.id, "target", id);
  for (const id of ev.people || []) link(id, "took part", ev.id);
  if (ev.agreement) link(ev.id, "concerns", ev.agreement);
  if (ev.place) link(ev.id, "at", ev.place);
  if (ev.partOf) link(ev.id, "part of", ev.partOf);
  for (const id of ev.topics || []) link(ev.id, "about", id);
}
for (const a of agreements) for (const id of a.parties || []) link(id, "party to", a.id);
const states = new Map(entities.filter((e) => e.kind === "country").map((e) => [e.id, e]));
const stateOf = (code) => states.get(code) || states.get("country/" + (code || "").toLowerCase());
for (const e of entities) {
  const state = e.kind === "person" && stateOf(e.country);
  if (state) link(e.id, "acts for", state.id);
}
const other = (l, node) => (l.a === node ? l.b : l.a);

const positionsOf = new Map(); // entity id → positions it holds, voices or is the target of
for (const p of positions) {
  for (const id of new Set([p.holder, p.speaker, p.target])) {
    if (!id) continue;
    if (!positionsOf.has(id)) positionsOf.set(id, []);
    positionsOf.get(id).push(p);
  }
}

// name is what an id is called; an id that the page does not have speaks for itself.
function name(id) {
  const node = nodes.get(id);
  if (!node) return id.split("/").pop();
  return node.kind === "event" ? title(node.of) : node.of.name;
}

// act is the kind of an event in words: meeting, agreement signed, relations: upgrade.
function act(ev) {
  if (ev.type === "agreement" && ev.stage) return "Agreement " + words(ev.stage);
  return capital(words(ev.type)) + (ev.stage ? ": " + words(ev.stage) : "");
}
// parties are the names on both sides of an event; of long lists the first.
function parties(ev) {
  const few = (ids) => (ids || []).slice(0, 4).map(name).join("、") + ((ids || []).length > 4 ? " …" : "");
  return [few(ev.actors), few(ev.targets)].filter(Boolean).join(" → ");
}
const title = (ev) => [act(ev), parties(ev), ev.date].filter(Boolean).join(" · ");

// haystack is what a search looks through.
const haystacks = new Map();
function haystack(node) {
  let text = haystacks.get(node.id);
  if (text === undefined) {
    const x = node.of;
    text =
      node.kind === "event"
        ? [
            title(x),
            (x.people || []).map(name).join(" "),
            x.reports[0] && x.reports[0].trigger,
            x.agreement && name(x.agreement),
          ].join(" ")
        : [x.name, x.en, (x.aliases || []).join(" "), x.id].join(" ");
    haystacks.set(node.id, (text = text.toLowerCase()));
  }
  return text;
}

// The blocks of the texts stand in the page in the order of the articles; each is read when it is opened.
const blocks = document.querySelectorAll("script.article");
const bodies = new Map();
function body(n) {
  if (!articles[n] || !articles[n].text || !blocks[n]) return null;
  if (!bodies.has(n)) bodies.set(n, JSON.parse(blocks[n].textContent));
  return bodies.get(n);
}
