// The search engine under node: what it finds is what plain look-up finds, on the repository's site and on a made one.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { folding } from "../../themes/default/assets/js/search/fold.js";
import { random, writeCorpus } from "./support/corpus.js";
import { holders, openEngine, publishedTexts } from "./support/engine.js";
import { folder } from "./support/folder.js";
import { none } from "./support/none.js";

const here = path.dirname(fileURLToPath(import.meta.url));
const casebook = path.resolve(process.env.CASEBOOK ?? path.join(here, "../../target/debug/casebook"));
const ALL = { limit: 1e9, counts: false };

/** Returns `count` queries of 1 to 8 characters, most of them from the texts, some put together from two. */
function queries(entries, count, seed) {
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
async function differences(engine, { entries, fold }, asked) {
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

describe("search on the repository's site", () => {
  let engine;
  let published;

  before(async () => {
    engine = await openEngine(folder);
    published = await publishedTexts(folder);
  });

  test("any string is found where it stands and nowhere else", async () => {
    const asked = queries(published.entries, 500, 7);
    assert.ok(asked.length > 480);
    none(await differences(engine, published, asked));
  });

  test("brands that differ by one character are told apart", async () => {
    for (const brand of ["有事来协商", "有事多商量", "有事好商量"]) {
      const { entries } = await engine.search(brand, ALL);
      const right = holders(published.entries, published.fold, brand);
      assert.deepEqual(entries.map(({ url }) => url).sort(), right.sort(), brand);
    }
  });

  test("every other writing of a word finds what the word finds", async () => {
    const urls = async (query) => (await engine.search(query, ALL)).entries.map(({ url }) => url);
    for (const [one, other] of [["协商议事", "協商議事"], ["政协", "政協"], ["二〇二三", "二零二三"], ["2023", "２０２３"], ["ppp", "ＰＰＰ"]]) {
      assert.deepEqual(await urls(one), await urls(other), `${one} ${other}`);
    }
  });
});

describe("search on a made collection", () => {
  const root = mkdtempSync(path.join(os.tmpdir(), "casebook-search-"));
  const site = path.join(root, "public");
  let engine;
  let published;

  before(async () => {
    writeCorpus(root, 400, 3);
    execFileSync(casebook, ["--root", root, "build", "--today", "2031-01-01"], { stdio: "pipe" });
    engine = await openEngine(site);
    published = await publishedTexts(site);
  });
  after(() => rmSync(root, { recursive: true }));

  test("any string is found where it stands and nowhere else", async () => {
    none(await differences(engine, published, queries(published.entries, 500, 11)));
  });

  test("words are all found, a phrase as it stands, and what a hyphen leaves out is not", async () => {
    const holds = (word) => new Set(holders(published.entries, published.fold, word));
    const [lamps, ditch, signed] = [holds("路灯"), holds("灌溉渠"), holds("反对的几户也签了字")];
    const urls = async (query) => (await engine.search(query, ALL)).entries.map(({ url }) => url).sort();
    const where = (is) => published.entries.map(({ url }) => url).filter(is).sort();
    assert.deepEqual(await urls("路灯 灌溉渠"), where((url) => lamps.has(url) && ditch.has(url)));
    assert.deepEqual(await urls("路灯 -灌溉渠"), where((url) => lamps.has(url) && !ditch.has(url)));
    assert.deepEqual(await urls("-灌溉渠"), where((url) => !ditch.has(url)));
    assert.deepEqual(
      await urls("“反对的几户也签了字” 路灯 -灌溉渠"),
      where((url) => signed.has(url) && lamps.has(url) && !ditch.has(url)),
    );
  });

  test("facets take any of their own values and all of each other, and count what each value would give", async () => {
    const all = (await engine.search("路灯", ALL)).entries;
    const years = [...new Set(all.filter(({ kind }) => kind === "case").map(({ year }) => year))].slice(0, 2);
    const facets = { kind: ["case"], year: years.map(String) };
    const { total, counts, entries } = await engine.search("路灯", { facets, limit: 1e9 });
    const right = all.filter(({ kind, year }) => kind === "case" && years.includes(year));
    assert.ok(right.length > 0);
    assert.deepEqual(entries.map(({ url }) => url).sort(), right.map(({ url }) => url).sort());
    assert.equal(total, right.length);
    for (const { key, values } of engine.facets) {
      for (const value of values) {
        const others = { ...facets, [key]: [value.key] };
        const alone = await engine.search("路灯", { facets: others, limit: 0, counts: false });
        assert.equal(counts[key][value.key] ?? 0, alone.total, `${key} ${value.key}`);
      }
    }
  });

  test("without a word everything is listed in the order of the lists", async () => {
    const { entries, total, counts } = await engine.search("", { facets: { kind: ["case"] }, limit: 5 });
    const cases = published.entries.filter(({ kind }) => kind === "case");
    assert.deepEqual(entries.map(({ url }) => url), cases.slice(0, 5).map(({ url }) => url));
    assert.equal(total, cases.length);
    assert.equal(Object.values(counts.year).reduce((sum, count) => sum + count, 0), cases.length);
  });

  test("a place, a title and a platform are found by their sound and by initials", async () => {
    const platform = published.entries.find(({ kind }) => kind === "platform");
    const name = platform.title.slice(0, 3);
    const [place] = await engine.suggest(name);
    assert.ok(place.text.startsWith(name), place.text);
    const offered = await engine.suggest("wbxsf");
    assert.deepEqual(offered.map(({ text }) => text), ["五步协商法"]);
    assert.deepEqual((await engine.suggest("wubuxie")).map(({ text }) => text), ["五步协商法"]);
    const bySound = await engine.search("wubuxieshang");
    assert.equal(bySound.entries[0].id, "wubu");
    // 有事来协商 by its initials, and with one of them left out.
    for (const typed of ["yslxs", "ysxs"]) {
      assert.ok((await engine.suggest(typed)).some(({ kind }) => kind === "platform"), typed);
    }
  });

  test("an article opens at its place, whatever its numerals", async () => {
    const rule = published.entries.find(({ kind }) => kind === "rule");
    for (const typed of [`${rule.title} 第五条`, `${rule.title}第5条`, `《${rule.title}》第 5 條`]) {
      const { goTo, entries } = await engine.search(typed);
      assert.match(goTo ?? "", /#article-5$/u, typed);
      assert.equal(entries[0].kind, "rule", typed);
    }
    assert.equal((await engine.search(`${rule.title} 第五十条`)).goTo, null);
  });

  test("a title that was typed whole is opened", async () => {
    const entry = published.entries.find(({ kind }) => kind === "method");
    const { goTo, entries } = await engine.search(entry.title);
    assert.deepEqual([goTo, entries[0].id], [entry.url, entry.id]);
  });

  test("where nothing is found something near is offered", async () => {
    for (const typed of ["五步协商发", "电动车充电鹏", "wubuxieshangfx", "骉骉"]) {
      const { total, nearest } = await engine.search(typed);
      assert.equal(total, 0, typed);
      assert.ok(nearest.length > 0, typed);
    }
    assert.equal((await engine.search("五步协商发")).nearest[0].text, "五步协商法");
  });

  test("a hit is shown in its sentence, with its step", async () => {
    const { entries } = await engine.search("挨家挨户走访", { facets: { kind: ["case"] }, limit: 3 });
    for (const { parts } of entries) {
      assert.ok(parts.length > 0);
      const hits = parts[0].excerpt.filter(({ hit }) => hit).map(({ text }) => text);
      assert.deepEqual([...new Set(hits)], ["挨家挨户走访"]);
    }
    assert.ok(entries.some(({ parts }) => parts.some(({ title, anchor }) => title && anchor)));
  });

  test("a new visitor's query brings little", async () => {
    for (const query of ["路灯", "协商", "第五条", "灌溉渠 -路灯"]) {
      const visitor = await openEngine(site);
      await visitor.search(query);
      assert.ok(visitor.downloaded() < 100_000, `${query}: ${visitor.downloaded()}`);
    }
  });
});

test("the script folds writing as the program does", () => {
  const golden = path.join(here, "../golden/fold/fold.json");
  const { rule, samples } = JSON.parse(readFileSync(golden, "utf8"));
  const fold = folding(rule);
  none(samples.filter(([text, folded]) => fold.text(text) !== folded).map(([text]) => text));
});
