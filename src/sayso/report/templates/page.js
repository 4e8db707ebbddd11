"use strict";
// Reading needs none of this: the notes under each document and the list of sources say it all.
(() => {
  const byId = (id) => document.getElementById(id);
  const narrow = matchMedia("(max-width: 63.99rem)");
  const panel = byId("panel");
  const card = byId("card");
  const body = byId("card-body");

  // --- the list of sources: fold on small screens, filter, open -----------------------------
  const folds = [panel, byId("cast"), byId("shared")].filter(Boolean);
  const fold = () => { for (const one of folds) one.open = !narrow.matches; };
  if (narrow.matches) fold();
  narrow.addEventListener("change", fold);

  const form = byId("filter");
  const speakers = form ? [...byId("speakers").children].map((item) => ({
    item,
    name: item.querySelector(".name").textContent.toLocaleLowerCase(),
    types: item.dataset.t.split(" "),
  })) : [];

  function filterSpeakers() {
    const wanted = byId("wanted").value.trim().toLocaleLowerCase();
    const types = new Set([...form.querySelectorAll(":checked")].map((box) => box.value));
    let found = 0;
    for (const { item, name, types: own } of speakers) {
      const fits = name.includes(wanted) && own.some((type) => types.has(type));
      item.hidden = !fits;
      found += fits;
    }
    byId("found").textContent = found === speakers.length ? "" : `${found} of ${speakers.length} entries`;
  }

  if (form) {
    form.hidden = false;
    form.addEventListener("input", filterSpeakers);
    form.addEventListener("submit", (event) => event.preventDefault());
    filterSpeakers(); // a reloaded page keeps what was typed
  }

  function openSpeaker(id) {
    const item = byId(id);
    if (!item || !panel.contains(item)) return false;
    if (item.hidden) {
      byId("wanted").value = "";
      for (const box of form.querySelectorAll("input[type=checkbox]")) box.checked = true;
      filterSpeakers();
    }
    for (const other of panel.querySelectorAll(".here")) other.classList.remove("here");
    panel.open = true;
    const details = item.querySelector("details");
    details.open = true;
    item.classList.add("here");
    if (narrow.matches) item.scrollIntoView();
    else panel.scrollTop += item.getBoundingClientRect().top - panel.getBoundingClientRect().top - 64;
    details.firstElementChild.focus({ preventScroll: true });
    return true;
  }

  // --- the card: a copy of the note ---------------------------------------------------------
  let shown = null; // the piece of text the card is about
  let isPinned = false;
  let timer = 0;
  let lit = [];

  function showCard(piece, x, y, pin) {
    clearTimeout(timer);
    isPinned = pin;
    if (shown !== piece) {
      hideCard();
      isPinned = pin;
      shown = piece;
      const far = farNote(piece);
      card.classList.toggle("far", Boolean(far));
      if (far) fillCard([far]);
      else fillCard(lightUp(piece));
    }
    card.hidden = false;
    placeCard(piece, x, y);
  }

  // The note under a document that a link in who is who leads to.
  const farNote = (piece) => piece.dataset.n ? null : byId(`n-${piece.hash.slice(3)}`);

  function lightUp(piece) {
    const article = piece.closest("article");
    const numbers = piece.dataset.n.split(" ");
    const notes = article.querySelector(".notes ol").children;
    lit = [...article.querySelectorAll(`.text [data-n~="${numbers[0]}"]`)];
    for (const other of lit) other.classList.add("on");
    return numbers.map((number) => notes[number - 1]);
  }

  function fillCard(items) {
    body.replaceChildren(...[...items[0].cloneNode(true).children]);
    for (const copy of body.querySelectorAll("[id]")) copy.removeAttribute("id");
    body.querySelector(".n").href = `#${items[0].id}`;
    if (items.length < 2) return;
    const more = document.createElement("p");
    more.className = "quiet";
    more.append("These words also belong to ");
    items.slice(1).forEach((item, i) => {
      const link = item.querySelector(".n").cloneNode(true);
      link.removeAttribute("id");
      link.href = `#${item.id}`;
      more.append(i ? ", " : "", link, " ", item.querySelector(".who").textContent);
    });
    body.append(more);
  }

  function placeCard(piece, x, y) {
    card.style.left = card.style.top = "";
    if (narrow.matches) return; // a sheet at the foot of the screen
    const rects = [...piece.getClientRects()];
    const rect = rects.find((r) => y >= r.top && y <= r.bottom) || rects[0];
    const left = Math.min(Math.max(8, (x || rect.left) - 32), innerWidth - card.offsetWidth - 8);
    const below = rect.bottom + 10;
    const fits = below + card.offsetHeight < innerHeight - 8;
    card.style.left = `${left}px`;
    card.style.top = `${fits ? below : Math.max(8, rect.top - card.offsetHeight - 10)}px`;
  }

  function hideCard() {
    clearTimeout(timer);
    card.hidden = true;
    shown = null;
    isPinned = false;
    for (const piece of lit) piece.classList.remove("on");
    lit = [];
  }

  function hideSoon() {
    clearTimeout(timer);
    if (!isPinned) timer = setTimeout(hideCard, 250);
  }

  const pieceAt = (node) => node instanceof Element ? node.closest(".text [data-n], #who a[href^='#a-']") : null;

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || narrow.matches) return;
    if (card.contains(event.target)) { clearTimeout(timer); return; }
    const piece = pieceAt(event.target);
    if (isPinned) return;
    if (!piece) { hideSoon(); return; }
    clearTimeout(timer);
    const { clientX, clientY } = event;
    timer = setTimeout(() => showCard(piece, clientX, clientY, false), shown ? 60 : 140);
  });

  document.addEventListener("focusin", (event) => {
    const piece = pieceAt(event.target);
    if (piece && piece.matches(":focus-visible")) showCard(piece, 0, 0, false);
    else if (shown && !card.contains(event.target) && !isPinned) hideCard();
  });

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
    if (link && link.hash.startsWith("#s-")) {
      hideCard();
      if (openSpeaker(link.hash.slice(1))) event.preventDefault();
      return;
    }
    const piece = pieceAt(event.target);
    if (piece && piece.dataset.n && String(getSelection()) === "" && (!link || narrow.matches)) {
      event.preventDefault();
      showCard(piece, event.clientX, event.clientY, true);
      if (narrow.matches) card.focus({ preventScroll: true });
      return;
    }
    if (event.target === byId("close") || link || !card.contains(event.target)) closeCard();
  });

  function closeCard() {
    const piece = card.contains(document.activeElement) ? shown : null;
    hideCard();
    if (piece && piece.matches("a")) piece.focus({ preventScroll: true });
  }

  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && shown) closeCard(); });
  addEventListener("scroll", () => { if (shown && !isPinned && !narrow.matches) hideSoon(); }, { passive: true });

  // --- places: open what a link points into ---------------------------------------------------
  function openTarget() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    if (id.startsWith("s-")) { openSpeaker(id); return; }
    const target = byId(id);
    for (let at = target; at; at = at.parentElement) {
      const own = at === target ? at.querySelector(":scope > details") : at;
      if (own instanceof HTMLDetailsElement) own.open = true;
    }
    if (target) settle(target, 4);
  }

  // Documents far off are not laid out until they come near; their heights change as they do.
  function settle(target, tries) {
    requestAnimationFrame(() => {
      const { top } = target.getBoundingClientRect();
      if (top < 0 || top > innerHeight * 0.6) target.scrollIntoView();
      if (tries) settle(target, tries - 1);
    });
  }
  addEventListener("hashchange", openTarget);
  openTarget();

  // --- print: everything unfolded ----------------------------------------------------------
  let opened = [];
  addEventListener("beforeprint", () => {
    hideCard();
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of opened) fold.open = false; });
})();
