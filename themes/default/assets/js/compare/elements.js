// Words and elements. Nothing is written as HTML, so no text of a site can become any.

/** Returns the words called `key` with each {name} of `values` filled in. */
export function say(key, values = {}) {
  return (WORDS[key] || "").replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

/** Returns an element with properties and attributes (those with a hyphen, `scope` and `colspan`), and its children. */
export function make(name, given = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (key.includes("-") || key === "scope") element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children);
  return element;
}
