//! Han beside letters and digits, with a space here and without one there.
//!
//! In: running text. Out: one finding a page that has both, at the first of the rarer kind. Off unless a site turns it on.

use std::ops::Range;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::hanzi::script::is_han;
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/mixed-spacing`.
pub(super) static CHECK: Check = Check {
    code: "text/mixed-spacing",
    level: Level::Allow,
    what: Words::new(
        "汉字和字母、数字之间有的空格，有的不空",
        "Han beside letters and digits is spaced in some places only",
    ),
    why: Words::new(
        "空不空格，一页里统一就好；网页自己会在两者之间留出间隙，文字不必改。检索时“12 盏”和“12盏”是两种写法。各家习惯不同，这一项默认不报，要查就在“检查”里写上。",
        "Either way is right where a page keeps to it; the pages set a gap between the two by themselves. A search takes \
         `12 盏` and `12盏` for two things. Customs differ, so it is off unless `checks` turns it on.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
checks:
  text/mixed-spacing: warn
-- content/about.md --
---
标题: 关于
---

装了12盏路灯，修了3处水管，换了 2 只水表。
",
    right: "\
-- casebook.yaml --
title: 示例
checks:
  text/mixed-spacing: warn
-- content/about.md --
---
标题: 关于
---

装了12盏路灯，修了3处水管，换了2只水表。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let seams = page.blocks.iter().flat_map(|block| seams(&block.text).map(move |seam| (block, seam)));
    let (spaced, glued): (Vec<_>, Vec<_>) = seams.partition(|(_, seam): &(&Block, Seam)| seam.is_spaced);
    let (rare, common) = if spaced.len() <= glued.len() { (&spaced, &glued) } else { (&glued, &spaced) };
    let Some((block, first)) = rare.first() else { return };
    let (spaced, glued) = (spaced.len(), glued.len());
    let help = if first.is_spaced {
        Text::new("这一页多数不空，这里也不空", "most places have no space here: leave it out")
    } else {
        Text::new("这一页多数空一格，这里也空一格", "most places have a space here: put one in")
    };
    if !common.is_empty() {
        let message = Text::new(
            format!("汉字和字母、数字之间，{spaced} 处空格，{glued} 处不空"),
            format!("between Han and letters or digits there are {spaced} with a space and {glued} without"),
        );
        findings.push(Finding::new(block.place(first.range.clone()), message, help));
    }
}

/// Where Han and a letter or digit meet.
struct Seam {
    /// The bytes of both, with what stands between them.
    range: Range<usize>,
    is_spaced: bool,
}

/// Returns the seams of `text`, in order.
fn seams(text: &str) -> impl Iterator<Item = Seam> {
    let meet = |one: char, other: char| {
        is_han(one) && other.is_ascii_alphanumeric() || one.is_ascii_alphanumeric() && is_han(other)
    };
    text.char_indices().filter_map(move |(start, c)| {
        let mut behind = text.get(start + c.len_utf8()..)?.chars();
        let next = behind.next()?;
        let is_spaced = next == ' ';
        let other = if is_spaced { behind.next()? } else { next };
        let end = text.len() - behind.as_str().len();
        meet(c, other).then_some(Seam { range: start..end, is_spaced })
    })
}

#[cfg(test)]
mod tests {
    use super::seams;

    #[test]
    fn a_seam_lies_between_han_and_a_letter_or_digit_on_either_side() {
        let kinds = |text: &str| seams(text).map(|seam| seam.is_spaced).collect::<Vec<_>>();
        assert_eq!(kinds("共12 盏，A 区"), [false, true, true]);
        assert_eq!(kinds("甲 乙，12、34 (丙)  5"), [] as [bool; 0]);
    }
}
