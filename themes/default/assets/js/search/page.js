// The search page: results as one types, suggestions, facets, the state in the address.

import { combobox } from "./combobox.js";
import { chosenList, counter, facetPanel } from "./choices.js";
import { PATIENCE, SHOWN, card, fill, folder, goToNote, make, moreButton } from "./render.js";
import { addressOf, asFacets, asked, chooseAgain, opener, remember } from "./state.js";
import { say, sayFound } from "./words.js";

/** Typing is answered once it rests for so many milliseconds. */
const REST = 150;
/** The facets that an address may name. */
const KEYS = ["kind", "region", "year", "topic", "level", "status", "step", "evidence", "doctype", "validity", "tier"];

const form = document.querySelector("form[data-search]");
if (form) searchPage(form);

function searchPage(form) {
  const { root } = form.dataset;
  const input = form.querySelector("input");
  const [found, choices, results, ways] = ["found", "choices", "results", "ways"].map((name) => document.querySelector(`[data-${name}]`));
  const title = document.title;
  const search = opener(form.dataset);
  const status = make("p", { className: "found-count", role: "status" });
  const above = make("div", {});
  const below = make("div", {});
  results.append(status, above, below);
  const fold = folder();
  choices.append(fold);

  const { text: first, chosen } = asked(KEYS);
  let text = first;
  let shown = (history.state || {}).shown || SHOWN;
  let isTyping = false;
  let rest;
  let turn = 0;
  input.value = text;

  let engine;
  const panel = facetPanel(fold, chosen, () => goOn());
  const countIn = counter(fold, (counts) => panel.draw(engine.facets, counts), () => (fold.hidden = true));
  const shut = combobox(input, document.getElementById("search-options"), suggest, (option) => {
    if (option.url) return location.assign(new URL(root + option.url, location.href));
    input.value = option.text;
    return goOn();
  });

  input.addEventListener("focus", () => search().catch(() => {}), { once: true });
  input.addEventListener("input", (event) => {
    clearTimeout(rest);
    if (!event.isComposing) rest = setTimeout(typed, REST);
  });
  input.addEventListener("compositionend", () => {
    clearTimeout(rest);
    rest = setTimeout(typed, REST);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(rest);
    shut();
    if (input.value.trim() === text && isTyping) isTyping = false;
    else goOn();
  });
  addEventListener("popstate", () => {
    const again = asked(KEYS);
    chooseAgain(chosen, again.chosen);
    text = again.text;
    input.value = text;
    isTyping = false;
    shown = (history.state || {}).shown || SHOWN;
    run();
  });
  if (text || chosen.size > 0) run();

  async function suggest(written) {
    const opened = await search();
    const labels = kindLabels(opened);
    return (await opened.suggest(written)).slice(0, 8).map((option) => Object.assign({ label: labels.get(option.kind) }, option));
  }

  /** Takes what stands in the box while one types: one step back leads to what was there before. */
  function typed() {
    if (input.value.trim() === text) return;
    text = input.value.trim();
    shown = SHOWN;
    remember(null, addressOf(text, chosen), !isTyping);
    isTyping = true;
    run();
  }

  /** Takes what stands in the box and what is chosen as a step of its own. */
  function goOn() {
    text = input.value.trim();
    shown = SHOWN;
    isTyping = false;
    const address = addressOf(text, chosen);
    if (address !== location.pathname + location.search) remember(null, address, true);
    return run();
  }

  async function run(focusAt) {
    const mine = (turn += 1);
    const facets = asFacets(chosen);
    const isAsked = text !== "" || Object.keys(facets).length > 0;
    found.hidden = !isAsked;
    ways.hidden = isAsked;
    document.title = text ? `${text} - ${title}` : title;
    if (!isAsked) {
      status.textContent = "";
      return;
    }
    const waiting = setTimeout(() => (status.textContent = say("loading")), PATIENCE);
    results.setAttribute("aria-busy", "true");
    try {
      engine = await search();
      const answer = await engine.search(text, { facets, offset: 0, limit: shown, counts: false });
      if (mine === turn) draw(answer, focusAt);
    } catch (error) {
      search.forget();
      if (mine === turn) fail();
    } finally {
      clearTimeout(waiting);
      if (mine === turn) results.removeAttribute("aria-busy");
    }
  }

  /** Shows what was found; how much each choice would leave of it comes after. */
  function draw(answer, focusAt) {
    const labels = kindLabels(engine);
    const isEmpty = answer.total === 0;
    fold.hidden = isEmpty && Object.keys(asFacets(chosen)).length === 0;
    status.textContent = !isEmpty ? sayFound(answer) : chosen.size > 0 && !text ? say("nothing_chosen") : say("nothing", { text });
    const chips = chosenList(engine.facets, chosen, () => {
      status.tabIndex = -1;
      status.focus();
      goOn();
    });
    fill(above, [chips, goToNote(answer, root), isEmpty ? nearest(answer) : null]);
    const cards = make("ul", { className: "cards" }, ...answer.entries.map((entry) => card(entry, { root, kindLabel: labels.get(entry.kind) })));
    const more = moreButton(answer, shown, () => {
      const from = shown;
      shown += SHOWN;
      remember(Object.assign({}, history.state, { shown }), location.href, false);
      run(from);
    });
    fill(below, [isEmpty ? null : cards, more]);
    ways.hidden = !isEmpty;
    if (focusAt < cards.children.length) cards.children[focusAt].querySelector("a").focus();
    countIn(answer.count);
  }

  /** Returns the known words nearest to one that stands nowhere; null when there are none. */
  function nearest(answer) {
    if (answer.nearest.length === 0) return null;
    const link = ({ text: word, url }) => {
      const href = url ? new URL(root + url, location.href).href : addressOf(word, new Map());
      return make("li", {}, make("a", { href }, word));
    };
    return make("div", {}, make("p", {}, say("nearest")), make("ul", { className: "nearest" }, ...answer.nearest.map(link)));
  }

  function fail() {
    ways.hidden = false;
    if (location.protocol === "file:") {
      found.hidden = true;
      document.querySelector("[data-from-disk]").hidden = false;
      return;
    }
    status.textContent = say("failed");
    const retry = make("button", { type: "button", className: "more-results" }, say("retry"));
    retry.addEventListener("click", () => run());
    fill(above, [retry]);
    fill(below, []);
  }
}

function kindLabels(engine) {
  const kinds = (engine.facets.find((facet) => facet.key === "kind") || { values: [] }).values;
  return new Map(kinds.map((kind) => [kind.key, kind.label]));
}
