// Takes the picture of the home page that the README shows: `npm run picture`, after the site is built.

import path from "node:path";

import { launch, open } from "./support/browser.js";
import { serve } from "./support/server.js";

const picture = path.join(import.meta.dirname, "../../docs/images/home.png");

const server = await serve();
const browser = await launch();
const { page } = await open(browser, server.address, { viewport: { width: 1280, height: 860 }, colorScheme: "light" });
await page.goto(`${server.address}index.html`);
await page.screenshot({ path: picture });
await browser.close();
await server.close();
