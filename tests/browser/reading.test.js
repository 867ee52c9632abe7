// The ways to read a page: large type, aloud, by the keyboard, on paper.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { addressOf, open } from "./support/browser.js";
import { examples, pages, read } from "./support/folder.js";
import { none } from "./support/none.js";
import { served } from "./support/served.js";

/** A rule in articles that others cite, and a case that goes by steps. */
const rule = pages.find((name) => name.startsWith("rules/") && /article-cited/.test(read(name)));
const story = pages.find((name) => name.startsWith("cases/") && /class="timeline"/.test(read(name)));

describe("a reader", () => {
  const site = served();

  const at = (name) => addressOf(site.server.address, name);

  test("has large type by one link, without a script, and leaves it by another", async () => {
    const { context, page } = await open(site.browser, site.server.address, { javaScriptEnabled: false });
    await page.goto(at(story));
    const before = await page.evaluate(looks);
    await page.locator(".to-large").click();
    const large = await page.evaluate(looks);
    assert.ok(large.smallest >= 24, `the smallest letters are ${large.smallest} px`);
    assert.ok(large.leading >= 1.5 && large.columns === 1, JSON.stringify(large));
    await page.locator(".to-normal").click();
    assert.deepEqual(await page.evaluate(looks), before);
    await context.close();
  });

  test("keeps large type from page to page where scripts run, without a cookie", async () => {
    const { context, page } = await open(site.browser, site.server.address);
    await page.goto(at("index.html"));
    await page.locator(".to-large").click();
    await page.goto(at(story));
    assert.ok((await page.evaluate(looks)).smallest >= 24);
    assert.deepEqual(await context.cookies(), []);
    await page.locator(".to-normal").click();
    await page.goto(at(rule));
    assert.ok((await page.evaluate(looks)).smallest < 24);
    await context.close();
  });

  test("copies an article's address, hears that it is copied, and sees its number again however often it is pressed", async () => {
    const { context, page } = await open(site.browser, site.server.address, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.clock.install();
    await page.goto(at(rule));
    const number = page.locator("a[data-copy]").first();
    const label = await number.textContent();
    await number.click();
    await page.waitForFunction(() => document.querySelector("body > .only-read[role=status]").textContent !== "");
    assert.notEqual(await number.textContent(), label);
    await number.click();
    await page.clock.fastForward(5000);
    assert.equal(await number.textContent(), label);
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await number.evaluate((link) => link.href));
    await context.close();
  });

  test("carries large type along in the address where nothing can be kept", async () => {
    const { context, page } = await open(site.browser, site.server.address);
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => { throw new Error("full"); };
    });
    await page.goto(at(story));
    await page.locator(".to-large").click();
    await page.locator(".site-nav a").nth(1).click();
    await page.waitForURL(/#large$/);
    assert.ok((await page.evaluate(looks)).smallest >= 24);
    await context.close();
  });

  test("hears the page read aloud where the browser has a voice, and sees no button where it has none", async () => {
    const { context, page, faults } = await open(site.browser, site.server.address);
    await page.addInitScript(() => {
      window.said = [];
      const speak = (spoken) => { window.said.push(spoken.text); setTimeout(() => spoken.onend(), 0); };
      Object.defineProperty(window, "speechSynthesis", { value: { speak, cancel: () => {} } });
      window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    });
    await page.goto(at(story));
    const title = await page.locator("h1").innerText();
    await page.locator("[data-aloud]").click();
    await page.waitForFunction(() => window.said.length > 20 && !document.querySelector(".is-read"));
    const said = await page.evaluate(() => window.said);
    assert.ok(said.includes(title));
    assert.equal(said.filter((text) => text === title).length, 1);
    assert.equal(await page.locator("[data-aloud]").getAttribute("aria-pressed"), "false");
    none(faults());
    await context.close();

    const mute = await open(site.browser, site.server.address);
    await mute.page.addInitScript(() => { delete window.speechSynthesis; delete Window.prototype.speechSynthesis; });
    await mute.page.goto(at(story));
    assert.equal(await mute.page.locator("[data-aloud]").isVisible(), false);
    await mute.context.close();
  });

  test("gets from the home page to an article and to the case that cites it by the keyboard alone", async () => {
    const { context, page } = await open(site.browser, site.server.address);
    await page.goto(at(rule));
    const hidden = [];
    const reach = async (selector) => {
      for (let stops = 0; stops < 200; stops += 1) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(focused, selector);
        if (!stop.isSeen) hidden.push(`${stop.name} has the focus and does not show it`);
        if (stop.isIt) return;
      }
      assert.fail(`the keyboard does not reach ${selector}`);
    };
    await reach(".skip");
    await page.keyboard.press("Enter");
    await reach('.chapters a[href="#article-5"]');
    await page.keyboard.press("Enter");
    assert.match(page.url(), /#article-5$/);
    await reach("#article-5 .article-label a");
    await reach("#article-5 .article-cited a");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/cases\//);
    none(hidden);
    await context.close();
  });

  test("who asks for less motion or for colours of their own gets them", async () => {
    const { context, page } = await open(site.browser, site.server.address, { reducedMotion: "reduce", forcedColors: "active" });
    await page.goto(at(story));
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "auto");
    await page.keyboard.press("Tab");
    assert.equal((await page.evaluate(focused, ".skip")).isSeen, true);
    await context.close();
  });

  test("finds on paper the text and where it comes from, and nothing to click", async () => {
    const { context, page } = await open(site.browser, site.server.address, { colorScheme: "dark" });
    const wrong = [];
    await page.emulateMedia({ media: "print" });
    for (const name of examples) {
      await page.goto(at(name));
      wrong.push(...(await page.evaluate(onPaper)).map((fault) => `${name}: ${fault}`));
    }
    none(wrong);
    await page.goto(at(rule));
    const size = await page.evaluate(() => getComputedStyle(document.querySelector(".rule-text")).fontSize);
    assert.equal(Math.round(parseFloat(size) * 0.75), 16);
    await context.close();
  });
});

