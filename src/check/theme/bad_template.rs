//! A template of the site that cannot be read or filled.
//!
//! In: [`Fault::BadTemplate`], whose `detail` is the template engine's own word, English. Out: a finding that
//! says it plainly.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::theme::engine_words::plain;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `theme/bad-template`.
pub(super) static CHECK: Check = Check {
    code: "theme/bad-template",
    level: Level::Deny,
    what: Words::new("模板有错", "a template cannot be used"),
    why: Words::new(
        "templates 里的模板代替主题自带的同名模板。它读不了，用它的每一页就都做不出来。",
        "A template in `templates` takes the place of the theme's own of that name. Where it \
         cannot be used, no page that it lays out can be made.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---
-- templates/404.html --
<h1>{{ title</h1>
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
        let Fault::BadTemplate { at, detail } = fault else { continue };
        let detail = plain(detail.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default());
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("模板有错：{}", detail.zh),
                format!("the template cannot be used: {}", detail.en),
            ),
            Text::new(
                "改好这一处，或删去这个文件，用主题自带的",
                "mend this place, or remove the file to use the theme's own",
            ),
        ));
    }
}
