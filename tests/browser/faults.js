// What in a page came out of a case and is more than words, or is wider than the screen.
({ own, html }) => {
  const faults = [];
  const page = html === undefined ? document : new DOMParser().parseFromString(html, "text/html");
  let scripts = 0;
  if ("pwned" in window) faults.push("a script of the case ran");
  for (const one of page.querySelectorAll("*")) {
    const name = one.localName;
    const src = one.getAttribute("src") || "";
    if (name === "script" && !src.startsWith("/static/")) scripts += 1;
    if (["iframe", "object", "embed", "base", "video", "audio", "marquee", "plaintext", "xmp", "math",
         "template", "noscript"].includes(name)) faults.push(`an element: ${name}`);
    for (const { name: attribute, value } of one.attributes) {
      if (attribute.startsWith("on") || attribute.startsWith("hx-") || ["style", "srcdoc"].includes(attribute))
        faults.push(`an attribute: ${name} ${attribute}=${value.slice(0, 60)}`);
      if (["href", "src", "action", "formaction", "xlink:href"].includes(attribute)
          && !/^(https?:|\/(?!\/)|#|\?|$)/.test(value))
        faults.push(`an address: ${name} ${attribute}=${value.slice(0, 60)}`);
    }
  }
  if (scripts !== own) faults.push(`${scripts} scripts in the page`);
  if (page.querySelectorAll("main").length !== 1) faults.push("not one main part");
  if (page !== document) return faults;
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) {
    const worst = [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .map((one) => `${one.localName}.${one.className}`);
    faults.push(`too wide: ${wide} > ${innerWidth}: ${[...new Set(worst)].slice(0, 6).join(", ")}`);
  }
  return faults;
}
