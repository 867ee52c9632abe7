// The search engine of the theme under node, over a built site on the disk.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { openSearch } from "../../../themes/default/assets/js/engine/engine.js";
import { openFiles } from "../../../themes/default/assets/js/engine/files.js";
import { folding } from "../../../themes/default/assets/js/engine/fold.js";

globalThis.fetch = async (file) => {
  if (!existsSync(file)) return { ok: false, status: 404 };
  const bytes = readFileSync(file);
  const arrayBuffer = async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return { ok: true, status: 200, arrayBuffer };
};

/** Opens the index of the site at `folder`, as a new visitor. */
export function openEngine(folder) {
  return openSearch(path.join(folder, "search/"));
}

/**
 * Returns what is searched, as it is published: the texts of each entry, folded too, and what folds; of `most` entries, spread
 * over all, where there are more.
 */
export async function publishedTexts(folder, most = Infinity) {
  const files = openFiles(path.join(folder, "search/"));
  const index = await files.json("index.js");
  const fold = folding(index.fold);
  const entries = [];
  for (let number = 0; number < index.order.pages; number += Math.max(1, index.order.pages / most)) {
    const entry = await files.json(`${index.folder}/e${Math.floor(number)}.js`);
    const parts = entry.parts.flatMap(([title, , text]) => [title, text]);
    const texts = [entry.title, entry.place, ...entry.honours, entry.facts, ...parts].filter(Boolean);
    entries.push({ ...entry, texts, folded: texts.map(fold.text) });
  }
  return { entries, fold };
}

/** Returns the addresses of the entries that hold `word` somewhere: plain substring look-up. */
export function holders(entries, fold, word) {
  const wanted = fold.text(word);
  return entries.filter(({ folded }) => folded.some((text) => text.includes(wanted))).map(({ url }) => url);
}
