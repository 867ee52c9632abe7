//! Topics that come back to where they were handed on from.
//!
//! In: what cases hand on to which. Out: a finding in the first case of each circle, which shows all of it.

use crate::check::circles::circles;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::{en_way, zh_way};
use crate::lang::{Text, Words};
use crate::model::kinds::case::HANDED_TO;

/// `case/handed-in-circle`.
pub(super) static CHECK: Check = Check {
    code: "case/handed-in-circle",
    level: Level::Deny,
    what: Words::new("议题转了一圈", "a topic is handed on in a circle"),
    why: Words::new(
        "议题可以逐级上交，也可以指定下放，最后总要落在一级去办。转来转去又回到原处，就没有哪一级在办。",
        "A topic may be handed up or sent down, and in the end one level handles it. Where it comes back \
         to the case it set out from, no level does.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
转交: [b]
---
-- content/cases/b.md --
---
标题: 乙
来源:
  - 标题: 工作材料
转交: [a]
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
转交: [b]
---
-- content/cases/b.md --
---
标题: 乙
来源:
  - 标题: 工作材料
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (first, ids) in circles(scope.site, |references| &references.handed_to) {
        findings.push(Finding::new(
            first.entry.record.place(&HANDED_TO),
            Text::new(
                format!("议题转了一圈又回来：{}", zh_way(&ids)),
                format!("the topic comes back: {}", en_way(&ids)),
            ),
            Text::new("照来源核对，去掉其中一处“转交”", "take one `handed_to` out, after the source"),
        ));
    }
}
