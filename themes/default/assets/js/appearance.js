// The switch between the system's, the light and the dark appearance. Without this script the page follows the system.
const KEY = "casebook-appearance";
const ORDER = ["auto", "light", "dark"];
const root = document.documentElement;
const button = document.querySelector("[data-appearance][hidden]");

const stored = () => {
  try { return localStorage.getItem(KEY); } catch { return null; }
};
const store = (choice) => {
  try { localStorage.setItem(KEY, choice); } catch { /* a page from disk may have no storage; the choice then lasts as long as the page */ }
};
const apply = (choice) => {
  if (choice === "auto") delete root.dataset.appearance;
  else root.dataset.appearance = choice;
  if (button) button.querySelector(".switch-state").textContent = button.dataset[choice];
};

let choice = ORDER.includes(stored()) ? stored() : "auto";
apply(choice);
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    choice = ORDER[(ORDER.indexOf(choice) + 1) % ORDER.length];
    store(choice);
    apply(choice);
  });
}
