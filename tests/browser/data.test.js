// The open data as the programs it is made for read it: SQLite loads it with its keys held, and every form of it, the codebook
// too, has as many rows.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { describe, test } from "node:test";

import { folder, read } from "./support/folder.js";
import { none } from "./support/none.js";

const tables = JSON.parse(read("data/datapackage.json")).resources.map(({ name }) => name);
const rows = (name) => JSON.parse(read(`data/${name}.json`));
const sqlite = (script) => execFileSync("sqlite3", ["-bail", "-json", ":memory:"], { input: script, maxBuffer: 1 << 28 }).toString();
const LOAD = `.read ${path.join(folder, "data/casebook.sql")}\n`;

describe("the data", () => {
  test("is loaded by SQLite with its keys held, row for row what the JSON says", () => {
    const counts = tables.map((name) => `SELECT '${name}' AS name, count(*) AS n FROM "${name}"`).join(" UNION ALL ");
    const told = JSON.parse(sqlite(`${LOAD}${counts};\n`));
    assert.deepEqual(told, tables.map((name) => ({ name, n: rows(name).length })));
    assert.equal(sqlite(`${LOAD}PRAGMA foreign_key_check;\n`), "");
    const flags = ([name, cell]) => [name, typeof cell === "boolean" ? Number(cell) : cell];
    for (const name of ["cases", "case_steps", "figures", "sources", "citations"]) {
      const loaded = JSON.parse(sqlite(`${LOAD}SELECT * FROM "${name}" ORDER BY rowid;\n`) || "[]");
      assert.deepEqual(loaded, rows(name).map((row) => Object.fromEntries(Object.entries(row).map(flags))), name);
    }
  });

  test("is refused by SQLite where a key leads nowhere or a word is none of those admitted", () => {
    const script = read("data/casebook.sql");
    const [before, after] = script.split("COMMIT;");
    for (const fault of [
      "UPDATE cases SET platform = 'nobody' WHERE rowid = 1;",
      "UPDATE cases SET evidence = 'E9' WHERE rowid = 1;",
      "INSERT INTO entries SELECT * FROM entries LIMIT 1;",
    ]) {
      const load = () => execFileSync("sqlite3", ["-bail", ":memory:"], { input: `${before}${fault}\nCOMMIT;${after}`, stdio: ["pipe", "pipe", "ignore"], maxBuffer: 1 << 28 });
      assert.throws(load, undefined, fault);
    }
  });

  test("has as many rows as its codebook says, and a part of the codebook for each column", () => {
    const page = read("data/index.html");
    const parts = page.split('<details class="reported" id="').slice(1);
    assert.deepEqual(parts.map((part) => part.split('"')[0]), tables);
    const { resources } = JSON.parse(read("data/datapackage.json"));
    none(resources.flatMap(({ name, schema }, place) => [
      ...(parts[place].includes(`<span class="note">${rows(name).length} 行</span>`) ? [] : [`${name}: another number of rows`]),
      ...schema.fields.filter((field) => !parts[place].includes(`<code>${field.name}</code>`)).map((field) => `${name}.${field.name} is not told`),
    ]));
  });
});
