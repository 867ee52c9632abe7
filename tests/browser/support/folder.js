// The built site on the disk, read once.
//
// In: the folder that SITE names, else the one `casebook build` writes. Out: its files, and a choice of pages in which
// every type of page occurs.

import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));

/** The site's folder, absolute. */
export const folder = path.resolve(process.env.SITE ?? path.join(here, "../../../public"));

if (!existsSync(path.join(folder, "index.html"))) {
  throw new Error(`${folder} holds no index.html: build the site first, or name its folder in SITE`);
}

/** Every file of the site, by its path from the folder, with "/"; sorted. */
export const files = readdirSync(folder, { recursive: true })
  .map((name) => name.split(path.sep).join("/"))
  .filter((name) => statSync(path.join(folder, name)).isFile())
  .sort();

/** Every HTML page but those that only lead elsewhere, and but the one that is shown for what is not there. */
export const pages = files.filter((name) => name.endsWith(".html") && name !== "404.html" && !isRedirect(name));

/** The path that the site is made to be served at: its home page names it, where the configuration does. */
export const basePath = (() => {
  const canonical = read("index.html").match(/<link rel="canonical" href="([^"]+)"/)?.[1];
  return canonical === undefined ? "/" : new URL(canonical).pathname;
})();

/** Returns the text of a file of the site. */
export function read(name) {
  return readFileSync(path.join(folder, name), "utf8");
}

/** Returns whether a page does nothing but lead to another. */
export function isRedirect(name) {
  return /<meta\s[^>]*http-equiv=["']?refresh/i.test(read(name));
}

/**
 * One or more pages of each type: of all pages whose paths have the same shape (`cases/…/index.html`) the longest,
 * where long words and wide tables are, and the longest that shows an invented example.
 */
export const examples = (() => {
  const shapes = new Map();
  for (const name of pages) {
    const shape = isOfItsOwnType(name) ? name : name.replace(/^([^/]+)\/.*?([^/]*)$/, shapeOf);
    shapes.set(shape, [...(shapes.get(shape) ?? []), name]);
  }
  const chosen = [...shapes.values()].flatMap((names) => {
    const longest = [...names].sort((a, b) => read(b).length - read(a).length);
    return [longest[0], longest.find((name) => read(name).includes("sample-banner"))];
  });
  return [...new Set(chosen.filter(Boolean))].sort();
})();

/** The home page, and each comparison: no two of them set the same things side by side, but for those of single entries. */
function isOfItsOwnType(name) {
  return !name.includes("/") || /^compare\/[^/]+\/index\.html$/.test(name);
}

function shapeOf(whole, first, last) {
  // Free pages stand beside the lists, each under a name of its own.
  const isFreePage = /^[^/]+\/index\.html$/.test(whole) && read(whole).includes('<article class="entry is-page"');
  if (isFreePage) return `free/${last}`;
  const depth = whole.split("/").length;
  const isFurtherPage = /\/page\/\d+\//.test(whole);
  return `${first}/${isFurtherPage ? "page" : Math.min(depth, 4)}/${last}`;
}
