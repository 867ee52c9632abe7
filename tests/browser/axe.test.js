// Every type of page by axe-core, in each of its looks.

import { describe, test } from "node:test";

import { OF_LOOKS, lookThrough } from "./support/axe.js";
import { examples } from "./support/folder.js";
import { none } from "./support/none.js";
import { served } from "./support/served.js";

describe("a page of each type, by axe", () => {
  const site = served();

  for (const [look, how] of [
    ["of 1280 px in the light", { options: { colorScheme: "light", viewport: { width: 1280, height: 800 } } }],
    ["of 320 px in the dark", { options: { colorScheme: "dark", viewport: { width: 320, height: 800 } }, rules: OF_LOOKS }],
    ["of 360 px in large type", { options: { viewport: { width: 360, height: 800 } }, fragment: "#large", rules: OF_LOOKS }],
  ]) {
    test(`axe finds nothing on a page ${look}`, async () => {
      none(await lookThrough(site.browser, site.server.address, examples, how));
    });
  }
});
