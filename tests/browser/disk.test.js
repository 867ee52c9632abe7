// The site as it is on the disk: opened by a double click, and printed.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { addressOf, launch, open } from "./support/browser.js";
import { examples, folder, pages } from "./support/folder.js";
import { none } from "./support/none.js";

const HOME = `${pathToFileURL(folder).href}/`;

describe("the pages, opened from disk", () => {
  let browser;

  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  test("every page has its style and its files and asks for nothing else", async () => {
    const { context, page, faults } = await open(browser, HOME);
    const wrong = [];
    for (const name of examples) {
      await page.goto(addressOf(HOME, name));
      const isStyled = await page.evaluate(
        () => !document.querySelector("link[rel=stylesheet]") || document.styleSheets.length > 0,
      );
      if (!isStyled) wrong.push(`${name}: no style`);
      if ((await page.locator("h1").count()) !== 1) wrong.push(`${name}: not one heading of level 1`);
      wrong.push(...faults());
    }
    await context.close();
    none(wrong);
  });

  test("from an entry one gets to the home page by clicking", async () => {
    const { context, page } = await open(browser, HOME);
    const deep = pages.find((name) => /^cases\/[^/]+\/index\.html$/.test(name) && !name.startsWith("cases/page/"));
    await page.goto(addressOf(HOME, deep ?? "index.html"));
    const home = page.locator('a[href$="index.html"]').first();
    await home.click();
    assert.equal(page.url().replace(/#.*$/, ""), `${HOME}index.html`);
    await context.close();
  });

  test("every type of page prints", async () => {
    const { context, page } = await open(browser, HOME);
    const wrong = [];
    for (const name of examples) {
      await page.goto(addressOf(HOME, name));
      const pdf = await page.pdf({ format: "A4" });
      if (pdf.subarray(0, 5).toString() !== "%PDF-") wrong.push(`${name}: no PDF`);
      await page.emulateMedia({ media: "print" });
      const said = await page.evaluate(() => document.querySelector("main")?.innerText.trim() ?? "");
      if (said.length < 10) wrong.push(`${name}: says nothing on paper`);
      await page.emulateMedia({ media: null });
    }
    await context.close();
    none(wrong);
  });
});
