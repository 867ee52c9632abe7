//! Ranges of numbers joined by `—` here and by `～` there.
//!
//! In: the marks of running text. Out: one finding a page that has both, at the first of the rarer kind, with the other mark as
//! a likely fix. Years and the numbers of standards keep their dash.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::mark::Mark;
use crate::check::page::{Page, edit};
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/mixed-ranges`.
pub(super) static CHECK: Check = Check {
    code: "text/mixed-ranges",
    level: Level::Warn,
    what: Words::new("数值范围的连接号不一", "ranges are joined by two different marks"),
    why: Words::new(
        "数值范围用一字线“—”或浪纹线“～”都可以，同一篇里要一致（GB/T 15834—2011 的 4.13、GB/T 15835—2011）。",
        "A range takes `—` or `～`, and a text keeps to one of them (GB/T 15834—2011, 4.13; GB/T 15835—2011).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

每次3—5人，用2～3个小时，一周1—2次。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

每次3—5人，用2—3个小时，一周1—2次。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let ranges = page.marks().filter(|(block, mark)| joins_numbers(block, mark));
    let (dashes, waves): (Vec<_>, Vec<_>) = ranges.partition(|(_, mark)| mark.c == '—');
    let (rare, meant) = if waves.len() <= dashes.len() { (&waves, "—") } else { (&dashes, "～") };
    let Some((block, first)) = rare.first().filter(|_| !dashes.is_empty() && !waves.is_empty()) else {
        return;
    };
    let edits = rare.iter().filter_map(|(block, mark)| edit(block, mark.range(), meant)).collect();
    findings.push(
        Finding::new(
            block.place(first.range()),
            Text::new(
                format!("数值范围 {} 处用“—”，{} 处用“～”", dashes.len(), waves.len()),
                format!("ranges have `—` in {} places and `～` in {}", dashes.len(), waves.len()),
            ),
            Text::new(format!("这一页都用“{meant}”"), format!("use `{meant}` throughout the page")),
        )
        .fix(Some(Fix { is_certain: false, edits })),
    );
}

/// Returns whether `mark` joins two numbers of which the second is no year.
fn joins_numbers(block: &Block, mark: &Mark) -> bool {
    let is_end = |c: char| c.is_ascii_digit() || matches!(c, '%' | '％');
    let is_between = matches!(mark.c, '—' | '～')
        && mark.before.is_some_and(is_end)
        && mark.after.is_some_and(|c| c.is_ascii_digit());
    is_between && {
        let behind = block.text.get(mark.range().end..).unwrap_or_default();
        let number: String = behind.chars().take_while(char::is_ascii_digit).collect();
        !(number.len() == 4 && (number.starts_with("19") || number.starts_with("20")))
    }
}

#[cfg(test)]
mod tests {
    use super::joins_numbers;
    use crate::check::mark::marks;
    use crate::model::prose::Block;

    #[test]
    fn ranges_are_told_from_years_standards_and_dashes() {
        let count = |text: &str| marks(text).filter(|mark| joins_numbers(&Block::of(text), mark)).count();
        for text in ["3—5人", "2～3个", "63%～68%"] {
            assert_eq!(count(text), 1, "{text}");
        }
        for text in ["2019—2023年", "GB/T 9704—2012", "甲——乙", "好～", "3-5"] {
            assert_eq!(count(text), 0, "{text}");
        }
    }
}
