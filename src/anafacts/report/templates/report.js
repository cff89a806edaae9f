"use strict";
(() => {
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const cards = all("details.card");
  const open = (state) => cards.forEach((card) => { if (!card.hidden) card.open = state; });

  const target = () => {
    let id;
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const found = id && document.getElementById(id);
    for (let node = found; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") node.open = true;
    }
    if (found) found.scrollIntoView();
  };

  const tools = document.querySelector(".tools");
  if (tools) {
    const input = document.getElementById("filter");
    const shown = document.getElementById("shown");
    tools.hidden = false;
    document.getElementById("open").addEventListener("click", () => open(true));
    document.getElementById("close").addEventListener("click", () => open(false));
    input.addEventListener("input", () => {
      const word = input.value.trim().toLowerCase();
      cards.forEach((card) => { card.hidden = !card.textContent.toLowerCase().includes(word); });
      const left = cards.filter((card) => !card.hidden).length;
      shown.textContent = word ? `${left} of ${cards.length} lines` : "";
    });
  }

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details.card:not([open]), details.folded:not([open])");
    closed.forEach((card) => { card.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((card) => { card.open = false; }));
  addEventListener("hashchange", target);
  target();
})();
