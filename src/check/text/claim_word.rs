//! Words of praise without a number or a source beside them.
//!
//! In: the running text of cases and reports. Out: a finding at each such word in a block without number, footnote or
//! quotation marks around it.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::mark::Mark;
use crate::check::page::Page;
use crate::lang::{Text, Words};
use crate::model::kind::Kind;
use crate::model::prose::Block;

/// `text/claim-word`.
pub(super) static CHECK: Check = Check {
    code: "text/claim-word",
    level: Level::Warn,
    what: Words::new("评价的话没有数字和出处", "a claim has neither number nor source"),
    why: Words::new(
        "“显著”“大幅”“有效解决”是评价，要有数字或出处撑着，读者才信。是来源的原话，用引号引出来，或加脚注；是编者的话，换成做了什么、办成多少。",
        "Notable, greatly, effectively solved are judgements: a number or a source makes readers believe \
         them. Words of the source stand in quotation marks or have a footnote; words of the editor give \
         way to what was done, and how much.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 编号: s1
    标题: 工作材料
---

协商以后，停车难得到有效解决。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 编号: s1
    标题: 工作材料
---

协商以后，新增车位86个。
",
    run: Run::Page(run),
};

const CLAIMS: [&str; 9] =
    ["有效解决", "圆满解决", "彻底解决", "显著", "大幅", "明显改善", "明显提升", "极大", "空前"];

/// Finds them.
static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    // Of all kinds of matches this one is searched for fastest in Chinese text.
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(CLAIMS).ok()
});

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    if !matches!(page.entry.kind, Kind::Case | Kind::Report) {
        return;
    }
    let has_digits = |block: &Block, marks: &[Mark]| {
        block.text.bytes().any(|byte| byte.is_ascii_digit())
            || marks.iter().any(|mark| matches!(mark.c, '０'..='９'))
    };
    let plain = page.marked().filter(|(block, _)| !block.has_note && block.heading.is_none());
    for (block, _) in plain.filter(|(block, marks)| !has_digits(block, marks)) {
        let claims =
            FINDER.iter().flat_map(|finder| finder.find_iter(&block.text)).map(|found| found.range());
        for at in claims.filter(|at| !is_quoted(block.text.get(..at.start))) {
            let claim = block.text.get(at.clone()).unwrap_or_default();
            findings.push(Finding::new(
                block.place(at),
                Text::new(
                    format!("“{claim}”没有数字和出处"),
                    format!("`{claim}` has neither number nor source"),
                ),
                Text::new(
                    "写出做了什么、办成多少；是来源的原话，加引号或脚注",
                    "say what was done and how much, or quote the source or add a footnote",
                ),
            ));
        }
    }
}

/// Returns whether what follows `before` stands in quotation marks.
fn is_quoted(before: Option<&str>) -> bool {
    let before = before.unwrap_or_default();
    before.matches('“').count() > before.matches('”').count()
}
