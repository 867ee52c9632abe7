// How much a new visitor's first query brings, and whether what is found is right: node downloads.js FOLDER [right], for
// scripts/bench.
//
// In: the folder of a built site, or of its index alone. Out: for each sort of query the most and the median of what ten of
// them brought of the index, each asked by a visitor of its own, with its facets counted and its first ten results shown;
// how long the answer took once the bytes were there; with "right", of 500 queries how many find something else than plain
// look-up.

import { random } from "./corpus.js";
import { openEngine, publishedTexts } from "./engine.js";
import { differences, queries } from "./exact.js";

const OF_EACH = 10;
const ENTRIES = 400;
const TYPICAL = ["路灯", "协商", "电动车充电棚", "反对的几户也签了字", "第五条", "灌溉渠 -路灯", "有事来协商", "议事规则 第五条", "垃圾分类 费用", "没有的地方"];
const SPELLED = ["wubuxieshangfa", "wbxsf", "ysxs", "yslxs", "nongcundaolu", "xieshang", "jiazhuangdianti", "ljfl", "yishiguize", "zzzz"];

const folder = process.argv[2];
const next = random(3);
const upTo = (most) => Math.floor(next() * most);
const { entries, fold } = await publishedTexts(folder, ENTRIES);
const texts = entries.flatMap((entry) => entry.texts);
// Every character, that of the most entries first.
const letters = (() => {
  const held = new Map();
  for (const { folded } of entries) {
    for (const letter of new Set(folded.join(""))) held.set(letter, (held.get(letter) ?? 0) + 1);
  }
  return [...held.keys()].filter((letter) => fold.letters(letter)).sort((a, b) => held.get(b) - held.get(a));
})();
const spread = () => Array.from({ length: OF_EACH }, (_, at) => letters[Math.floor((at * (letters.length - 1)) / (OF_EACH - 1))]);
const piece = (length) => {
  for (;;) {
    const letters = Array.from(texts[upTo(texts.length)].replace(/[\s"“”「」-]/gu, ""));
    if (letters.length >= length) {
      const start = upTo(letters.length - length + 1);
      return letters.slice(start, start + length).join("");
    }
  }
};
const pieces = (length) => Array.from({ length: OF_EACH }, () => `"${piece(length)}"`);
const sorts = {
  "the most common characters": letters.slice(0, OF_EACH),
  "characters, common to rare": spread(),
  pairs: pieces(2),
  "strings of 5": pieces(5),
  "strings of 8": pieces(8),
  "strings of 20": pieces(20),
  "two words": Array.from({ length: OF_EACH }, () => `${piece(2)} ${piece(3)}`),
  pinyin: SPELLED,
  typical: TYPICAL,
};

const all = [];
console.log(`${"".padEnd(28)}  median     most   answer`);
for (const [sort, asked] of Object.entries(sorts)) {
  const found = [];
  for (const query of asked) found.push(await measured(query));
  all.push(...found);
  tell(sort, found);
}
tell("all", all);
const worst = all.reduce((one, other) => (other.brought > one.brought ? other : one));
console.log(`the most: ${worst.query}, ${worst.total} found`);

if (process.argv[3] === "right") {
  const published = await publishedTexts(folder);
  const asked = queries(published.entries, 500, 7);
  const wrong = await differences(await openEngine(folder), published, asked);
  console.log([`${wrong.length} of ${asked.length} queries differ from plain look-up`, ...wrong].join("\n"));
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

async function measured(query) {
  const engine = await openEngine(folder);
  const { total } = await engine.search(query);
  const brought = engine.downloaded();
  const start = performance.now();
  await engine.search(query);
  return { query, total, brought, answer: performance.now() - start };
}

function tell(sort, found) {
  const sorted = (key) => found.map((one) => one[key]).sort((a, b) => a - b);
  const [brought, answer] = [sorted("brought"), sorted("answer")];
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`.padStart(8);
  console.log(`${sort.padEnd(28)}${kilobytes(brought[brought.length >> 1])} ${kilobytes(brought.at(-1))} ${answer.at(-1).toFixed(0).padStart(5)} ms`);
}
