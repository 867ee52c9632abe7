//! Work grows with what is read and no faster: counted, not timed.
//!
//! What is counted is the memory asked for, by the call and by the byte, and what comes out. Texts are read at two sizes,
//! one twice the other: linear work doubles, quadratic work is fourfold. Beside the hostile patterns that the bench knows
//! there are random ones, from a seed that never changes; `PROPTEST_CASES` and `PROPTEST_RNG_SEED` ask for more and others.

use allocation_counter::measure;
use casebook::hanzi::opening::opening;
use casebook::hanzi::order::place;
use casebook::model::figure::Figure;
use casebook::model::phrases::phrases;
use casebook::model::prose::{Block, blocks};
use casebook::parse::markdown;
use casebook::render::body::html;
use casebook::source::FileId;
use proptest::prelude::{Strategy, prop};
use proptest::{prop_assert, proptest};

use crate::hostile;
use crate::properties::cases;

/// A kind of work: from a text to the size of what it made.
type Work = fn(&str) -> usize;

/// The bytes of the smaller text.
const BYTES: usize = 12_000;

/// Reads a body, writes its HTML, and looks through its running text for citations.
fn body(text: &str) -> usize {
    let (body, faults) = markdown::read(text, 0..text.len(), FileId(0));
    let written = html(&body, 0..body.pieces.len(), &|_| None).len();
    let cited: usize = blocks(&body).iter().map(|block: &Block| phrases(&block.text).len()).sum();
    written + body.pieces.len() + faults.len() + cited
}

const WORKS: [(&str, Work); 5] = [
    ("a body", body),
    ("citations", |text| phrases(text).len()),
    ("an opening", |text| opening(text, 120).len()),
    ("a figure", |text| usize::from(Figure::read(text).is_some())),
    ("an order", |text| usize::from(place(text) > place(""))),
];

/// What a work costs: calls for memory, bytes of it, and what came out.
fn cost(work: Work, text: &str) -> [usize; 3] {
    // What is made once and kept is made before.
    work("");
    let mut made = 0;
    let used = measure(|| made = work(text));
    let number = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    [number(used.count_total), number(used.bytes_total), made]
}

/// Returns what is wrong with the growth from `one` to `two`, which is the cost of twice as much.
fn growth(one: [usize; 3], two: [usize; 3]) -> Option<String> {
    // A vector that grows by doubling may have just done so.
    let is_linear = one.iter().zip(two).all(|(one, two)| two <= one * 27 / 10 + 4_000);
    (!is_linear).then(|| format!("{one:?} becomes {two:?}"))
}

/// Returns what is wrong with how the cost of `work` grows over texts of `bytes` bytes and twice as many. What seems wrong is
/// looked at once more at twice the size: vectors that have doubled have room then, quadratic work is fourfold again.
fn growing(work: Work, text: &dyn Fn(usize) -> String, bytes: usize) -> Option<String> {
    let [one, two] = [bytes, 2 * bytes].map(|bytes| cost(work, &text(bytes)));
    growth(one, two).and_then(|found| {
        growth(two, cost(work, &text(4 * bytes))).map(|again| format!("{found}, and {again}"))
    })
}

/// Chinese that brings a careless reader to look at the same text again and again.
const CHINESE: [(&str, &str, &str); 24] = [
    ("", "《", ""),
    ("", "《《甲", ""),
    ("", "《甲》", ""),
    ("", "《甲》（试行", ""),
    ("", "第", ""),
    ("", "第一", ""),
    ("", "第一、", ""),
    ("", "第一条、", "建"),
    ("", "第一条至", ""),
    ("", "第一条第一款第（一）项", ""),
    ("", "前", ""),
    ("", "本条", ""),
    ("", "本", "规则"),
    ("", "（一）", ""),
    ("", "（", ""),
    ("", "“", ""),
    ("", "“甲”", ""),
    ("", "一", ""),
    ("", "1", ""),
    ("", "1千", ""),
    ("", "一万", ""),
    ("", "甲**“乙”**", ""),
    ("| 甲 |\n|---|\n", "| 第一条 |\n", ""),
    ("", "甲[^1]第一条", "\n\n[^1]: 第一条"),
];

#[test]
fn twice_the_text_is_twice_the_work() {
    let mut wrong = Vec::new();
    for pattern in CHINESE.iter().chain(hostile::PATTERNS) {
        for (name, work) in WORKS {
            let found = growing(work, &|bytes| hostile::text(pattern, bytes), BYTES);
            wrong.extend(found.map(|found| format!("{name} of {pattern:?}: {found}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What random texts repeat.
const PARTS: [&str; 40] = [
    "甲", "，", "。", "“", "”", "《", "》", "（", "）", "　", "第", "一", "条", "款", "、", "至", "前", "本",
    "1", "a", " ", "\n", "\n\n", "*", "**", "_", "~~", "`", "[", "]", "(", ")", "[^1]", "![", "<b>", "<!--",
    "|", "\n> ", "\n- ", "\\",
];

fn part() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PARTS.as_slice()), 0..5).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn twice_of_anything_is_twice_the_work(before in part(), again in part(), after in part()) {
        let text = |bytes: usize| [before.as_str(), &again.repeat(bytes / again.len().max(1)), &after].concat();
        for (name, work) in WORKS {
            let found = growing(work, &text, BYTES / 2);
            prop_assert!(found.is_none(), "{name} of {again:?}: {found:?}");
        }
    }
}

#[test]
fn work_that_grows_faster_is_seen() {
    let quadratic: Work = |text| (0..text.len() / 100).map(|part| "甲".repeat(part * 30).len()).sum();
    assert!(growing(quadratic, &|bytes| "甲".repeat(bytes / 3), BYTES).is_some());
}
