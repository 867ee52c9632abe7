// Edits a copy of the sample collection at random while `casebook serve` runs on it, then compares every file it serves with
// those of a clean build, and tells the memory it took: node scripts/soak.mjs [EDITS] [SEED], 1000 edits by default.
//
// Edits are what editors do: saves by renaming, saves in place, halves of files, broken YAML, renames, removals, and their
// undoing. At the end all files are as they were, but for texts that are longer.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { setTimeout as later } from "node:timers/promises";

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const program = process.env.CASEBOOK ?? join(repository, "target/release/casebook");
const edits = Number(process.argv[2] ?? 1000);
let seed = Number(process.argv[3] ?? 2023);

/** Returns a whole number below `bound`, the same ones for the same seed (Numerical Recipes, §7.1). */
const below = (bound) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * bound);
};

const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));

const folder = mkdtempSync(join(tmpdir(), "casebook-soak-"));
for (const part of ["casebook.yaml", "content"]) cpSync(join(repository, part), join(folder, part), { recursive: true });
const texts = files(join(folder, "content")).filter((name) => name.endsWith(".md")).map((name) => join(folder, "content", name));
const good = new Map(texts.map((name) => [name, readFileSync(name, "utf8")]));

const server = spawn(program, ["serve", "--port", "0", "--lang", "en"], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
let home;
for await (const line of createInterface({ input: server.stdout })) {
  home = line.match(/http:\/\/\S+/)?.[0];
  if (home) break;
}
const memory = () => Number(readFileSync(`/proc/${server.pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)[1]) / 1024;
const tell = (edit) => console.log(`${String(edit).padStart(6)} edits: ${memory().toFixed(0)} MiB`);

const saved = (name, text) => {
  writeFileSync(`${name}.new~`, text);
  renameSync(`${name}.new~`, name);
};
const actions = [
  (name) => saved(name, `${good.get(name)}\n第${below(1000)}次。\n`),
  (name) => writeFileSync(name, `${good.get(name)}\n第${below(1000)}次。\n`),
  (name) => writeFileSync(name, good.get(name).slice(0, below(good.get(name).length))),
  (name) => saved(name, good.get(name).replace("---\n", "---\n[坏\n")),
  (name) => rmSync(name, { force: true }),
  (name) => saved(join(dirname(name), `xin-${below(9)}.md`), good.get(name)),
  (name) => saved(name, good.get(name)),
];

tell(0);
for (let edit = 1; edit <= edits; edit += 1) {
  const name = texts[below(texts.length)];
  actions[below(actions.length)](name);
  if (below(4) === 0) await later(below(60));
  if (edit % Math.ceil(edits / 10) === 0) {
    await later(2000);
    tell(edit);
  }
}
for (const name of files(join(folder, "content")).filter((name) => /xin-\d\.md$/.test(name))) rmSync(join(folder, "content", name));
for (const [name, text] of good) saved(name, `${text}\n完。\n`);

execFileSync(program, ["build", "--drafts", "--lang", "en", "--output", join(folder, "clean")], { cwd: folder, stdio: "ignore" });
const script = /<script src="\/\.casebook\/live\.js"[^>]*><\/script>/;
const differing = async () => {
  const found = [];
  for (const name of files(join(folder, "clean"))) {
    if (name === "build.json") continue;
    const answer = await fetch(home + name.split("/").map(encodeURIComponent).join("/"));
    const bytes = Buffer.from(await answer.arrayBuffer());
    const served = name.endsWith(".html") ? Buffer.from(bytes.toString("utf8").replace(script, "")) : bytes;
    if (!served.equals(readFileSync(join(folder, "clean", name)))) found.push(name);
  }
  return found;
};
let found = await differing();
for (let wait = 0; found.length > 0 && wait < 15; wait += 1) {
  await later(2000);
  found = await differing();
}
const count = files(join(folder, "clean")).length - 1;
console.log(found.length === 0 ? `all ${count} files as a clean build writes them` : `${found.length} of ${count} files differ:\n${found.join("\n")}`);
tell(edits);
server.kill("SIGINT");
rmSync(folder, { recursive: true, force: true });
process.exitCode = found.length === 0 ? 0 : 1;
