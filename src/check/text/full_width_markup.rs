//! Links, deletions and code written with the brackets, tildes and quotes of a Chinese keyboard.
//!
//! In: the marks of running text. Out: a finding at each, with the marks that Markdown knows as a likely fix.

use std::ops::Range;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::check::mark::Mark;
use crate::check::page::{Page, edit};
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/full-width-markup`.
pub(super) static CHECK: Check = Check {
    code: "text/full-width-markup",
    level: Level::Warn,
    what: Words::new(
        "用全角符号写的链接、删除线、代码不起作用",
        "links, deletions and code in full-width marks do nothing",
    ),
    why: Words::new(
        "“［文字］（网址）”“～～删去～～”“｀代码｀”是中文输入法打出的字符，不是 Markdown 记号（CommonMark 0.31 §6.1、§6.3 只认半角），读者看到的是符号本身，链接也点不开。",
        "`［text］（address）`, `～～out～～` and `｀code｀` are characters of a Chinese keyboard, not marks of Markdown \
         (CommonMark 0.31 §6.1, §6.3). Readers see the characters, and no link.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

见［本站说明］（about.md）。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

见[本站说明](about.md)。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (block, marks) in page.marked() {
        if marks.iter().any(|mark| matches!(mark.c, '［' | '～' | '｀')) {
            let found = links(&block.text, marks).into_iter().chain(pairs(&block.text, marks));
            findings.extend(found.map(|markup| finding(block, &markup)));
        }
    }
}

/// The bytes of some markup, and what is to stand for parts of it.
struct Markup {
    whole: Range<usize>,
    changes: Vec<(Range<usize>, &'static str)>,
}

/// Returns the links of `text`: words in square brackets, right behind them an address in round ones.
fn links(text: &str, marks: &[Mark]) -> Vec<Markup> {
    let next = |from: usize, c: char| marks.iter().find(|mark| mark.start >= from && mark.c == c);
    let link = |open: &Mark| {
        let close = next(open.start, '］')?;
        let start =
            marks.iter().find(|mark| mark.start == close.range().end && matches!(mark.c, '（' | '('))?;
        let end = marks.iter().find(|mark| mark.start > start.start && matches!(mark.c, '）' | ')'))?;
        let target = text.get(start.range().end..end.start)?;
        let is_address = ["http://", "https://", "www.", "/", "./", "../", "#", "mailto:"];
        let is_address = is_address.iter().any(|begin| target.starts_with(begin))
            || [".md", ".html", ".pdf", ".docx", ".jpg", ".png"].iter().any(|end| target.ends_with(end));
        let changes = [(open, "["), (close, "]"), (start, "("), (end, ")")];
        is_address.then(|| Markup {
            whole: open.start..end.range().end,
            changes: changes.map(|(mark, meant)| (mark.range(), meant)).into(),
        })
    };
    marks.iter().filter(|mark| mark.c == '［').filter_map(link).collect()
}

/// Returns what stands between two `～～`, or between two `｀`, with words and no space at its edges.
fn pairs(text: &str, marks: &[Mark]) -> Vec<Markup> {
    let mut found = Vec::new();
    for (written, meant) in [("～～", "~~"), ("｀", "`")] {
        if !marks.iter().any(|mark| written.starts_with(mark.c)) {
            continue;
        }
        let places: Vec<usize> = text.match_indices(written).map(|(at, _)| at).collect();
        for pair in places.chunks_exact(2) {
            let [open, close] = [pair.first(), pair.last()].map(|at| at.copied().unwrap_or_default());
            let inside = text.get(open + written.len()..close).unwrap_or_default();
            let is_inside = !inside.is_empty() && inside.trim() == inside && !inside.contains(['。', '\n']);
            let range = |at: usize| at..at + written.len();
            if is_inside {
                let changes = vec![(range(open), meant), (range(close), meant)];
                found.push(Markup { whole: open..range(close).end, changes });
            }
        }
    }
    found
}

fn finding(block: &Block, Markup { whole, changes }: &Markup) -> Finding {
    let written = block.text.get(whole.clone()).unwrap_or_default();
    let edits: Vec<Edit> =
        changes.iter().filter_map(|(range, meant)| edit(block, range.clone(), *meant)).collect();
    let is_whole = edits.len() == changes.len();
    Finding::new(
        block.place(whole.clone()),
        Text::new(
            format!("“{written}”用的是全角符号，会照字面显示"),
            format!("`{written}` has full-width marks and is shown as it is written"),
        ),
        Text::new("记号改成半角", "write the half-width marks"),
    )
    .fix(is_whole.then_some(Fix { is_certain: false, edits }))
}

#[cfg(test)]
mod tests {
    use super::{links, pairs};
    use crate::check::mark::marks;

    fn count(text: &str) -> usize {
        let marks: Vec<_> = marks(text).collect();
        links(text, &marks).len() + pairs(text, &marks).len()
    }

    #[test]
    fn markup_is_told_from_brackets_and_tones_of_voice() {
        for text in ["［甲］（https://a.cn/b）", "［甲］（../rules/a.md）", "～～删去～～", "写成｀a｀"]
        {
            assert_eq!(count(text), 1, "{text}");
        }
        for text in [
            "国办发［2017］47号（摘录）",
            "［甲］（乙）",
            "好的～～",
            "3～5 个",
            "［甲］",
            "好～～。谢谢～～",
        ] {
            assert_eq!(count(text), 0, "{text}");
        }
    }
}
