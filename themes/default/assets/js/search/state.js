// What is asked for, in the address: ?q=…&year=2023&year=2024&region=…

/** Returns the path of an address without the name of its file, which some hosts leave out: `/cases/`. */
export function bare(address) {
  return new URL(address, location.href).pathname.replace(/index\.html$/, "");
}

/** Returns what the address asks for, of the facets called `keys`. */
export function asked(keys) {
  const given = new URLSearchParams(location.search);
  const chosen = keys.map((key) => [key, new Set(given.getAll(key))]).filter(([, set]) => set.size > 0);
  return { text: given.get("q") || "", chosen: new Map(chosen) };
}

/** Returns the address on this page, or the one at `path`, that asks for `text` and what is chosen. */
export function addressOf(text, chosen, path = location.pathname) {
  const query = new URLSearchParams();
  if (text) query.set("q", text);
  for (const [key, set] of chosen) for (const value of set) query.append(key, value);
  return path + (`${query}` ? `?${query}` : "");
}

/** Returns what is chosen as the search takes it. */
export function asFacets(chosen) {
  const facets = {};
  for (const [key, set] of chosen) if (set.size > 0) facets[key] = [...set];
  return facets;
}

/** Makes `chosen` hold what `other` holds. */
export function chooseAgain(chosen, other) {
  chosen.clear();
  for (const [key, set] of other) chosen.set(key, set);
}

/**
 * Returns a function that opens the search told by `data`, { engine, search }, once, however often it is called: it loads
 * the engine's script and opens the index. What failed is tried again; `forget()` lets go of an index that is published no more.
 */
export function opener(data) {
  let opened;
  const search = () => {
    if (!opened) {
      const opening = loaded(data.engine).then(() => window.casebookEngine(data.search));
      opened = opening;
      opening.catch(() => opened === opening && search.forget());
    }
    return opened;
  };
  search.forget = () => (opened = undefined);
  return search;
}

/** Promises the engine, whose script is at `address`. */
function loaded(address) {
  if (window.casebookEngine) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
}

/** Puts a state and an address in the history: as a step of its own, or in the place of the one that is there. */
export function remember(state, address, isStep) {
  try {
    history[isStep ? "pushState" : "replaceState"](state, "", address);
  } catch (error) {
    // A page opened from disk may not change its address; it works all the same, without the way back.
  }
}
