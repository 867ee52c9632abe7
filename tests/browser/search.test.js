// The search engine under node: what it finds is what plain look-up finds, on the repository's site and on a made one.
//
// "Elsewhere" says what other engines gave for the like where the project measured it or read it in their code: Pagefind 1.6
// and the indexes of mdBook and Zola on Chinese prose, the search of Participedia in its SQL.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { folding } from "../../themes/default/assets/js/engine/fold.js";
import { writeCorpus } from "./support/corpus.js";
import { holders, openEngine, publishedTexts } from "./support/engine.js";
import { ALL, differences, queries } from "./support/exact.js";
import { folder } from "./support/folder.js";
import { none } from "./support/none.js";

/** Each character that a made place may have in its name, and its initial. */
const INITIALS = "安a宁n昌c达d恩e丰f光g和h吉j康k乐l明m平p荣r瑞r顺s泰t文w兴x阳y云y祥x永y正z庆q城c关g桥q湖h溪x岭l坪p坝b塘t湾w";

const here = path.dirname(fileURLToPath(import.meta.url));
const casebook = path.resolve(process.env.CASEBOOK ?? path.join(here, "../../target/debug/casebook"));

describe("search on the repository's site", () => {
  let engine;
  let published;

  before(async () => {
    engine = await openEngine(folder);
    published = await publishedTexts(folder);
  });

  // Elsewhere: mdBook's index holds no Chinese, so none of them; Pagefind, without quotes, put the one record that has
  // 委员会组织 behind 146 that have its parts.
  test("any string is found where it stands and nowhere else", async () => {
    const asked = queries(published.entries, 500, 7);
    assert.ok(asked.length > 480);
    none(await differences(engine, published, asked));
  });

  // Elsewhere: Pagefind finds all three for each, and one alone in quotes.
  test("brands that differ by one character are told apart", async () => {
    for (const brand of ["有事来协商", "有事多商量", "有事好商量"]) {
      const { entries } = await engine.search(brand, ALL);
      const right = holders(published.entries, published.fold, brand);
      assert.deepEqual(entries.map(({ url }) => url).sort(), right.sort(), brand);
    }
  });

  // Elsewhere: Participedia looks for the characters as typed, so 協商 finds nothing that says 协商.
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

  // Elsewhere: Participedia takes what is typed as one string, so two words find nothing unless they stand side by side.
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

  // Elsewhere: Pagefind counts too, by filters that its interface joins by AND alone; mdBook and Zola have none.
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

  // Elsewhere: none of them knows pinyin; each finds nothing.
  test("a place, a title and a platform are found by their sound and by initials", async () => {
    const platform = published.entries.find(({ kind }) => kind === "platform");
    const name = platform.title.slice(0, 3);
    const [place] = await engine.suggest(name);
    assert.ok(place.text.startsWith(name), place.text);
    const offered = await engine.suggest("wbxsf");
    assert.deepEqual(offered.map(({ text }) => text), ["五步协商法"]);
    assert.deepEqual((await engine.suggest("wubuxie")).map(({ text }) => text), ["五步协商法"]);
    for (const typed of ["wubuxieshang", "wubuxieshangfa"]) {
      assert.equal((await engine.search(typed)).entries[0].id, "wubu", typed);
    }
    // More initials of a long name than are kept, and more letters.
    const long = published.entries.find(({ title }) => /^..村“有事来协商”议事室$/u.test(title));
    const initials = Array.from(long.title.slice(0, 2), (letter) => INITIALS[INITIALS.indexOf(letter) + 1]).join("");
    for (const typed of [`${initials}cyslxsyss`, "youshilaixieshangyishishi"]) {
      assert.ok((await engine.suggest(typed)).some(({ kind }) => kind === "platform"), typed);
    }
    // 有事来协商 by its initials, and with one of them left out.
    for (const typed of ["yslxs", "ysxs"]) {
      assert.ok((await engine.suggest(typed)).some(({ kind }) => kind === "platform"), typed);
    }
  });

  test("a name is offered with its marks and without them", async () => {
    const { title } = published.entries.find(({ kind }) => kind === "platform");
    const start = Array.from(title).slice(0, 6).join("");
    assert.match(start, /“/u);
    for (const typed of [start, start.replace("“", ""), start.replace("“", "「")]) {
      const offered = await engine.suggest(typed);
      assert.ok(offered.some(({ text }) => text === title), `${typed}: ${offered.map(({ text }) => text)}`);
    }
  });

  // Elsewhere: none takes 第5条 for 第五条, and none opens the article.
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

  // Elsewhere: Pagefind answers a place name that stands nowhere with 140 hits; the others with nothing at all.
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

  // Elsewhere: Pagefind brought 7 to 150 KB after 90 KB to start, and 136 KB for a word that nobody used; Zola's index is one
  // file, 41 MB at 1,000 pages.
  test("a new visitor's query brings little", async () => {
    for (const query of ["路灯", "协商", "第五条", "灌溉渠 -路灯"]) {
      const visitor = await openEngine(site);
      await visitor.search(query);
      assert.ok(visitor.downloaded() < 100_000, `${query}: ${visitor.downloaded()}`);
    }
  });
});

