// One way to say what is wrong: all of it, a line each.

import assert from "node:assert/strict";

/** Fails with every one of `faults`, each once. */
export function none(faults) {
  const lines = [...new Set(faults)];
  assert.ok(lines.length === 0, `${lines.length} faults:\n${lines.join("\n")}`);
}
