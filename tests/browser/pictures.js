// Takes the pictures of the site that the documents show: `scripts/screenshots`. SITE names the site.

import path from "node:path";

import { addressOf, launch, open } from "./support/browser.js";
import { serve } from "./support/server.js";

const images = path.join(import.meta.dirname, "../../docs/images");

// A page, how much of it is shown in CSS pixels, and how it is looked at.
const PICTURES = [
  { name: "home", page: "index.html", height: 1000 },
  { name: "case", page: "cases/sample-ludeng/index.html", height: 1400 },
  { name: "case-narrow", page: "cases/sample-ludeng/index.html", width: 360, height: 1400 },
  { name: "rule", page: "rules/sample-guize/index.html", height: 1200 },
  { name: "rule-dark", page: "rules/sample-guize/index.html", height: 1200, colorScheme: "dark" },
  { name: "statistics", page: "statistics/index.html", height: 1400 },
  { name: "compare", page: "compare/procedures/index.html", height: 1100 },
  { name: "large", page: "cases/sample-ludeng/index.html", fragment: "#large", width: 360, height: 1400 },
];

const server = await serve();
const browser = await launch();
for (const { name, page: file, width = 1280, height, colorScheme = "light", fragment = "" } of PICTURES) {
  const { context, page } = await open(browser, server.address, { viewport: { width, height }, colorScheme });
  await page.goto(addressOf(server.address, file) + fragment);
  await page.screenshot({ path: path.join(images, `${name}.png`) });
  await context.close();
}
await browser.close();
await server.close();
