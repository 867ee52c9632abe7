// Finds words in the text of a page, across the borders of elements but not of blocks, in whatever form they are written:
// full and half width, small and capital, 〇 and 零 are the same, and white space does not count.

/** Elements of which text is not a part of what the page says. */
const LEFT_OUT = "script, style, template, noscript, form, nav, button, .mark, .permalink, .only-print, [hidden], [aria-hidden=true]";
/** Elements whose text stands by itself. */
const BLOCKS = "address, article, aside, blockquote, caption, dd, details, div, dl, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, li, ol, p, pre, section, summary, table, tbody, td, th, thead, tr, ul, main";

/** Returns a character in the form that is compared; empty for one that does not count. */
export function foldCharacter(character) {
  const folded = character.normalize("NFKC").toLowerCase().replaceAll("〇", "零");
  return /^\s*$/u.test(folded) ? "" : folded;
}

/** Returns where `words` stand beneath `root`: for each place the pieces of text nodes, { node, start, end }, that it covers. */
export function places(root, words) {
  const wanted = words.map((word) => Array.from(word, foldCharacter).join("")).filter(Boolean).sort((one, other) => other.length - one.length);
  return blocks(root).flatMap((nodes) => placesIn(nodes, wanted));
}

/** Returns the text nodes beneath `root` that readers read, those of one block together, in order. */
function blocks(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => (node.nodeType === Node.ELEMENT_NODE && node.matches(LEFT_OUT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  });
  const found = [];
  let block;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const own = node.parentElement.closest(BLOCKS);
    if (own !== block) found.push([]);
    block = own;
    found.at(-1).push(node);
  }
  return found;
}

function placesIn(nodes, wanted) {
  let text = "";
  const from = [];
  for (const node of nodes) {
    let start = 0;
    for (const character of node.data) {
      const end = start + character.length;
      const folded = foldCharacter(character);
      for (let unit = 0; unit < folded.length; unit += 1) from.push({ node, start, end });
      text += folded;
      start = end;
    }
  }
  const found = [];
  for (let at = 0; at < text.length; ) {
    const word = wanted.find((one) => text.startsWith(one, at));
    if (word) found.push(joined(from.slice(at, at + word.length)));
    at += word?.length ?? 1;
  }
  return found;
}

/** Returns one piece for each node that the characters lie in. */
function joined(characters) {
  const pieces = [];
  for (const { node, start, end } of characters) {
    const last = pieces.at(-1);
    if (last?.node === node) last.end = end;
    else pieces.push({ node, start, end });
  }
  return pieces;
}
