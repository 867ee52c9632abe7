// Makes writing equal before it is compared, by the lists that come with the index (see src/search/fold.rs, which makes
// the same of the same text).

// Returns the folding that `rule` tells.
export function folding(rule) {
  const pairs = new Map();
  const letters = Array.from(rule.pairs);
  for (let i = 0; i + 1 < letters.length; i += 2) pairs.set(letters[i], letters[i + 1]);
  const [first, last, by] = rule.wide;
  const one = (letter) => {
    let code = letter.codePointAt(0);
    if (code >= first && code <= last) code -= by;
    if (code < 0x80 && code > 0x20 && code !== 0x7f) {
      return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : String.fromCharCode(code);
    }
    if (rule.dropped.some(([from, to]) => code >= from && code <= to)) return "";
    return pairs.get(letter) || letter;
  };
  const isMark = (letter) => letter !== "" && rule.marks.some(([from, to]) => from <= letter.codePointAt(0) && letter.codePointAt(0) <= to);
  const known = new Map();
  const cached = (letter) => {
    let to = known.get(letter);
    if (to === undefined) known.set(letter, (to = one(letter)));
    return to;
  };
  return {
    // Returns `text` folded.
    text: (text) => Array.from(text, cached).join(""),
    // Returns `text` folded, without its marks: as names are looked up.
    letters: (text) => Array.from(text, cached).filter((letter) => !isMark(letter)).join(""),
    // Returns `text` folded and, for each UTF-16 unit of it and for its end, where in `text` it comes from.
    mapped(text) {
      let folded = "";
      const from = [];
      let at = 0;
      for (const letter of text) {
        const to = cached(letter);
        for (let i = 0; i < to.length; i++) from.push(at);
        folded += to;
        at += letter.length;
      }
      from.push(at);
      return { folded, from };
    },
  };
}
