// The facets of a list as choices that combine: within one any of the chosen will do, across them all must be met.
//
// A facet is { key, label, values: [{ key, label, parent, count }] }; what is chosen is a Map from a facet's key to the Set
// of its values' keys. Of a facet with many values only those are drawn that can be chosen next.

import { make } from "./render.js";
import { say } from "./words.js";

/** As many values of a facet are drawn before one asks for the others. */
const FIRST = 12;

/** Returns a panel in `container`; `changed()` is called whenever `chosen` was changed by hand. */
export function facetPanel(container, chosen, changed) {
  const boxes = new Map();
  const boxOf = (facet) => {
    if (!boxes.has(facet.key)) boxes.set(facet.key, facetBox(facet, chosen, changed));
    return boxes.get(facet.key);
  };
  return {
    /** Returns the box of a facet, to be put where it belongs. */
    box: (facet) => boxOf(facet).element,
    /** Draws the facets with `counts`, by facet and value; without counts those of the values themselves stand. */
    draw(facets, counts) {
      for (const facet of facets) {
        const box = boxOf(facet);
        box.draw(facet, counts && (counts[facet.key] || {}));
        if (container && !box.element.isConnected) container.append(box.element);
      }
    },
  };
}

function facetBox({ key, label }, chosen, changed) {
  const list = make("ul", {});
  const more = make("button", { type: "button", className: "filter-more", hidden: true });
  const element = make("fieldset", { className: "filter" }, make("legend", { className: "label" }, label), list, more);
  const items = new Map();
  let isWhole = false;
  let last = [];
  const choose = (value, byKey, isChosen) => {
    const set = chosen.get(key) || new Set();
    if (isChosen) {
      // A wider and a narrower choice together would say no more than the wider one.
      for (const other of [...set]) if (isWithin(value, other, byKey) || isWithin(byKey.get(other), value.key, byKey)) set.delete(other);
      set.add(value.key);
    } else set.delete(value.key);
    chosen.set(key, set);
    changed();
  };
  const itemOf = (value, depth, byKey) => {
    if (!items.has(value.key)) {
      const input = make("input", { type: "checkbox", value: value.key });
      const count = make("span", { className: "count" });
      const choice = make("label", { className: "choice" }, input, make("span", {}, value.label), count);
      if (depth > 0) choice.classList.add(depth === 1 ? "is-beneath" : `is-beneath-${Math.min(depth, 3)}`);
      items.set(value.key, { element: make("li", {}, choice), input, count, byKey });
      input.addEventListener("change", () => choose(value, items.get(value.key).byKey, input.checked));
    }
    return Object.assign(items.get(value.key), { byKey });
  };
  more.addEventListener("click", () => {
    isWhole = true;
    const next = list.children.length;
    draw(...last);
    list.children[next].querySelector("input").focus();
  });
  function draw(facet, counts) {
    last = [facet, counts];
    const set = chosen.get(key) || new Set();
    const byKey = new Map(facet.values.map((value) => [value.key, value]));
    const countOf = (value) => (counts ? counts[value.key] || 0 : value.count);
    const all = offered(facet.values, byKey, set).filter(({ value }) => countOf(value) > 0 || set.has(value.key));
    const shown = isWhole ? all : all.filter(({ value }, at) => at < FIRST || set.has(value.key));
    keepInOrder(list, shown.map(({ value, depth }) => {
      const { element, input, count } = itemOf(value, depth, byKey);
      input.checked = set.has(value.key);
      count.textContent = countOf(value);
      return element;
    }));
    more.textContent = say("all_values", { n: all.length });
    more.hidden = shown.length === all.length;
    element.hidden = all.length === 0;
  }
  return { element, draw };
}

/** Returns the values that can be chosen next, in order: where they first fork, and what lies directly beneath a chosen one. */
function offered(values, byKey, set) {
  const beneath = new Map();
  for (const value of values) {
    const parent = byKey.has(value.parent) ? value.parent : undefined;
    beneath.set(parent, [...(beneath.get(parent) || []), value]);
  }
  let first = beneath.get(undefined) || [];
  while (first.length === 1 && beneath.has(first[0].key) && !set.has(first[0].key)) first = beneath.get(first[0].key);
  const open = new Set();
  for (const key of set) for (let value = byKey.get(key); value; value = byKey.get(value.parent)) open.add(value.key);
  const lay = (level, depth) => [].concat(...level.map((value) => {
    const inner = open.has(value.key) ? lay(beneath.get(value.key) || [], depth + 1) : [];
    return [{ value, depth }, ...inner];
  }));
  return lay(first, 0);
}

/** Returns whether `value` lies within the value called `key`. */
function isWithin(value, key, byKey) {
  for (let above = value && byKey.get(value.parent); above; above = byKey.get(above.parent)) if (above.key === key) return true;
  return false;
}

/** Makes `elements` the children of `list` without moving those that stand in their place, so that none loses the focus. */
function keepInOrder(list, elements) {
  const wanted = new Set(elements);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  elements.forEach((element, at) => {
    if (list.children[at] !== element) list.insertBefore(element, list.children[at] || null);
  });
}

/**
 * Returns what takes a function that brings the counts of an answer, null for none, and draws with what it brings once the
 * choices in `fold` can be seen: at once, or when they are unfolded. `failed()` is called where the counts cannot be brought.
 */
export function counter(fold, draw, failed) {
  let next = null;
  const bring = () => {
    const mine = next;
    if (!mine || mine.isAsked || !fold.open) return;
    mine.isAsked = true;
    mine.count().then((counts) => mine === next && draw(counts)).catch(() => mine === next && failed());
  };
  fold.addEventListener("toggle", bring);
  return (count) => {
    next = count && { count, isAsked: false };
    bring();
  };
}

/** Returns what is chosen as buttons that take it away again, and one that takes all away; null while nothing is. */
export function chosenList(facets, chosen, changed) {
  const buttons = [].concat(...facets.map((facet) => [...(chosen.get(facet.key) || [])].map((key) => {
    const { label } = facet.values.find((value) => value.key === key) || { label: key };
    const button = make("button", { type: "button", "aria-label": say("remove", { label }) }, label, make("span", { "aria-hidden": "true" }, "×"));
    button.addEventListener("click", () => {
      chosen.get(facet.key).delete(key);
      changed();
    });
    return button;
  })));
  if (buttons.length === 0) return null;
  const clear = make("button", { type: "button", className: "chosen-clear" }, say("clear"));
  clear.addEventListener("click", () => {
    chosen.clear();
    changed();
  });
  return make("div", { className: "chosen", role: "group", "aria-label": say("chosen") }, ...buttons, clear);
}
