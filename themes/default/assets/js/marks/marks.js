// Marks on a page what it was found by: ?hit=农科村 in the address of a page that is reached from the search. The address is
// made plain again at once, so that what one copies or cites is the page's own.

import { places } from "./text.js";

const given = new URLSearchParams(location.search).getAll("hit");
const hits = given.length > 0 ? given : ((history.state || {}).hits || []);
keep(hits);
show(document.querySelector("main"), hits);

/** Keeps what is marked with this page's step in the history, and its address plain. */
function keep(words) {
  try {
    history.replaceState(Object.assign({}, history.state, { hits: words }), "", location.pathname + location.hash);
  } catch (error) {
    // A page opened from disk may not change its address.
  }
}

function show(main, words) {
  // From the last to the first: a mark shortens the text before which it is put, and not the one behind it.
  const marks = places(main, words).reverse().map(cover).reverse();
  const status = made("p", "");
  status.setAttribute("role", "status");
  const steps = [made("button", WORDS.previous), made("button", WORDS.next)];
  const end = made("button", WORDS.clear);
  const bar = made("section", "");
  bar.className = "marks-bar";
  bar.setAttribute("aria-label", WORDS.label);
  bar.append(status, ...steps, end);
  let at = -1;
  const go = (next) => {
    (marks[at] || []).forEach((mark) => mark.classList.remove("is-here"));
    at = (next + marks.length) % marks.length;
    marks[at].forEach((mark) => mark.classList.add("is-here"));
    const { top, bottom } = marks[at][0].getBoundingClientRect();
    if (top < 0 || bottom > innerHeight - bar.offsetHeight) marks[at][0].scrollIntoView({ block: "center" });
  };
  const clear = () => {
    for (const mark of [].concat(...marks)) {
      const around = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      around.normalize();
    }
    bar.remove();
    keep([]);
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  };
  steps.forEach((button, step) => {
    button.hidden = marks.length < 2;
    button.addEventListener("click", () => go(at + 2 * step - 1));
  });
  end.addEventListener("click", clear);
  bar.addEventListener("keydown", (event) => event.key === "Escape" && clear());
  main.after(bar);
  status.textContent = marks.length > 0 ? WORDS.found.replace("{n}", marks.length) : WORDS.none;
  if (marks.length > 0) go(Math.max(0, firstWithin(main, marks)));
}

function made(name, text) {
  return Object.assign(document.createElement(name), { textContent: text });
}

/** Returns the place of the first mark at or after what the address names; -1 for none. */
function firstWithin(main, marks) {
  const target = named(location.hash.slice(1));
  if (!target) return 0;
  return marks.findIndex(([mark]) => target.contains(mark) || target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Returns what the address names, as a browser finds it: by the letters as they stand, else by what they encode. */
function named(anchor) {
  const asItStands = document.getElementById(anchor);
  if (asItStands) return asItStands;
  try {
    return document.getElementById(decodeURIComponent(anchor));
  } catch (error) {
    // `#50%` is an address too, of nothing.
    return null;
  }
}

/** Puts a mark around each piece of a place, without changing the text; returns the marks. */
function cover(pieces) {
  return pieces.map(({ node, start, end }) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const mark = document.createElement("mark");
    range.surroundContents(mark);
    return mark;
  });
}
