// axe-core over pages: WCAG 2.2 to level AA, and what axe holds to be good practice.

import { AxeBuilder } from "@axe-core/playwright";

import { addressOf, open } from "./browser.js";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What another look of the same page can break. */
export const OF_LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

/** How many pages are looked at side by side. */
const HANDS = 3;

/** Returns what axe finds on a page that is open, a line each; by `rules` alone where they are given. */
export async function violations(page, rules) {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(RULES)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

/** Returns what axe finds on the pages `names`, each opened with `fragment` in a context with `options`. */
export async function lookThrough(browser, home, names, { options, fragment = "", rules }) {
  const waiting = [...names];
  const found = [];
  const hand = async () => {
    const { context, page } = await open(browser, home, options);
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      await page.goto(addressOf(home, name) + fragment);
      found.push(...(await violations(page, rules)).map((fault) => `${name}: ${fault}`));
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
  return found.sort();
}
