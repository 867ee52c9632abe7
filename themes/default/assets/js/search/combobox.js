// A box that offers what one may mean while one types: the ARIA 1.2 pattern of a combobox with a list box.

import { fill, make } from "./render.js";
import { sayCount } from "./words.js";

/**
 * Makes `input` offer the options that `suggest(text)` promises; `take(option)` is called for the one that is chosen.
 * Returns a function that shuts the list.
 */
export function combobox(input, list, suggest, take) {
  const status = make("p", { className: "only-read", role: "status" });
  input.after(status);
  let options = [];
  let at = -1;
  let asked = 0;
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) {
    input.setAttribute(name, value);
  }
  const mark = (next) => {
    at = next;
    [...list.children].forEach((element, place) => element.setAttribute("aria-selected", String(place === at)));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  };
  const shut = () => {
    asked += 1;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    mark(-1);
  };
  const choose = (place) => {
    const option = options[place];
    shut();
    take(option);
  };
  const draw = (found) => {
    options = found;
    fill(list, found.map(({ text, label }, place) => {
      const kind = label ? make("span", { className: "option-kind" }, label) : null;
      const element = make("li", { className: "option", id: `${list.id}-${place}`, role: "option", "aria-selected": "false" }, make("span", {}, text), kind);
      // The box keeps the focus; a touch or a click chooses.
      element.addEventListener("mousedown", (event) => event.preventDefault());
      element.addEventListener("click", () => choose(place));
      return element;
    }));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    mark(-1);
    status.textContent = found.length > 0 ? sayCount("suggested", found.length) : "";
  };
  const offer = async () => {
    const turn = (asked += 1);
    const found = input.value.trim() ? await suggest(input.value).catch(() => []) : [];
    if (turn === asked && document.activeElement === input) draw(found);
  };
  input.addEventListener("input", (event) => {
    // While a word is still being spelt out in pinyin, what stands in the box is no word yet.
    if (!event.isComposing) offer();
  });
  input.addEventListener("compositionend", offer);
  input.addEventListener("blur", shut);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const isOpen = !list.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && isOpen) {
      event.preventDefault();
      const next = at + step;
      mark(next >= options.length ? -1 : next < -1 ? options.length - 1 : next);
    } else if (event.key === "ArrowDown" && !isOpen) {
      event.preventDefault();
      offer();
    } else if (event.key === "Enter" && isOpen && at >= 0) {
      event.preventDefault();
      choose(at);
    } else if (event.key === "Escape" && isOpen) {
      // The first press shuts the list, the next one, the browser's own, empties the box.
      event.preventDefault();
      shut();
    }
  });
  return shut;
}
