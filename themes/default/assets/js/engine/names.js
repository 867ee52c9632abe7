// Offers names while a reader types: by what they begin with in Han, in pinyin or by initials.

import { compare, lastAtMost } from "./strings.js";

const OFFERED = 10;
const LOOKED_AT = 16;
// How many letters may have been left out of what was typed, where it leads to nothing as it stands.
const LEFT_OUT = 2;
const KINDS = ["region", "platform", "rule", "method", "term", "topic", "brand", "report", "award", "case"];

// Returns what finds names; `index` is the index's own description, `files` brings its files.
export function openNames(index, files, fold) {
  const first = index.names.keys.split("\n");
  const path = (sort, number) => `${index.folder}/${sort}${number}.js`;

  // Returns the numbers of names that a key beginning with `start` leads to: those it is the whole key of first, then
  // those found from their first character. Where `holds` is given, it says which keys do.
  const numbers = async (start, holds = () => true) => {
    const file = Math.max(0, lastAtMost(first, start, compare));
    const inTwo = file + 1 < first.length && first[file + 1].startsWith(start) ? [file, file + 1] : [file];
    const texts = await Promise.all(inTwo.map((number) => files.text(path("k", number))));
    const found = new Map();
    for (const line of texts.join("").split("\n")) {
      const [key, numbersOf] = line.split("\t");
      if (!key.startsWith(start) || !numbersOf || !holds(key)) continue;
      for (const word of numbersOf.split(" ")) {
        const number = parseInt(word, 10);
        const rank = (key === start ? 0 : 2) + (word.endsWith("!") ? 0 : 1);
        if (!(found.get(number) <= rank)) found.set(number, rank);
      }
    }
    const order = (a, b) => found.get(a) - found.get(b) || a - b;
    return [...found.keys()].sort(order).map((number) => ({ number, rank: found.get(number) }));
  };

  const read = async (all) => {
    const file = (number) => Math.floor(number / index.names.of_file);
    const needed = [...new Set(all.map(({ number }) => file(number)))];
    const held = new Map(await Promise.all(needed.map(async (number) => [number, await files.json(path("n", number))])));
    return all.map(({ number, rank }) => {
      const [text, url, kind, page] = held.get(file(number))[number % index.names.of_file];
      return { text, url, kind, page, rank };
    });
  };

  const find = async (text, most) => {
    const typed = fold.letters(text);
    if (!typed || index.names.keys === "") return [];
    const isSpelled = /^[a-z0-9]+$/.test(typed);
    const start = Array.from(typed).slice(0, isSpelled ? index.names.letters : index.names.han).join("");
    let found = await numbers(start);
    // Of a long name the initials of its beginning are kept alone.
    const initials = typed.slice(0, index.names.initials);
    if (found.length === 0 && isSpelled && initials !== typed) found = await numbers(initials, (key) => key === initials);
    if (found.length === 0 && isSpelled && typed.length > 2) {
      found = await numbers(typed.slice(0, 2), (key) => areInOrder(typed, key.slice(0, typed.length + LEFT_OUT)));
    }
    const names = await read(found.slice(0, most));
    const holds = (name) => isSpelled || fold.letters(name.text).includes(typed);
    const kind = (name) => (KINDS.includes(name.kind) ? KINDS.indexOf(name.kind) : KINDS.length);
    const order = (a, b) => a.rank - b.rank || kind(a) - kind(b) || a.text.length - b.text.length;
    return names.filter(holds).sort(order);
  };

  return {
    find,
    // Returns the names to offer: [{ text, url, kind }].
    async suggest(text) {
      const names = await find(text, LOOKED_AT);
      return names.slice(0, OFFERED).map(({ text: name, url, kind }) => ({ text: name, url, kind }));
    },
  };
}

// Returns whether the letters of `typed` stand in `key` in their order.
function areInOrder(typed, key) {
  let at = 0;
  for (const letter of key) if (letter === typed[at]) at++;
  return at === typed.length;
}
