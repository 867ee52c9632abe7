// A plain static server on loopback, as a web host would be: folders have an index.html, what is not there is 404.
//
// It sends the headers that the handbook advises, so that a page they would break is found out. Unless told otherwise it serves the site below a path of its own, so that an address that only works at the root of
// a host is found out.

import { createServer } from "node:http";
import { createReadStream, readFileSync, statSync } from "node:fs";
import path from "node:path";

import { folder } from "./folder.js";

const HEADER = /^add_header ([\w-]+) "?([^"\n]*?)"?;$/gm;

const TYPES = {
  ".atom": "application/atom+xml",
  ".css": "text/css",
  ".csv": "text/csv",
  ".html": "text/html",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".webp": "image/webp",
  ".xml": "application/xml",
};

/** The headers that docs/deploy.md tells a server to send. */
const HEADERS = Object.fromEntries(
  [...readFileSync(path.join(import.meta.dirname, "../../../docs/deploy.md"), "utf8").matchAll(HEADER)].map((found) => [found[1], found[2]]),
);

/** Serves the site at the path `base`; returns its address and a function that ends the serving. */
export async function serve(base = "/some/where/") {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const found = resolve(pathname, base);
    if (found?.endsWith("/")) {
      response.writeHead(301, { location: found }).end();
      return;
    }
    // The page that is shown for what is not there is the site's own.
    const file = found ?? stat(path.join(folder, "404.html"))?.name;
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    response.writeHead(found ? 200 : 404, { ...HEADERS, "content-type": `${type}; charset=utf-8` });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${server.address().port}${base}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { address, close };
}

/** Returns the file at an address, the address with a slash for a folder named without one, else undefined. */
function resolve(pathname, base) {
  if (!pathname.startsWith(base)) return undefined;
  let name;
  try {
    name = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return undefined;
  }
  const wanted = path.join(folder, name);
  if (wanted !== folder && !`${wanted}${path.sep}`.startsWith(`${folder}${path.sep}`)) return undefined;
  const found = stat(wanted);
  if (!found?.isFolder) return found?.name;
  if (!pathname.endsWith("/")) return `${pathname}/`;
  return stat(path.join(wanted, "index.html"))?.name;
}

function stat(name) {
  const found = statSync(name, { throwIfNoEntry: false });
  return found && { name, isFolder: found.isDirectory() };
}
