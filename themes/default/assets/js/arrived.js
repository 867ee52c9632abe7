// On a page that is reached from the search, fetches the script that marks what was looked for and how marks look. Others
// need none of it.
const bar = document.querySelector("template[data-marks]");
const state = history.state;
const isMarked = new URLSearchParams(location.search).has("hit") || Array.isArray(state && state.hits);
const add = (name, facts) => document.head.append(Object.assign(document.createElement(name), facts));
if (bar && isMarked) {
  if (bar.dataset.style) add("link", { rel: "stylesheet", href: bar.dataset.style });
  add("script", { src: bar.dataset.marks });
}
