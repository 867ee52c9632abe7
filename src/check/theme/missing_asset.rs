//! A file that `theme.yaml` names and is not there.
//!
//! In: [`Fault::MissingThemeFile`]. Out: a finding at its name with the nearest path.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::zh_typed;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `theme/missing-asset`.
pub(super) static CHECK: Check = Check {
    code: "theme/missing-asset",
    level: Level::Deny,
    what: Words::new("theme.yaml 写的文件不在", "a file that `theme.yaml` names is not there"),
    why: Words::new(
        "样式和脚本按 theme.yaml 里的名字去找。名字写错了，那一份样式或脚本就没有了，网页照样生成，样子却不对。",
        "Styles and scripts are looked for by their names in `theme.yaml`. Where a name is wrong, that style or script is simply \
         not there, and the pages are made without it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---
-- theme/theme.yaml --
name: own
version: '1'
styles: [reset, contnet]
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---
-- theme/theme.yaml --
name: own
version: '1'
styles: [reset, content]
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::MissingThemeFile { at, path, nearest } = fault else { continue };
        let otherwise = Text::new(
            "建好这个文件，或从 theme.yaml 里去掉它的名字",
            "make the file, or take its name out of `theme.yaml`",
        );
        let help = nearest.as_ref().map_or(otherwise, |nearest| {
            Text::new(format!("改成{}的名字", zh_typed(nearest)), format!("write the name of `{nearest}`"))
        });
        findings.push(Finding::new(
            *at,
            Text::new(format!("主题里没有“{path}”这个文件"), format!("the theme has no file `{path}`")),
            help,
        ));
    }
}
