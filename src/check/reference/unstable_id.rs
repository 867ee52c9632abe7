//! An id that is not made of ASCII letters, digits and `-`.
//!
//! In: [`Fault::UnstableId`]. Out: a finding with what to do; the id itself is never transliterated, since
//! that would be a guess.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/unstable-id`.
pub(super) static CHECK: Check = Check {
    code: "reference/unstable-id",
    level: Level::Warn,
    what: Words::new("文件名不宜作网址", "a file name makes a poor address"),
    why: Words::new(
        "文件名就是网址。汉字网址（RFC 3986 §2.3 之外的字符）复制出来是一长串百分号，\
         也容易因繁简、全半角不同而打不开。用英文短名，以后不再改。",
        "The file name makes the address. Characters beyond RFC 3986 §2.3 become a long run of \
         percent signs when copied, and break by a different form of one character. A short \
         ASCII name lasts.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/农科村.md --
---
标题: 农科村解决蔬菜“销售难”
来源:
  - 标题: 工作材料
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/nongke-shucai.md --
---
标题: 农科村解决蔬菜“销售难”
来源:
  - 标题: 工作材料
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnstableId { at, id } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("文件名“{id}”会原样写进网址"),
                format!("the file name `{id}` stands in the address as it is"),
            ),
            Text::new(
                "改用小写英文字母、数字和 - 组成的短名；已经发布过的，把原网址写进“旧网址”",
                "rename it with lower-case letters, digits and `-`; once published, keep the \
                     old address in `aliases`",
            ),
        ));
    }
}
