//! A file under `templates/` that takes the place of none of the theme's.
//!
//! In: [`Fault::UnknownTemplate`]. Out: a finding with the nearest name.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::zh_typed;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `theme/unknown-template`.
pub(super) static CHECK: Check = Check {
    code: "theme/unknown-template",
    level: Level::Warn,
    what: Words::new("模板不代替主题的任何一个", "a template takes the place of none"),
    why: Words::new(
        "templates 里的文件按名字代替主题的模板。名字对不上，就不会用到，改了也看不出来。",
        "A file in `templates` takes the place of the theme's template of the same name. With \
         another name it is never used, and a change to it never shows.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---
-- templates/40.html --
<h1>找不到这一页</h1>
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---
-- templates/404.html --
<h1>找不到这一页</h1>
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnknownTemplate { at, name, nearest } = fault else { continue };
        let otherwise = Text::new(
            "删去它，或改用要代替的模板的名字",
            "remove it, or give it the name of the template that it is to replace",
        );
        let help = nearest.as_ref().map_or(otherwise, |nearest| {
            Text::new(format!("改名为{}", zh_typed(nearest)), format!("rename it to `{nearest}`"))
        });
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("主题没有“{name}”这个模板，这个文件不会用到"),
                format!("the theme has no template `{name}`, so the file is not used"),
            ),
            help,
        ));
    }
}
