// Search without a server: opens the index of a site and answers queries from it.
//
// const engine = await openSearch(baseUrl)       baseUrl: page.root + "search/"
// engine.facets                                  [{ key, label, values: [{ key, label, parent?, count }] }]
// await engine.search(text, { facets: { kind: ["case"] }, offset: 0, limit: 20 })
//   -> { total, entries: [{ id, kind, url, title: [{ text, hit }], place, year, honours, summary,
//        parts: [{ title, anchor, excerpt: [{ text, hit }] }] }],
//        counts: { kind: { case: 12 } }, goTo: url | null, nearest: [{ text, url }] }
// await engine.suggest(text)                     [{ text, url, kind }]
//
// Every url is relative to the site's root: page.root + url.

export async function openSearch(baseUrl) {
  return {
    baseUrl,
    facets: [],
    search: async () => ({ total: 0, entries: [], counts: {}, goTo: null, nearest: [] }),
    suggest: async () => [],
  };
}
