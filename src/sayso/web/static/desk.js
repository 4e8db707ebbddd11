"use strict";
// Reading and deciding need none of this: it adds keys, menus in place, and lists that follow typing.
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const isTyping = (node) => node instanceof HTMLElement && (node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName));

  // --- rows: j and k go through them ------------------------------------------------------------
  const rows = () => all("[data-row]");
  const current = () => (document.activeElement && document.activeElement.closest("[data-row]")) || document.querySelector("[data-row].on");

  function step(by) {
    const some = rows();
    if (!some.length) return false;
    const at = some.indexOf(current());
    const next = some[Math.min(Math.max(at < 0 ? (by > 0 ? 0 : some.length - 1) : at + by, 0), some.length - 1)];
    for (const one of some) one.classList.toggle("on", one === next);
    const link = next.querySelector("a, button") || next;
    link.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    return true;
  }

  // --- keys: what a page offers says its key in data-key -------------------------------------------
  function press(key) {
    const here = current();
    const found = (here && here.querySelector(`[data-key="${key}"]`)) || document.querySelector(`[data-key="${key}"]`);
    if (!found) return false;
    if (found.tagName === "SUMMARY") {
      found.parentElement.open = true;
      const field = found.parentElement.querySelector("textarea, input:not([type=hidden]), select");
      (field || found).focus();
    } else {
      found.click();
    }
    return true;
  }

  let isGoing = false;
  let timer = 0;

  function go(key) {
    isGoing = false;
    const link = key === "o" ? document.querySelector(".mast nav a") : document.querySelector(`[data-go="${key}"]`);
    if (link) location.assign(link.href);
    return Boolean(link);
  }

  function showKeys() {
    const keys = document.getElementById("keys");
    if (!keys.open) keys.showModal();
    return true;
  }

  function answer(key) {
    if (isGoing) return go(key);
    switch (key) {
      case "/": document.getElementById("find").focus(); document.getElementById("find").select(); return true;
      case "?": return showKeys();
      case "g": isGoing = true; clearTimeout(timer); timer = setTimeout(() => { isGoing = false; }, 1500); return true;
      case "j": return press("j") || step(1);
      case "k": return press("k") || step(-1);
      case "m": return press("m") || openHere((menu) => { menu.querySelector("textarea").focus(); });
      case "s": return press("s") || openHere((menu) => { menu.querySelector("input[name=about][value=star]").form.requestSubmit(); });
      default: return /^[a-z]$/.test(key) && press(key);
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && isTyping(event.target)) { event.target.blur(); return; }
    if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
    if (answer(event.key)) event.preventDefault();
  });

  // --- menus: what can be decided about a thing, in place ------------------------------------------
  const PICKED = "sayso-picked";

  function addMenus(from) {
    for (const one of all("[data-target]", from)) {
      if (one.querySelector(":scope > .dots, :scope > * > .dots")) continue;
      const [kind, ...rest] = one.dataset.target.split(":");
      const link = document.createElement("a");
      link.className = "dots";
      link.href = `/menu/${encodeURIComponent(kind)}/${encodeURIComponent(rest.join(":"))}`;
      link.textContent = "⋯";
      link.setAttribute("aria-label", "What can be decided here");
      one.append(" ", link);
    }
  }

  // Notes and stars by a key: on the row that is marked, else on what the page is about.
  function openHere(act) {
    const here = current() || document.querySelector(".subject[data-target]");
    const link = here && here.querySelector("a.dots");
    if (!link) return false;
    openMenu(link).then((menu) => { if (menu) act(menu); });
    return true;
  }

  async function openMenu(link) {
    const url = new URL(link.href);
    const picked = sessionStorage.getItem(PICKED);
    if (picked) url.searchParams.set("with", picked);
    url.searchParams.set("next", location.pathname + location.search);
    const response = await fetch(url, { headers: { "HX-Request": "true" } });
    if (!response.ok) { location.assign(link.href); return null; }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const menu = page.querySelector(".menu");
    if (!menu) { location.assign(link.href); return null; }
    const dialog = document.createElement("dialog");
    dialog.setAttribute("aria-labelledby", "menu-title");
    dialog.append(document.importNode(menu, true));
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    dialog.append(close);
    dialog.addEventListener("close", () => { dialog.remove(); link.focus(); });
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  }

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const pick = event.target.closest("[data-pick]");
    if (pick) {
      event.preventDefault();
      sessionStorage.setItem(PICKED, pick.dataset.pick);
      const dialog = pick.closest("dialog");
      if (dialog) dialog.close();
      return;
    }
    const dots = event.target.closest("a.dots");
    if (dots) { event.preventDefault(); openMenu(dots); }
  });

  // --- where the page stood before a decision --------------------------------------------------------
  const AT = "sayso-at";
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    sessionStorage.setItem(AT, JSON.stringify([location.pathname, scrollY]));
    for (const button of all("button", event.target)) setTimeout(() => { button.disabled = true; }, 0);
  });
  if (document.querySelector(".told")) {
    const [path, y] = JSON.parse(sessionStorage.getItem(AT) || "[]");
    if (path === location.pathname && !location.hash) scrollTo(0, y);
    sessionStorage.removeItem(PICKED);
  }
  addEventListener("pageshow", () => { for (const button of all("button:disabled")) button.disabled = false; });

  addMenus(document);
  document.addEventListener("htmx:after:swap", () => addMenus(document));

  // --- print: everything unfolded ---------------------------------------------------------------------
  let opened = [];
  addEventListener("beforeprint", () => { opened = all("details:not([open])"); for (const one of opened) one.open = true; });
  addEventListener("afterprint", () => { for (const one of opened) one.open = false; });
})();
