// `casebook serve` as an editor sees it: a file is saved while a page is open.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { after, before, describe, test } from "node:test";

import { violations } from "./support/axe.js";
import { launch, open } from "./support/browser.js";

const PROGRAM = process.env.CASEBOOK ?? fileURLToPath(new URL("../../target/debug/casebook", import.meta.url));

const text = (title, word) => `---\n${title}\n---\n\n${`${word}。\n\n`.repeat(200)}`;

describe("a site that is being written", () => {
  let browser, folder, server, home;

  /** Saves a file as editors do: beside, then renamed. */
  const save = async (path, bytes) => {
    await writeFile(join(folder, "content/.new"), bytes);
    await rename(join(folder, "content/.new"), join(folder, path));
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "casebook-serve-"));
    await mkdir(join(folder, "content/cases"), { recursive: true });
    await writeFile(join(folder, "casebook.yaml"), "title: 示例\n");
    await save("content/cases/deng.md", text("标题: 路灯", "一盏"));
    server = spawn(PROGRAM, ["serve", "--port", "0", "--lang", "zh"], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
    for await (const line of createInterface({ input: server.stdout })) {
      home = line.match(/http:\/\/\S+/)?.[0];
      if (home) break;
    }
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.kill("SIGINT");
    await rm(folder, { recursive: true, force: true });
  });

  test("the page follows each save where one reads, shows a fault over the last good page, and recovers", async () => {
    const { context, page, faults } = await open(browser, home);
    const top = () => page.evaluate(() => Math.round(scrollY));
    const edition = () => page.waitForFunction(() => document.documentElement.dataset.edition);
    await page.goto(`${home}cases/deng/`);
    await edition();
    assert.equal(await page.locator("casebook-findings .error").count(), 0);
    await page.evaluate(() => scrollTo({ top: 900, behavior: "instant" }));
    assert.equal(await top(), 900);

    await save("content/cases/deng.md", text("标题: 路灯", "两盏"));
    await page.getByText("两盏").first().waitFor();
    await edition();
    assert.equal(await top(), 900, "the page stays where it was");

    await save("content/cases/deng.md", text("标题: [路灯", "坏"));
    const link = page.locator("casebook-findings a").first();
    await link.waitFor();
    assert.match(await link.getAttribute("href"), /^vscode:\/\/file\/.*\/content\/cases\/deng\.md:2:\d+$/);
    assert.match(await page.locator("casebook-findings strong").innerText(), /个错误.*改坏以前/);
    assert.equal(await page.getByText("两盏").count(), 200, "the last good page is kept");
    assert.equal(await top(), 900);
    assert.deepEqual(await violations(page), []);

    await page.locator("casebook-findings button").click();
    assert.equal(await link.isVisible(), false);

    await save("content/cases/deng.md", text("标题: 路灯", "三盏"));
    await page.getByText("三盏").first().waitFor();
    await edition();
    assert.equal(await page.locator("casebook-findings .error").count(), 0);

    await rm(join(folder, "content/cases/deng.md"));
    await page.waitForFunction(() => !document.body.innerText.includes("三盏"));
    assert.ok(faults().every((fault) => fault.includes("404")));
    await context.close();
  });
});
