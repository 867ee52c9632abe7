// What is found, as elements of the page. Nothing here is written as HTML, so no text of a site can become any.

import { say } from "./words.js";

/** As many entries are shown at first, and added each time one asks for more. */
export const SHOWN = 10;
/** Words that something is still to come are shown after so many milliseconds. */
export const PATIENCE = 400;

/** Returns an element with properties and attributes (those with a hyphen, and `role`), and its children. */
export function make(name, given = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (key.includes("-") || key === "role") element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Returns what folds the choices of a list away: on a telephone they would stand between a reader and what is found. */
export function folder() {
  return make("details", { open: matchMedia("(min-width: 48rem)").matches }, make("summary", { className: "label" }, say("filters")));
}

/** Gives an element these children and no others. */
export function fill(element, children) {
  element.textContent = "";
  element.append(...children.filter(Boolean));
}

/** Returns text in which what was looked for is marked. */
export function withHits(pieces) {
  return pieces.map(({ text, hit }) => (hit ? make("mark", { className: "hit" }, text) : text));
}

/** Returns the pieces of an entry that were hit, each once, as they stand on its page. */
export function hitsOf(entry) {
  const pieces = [].concat(entry.title, ...entry.parts.map((part) => part.excerpt));
  return [...new Set(pieces.filter((piece) => piece.hit).map((piece) => piece.text.trim()))].filter(Boolean).slice(0, 8);
}

/** Returns the way to a place of an entry's page, on which `hits` are to be marked. */
export function wayTo(root, url, hits = [], anchor = "") {
  const way = new URL(root + url, location.href);
  for (const hit of hits) way.searchParams.append("hit", hit);
  if (anchor) way.hash = anchor;
  return way.href;
}

/** Returns an entry as lists show one, with the sentences in which it was hit. */
export function card(entry, { root, kindLabel, level = 2 }) {
  const hits = hitsOf(entry);
  const facts = [entry.year, entry.place].filter(Boolean).map((fact) => make("span", { className: "fact" }, String(fact)));
  const honours = [].concat(entry.honours || []).filter(Boolean);
  const summary = entry.parts.length === 0 && entry.summary;
  return make(
    "li",
    { className: "card" },
    kindLabel || honours.length > 0
      ? make(
          "p",
          { className: "card-kind" },
          kindLabel ? make("span", {}, kindLabel) : null,
          ...honours.map((honour) => make("span", { className: "badge is-strong" }, honour)),
        )
      : null,
    make(`h${level}`, { className: "card-title" }, make("a", { href: wayTo(root, entry.url, hits) }, ...withHits(entry.title))),
    summary ? make("p", { className: "card-summary" }, summary) : null,
    ...entry.parts.map((part) => partOf(entry, part, root, hits)),
    facts.length > 0 ? make("p", { className: "card-facts" }, ...facts) : null,
  );
}

function partOf(entry, part, root, hits) {
  const title = part.title ? make("a", { href: wayTo(root, entry.url, hits, part.anchor) }, part.title) : null;
  return make("div", { className: "hit-part" }, title, make("p", { className: "hit-text" }, ...withHits(part.excerpt)));
}

/** Returns the heading of a page that is gone to at once. */
export function goToNote(answer, root) {
  if (!answer.goTo) return null;
  const [url, anchor] = answer.goTo.split("#");
  const entry = answer.entries.find((found) => found.url === url);
  const part = entry && entry.parts.find((one) => one.anchor === decodeURIComponent(anchor || ""));
  const label = entry ? [...entry.title.map((piece) => piece.text), part ? ` ${part.title}` : ""].join("") : "";
  const link = make("a", { href: wayTo(root, url, [], anchor && decodeURIComponent(anchor)) }, label || decodeURIComponent(url));
  return make("p", { className: "go-to" }, `${say("go_to")} `, link);
}

/** Returns the button that shows more of what was found; null when all is shown. */
export function moreButton(answer, shown, more) {
  if (answer.total <= shown) return null;
  const button = make("button", { type: "button", className: "more-results" }, say("more", { n: Math.min(SHOWN, answer.total - shown) }));
  button.addEventListener("click", more);
  return button;
}
