// Lighthouse on one page of each type, as on a telephone; scripts/lighthouse runs it.
//
// In: the built site, and where Lighthouse lies. Out: the scores of each page; an exit code that says whether everything
// that does not depend on the machine is without a fault.

import { chromium } from "playwright-core";

import { addressOf } from "./support/browser.js";
import { basePath, examples } from "./support/folder.js";
import { serve } from "./support/server.js";

const { default: lighthouse } = await import(process.env.LIGHTHOUSE);
/** What must be whole. */
const WHOLE = ["accessibility", "best-practices", "seo"];
/** What performance measures of a page and not of the machine. */
const AUDITS = ["total-byte-weight", "unminified-css", "unminified-javascript", "unused-javascript"];

const port = 9333;
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", `--remote-debugging-port=${port}`],
});
const { address, close } = await serve(basePath);
let faults = 0;
try {
  for (const name of examples) {
    const url = addressOf(address, name).replace(/index\.html$/, "");
    const flags = { port, logLevel: "error", onlyCategories: ["performance", ...WHOLE] };
    const { lhr } = await lighthouse(url, flags);
    // An invented example asks search engines to leave it out.
    const isUnlisted = lhr.audits["is-crawlable"].score === 0;
    const told = Object.entries(lhr.categories).map(([id, { score }]) => `${id} ${Math.round((score ?? 0) * 100)}`);
    console.log(`${name}: ${told.join(", ")}`);
    const failed = Object.values(lhr.categories)
      .filter(({ id }) => WHOLE.includes(id))
      .flatMap(({ auditRefs }) => auditRefs.map(({ id }) => id))
      .concat(AUDITS)
      .filter((id) => lhr.audits[id] && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .filter((id) => !(isUnlisted && id === "is-crawlable"));
    for (const id of failed) console.log(`  ${id}: ${lhr.audits[id].title}`);
    faults += failed.length;
  }
} finally {
  await close();
  await browser.close();
}
console.log(faults === 0 ? "Nothing to mend." : `${faults} to mend.`);
process.exitCode = faults === 0 ? 0 : 1;
