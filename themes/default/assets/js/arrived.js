// On a page that is reached from the search, fetches the script that marks what was looked for. Others need none of it.
const bar = document.querySelector("template[data-marks]");
const isMarked = new URLSearchParams(location.search).has("hit") || Array.isArray(history.state?.hits);
if (bar && isMarked) {
  const script = document.createElement("script");
  script.src = bar.dataset.marks;
  document.head.append(script);
}
