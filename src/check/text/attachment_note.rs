//! A note of attachments that is not written as official papers write it.
//!
//! In: blocks that begin with 附件. Out: a finding at a number before the colon, and at a mark behind a name, with its removal
//! as a certain fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::page::{Page, edit};
use crate::hanzi::number;
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/attachment-note`.
pub(super) static CHECK: Check = Check {
    code: "text/attachment-note",
    level: Level::Warn,
    what: Words::new("附件说明不合公文写法", "a note of attachments is not written as in official papers"),
    why: Words::new(
        "公文正文下的附件说明写“附件：1. 名称”，顺序号在冒号后，用阿拉伯数字，名称后面不加标点（GB/T 9704—2012 的 7.3.4）。",
        "Official papers write `附件：1. name`: the number behind the colon, in Arabic figures, and no mark behind the \
         name (GB/T 9704—2012, 7.3.4).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

附件：1. 议题征集表。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

附件：1. 议题征集表
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for block in page.blocks.iter().filter(|block| block.heading.is_none()) {
        let Some(behind) = block.text.strip_prefix("附件") else { continue };
        let (number, names) = behind.split_once(['：', ':']).unwrap_or((behind, ""));
        let is_number = |text: &str| number::parse(text.trim()).is_some();
        if names.trim().is_empty() || !(number.is_empty() || is_number(number)) {
            continue;
        }
        if !number.is_empty() {
            findings.push(number_before_colon(block, number));
        }
        let mut start = block.text.len() - names.len();
        for line in names.split_inclusive('\n') {
            findings.extend(stop_behind_name(block, start, line.trim_end()));
            start += line.len();
        }
    }
}

fn number_before_colon(block: &Block, number: &str) -> Finding {
    let start = "附件".len();
    let count = number::parse(number.trim()).unwrap_or(1);
    Finding::new(
        block.place(start..start + number.len()),
        Text::new("附件的顺序号写在了冒号前面", "the number of the attachment stands before the colon"),
        Text::new(
            format!("写成“附件：{count}. 名称”；只有一个附件的，不写顺序号"),
            format!("write `附件：{count}. name`, without a number where there is one alone"),
        ),
    )
}

/// Returns the finding at the mark that ends the name in `line`, which begins at byte `start` of `block`.
fn stop_behind_name(block: &Block, start: usize, line: &str) -> Option<Finding> {
    let mark =
        line.chars().next_back().filter(|c| matches!(c, '。' | '；' | '，' | '、' | '.' | ';' | ','))?;
    // The number of a name that was left out is none.
    let name = line.trim_end_matches(mark);
    number::parse(name.trim()).is_none().then_some(())?;
    let range = start + line.len() - mark.len_utf8()..start + line.len();
    let message = Text::new(
        format!("附件名称后面有“{mark}”"),
        format!("`{mark}` stands behind the name of an attachment"),
    );
    let finding = Finding::new(block.place(range.clone()), message, Text::new("删去", "take it out"));
    Some(finding.fix(edit(block, range, "").map(Fix::certain)))
}

#[cfg(test)]
mod tests {
    use super::stop_behind_name;
    use crate::model::prose::Block;

    #[test]
    fn a_name_ends_without_a_mark_and_a_number_alone_is_no_name() {
        let is_found = |line: &str| stop_behind_name(&Block::of(line), 0, line).is_some();
        assert!(is_found("1. 议题征集表；") && is_found("名单。") && is_found("表,"));
        assert!(!is_found("1. 议题征集表") && !is_found("《规则》") && !is_found("1.") && !is_found(""));
    }
}
