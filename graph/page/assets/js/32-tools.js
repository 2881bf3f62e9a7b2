// Tools of several views.
// tallyOf counts items by a value, the most frequent first.
function tallyOf(items, value) {
  const counts = new Map();
  for (const x of items) if (value(x)) counts.set(value(x), (counts.get(value(x)) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

function debounce(f) {
  let timer = 0;
  return (e) => {
    clearTimeout(timer);
    timer = setTimeout(() => f(e), 180);
  };
}
