//! A tab, or a full-width space, that indents a line of YAML.
//!
//! In: [`Fault::TabIndent`]. Out: a finding with a certain fix: two spaces for each.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/tab-indent`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/tab-indent",
    level: Level::Deny,
    what: Words::new("用制表符缩进", "a tab indents a line"),
    why: Words::new(
        "文件头只能用空格缩进（YAML 1.2.2 §6.1）：制表符在各人的编辑器里宽窄不一，看不出谁在谁下面。",
        "YAML is indented by spaces only (YAML 1.2.2 §6.1): a tab is as wide as each editor \
         likes, so nobody can see what belongs to what.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
\t- 标题: 工作报告
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作报告
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::TabIndent { at } = fault else { continue };
        let indent = scope.written(*at);
        let slips = ['\t', '\u{3000}'];
        let edit = indent.contains(slips).then(|| Edit { at: *at, text: indent.replace(slips, "  ") });
        let message = if indent.contains('\t') {
            Text::new("这一行用制表符缩进", "a tab indents this line")
        } else {
            Text::new("这一行用全角空格缩进", "a full-width space indents this line")
        };
        findings.push(
            Finding::new(
                *at,
                message,
                Text::new("改成半角空格，每级两个", "indent it by spaces, two for each level"),
            )
            .fix(edit.map(Fix::certain)),
        );
    }
}
