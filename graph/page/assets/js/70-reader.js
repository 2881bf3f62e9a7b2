// The view of the articles: the list, a text with its findings marked, and what was found listed beside it.
function createReader(root) {
  let n = -1;
  const list = createArticleList((i) => go(["articles", i]));
  const side = h("aside", { class: "panel found", "aria-label": "Findings" });
  const chosen = h("div", { class: "chosen", "aria-live": "polite" });
  const text = createText((words, notes, refs) => {
    const links = refs.filter((id) => nodes.has(id)).slice(0, 4);
    put(
      chosen,
      h("h3", {}, zh(`“${words}”`)),
      notes,
      links.map((id) => h("p", {}, h("a", { href: nodeRoute(id) }, "In the graph: ", zh(clip(name(id), 40))))),
    );
    side.scrollTop = 0;
  });
  root.append(list.el, text.el, side);

  function open(i, finding) {
    if (i !== n) {
      n = i;
      list.select(i);
      draw();
    }
    if (finding) point(finding);
  }

  function draw() {
    const a = articles[n];
    const b = body(n);
    put(chosen);
    if (!a) {
      put(text.el, h("p", { class: "muted" }, "No article."));
      put(side);
    } else if (b) {
      text.show(b, !!a.title, meta(a));
      put(side, chosen, foundIn(n, b, point));
    } else {
      const { evs, said } = foundWithout(n);
      put(
        text.el,
        meta(a),
        missing(a),
        quotes(n, evs, (ev) => [h("b", {}, act(ev)), " ", zh(parties(ev))]),
        quotes(n, said, stanceText),
      );
      put(side, foundCards(n, evs, said, point));
    }
    side.scrollTop = 0;
  }

  const meta = (a) =>
    h(
      "p",
      { class: "meta" },
      dotted([
        a.publisher && zh(a.publisher),
        a.published,
        a.url && outside(a.url, "source"),
        a.source && h("code", {}, a.source),
      ]),
    );
  const missing = (a) => [
    h("h2", { lang: "zh" }, a.title || a.id),
    h(
      "p",
      { class: "notice" },
      `This page holds the texts of the first ${plural(summary.texts.held, "article")} only. `,
      `The text of this one, with all its findings, is in ${summary.records} under the id `,
      h("code", {}, a.id),
      ".",
    ),
  ];

  // point goes to the words of an event or position, or to the first mention of a name.
  function point(id) {
    const b = body(n);
    if (!b) return;
    text.point(
      id,
      [...b.events, ...b.positions].find((p) => p.ref === id),
    );
    for (const el of side.querySelectorAll("[data-ref]")) el.classList.toggle("now", el.dataset.ref === id);
  }
  return { open };
}
