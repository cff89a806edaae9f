// Buttons that copy the address of a finding and the line that judges it.

const byHand = (text) => {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "away";
  document.body.append(area);
  const before = document.activeElement;
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  before?.focus({ preventScroll: true });
  return done;
};

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byHand(text);
  }
};

const button = (words, text) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "copy";
  made.textContent = words;
  made.addEventListener("click", async () => {
    made.textContent = (await copy(text())) ? "Copied" : "Not copied: select it and press Ctrl+C";
    setTimeout(() => { made.textContent = words; }, 2000);
  });
  return made;
};

const addressOf = (id) => `${location.href.split("#")[0]}#${encodeURIComponent(id)}`;

// An opened card gets its buttons once.
const equip = (card) => {
  if (card.dataset.equipped) return;
  card.dataset.equipped = "yes";
  const judge = card.querySelector(".judge code");
  judge?.after(" ", button("Copy this line", () => judge.textContent));
  const id = card.querySelector(".show:not(.judge) code, :scope > code");
  id?.after(" ", button("Copy link", () => addressOf(card.id)));
};
