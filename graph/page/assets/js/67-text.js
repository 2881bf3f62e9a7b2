// The text of an article with its findings marked. The marks are one stop of the Tab key; arrow keys go from one to the next.
function createText(picked) {
  const el = h("article", { class: "text", "aria-label": "Text" });
  const hidden = new Set(["topic"]); // kinds of marks that are not shown
  let marks = [];
  let spans = [];
  let at = 0;

  // show fills the text; b is the article's block.
  function show(b, titled, head) {
    marks = b.marks;
    spans = [];
    at = 0;
    hide();
    const lines = b.lines.map((line, i) => h(i === 0 && titled ? "h2" : "p", {}, line.map(piece)));
    put(el, head, legend(), h("div", { class: "lines", lang: "zh" }, lines));
    el.scrollTop = 0;
  }

  function piece(p) {
    if (typeof p === "string") return p;
    const [text, ...all] = p;
    const kinds = all.map((i) => marks[i].k);
    const span = h("span", { class: kinds.map((k) => (k === "sentence" ? k : "m m-" + k)).join(" ") }, text);
    span.all = all;
    span.own = all.filter((i) => marks[i].k !== "sentence").reverse();
    if (span.own.length) {
      fill(span, { tabindex: spans.length ? -1 : 0, role: "button" }, []);
      spans.push(span);
    }
    return span;
  }

  const hide = () => LEGEND.forEach((k) => el.classList.toggle("no-" + k, hidden.has(k)));
  function legend() {
    const counts = new Map(tallyOf(marks, (m) => m.k));
    const button = (k) =>
      h(
        "button",
        {
          type: "button",
          class: "m-" + k,
          "aria-pressed": String(!hidden.has(k)),
          onclick: (e) => {
            if (!hidden.delete(k)) hidden.add(k);
            e.currentTarget.setAttribute("aria-pressed", String(!hidden.has(k)));
            hide();
          },
        },
        MARK_NAMES[k],
        h("span", { class: "count" }, counts.get(k)),
      );
    return h(
      "div",
      { class: "legend", role: "group", "aria-label": "Marks shown" },
      LEGEND.filter((k) => counts.get(k)).map(button),
    );
  }

  const markedAt = (e) => {
    const span = e.target.closest && e.target.closest(".m");
    return span && span.own ? span : null;
  };
  const tip = (span) => showTip(notes(span), span.getBoundingClientRect());
  const notes = (span) => span.own.map((i) => markNote(marks[i]));
  el.addEventListener("pointerover", (e) => markedAt(e) && tip(markedAt(e)));
  el.addEventListener("pointerout", () => ($("#tip").hidden = true));
  el.addEventListener("click", (e) => markedAt(e) && pick(markedAt(e)));
  el.addEventListener("keydown", (e) => {
    const i = spans.indexOf(document.activeElement);
    if (i < 0) return;
    const to = { ArrowRight: i + 1, ArrowDown: i + 1, ArrowLeft: i - 1, ArrowUp: i - 1, Home: 0, End: spans.length - 1 }[e.key];
    if (spans[to]) {
      rove(to);
      spans[to].focus();
      tip(spans[to]);
    } else if (e.key === "Enter" || e.key === " ") pick(spans[i]);
    else return;
    e.preventDefault();
  });
  function rove(i) {
    spans[at].tabIndex = -1;
    at = i;
    spans[at].tabIndex = 0;
  }

  // pick lights everything that the marks of a span refer to, and tells about them.
  function pick(span) {
    rove(spans.indexOf(span));
    $("#tip").hidden = true;
    const refs = new Set(span.own.map((i) => marks[i].r).filter(Boolean));
    light((i) => span.own.includes(i) || refs.has(marks[i].r));
    picked(span.textContent, notes(span), [...refs]);
  }
  function light(lit, around = () => false) {
    for (const span of el.querySelectorAll(".lines span")) {
      span.classList.toggle("lit", span.all.some(lit));
      span.classList.toggle("around", span.all.some(around));
    }
  }
  // point goes to the words of a finding; place tells which they are, null for the mentions of an entity.
  function point(id, place) {
    light(
      (i) => (place ? place.marks.includes(i) : marks[i].r === id),
      (i) => !!place && place.sentences.includes(i),
    );
    const first = $(".lit", el) || $(".around", el);
    if (!first) return;
    first.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
    if (spans.includes(first)) rove(spans.indexOf(first));
  }
  return { el, show, point };
}
