// Entries set side by side: what a reader chooses is shown as the comparisons that are made ready show it.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { addressOf, open } from "./support/browser.js";
import { pages } from "./support/folder.js";
import { none } from "./support/none.js";
import { served } from "./support/served.js";

/** Comparisons made ready, the longest of each kind first; each is of entries that a reader may choose too. */
const prepared = ["cases", "platforms"].flatMap((kind) =>
  pages.filter((name) => name.startsWith(`compare/${kind}/`) && name.split("/").length > 3).slice(0, 4));

/** What a table says, cell by cell, and where its links lead. */
const told = (table) => {
  const cell = (it) => [it.innerText.trim(), it.dataset.place ?? "", it.className, [...it.querySelectorAll("a")].map((link) => link.href)];
  const head = [...table.querySelectorAll("thead th a")].map((link) => [link.innerText, link.href]);
  return [head, [...table.querySelectorAll("tbody tr")].map((row) => [row.dataset.row, [...row.children].map(cell)])];
};

describe("entries side by side", () => {
  const site = served();

  async function on(name, look, options = {}) {
    const { context, page, faults } = await open(site.browser, site.server.address, options);
    await page.goto(addressOf(site.server.address, name.split("?")[0]) + (name.includes("?") ? `?${name.split("?")[1]}` : ""));
    await look(page);
    const found = faults();
    await context.close();
    return found;
  }

  test("a reader's own choice says what the comparison that is made ready says, cell by cell", async () => {
    assert.ok(prepared.length >= 4, prepared.join());
    for (const name of prepared) {
      none(await on(name, async (page) => {
        const expected = await page.locator("table.beside").evaluate(told);
        await page.locator("a[href*='?of=']").click();
        await page.waitForSelector("[data-beside] table.beside");
        assert.deepEqual(await page.locator("[data-beside] table.beside").evaluate(told), expected, name);
      }));
    }
  });

  test("the keyboard alone chooses, the address keeps the choice, and the way back works", async () => {
    none(await on("compare/cases/index.html", async (page) => {
      await page.locator("#choose-name").focus();
      const columns = () => page.locator("[data-beside] thead a").allTextContents();
      await page.keyboard.type("养老");
      await page.waitForSelector("[data-offered] button");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\?of=hy-care$/);
      await page.keyboard.type("蔬菜");
      await page.waitForSelector("[data-offered] button");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\?of=hy-care,nongke-shucai$/);
      await page.waitForFunction(() => document.querySelectorAll("[data-beside] thead a").length === 2);
      assert.equal(await page.evaluate(() => document.activeElement.id), "choose-name");
      await page.goBack();
      await page.waitForFunction(() => document.querySelectorAll("[data-beside] thead a").length === 1);
      assert.deepEqual(await columns(), ["养老服务体系建设"]);
      await page.locator("[data-beside] thead button").click();
      await page.waitForURL(/compare\/cases\/index\.html$/);
      await page.waitForFunction(() => !document.querySelector("[data-beside] table"));
    }));
  });

  test("the page of a case leads there, and a fifth entry is not taken", async () => {
    none(await on("cases/hy-care/index.html", async (page) => {
      await page.locator("main a[href*='compare/cases/']").click();
      await page.waitForSelector("[data-beside] table.beside");
      assert.equal(await page.locator("[data-beside] thead a").count(), 1);
    }));
    await on("compare/cases/index.html?of=hy-care,hy-soe,hy-space,hy-shops,hy-property", async (page) => {
      await page.waitForSelector("[data-beside] table.beside");
      assert.equal(await page.locator("[data-beside] thead a").count(), 4);
      await page.locator("#choose-name").fill("蔬菜");
      await page.waitForFunction(() => document.querySelector("main [role=status]").textContent.includes("四个"));
    });
  });

  test("an id of nothing is told, and without a script what is made ready is there", async () => {
    await on("compare/cases/index.html?of=nobody,hy-care", async (page) => {
      await page.waitForSelector("[data-beside] table.beside");
      assert.match(await page.locator("main [role=status]").textContent(), /nobody/);
    });
    await on("compare/cases/index.html", async (page) => {
      assert.equal(await page.locator("[data-compare]").isVisible(), false);
      assert.ok(await page.locator("noscript").count());
      assert.ok((await page.locator("main a[href*='compare/cases/']").count()) > 5);
    }, { javaScriptEnabled: false });
  });

  test("a choice is as wide as a telephone and axe finds nothing", async () => {
    await on("compare/cases/index.html?of=hy-care,nongke-shucai,sample-ludeng", async (page) => {
      await page.waitForSelector("[data-beside] table.beside");
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      const { violations } = await new AxeBuilder({ page }).analyze();
      none(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target}`)));
    }, { viewport: { width: 320, height: 800 } });
  });
});
