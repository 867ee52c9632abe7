// How much a new visitor's first query brings, and whether what is found is right: node downloads.js FOLDER, for scripts/bench.
//
// In: the folder of a built site. Out: a line a query: how many are found, how many bytes of the index were brought, how long
// the answer took once they were there; then of 500 queries how many find something else than plain look-up.

import { openEngine, publishedTexts } from "./engine.js";
import { differences, queries } from "./exact.js";

const QUERIES = ["路灯", "协商", "电动车充电棚", "反对的几户也签了字", "第五条", "灌溉渠 -路灯", "有事来协商", "村", "wubuxieshangfa", "没有的地方"];

const folder = process.argv[2];
let most = 0;
for (const query of QUERIES) {
  const engine = await openEngine(folder);
  const { total } = await engine.search(query);
  const brought = engine.downloaded();
  const start = performance.now();
  await engine.search(query);
  most = Math.max(most, brought);
  console.log(`${query}: ${total} found, ${(brought / 1000).toFixed(1)} KB, again in ${(performance.now() - start).toFixed(0)} ms`);
}
console.log(`at most ${(most / 1000).toFixed(1)} KB`);

const published = await publishedTexts(folder);
const asked = queries(published.entries, 500, 7);
const wrong = await differences(await openEngine(folder), published, asked);
console.log([`${wrong.length} of ${asked.length} queries differ from plain look-up`, ...wrong].join("\n"));
