// The order of the lines of a chapter. In any but that of the report its parts are one.

const RANKS = {
  severity: ["major", "minor", "info"],
  state: ["new", "updated", "unchanged", "absent"],
};
const LAST = "\uffff";
const placeOf = (line, by) => {
  const value = line[by]?.[0];
  const place = RANKS[by]?.indexOf(value) ?? -1;
  return place < 0 ? value ?? LAST : String(place);
};

const inOrder = (some, by) => {
  const keyed = some.map((line) => [by ? placeOf(line, by) : "", line]);
  keyed.sort(([a, left], [b, right]) => {
    if (a !== b) return a < b ? -1 : 1;
    return left.order - right.order;
  });
  return keyed.map(([, line]) => line);
};

const lay = (run, some) => {
  const together = document.createDocumentFragment();
  for (const line of some) together.append(line.card);
  run.anchor.after(together);
};

let sortedBy = "";
const sort = () => {
  const by = control("sort").value;
  if (by === sortedBy) return;
  const parents = new Map();
  for (const run of runs()) {
    const parent = run.anchor.parentElement;
    parents.set(parent, [...(parents.get(parent) ?? []), run]);
  }
  for (const held of parents.values()) {
    if (by) lay(held[0], inOrder(held.flatMap((run) => run.lines), by));
    else for (const run of held) lay(run, run.lines);
  }
  sortedBy = by;
};
