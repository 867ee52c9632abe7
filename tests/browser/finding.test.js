// Looking for something: the search page, the facets of lists, the marks on the page one comes to. On the repository's
// site, and on an invented one that is large enough to narrow.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { AxeBuilder } from "@axe-core/playwright";

import { launch, open } from "./support/browser.js";
import { writeCorpus } from "./support/corpus.js";
import { folder, read } from "./support/folder.js";
import { none } from "./support/none.js";
import { serve } from "./support/server.js";

const casebook = path.resolve(process.env.CASEBOOK ?? path.join(import.meta.dirname, "../../target/debug/casebook"));
const CASES = 240;

let browser;
let ours;
let made;
let scratch;
let cases;
let citations;

before(async () => {
  scratch = mkdtempSync(path.join(os.tmpdir(), "casebook-finding-"));
  writeCorpus(scratch, CASES, 5);
  const output = path.join(scratch, "public");
  execFileSync(casebook, ["--root", scratch, "build", "--output", output], { stdio: "ignore" });
  cases = JSON.parse(readFileSync(path.join(output, "data/cases.json"), "utf8"));
  citations = JSON.parse(readFileSync(path.join(output, "data/citations.json"), "utf8"));
  [browser, ours, made] = await Promise.all([launch(), serve(), serve("/made/", output)]);
});
after(async () => {
  await browser?.close();
  await Promise.all([ours?.close(), made?.close()]);
  if (scratch) rmSync(scratch, { recursive: true });
});

/** Opens a page of a site and closes it when `look` is done with it. */
async function on(site, name, look, options = {}) {
  const { context, page, faults } = await open(browser, site.address, options);
  await page.goto(site.address + name);
  await look(page);
  const found = faults();
  await context.close();
  return found;
}

/** Waits until an answer is shown, and returns the words that say how much was found. */
async function answer(page) {
  const status = page.locator(".found-count");
  await page.waitForFunction(() => {
    const status = document.querySelector(".found-count");
    return status?.textContent && !document.querySelector("[aria-busy]");
  });
  return status.textContent();
}

