// The view of the articles: a text with its findings marked, and what was found listed beside it.
const MARK_NAMES = { ...KIND_NAMES, agreement: "Agreements", date: "Dates", reference: "References", trigger: "Events", stance: "Positions" };
const LEGEND = ["country", "organization", "person", "place", "topic", "agreement", "date", "reference", "trigger", "stance"];
const legendKind = (k) => ({ issue: "stance", detail: "trigger" })[k] || k;

// markNote tells what a mark is: entity, rule, value, status, confidence.
function markNote(m) {
  const by = [h("code", {}, m.by || ""), m.c ? " " + percent(m.c) : "", h("span", { class: "muted" }, ` bytes ${m.at[0]}–${m.at[1]}`)];
  const lines = { date: () => ["Date", m.v || "not on the calendar", m.b], reference: () => ["Stands for", zh((m.rs || []).map(name).join("、") || "nobody named")],
    trigger: () => ["Event", eventTitle(m.r), badge(m.v)], detail: () => [capital(words(m.v)), "of", eventTitle(m.r)],
    stance: () => ["Position", stanceOf(m.r)], issue: () => ["Issue of", stanceOf(m.r)] };
  const entity = () => { const n = nodes.get(m.r); return [capital(m.k), zh(name(m.r)), n && n.of.en && h("span", { class: "muted" }, n.of.en), n && n.of.known === undefined && h("span", { class: "muted" }, "not in the dictionary")]; };
  const [kind, ...rest] = (Object.hasOwn(lines, m.k) ? lines[m.k] : entity)();
  return h("div", { class: "note m-" + legendKind(m.k) }, h("div", {}, h("span", { class: "kind" }, kind), " ", between(rest.filter(Boolean), " ")), h("div", { class: "by" }, by));
}
const eventTitle = (id) => zh(nodes.has(id) ? title(nodes.get(id).of) : id);
const stanceOf = (id) => { const p = positionAt.get(id); return p ? h("span", {}, stanceText(p)) : id; };

