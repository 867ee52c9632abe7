//! A file under `theme/` that nothing uses.
//!
//! In: [`Fault::UnusedThemeFile`]. Out: a finding with the nearest path.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::zh_typed;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `theme/unused-asset`.
pub(super) static CHECK: Check = Check {
    code: "theme/unused-asset",
    level: Level::Warn,
    what: Words::new("主题里的文件没有用到", "a file of the theme is not used"),
    why: Words::new(
        "样式和脚本由 theme.yaml 点名，没有点到的不发布；字体和图片放在 static 里。留着没有用到的文件，以后的人会以为改它有用。",
        "Styles and scripts are named by `theme.yaml`, and one that is not is not published; fonts and pictures belong in \
         `static`. Who comes later will believe that a change to such a file shows.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---
-- theme/assets/css/toknes.css --
:root { --accent: green; }
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---
-- theme/assets/css/tokens.css --
:root { --accent: green; }
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnusedThemeFile { at, path, nearest } = fault else { continue };
        let otherwise =
            Text::new("删去它，或在 theme.yaml 里写上它的名字", "remove it, or name it in `theme.yaml`");
        let help = nearest.as_ref().map_or(otherwise, |nearest| {
            Text::new(format!("改名为{}", zh_typed(nearest)), format!("rename it to `{nearest}`"))
        });
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("主题用不到“{path}”这个文件"),
                format!("the theme does not use the file `{path}`"),
            ),
            help,
        ));
    }
}
