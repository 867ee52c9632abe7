// The text of a page against the words of a query: whether it answers, how well, and what to show of it.

const BEFORE = 24;
const AFTER = 72;
const PARTS = 5;
const STOP = /[。！？；!?\n]/u;

// Returns a page as it was published, with its folded texts.
export function openPage(page, fold) {
  const mapped = (text) => ({ text, ...fold.mapped(text) });
  return {
    ...page,
    inTitle: mapped(page.title),
    inNames: [page.place, ...page.honours].filter(Boolean).map(mapped),
    inFacts: mapped(page.facts),
    inParts: page.parts.map(([title, anchor, text]) => ({ title, anchor, inTitle: mapped(title), inText: mapped(text) })),
  };
}

// Returns how well the page answers the word: 0 not at all, else as src/search/grams.rs says of a class.
export function classOf(page, word) {
  return Math.max(...word.forms.map((form) => classOfForm(page, form)));
}

function classOfForm(page, form) {
  const holds = ({ folded }) => folded.includes(form);
  if (page.inTitle.folded === form) return 7;
  if (holds(page.inTitle)) return 6;
  if (page.inNames.some(holds)) return 5;
  if (holds(page.inFacts) || page.inParts.some((part) => holds(part.inTitle))) return 4;
  const times = page.inParts.reduce((sum, part) => sum + timesIn(part.inText.folded, form), 0);
  return times >= 4 ? 3 : Math.min(times, 2);
}

function timesIn(text, form) {
  let times = 0;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) times++;
  return times;
}

// Returns the page as a result shows it; `words` are those that must be there.
export function shownPage(page, words) {
  const forms = [].concat(...words.map((word) => word.forms));
  let parts = page.inParts
    .filter(({ inText, inTitle }) => forms.some((form) => inText.folded.includes(form) || inTitle.folded.includes(form)))
    .slice(0, PARTS)
    .map((part) => ({ title: part.title, anchor: part.anchor, excerpt: excerpt(part.inText, forms) }));
  if (parts.length === 0) {
    const other = [...page.inNames, page.inFacts].find((text) => forms.some((form) => text.folded.includes(form)));
    if (other) parts = [{ title: "", anchor: "", excerpt: excerpt(other, forms) }];
  }
  const { id, kind, url, place, year, honours, summary } = page;
  return { id, kind, url, title: marked(page.inTitle, forms, 0, page.title.length), place, year, honours, summary, parts };
}

// Returns a part of a text around its first hit, cut at the ends of sentences where they are near, its hits marked.
function excerpt(mapped, forms) {
  const places = forms.map((form) => mapped.folded.indexOf(form)).filter((at) => at >= 0);
  const hit = places.length > 0 ? mapped.from[Math.min(...places)] : 0;
  const { text } = mapped;
  let start = hit;
  while (start > 0 && hit - start < BEFORE && !STOP.test(text[start - 1])) start--;
  let end = hit;
  while (end < text.length && end - hit < AFTER && !(STOP.test(text[end]) && end > hit)) end++;
  if (end < text.length && text[end] !== "\n" && STOP.test(text[end])) end++;
  if (start > 0 && isLow(text, start)) start--;
  if (end < text.length && isLow(text, end)) end++;
  const segments = marked(mapped, forms, start, end);
  if (start > 0 && !STOP.test(text[start - 1])) segments.unshift({ text: "…", hit: false });
  if (end < text.length && text[end] !== "\n" && !STOP.test(text[end - 1])) segments.push({ text: "…", hit: false });
  return segments;
}

function isLow(text, at) {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

// Returns the text from `start` to `end` in segments: [{ text, hit }].
function marked({ text, folded, from }, forms, start, end) {
  const isHit = new Uint8Array(text.length + 1);
  for (const form of forms) {
    for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1)) {
      const last = from[at + form.length - 1];
      const after = last + (isLow(text, last + 1) ? 2 : 1);
      isHit.fill(1, from[at], after);
    }
  }
  const segments = [];
  for (let at = start; at < end; at++) {
    const open = segments[segments.length - 1];
    if (open && open.hit === (isHit[at] === 1)) open.text += text[at];
    else segments.push({ text: text[at], hit: isHit[at] === 1 });
  }
  return segments;
}
