// Which pages hold a string: asks the files of strings and lists (see src/search/grams.rs for what is kept in them).

// A string longer than any that is kept is looked up by pieces: those that make it up, then some across their borders.
const BETWEEN = 3;
// Of the lists of its pieces as many are brought, the shortest: what they leave open is read in the text.
const LISTS = 3;
// Of a word that nothing holds as many characters are looked at for what is near to it.
const KNOWN = 12;

// Returns what answers for strings; `index` is the index's own description, `files` brings its files.
export function openStrings(index, files) {
  const first = index.strings.split("\n");
  const firstLists = summed(index.lists);
  const shards = new Map();
  const lists = new Map();

  // Brings the file that tells of every beginning of `word`: its strings, each with its pages.
  const shard = (word) => {
    const number = Math.max(0, lastAtMost(first, word, compare));
    if (!shards.has(number)) {
      const read = files.bytes(`${index.folder}/s${number}.js`).then((bytes) => readStrings(bytes, index.few));
      read.catch(() => shards.delete(number));
      shards.set(number, read);
    }
    return shards.get(number);
  };

  // Brings the list `number`: { pages, classes }.
  const list = (number) => {
    const file = lastAtMost(firstLists, number, (a, b) => a - b);
    if (!lists.has(number)) {
      const read = files
        .bytes(`${index.folder}/l${file}.js`)
        .then((bytes) => readList(bytes, number - firstLists[file]));
      read.catch(() => lists.delete(number));
      lists.set(number, read);
    }
    return lists.get(number);
  };

  const listed = async (record) => (record.few ? { pages: record.few, classes: null } : list(record.list));

  // Returns what is kept of `letters` from `start` on: how many of them the longest string has, and its record; of a string
  // on few pages no longer one is kept.
  const keptFrom = async (letters, start) => {
    const part = letters.slice(start, start + index.longest);
    const held = await shard(part.join(""));
    let [length, record] = [0, undefined];
    for (let next; length < part.length && (next = held.get(part.slice(0, length + 1).join(""))); length++) record = next;
    return { length, record };
  };

  // Returns what the piece of `letters` from `start` on says of the pages that hold them all: the record of a string that
  // is as long as any kept, or that of a part on few pages; null where no page holds them.
  const pieceFrom = async (letters, start) => {
    for (let at = start; ; at++) {
      const { length, record } = await keptFrom(letters, at);
      if (!record) return null;
      if (record.few || (at === start && length === Math.min(index.longest, letters.length - at))) return record;
      // One character more is not kept though these are on many pages: without the first of them it is on few, or on none.
    }
  };

  return {
    // Returns the pages that hold `word`, folded: { pages, classes, isSure }, pages rising. Where `isSure` is false each
    // of them has to be read to know. `classes` is null where there are few.
    async held(word) {
      const letters = Array.from(word);
      if (letters.length <= index.longest) {
        const whole = (await shard(word)).get(word);
        if (whole) return { ...(await listed(whole)), isSure: true };
      }
      const nothing = { pages: new Uint32Array(0), classes: null, isSure: true };
      const records = [];
      for (const starts of startsOf(letters.length, index.longest)) {
        records.push(...(await Promise.all(starts.map((start) => pieceFrom(letters, start)))));
        if (records.includes(null)) return nothing;
        const few = records.filter((record) => record.few).map((record) => record.few);
        if (few.length > 0) return { pages: few.reduce(both), classes: null, isSure: false };
      }
      const rarest = [...new Set(records)].sort((a, b) => a.pages - b.pages).slice(0, LISTS);
      const read = await Promise.all(rarest.map(listed));
      return read.reduce((one, other) => bothClassed(one, other), { ...read[0], isSure: false });
    },

    // Returns the longest parts of `word` that some page holds, the longest first.
    async known(word) {
      const letters = Array.from(word).slice(0, KNOWN);
      const kept = await Promise.all(letters.map((_, start) => keptFrom(letters, start)));
      const all = kept.map(({ length }, start) => ({ start, length, text: letters.slice(start, start + length).join("") }));
      const found = all.filter(({ length }) => length > 0);
      const within = (one, other) =>
        one !== other && other.start <= one.start && one.start + one.length <= other.start + other.length;
      const widest = found.filter((one) => !found.some((other) => within(one, other)));
      return widest.sort((a, b) => b.length - a.length).map((part) => part.text);
    },
  };
}

