// Single keys for those who read the findings one after the other; a box turns them off.

const isTyping = (node) => node.matches?.("input, select, textarea, [contenteditable]") ?? false;
const canBeSeen = (card) => !card.hidden && card.checkVisibility();
const current = () => document.activeElement?.closest("details.card") ?? null;

const step = (by) => {
  const cards = Array.from(document.querySelectorAll("details.card"));
  const here = current();
  let at = here ? cards.indexOf(here) + by : -1;
  if (!here && by > 0) {
    at = cards.findIndex((card) => canBeSeen(card) && card.getBoundingClientRect().top >= 0);
  }
  while (cards[at] && !canBeSeen(cards[at])) at += by;
  toLine(cards[at]);
};

const toLine = (card) => {
  const summary = card?.querySelector("summary");
  summary?.focus({ preventScroll: true });
  summary?.scrollIntoView({ block: "nearest" });
};

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  o: () => {
    const card = current();
    if (!card) return;
    card.open = !card.open;
    toLine(card);
  },
  "/": () => {
    control("search").focus();
    control("search").select();
  },
  "?": () => {
    control("keys").open = true;
    control("keys").querySelector("summary").focus();
  },
};

const pressed = (event) => {
  const act = KEYS[event.key];
  const modified = event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
  if (!act || modified || event.defaultPrevented || isTyping(event.target)) return;
  if (!control("use-keys").checked) return;
  event.preventDefault();
  act();
};
