//! A mark between two numbers that together mean about so many.
//!
//! In: running text. Out: a finding at each 、 between two digits in a row before a word that counts, with a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::mark::Mark;
use crate::check::page::{Page, edit};
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/mark-in-estimate`.
pub(super) static CHECK: Check = Check {
    code: "text/mark-in-estimate",
    level: Level::Warn,
    what: Words::new("概数中间用了顿号", "a mark stands within an estimate"),
    why: Words::new(
        "相邻两个数字连用表示概数，中间不用顿号，如“三四个村”（GB/T 15834—2011）；写成“三、四个”，读起来像是第三个和第四个。分别指两样东西的缩略，如“二、三产业”，仍用顿号。",
        "Two numbers in a row that mean about so many take no 、 between them, as 三四个村 (GB/T 15834—2011); with it they \
         read as the third and the fourth. Where two things are meant, as in 二、三产业, it stays.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

每次协商有三、四个村参加。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

每次协商有三四个村参加。
",
    run: Run::Page(run),
};

/// The digits that can follow each other in an estimate, in their order.
const DIGITS: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Words that count things, and numbers of ten and more; not those by which things are numbered, as 级, 组 and 月.
const COUNTS: [&str; 22] = [
    "个", "次", "天", "位", "名", "户", "件", "条", "项", "家", "里", "公里", "米", "小时", "分钟", "岁",
    "倍", "十", "百", "千", "万", "亿",
];

/// What may stand behind a word that counts, when two numbered things are meant: 一、二个五年规划.
const NUMBERED: [&str; 2] = ["五年", "百年"];

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let commas = page.marks().filter(|(_, mark)| mark.c == '、');
    findings.extend(commas.filter_map(|(block, mark)| find(block, mark)));
}

fn find(block: &Block, mark: &Mark) -> Option<Finding> {
    let (one, other) = (mark.before?, mark.after?);
    let place = |digit: char| DIGITS.iter().position(|known| *known == digit);
    let is_in_a_row = place(one)? + 1 == place(other)?;
    let range = mark.range();
    let further = block.text.get(..range.start)?.chars().rev().nth(1);
    let mut after = block.text.get(range.end..)?.chars();
    after.next();
    // At the start of a line it is a number: 二、三项机制.
    let stands_alone = further
        .is_some_and(|c| !c.is_whitespace() && !matches!(c, '第' | '、' | '十' | '（') && place(c).is_none());
    let counted = after.as_str();
    let count = COUNTS.iter().find(|word| counted.starts_with(**word))?;
    let is_numbered =
        NUMBERED.iter().any(|word| counted.strip_prefix(count).is_some_and(|rest| rest.starts_with(word)));
    (is_in_a_row && stands_alone && !is_numbered).then(|| {
        Finding::new(
            block.place(range.clone()),
            Text::new(
                format!("“{one}、{other}{count}”是概数，中间不用顿号"),
                format!("`{one}、{other}{count}` is an estimate, within which no `、` stands"),
            ),
            Text::new(
                format!("写成“{one}{other}{count}”；分别指两样的，写全两样"),
                format!("write `{one}{other}{count}`; where two things are meant, write both out"),
            ),
        )
        .fix(edit(block, range, "").map(Fix::likely))
    })
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::check::mark::marks;
    use crate::model::prose::Block;

    fn is_found(text: &str) -> bool {
        let block = Block::of(text);
        marks(text).any(|mark| mark.c == '、' && find(&block, &mark).is_some())
    }

    #[test]
    fn two_digits_in_a_row_before_a_word_that_counts_are_an_estimate() {
        for text in ["来了七、八户人家", "走了五、六里路", "约一、二十人", "等了两三天，又等三、四天"]
        {
            assert!(is_found(text), "{text}");
        }
        for text in [
            "二、三产业",
            "三、四月份",
            "第一、二个步骤",
            "一、二组和三、四组",
            "一、二、三个阶段",
            "十一、二个",
            "三、五个村",
            "一、四个一",
            "“三、四级”",
            "实施一、二个五年规划",
            "二、三项机制",
            "做法。\n三、四个一",
        ] {
            assert!(!is_found(text), "{text}");
        }
    }
}