// Returns where the pieces of a string of `length` characters begin that are looked up, those of each round together.
function startsOf(length, longest) {
  if (length <= longest) return [[0]];
  const last = length - longest;
  const pieces = [];
  for (let start = 0; start < last; start += longest) pieces.push(start);
  const between = [];
  for (let at = 1; at <= BETWEEN; at++) between.push(Math.round((at * last) / (BETWEEN + 1)));
  return [[...pieces, last], [...new Set(between)].filter((start) => start !== last && !pieces.includes(start))];
}

// Returns the place of the last of `sorted` that is not behind `wanted`; -1 for none.
export function lastAtMost(sorted, wanted, order) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(sorted[middle], wanted) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

// Compares two strings by their code points; the operators of the language compare surrogates.
export function compare(one, other) {
  const [a, b] = [Array.from(one), Array.from(other)];
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i] !== b[i]) return a[i].codePointAt(0) - b[i].codePointAt(0);
  }
  return a.length - b.length;
}

// Returns the numbers that have these distances from each other.
export function summed(distances) {
  let last = 0;
  return distances.map((distance) => (last += distance));
}

// Returns the pages of both rising lists.
export function both(one, other) {
  const shared = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) {
      shared.push(one[i]);
      i++;
      j++;
    } else if (one[i] < other[j]) i++;
    else j++;
  }
  return Uint32Array.from(shared);
}

// Returns the pages of both, each with the lesser of its classes.
function bothClassed(one, other) {
  const pages = both(one.pages, other.pages);
  const classes = new Uint8Array(pages.length);
  let [i, j] = [0, 0];
  pages.forEach((page, at) => {
    while (one.pages[i] < page) i++;
    while (other.pages[j] < page) j++;
    classes[at] = Math.min(one.classes[i], other.classes[j]);
  });
  return { pages, classes, isSure: false };
}

function numbers(bytes) {
  let at = 0;
  return {
    get at() { return at; },
    isEnd: () => at >= bytes.length,
    skip(count) { at += count; },
    next() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) return value >>> 0;
      }
    },
    letter() {
      const lead = bytes[at++];
      if (lead < 0x80) return String.fromCharCode(lead);
      const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
      let code = lead & (0x3f >> more);
      for (let i = 0; i < more; i++) code = (code << 6) | (bytes[at++] & 0x3f);
      return String.fromCodePoint(code);
    },
  };
}

function readStrings(bytes, few) {
  const strings = new Map();
  const read = numbers(bytes);
  let letters = [];
  while (!read.isEnd()) {
    const sizes = bytes[read.at];
    read.skip(1);
    letters = letters.slice(0, sizes >> 4);
    for (let i = sizes & 15; i > 0; i--) letters.push(read.letter());
    const count = read.next();
    const record = { pages: count, few: null, list: 0 };
    if (count <= few) {
      record.few = new Uint32Array(count);
      for (let i = 0, page = 0; i < count; i++) record.few[i] = page += read.next();
    } else {
      record.list = read.next();
    }
    strings.set(letters.join(""), record);
  }
  return strings;
}

function readList(bytes, place) {
  const read = numbers(bytes);
  const count = read.next();
  const lengths = Array.from({ length: count }, () => read.next());
  const start = read.at + lengths.slice(0, place).reduce((sum, length) => sum + length, 0);
  const list = numbers(bytes.subarray(start, start + lengths[place]));
  const [pages, classes] = [[], []];
  for (let page = 0; !list.isEnd(); ) {
    const code = list.next();
    page += code >>> 3;
    pages.push(page);
    classes.push(code & 7);
  }
  return { pages: Uint32Array.from(pages), classes: Uint8Array.from(classes) };
}

// Returns what each page has of a facet: `of(page)` gives the places of its values.
export function readColumn(bytes, pages) {
  const read = numbers(bytes);
  const starts = new Uint32Array(pages + 1);
  const values = [];
  for (let page = 0; page < pages; page++) {
    starts[page] = values.length;
    const count = read.next();
    for (let i = 0, value = 0; i < count; i++) values.push((value += read.next()));
  }
  starts[pages] = values.length;
  return { starts, values };
}
