//! A form that the site's own term list replaces.
//!
//! In: `terms` of the configuration and the running text of all pages. Out: a finding for each place, with the listed
//! form
//! as a likely fix: the same characters may stand in a title or a quotation, where they stay.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::lang::{Text, Words};
use crate::parse::body::{Body, What};

/// `text/listed-term`.
pub(super) static CHECK: Check = Check {
    code: "text/listed-term",
    level: Level::Warn,
    what: Words::new("用了词表以外的写法", "a form stands that the term list replaces"),
    why: Words::new(
        "同一个名称在各页应写得一样，读者才认得出、查得到。写法由本站在 casebook.yaml 的“用语”里定。",
        "One name is written one way on all pages, so that readers know it and find it. The site sets the \
         form itself, under `terms` in casebook.yaml.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
用语:
  有事多商量: 有事来协商
-- content/about.md --
---
标题: 关于
---

这里介绍有事多商量工作。
",
    right: "\
-- casebook.yaml --
title: 示例
用语:
  有事多商量: 有事来协商
-- content/about.md --
---
标题: 关于
---

这里介绍有事来协商工作。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let terms = &scope.site.config.terms;
    for entry in scope.pages() {
        for (wrong, right) in terms {
            find(&entry.body, wrong, right, findings);
        }
    }
}

fn find(body: &Body, wrong: &str, right: &str, findings: &mut Vec<Finding>) {
    for piece in &body.pieces {
        let What::Text(text) = &piece.what else { continue };
        // A listed form may be a part of the right one: 协商 of 有事来协商.
        let kept: Vec<usize> = text.match_indices(right).map(|(start, _)| start).collect();
        let is_kept = |at: usize| kept.iter().any(|&start| start <= at && at < start + right.len());
        for (start, _) in text.match_indices(wrong).filter(|(start, _)| !is_kept(*start)) {
            let at = piece.place(start..start + wrong.len());
            let edit = Edit { at, text: right.to_owned() };
            findings.push(
                Finding::new(
                    at,
                    Text::new(
                        format!("本站不用“{wrong}”这个写法"),
                        format!("this site does not write `{wrong}`"),
                    ),
                    Text::new(format!("改为“{right}”"), format!("write `{right}`")),
                )
                .fix(Some(Fix::likely(edit))),
            );
        }
    }
}