/** Presses Tab until the focus is on something that `selector` names. */
async function tabTo(page, selector) {
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

function numberIn(words) {
  return Number(words.match(/\d+/)[0]);
}

async function violations(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${page.url()}: ${id}: ${node.target.join(" ")}`));
}

describe("the facets of a list", () => {
  test("the keyboard alone narrows the cases by place and year, opens one, reaches 第五条 and a case that cites it", async () => {
    const citing = new Set(citations.filter(({ article }) => article?.endsWith("#article-5")).map(({ entry }) => entry.replace("cases/", "")));
    const faults = await on(made, "cases/index.html", async (page) => {
      await page.waitForSelector("fieldset input[value*='/']");
      const offered = await page.locator("fieldset input").evaluateAll((inputs) => inputs.map(({ value }) => value));
      const isMeant = ({ region, date }, place, year) => `${region}/`.startsWith(`${place}/`) && date.startsWith(year);
      // A place and a year that are both offered, few enough to be shown whole, one of them citing the article.
      const choices = offered.filter((value) => value.includes("/")).flatMap((place) => offered.filter((value) => /^20\d\d$/.test(value)).map((year) => ({ place, year, found: cases.filter((it) => isMeant(it, place, year)) })));
      const choice = choices.find(({ found }) => found.length <= 10 && found.some(({ id }) => citing.has(id)));
      assert.ok(choice, "no place and year lead to a case that cites the article");
      const { place, year, found } = choice;
      await tabTo(page, `fieldset input[value="${place}"]`);
      await page.keyboard.press("Space");
      await answer(page);
      await tabTo(page, `fieldset input[value="${year}"]`);
      await page.keyboard.press("Space");
      await page.waitForURL(/year=/);
      assert.equal(numberIn(await answer(page)), found.length);
      assert.deepEqual(new URL(page.url()).searchParams.getAll("region"), [place]);
      const { id } = found.find(({ id }) => citing.has(id));
      await tabTo(page, `.card-title a[href*="cases/${id}/"]`);
      await page.keyboard.press("Enter");
      await page.waitForURL(/cases\/c\d+\/index\.html$/);
      await tabTo(page, "main a[href*='rules/'][href$='#article-5']");
      await page.keyboard.press("Enter");
      await page.waitForURL(/rules\/.*#article-5$/);
      assert.match(await page.locator("#article-5").innerText(), /第五条/);
      await tabTo(page, "#article-5 .article-cited a");
      await page.keyboard.press("Enter");
      await page.waitForURL(/cases\/c\d+\/index\.html/);
    });
    none(faults);
  });

  test("within one facet any will do, across facets all must be met, and counts follow", async () => {
    await on(made, "cases/index.html?year=2016&year=2018", async (page) => {
      const either = cases.filter(({ date }) => /^201[68]/.test(date));
      assert.equal(numberIn(await answer(page)), either.length);
      assert.ok(await page.locator("input[value='2016']").isChecked());
      // What another year would give is counted as if it were chosen beside them; a step only among them.
      const shown = async (value) => Number(await page.locator(`.choice:has(input[value='${value}']) .count`).textContent());
      assert.equal(await shown("2020"), cases.filter(({ date }) => date.startsWith("2020")).length);
      const step = page.locator("fieldset input[value='破题']");
      const counted = await shown("破题");
      await step.check();
      await page.waitForURL(/step=/);
      assert.equal(numberIn(await answer(page)), counted);
      assert.ok(counted > 0 && counted < either.length);
    });
  });

  test("what is chosen stands in the address, can be taken back one by one, and the way back works", async () => {
    await on(made, "cases/index.html", async (page) => {
      const first = await page.locator(".cards .card-title").first().textContent();
      await page.locator("input[value='2019']").check();
      await page.waitForURL(/year=2019/);
      await answer(page);
      await page.locator("input[value='2020']").check();
      await page.waitForURL(/year=2020/);
      await answer(page);
      await page.goBack();
      await page.waitForFunction(() => !document.querySelector("input[value='2020']").checked);
      assert.match(page.url(), /\?year=2019$/);
      await page.locator(".chosen button").first().click();
      await page.waitForURL(/cases\/index\.html$/);
      assert.equal(await page.locator(".cards .card-title").first().textContent(), first);
      assert.equal(await page.locator(".found-count").textContent(), "");
    });
  });

  test("a long answer is shown in parts, in the order of the list", async () => {
    await on(made, "cases/index.html", async (page) => {
      const plain = await page.locator(".card-title").allTextContents();
      await page.locator("fieldset input[value='征题']").check();
      await answer(page);
      assert.equal(await page.locator(".card").count(), 10);
      assert.deepEqual((await page.locator(".card-title").allTextContents()).slice(0, 5), plain.slice(0, 5));
      await page.locator(".more-results").click();
      await page.waitForFunction(() => document.querySelectorAll(".card").length === 20);
      assert.ok(await page.evaluate(() => document.activeElement === document.querySelectorAll(".card-title a")[10]));
    });
  });

  test("on a narrower list they go on from the whole list", async () => {
    const [narrower] = readFileSync(path.join(scratch, "public/cases/index.html"), "utf8").match(/cases\/status\/[^"]*/);
    await on(made, narrower, async (page) => {
      await page.locator("input[value='2017']").check();
      await page.waitForURL(/\/cases\/index\.html\?year=2017$/);
      assert.equal(numberIn(await answer(page)), cases.filter(({ date }) => date.startsWith("2017")).length);
    });
  });
});

describe("the facets of a list, where something is in their way", () => {
  test("an index that cannot be read gives the plain links back, and can be asked for again", async () => {
    await on(made, "cases/index.html", async (page) => {
      const plain = await page.evaluate(async () => {
        const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
        return [...page.querySelectorAll("[data-facets] a")].map((link) => link.getAttribute("href"));
      });
      const cards = await page.locator(".card-title").allTextContents();
      await page.route("**/search/index.js", (route) => route.abort());
      await page.locator("input[value='2019']").check();
      await page.waitForSelector(".listed .more-results");
      assert.deepEqual(await page.locator("[data-facets] a").evaluateAll((links) => links.map((link) => link.getAttribute("href"))), plain);
      assert.deepEqual(await page.locator(".card-title").allTextContents(), cards);
      await page.unroute("**/search/index.js");
      await page.locator(".listed .more-results").click();
      assert.equal(numberIn(await answer(page)), cases.filter(({ date }) => date.startsWith("2019")).length);
      assert.ok(await page.locator("input[value='2019']").isChecked());
    });
  });

  test("they work where the host names a list by its folder alone", async () => {
    await on(made, "cases/", async (page) => {
      await page.locator("input[value='2019']").check();
      await page.waitForURL(/\/cases\/\?year=2019$/);
      assert.equal(numberIn(await answer(page)), cases.filter(({ date }) => date.startsWith("2019")).length);
    });
  });

  test("on a telephone they are folded, so that the list comes first", async () => {
    const telephone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    await on(made, "cases/index.html", async (page) => {
      const { y } = await page.locator(".card").first().boundingBox();
      assert.ok(y < 740, `the first case stands at ${y}`);
      assert.equal(await page.locator("input[value='2019']").isVisible(), false);
      await page.locator(".filters summary").tap();
      await page.locator("input[value='2019']").tap();
      assert.equal(numberIn(await answer(page)), cases.filter(({ date }) => date.startsWith("2019")).length);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    }, telephone);
  });
});

describe("the search page", () => {
  test("a spelling that lacks a letter is understood, and what is offered leads there", async () => {
    await on(made, "search/index.html", async (page) => {
      await page.locator("#search-text").fill("wbsf");
      await page.waitForSelector("#search-options:not([hidden]) .option");
      assert.deepEqual(await page.locator(".option span:first-child").allTextContents(), ["五步协商法"]);
      assert.equal(numberIn(await answer(page)), 1);
    });
  });

  test("a place is chosen within a place, step by step", async () => {
    await on(made, "search/index.html?q=%E8%B7%AF%E7%81%AF", async (page) => {
      const all = numberIn(await answer(page));
      await page.locator("input[value*='/']").first().check();
      await page.waitForURL(/region=/);
      const wide = numberIn(await answer(page));
      const beneath = page.locator(".is-beneath input");
      assert.ok((await beneath.count()) > 0, "nothing is offered beneath a place");
      const place = await beneath.first().getAttribute("value");
      await beneath.first().check();
      await page.waitForURL((url) => url.searchParams.getAll("region").join() === place);
      const narrow = numberIn(await answer(page));
      assert.ok(narrow > 0 && narrow <= wide && wide < all, `${narrow} ${wide} ${all}`);
    });
  });

  test("an index that was published anew meanwhile is opened anew", async () => {
    await on(ours, "search/index.html", async (page) => {
      let opened = 0;
      page.on("request", (request) => (opened += request.url().endsWith("/search/index.js")));
      // What the index names is there no more.
      await page.route("**/search/*/*.js", (route) => route.fulfill({ status: 404 }));
      await page.locator("#search-text").fill("协商");
      await page.waitForSelector("[data-results] .more-results");
      const before = opened;
      await page.unroute("**/search/*/*.js");
      await page.locator("[data-results] .more-results").click();
      assert.ok(numberIn(await answer(page)) > 0);
      assert.equal(opened, before + 1);
    });
  });

  test("half the name of a village finds it while one types, and its page by the arrow keys", async () => {
    const village = cases[0].region.split("/").pop();
    const half = village.slice(0, 2);
    const faults = await on(made, "search/index.html", async (page) => {
      await page.locator("#search-text").focus();
      await page.keyboard.type(half);
      const total = numberIn(await answer(page));
      assert.ok(total >= cases.filter(({ region }) => region.endsWith(village)).length);
      assert.equal(new URL(page.url()).searchParams.get("q"), half);
      const input = page.locator("#search-text");
      await page.waitForSelector("#search-options:not([hidden]) .option");
      assert.equal(await input.getAttribute("aria-expanded"), "true");
      await page.keyboard.press("ArrowDown");
      const active = await input.getAttribute("aria-activedescendant");
      assert.equal(await page.locator(`#${active}`).getAttribute("aria-selected"), "true");
      await page.keyboard.press("Escape");
      assert.equal(await input.getAttribute("aria-expanded"), "false");
      assert.equal(await input.inputValue(), half);
      await page.keyboard.press("ArrowDown");
      await page.waitForSelector("#search-options:not([hidden]) .option");
      const options = await page.locator(".option span:first-child").allTextContents();
      for (let at = 0; at <= options.indexOf(village); at += 1) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/regions\/.*index\.html$/);
      assert.equal(await page.locator("h1").textContent(), village);
    });
    none(faults);
  });

  test("brands that differ by one character are told apart, each marked where it stands", async () => {
    // Elsewhere (measured by the project): Pagefind without quotes finds all three for each; mdBook's index, none.
    const found = {};
    for (const brand of ["有事来协商", "有事多商量", "有事好商量"]) {
      await on(ours, `search/index.html?q=${encodeURIComponent(brand)}`, async (page) => {
        found[brand] = numberIn(await answer(page));
        const marked = await page.locator("[data-results] mark").allTextContents();
        assert.ok(marked.length > 0 && marked.every((text) => text === brand), marked.join(" "));
      });
    }
    assert.equal(new Set(Object.values(found)).size, 3, JSON.stringify(found));
  });

  test("facets narrow what was found, by kind too, and the way back leads through every step", async () => {
    await on(made, "search/index.html?q=%E8%B7%AF%E7%81%AF", async (page) => {
      const all = numberIn(await answer(page));
      await page.locator("input[value='case']").check();
      await page.waitForURL(/kind=case/);
      const some = numberIn(await answer(page));
      assert.ok(some > 0 && some < all, `${some} of ${all}`);
      await page.goBack();
      await page.waitForFunction((all) => document.querySelector(".found-count").textContent.includes(all), all);
      assert.equal(await page.locator("input[value='case']").isChecked(), false);
    });
  });

  test("an article that is named is opened first", async () => {
    const rule = (await (await fetch(`${made.address}data/rules.json`)).json())[0];
    await on(made, `search/index.html?q=${encodeURIComponent(`${rule.title} 第五条`)}`, async (page) => {
      await answer(page);
      await page.locator(".go-to a").click();
      await page.waitForURL(/#article-5$/);
    });
  });

  test("what stands nowhere is answered with what is near to it", async () => {
    await on(ours, `search/index.html?q=${encodeURIComponent("农科村的飞机场")}`, async (page) => {
      await answer(page);
      assert.ok(await page.locator("[data-ways]").isVisible());
      await page.locator(".nearest a").first().click();
      await page.waitForFunction(() => document.querySelector("h1") && !document.querySelector(".nearest a"));
    });
  });

  test("its script is small, and the first answer brings little", async () => {
    const sizes = new Map();
    await on(made, "search/index.html", async (page) => {
      const responses = [];
      page.on("response", (response) => responses.push(response));
      await page.locator("#search-text").fill("健身步道");
      await answer(page);
      // What is counted comes after what is found, and is no part of the first answer.
      for (const response of [...responses]) sizes.set(response.url(), (await response.body()).length);
    });
    const scripts = ["search", "engine"].map((name) => read(read("search/index.html").match(new RegExp(`assets/${name}\\.[0-9a-f]+\\.js`))[0]));
    const packed = gzipSync(scripts.join("")).length;
    const brought = [...sizes].filter(([url]) => url.includes("/made/search/") && !url.includes(".html"));
    const index = brought.reduce((sum, [, size]) => sum + size, 0);
    const [own, engine] = scripts.map((script) => Buffer.byteLength(script));
    // The page itself loads its own script alone, measured as it is, not compressed. What answers is loaded with the first
    // query and counts with it.
    assert.ok(own < 30 * 1024, `the page's script: ${own} bytes`);
    assert.ok(packed < 20 * 1024, `both scripts: ${packed} bytes compressed`);
    assert.ok(brought.length > 1 && index + engine < 100_000, `the index: ${index} bytes, the engine: ${engine} bytes`);
  });

  test("an index that cannot be read is said to be so, and can be asked for again", async () => {
    await on(ours, "search/index.html", async (page) => {
      await page.route("**/search/index.js", (route) => route.abort());
      await page.reload();
      await page.locator("#search-text").fill("协商");
      await page.waitForSelector("[data-results] .more-results");
      assert.ok(await page.locator("[data-ways]").isVisible());
      await page.unroute("**/search/index.js");
      await page.locator("[data-results] .more-results").click();
      assert.ok(numberIn(await answer(page)) > 0);
    });
  });

  test("a finger on a telephone chooses what is offered, and nothing sticks out", async () => {
    const telephone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    await on(ours, "search/index.html", async (page) => {
      await page.locator("#search-text").tap();
      await page.keyboard.type("农科");
      await page.waitForSelector("#search-options:not([hidden]) .option");
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
      await page.locator(".option").first().tap();
      await page.waitForURL((url) => !url.pathname.endsWith("search/index.html") || url.searchParams.get("q") !== "农科");
    }, telephone);
  });

  test("without JavaScript it says how else to look, and the titles stand from A to Z", async () => {
    await on(ours, "search/index.html", async (page) => {
      await page.locator("#search-text").fill("农科村");
      await page.keyboard.press("Enter");
      await page.waitForURL(/search\/index\.html\?q=/);
      assert.ok(await page.locator("noscript").isVisible());
      await page.locator("[data-ways] a[href*='titles/index.html']").first().click();
      assert.ok((await page.locator(".letter-group").count()) > 10);
    }, { javaScriptEnabled: false });
  });

  test("opened from disk it finds, or says plainly why it cannot", async () => {
    const home = `${pathToFileURL(folder).href}/`;
    await on({ address: home }, "search/index.html", async (page) => {
      await page.locator("#search-text").fill("农科村");
      assert.ok(numberIn(await answer(page)) > 0);
    });
    const { context, page } = await open(browser, home);
    await context.route("**/search/index.js", (route) => route.abort());
    await page.goto(`${home}search/index.html`);
    await page.locator("#search-text").fill("农科村");
    await page.waitForSelector("[data-from-disk]:not([hidden])");
    assert.ok(await page.locator("[data-ways]").isVisible());
    await context.close();
  });
});

