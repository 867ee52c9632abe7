//! A mark that opens and never closes, or closes what never opened.
//!
//! In: running text. Out: a finding at each mark in a block without its partner; the number of an item, as in 1）, has
//! none.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::mark::Mark;
use crate::check::page::Page;
use crate::hanzi::number;
use crate::lang::{Text, Words};
use crate::model::prose::Block;
use crate::source::Span;

/// `text/unpaired-mark`.
pub(super) static CHECK: Check = Check {
    code: "text/unpaired-mark",
    level: Level::Warn,
    what: Words::new("引号、书名号或括号不成对", "a mark has no partner"),
    why: Words::new(
        "引号、书名号和括号都成对使用（GB/T 15834—2011）。少了一半，读者不知道引文到哪里为止。分成几段的引文，每段开头都用前引号的，不在此列。",
        "Quotation marks, title marks and brackets come in pairs (GB/T 15834—2011). \
         With half of one missing readers cannot tell where a quotation ends. A quotation of several \
         paragraphs, each of which opens with “, is left alone.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

印发了《议事规则，共六章。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

印发了《议事规则》，共六章。
",
    run: Run::Page(run),
};

const PAIRS: [(char, char); 7] =
    [('“', '”'), ('《', '》'), ('〈', '〉'), ('（', '）'), ('〔', '〕'), ('【', '】'), ('「', '」')];

/// How many marks of one kind are told of in a block: beyond that it is no slip but a text of another sort.
const MOST: usize = 20;

fn run(scope: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    // A bracket of a link in the wrong brackets is told with the link.
    let links = scope.broken_links(page.entry.file);
    let is_told = |at: Span| links.iter().any(|link| link.start <= at.start && at.end <= link.end);
    for (place, (block, marks)) in page.marked().enumerate() {
        let opens = |block: &Block| block.text.starts_with('“');
        let goes_on = || opens(block) && page.blocks.get(place + 1).is_some_and(opens);
        let lonely = lonely(&block.text, marks).into_iter();
        let lonely = lonely.filter(|mark| !(mark.start == 0 && mark.c == '“' && goes_on()));
        let lonely = lonely.filter(|mark| !is_told(block.place(mark.range())));
        findings.extend(lonely.take(MOST).map(|mark| finding(block, mark)));
    }
}

/// Returns the marks of `text` without a partner, in order.
fn lonely<'m>(text: &str, marks: &'m [Mark]) -> Vec<&'m Mark> {
    let mut opened: [Vec<&Mark>; PAIRS.len()] = Default::default();
    let mut lonely = Vec::new();
    for mark in marks {
        let Some(kind) = PAIRS.iter().position(|(open, close)| mark.c == *open || mark.c == *close) else {
            continue;
        };
        let (Some(opened), Some((open, _))) = (opened.get_mut(kind), PAIRS.get(kind)) else { continue };
        if mark.c == *open {
            opened.push(mark);
        } else if opened.pop().is_none() && !is_item_number(text.get(..mark.start).unwrap_or_default()) {
            lonely.push(mark);
        }
    }
    lonely.extend(opened.into_iter().flatten());
    lonely.sort_by_key(|mark| mark.start);
    lonely
}

/// Returns whether `before` a closing bracket is only the number of an item.
fn is_item_number(before: &str) -> bool {
    let number = before.trim_start();
    // No more than needed is counted: a long text may hold as many marks as characters.
    (1..=3).contains(&number.chars().take(4).count())
        && (number::parse(number).is_some() || number.bytes().all(|b| b.is_ascii_alphabetic()))
}

fn finding(block: &Block, mark: &Mark) -> Finding {
    let c = mark.c;
    Finding::new(
        block.place(mark.range()),
        Text::new(format!("{c} 没有成对"), format!("`{c}` has no partner")),
        Text::new("补上另一半；是多出来的就删去", "add the other half, or take this one out"),
    )
}

#[cfg(test)]
mod tests {
    use super::lonely;
    use crate::check::mark::marks;

    fn count(text: &str) -> usize {
        let marks: Vec<_> = marks(text).collect();
        lonely(text, &marks).len()
    }

    #[test]
    fn pairs_and_the_numbers_of_items_are_whole() {
        for text in ["《甲》“乙（丙）”", "1）甲", "一）甲", "a）甲", "“《甲》”和“乙”"]
        {
            assert_eq!(count(text), 0, "{text}");
        }
    }

    #[test]
    fn half_a_pair_is_found_on_either_side() {
        for text in ["《甲", "甲》", "“甲", "甲”乙", "（甲", "甲乙丙丁）"] {
            assert_eq!(count(text), 1, "{text}");
        }
    }
}
