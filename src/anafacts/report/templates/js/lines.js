// The lines of the page that can be searched, filtered and sorted: findings and other cards.
// They are gathered when first needed, and the words of each when first searched.

const FACETS = ["severity", "state", "review", "family", "type", "sources"];
const LABELS = new Set(["H4", "DT", "TH", "BUTTON", "FORM", "svg"]);
const INLINE = new Set(["A", "B", "BDI", "CODE", "MARK", "SPAN", "STRONG", "SUP"]);
let gathered = null;
let ran = null;

const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}+/gu, "");

const lines = () => {
  gathered ??= Array.from(document.querySelectorAll("details.card"), (card, order) => {
    const line = { card, order, shown: true, finding: card.classList.contains("finding") };
    for (const name of FACETS) {
      const value = card.dataset[name];
      line[name] = value ? value.split(" ") : [];
    }
    return line;
  });
  return gathered;
};

// Lines that stand next to each other, with the heading right above them, if there is one.
const runs = () => {
  if (ran) return ran;
  ran = [];
  for (const line of lines()) {
    const previous = line.card.previousElementSibling;
    if (previous?.matches("details.card")) ran.at(-1).lines.push(line);
    else ran.push({ heading: previous?.matches("h3") ? previous : null, lines: [line] });
  }
  for (const run of ran) {
    run.anchor = document.createComment("");
    run.lines[0].card.before(run.anchor);
  }
  return ran;
};

// What a reader of the card would search for; the words of its headings stand on every card.
const readable = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (LABELS.has(node.nodeName)) return " ";
  let text = "";
  for (const child of node.childNodes) text += readable(child);
  return INLINE.has(node.nodeName) ? text : `${text} `;
};

const wordsOf = (line) => {
  line.words ??= fold(`${line.card.id} ${line.sources.join(" ")} ${readable(line.card)}`);
  return line.words;
};

// Reads the words while nothing else is to be done, so that the first search need not wait.
const readAhead = (from = 0) => {
  if (!globalThis.requestIdleCallback) return;
  requestIdleCallback((idle) => {
    let at = from;
    while (at < lines().length && idle.timeRemaining() > 1) wordsOf(lines()[at++]);
    if (at < lines().length) readAhead(at);
  });
};