describe("the page that is reached from the search", () => {
  test("marks what was looked for, keeps its plain address, and takes the marks away again", async () => {
    const faults = await on(ours, `search/index.html?q=${encodeURIComponent("有事来协商")}`, async (page) => {
      await answer(page);
      await page.locator(".card-title a").nth(1).click();
      await page.waitForSelector("main mark");
      assert.equal(new URL(page.url()).search, "");
      assert.ok((await page.locator("main mark").allTextContents()).join("").startsWith("有事来协商"));
      await page.reload();
      await page.waitForSelector("main mark");
      const plain = await page.context().newPage();
      await plain.goto(page.url());
      assert.equal(await page.locator("main").innerText(), await plain.locator("main").innerText());
      await page.locator(".marks-bar button:last-child").click();
      assert.equal(await page.locator("main mark, .marks-bar").count(), 0);
      const nodes = (page) => page.evaluate(() => document.querySelector("main").innerHTML.replace(/ tabindex="-1"/, ""));
      assert.equal(await nodes(page), await nodes(plain));
      await page.goBack();
      await answer(page);
      assert.equal(await page.locator("#search-text").inputValue(), "有事来协商");
    });
    none(faults);
  });

  test("marks what was looked for where the address names what is no place", async () => {
    const faults = await on(ours, "cases/konglong-bowuguan/index.html?hit=%E6%81%90%E9%BE%99#50%", async (page) => {
      await page.waitForSelector("main mark");
      assert.ok(await page.locator(".marks-bar [role=status]").textContent());
    });
    none(faults);
  });

  test("marks a word across the borders of elements, in any width, and leads from one to the next", async () => {
    await on(made, "cases/c0/index.html?hit=%EF%BC%91&hit=%E4%BA%94%E6%AD%A5%E5%8D%8F%E5%95%86%E6%B3%95", async (page) => {
      await page.waitForSelector("main mark");
      const marked = await page.locator("main mark").allTextContents();
      assert.ok(marked.includes("1") && marked.includes("五步协商法"), marked.join(" "));
      const here = () => page.evaluate(() => [...document.querySelectorAll("mark")].findIndex((mark) => mark.matches(".is-here")));
      const first = await here();
      await page.locator(".marks-bar button:nth-of-type(2)").click();
      assert.notEqual(await here(), first);
    });
  });
});

describe("each state of it", () => {
  test("is clean by axe, in the light and in the dark", async () => {
    const found = [];
    for (const [colorScheme, width] of [["light", 1280], ["dark", 360]]) {
      const options = { colorScheme, viewport: { width, height: 800 } };
      const look = async (page) => found.push(...(await violations(page)));
      await on(ours, "search/index.html", async (page) => {
        await page.locator("#search-text").focus();
        await page.keyboard.type("协商");
        await answer(page);
        await page.waitForSelector("#search-options:not([hidden]) .option");
        await page.keyboard.press("ArrowDown");
        await look(page);
      }, options);
      const names = ["search/index.html?q=%E5%8D%8F%E5%95%86&kind=rule", "search/index.html?q=%E9%A3%9E%E6%9C%BA%E5%9C%BA%E9%BE%98", "cases/index.html?region=四川省"];
      for (const name of names) {
        await on(ours, name, async (page) => {
          await answer(page);
          await look(page);
        }, options);
      }
      await on(ours, "cases/konglong-bowuguan/index.html?hit=%E6%81%90%E9%BE%99", async (page) => {
        await page.waitForSelector("main mark");
        await look(page);
      }, options);
    }
    none(found);
  });
});
