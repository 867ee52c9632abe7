// What `casebook serve` adds to each page: it shows the findings over the page and takes the next edition when this page
// is in it. It stands in no built site.

"use strict";

{
  const { state } = document.currentScript.dataset;
  const place = `casebook-scroll:${location.pathname}`;
  const closed = "casebook-closed";

  // The place on the page outlasts a reload, also where pictures come later.
  const before = sessionStorage.getItem(place);
  if (before !== null) {
    sessionStorage.removeItem(place);
    const [left, top] = JSON.parse(before);
    const goThere = () => scrollTo({ left, top, behavior: "instant" });
    goThere();
    addEventListener("load", goThere, { once: true });
  }

  const reload = () => {
    sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]));
    location.reload();
  };

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children.filter((child) => child !== null));
    return made;
  };

  const STYLE = `
    :host { all: initial; }
    section {
      position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
      background: #1d2024; color: #f3f4f5; border-top: 4px solid #d9a300;
      font: 16px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; text-align: start;
    }
    section.error { border-color: #e5484d; }
    header { position: sticky; top: 0; display: flex; gap: 1em; align-items: center; padding: .5em 1em; background: inherit; }
    header strong { flex: 1; }
    button { font: inherit; color: inherit; background: #363b42; border: 1px solid #8b929b; border-radius: 4px; padding: .2em .9em; min-height: 32px; cursor: pointer; }
    ol { list-style: none; margin: 0; padding: 0 1em 1em; }
    li { padding: .6em 0; border-top: 1px solid #4a5058; }
    li b { color: #ffd666; }
    li.error b { color: #ff9592; }
    a { color: #9ecbff; overflow-wrap: anywhere; }
    p { margin: .2em 0; }
    pre { margin: .3em 0; overflow-x: auto; font: 14px/1.5 ui-monospace, "Noto Sans Mono CJK SC", monospace; }
    :focus-visible { outline: 3px solid #ffd666; outline-offset: 2px; }
    @media print { section { display: none; } }
  `;

  const host = element("casebook-findings", {});
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [sheet];

  const line = ({ level, message, place, href, help, frame }) =>
    element(
      "li",
      { className: level },
      element("p", {}, element("b", { textContent: message })),
      element("p", {}, href === null ? place : element("a", { href, textContent: place })),
      frame === null ? null : element("pre", { textContent: frame.join("\n") }),
      element("p", { textContent: help }),
    );

  const show = ({ findings, words, isKept }) => {
    const { title, errors, warnings, findings: lines, more } = findings;
    if (errors + warnings === 0 || document.documentElement.dataset.findings === "none") {
      host.remove();
      return;
    }
    const signature = JSON.stringify(lines.map(({ place, message }) => place + message));
    // Errors come up by themselves, unless these very ones were closed before.
    const isOpen = errors > 0 && sessionStorage.getItem(closed) !== signature;
    const list = element("ol", { hidden: !isOpen }, ...lines.map(line), more === null ? null : element("li", { textContent: more }));
    const button = element("button", { type: "button" });
    const name = () => {
      button.textContent = list.hidden ? words.open : words.close;
      button.setAttribute("aria-expanded", String(!list.hidden));
    };
    button.addEventListener("click", () => {
      list.hidden = !list.hidden;
      list.hidden ? sessionStorage.setItem(closed, signature) : sessionStorage.removeItem(closed);
      name();
    });
    name();
    const text = isKept ? `${title} · ${words.kept}` : title;
    const section = element(
      "section",
      { className: errors > 0 ? "error" : "" },
      element("header", {}, element("strong", { textContent: text }), button),
      list,
    );
    section.setAttribute("aria-label", words.name);
    section.setAttribute("lang", words.lang);
    section.setAttribute("role", "region");
    shadow.replaceChildren(section);
    if (!host.isConnected) document.body.append(host);
  };

  const events = new EventSource(`/.casebook/events?${encodeURIComponent(location.pathname)}`);
  events.addEventListener("message", ({ data }) => {
    const told = JSON.parse(data);
    if (told.state !== state) {
      reload();
      return;
    }
    show(told);
    // For whoever waits for it: the page is the one of this edition.
    document.documentElement.dataset.edition = told.edition;
  });
  addEventListener("pagehide", () => events.close());
  // A page that comes back from the browser's store has to hear again what it missed.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}
