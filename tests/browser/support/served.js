// The site served and a browser beside it, for as long as the tests of one group run.

import { after, before } from "node:test";

import { launch } from "./browser.js";
import { serve } from "./server.js";

/** Called in a `describe`; what it returns holds `browser` and `server` once its tests begin. */
export function served() {
  const held = {};
  before(async () => {
    held.server = await serve();
    held.browser = await launch();
  });
  after(async () => {
    await held.browser?.close();
    await held.server?.close();
  });
  return held;
}
