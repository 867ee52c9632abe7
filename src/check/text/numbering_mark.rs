//! A number of a heading or paragraph with another mark behind it than its level has.
//!
//! In: running text. Out: a finding at each block that begins with a bracketed number and a mark, with a certain fix, and at
//! each heading that begins with `1、` or `一.`, with a likely one.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::page::{Page, edit};
use crate::hanzi::number;
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/numbering-mark`.
pub(super) static CHECK: Check = Check {
    code: "text/numbering-mark",
    level: Level::Warn,
    what: Words::new("序号后面的标点不对", "a number has another mark behind it than its level"),
    why: Words::new(
        "结构层次依次用“一、”“（一）”“1.”“（1）”标注（GB/T 9704—2012 第 7.3.3 条）。带括号的序号，括号后面不再加顿号；“1”后面是圆点，“一”后面是顿号。",
        "Levels are numbered 一、, （一）, 1. and （1） (GB/T 9704—2012, 7.3.3). No 、 follows a number in brackets; behind \
         1 stands a full stop, behind 一 stands 、.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

（一）、征求意见。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

（一）征求意见。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for block in &page.blocks {
        findings.extend(bracketed(block).or_else(|| bare(block)));
    }
}

fn bracketed(block: &Block) -> Option<Finding> {
    let inner = block.text.strip_prefix('（')?;
    let (digits, rest) = inner.split_once('）')?;
    number::parse(digits).filter(|_| rest.starts_with(['、', '，', '.', '．']))?;
    let start = block.text.len() - rest.len();
    let mark = rest.chars().next()?;
    let range = start..start + mark.len_utf8();
    let finding = Finding::new(
        block.place(range.clone()),
        Text::new(format!("“（{digits}）”后面不用“{mark}”"), format!("no `{mark}` follows `（{digits}）`")),
        Text::new(format!("删去“{mark}”"), format!("take `{mark}` out")),
    );
    Some(finding.fix(edit(block, range, "").map(Fix::certain)))
}

/// A line of text may begin with a number that is no numbering; a heading hardly does.
fn bare(block: &Block) -> Option<Finding> {
    let marks = ['、', '.', '．'];
    block.heading?;
    let end = block.text.find(marks)?;
    let (digits, rest) = block.text.split_at_checked(end)?;
    let mark = rest.chars().next()?;
    number::parse(digits).filter(|number| (1..100).contains(number))?;
    let is_arabic = digits.chars().all(|c| c.is_ascii_digit());
    // 1.5 万户 begins with no number of a heading.
    let is_decimal = rest.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    let (right, written) = if is_arabic { ('.', ". ") } else { ('、', "、") };
    if mark == right || is_decimal {
        return None;
    }
    let range = end..end + mark.len_utf8();
    let finding = Finding::new(
        block.place(range.clone()),
        Text::new(
            format!("“{digits}”后面用“{right}”，不用“{mark}”"),
            format!("behind `{digits}` stands `{right}` and not `{mark}`"),
        ),
        Text::new(format!("写成“{digits}{right}”"), format!("write `{digits}{right}`")),
    );
    Some(finding.fix(edit(block, range, written).map(Fix::likely)))
}

#[cfg(test)]
mod tests {
    use super::bare;
    use crate::model::prose::Block;

    #[test]
    fn a_number_of_a_heading_has_the_mark_of_its_level() {
        let is_found = |text: &str, is_heading: bool| {
            let mut block = Block::of(text);
            block.heading = is_heading.then_some(2);
            bare(&block).is_some()
        };
        for text in ["1、征题", "12、定题", "一.征题", "十二．议题"] {
            assert!(is_found(text, true) && !is_found(text, false), "{text}");
        }
        for text in ["1. 征题", "一、征题", "1.5万户受益", "2023、2024年", "第一、第二步", "征题、定题"]
        {
            assert!(!is_found(text, true), "{text}");
        }
    }
}
