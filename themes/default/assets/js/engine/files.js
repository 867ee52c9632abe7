// Brings the files of the index. Over the network they are fetched; on a page opened from a disk, where a browser
// fetches nothing, the same files are loaded as scripts: each is a call of casebookIndex with its name and its bytes.

import { inflate } from "./inflate.js";

const OPENING = "casebookIndex(\"";
const ATTEMPTS = 2;

// Returns what brings the file at a path below `base`, once: its bytes, decompressed. `count` is the bytes brought so far.
export function openFiles(base) {
  const known = new Map();
  const files = { count: 0 };
  const fromDisk = typeof location !== "undefined" && location.protocol === "file:";
  files.bytes = (path, isFresh) => {
    if (!known.has(path)) {
      const packed = fromDisk ? load(base + path) : download(base + path, isFresh, files);
      const bytes = packed.then(inflate);
      bytes.catch(() => known.delete(path));
      known.set(path, bytes);
    }
    return known.get(path);
  };
  files.text = (path, isFresh) => files.bytes(path, isFresh).then((bytes) => new TextDecoder().decode(bytes));
  files.json = (path, isFresh) => files.text(path, isFresh).then(JSON.parse);
  return files;
}

async function download(url, isFresh, files) {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(url, { cache: isFresh ? "no-cache" : "default" });
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      const file = new Uint8Array(await response.arrayBuffer());
      files.count += file.length;
      return unescaped(file);
    } catch (error) {
      if (attempt >= ATTEMPTS) throw error;
    }
  }
}

// Returns the bytes that the string in `file` holds.
function unescaped(file) {
  let at = OPENING.length;
  while (at < file.length && file[at] !== 0x22) at++;
  const bytes = new Uint8Array(file.length);
  let size = 0;
  const end = file.length - 3;
  for (at += 3; at < end; at++) {
    let byte = file[at];
    if (byte === 0x5c) {
      byte = file[++at];
      if (byte === 0x6e) byte = 0x0a;
      else if (byte === 0x72) byte = 0x0d;
    }
    bytes[size++] = byte;
  }
  return bytes.subarray(0, size);
}

const awaited = new Map();

// Loads a file as a script. Of each character of its string the low eight bits are a byte: that is what the charset
// x-user-defined makes of any byte.
function load(url) {
  window.casebookIndex = window.casebookIndex || ((name, packed) => {
    const bytes = new Uint8Array(packed.length);
    for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i) & 0xff;
    const told = awaited.get(name);
    awaited.delete(name);
    if (told) told(bytes);
  });
  return new Promise((resolve, reject) => {
    awaited.set(url.slice(url.lastIndexOf("/") + 1, -".js".length), resolve);
    const script = document.createElement("script");
    script.charset = "x-user-defined";
    script.src = url;
    script.onload = () => script.remove();
    script.onerror = () => reject(new Error(url));
    document.head.append(script);
  });
}
