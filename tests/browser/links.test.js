// Every address on every page: what it leads to is there, and so is the place in it.

import { after, before, describe, test } from "node:test";

import { addressOf, launch, open } from "./support/browser.js";
import { files, isRedirect, pages, read } from "./support/folder.js";
import { none } from "./support/none.js";
import { serve } from "./support/server.js";

describe("the links of the site", () => {
  let browser;
  let server;
  /** By address without fragment: its status, and for a page its anchors, links and embedded files. */
  const seen = new Map();

  before(async () => {
    server = await serve();
    browser = await launch();
    // Nothing of the pages runs: each is fetched and parsed, and its addresses are resolved as a browser does.
    const { page } = await open(browser, server.address, { javaScriptEnabled: false });
    const home = addressOf(server.address, "index.html");
    await page.goto(home);
    let frontier = [home];
    while (frontier.length > 0) {
      const found = await page.evaluate(look, frontier);
      for (const look of found) seen.set(look.address, look);
      const next = found.flatMap((look) => [...look.links, ...look.embedded]).map(withoutFragment);
      frontier = [...new Set(next)].filter((address) => address.startsWith(server.address) && !seen.has(address));
    }
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const isOurs = (address) => address.startsWith(server.address);
  const named = (address) => decodeURI(address.slice(server.address.length));

  test("each leads to something that is there", () => {
    const wanted = new Map();
    for (const { address, links, embedded } of seen.values()) {
      for (const link of [...links, ...embedded].map(withoutFragment)) {
        if (isOurs(link) && seen.get(link).status !== 200) wanted.set(link, [...(wanted.get(link) ?? []), address]);
      }
    }
    none([...wanted].map(([link, [first, ...more]]) => `${named(first)} and ${more.length} more -> ${named(link)}`));
  });

  test("each leads to a place that its page has", () => {
    const broken = [...seen.values()].flatMap(({ address, links }) =>
      links
        .filter((link) => {
          const fragment = decodeURIComponent(new URL(link).hash.slice(1));
          const target = isOurs(link) && seen.get(withoutFragment(link));
          return target && target.isPage && fragment !== "" && !target.anchors.includes(fragment);
        })
        .map((link) => `${named(address)} -> ${named(link)}`),
    );
    none(broken);
  });

  test("each names a file, so that the site works opened from disk", () => {
    const vague = [...seen.values()].flatMap(({ address, links }) =>
      links
        .filter((link) => isOurs(link) && withoutFragment(link).endsWith("/"))
        .map((link) => `${named(address)} -> ${named(link)}`),
    );
    none(vague);
  });

  test("none leads to the same host but out of the site", () => {
    const { origin } = new URL(server.address);
    const lost = [...seen.values()].flatMap(({ address, links, embedded }) =>
      [...links, ...embedded]
        .filter((link) => new URL(link).origin === origin && !isOurs(link))
        .map((link) => `${named(address)} -> ${link}`),
    );
    none(lost);
  });

  test("no page embeds anything from elsewhere", () => {
    const outside = [...seen.values()].flatMap(({ address, embedded }) =>
      embedded.filter((link) => !isOurs(link)).map((link) => `${named(address)} -> ${link}`),
    );
    none(outside);
  });

  test("every page is reached from the home page", () => {
    const isReached = (name) => seen.has(addressOf(server.address, name));
    none(pages.filter((name) => !isReached(name)));
  });

  test("every address of the site map is a page", () => {
    const maps = files.filter((name) => /(^|\/)sitemap[^/]*\.xml$/.test(name));
    const listed = maps.flatMap((name) => [...read(name).matchAll(/<loc>([^<]+)<\/loc>/g)].map((found) => found[1]));
    if (listed.length === 0) return;
    const base = listed.reduce((base, address) => commonStart(base, address)).replace(/[^/]*$/, "");
    const lost = listed
      .map((address) => decodeURI(address.slice(base.length)))
      .map((name) => (name === "" || name.endsWith("/") ? `${name}index.html` : name))
      .filter((name) => !files.includes(name) || (name.endsWith(".html") && isRedirect(name)));
    none(lost);
  });
});

function withoutFragment(address) {
  return address.replace(/#.*$/, "");
}

function commonStart(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

/** Runs in the browser: fetches each address and returns what it is and where it leads. */
async function look(addresses) {
  const one = async (address) => {
    const response = await fetch(address).catch(() => undefined);
    const isPage = response?.ok && response.headers.get("content-type").startsWith("text/html");
    const status = response?.status ?? 0;
    const nothing = { address, status, isPage, anchors: [], links: [], embedded: [] };
    if (!isPage) {
      await response?.arrayBuffer();
      return nothing;
    }
    const document = new DOMParser().parseFromString(await response.text(), "text/html");
    const base = new URL(document.querySelector("base[href]")?.getAttribute("href") ?? "", response.url);
    const all = (selector, attribute) =>
      [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute));
    const resolve = (found) =>
      found
        .filter((link) => link !== null && URL.canParse(link, base))
        .map((link) => new URL(link, base))
        .filter((link) => ["http:", "https:", "file:"].includes(link.protocol))
        .map((link) => link.href);
    const refresh = all("meta[http-equiv=refresh i]", "content").map((content) => content.split(/url=/i)[1] ?? null);
    const sets = all("[srcset]", "srcset").flatMap((set) => set.split(",").map((part) => part.trim().split(/\s+/)[0]));
    return {
      ...nothing,
      anchors: [...all("[id]", "id"), ...all("a[name]", "name"), "top"],
      links: resolve([...all("a[href], area[href]", "href"), ...refresh, ...all("link[rel=alternate]", "href")]),
      embedded: resolve([
        ...all("script[src], img[src], iframe[src], source[src], video[src], audio[src], embed[src]", "src"),
        ...all("link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], use[href], image[href]", "href"),
        ...sets,
      ]),
    };
  };
  return Promise.all(addresses.map(one));
}
