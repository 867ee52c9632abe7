//! Readings in brackets that were left behind single characters.
//!
//! In: running text. Out: one finding a page with two readings or more, with a likely fix that takes them all out.

use std::ops::Range;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::mark::Mark;
use crate::check::page::{Page, edit};
use crate::check::text::punctuation::han;
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/pinyin-annotation`.
pub(super) static CHECK: Check = Check {
    code: "text/pinyin-annotation",
    level: Level::Warn,
    what: Words::new("正文里留着注音", "readings were left in the text"),
    why: Words::new(
        "有的网页给常用字逐个注音，如“協(xié)商”，抄下来就夹在正文里，读不顺，也查不到。给生僻字注一两处音的，不在此列。",
        "Some web pages give the reading of common characters one by one, as in 協(xié)商. Copied along, \
         the readings break up the text and hide it from searches. One reading of a rare character is \
         left alone.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

各方协(xié)商，按规(guī)则议事。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

各方协商，按规则议事。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let of_block = |(block, marks)| readings(block, marks).into_iter().map(move |range| (block, range));
    let notes = page.marked().flat_map(of_block);
    let notes: Vec<(&Block, Range<usize>)> = notes.collect();
    let [(block, first), _, ..] = notes.as_slice() else { return };
    let edits: Vec<_> = notes.iter().filter_map(|(block, range)| edit(block, range.clone(), "")).collect();
    let (written, count) = (block.text.get(first.clone()).unwrap_or_default(), notes.len());
    findings.push(
        Finding::new(
            block.place(first.clone()),
            Text::new(
                format!("正文里留着注音“{written}”，共 {count} 处"),
                format!("the reading `{written}` was left in the text, {count} in all"),
            ),
            Text::new("删去注音", "take the readings out"),
        )
        .fix(Some(Fix { is_certain: false, edits })),
    );
}

/// Returns where readings stand behind a character: one to six letters in brackets, one of them with a tone mark.
fn readings(block: &Block, marks: &[Mark]) -> Vec<Range<usize>> {
    let (text, mut readings) = (&block.text, Vec::new());
    for mark in marks.iter().filter(|mark| matches!(mark.c, '(' | '（') && han(mark.before)) {
        let start = mark.start + mark.c.len_utf8();
        let Some((inner, _)) = text.get(start..).and_then(|rest| rest.split_once([')', '）'])) else {
            continue;
        };
        let has_tone = inner.chars().any(|c| "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ".contains(c));
        let is_syllable =
            inner.chars().all(|c| c.is_ascii_lowercase() || "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü".contains(c));
        if has_tone && is_syllable && inner.chars().count() <= 6 {
            let end = start + inner.len();
            let closing = text.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            readings.push(mark.start..end + closing);
        }
    }
    readings
}
