// The part of the address behind "#": a place on the page, or "?" and what is asked for.

const writeAddress = () => {
  const pairs = new URLSearchParams();
  if (control("search").value.trim()) pairs.set("search", control("search").value.trim());
  for (const name of FACETS) for (const value of chosenIn(name)) pairs.append(name, value);
  if (control("sort").value) pairs.set("sort", control("sort").value);
  const words = pairs.toString();
  const bare = location.pathname + location.search;
  if (!words && !location.hash.startsWith("#?")) return;
  history.replaceState(null, "", words ? `#?${words}` : bare);
};

const change = () => {
  sort();
  apply();
  writeAddress();
};

const choose = (select, value) => {
  select.value = value ?? "";
  if (select.selectedIndex < 0) select.selectedIndex = 0;
};

const fill = (pairs) => {
  control("search").value = pairs.get("search") ?? "";
  for (const name of FACETS) {
    const values = pairs.getAll(name);
    for (const box of boxes(name)) box.checked = values.includes(box.value);
    if (facet(name)?.tagName === "SELECT") choose(facet(name), values[0]);
  }
  choose(control("sort"), pairs.get("sort"));
  if (FACETS.slice(1).some((name) => pairs.has(name))) control("filters").open = true;
};

const reset = () => {
  const order = control("sort").value;
  fill(new URLSearchParams(order ? { sort: order } : {}));
  change();
};

const decoded = (text) => {
  try { return decodeURIComponent(text); } catch { return text; }
};

// A span of a text leads to the smallest marked span that covers it, else to the last before it.
const nearest = (name) => {
  const span = /^(.+):(\d+)-(\d+)$/u.exec(name);
  if (!span) return null;
  const [start, end] = [Number(span[2]), Number(span[3])];
  let covers = null;
  let precedes = null;
  let first = null;
  for (const node of document.querySelectorAll(`[id^="${CSS.escape(span[1])}:"]`)) {
    const place = /:(\d+)-(\d+)$/u.exec(node.id);
    if (!place || node.id.length !== span[1].length + place[0].length) continue;
    const at = { node, start: Number(place[1]), end: Number(place[2]) };
    if (!first || at.start < first.start) first = at;
    if (at.start <= start && (!precedes || at.start >= precedes.start)) precedes = at;
    const size = at.end - at.start;
    if (at.start > start || at.end < end) continue;
    if (!covers || size < covers.end - covers.start) covers = at;
  }
  return (covers ?? precedes ?? first)?.node ?? document.getElementById(`doc-${span[1]}`);
};

// Opens what holds the target, and takes away the filters if they hide it.
const reveal = (found) => {
  const card = found.closest("details.card");
  if (card?.hidden) reset();
  for (let at = found; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
};

const focusOn = (found) => {
  const node = found.tagName === "DETAILS" ? found.querySelector("summary") : found;
  node.focus({ preventScroll: true });
  if (document.activeElement === node) return;
  node.tabIndex = -1;
  node.focus({ preventScroll: true });
};

const show = (found) => {
  reveal(found);
  for (const node of document.querySelectorAll(".here")) node.classList.remove("here");
  found.classList.add("here");
  focusOn(found);
  found.scrollIntoView({ block: found.matches("details, section") ? "start" : "center" });
};

const go = () => {
  const raw = location.hash.slice(1);
  if (raw.startsWith("?")) {
    if (!tools) return;
    fill(new URLSearchParams(raw.slice(1)));
    sort();
    apply();
    return;
  }
  const name = decoded(raw);
  const found = name && (document.getElementById(name) ?? nearest(name));
  if (found) show(found);
};