/** Runs in the browser: how large the letters are and how the page is laid out. */
function looks() {
  const texts = [...document.querySelectorAll("main :is(p, li, dd, dt, td, th, h1, h2, h3, span, a)")].filter(
    (element) => element.offsetParent && !element.closest(".mark, sup, svg") && element.textContent.trim() !== "",
  );
  const size = (element) => parseFloat(getComputedStyle(element).fontSize);
  const body = getComputedStyle(document.body);
  const entry = getComputedStyle(document.querySelector(".entry") ?? document.body);
  return {
    smallest: Math.min(...texts.map(size)),
    leading: parseFloat(body.lineHeight) / parseFloat(body.fontSize),
    columns: entry.display === "grid" ? entry.gridTemplateColumns.split(" ").length : 1,
  };
}

/** Runs in the browser: whether what has the focus is `selector`, and whether it shows that it has it. */
function focused(selector) {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  return {
    name: `${element.localName}.${element.className} ${element.textContent.slice(0, 20)}`,
    isIt: element.matches(selector),
    isSeen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && width > 0 && height > 0,
  };
}

/** Runs in the browser: what on paper should not be there, or is not to be read. */
function onPaper() {
  const wrong = [];
  for (const selector of [".site-nav", ".tools", ".crumbs", ".pager", ".neighbours", ".skip", "button"]) {
    if ([...document.querySelectorAll(selector)].some((element) => element.offsetParent)) wrong.push(`${selector} is printed`);
  }
  const pale = getComputedStyle(document.body).color;
  if (pale !== "rgb(0, 0, 0)") wrong.push(`the text is ${pale}`);
  const own = document.querySelector("link[rel=canonical]");
  if (own && !document.querySelector("main").innerText.includes(own.href)) wrong.push("its own address is not printed");
  return wrong;
}
