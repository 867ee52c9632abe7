// The facets of a list: its plain links become choices that combine, and what is chosen replaces the list in its place.
// Where the index cannot be read, the list stays as it was.

import { chosenList, counter, facetPanel } from "./choices.js";
import { PATIENCE, SHOWN, card, fill, folder, make, moreButton } from "./render.js";
import { addressOf, asFacets, asked, bare, chooseAgain, opener, remember } from "./state.js";
import { say, sayFound } from "./words.js";

const filters = document.querySelector("[data-facets]");
if (filters) combine(filters);

function combine(nav) {
  const { facets: kind, root, list: home } = nav.dataset;
  const sections = [...nav.querySelectorAll("[data-facet]")];
  const plain = sections.map(readFacet);
  const keys = plain.map((facet) => facet.key);
  if (keys.length === 0) return;
  const { chosen } = asked(keys);
  const isHome = bare(home) === bare(location.href);
  const listed = nav.parentElement.querySelector(".listed");
  const untouched = [...listed.childNodes];
  const body = make("div", {}, ...untouched);
  const status = make("p", { className: "found-count", role: "status" });
  const search = opener(nav.dataset);
  let shown = (history.state || {}).shown || SHOWN;
  let turn = 0;

  const panel = facetPanel(null, chosen, () => {
    shown = SHOWN;
    if (!isHome) return location.assign(addressOf("", chosen, new URL(home, location.href).pathname));
    remember(null, addressOf("", chosen), true);
    return run();
  });
  const fold = folder();
  fold.append(...nav.children);
  nav.append(fold);
  let drawn = plain;
  const countIn = counter(fold, (counts) => panel.draw(drawn, counts), () => {
    search.forget();
    fail();
  });
  const boxes = plain.map((facet) => panel.box(facet));
  panel.draw(plain);
  change(sections, boxes);
  listed.append(status, body);
  addEventListener("popstate", () => {
    chooseAgain(chosen, asked(keys).chosen);
    shown = (history.state || {}).shown || SHOWN;
    run();
  });
  if (isHome && chosen.size > 0) run();

  async function run(focusAt) {
    const mine = (turn += 1);
    if (Object.keys(asFacets(chosen)).length === 0) {
      status.textContent = "";
      countIn(null);
      fill(body, untouched);
      change(sections, boxes);
      panel.draw(plain);
      return;
    }
    const waiting = setTimeout(() => (status.textContent = say("loading")), PATIENCE);
    listed.setAttribute("aria-busy", "true");
    try {
      const engine = await search();
      const facets = engine.facets.filter((facet) => keys.includes(facet.key)).map((facet) => Object.assign({}, facet, { label: plain.find(({ key }) => key === facet.key).label }));
      const answer = await engine.search("", { facets: Object.assign(asFacets(chosen), { kind: [kind] }), offset: 0, limit: shown, counts: false });
      if (mine === turn) draw(facets, answer, focusAt);
    } catch (error) {
      search.forget();
      if (mine === turn) fail();
    } finally {
      clearTimeout(waiting);
      if (mine === turn) listed.removeAttribute("aria-busy");
    }
  }

  function draw(facets, answer, focusAt) {
    change(sections, boxes);
    drawn = facets;
    countIn(answer.count);
    status.textContent = answer.total > 0 ? sayFound(answer) : say("nothing_chosen");
    const chips = chosenList(facets, chosen, () => {
      shown = SHOWN;
      remember(null, addressOf("", chosen), true);
      status.tabIndex = -1;
      status.focus();
      run();
    });
    const cards = make("ul", { className: "cards" }, ...answer.entries.map((entry) => card(entry, { root })));
    fill(body, [chips, answer.total > 0 ? cards : null, moreButton(answer, shown, () => {
      const from = shown;
      shown += SHOWN;
      remember(Object.assign({}, history.state, { shown }), location.href, false);
      run(from);
    })]);
    if (focusAt < cards.children.length) cards.children[focusAt].querySelector("a").focus();
  }

  /** Gives the list and its plain links back: they lead further where the index does not. */
  function fail() {
    status.textContent = say("failed");
    const isWithin = nav.contains(document.activeElement);
    change(boxes, sections);
    const retry = make("button", { type: "button", className: "more-results" }, say("retry"));
    retry.addEventListener("click", () => run());
    fill(body, [retry, ...untouched]);
    if (isWithin) retry.focus();
  }
}

/** Puts each of `others` in the place of the one of `elements` that stands on the page. */
function change(elements, others) {
  elements.forEach((element, at) => element.isConnected && element.replaceWith(others[at]));
}

/** Returns a section of plain links as a facet. */
function readFacet(section) {
  const values = [...section.querySelectorAll("a[data-value]")].map((link) => {
    const count = link.querySelector(".count");
    const label = link.firstChild.textContent.trim();
    return { key: link.dataset.value, label, count: Number(count.textContent) };
  });
  return { key: section.dataset.facet, label: section.querySelector("h2").textContent, values };
}
