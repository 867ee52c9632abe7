// What a page costs at first sight: its own bytes, its styles and its scripts, not compressed; images are left out.

import { describe, test } from "node:test";

import { files, pages, read } from "./support/folder.js";
import { none } from "./support/none.js";

/** What one entry may cost. */
const LIMIT = 40 * 1024;

/** The pages of single entries; a source's own lists of what rests on it are lists. */
const entries = pages.filter((name) => read(name).includes('<article class="entry'));

describe("the first load", () => {
  test("of every entry's page is under 40 KB", () => {
    if (entries.length < 10) throw new Error(`only ${entries.length} entries`);
    none(entries.filter((name) => weight(name) >= LIMIT).map((name) => `${name}: ${weight(name)} bytes`));
  });

  test("waits for no script", () => {
    const blocking = /<script(?![^>]*\b(?:defer|async|type="application\/ld\+json"))[^>]*>/;
    none(pages.filter((name) => blocking.test(read(name))));
  });
});

function weight(name) {
  const html = read(name);
  const folder = name.split("/").slice(0, -1);
  const parts = [...html.matchAll(/<(?:link rel="stylesheet"[^>]* href|script src)="([^"]+)"/g)].map(([, path]) => {
    const steps = [...folder, ...path.split("/")];
    const file = steps.reduce((way, step) => (step === ".." ? way.slice(0, -1) : [...way, step]), []).join("/");
    if (!files.includes(file)) throw new Error(`${name} loads ${file}, which is not there`);
    return read(file);
  });
  return [html, ...parts].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
