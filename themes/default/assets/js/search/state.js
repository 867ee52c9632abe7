// What is asked for, in the address: ?q=…&year=2023&year=2024&region=…

/** Returns what the address asks for, of the facets called `keys`. */
export function asked(keys) {
  const given = new URLSearchParams(location.search);
  const chosen = keys.map((key) => [key, new Set(given.getAll(key))]).filter(([, set]) => set.size > 0);
  return { text: given.get("q") ?? "", chosen: new Map(chosen) };
}

/** Returns the address on this page, or the one at `path`, that asks for `text` and what is chosen. */
export function addressOf(text, chosen, path = location.pathname) {
  const query = new URLSearchParams();
  if (text) query.set("q", text);
  for (const [key, set] of chosen) for (const value of set) query.append(key, value);
  return `${path}${query.size > 0 ? `?${query}` : ""}`;
}

/** Returns what is chosen as the search takes it. */
export function asFacets(chosen) {
  return Object.fromEntries([...chosen].filter(([, set]) => set.size > 0).map(([key, set]) => [key, [...set]]));
}

/** Makes `chosen` hold what `other` holds. */
export function chooseAgain(chosen, other) {
  chosen.clear();
  for (const [key, set] of other) chosen.set(key, set);
}

/** Returns a function that opens the search at `base` once, however often it is called; one that failed is tried again. */
export function opener(open, base) {
  let opened;
  return () => {
    opened ??= open(base).then(named).catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}

/** Returns an engine whose values name the wider value by its key and not by its place. */
function named(engine) {
  const facets = engine.facets.map((facet) => ({
    ...facet,
    values: facet.values.map((value) => ({ ...value, parent: facet.values[value.parent]?.key ?? value.parent })),
  }));
  return { ...engine, facets };
}

/** Puts a state and an address in the history: as a step of its own, or in the place of the one that is there. */
export function remember(state, address, isStep) {
  try {
    history[isStep ? "pushState" : "replaceState"](state, "", address);
  } catch {
    // A page opened from disk may not change its address; it works all the same, without the way back.
  }
}
