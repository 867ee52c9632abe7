//! Characters that look like another and are not.
//!
//! In: the files of the site. Out: a finding at the first of each file, whose certain fix mends all of them.

use unicode_normalization::UnicodeNormalization;

use crate::check::definition::{Check, Finding, Run};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::check::written::Written;
use crate::hanzi::script::is_compatibility;
use crate::lang::{Text, Words};
use crate::source::Span;

/// `text/compatibility-character`.
pub(super) static CHECK: Check = Check {
    code: "text/compatibility-character",
    level: Level::Warn,
    what: Words::new("有兼容区的字", "there are compatibility characters"),
    why: Words::new(
        "同一个字有两个编码，如兼容汉字“金”（U+F90A）和“金”（U+91D1），看着一样，查不到、对不上。一律用通用的那个（Unicode 规范形式 NFC）。",
        "One character has two codes, such as U+F90A and U+91D1 for 金: alike to look at, different to \
         every search. The common one is meant (Unicode normalisation form C).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md (bytes) --
---
标题: 关于
---

资\\xef\\xa4\\x8a到位。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

资金到位。
",
    run: Run::File(run),
};

fn run(written: &Written<'_>, findings: &mut Vec<Finding>) {
    findings.extend(find(written));
}

fn find(Written { file, rare }: &Written<'_>) -> Option<Finding> {
    let compatible = rare.iter().filter(|(_, c)| is_compatibility(*c));
    let edits = compatible.filter_map(|&(at, c)| {
        let text: String = c.nfc().collect();
        let at = Span::new(file.id, at..at + c.len_utf8());
        (!text.contains(c)).then_some(Edit { at, text })
    });
    let edits: Vec<Edit> = edits.collect();
    let (first, count) = (edits.first()?.clone(), edits.len());
    let meant = first.text;
    let finding = Finding::new(
        first.at,
        Text::new(
            format!("有 {count} 个兼容区的字，第一个应是“{meant}”"),
            format!("{count} compatibility characters, the first of them for `{meant}`"),
        ),
        Text::new("改成通用的字", "write the common character"),
    );
    Some(finding.fix(Some(Fix { is_certain: true, edits })))
}
