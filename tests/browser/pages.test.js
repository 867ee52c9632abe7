// Every page on a telephone, a tablet and a screen; every type of page in the dark, in large type and without JavaScript.

import { describe, test } from "node:test";

import { violations } from "./support/axe.js";
import { addressOf, launch, open } from "./support/browser.js";
import { basePath, examples, pages } from "./support/folder.js";
import { none } from "./support/none.js";
import { served } from "./support/served.js";
import { serve } from "./support/server.js";

const WIDTHS = [320, 768, 1280];

describe("the pages, served", () => {
  const site = served();

  for (const [way, names, options, fragment = ""] of [
    ["in the light", pages, { colorScheme: "light" }],
    ["in the dark", examples, { colorScheme: "dark" }],
    ["without JavaScript", examples, { javaScriptEnabled: false }],
    ["in large type by its link alone", examples, { javaScriptEnabled: false }, "#large"],
  ]) {
    test(`every page ${way} is whole, quiet and never wider than its window`, async () => {
      const { context, page, faults } = await open(site.browser, site.server.address, options);
      const wrong = [];
      for (const name of names) {
        await page.goto(addressOf(site.server.address, name) + fragment);
        wrong.push(...(await page.evaluate(whole)).map((fault) => `${name}: ${fault}`));
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          const wide = await page.evaluate(widest);
          if (wide) wrong.push(`${name}: at ${width} px ${wide}`);
        }
        wrong.push(...faults());
      }
      await context.close();
      none(wrong);
    });
  }

  test("JavaScript adds to a page and takes nothing from it", async () => {
    const [plain, lively] = await Promise.all(
      [false, true].map((javaScriptEnabled) => open(site.browser, site.server.address, { javaScriptEnabled })),
    );
    const missing = [];
    for (const name of examples) {
      const [without, within] = await Promise.all(
        [plain, lively].map(async ({ page }) => {
          await page.goto(addressOf(site.server.address, name));
          return page.evaluate(content);
        }),
      );
      if (without.text.length < 10) missing.push(`${name}: says nothing without JavaScript`);
      const lost = within.links.filter((link) => !without.links.includes(link));
      missing.push(...lost.map((link) => `${name}: no link to ${link} without JavaScript`));
    }
    await Promise.all([plain, lively].map(({ context }) => context.close()));
    none(missing);
  });

  test("the keyboard reaches the text by one jump over the head of the page", async () => {
    const { context, page } = await open(site.browser, site.server.address);
    const stuck = [];
    for (const name of examples) {
      await page.goto(addressOf(site.server.address, name));
      await page.keyboard.press("Tab");
      const target = await page.evaluate(() => document.activeElement?.getAttribute("href"));
      const isThere = target?.startsWith("#") && (await page.locator(`main${target}, main ${target}`).count()) > 0;
      if (!isThere) stuck.push(`${name}: the first stop leads to ${target}`);
    }
    await context.close();
    none(stuck);
  });
});

describe("what is not there", () => {
  test("is answered with the site's own page, whole at any depth", async () => {
    const server = await serve(basePath);
    const browser = await launch();
    const wrong = [];
    for (const colorScheme of ["light", "dark"]) {
      const { page, faults } = await open(browser, server.address, { colorScheme });
      const response = await page.goto(`${server.address}cases/no/such/page/`);
      if (response.status() !== 404) wrong.push(`the answer is ${response.status()}`);
      wrong.push(...(await page.evaluate(whole)));
      wrong.push(...(await violations(page)));
      wrong.push(...faults().filter((fault) => !fault.includes("status of 404")));
    }
    await browser.close();
    await server.close();
    none(wrong);
  });
});

/** Runs in the browser: returns what every page must have and this one has not. */
function whole() {
  const faults = [];
  const headings = document.querySelectorAll("h1").length;
  if (headings !== 1) faults.push(`${headings} headings of level 1`);
  if (!document.documentElement.lang) faults.push("no language");
  if (!document.title.trim()) faults.push("no title");
  if (document.querySelectorAll("main").length !== 1) faults.push("not one main part");
  if (!document.querySelector("meta[name=viewport]")) faults.push("no viewport");
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (twice.length > 0) faults.push(`ids that stand twice: ${[...new Set(twice)].join(" ")}`);
  const blank = [...document.images].filter((image) => image.loading !== "lazy" && image.naturalWidth === 0);
  faults.push(...blank.map((image) => `a blank image: ${image.getAttribute("src")}`));
  if (document.querySelector("link[rel=stylesheet]") && document.styleSheets.length === 0) faults.push("no style");
  return faults;
}

/** Runs in the browser: returns what sticks out of the window, undefined when nothing does. */
function widest() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return undefined;
  const isWide = (element) => element.getBoundingClientRect().right > clientWidth + 1;
  const element = [...document.body.querySelectorAll("*")].filter(isWide).pop();
  const name = element ? `${element.localName}.${element.className}` : "something";
  return `${name} sticks out: ${scrollWidth} px`;
}

/** Runs in the browser: returns what the main part says and where it leads. */
function content() {
  const main = document.querySelector("main");
  return {
    text: main?.innerText.trim() ?? "",
    links: [...(main?.querySelectorAll("a[href]") ?? [])].map((link) => link.getAttribute("href")),
  };
}
