// The scripts as they are published are read by the browsers that the handbook names: those of 2018.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { parse } from "acorn";

import { files, read } from "./support/folder.js";
import { none } from "./support/none.js";

/** Things that a browser of 2018 (Chrome 64, Firefox 60, Safari 11) does not have. */
const THINGS = new Set([
  "AbortSignal", "DecompressionStream", "ResizeObserver", "globalThis", "queueMicrotask", "requestIdleCallback", "structuredClone",
]);
/** What none of its things can be asked to do. */
const METHODS = new Set([
  "allSettled", "any", "at", "checkVisibility", "findLast", "findLastIndex", "flat", "flatMap", "fromEntries", "groupBy", "hasOwn",
  "isWellFormed", "matchAll", "randomUUID", "replaceAll", "replaceChildren", "requestSubmit", "showModal", "showPopover", "toReversed",
  "toSorted", "toSpliced", "toggleAttribute", "trimEnd", "trimStart", "withResolvers",
]);
/** In regular expressions Firefox understood these from 2020: classes of Unicode, looking behind, named groups, the flag s. */
const LATE_PATTERN = /\\[pP]\{|\(\?<[=!\w]/;

const scripts = files.filter((name) => /^assets\/[^/]*\.js$/.test(name));

/** Returns what a script says that a browser of 2018 does not understand. */
function late(text) {
  const found = [];
  const visit = (node) => {
    const asked = node.type === "CallExpression" && node.callee.type === "MemberExpression" && node.callee.property.name;
    const isLate = (node.type === "Identifier" && THINGS.has(node.name)) || METHODS.has(asked);
    if (isLate) found.push(text.slice(Math.max(0, node.start - 20), node.end + 20));
    if (node.regex && (LATE_PATTERN.test(node.regex.pattern) || /[sdvy]/.test(node.regex.flags))) found.push(node.raw);
    for (const part of Object.values(node)) {
      for (const one of Array.isArray(part) ? part : [part]) if (one && typeof one.type === "string") visit(one);
    }
  };
  try {
    visit(parse(text, { ecmaVersion: 2018, sourceType: "script" }));
  } catch (error) {
    found.push(`${error.message}: ${text.slice(error.pos - 40, error.pos + 40)}`);
  }
  return found;
}

describe("the scripts", () => {
  test("say nothing that a browser of 2018 does not understand", () => {
    assert.ok(scripts.length >= 5, scripts.join(" "));
    none(scripts.flatMap((name) => late(read(name)).map((one) => `${name}: ${one}`)));
  });

  test("are held to that by a test that sees what is too new", () => {
    const faults = ["a ?? b", "a?.b", "for (const x of y.matchAll(z));", "[a].flat()", "globalThis.a = 1", "/\\p{P}/u", "/(?<=a)b/", "try {} catch {}"];
    assert.deepEqual(faults.filter((text) => late(text).length === 0), []);
    assert.deepEqual(late("const { a, ...b } = { ...c }; [].concat(...d); /[\\u4e00-\\u9fff]/gu.test(e);"), []);
  });
});
