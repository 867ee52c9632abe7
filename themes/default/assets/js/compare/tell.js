// What the twin of an entry says, row by row; the same as the pages that are made ready say, see compare/columns.rs.

import { say } from "./elements.js";

/** As many entries are named in one cell; the others are counted. */
const NAMED = 5;

/** Returns a date as readers see it. */
function day(machine) {
  if (!machine || document.documentElement.lang !== "zh-CN") return machine;
  return machine.split("-").map((part, place) => Number(part) + "年月日"[place]).join("");
}

/** Returns what `twin` says; `path` gives the way to a page from its address. */
export function teller(twin, path) {
  const rows = (table) => (twin.records && twin.records[table]) || [];
  const [own] = rows(twin.kind === "case" ? "cases" : "platforms");
  const link = ({ title, url }) => ({ label: title, path: path(url) });
  const word = (label) => (label ? [{ label }] : []);
  const entry = (folder, id) => twin.references.filter(({ key }) => id && key === `${folder}/${id}`).map(link);
  const figure = (table, column, name) => rows(table).filter((row) => row[column] === name).map((row) => ({ label: row.value_text }));
  const list = (table, column) => rows(table).map((row) => ({ label: row[column] }));

  const given = {
    region: () => word(own.region && own.region.split("/").pop()).map((it) => ({ ...it, folder: own.region })),
    date: () => word(day(own.date)),
    platform: () => entry("platforms", own.platform),
    method: () => entry("methods", own.method),
    status: () => word(own.status_label),
    evidence: () => word(`${own.evidence} ${say(own.evidence)}`),
    participants: (part) => (part === "departments" ? list("departments", "name") : figure("participants", "group", part)),
    approved_by: () => word(own.approved_by),
    outcome: (part) => {
      if (part === "documents") return list("documents", "title");
      return part === "result" ? word(own.result) : figure("outcomes", "measure", part);
    },
    uptake: () => rows("uptake").map(({ kind, by }) => ({ label: by ? `${kind} ${by}` : kind })),
    rules: () => twin.references.filter(({ kind }) => kind === "rule").map(link),
    tier: () => word(own.tier),
    form: () => word(own.form),
    parent: () => entry("platforms", own.parent),
    founded: () => word(day(own.founded)),
    brand: () => word(own.brand),
    standard: (standard, item) =>
      rows("platform_standards").filter((row) => row.standard === standard && row.item === item).map((row) => ({ label: row.evidence })),
    cases: () => named(twin.cases),
    awards: () => named(twin.awards),
  };

  function named(entries = []) {
    const more = entries.length > NAMED ? [{ label: say("more_mentions", { n: entries.length - NAMED }) }] : [];
    return entries.slice(0, NAMED).map(link).concat(more);
  }

  /** Returns the cell of what is not recorded under `key`. */
  function gap(key) {
    const noted = rows("gaps").find(({ field, looked_in }) => field === key && looked_in);
    return { values: [], isGap: true, why: noted ? say("looked_in", { place: noted.looked_in }) : say("not_said") };
  }

  /** Returns the cell of a row that every entry of the kind has. */
  function cell(name) {
    const [key, part, ...item] = name.split("/");
    const values = given[key](part, item.join("/"));
    if (values.length > 0) return { values };
    if (key === "cases" || key === "awards") return { values, why: say("none_on_file") };
    return gap(key === "standard" ? "standards" : key);
  }

  const hasMethod = rows("case_steps").some(({ method }) => method);
  const steps = rows("case_steps").map(({ name, is_recorded, date }) => {
    const told = day(date) || (is_recorded && say("step_told"));
    return { name, cell: told ? { values: word(told) } : gap("steps") };
  });
  const without = say(steps.length > 0 ? "not_said" : "no_steps");
  const noStep = hasMethod ? { values: [], why: say("no_such_step") } : { values: [], isGap: true, why: without };
  return { title: twin.title, path: path(twin.url), cell, steps, noStep };
}
