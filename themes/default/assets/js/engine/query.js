// Reads what a reader typed: words that must all be found, quotes around a phrase, a hyphen before what must not be
// there. Chinese is not cut up: what stands without a space is one word.

const NUMERALS = "零一二三四五六七八九";
const UNITS = { 十: 10, 百: 100, 千: 1000 };
const QUOTED = /([-－]?)(?:["“”]([^"“”]*)["“”]?|「([^」]*)」?|([^\s"“”「]+))/gu;
const ARTICLE = /第([0-9０-９]+|[〇零一二三四五六七八九十百千两]+)([条條款项項目章节節编編])/gu;
const WHOLE_ARTICLE = /^(.*?)(第[^条]+条(?:之[一二三四五六七八九十]+)?)(第[^款]+款)?(第[^项]+项)?(第[^目]+目)?$/u;

// Returns the words of `text`: [{ forms: [folded], isLeftOut }]; a word has several forms where it names an article.
export function readQuery(text, fold) {
  const words = [];
  text.replace(QUOTED, (_, hyphen, quoted = "", cornered = "", bare = "") => {
    const forms = [...new Set(articleForms(quoted || cornered || bare).map((form) => fold.text(form)))].filter(Boolean);
    if (forms.length > 0) words.push({ forms, isLeftOut: hyphen !== "" });
    return "";
  });
  return words;
}

// Returns `text` as written, with Han and with Arabic numerals in what it says of articles.
function articleForms(text) {
  const inHan = text.replace(ARTICLE, (_, number, unit) => `第${toHan(toNumber(number))}${unit}`);
  const inDigits = text.replace(ARTICLE, (_, number, unit) => `第${toNumber(number)}${unit}`);
  return [text, inHan, inDigits];
}

// Returns what names an article of a rule: { name, anchor } with the rule's name as typed; null for other queries.
export function readArticle(text) {
  const bare = text.replace(/[\s《》“”"「」]/gu, "").replace(/條/gu, "条").replace(/項/gu, "项").replace(/[（）()]/gu, "");
  const found = WHOLE_ARTICLE.exec(bare);
  if (!found || !found[1]) return null;
  const number = (part) => (part ? toNumber(part.replace(/^第|[条款项目]$/gu, "")) : 0);
  const [article, inserted] = found[2].split("之");
  if (!number(article)) return null;
  const [paragraph, item, point] = [number(found[3]), number(found[4]), number(found[5])];
  let anchor = `article-${number(article)}`;
  const whole = inserted ? (anchor += `.${toNumber(inserted)}`) : anchor;
  if (paragraph && (paragraph > 1 || !item)) anchor += `-p${paragraph}`;
  if (item) anchor += `-${item}`;
  if (item && point) anchor += `-${point}`;
  return { name: found[1], whole, anchor };
}

function toNumber(text) {
  const narrow = (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0);
  const plain = text.replace(/[０-９]/gu, narrow).replace(/〇/gu, "零").replace(/两/gu, "二");
  if (/^[0-9]+$/u.test(plain)) return Number(plain);
  const digits = Array.from(plain, (letter) => NUMERALS.indexOf(letter));
  if (!digits.includes(-1)) return Number(digits.join(""));
  let total = 0;
  let digit = 0;
  for (const letter of plain) {
    if (UNITS[letter]) {
      total += (digit || 1) * UNITS[letter];
      digit = 0;
    } else {
      digit = NUMERALS.indexOf(letter);
    }
  }
  return total + digit;
}

function toHan(number) {
  if (number < 1 || number > 9999) return String(number);
  let text = "";
  let rest = number;
  for (const [unit, size] of [["千", 1000], ["百", 100], ["十", 10], ["", 1]]) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit) text += (text || size !== 10 || digit > 1 ? NUMERALS[digit] : "") + unit;
    else if (text && rest && !text.endsWith("零")) text += "零";
  }
  return text;
}
