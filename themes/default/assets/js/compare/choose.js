// A reader's own choice of up to four entries, kept in the address: ?of=a,b,c. What they say is read from their twins, the
// names of all others only once somebody begins to look for one.

import { make, say } from "./elements.js";
import { table } from "./table.js";
import { teller } from "./tell.js";

const MOST = 4;
/** As many names are offered. */
const OFFERED = 8;

function start(place) {
  const { compare: list, root } = place.dataset;
  const [input, offered] = [place.querySelector("input"), place.querySelector("[data-offered]")];
  const [status, beside, frame] = [place.querySelector("[role=status]"), place.querySelector("[data-beside]"), place.querySelector("template")];
  const kept = new Map();
  let names;

  const read = async (path) => {
    const answer = await fetch(root + encodeURI(path));
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  };
  const twinOf = (id) => {
    if (!kept.has(id)) kept.set(id, read(`${list}${id}/index.json`));
    return kept.get(id);
  };
  const chosen = () => {
    const ids = (new URLSearchParams(location.search).get("of") || "").split(",");
    return ids.filter((id, place) => id && ids.indexOf(id) === place).slice(0, MOST);
  };
  const choose = (ids) => {
    const query = ids.length > 0 ? `?of=${ids.map(encodeURIComponent).join(",")}` : "";
    history.pushState(null, "", location.pathname + query);
    return draw();
  };

  /** Returns what an entry says; null for what cannot be compared. */
  async function columnOf(id) {
    const twin = await twinOf(id).catch((error) => (error.message === "404" ? null : Promise.reject(error)));
    if (!twin || !twin.records) return null;
    // Addresses in a twin are the published site's; a page goes by its own ways.
    const base = decodeURI(twin.url).length - `${list}${id}/`.length;
    return teller(twin, (url) => `${decodeURI(url).slice(base)}index.html`);
  }

  async function draw() {
    const ids = chosen();
    status.textContent = ids.length > 0 ? say("loading") : "";
    try {
      const columns = await Promise.all(ids.map(columnOf));
      if (ids.join() !== chosen().join()) return;
      const unknown = ids.filter((id, place) => !columns[place]);
      const there = ids.filter((id, place) => columns[place]);
      const remove = (number) => choose(there.filter((id, place) => place !== number)).then(() => input.focus());
      beside.textContent = "";
      if (there.length > 0) beside.append(table(frame, columns.filter(Boolean), root, remove));
      const shown = there.length > 0 ? say("shown", { n: there.length }) : "";
      status.textContent = unknown.map((id) => say("unknown", { id })).concat(shown).join(" ");
    } catch (error) {
      beside.textContent = "";
      status.textContent = say("failed");
    }
  }

  const namesOf = () => {
    if (!names) names = read(`${list}index.json`).then(({ entries }) => entries);
    names.catch(() => { names = undefined; });
    return names;
  };

  async function offer() {
    const text = input.value.trim();
    offered.textContent = "";
    if (!text) return;
    try {
      const entries = await namesOf();
      if (text !== input.value.trim()) return;
      const ids = chosen();
      status.textContent = "";
      if (ids.length >= MOST) { status.textContent = say("full"); return; }
      const idOf = ({ key }) => key.slice(key.indexOf("/") + 1);
      const found = entries.filter((entry) => entry.title.includes(text) && !ids.includes(idOf(entry))).slice(0, OFFERED);
      if (found.length === 0) status.textContent = say("nothing_found", { text });
      offered.append(...found.map((entry) => {
        const button = make("button", { type: "button", className: "filter-more" }, entry.title);
        button.addEventListener("click", () => {
          input.value = "";
          offered.textContent = "";
          input.focus();
          choose(chosen().concat(idOf(entry)));
        });
        return make("li", {}, button);
      }));
    } catch (error) {
      status.textContent = say("failed");
    }
  }

  place.hidden = false;
  input.addEventListener("input", offer);
  place.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const first = offered.querySelector("button");
    if (first) first.click();
  });
  window.addEventListener("popstate", draw);
  draw();
}

const place = document.querySelector("[data-compare]");
if (place) start(place);
