// Decompresses DEFLATE (RFC 1951). Older browsers have no DecompressionStream, and what a query fetches is small.

const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const AWAY_BASE = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
const AWAY_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const LENGTHS_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

// Returns the bytes that the bytes `packed` stand for.
export function inflate(packed) {
  const bits = bitReader(packed);
  let out = new Uint8Array(packed.length * 4 + 64);
  let size = 0;
  const grow = (more) => {
    if (size + more <= out.length) return;
    const wider = new Uint8Array(Math.max(out.length * 2, size + more));
    wider.set(out);
    out = wider;
  };
  let isLast = false;
  while (!isLast) {
    isLast = bits.take(1) === 1;
    const kind = bits.take(2);
    if (kind === 0) {
      const length = bits.stored();
      grow(length);
      out.set(bits.bytes(length), size);
      size += length;
      continue;
    }
    if (kind === 3) throw new Error("damaged");
    const [letters, aways] = kind === 1 ? fixedCodes() : readCodes(bits);
    for (;;) {
      const letter = bits.letter(letters);
      if (letter === 256) break;
      if (letter < 256) {
        grow(1);
        out[size++] = letter;
        continue;
      }
      const length = LENGTH_BASE[letter - 257] + bits.take(LENGTH_BITS[letter - 257]);
      const code = bits.letter(aways);
      const away = AWAY_BASE[code] + bits.take(AWAY_BITS[code]);
      if (!(length > 0 && away <= size)) throw new Error("damaged");
      grow(length);
      for (let i = 0; i < length; i++, size++) out[size] = out[size - away];
    }
  }
  return out.subarray(0, size);
}

function bitReader(packed) {
  let at = 0;
  let held = 0;
  let count = 0;
  const take = (wanted) => {
    while (count < wanted) {
      if (at >= packed.length) throw new Error("damaged");
      held |= packed[at++] << count;
      count += 8;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };
  return {
    take,
    // Returns the next letter of a canonical Huffman code, bit by bit.
    letter({ counts, letters }) {
      let code = 0;
      let first = 0;
      let index = 0;
      for (let length = 1; length < counts.length; length++) {
        code |= take(1);
        const here = counts[length];
        if (code - here < first) return letters[index + code - first];
        index += here;
        first = (first + here) << 1;
        code <<= 1;
      }
      throw new Error("damaged");
    },
    // Leaves the rest of the byte, and returns the length of what is stored as it is.
    stored() {
      held = 0;
      count = 0;
      at += 4;
      return packed[at - 4] | (packed[at - 3] << 8);
    },
    bytes(length) {
      at += length;
      return packed.subarray(at - length, at);
    },
  };
}

// Returns the code whose letters have these lengths.
function codeOf(lengths) {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length]++;
  counts[0] = 0;
  const next = new Uint16Array(16);
  for (let length = 1; length < 15; length++) next[length + 1] = next[length] + counts[length];
  const letters = new Uint16Array(lengths.length);
  lengths.forEach((length, letter) => { if (length) letters[next[length]++] = letter; });
  return { counts, letters };
}

let fixed;
function fixedCodes() {
  const lengths = Array.from({ length: 288 }, (_, letter) => (letter < 144 ? 8 : letter < 256 ? 9 : letter < 280 ? 7 : 8));
  fixed = fixed || [codeOf(lengths), codeOf(new Array(30).fill(5))];
  return fixed;
}

function readCodes(bits) {
  const letters = bits.take(5) + 257;
  const aways = bits.take(5) + 1;
  const count = bits.take(4) + 4;
  const order = new Array(19).fill(0);
  for (let i = 0; i < count; i++) order[LENGTHS_ORDER[i]] = bits.take(3);
  const code = codeOf(order);
  const lengths = [];
  while (lengths.length < letters + aways) {
    const length = bits.letter(code);
    if (length < 16) {
      lengths.push(length);
      continue;
    }
    const again = length === 16 ? lengths[lengths.length - 1] : 0;
    const times = length === 16 ? 3 + bits.take(2) : length === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    for (let i = 0; i < times; i++) lengths.push(again);
  }
  return [codeOf(lengths.slice(0, letters)), codeOf(lengths.slice(letters))];
}
