// Chromium, and a watch over what a page does in it.

import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/** Starts the Chromium that CHROMIUM names, else Debian's. */
export function launch() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * Opens a page for addresses that begin with `home`. Whatever it asks for elsewhere is refused and noted, as are
 * errors in its console and files that are not there; `faults()` returns the notes since the last call.
 */
export async function open(browser, home, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  let notes = [];
  const note = (text) => notes.push(`${page.url()}: ${text}`);
  await context.route(
    (url) => !url.href.startsWith(home) && !["data:", "blob:", "about:"].includes(url.protocol),
    (route) => {
      note(`asks for ${route.request().url()}`);
      return route.abort();
    },
  );
  page.on("console", (message) => message.type() === "error" && note(message.text()));
  page.on("pageerror", (error) => note(String(error)));
  page.on("requestfailed", (request) => {
    // A request that ends because its page was left is no fault, and one to elsewhere is noted already.
    const isOurs = request.url().startsWith(home) && request.failure()?.errorText !== "net::ERR_ABORTED";
    if (isOurs) note(`did not get ${request.url()}`);
  });
  const faults = () => {
    const found = notes;
    notes = [];
    return found;
  };
  return { context, page, faults };
}

/** Returns the address of a file of the site below `home`. */
export function addressOf(home, name) {
  return home + name.split("/").map(encodeURIComponent).join("/");
}
