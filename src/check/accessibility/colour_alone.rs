//! A text that refers to something by its colour alone.
//!
//! In: the running text of all bodies. Out: a finding at the words.

use std::ops::Range;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::mark::{COLOURS, Mark};
use crate::check::page::Page;
use crate::lang::{Text, Words};

/// `accessibility/colour-alone`.
pub(super) static CHECK: Check = Check {
    code: "accessibility/colour-alone",
    level: Level::Warn,
    what: Words::new("只用颜色指认内容", "something is referred to by its colour alone"),
    why: Words::new(
        "约十二个男子里有一个分不清红绿；黑白打印、屏幕朗读也没有颜色（WCAG 2.2 §1.4.1，GB/T 37668—2019）。",
        "One man in twelve does not tell red from green, and neither paper in black and white nor a screen reader has \
         colours (WCAG 2.2 §1.4.1, GB/T 37668—2019).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

表中标红的是没有办完的。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

表中写着“未办完”的还在办理。
",
    run: Run::Page(run),
};

/// What stands before a colour that marks something.
const BEFORE: [&str; 3] = ["标", "涂", "显示为"];

/// What stands after one.
const AFTER: [&str; 12] = [
    "色字",
    "色的字",
    "色字体",
    "色文字",
    "色部分",
    "色的部分",
    "色标注",
    "色标记",
    "色的行",
    "色单元格",
    "字部分",
    "字标",
];

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (block, marks) in page.marked() {
        let references = marks.iter().filter_map(|mark| reference(&block.text, mark));
        for range in references {
            let words = block.text.get(range.clone()).unwrap_or_default();
            findings.push(Finding::new(
                block.place(range.clone()),
                Text::new(format!("“{words}”只靠颜色指认"), format!("`{words}` tells by colour alone")),
                Text::new(
                    "再用文字说明，如加一列“状态”，或写出名称",
                    "say it in words too, such as in a column of its own or by name",
                ),
            ));
        }
    }
}

/// Returns the bytes of the words around `colour` by which something is pointed out; `None` for what is no colour.
fn reference(text: &str, colour: &Mark) -> Option<Range<usize>> {
    let Range { start, end } = COLOURS.contains(&colour.c).then(|| colour.range())?;
    let (before, rest) = (text.get(..start)?, text.get(end..)?);
    if let Some(word) = BEFORE.into_iter().find(|word| before.ends_with(word)) {
        let is_name = rest.starts_with(['旗', '军', '星', '榜', '线']);
        return (!is_name).then(|| start - word.len()..end);
    }
    let word = AFTER.into_iter().find(|word| rest.starts_with(word))?;
    Some(start..end + word.len())
}

#[cfg(test)]
mod tests {
    use super::reference;
    use crate::check::mark::marks;

    fn is_pointed(text: &str) -> bool {
        marks(text).any(|mark| reference(text, &mark).is_some())
    }

    #[test]
    fn a_colour_that_marks_something_is_told_from_one_that_only_stands_there() {
        for text in ["标红的三项", "红色字体为新增", "蓝色部分归镇里办"] {
            assert!(is_pointed(text), "{text}");
        }
        for text in ["红色文化", "绿色发展", "红旗村", "黄标车", "蓝色屋顶", "目标红旗渠"]
        {
            assert!(!is_pointed(text), "{text}");
        }
    }
}
