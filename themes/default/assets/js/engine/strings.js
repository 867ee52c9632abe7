// Which pages hold a string: asks the files of strings and lists (see src/search/grams.rs for what is kept in them).

// Returns what answers for strings; `index` is the index's own description, `files` brings its files.
export function openStrings(index, files) {
  const first = index.strings.split("\n");
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
    const file = lastAtMost(index.lists, number, (a, b) => a - b);
    if (!lists.has(number)) {
      const read = files
        .bytes(`${index.folder}/l${file}.js`)
        .then((bytes) => readList(bytes, number - index.lists[file]));
      read.catch(() => lists.delete(number));
      lists.set(number, read);
    }
    return lists.get(number);
  };

  const listed = async (record) => (record.few ? { pages: record.few, classes: null } : list(record.list));

  // Returns the records of all parts of `letters` that are kept: [start][length].
  const parts = async (letters) => {
    const starts = letters.map((_, start) => letters.slice(start, start + index.longest));
    const read = await Promise.all(starts.map((part) => shard(part.join(""))));
    return starts.map((part, start) => {
      const records = [];
      for (let length = 1; length <= part.length; length++) {
        records[length] = read[start].get(part.slice(0, length).join(""));
        if (!records[length]) break;
      }
      return records;
    });
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
      const records = await parts(letters);
      const nothing = { pages: new Uint32Array(0), classes: null, isSure: true };
      const isMany = (start, length) => records[start] && records[start][length] && !records[start][length].few;
      const few = new Set();
      const many = new Map();
      for (let start = 0; start < letters.length; start++) {
        if (!records[start][1]) return nothing;
        const longest = Math.min(index.longest, letters.length - start);
        for (let length = 1; length <= longest; length++) {
          const record = records[start][length];
          if (!record) {
            // What both its parts would have brought into the index is not in it: no page holds it.
            if (isMany(start, length - 1) && isMany(start + 1, length - 1)) return nothing;
            break;
          }
          if (record.few) few.add(record.few);
          else if (length === longest || !records[start][length + 1]) many.set(record.list, record);
        }
      }
      if (few.size > 0) return { pages: [...few].reduce(both), classes: null, isSure: false };
      const rarest = [...many.values()].sort((a, b) => a.pages - b.pages);
      const read = await Promise.all(rarest.map(listed));
      return read.reduce((one, other) => bothClassed(one, other), { ...read[0], isSure: false });
    },

    // Returns the longest parts of `word` that some page holds, the longest first.
    async known(word) {
      const letters = Array.from(word);
      const records = await parts(letters);
      const found = [];
      records.forEach((lengths, start) => {
        const length = lengths.length - (lengths[lengths.length - 1] ? 1 : 2);
        if (length > 0) found.push({ start, length, text: letters.slice(start, start + length).join("") });
      });
      const within = (one, other) =>
        one !== other && other.start <= one.start && one.start + one.length <= other.start + other.length;
      const widest = found.filter((one) => !found.some((other) => within(one, other)));
      return widest.sort((a, b) => b.length - a.length).map((part) => part.text);
    },
  };
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
