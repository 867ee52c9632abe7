// On a page that is reached from the search, fetches the script that marks what was looked for and how marks look. Others
// need none of it.
const { marks, marksStyle } = document.currentScript.dataset;
const state = history.state;
const isMarked = new URLSearchParams(location.search).has("hit") || ((state || {}).hits || []).length > 0;
const add = (name, facts) => document.head.append(Object.assign(document.createElement(name), facts));
if (marks && isMarked) {
  if (marksStyle) add("link", { rel: "stylesheet", href: marksStyle });
  add("script", { src: marks });
}
