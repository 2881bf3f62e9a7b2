// The views, the addresses that lead to them, and what goes for all of them.
const VIEWS = [
  ["graph", "Graph", 0],
  ["articles", "Articles", summary.articles.held],
  ["events", "Events", summary.events.held],
  ["agreements", "Agreements", summary.agreements.held],
  ["positions", "Positions", summary.positions.held],
];
const built = new Map();
const builders = {
  graph: createGraphView,
  articles: createReader,
  events: eventsTable,
  agreements: agreementsTable,
  positions: positionsTable,
};

const go = (parts) => {
  location.hash = route(...parts);
};

// follow shows what the address says: #/graph/ID, #/focus/ID, #/pair/ID/ID, #/articles/N/FINDING, #/events …
function follow() {
  const [first, ...rest] = location.hash
    .replace(/^#\/?/, "")
    .split("/")
    .map((p) => {
      try {
        return decodeURIComponent(p);
      } catch {
        return "";
      }
    });
  const view = first === "focus" || first === "pair" ? "graph" : Object.hasOwn(builders, first) ? first : "graph";
  for (const [key] of VIEWS) $("#view-" + key).hidden = key !== view;
  for (const tab of document.querySelectorAll("#tabs a")) {
    if (tab.dataset.view === view) tab.setAttribute("aria-current", "page");
    else tab.removeAttribute("aria-current");
  }
  $("#tip").hidden = true;
  if (!built.has(view)) built.set(view, builders[view]($("#view-" + view)) || {});
  const opened = built.get(view);
  if (first === "pair") opened.openPair(rest[0] || "", rest[1] || "");
  else if (view === "graph") opened.open(rest[0] || "", first === "focus");
  if (view === "articles") opened.open(Number(rest[0]) || 0, rest[1]);
}

function showTip(children, target) {
  const tip = $("#tip");
  put(tip, ...children.filter(Boolean));
  tip.hidden = false;
  const b = tip.getBoundingClientRect();
  const x = Math.max(6, Math.min(innerWidth - b.width - 6, target.left + target.width / 2 - b.width / 2));
  const below = target.bottom + 8 + b.height < innerHeight;
  tip.style.left = x + "px";
  tip.style.top = (below ? target.bottom + 8 : Math.max(6, target.top - b.height - 8)) + "px";
}

// leftOut tells what the page does not hold.
function leftOut() {
  const parts = [];
  const all = summary.articles.held + summary.articles.left;
  if (summary.texts.held < all)
    parts.push(`the texts of the first ${summary.texts.held.toLocaleString("en")} of ${plural(all, "article")}`);
  for (const key of ["articles", "entities", "agreements", "events", "positions"]) {
    const t = summary[key];
    if (t.left) parts.push(`the first ${t.held.toLocaleString("en")} ${key}`);
  }
  if (!parts.length) return;
  $("#left-out").hidden = false;
  put(
    $("#left-out"),
    `To stay quick, this page holds ${parts.join(", ")}. The rest is in ${summary.records} beside it. `,
    h(
      "button",
      {
        type: "button",
        class: "plain-button",
        onclick: () => {
          $("#left-out").hidden = true;
          dispatchEvent(new Event("resize"));
        },
      },
      "Hide",
    ),
  );
}

// theme goes from the system's choice to light to dark. A page opened from a disk may not be allowed to remember it.
function themes() {
  const button = $("#theme"),
    names = ["auto", "light", "dark"];
  let now = "auto";
  try {
    now = localStorage.getItem("diplograph-theme") || "auto";
  } catch {
    /* not allowed */
  }
  const show = () => {
    document.documentElement.dataset.theme = now;
    put(button, sign(names.includes(now) ? now : "auto"));
    button.title = `Colours: ${now}`;
    button.setAttribute("aria-label", button.title);
  };
  button.addEventListener("click", () => {
    now = names[(names.indexOf(now) + 1) % names.length];
    try {
      localStorage.setItem("diplograph-theme", now);
    } catch {
      /* not allowed */
    }
    show();
  });
  show();
}

$("#tabs").append(
  ...VIEWS.map(([key, label, n]) =>
    h("a", { href: route(key), "data-view": key }, label, n > 0 && h("span", { class: "count" }, n.toLocaleString("en"))),
  ),
);
themes();
leftOut();
createSearch($("#find"));
addEventListener("hashchange", follow);
addEventListener("keydown", (e) => {
  if (e.key === "Escape") $("#tip").hidden = true;
});
follow();
