// What the scripts say: the words that the page holds for them, in the language of the site.

const held = document.querySelector("template[data-words]")?.content.querySelectorAll("[data-word]") ?? [];
const words = new Map([...held].map((element) => [element.dataset.word, element.textContent]));

/** Returns the words called `key` with each {name} of `values` filled in. */
export function say(key, values = {}) {
  return (words.get(key) ?? "").replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Returns the words called `key` for the number `n`. */
export function sayCount(key, n) {
  return say(n === 1 ? `${key}_one` : key, { n });
}
