//! A document whose properties name its author.
//!
//! In: [`Fault::DocumentAuthor`]. Out: a finding that shows the name masked.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::privacy::telling::about_file;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `privacy/document-author`.
pub(super) static CHECK: Check = Check {
    code: "privacy/document-author",
    level: Level::Warn,
    what: Words::new("附件的属性里有人名", "the properties of a document name a person"),
    why: Words::new(
        "办公软件把作者、最后修改的人、批注和修订的人记在文件里，正文里看不见，下载的人都看得到。姓名是个人信息（个人信息保护法），经办人多半不知道自己的名字随附件公开了。",
        "Office programs write into a file who made it, changed it last and commented on it: not seen on the page, but by \
         everybody who downloads it. A name is personal data (Personal Information Protection Law), and those named \
         mostly do not know of it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about/index.md --
---
标题: 关于
---

见[统计表](tongji.pdf)。
-- content/about/tongji.pdf --
%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 20>>stream
BT/F 9 Tf(220)Tj ET
endstreamendobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
6 0 obj<</Author<FEFF738B5C0F7532>>>endobj
xref
0 7
0000000000 65535 f\u{20}
0000000009 00000 n\u{20}
0000000052 00000 n\u{20}
0000000101 00000 n\u{20}
0000000208 00000 n\u{20}
0000000272 00000 n\u{20}
0000000333 00000 n\u{20}
trailer<</Size 7/Root 1 0 R/Info 6 0 R>>
startxref
376
%%EOF
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about/index.md --
---
标题: 关于
---

见[统计表](tongji.pdf)。
-- content/about/tongji.pdf --
%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 20>>stream
BT/F 9 Tf(220)Tj ET
endstreamendobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
xref
0 6
0000000000 65535 f\u{20}
0000000009 00000 n\u{20}
0000000052 00000 n\u{20}
0000000101 00000 n\u{20}
0000000208 00000 n\u{20}
0000000272 00000 n\u{20}
trailer<</Size 6/Root 1 0 R>>
startxref
333
%%EOF
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::DocumentAuthor { at, shown } = fault else { continue };
        findings.push(about_file(
            scope,
            *at,
            Text::new(
                format!("这个附件的属性里有人名“{shown}”"),
                format!("the properties of this document name `{shown}`"),
            ),
            Text::new(
                "在办公软件里“检查文档”，删除文档属性和个人信息，另存后再放进来；署名本来要公开的，在“放行”里写明理由",
                "inspect the document in the office program, remove properties and personal data, and put that copy here; \
                 if the name is meant to be public, give the reason under `allow`",
            ),
        ));
    }
}
