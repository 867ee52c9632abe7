// What Lighthouse audits of a page beside its speed and what axe does not look at: what search engines, browsers and readers
// of small screens need. scripts/lighthouse runs Lighthouse itself; this holds the pages to the same with every test.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { addressOf, open } from "./support/browser.js";
import { examples, files, pages, read } from "./support/folder.js";
import { none } from "./support/none.js";
import { served } from "./support/served.js";

const TELEPHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

describe("a page of each type, by the audits of Lighthouse that no clock is needed for", () => {
  const site = served();

  test("is answered well, described, legible, and gives the browser nothing to report", async () => {
    const { context, page, faults } = await open(site.browser, site.server.address, TELEPHONE);
    const issues = [];
    const session = await context.newCDPSession(page);
    session.on("Audits.issueAdded", ({ issue }) => issues.push(`${page.url()}: the browser reports ${issue.code}`));
    await session.send("Audits.enable");
    const wrong = [];
    for (const name of examples) {
      const response = await page.goto(addressOf(site.server.address, name));
      if (response.status() !== 200) wrong.push(`${name}: is answered with ${response.status()}`);
      if (!/charset=utf-8/.test(response.headers()["content-type"])) wrong.push(`${name}: no charset in its header`);
      wrong.push(...(await page.evaluate(audited)).map((fault) => `${name}: ${fault}`));
    }
    assert.deepEqual(await context.cookies(), []);
    wrong.push(...issues, ...faults());
    await context.close();
    none(wrong);
  });

  test("has a description, an address and a title of its own, and is asked out of search engines only where it is invented", () => {
    const seen = new Map();
    none(pages.flatMap((name) => {
      const html = read(name);
      const head = html.slice(0, html.indexOf("</head>"));
      const faults = [];
      const canonicals = [...head.matchAll(/<link rel="canonical" href="([^"]*)"/g)].map((found) => found[1]);
      if (canonicals.length !== 1 || !/^https:\/\//.test(canonicals[0])) faults.push(`${canonicals.length} canonical addresses`);
      const own = `${name.replace(/index\.html$/, "").split("/").map(encodeURIComponent).join("/")}`;
      if (canonicals.length === 1 && !canonicals[0].endsWith(own)) faults.push(`its canonical address is ${canonicals[0]}`);
      const title = head.match(/<title>([^<]*)/)?.[1];
      if (seen.has(title)) faults.push(`has the title of ${seen.get(title)}`);
      seen.set(title, name);
      if (!/<meta name="Description" content="[^"]{2,}"/.test(head)) faults.push("no description");
      if (!/^<!doctype html>/i.test(html) || !/<meta charset="?utf-8/i.test(html.slice(0, 1024))) faults.push("no doctype or charset at its beginning");
      if (/name="robots" content="noindex/.test(head) && !/sample-banner|samples\//.test(html) && !/withdrawn|已撤回/.test(html)) faults.push("is asked out of search engines");
      return faults.map((fault) => `${name}: ${fault}`);
    }));
  });

  test("names no map of its sources, writes nothing into a page that is being read, and stops nobody from pasting", () => {
    const scripts = files.filter((name) => /^assets\/[^/]*\.js$/.test(name));
    const forbidden = /sourceMappingURL|document\.write|onpaste|"paste"|"unload"|"beforeunload"|eval\(|new Function/;
    none(scripts.filter((name) => forbidden.test(read(name))));
    assert.match(read("robots.txt"), /^User-agent: \*$/m);
    assert.match(read("robots.txt"), /^Sitemap: https:\/\//m);
  });
});

/** Runs in the browser: what an audit would find. */
function audited() {
  const faults = [];
  if (document.compatMode !== "CSS1Compat") faults.push("is in quirks mode");
  if (document.characterSet !== "UTF-8") faults.push(`is in ${document.characterSet}`);
  for (const link of document.querySelectorAll("a")) {
    const href = link.getAttribute("href");
    if (!href || href.startsWith("javascript:")) faults.push(`a link that cannot be followed: ${link.outerHTML.slice(0, 80)}`);
    if (/^(点击这里|点击此处|这里|更多|详情|here|click here|more|link)$/i.test(link.textContent.trim())) faults.push(`a link called ${link.textContent.trim()}`);
  }
  for (const link of document.querySelectorAll("link[hreflang]")) {
    if (!/^([a-z]{2}(-[A-Za-z]+)*|x-default)$/.test(link.hreflang) || !/^https?:/.test(link.getAttribute("href"))) faults.push(`hreflang ${link.hreflang}`);
  }
  for (const script of document.querySelectorAll("script[type='application/ld+json']")) {
    try {
      const data = JSON.parse(script.textContent);
      if (!JSON.stringify(data).includes("https://schema.org")) faults.push("data of no vocabulary");
    } catch (error) {
      faults.push(`data that cannot be read: ${error.message}`);
    }
  }
  for (const image of document.images) {
    const { width, height } = image.getBoundingClientRect();
    if (!image.getAttribute("width") || !image.getAttribute("height")) faults.push(`an image without its size: ${image.src}`);
    if (!image.complete || image.naturalWidth === 0 || width < 2) continue;
    const isStretched = Math.abs(width / height - image.naturalWidth / image.naturalHeight) > 0.05 * (width / height);
    if (isStretched) faults.push(`an image out of shape: ${image.src}`);
    const isVector = /\.svg$/.test(image.currentSrc);
    if (!isVector && image.naturalWidth < width * 0.9) faults.push(`an image of too few pixels: ${image.src}`);
  }
  let [small, all] = [0, 0];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const [text, holder] = [walk.currentNode.textContent.trim(), walk.currentNode.parentElement];
    if (!text || !holder.offsetParent) continue;
    all += text.length;
    if (parseFloat(getComputedStyle(holder).fontSize) < 12) small += text.length;
  }
  if (small > all * 0.01) faults.push(`${small} of ${all} characters are smaller than 12 px`);
  return faults;
}
