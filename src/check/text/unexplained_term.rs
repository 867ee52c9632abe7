//! A number-word that nothing on the site explains.
//!
//! In: running text, the terms and standards of the site. Out: one finding a word, at its first use, unless
//! some use of it is followed by an explanation.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::check::beside::stands_before;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::hanzi::number;
use crate::hanzi::script::is_han;
use crate::lang::{Text, Words};
use crate::model::entry::Entry;
use crate::model::kinds::Detail;
use crate::model::prose::blocks;
use crate::source::Span;

/// `text/unexplained-term`.
pub(super) static CHECK: Check = Check {
    code: "text/unexplained-term",
    level: Level::Warn,
    what: Words::new("数字缩略语没有解释", "a number-word is explained nowhere"),
    why: Words::new(
        "“三化”“双百”一类的说法，外人不知道指什么。第一次用时在后面说明，或在 terms 里给它写一页；来源自己也没有说明的，那一页照样写，标明未载。",
        "Words such as 三化 or 双百 say nothing to an outsider. Explain one where it is first used, or give \
         it a page under `terms`; where the source does not explain it either, that page says so.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

全区推行“三化”建设。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

全区推行“三化”（规范化、制度化、常态化）建设。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let mut uses: BTreeMap<String, Use> = BTreeMap::new();
    let (looked_at, others): (Vec<_>, Vec<_>) =
        scope.site.written().enumerate().partition(|(_, entry)| scope.looks_at(entry.file));
    for (page, entry) in looked_at {
        if stands_before(scope.text(entry.file), &QUOTE, is_counter) {
            note(entry, page, &mut uses, |_, _| true);
        }
    }
    // A page that is not looked at may explain a word of one that is, or use it first.
    let finders: Vec<Finder<'static>> =
        uses.keys().map(|word| Finder::new(&format!("“{word}”")).into_owned()).collect();
    for (page, entry) in others {
        let text = scope.text(entry.file).as_bytes();
        if finders.iter().any(|finder| finder.find(text).is_some()) {
            note(entry, page, &mut uses, |uses, word| uses.contains_key(word));
        }
    }
    if uses.is_empty() {
        return;
    }
    let known = known(scope);
    let is_lacking = |(word, used): &(String, Use)| {
        !used.is_explained && !known.contains(word.as_str()) && !is_place(word, scope)
    };
    for (word, Use { at, .. }) in uses.into_iter().filter(is_lacking) {
        findings.push(Finding::new(
            at,
            Text::new(
                format!("“{word}”指什么，全站没有说明"),
                format!("nothing on the site says what `{word}` stands for"),
            ),
            Text::new(
                format!("在后面写明，如“{word}”（……），或在 content/terms 里写一页"),
                "say what it stands for right behind it in brackets, or give it a page in `content/terms`",
            ),
        ));
    }
}

static QUOTE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("“"));

/// Returns whether a word of this kind begins with `c`.
fn is_counter(c: char) -> bool {
    "二三四五六七八九十两双百".contains(c)
}

/// The first use of a word, and whether any use explains it.
struct Use {
    /// The place of its page among all.
    page: usize,
    at: Span,
    is_explained: bool,
}

/// Notes the uses that `entry`, the page at this place, makes of those words that `is_wanted` takes.
fn note(
    entry: &Entry,
    page: usize,
    uses: &mut BTreeMap<String, Use>,
    is_wanted: fn(&BTreeMap<String, Use>, &str) -> bool,
) {
    for block in blocks(&entry.body) {
        for (range, word) in number_words(&block.text) {
            if !is_wanted(uses, word) {
                continue;
            }
            let is_explained =
                block.heading.is_some() || explains(block.text.get(range.end..).unwrap_or_default());
            let at = block.place(range);
            let first = || Use { page, at, is_explained: false };
            let used = uses.entry(word.to_owned()).or_insert_with(first);
            used.is_explained |= is_explained;
            if page < used.page {
                (used.page, used.at) = (page, at);
            }
        }
    }
}

/// Returns the words that have a place of their own on the site: terms and their other forms, standards and their items.
fn known<'s>(scope: &Scope<'s>) -> BTreeSet<&'s str> {
    let terms = scope.detailed(Detail::term).flat_map(|(linked, term)| {
        std::iter::once(&linked.entry.meta.title).chain(&term.synonyms).map(String::as_str)
    });
    let standards = scope.site.config.standards.iter();
    let standards = standards.flat_map(|standard| std::iter::once(&standard.label).chain(&standard.items));
    terms.chain(standards.map(String::as_str)).collect()
}

/// Returns whether `word` is a place of the site, also without the last character of its name: 四川 for 四川省.
fn is_place(word: &str, scope: &Scope<'_>) -> bool {
    scope.site.listing.regions.places.iter().any(|place| place.name().starts_with(word))
}

/// What makes a number a number and no word: 两年, 百余, 五点.
const COUNTED: &str = "年月日天次点个名项条位余多几件种类步期批届级号万千亿元人家户岁倍成遍回页段字句支";

/// Returns the number-words in quotation marks: a number of one character, then one or two more: 三化, 双百, 六联系.
fn number_words(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut words = Vec::new();
    for (at, open) in text.match_indices('“') {
        let start = at + open.len();
        let Some((word, _)) = text.get(start..).and_then(|rest| rest.split_once('”')) else { continue };
        let mut characters = word.chars();
        let is_number = characters.next().is_some_and(is_counter);
        let rest: Vec<char> = characters.collect();
        let is_noun =
            |c: &char| is_han(*c) && number::parse(&c.to_string()).is_none() && !COUNTED.contains(*c);
        let is_word = (1..=2).contains(&rest.len()) && rest.iter().all(is_noun);
        if is_number && is_word {
            words.push((at..start + word.len() + '”'.len_utf8(), word));
        }
    }
    words
}

/// Returns whether `after` a word begins by saying what it is.
fn explains(after: &str) -> bool {
    let after = after.trim_start_matches(['，', '、']);
    ["（", "(", "：", ":", "——", "即", "是指", "指", "包括", "分别"]
        .iter()
        .any(|word| after.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::{explains, number_words};

    #[test]
    fn a_number_word_is_short_and_quoted_and_counts_something() {
        let words =
            |text| number_words(text).into_iter().map(|(_, word)| word.to_owned()).collect::<Vec<_>>();
        assert_eq!(words("“三化”和“双百”，“六联系”"), ["三化", "双百", "六联系"]);
        for text in [
            "三化",
            "“一号”",
            "“二〇二三”",
            "“三农问题多”",
            "“有事来协商”",
            "“十”",
            "“两年”",
            "“百余”",
            "“五点”",
            "“两支”",
        ] {
            assert!(words(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_follows_may_explain() {
        assert!(
            explains("（规范化）") && explains("，即规范化") && explains("——规范化") && !explains("建设")
        );
    }
}
