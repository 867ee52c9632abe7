//! A reference to a kind of thing that cannot stand there.
//!
//! In: [`Fault::UnfitReference`], whose `allowed` are folders of content. Out: a finding with what can.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::{en_list, zh_list};
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/unfit-reference`.
pub(super) static CHECK: Check = Check {
    code: "reference/unfit-reference",
    level: Level::Deny,
    what: Words::new("引用的种类不对", "a reference is to the wrong kind"),
    why: Words::new(
        "有的键只能引用某几种内容：获奖对象可以是案例、平台、制度或协商模式，不能是另一个表彰。",
        "Some keys name certain kinds only: the recipient of an award is a case, a platform, a \
         rule or a method, and never another award.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/awards/a.md --
---
标题: 优秀案例
来源:
  - 标题: 工作材料
级别: 市
年度: 2023
颁发单位: 市政协
获奖对象: [awards/b]
---
-- content/awards/b.md --
---
标题: 先进平台
来源:
  - 标题: 工作材料
级别: 市
年度: 2023
颁发单位: 市政协
获奖对象: [{name: 龙井街协商议事会}]
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/awards/a.md --
---
标题: 优秀案例
来源:
  - 标题: 工作材料
级别: 市
年度: 2023
颁发单位: 市政协
获奖对象: [cases/a]
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnfitReference { at, text, allowed } = fault else { continue };
        let folders: Vec<String> = allowed.iter().map(|folder| format!("{folder}/")).collect();
        findings.push(Finding::new(
            *at,
            Text::new(format!("“{text}”不能写在这里"), format!("`{text}` cannot stand here")),
            Text::new(
                format!("写出以{}之一开头的名字", zh_list(&folders)),
                format!("write a name that begins with one of {}", en_list(&folders)),
            ),
        ));
    }
}
