// What a reader chooses for the whole site: large type, light or dark, to hear a page. Without this script the address
// #large gives large type to the page one is on, and the page follows the system's appearance.
const root = document.documentElement;
const kept = (name) => { try { return localStorage.getItem(name); } catch (error) {} };
const keep = (name, choice) => { try { localStorage.setItem(name, choice); return true; } catch (error) {} };

// The simple version. A page from disk may have no storage: the choice then goes along in the address of the next page.
const READING = "casebook-reading";
let isCarried = false;
const read = (isLarge) => {
  if (isLarge) root.dataset.reading = "large";
  else delete root.dataset.reading;
  isCarried = !keep(READING, isLarge ? "large" : "") && isLarge;
};
if (kept(READING) || location.hash === "#large") read(true);
document.addEventListener("click", ({ target }) => {
  const link = target.closest("a[href]");
  if (!link) return;
  if (link.hash === "#large") read(true);
  else if (link.matches(".to-normal")) read(false);
  else if (isCarried && link.host === location.host && !link.hash) link.hash = "large";
});

const APPEARANCE = "casebook-appearance";
const ORDER = ["auto", "light", "dark"];
const light = document.querySelector("[data-auto]");
let choice = kept(APPEARANCE) || "auto";
const appear = () => {
  if (choice === "auto") delete root.dataset.appearance;
  else root.dataset.appearance = choice;
  if (light) light.lastElementChild.textContent = light.dataset[choice];
};
appear();
if (light) {
  light.hidden = false;
  light.addEventListener("click", () => {
    choice = ORDER[(ORDER.indexOf(choice) + 1) % 3];
    appear();
    keep(APPEARANCE, choice);
  });
}

// The button is there only where the browser has a voice; what reads is loaded at its first touch.
const aloud = document.querySelector("[data-aloud]");
if (aloud && window.speechSynthesis) {
  aloud.hidden = false;
  aloud.addEventListener("click", () => {
    const script = document.createElement("script");
    script.src = aloud.dataset.aloud;
    document.head.append(script);
  }, { once: true });
}
