//! A phrase of a theme that nothing says.
//!
//! In: [`Fault::UnusedPhrase`]. Out: a finding at its key with the nearest one.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::zh_typed;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `theme/unused-phrase`.
pub(super) static CHECK: Check = Check {
    code: "theme/unused-phrase",
    level: Level::Warn,
    what: Words::new("主题里的用语没有用到", "a phrase of the theme is not said"),
    why: Words::new(
        "i18n 里的用语按名字取用。名字写错一个字母，页面上还是原来的话，改了也看不出来。",
        "A phrase of `i18n` is said by its key. With another key the page still says what it said before, and a change \
         never shows.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---
-- theme/i18n/zh.yaml --
site:
  skp: 到正文
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---
-- theme/i18n/zh.yaml --
site:
  skip: 到正文
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnusedPhrase { at, key, nearest } = fault else { continue };
        let otherwise = Text::new("删去它，或在模板里用上它", "remove it, or say it in a template");
        let help = nearest.as_ref().map_or(otherwise, |nearest| {
            Text::new(format!("改为{}", zh_typed(nearest)), format!("write `{nearest}`"))
        });
        findings.push(Finding::new(
            *at,
            Text::new(format!("没有哪里用到“{key}”这句用语"), format!("nothing says the phrase `{key}`")),
            help,
        ));
    }
}
