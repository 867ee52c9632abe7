//! A file that is not stored as UTF-8.
//!
//! In: [`Fault::NotUtf8`]. Out: a finding at the first byte that cannot be read; no fix, since what was meant
//! is not known.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};
use crate::source::Span;

/// `front-matter/not-utf8`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/not-utf8",
    level: Level::Deny,
    what: Words::new("文件不是 UTF-8 编码", "a file is not UTF-8"),
    why: Words::new(
        "casebook 只读 UTF-8（RFC 3629）。记事本和旧版办公软件常存成 GBK，汉字会成为乱码；\
         存错编码的文件从出错的地方起都不可信。",
        "casebook reads UTF-8 (RFC 3629) and nothing else. Notepad and older office programs \
         often store GBK, and every Han character after the fault would be published as noise.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md (bytes) --
---
标题: \\xc5\\xa9\\xb4\\xe5
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 农村
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::NotUtf8 { at } = fault else { continue };
        let help = if is_text(scope, *at) {
            Text::new(
                "用“另存为”重存一遍，编码选 UTF-8（现在多半是 GBK）",
                "save the file again as UTF-8 (it is probably GBK now)",
            )
        } else {
            Text::new(
                "这不是文字，是图片、文档或程序：改回原来的后缀，或从这里移走",
                "this is a picture, a document or a program and no text: give it its own ending again, or take it away",
            )
        };
        findings.push(Finding::new(
            *at,
            Text::new("从这里起不是 UTF-8 编码，读不出来", "not UTF-8 from here on"),
            help,
        ));
    }
}

/// Returns whether the file is a text of some coding: a program, a picture and a package hold zero bytes before long, a
/// text in UTF-16 breaks at its very start.
fn is_text(scope: &Scope<'_>, at: Span) -> bool {
    let text = scope.text(at.file);
    at.start == 0 && text.starts_with("\u{fffd}\u{fffd}") || !text.contains('\0')
}
