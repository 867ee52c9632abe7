// Search without a server: opens the index of a site and answers queries from it.
//
// const engine = await openSearch(baseUrl)       baseUrl: page.root + "search/"
// engine.facets                                  [{ key, label, values: [{ key, label, parent?, count }] }]
// await engine.search(text, { facets: { kind: ["case"] }, offset: 0, limit: 10, counts: true })
//   -> { total, isSure, entries: [{ id, kind, url, title: [{ text, hit }], place, year, honours, summary,
//        parts: [{ title, anchor, excerpt: [{ text, hit }] }] }],
//        counts: { kind: { case: 12 } }, count(), goTo: url | null, nearest: [{ text, url }] }
// await engine.suggest(text)                     [{ text, url, kind }]
// engine.downloaded()                            bytes brought so far
//
// Every url is relative to the site's root, ready for an address: page.root + url; an anchor too: url + "#" + anchor.
// `total` is exact where `isSure`; else a string longer than any the index keeps stands on no more pages than that.
// With `counts: false` nothing is counted before `await answer.count()` asks for it, and what counting needs is not brought.
// Each entry shown costs 1 to 4 KB: ask for the first ten, and for more when they are wanted.

import { openFacets } from "./facets.js";
import { openFiles } from "./files.js";
import { folding } from "./fold.js";
import { openNames } from "./names.js";
import { classOf, openPage, shownPage } from "./pages.js";
import { readArticle, readQuery } from "./query.js";
import { both, openStrings, summed } from "./strings.js";

const LIMIT = 10;
const READ_AT_MOST = 16;
// What a page that is put ahead weighs more: as much as lies between two places that words can stand in.
const STEP = 3;
const SOUNDS = 48;
const RULES = 12;
const NEAREST = 6;

export async function openSearch(baseUrl) {
  const files = openFiles(baseUrl);
  const index = await files.json("index.js", true);
  const fold = folding(index.fold);
  const opened = {
    index,
    files,
    fold,
    strings: openStrings(index, files),
    facets: openFacets(index, files),
    names: openNames(index, files, fold),
    pages: new Map(),
    raised: new Set(summed(index.order.raised)),
    lowered: new Set(summed(index.order.lowered)),
  };
  return {
    facets: opened.facets.shown,
    search: (text, options) => search(opened, text || "", options || {}),
    suggest: (text) => opened.names.suggest(text || ""),
    downloaded: () => files.count,
  };
}

async function search(opened, text, { facets: choice = {}, offset = 0, limit = LIMIT, counts = true }) {
  const words = readQuery(text, opened.fold);
  const wanted = words.filter((word) => !word.isLeftOut);
  const [missing, answered, article] = await Promise.all([
    opened.facets.misses(choice),
    answer(opened, words),
    findArticle(opened, text),
  ]);
  let found = answered;
  if (found.order.length === 0 && wanted.length === 1 && words.length === 1) found = await bySound(opened, wanted[0]);
  if (article) found = { ...found, order: [article.page, ...found.order.filter((page) => page !== article.page)] };
  const kept = found.order.filter((page) => missing.missed[page] === 0);
  const count = () => opened.facets.count(found.order, missing);
  const [shown, counted] = await Promise.all([
    show(opened, kept, offset, limit, words, found.isSure),
    counts ? count() : {},
  ]);
  const total = kept.length - shown.refuted;
  const isNowhere = total === 0 && kept.length === found.order.length;
  return {
    total,
    isSure: found.isSure || shown.isAll,
    entries: shown.entries,
    counts: counted,
    count,
    goTo: article ? article.url : onlyTitle(opened, shown.read, text),
    nearest: isNowhere ? await nearest(opened, wanted) : [],
  };
}

