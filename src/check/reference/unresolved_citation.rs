//! A citation in running text that leads to no one place.
//!
//! In: [`Fault::UnresolvedCitation`]. Out: a finding that says why; which place was meant is a fact, so there is no fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::{Fault, Unresolved};
use crate::hanzi::title::in_marks;
use crate::lang::{Text, Words};

/// `reference/unresolved-citation`.
pub(super) static CHECK: Check = Check {
    code: "reference/unresolved-citation",
    level: Level::Warn,
    what: Words::new("正文引用的条款找不到唯一的位置", "a citation in running text leads to no one place"),
    why: Words::new(
        "正文里的“第五条”“前款”会自动链接到条文，条文旁边也会列出引用它的句子。位置不存在、名称不唯一或者没有说是哪部制度时，\
         这里只能显示为普通文字，读者无从查对。",
        "Citations such as 第五条 or 前款 in running text become links to the article, and the article lists the \
         sentences that cite it. Where the place is not there, the title is that of several rules, or nothing says \
         which rule is meant, the citation stays plain text that no reader can follow.",
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

第一条　协商会由召集人主持。

第二条　依照第三条的规定公示。
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

第一条　协商会由召集人主持。

第二条　依照第一条的规定主持。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnresolvedCitation { at, text, why } = fault else { continue };
        let (message, help) = words(text, why);
        findings.push(Finding::new(*at, message, help));
    }
}

fn words(text: &str, why: &Unresolved) -> (Text, Text) {
    match why {
        Unresolved::NoPlace { rule } => (
            Text::new(
                format!("{}里没有“{text}”所指的位置", in_marks(rule)),
                format!("`{rule}` has no place `{text}`"),
            ),
            Text::new(
                "核对条、款、项的序号；若指另一部制度，在前面写出它的名称",
                "check the numbers; where another rule is meant, write its title before them",
            ),
        ),
        Unresolved::SeveralRules => (
            Text::new(format!("有几部制度都叫{text}"), format!("several rules are called `{text}`")),
            Text::new(
                "写全标题；标题相同的，改成指向那个文件的链接",
                "write the title in full; where the titles are the same, link to the file",
            ),
        ),
        Unresolved::NoRule => (
            Text::new(
                format!("看不出“{text}”是哪部制度的"),
                format!("nothing says which rule `{text}` is of"),
            ),
            Text::new(
                "在前面写出制度的名称，如《议事规则》",
                "write the rule's title before it, such as 《议事规则》",
            ),
        ),
    }
}
