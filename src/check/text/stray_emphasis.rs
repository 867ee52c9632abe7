//! Asterisks that a reader sees.
//!
//! In: [`Fault::StrayEmphasis`]. Out: a finding. What was meant cannot be told: one may be missing, too many, or stand
//! beside a space.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `text/stray-emphasis`.
pub(super) static CHECK: Check = Check {
    code: "text/stray-emphasis",
    level: Level::Warn,
    what: Words::new("正文里露出了“**”", "asterisks are shown in the text"),
    why: Words::new(
        "“**”要成对，里侧不留空格（CommonMark 0.31 §6.2）。只写了一个、里侧有空格，或引号在里、字母数字紧跟在外，如“**“甲”**App”，就不成强调，读者看到的是星号。",
        "`**` comes in pairs, without a space inside (CommonMark 0.31 §6.2). A single one, a space inside, or a quotation mark inside with a Latin letter or digit outside, make no emphasis, and readers see asterisks.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

大家商量出**先易后难 **的办法。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

大家商量出**先易后难**的办法。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::StrayEmphasis { at } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new("这里的“**”没有成为强调，会照字面显示", "`**` makes no emphasis here and is shown"),
            Text::new(
                "写成对，里侧不留空格；外侧紧跟字母或数字时，在外侧空一格；要显示星号，写“\\*\\*”",
                "write a pair without a space inside, and a space outside before a Latin letter or digit; to show \
                 asterisks, write `\\*\\*`",
            ),
        ));
    }
}
