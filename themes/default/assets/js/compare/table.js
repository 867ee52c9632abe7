// The table of a comparison: the rows that the page brings, a column for each entry.

import { make, say } from "./elements.js";

/** Returns the steps of all columns in one order: a new one stands behind the step that is before it in its own column. */
function stepsOf(columns) {
  const names = [];
  for (const { steps } of columns) {
    let before = -1;
    for (const { name } of steps) {
      let at = names.indexOf(name);
      if (at < 0) {
        at = before < 0 ? names.length : before + 1;
        names.splice(at, 0, name);
      }
      before = at;
    }
  }
  return names;
}

function cellOf({ values, isGap, why }, column, root) {
  const cell = make("td", { "data-place": column.title, className: isGap ? "is-gap" : "" });
  const said = values.map(({ label, path, folder }) => {
    const way = folder ? `regions/${folder}/index.html` : path;
    return way ? make("a", { href: root + encodeURI(way) }, label) : label;
  });
  if (said.length === 1) cell.append(said[0]);
  else cell.append(...said.map((one) => make("span", { className: "name" }, one)));
  if (isGap) cell.append(make("span", { className: "unrecorded" }, say("unrecorded")));
  if (why) cell.append(make("span", { className: "row-facts" }, why));
  return cell;
}

/** Returns the table of `columns` after the page's `frame`; `remove` is called with the number of a column to be taken away. */
export function table(frame, columns, root, remove) {
  const whole = frame.content.cloneNode(true);
  for (const [number, column] of columns.entries()) {
    const button = make("button", { type: "button", className: "filter-more" }, say("remove", { label: column.title }));
    button.addEventListener("click", () => remove(number));
    const head = make("th", { scope: "col" }, make("a", { href: root + encodeURI(column.path) }, column.title), make("span", { className: "row-facts" }, button));
    whole.querySelector("thead tr").append(head);
  }
  for (const head of whole.querySelectorAll(".beside-head th")) head.colSpan = columns.length + 1;
  for (const row of whole.querySelectorAll("[data-row]")) {
    row.append(...columns.map((column) => cellOf(column.cell(row.dataset.row), column, root)));
  }
  const steps = whole.querySelector("[data-group=steps]");
  const rowOf = (row, label, cell) => {
    const cells = columns.map((column) => cellOf(cell(column), column, root));
    steps.append(make("tr", { "data-row": row }, make("th", { scope: "row" }, label), ...cells));
  };
  const names = steps ? stepsOf(columns) : [];
  for (const name of names) {
    rowOf(`step/${name}`, name, (column) => (column.steps.find((step) => step.name === name) || { cell: column.noStep }).cell);
  }
  // Of steps that nobody tells, it is still told why.
  if (steps && names.length === 0) rowOf("steps", steps.textContent.trim(), (column) => column.noStep);
  return whole;
}
