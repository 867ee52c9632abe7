//! Words of praise without a number or a source beside them.
//!
//! In: the running text of cases and reports. Out: a finding at each such word in a block without number, footnote or
//! quotation marks around it.

use crate::check::definition::{Check, Finding, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kind::Kind;

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
    run,
};

const CLAIMS: [&str; 9] =
    ["有效解决", "圆满解决", "彻底解决", "显著", "大幅", "明显改善", "明显提升", "极大", "空前"];

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let pages = scope.prose().iter().filter(|page| matches!(page.entry.kind, Kind::Case | Kind::Report));
    for block in
        pages.flat_map(|page| &page.blocks).filter(|block| !block.has_note && block.heading.is_none())
    {
        if block.text.contains(|c: char| c.is_ascii_digit() || matches!(c, '０'..='９')) {
            continue;
        }
        for claim in CLAIMS {
            let outside = block
                .text
                .match_indices(claim)
                .filter(|(at, _)| !is_quoted(block.text.get(..*at).unwrap_or_default()));
            for (at, _) in outside {
                findings.push(Finding::new(
                    block.place(at..at + claim.len()),
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
}

/// Returns whether what follows `before` stands in quotation marks.
fn is_quoted(before: &str) -> bool {
    before.matches('“').count() > before.matches('”').count()
}
