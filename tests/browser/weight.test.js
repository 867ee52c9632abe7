// What a page costs at first sight: itself, its styles and its scripts, as a host sends them; images are left out.

import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";

import { files, pages, read } from "./support/folder.js";
import { none } from "./support/none.js";

/** How many bytes a case may weigh, not compressed: its page, every style sheet, paper's too, and every script. */
const CASE = 40 * 1024;
/** How many bytes may travel for one entry, however long its text is. */
const SENT = 20 * 1024;
/** How many bytes, not compressed, may stand around what an entry says: head, navigation, styles, scripts. */
const AROUND = 26 * 1024;

/** The pages of single entries; a source's own lists of what rests on it are lists. */
const entries = pages.filter((name) => read(name).includes('<article class="entry'));

describe("the first load", () => {
  test("of a case is under 40 KB as it lies on the disk, the longest too", () => {
    const cases = entries.filter((name) => read(name).includes('<article class="entry is-case'));
    if (cases.length < 10) throw new Error(`only ${cases.length} cases`);
    const weights = cases.map((name) => [name, bytes(load(name), Buffer.byteLength)]);
    none(weights.filter(([, weight]) => weight >= CASE).map(([name, weight]) => `${name}: ${weight} bytes`));
  });

  test("of an entry's page is small, and what stands around its text too", () => {
    if (entries.length < 10) throw new Error(`only ${entries.length} entries`);
    none(
      entries.flatMap((name) => {
        const [html, ...parts] = load(name);
        const sent = bytes([html, ...parts], (text) => gzipSync(text).length);
        const frame = html.replace(/<main[^]*<\/main>/, "").replace(/<script type="application\/ld[^]*?<\/script>/, "");
        const around = bytes([frame, ...parts], Buffer.byteLength);
        return [
          ...(sent < SENT ? [] : [`${name}: ${sent} bytes are sent`]),
          ...(around < AROUND ? [] : [`${name}: ${around} bytes around its text`]),
        ];
      }),
    );
  });

  test("waits for no script", () => {
    const blocking = /<script(?![^>]*\b(?:defer|async|type="application\/ld\+json"))[^>]*>/;
    none(pages.filter((name) => blocking.test(read(name))));
  });
});

/** Returns the page and every style sheet and script that it loads by itself, as texts. */
function load(name) {
  const html = read(name);
  const folder = name.split("/").slice(0, -1);
  const parts = [...html.matchAll(/<(?:link rel="stylesheet"[^>]* href|script src)="([^"]+)"/g)].map(([, path]) => {
    const steps = [...folder, ...path.split("/")];
    const file = steps.reduce((way, step) => (step === ".." ? way.slice(0, -1) : [...way, step]), []).join("/");
    if (!files.includes(file)) throw new Error(`${name} loads ${file}, which is not there`);
    return read(file);
  });
  return [html, ...parts];
}

function bytes(texts, measure) {
  return texts.reduce((sum, text) => sum + measure(text), 0);
}
