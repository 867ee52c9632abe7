// What Pagefind makes of the same pages: node pagefind.js FOLDER, for scripts/bench.
//
// In: the folder of a built site. Out: how long its index took, the most memory, and how large it is. It is brought by npm
// into a folder of its own and is no part of the project.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const VERSION = "1.6.0";
const site = process.argv[2];
const tool = path.join(os.tmpdir(), `casebook-pagefind-${VERSION}`);
const into = path.join(tool, "index");

mkdirSync(tool, { recursive: true });
if (!existsSync(path.join(tool, "node_modules/pagefind"))) {
  execFileSync("npm", ["install", "--prefix", tool, "--no-audit", "--no-fund", "--loglevel=error", `pagefind@${VERSION}`], { stdio: "inherit" });
}
rmSync(into, { recursive: true, force: true });

const start = performance.now();
const child = spawn(path.join(tool, "node_modules/.bin/pagefind"), ["--site", site, "--output-path", into, "--force-language", "zh"], { stdio: ["ignore", "ignore", "inherit"] });
let memory = 0;
const watch = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid))), 50);
const code = await new Promise((resolve) => child.on("close", resolve));
clearInterval(watch);
if (code !== 0) throw new Error(`pagefind ended with ${code}`);
const seconds = (performance.now() - start) / 1000;
const files = readdirSync(into, { recursive: true }).map((name) => statSync(path.join(into, name))).filter((stat) => stat.isFile());
const size = files.reduce((sum, stat) => sum + stat.size, 0);
console.log(`Pagefind ${VERSION}: ${seconds.toFixed(1)} s, ${(memory / 1024).toFixed(0)} MB of memory, ${files.length} files, ${(size / 1e6).toFixed(1)} MB`);

/** Returns the most memory that a process and those it started have taken so far, in KB. */
function memoryOf(pid) {
  try {
    const own = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
    return Math.max(own, ...children.map(memoryOf));
  } catch {
    return 0;
  }
}
