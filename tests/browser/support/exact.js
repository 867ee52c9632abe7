// Whether the engine finds what plain look-up finds: queries, and where the two differ.

import { random } from "./corpus.js";
import { holders } from "./engine.js";

/** Asks for everything that is found, and for no counts. */
export const ALL = { limit: 1e9, counts: false };

/** Returns `count` queries of 1 to 8 characters, most of them from the texts, some put together from two. */
export function queries(entries, count, seed) {
  const next = random(seed);
  const upTo = (most) => Math.floor(next() * most);
  const piece = (length) => {
    const texts = entries[upTo(entries.length)].texts;
    const letters = Array.from(texts[upTo(texts.length)].replace(/[\s"“”「」-]/gu, ""));
    const start = upTo(Math.max(1, letters.length - length + 1));
    return letters.slice(start, start + length).join("");
  };
  const one = (_, number) => {
    const length = 1 + upTo(8);
    return number % 5 === 0 ? piece(Math.ceil(length / 2)) + piece(Math.floor(length / 2)) : piece(length);
  };
  return Array.from({ length: count }, one).filter((query) => query !== "");
}

/** Returns where the engine and plain look-up differ. */
export async function differences(engine, { entries, fold }, asked) {
  const wrong = [];
  for (const query of asked) {
    const { entries: found, total } = await engine.search(`"${query}"`, ALL);
    const urls = new Set(found.map(({ url }) => url));
    // An article is looked for in both numerals; plain look-up has one.
    if (/第.+[条款项章节编]/u.test(query)) continue;
    const right = holders(entries, fold, query);
    const lost = right.filter((url) => !urls.has(url));
    if (lost.length > 0 || urls.size !== right.length || total !== right.length) {
      wrong.push(`${query}: found ${urls.size} (${total}), there are ${right.length}, lost ${lost.slice(0, 2)}`);
    }
  }
  return wrong;
}