function createReader(root) {
  const hidden = new Set(["topic"]);
  let n = -1, spans = [], at = -1;
  const list = createArticleList((i) => go(["articles", i]));
  const text = h("article", { class: "text", "aria-label": "Text" });
  const side = h("aside", { class: "panel found", "aria-label": "Findings" });
  const chosen = h("div", { class: "chosen", "aria-live": "polite" });
  root.append(list.el, text, side);

  function open(i, finding) {
    if (i !== n) { n = i; list.select(i); draw(); }
    if (finding) point(finding);
  }

  function draw() {
    const a = articles[n], b = body(n);
    spans = [];
    at = -1;
    chosen.replaceChildren();
    if (!a) { put(text, h("p", { class: "muted" }, "No article.")); side.replaceChildren(); return; }
    put(text, h("p", { class: "meta" }, [a.publisher && zh(a.publisher), a.published, a.url && outside(a.url, "source"), a.source && h("code", {}, a.source)]
      .filter(Boolean).flatMap((x, i) => (i ? [" · ", x] : [x]))), ...(b ? [legend(b), h("div", { class: "lines", lang: "zh" }, lines(a, b))] : [missing(a)]));
    put(side, ...[chosen, ...(b ? found(b) : foundWithout(n))].filter(Boolean));
    text.scrollTop = side.scrollTop = 0;
  }

  const missing = (a) => [h("h2", { lang: "zh" }, a.title || a.id), h("p", { class: "notice" }, "This page holds the texts of the first ", summary.texts.held.toLocaleString("en"),
    " articles only. The text of this one, with all its findings, is in records.jsonl under the id ", h("code", {}, a.id), "."),
    quotes(events, (ev) => [h("b", {}, act(ev)), " ", zh(parties(ev))]), quotes(positions, stanceText)];
  // quotes are the sentences that the catalog keeps of an article whose text is not here.
  const quotes = (list, head) => list.flatMap((x) => x.reports.filter((r) => r.article === n && r.quote).slice(0, 1).map((r) =>
    h("figure", { class: "report" }, h("figcaption", {}, head(x)), h("blockquote", {}, withTrigger(r)))));

  function legend(b) {
    const counts = new Map(tallyOf(b.marks.filter((m) => m.k !== "sentence"), (m) => (m.k === "issue" || m.k === "detail" ? "" : m.k)));
    return h("div", { class: "legend", role: "group", "aria-label": "Marks shown" }, LEGEND.filter((k) => counts.get(k)).map((k) =>
      h("button", { type: "button", class: "m-" + k, "aria-pressed": String(!hidden.has(k)), onclick: (e) => {
        const on = hidden.has(k);
        if (on) hidden.delete(k); else hidden.add(k);
        e.currentTarget.setAttribute("aria-pressed", String(on));
        hide();
      } }, MARK_NAMES[k] || k, h("span", { class: "count" }, counts.get(k)))));
  }
  const hide = () => { for (const k of LEGEND) text.classList.toggle("no-" + k, hidden.has(k)); };

  function lines(a, b) {
    hide();
    return b.lines.map((line, i) => h(i === 0 && a.title ? "h2" : "p", {}, line.map((p) => piece(p, b))));
  }
  function piece(p, b) {
    if (typeof p === "string") return p;
    const marks = p.slice(1);
    const kinds = marks.map((i) => b.marks[i].k);
    const own = marks.filter((i) => b.marks[i].k !== "sentence").reverse();
    const el = h("span", { class: kinds.map((k) => (k === "sentence" ? "sentence" : "m m-" + k)).join(" ") }, p[0]);
    el.marks = marks;
    if (own.length) {
      el.own = own;
      el.tabIndex = spans.length ? -1 : 0;
      el.setAttribute("role", "button");
      spans.push(el);
    }
    return el;
  }

  const notes = (el) => el.own.map((i) => markNote(body(n).marks[i]));
  text.addEventListener("pointerover", (e) => { const el = e.target.closest && e.target.closest(".m"); if (el && el.own) showTip(notes(el), el.getBoundingClientRect()); });
  text.addEventListener("pointerout", () => { $("#tip").hidden = true; });
  text.addEventListener("click", (e) => { const el = e.target.closest(".m"); if (el && el.own) pick(el); });
  text.addEventListener("keydown", (e) => {
    const i = spans.indexOf(document.activeElement);
    if (i < 0) return;
    const to = { ArrowRight: i + 1, ArrowDown: i + 1, ArrowLeft: i - 1, ArrowUp: i - 1, Home: 0, End: spans.length - 1 }[e.key];
    if (to !== undefined && spans[to]) { rove(spans[to]); spans[to].focus(); showTip(notes(spans[to]), spans[to].getBoundingClientRect()); }
    else if (e.key === "Enter" || e.key === " ") pick(spans[i]);
    else if (e.key !== "Escape") return;
    e.preventDefault();
  });
  function rove(el) {
    if (spans[at]) spans[at].tabIndex = -1;
    else if (spans[0]) spans[0].tabIndex = -1;
    at = spans.indexOf(el);
    el.tabIndex = 0;
  }

  // pick shows what stands at a place of the text, and where the same finding stands elsewhere.
  function pick(el) {
    rove(el);
    $("#tip").hidden = true;
    const b = body(n);
    const refs = new Set(el.own.map((i) => b.marks[i].r).filter(Boolean));
    light(el.own.flatMap((i) => { const m = b.marks[i]; return m.r ? b.marks.flatMap((x, j) => (x.r === m.r ? [j] : [])) : [i]; }), []);
    put(chosen, h("h3", {}, zh("“" + el.textContent + "”")), ...notes(el),
      ...[...refs].filter((id) => nodes.has(id)).slice(0, 4).map((id) => h("p", {}, h("a", { href: nodeRoute(id) }, "In the graph: ", zh(clip(name(id), 40))))));
    side.scrollTop = 0;
  }

  function light(marks, sentences) {
    const set = new Set(marks), around = new Set(sentences);
    for (const el of text.querySelectorAll("span")) {
      el.classList.toggle("lit", !!el.marks && el.marks.some((i) => set.has(i)));
      el.classList.toggle("around", !!el.marks && el.marks.some((i) => around.has(i)));
    }
  }

  // point goes to the words of a finding or to the first mention of an entity.
  function point(id) {
    const b = body(n);
    if (!b) return;
    const place = [...b.events, ...b.positions].find((p) => p.ref === id);
    const marks = place ? place.marks : b.marks.flatMap((m, i) => (m.r === id ? [i] : []));
    light(marks, place ? place.sentences : []);
    for (const card of side.querySelectorAll("[data-ref]")) card.classList.toggle("now", card.dataset.ref === id);
    const first = text.querySelector(".lit") || text.querySelector(".around");
    if (first) {
      first.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
      if (first.own) rove(first);
    }
  }

  const card = (id, ...children) => h("li", { class: "card", "data-ref": id }, h("a", { class: "cover", href: route("articles", n, id), onclick: () => point(id) }, children),
    nodes.has(id) && h("a", { class: "aside", href: nodeRoute(id), title: "Show in the graph", "aria-label": "Show in the graph" }, sign("graph")));
  const eventCard = (ev) => card(ev.id, h("b", {}, act(ev)), " ", ev.status !== "happened" && badge(ev.status), h("div", {}, zh(parties(ev))),
    h("div", { class: "muted" }, [ev.date, ev.place && zh(name(ev.place)), ev.agreement && zh(name(ev.agreement)), ev.people && zh(ev.people.map(name).join("、"))]
      .filter(Boolean).flatMap((x, i) => (i ? [" · ", x] : [x]))));
  const positionCard = (p) => card(p.id, h("div", {}, stanceText(p)), p.speaker && h("div", { class: "muted" }, "said by ", zh(name(p.speaker))));

  function found(b) {
    const evs = b.events.map((p) => nodes.get(p.ref)).filter(Boolean).map((x) => x.of);
    const pos = b.positions.map((p) => positionAt.get(p.ref)).filter(Boolean);
    const ids = [...b.entities, ...b.agreements].filter((id) => nodes.has(id));
    return [...lists(evs, pos), ...["person", "country", "organization", "place", "agreement", "topic"].map((k) => {
      const own = ids.filter((id) => nodes.get(id).kind === k);
      return section(KIND_NAMES[k], own.length, h("ul", { class: "plain chips" }, own.map((id) => h("li", {}, h("button", { type: "button", class: "chip", onclick: () => point(id) }, icon(k), zh(name(id)))))));
    }), h("p", { class: "muted small" }, "read by ", Object.entries(b.version).map(([k, v]) => `${k} ${clip(v, 13)}`).join(", "))];
  }
  const lists = (evs, pos) => [section("Events", evs.length, h("ul", { class: "cards" }, evs.map(eventCard))), section("Positions", pos.length, h("ul", { class: "cards" }, pos.map(positionCard))),
    !evs.length && !pos.length && h("p", { class: "muted" }, "No event and no position was found in this article.")];
  const foundWithout = (i) => lists(events.filter((ev) => ev.reports.some((r) => r.article === i)), positions.filter((p) => p.reports.some((r) => r.article === i)));
  return { open };
}
