// What the reader does, and what then happens.

const openAll = (state) => {
  for (const { card, shown } of lines()) if (shown) card.open = state;
};

if (tools) {
  tools.hidden = false;
  let waiting = 0;
  tools.addEventListener("input", (event) => {
    if (event.target === control("use-keys")) return;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(change);
  });
  control("reset").addEventListener("click", () => {
    reset();
    control("search").focus();
  });
  control("open").addEventListener("click", () => openAll(true));
  control("close").addEventListener("click", () => openAll(false));
  addEventListener("keydown", pressed);
  addEventListener("load", () => setTimeout(() => {
    sort();
    apply();
    readAhead();
  }));
}

document.addEventListener("toggle", ({ target }) => {
  if (target.open && target.matches("details.card")) equip(target);
}, true);

// Following a link to where the reader already is changes no address, and must lead there too.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (link?.getAttribute("href") === location.hash) setTimeout(go);
});

let closed = [];
addEventListener("beforeprint", () => {
  const folded = document.querySelectorAll("details:not([open]):has(details.card), details.card:not([open])");
  closed = Array.from(folded);
  for (const part of closed) part.open = true;
});
addEventListener("afterprint", () => { for (const part of closed) part.open = false; });
addEventListener("hashchange", go);
go();
// The browser goes to the address by itself when all is read, and takes the focus away again.
addEventListener("load", () => setTimeout(go));