describe("the order of what is found", () => {
  const root = mkdtempSync(path.join(os.tmpdir(), "casebook-order-"));
  after(() => rmSync(root, { recursive: true }));

  // The best first: its title; a part of it; the name of an honour or of a place; what its front matter says, or a heading;
  // how often the text says it; what is alike, by kind.
  const right = [["灯会"], ["今年的灯会"], ["在那里的", "有荣誉的"], ["依据里的", "小标题里的"], ["四次的"], ["两次的"], ["一次的"], ["一次的说明"]];
  const files = {
    "casebook.yaml": "title: 示例\nper_page: 100\n",
    "content/cases/k.md": "---\n标题: 灯会\n来源: [{标题: 简报}]\n---\n\n正文。\n",
    "content/cases/b.md": "---\n标题: 今年的灯会\n来源: [{标题: 简报}]\n---\n\n正文。\n",
    "content/cases/j.md": "---\n标题: 有荣誉的\n来源: [{标题: 简报}]\n---\n\n正文。\n",
    "content/awards/j.md": "---\n标题: 优秀灯会案例\n年度: 2023\n级别: 市\n颁发单位: 某单位\n获奖对象: [cases/j]\n来源: [{标题: 简报}]\n---\n",
    "content/cases/i.md": "---\n标题: 在那里的\n地区: 某市/灯会村\n来源: [{标题: 简报}]\n---\n\n正文。\n",
    "content/cases/h.md": "---\n标题: 依据里的\n摘要: 说的是灯会。\n来源: [{标题: 简报}]\n---\n\n正文。\n",
    "content/cases/g.md": "---\n标题: 小标题里的\n来源: [{标题: 简报}]\n---\n\n## 灯会怎么办\n\n正文。\n",
    "content/cases/f.md": "---\n标题: 四次的\n来源: [{标题: 简报}]\n---\n\n灯会、灯会、灯会、灯会。\n",
    "content/cases/e.md": "---\n标题: 两次的\n来源: [{标题: 简报}]\n---\n\n灯会、灯会。\n",
    "content/cases/d.md": "---\n标题: 一次的\n来源: [{标题: 简报}]\n---\n\n灯会。\n",
    "content/a.md": "---\n标题: 一次的说明\n---\n\n灯会。\n",
  };

  /**
   * Returns the titles that the word finds on a site of these files, some of them `changed`, and of `more` that say it once; the
   * award's left out.
   */
  async function found(name, more, changed = {}) {
    const site = path.join(root, name);
    const all = { ...files, ...changed };
    for (let number = 0; number < more; number++) all[`content/z${number}.md`] = `---\n标题: 其余${number}\n---\n\n灯会。\n`;
    for (const [file, text] of Object.entries(all)) {
      mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
      writeFileSync(path.join(site, file), text);
    }
    execFileSync(casebook, ["--root", site, "build", "--today", "2031-01-01"], { stdio: "pipe" });
    const { entries } = await (await openEngine(path.join(site, "public"))).search("灯会", ALL);
    return entries.filter(({ kind }) => kind !== "award").map(({ title }) => title.map(({ text }) => text).join(""));
  }

  // Elsewhere (read in their code): Pagefind orders by the density of words alone, Participedia's search by none at all.
  test("is the same by the texts of few and by the lists of many", async () => {
    for (const [name, more] of [["few", 0], ["many", 30]]) {
      const titles = await found(name, more);
      const groups = right.map((group) => titles.splice(0, group.length).sort());
      assert.deepEqual(groups, right.map((group) => group.sort()), name);
    }
  });

  // Elsewhere (read in their code): mdBook weighs titles, headings and text by its configuration, Pagefind parts of a page by
  // marks in a template; neither knows the name of a place or an honour.
  test("is weighed as the site says, and a page may ask to stand ahead or behind", async () => {
    const changed = {
      "casebook.yaml": "title: 示例\nper_page: 100\n检索: {权重: {标题: 2, 正文: 9}}\n",
      "content/cases/b.md": files["content/cases/b.md"].replace("来源", "检索: {位次: 靠前}\n来源"),
      "content/cases/f.md": files["content/cases/f.md"].replace("来源", "检索: {位次: 靠后}\n来源"),
    };
    for (const [name, more] of [["few-weighed", 0], ["many-weighed", 30]]) {
      const titles = (await found(name, more, changed)).filter((title) => !title.startsWith("其余"));
      // Twice in the text 6, a name 5, a fact 4, the whole title, a part of it that was put ahead and text once 3 each.
      const groups = [["两次的"], ["在那里的", "有荣誉的"], ["依据里的", "小标题里的"], ["灯会", "今年的灯会", "一次的", "一次的说明"], ["四次的"]];
      const inOrder = groups.map((group) => titles.splice(0, group.length).sort());
      assert.deepEqual(inOrder, groups.map((group) => group.sort()), name);
    }
  });
});

test("the script folds writing as the program does", () => {
  const golden = path.join(here, "../golden/fold/fold.json");
  const { rule, samples } = JSON.parse(readFileSync(golden, "utf8"));
  const fold = folding(rule);
  const isWrong = ([text, folded, letters]) => fold.text(text) !== folded || fold.letters(text) !== letters;
  none(samples.filter(isWrong).map(([text]) => text));
});
