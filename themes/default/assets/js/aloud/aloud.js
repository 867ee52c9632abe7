// Reads the text of the page aloud, block by block; `choices` loads it at the first touch of its button.
const BLOCKS = "h1,h2,h3,h4,p,li,dt,dd,th,td,figcaption,caption";
const button = document.querySelector("[data-aloud]");
const label = button.textContent;
let queue = [];
let current = null;
const words = (block) => {
  const copy = block.cloneNode(true);
  for (const sign of copy.querySelectorAll(".mark,sup,svg,[hidden]," + BLOCKS)) sign.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
};
const mark = (block) => {
  if (current) current.classList.remove("is-read");
  current = block;
  if (!block) return;
  block.classList.add("is-read");
  block.scrollIntoView({ block: "nearest" });
};
const show = (isReading) => {
  button.textContent = isReading ? button.dataset.stop : label;
  button.setAttribute("aria-pressed", String(isReading));
};
const stop = () => {
  queue = [];
  speechSynthesis.cancel();
  mark(null);
  show(false);
};
const next = () => {
  const block = queue.shift();
  if (!block) {
    stop();
    return;
  }
  const spoken = new SpeechSynthesisUtterance(words(block));
  spoken.lang = document.documentElement.lang;
  spoken.onend = next;
  spoken.onerror = stop;
  mark(block);
  speechSynthesis.speak(spoken);
};
const start = () => {
  const isText = (block) => !block.closest("nav,.only-print") && block.offsetParent && words(block) !== "";
  queue = Array.from(document.querySelector("main").querySelectorAll(BLOCKS)).filter(isText);
  show(true);
  next();
};
button.addEventListener("click", () => button.getAttribute("aria-pressed") === "true" ? stop() : start());
window.addEventListener("pagehide", stop);
start();
