// Narrows by kind, place, year, topic, status, step and so on, and counts what each value would give.

import { readColumn } from "./strings.js";

// Returns the facets of the index: what they are, and what filters and counts by them.
export function openFacets(index, files) {
  const facets = index.facets.map((facet, number) => {
    const values = [];
    // A key that is not told is that of the wider value and the label: a place's is its path.
    for (const [key, label, parent, count] of facet.values) {
      values.push({ key: key || `${values[parent].key}/${label}`, label, parent, count });
    }
    const place = new Map(values.map((value, at) => [value.key, at]));
    let column = null;
    const load = () => {
      column = column || files.bytes(`${index.folder}/c${number}.js`).then((bytes) => readColumn(bytes, index.order.pages));
      column.catch(() => (column = null));
      return column;
    };
    return { key: facet.key, label: facet.label, values, place, load };
  });

  // Returns which values of a facet the chosen keys mean: themselves and what lies beneath them.
  const chosen = (facet, keys) => {
    const meant = new Uint8Array(facet.values.length);
    for (const key of keys) if (facet.place.has(key)) meant[facet.place.get(key)] = 1;
    for (let depth = 0, more = true; more && depth < 9; depth++) {
      more = false;
      facet.values.forEach((value, at) => {
        if (!meant[at] && value.parent !== null && meant[value.parent]) more = meant[at] = 1;
      });
    }
    return meant;
  };

  // Returns for each page how many of the chosen facets it does not answer, and which one that is where it is one.
  const misses = async (choice) => {
    const missed = new Uint8Array(index.order.pages);
    const which = new Int8Array(index.order.pages).fill(-1);
    await Promise.all(facets.map(async (facet, number) => {
      const keys = choice[facet.key] || [];
      if (keys.length === 0) return;
      const meant = chosen(facet, keys);
      const { starts, values } = await facet.load();
      for (let page = 0; page < index.order.pages; page++) {
        let answers = false;
        for (let at = starts[page]; at < starts[page + 1] && !answers; at++) answers = meant[values[at]] === 1;
        if (!answers) {
          missed[page]++;
          which[page] = number;
        }
      }
    }));
    return { missed, which };
  };

  // Counts for each facet the pages among `pages` that answer all other facets.
  const count = async (pages, { missed, which }) => {
    const counts = {};
    await Promise.all(facets.map(async (facet, number) => {
      const { starts, values } = await facet.load();
      const found = new Uint32Array(facet.values.length);
      const seen = new Int32Array(facet.values.length).fill(-1);
      for (const page of pages) {
        if (missed[page] > 1 || (missed[page] === 1 && which[page] !== number)) continue;
        for (let at = starts[page]; at < starts[page + 1]; at++) {
          for (let value = values[at]; value !== null && seen[value] !== page; value = facet.values[value].parent) {
            seen[value] = page;
            found[value]++;
          }
        }
      }
      counts[facet.key] = {};
      facet.values.forEach((value, at) => { if (found[at]) counts[facet.key][value.key] = found[at]; });
    }));
    return counts;
  };

  // Returns the pages that have the value called `label` of a facet.
  const named = async (key, label) => {
    const facet = facets.find((one) => one.key === key);
    if (!facet) return [];
    const keys = facet.values.filter((value) => value.label === label).map((value) => value.key);
    const meant = chosen(facet, keys);
    const { starts, values } = await facet.load();
    const pages = [];
    for (let page = 0; page < index.order.pages; page++) {
      for (let at = starts[page]; at < starts[page + 1]; at++) {
        if (meant[values[at]]) {
          pages.push(page);
          break;
        }
      }
    }
    return pages;
  };

  const shown = facets.map(({ key, label, values }) => ({
    key,
    label,
    values: values.map((value) => ({
      key: value.key,
      label: value.label,
      ...(value.parent === null ? {} : { parent: values[value.parent].key }),
      count: value.count,
    })),
  }));
  return { shown, misses, count, named };
}
