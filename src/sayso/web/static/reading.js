"use strict";
// Reading needs none of this: the notes below a document, and the list beside a drawing, say it all.
(() => {
  const byId = (id) => document.getElementById(id);

  // --- a document: beside the text, through whom the words come ---------------------------------
  const rail = byId("rail");
  const body = byId("rail-body");
  const narrow = matchMedia("(max-width: 63.99rem)");
  let shown = null;
  let isPinned = false;
  let timer = 0;
  let lit = [];

  const noteAt = (number) => document.querySelectorAll(".notes ol > li")[number - 1];

  function copyNote(item) {
    const copy = document.createElement("li");
    copy.append(...[...item.cloneNode(true).children].filter((one) => !one.matches(".dots")));
    for (const one of copy.querySelectorAll("[id]")) one.removeAttribute("id");
    const label = copy.querySelector(".n");
    label.href = `#${item.id}`;
    return copy;
  }

  // From the outlet in: each voice that the words came through, the one who said them last.
  function showWay(piece, pin) {
    clearTimeout(timer);
    isPinned = pin;
    if (piece === shown) return;
    clear();
    shown = piece;
    const numbers = piece.dataset.n.split(" ");
    lit = [...document.querySelectorAll(`.text [data-n~="${numbers[0]}"]`)];
    for (const one of lit) one.classList.add("on");
    const way = document.createElement("ol");
    way.className = "way";
    const first = document.createElement("li");
    first.innerHTML = "<p class='outlet-name'></p><p></p>";
    const facts = document.querySelector(".byline");
    first.firstElementChild.textContent = facts.firstElementChild.textContent;
    first.lastElementChild.textContent = [...facts.children].slice(1).map((one) => one.textContent).join(" · ");
    way.append(first, ...numbers.map(noteAt).filter(Boolean).reverse().map(copyNote));
    body.replaceChildren(way);
    rail.querySelector(".rail-hint").hidden = true;
    rail.classList.add("open");
  }

  function clear() {
    for (const one of lit) one.classList.remove("on");
    lit = [];
    shown = null;
  }

  function close() {
    clear();
    isPinned = false;
    rail.classList.remove("open");
    body.replaceChildren();
    rail.querySelector(".rail-hint").hidden = false;
  }

  const pieceAt = (node) => node instanceof Element ? node.closest(".text [data-n]") : null;

  if (rail && document.querySelector(".notes ol")) {
    document.addEventListener("pointerover", (event) => {
      const piece = pieceAt(event.target);
      if (!piece || event.pointerType !== "mouse" || narrow.matches || isPinned) return;
      clearTimeout(timer);
      timer = setTimeout(() => showWay(piece, false), 90);
    });
    document.addEventListener("focusin", (event) => {
      const piece = pieceAt(event.target);
      if (piece && piece.matches(":focus-visible")) showWay(piece, false);
    });
    document.addEventListener("click", (event) => {
      const piece = pieceAt(event.target);
      if (piece && String(getSelection()) === "" && (!piece.matches("a") || narrow.matches)) {
        event.preventDefault();
        if (isPinned && piece === shown) { isPinned = false; return; }
        clear();
        showWay(piece, true);
        return;
      }
      if (event.target === byId("rail-close") || (narrow.matches && !rail.contains(event.target))) close();
      else if (!rail.contains(event.target)) isPinned = false;
    });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape" && shown) close(); });
    const marked = document.querySelector(".text .sent[data-n]");
    if (marked && !narrow.matches) showWay(marked, false);
  }

  // --- a family tree: dragged, and larger or smaller ----------------------------------------------
  const isSmall = matchMedia("(max-width: 600px)").matches;
  for (const frame of document.querySelectorAll(".drawn")) {
    const list = frame.parentElement.querySelector(".views [value=list]");
    if (isSmall && list) list.checked = true;
    const drawing = frame.querySelector("svg");
    const width = Number(drawing.getAttribute("width"));
    const height = Number(drawing.getAttribute("height"));
    let scale = 1;

    // It may have been hidden, or made to fit, until now.
    const measure = () => { scale = drawing.getBoundingClientRect().width / width || scale; return scale; };

    function zoom(to, x = 0, y = 0) {
      measure();
      const next = Math.min(Math.max(to, 0.25), 3);
      const left = (frame.scrollLeft + x) * next / scale - x;
      const top = (frame.scrollTop + y) * next / scale - y;
      scale = next;
      drawing.classList.remove("fits");
      drawing.setAttribute("width", width * scale);
      drawing.setAttribute("height", height * scale);
      frame.scrollTo(left, top);
    }

    const bar = document.createElement("p");
    bar.className = "zoom";
    for (const [sign, name, act] of [
      ["−", "Smaller", () => zoom(measure() / 1.25)],
      ["+", "Larger", () => zoom(measure() * 1.25)],
      ["fit", "Fit the width", () => zoom(Math.min((frame.clientWidth - 24) / width, 1.5))],
    ]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = sign;
      button.setAttribute("aria-label", name);
      button.addEventListener("click", act);
      bar.append(button);
    }
    frame.before(bar);

    frame.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = frame.getBoundingClientRect();
      zoom(measure() * Math.exp(-event.deltaY / 400), event.clientX - box.left, event.clientY - box.top);
    }, { passive: false });

    let from = null;
    frame.addEventListener("pointerdown", (event) => {
      if (event.pointerType !== "mouse" || event.button !== 0) return;
      from = { x: event.clientX + frame.scrollLeft, y: event.clientY + frame.scrollTop, far: false };
    });
    addEventListener("pointermove", (event) => {
      if (!from) return;
      const left = from.x - event.clientX;
      const top = from.y - event.clientY;
      if (Math.abs(left - frame.scrollLeft) + Math.abs(top - frame.scrollTop) > 4) from.far = true;
      if (from.far) { frame.classList.add("held"); frame.scrollTo(left, top); }
    });
    addEventListener("pointerup", () => { setTimeout(() => { from = null; frame.classList.remove("held"); }, 0); });
    frame.addEventListener("click", (event) => { if (from && from.far) event.preventDefault(); }, true);
    frame.addEventListener("dragstart", (event) => event.preventDefault());
  }
})();