// Returns the pages that answer, the best first: { order, isSure }.
async function answer(opened, words) {
  const { index } = opened;
  const all = () => ({ pages: Uint32Array.from({ length: index.order.pages }, (_, page) => page), classes: null, isSure: true });
  if (words.length === 0) return { order: Array.from(all().pages), isSure: true };
  const held = await Promise.all(words.map((word) => heldByAny(opened, word.forms)));
  let pages = null;
  words.forEach((word, at) => {
    if (!word.isLeftOut) pages = pages ? both(pages, held[at].pages) : held[at].pages;
  });
  pages = Array.from(pages || all().pages);
  const wrong = new Set();
  words.forEach((word, at) => {
    if (word.isLeftOut && held[at].isSure) held[at].pages.forEach((page) => wrong.add(page));
  });
  pages = pages.filter((page) => !wrong.has(page));
  const isSure = held.every((one, at) => one.isSure || (words[at].isLeftOut && both(one.pages, pages).length === 0));
  const isRead = pages.length <= index.few || (!isSure && pages.length <= READ_AT_MOST);
  const ranks = isRead ? await ranksOfTexts(opened, pages, words) : ranksOfLists(index, pages, words, held);
  const order = pages.filter((page) => ranks.get(page) >= 0);
  const rank = (page) => ranks.get(page) + (opened.raised.has(page) ? STEP : 0);
  const isLowered = (page) => (opened.lowered.has(page) ? 1 : 0);
  order.sort((a, b) => isLowered(a) - isLowered(b) || rank(b) - rank(a) || a - b);
  return { order, isSure: isSure || isRead };
}

// Returns the pages that hold any of the forms of a word.
async function heldByAny(opened, forms) {
  const held = await Promise.all(forms.map((form) => opened.strings.held(form)));
  if (held.length === 1) return held[0];
  const classes = new Map();
  for (const one of held) {
    one.pages.forEach((page, at) => {
      classes.set(page, Math.max(classes.get(page) || 0, one.classes ? one.classes[at] : 1));
    });
  }
  const pages = Uint32Array.from(classes.keys()).sort();
  const isSure = held.every((one) => one.isSure);
  return { pages, classes: Uint8Array.from(pages, (page) => classes.get(page)), isSure };
}

// Returns for each page how much it weighs that its text answers all words; -1 for one that does not.
async function ranksOfTexts(opened, pages, words) {
  const ranks = new Map();
  await Promise.all(pages.map(async (page) => {
    const read = await readPage(opened, page);
    const classes = words.map((word) => classOf(read, word));
    const answers = words.every((word, at) => (word.isLeftOut ? classes[at] === 0 : classes[at] > 0));
    ranks.set(page, answers ? classes.reduce((sum, one) => sum + opened.index.order.weights[one], 0) : -1);
  }));
  return ranks;
}

// Returns the same by what the lists say.
function ranksOfLists({ order: { weights } }, pages, words, held) {
  const ranks = new Map(pages.map((page) => [page, 0]));
  words.forEach((word, at) => {
    if (word.isLeftOut || !held[at].classes) return;
    held[at].pages.forEach((page, place) => {
      if (ranks.has(page)) ranks.set(page, ranks.get(page) + weights[held[at].classes[place]]);
    });
  });
  return ranks;
}

function readPage(opened, number) {
  const { pages, files, index, fold } = opened;
  if (!pages.has(number)) {
    const read = files.json(`${index.folder}/e${number}.js`).then((page) => openPage(page, fold));
    read.catch(() => pages.delete(number));
    pages.set(number, read);
  }
  return pages.get(number);
}

// Returns the results from `offset` on. Where the index is not sure, each is read first and what does not answer is
// left out; `isAll` where none is left to be read.
async function show(opened, kept, offset, limit, words, isSure) {
  const shown = [];
  let refuted = 0;
  const wanted = words.filter((word) => !word.isLeftOut);
  const isRight = (page) => words.every((word) => word.isLeftOut === (classOf(page, word) === 0));
  let at = offset;
  while (at < kept.length && shown.length < limit) {
    const next = kept.slice(at, at + limit - shown.length);
    const read = await Promise.all(next.map((page) => readPage(opened, page)));
    const right = isSure ? read : read.filter(isRight);
    refuted += read.length - right.length;
    shown.push(...right);
    at += next.length;
  }
  const isAll = offset === 0 && at >= kept.length;
  return { read: shown, refuted, isAll, entries: shown.map((page) => shownPage(page, wanted)) };
}

