//! Years in Han and in Arabic figures on one page.
//!
//! In: running text. Out: one finding a page that writes years both ways, at the first in Han figures; quotations and titles
//! keep their own.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::check::beside::stands_behind;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/mixed-years`.
pub(super) static CHECK: Check = Check {
    code: "text/mixed-years",
    level: Level::Warn,
    what: Words::new("年份的写法不一", "years are written in two ways"),
    why: Words::new(
        "同一篇里数字的形式应当一致，公历年份用阿拉伯数字（GB/T 15835—2011）。“二〇二三年”和“2023年”混着写，检索时要查两遍。",
        "One text writes its numbers one way, and years in Arabic figures (GB/T 15835—2011). A reader who looks for 2023年 \
         does not find 二〇二三年 beside it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

2022年征题，二〇二三年办结。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

2022年征题，2023年办结。
",
    run: Run::Page(run),
};

/// The figures of a year in Han, 〇 also as it is often typed.
const FIGURES: &str = "〇零一二三四五六七八九○Ｏ";

static YEAR: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("年"));

fn run(scope: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let file = scope.text(page.entry.file);
    if !stands_behind(file, &YEAR, |c| FIGURES.contains(c)) {
        return;
    }
    let of_block = |block| years(block, |c| FIGURES.contains(c)).into_iter().map(move |range| (block, range));
    let in_han: Vec<(&Block, Range<usize>)> = page.blocks.iter().flat_map(of_block).collect();
    let Some((block, first)) = in_han.first() else { return };
    let is_arabic = |block| !years(block, |c| c.is_ascii_digit()).is_empty();
    if !page.blocks.iter().any(is_arabic) {
        return;
    }
    let (written, count) = (block.text.get(first.clone()).unwrap_or_default(), in_han.len());
    findings.push(Finding::new(
        block.place(first.clone()),
        Text::new(
            format!("别处的年份用阿拉伯数字，这里写“{written}”，这一页共 {count} 处"),
            format!("`{written}` where other years of the page are in Arabic figures, {count} in all"),
        ),
        Text::new("都用阿拉伯数字，如“2023年”", "write them all in Arabic figures, such as `2023年`"),
    ));
}

/// Returns where years of four figures stand in `block`, outside quotations and titles.
fn years(block: &Block, is_figure: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let text = block.text.as_str();
    let year = |(at, word): (usize, &str)| {
        let before = text.get(..at)?;
        let start =
            before.char_indices().rev().take_while(|(_, c)| is_figure(*c)).map(|(at, _)| at).last()?;
        let is_year = before.get(start..)?.chars().count() == 4;
        let depth = |open, close| before.matches(open).count() > before.matches(close).count();
        (is_year && !depth('“', '”') && !depth('《', '》')).then(|| start..at + word.len())
    };
    text.match_indices("年").filter_map(year).collect()
}

#[cfg(test)]
mod tests {
    use super::{FIGURES, years};
    use crate::model::prose::Block;

    #[test]
    fn a_year_has_four_figures_and_is_no_span_of_years() {
        let count = |text: &str| years(&Block::of(text), |c| FIGURES.contains(c)).len();
        for text in ["二〇二三年", "一九九八年", "二○二三年五月"] {
            assert_eq!(count(text), 1, "{text}");
        }
        for text in ["三年", "二十年", "“二〇二三年”", "《二〇二三年工作要点》", "2023年"]
        {
            assert_eq!(count(text), 0, "{text}");
        }
    }
}
