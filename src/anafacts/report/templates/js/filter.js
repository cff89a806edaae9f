// Search, filters and order. The controls hold the state; the address repeats it.

const tools = document.getElementById("tools");
const control = (name) => document.getElementById(`tool-${name}`);
const facet = (name) => tools.querySelector(`[data-facet="${name}"]`);
const boxes = (name) => Array.from(facet(name)?.querySelectorAll("input") ?? []);
const choices = (name) => Array.from(facet(name)?.querySelectorAll("input, option:not([value=''])") ?? []);
const chosenIn = (name) => {
  const holder = facet(name);
  if (holder?.tagName === "SELECT") return holder.value ? [holder.value] : [];
  return boxes(name).filter((box) => box.checked).map((box) => box.value);
};

const asked = () => ({
  words: fold(control("search").value).split(/\s+/u).filter(Boolean),
  chosen: FACETS.map((name) => [name, new Set(chosenIn(name))]).filter(([, set]) => set.size),
});
const isAsked = ({ words, chosen }) => words.length > 0 || chosen.length > 0;

const passes = (line, [name, set]) => line[name].some((value) => set.has(value));
const mentions = (line, words) => {
  if (!words.length) return true;
  const text = wordsOf(line);
  return words.every((word) => text.includes(word));
};

// Counts a line under every choice that would show it: its own facet's may differ.
const tally = (counts, line, failed) => {
  for (const name of failed.length ? [failed[0][0]] : FACETS) {
    for (const value of line[name]) {
      const key = `${name} ${value}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
};

const apply = () => {
  const want = asked();
  const counts = new Map();
  const changed = [];
  for (const line of lines()) {
    const failed = want.chosen.filter((choice) => !passes(line, choice));
    const found = failed.length < 2 && mentions(line, want.words);
    if (found) tally(counts, line, failed);
    const shown = found && !failed.length;
    if (shown !== line.shown) changed.push(line);
    line.shown = shown;
  }
  for (const line of changed) line.card.hidden = !line.shown;
  tell(isAsked(want), counts);
};

const number = (count) => count.toLocaleString("en");
const put = (node, text) => { if (node.textContent !== text) node.textContent = text; };

const tell = (filtered, counts) => {
  for (const name of FACETS) {
    for (const choice of choices(name)) {
      const count = number(counts.get(`${name} ${choice.value}`) ?? 0);
      if (choice.tagName === "INPUT") put(choice.parentElement.querySelector(".n"), count);
      else put(choice, `${(choice.dataset.words ??= choice.textContent)} (${count})`);
    }
  }
  control("reset").hidden = !filtered;
  document.body.classList.toggle("filtered", filtered);
  put(control("shown"), filtered ? summary() : "");
  groups(filtered);
};

const summary = () => {
  const parts = [[true, "finding", "findings"], [false, "other line", "other lines"]].map(
    ([finding, one, many]) => {
      const all = lines().filter((line) => line.finding === finding);
      const shown = all.filter((line) => line.shown).length;
      const noun = all.length === 1 ? one : many;
      return all.length ? `${number(shown)} of ${number(all.length)} ${noun}` : "";
    },
  );
  return `Shown: ${parts.filter(Boolean).join(", ")}.`;
};

// How many lines are shown in each chapter and in each part of one that folds.
const holders = () => {
  const parents = new Map();
  for (const { card, shown } of lines()) {
    const parent = card.parentElement;
    parents.set(parent, (parents.get(parent) ?? 0) + (shown ? 1 : 0));
  }
  const found = new Map();
  for (const [parent, shown] of parents) {
    for (let at = parent; at !== document.body; at = at.parentElement) {
      if (at.tagName === "SECTION" || at.tagName === "DETAILS") {
        found.set(at, (found.get(at) ?? 0) + shown);
      }
    }
  }
  return found;
};

// Opens what holds a line that was asked for, and closes it again when nothing is asked.
const unfold = (holder, filtered, none) => {
  if (!filtered) {
    if (holder.dataset.was === "closed") holder.open = false;
    delete holder.dataset.was;
  } else if (!none && (!holder.dataset.was || holder.classList.contains("none"))) {
    holder.dataset.was ??= holder.open ? "open" : "closed";
    holder.open = true;
  }
};

// The number beside a heading says how many of its lines are shown.
const count = (total, filtered, shown) => {
  if (!total) return;
  total.dataset.all ??= total.textContent;
  put(total, `${filtered ? `${number(shown)} of ` : ""}${total.dataset.all}`);
};

const groups = (filtered) => {
  for (const [holder, shown] of holders()) {
    const none = filtered && !shown;
    count(holder.querySelector(":scope > h2 > .total, :scope > summary > .total"), filtered, shown);
    if (holder.tagName === "DETAILS") unfold(holder, filtered, none);
    holder.classList.toggle("none", none);
  }
  for (const { heading, lines: some } of runs()) {
    if (!heading) continue;
    const shown = some.filter((line) => line.shown).length;
    heading.hidden = sortedBy !== "" || (filtered && !shown);
    count(heading.querySelector(".total"), filtered, shown);
  }
};