// Returns the way to the one page whose title is what was typed; null where none is, or several.
function onlyTitle(opened, pages, text) {
  const bare = (title) => opened.fold.text(title).replace(/[《》“”"]/gu, "");
  const typed = bare(text);
  const titled = typed ? pages.filter((page) => bare(page.title) === typed) : [];
  return titled.length === 1 ? titled[0].url : null;
}

// Returns the article that was typed: { page, url }; null for other queries, and where no rule of that name has it.
async function findArticle(opened, text) {
  const article = readArticle(text);
  if (!article) return null;
  const word = { forms: [opened.fold.text(article.name)], isLeftOut: false };
  const { order } = await answer(opened, [word]);
  const kind = opened.facets.shown.find((facet) => facet.key === "kind");
  if (!kind || !kind.values.some((value) => value.key === "rule")) return null;
  const { missed } = await opened.facets.misses({ kind: ["rule"] });
  const rules = order.filter((page) => missed[page] === 0).slice(0, RULES);
  const read = await Promise.all(rules.map((page) => readPage(opened, page)));
  const found = rules
    .map((page, at) => ({ page, read: read[at] }))
    .filter(({ read: rule }) => classOf(rule, word) >= 6 && rule.parts.some(([, anchor]) => anchor === article.whole))
    .sort((a, b) => a.read.title.length - b.read.title.length || a.page - b.page);
  return found.length > 0 ? { page: found[0].page, url: `${found[0].read.url}#${article.anchor}` } : null;
}

// Returns the pages whose names, or the names of whose places, are spelled as was typed.
async function bySound(opened, word) {
  const typed = word.forms[0];
  if (!/^[a-z]{2,}$/u.test(typed)) return { order: [], isSure: true };
  const names = await opened.names.find(typed, SOUNDS);
  const pages = new Set();
  for (const name of names) if (name.page !== null) pages.add(name.page);
  for (const name of names.filter(({ kind }) => kind === "region" || kind === "topic")) {
    (await opened.facets.named(name.kind, name.text)).forEach((page) => pages.add(page));
  }
  return { order: [...pages], isSure: true };
}

// Returns what is near to words that nothing holds: names that begin with a part of them, else the parts themselves.
async function nearest(opened, words) {
  const near = new Map();
  const add = (text, url) => { if (!near.has(text) && near.size < NEAREST) near.set(text, url); };
  for (const { forms: [word] } of words) {
    const isSpelled = /^[a-z]+$/u.test(word);
    for (let length = word.length - 1; isSpelled && length >= 1 && near.size === 0; length--) {
      (await opened.names.suggest(word.slice(0, length))).forEach(({ text, url }) => add(text, url));
    }
    const parts = isSpelled ? [] : await opened.strings.known(word);
    for (const part of parts.slice(0, 3)) {
      const names = await opened.names.find(part, NEAREST);
      const alike = names.sort((a, b) => shared(opened, b.text, word) - shared(opened, a.text, word));
      alike.slice(0, 3).forEach(({ text, url }) => add(text, url));
      if (Array.from(part).length > 1) add(part, null);
    }
  }
  const topics = opened.facets.shown.find((facet) => facet.key === "topic") || opened.facets.shown[0];
  if (near.size === 0 && topics) topics.values.slice(0, NEAREST).forEach(({ label }) => add(label, null));
  return [...near].map(([text, url]) => ({ text, url }));
}

// Returns how alike a name is to a word: pairs of characters that both have, for each character of both.
function shared(opened, name, word) {
  const letters = opened.fold.text(name);
  let pairs = 0;
  for (let at = 0; at + 1 < word.length; at++) if (letters.includes(word.slice(at, at + 2))) pairs += 2;
  return (pairs + 1) / (letters.length + word.length);
}
