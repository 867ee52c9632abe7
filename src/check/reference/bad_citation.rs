//! A citation that is not written as one.
//!
//! In: [`Fault::BadCitation`]. Out: a finding with the form.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/bad-citation`.
pub(super) static CHECK: Check = Check {
    code: "reference/bad-citation",
    level: Level::Deny,
    what: Words::new("条款的写法不对", "a citation cannot be read"),
    why: Words::new(
        "条、款、项依《立法法》第六十五条的次序写：第五条第二款第（一）项。别的写法连不到那一条。",
        "Articles, paragraphs and items are cited in the order of the Legislation Law, article \
         65: `第五条第二款第（一）项`. Any other form leads to no article.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/guize.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
文本: full
---

第一条　为规范协商，制定本规则。
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
依据: [\"guize#头一条\"]
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/rules/guize.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
文本: full
---

第一条　为规范协商，制定本规则。
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
依据: [\"guize#第一条\"]
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::BadCitation { at, text } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(format!("“{text}”不是条款的写法"), format!("`{text}` is not a citation of an article")),
            Text::new(
                "写成“第五条”或“第五条第二款第（一）项”的样子",
                "write it as `第五条` or `第五条第二款第（一）项`",
            ),
        ));
    }
}
