//! Half-width marks between Chinese characters.
//!
//! In: running text. Out: a finding at the first such mark of each block, whose certain fix mends all of that block.

use std::ops::Range;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::mark::Mark;
use crate::check::page::Page;
use crate::check::text::punctuation::{begins_chinese, certain, edits, ends_chinese};
use crate::hanzi::script::is_han;
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/half-width-mark`.
pub(super) static CHECK: Check = Check {
    code: "text/half-width-mark",
    level: Level::Warn,
    what: Words::new("中文里用了半角标点", "half-width marks stand in Chinese text"),
    why: Words::new(
        "中文的标点占一个字的位置，用全角（GB/T 15834—2011 第 5.1 节）。半角逗号、冒号和括号夹在汉字中间，多半是从网页抄来时变了样，读起来挤，查起来也对不上。数字和外文里的不在此列。",
        "Marks of Chinese text take the square of a character (GB/T 15834—2011, 5.1). Half-width commas, \
         colons and brackets between Han characters are mostly damage from copying; they crowd the line, \
         and searches miss them. Marks of numbers and of other scripts are left alone.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

征题之后,由村里选定题目。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

征题之后，由村里选定题目。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (block, marks) in page.marked() {
        findings.extend(find(block, marks));
    }
}

fn find(block: &Block, marks: &[Mark]) -> Option<Finding> {
    if !marks.iter().any(|mark| matches!(mark.c, ',' | ';' | ':' | '?' | '!' | '(')) {
        return None;
    }
    let changes = [between(marks), brackets(&block.text, marks)].concat();
    let (first, _) = changes.iter().min_by_key(|(range, _)| range.start)?;
    let (written, count) = (block.text.get(first.clone()).unwrap_or_default(), changes.len());
    let mut edits = edits(block, &changes);
    edits.sort_by_key(|edit| edit.at.start);
    Some(
        Finding::new(
            block.place(first.clone()),
            Text::new(
                format!("中文里用了半角的“{written}”，这一段共 {count} 处"),
                format!("half-width `{written}` in Chinese text, {count} in this block"),
            ),
            Text::new("改成全角标点", "write the full-width mark"),
        )
        .fix(certain(edits)),
    )
}

/// Returns the marks between Chinese characters, each with what takes its place.
fn between(marks: &[Mark]) -> Vec<(Range<usize>, String)> {
    let wide = |c: char| match c {
        ',' => Some('，'),
        ';' => Some('；'),
        ':' => Some('：'),
        '?' => Some('？'),
        '!' => Some('！'),
        _ => None,
    };
    let is_between = |mark: &&Mark| {
        ends_chinese(mark.before) && (begins_chinese(mark.after) || matches!(mark.after, None | Some('\n')))
    };
    let change = |mark: &Mark| Some((mark.start..mark.start + 1, wide(mark.c)?.to_string()));
    marks.iter().filter(is_between).filter_map(change).collect()
}

/// Returns the brackets around Chinese text that follow Chinese text or begin the block.
fn brackets(text: &str, marks: &[Mark]) -> Vec<(Range<usize>, String)> {
    let mut changes = Vec::new();
    let opening = marks.iter().filter(|mark| mark.c == '(');
    for mark in opening.filter(|mark| mark.before.is_none() || ends_chinese(mark.before)) {
        let inner = text.get(mark.start + 1..).unwrap_or_default();
        let Some((inner, _)) = inner.split_once(')') else { continue };
        if inner.contains(['(', '\n']) || !inner.chars().any(is_han) {
            continue;
        }
        let end = mark.start + 1 + inner.len();
        changes.push((mark.start..mark.start + 1, "（".to_owned()));
        changes.push((end..end + 1, "）".to_owned()));
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::{between, brackets};
    use crate::check::mark::marks;

    /// Returns how many marks are found in `text`, between characters and around them.
    fn counts(text: &str) -> (usize, usize) {
        let marks: Vec<_> = marks(text).collect();
        (between(&marks).len(), brackets(text, &marks).len())
    }

    #[test]
    fn numbers_times_and_latin_keep_their_marks() {
        for text in [
            "共2,058字",
            "上午8:30开会",
            "比例1:2",
            "见 a, b",
            "电话(010)",
            "p (甲) q",
            "第3版(v2)",
            "甲 (乙)",
        ] {
            assert_eq!(counts(text), (0, 0), "{text}");
        }
    }

    #[test]
    fn marks_beside_quotes_and_at_the_end_are_found() {
        for (text, count) in [("《甲》,《乙》", 1), ("他说:“好”", 1), ("谁来?", 1), ("甲;乙,丙!", 3)]
        {
            assert_eq!(counts(text).0, count, "{text}");
        }
        assert_eq!((counts("规则(试行)").1, counts("(一)征题").1), (2, 2));
    }
}
