//! An attachment that could not be looked into.
//!
//! In: [`Fault::UnreadAttachment`]. Out: a finding that says why, so that nobody takes for clean what was not read.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::privacy::telling::about_file;
use crate::fault::Fault;
use crate::lang::{Text, Words};
use crate::source::Unread;

/// `privacy/unread-attachment`.
pub(super) static CHECK: Check = Check {
    code: "privacy/unread-attachment",
    level: Level::Warn,
    what: Words::new("附件没能查看，里面有没有个人信息不知道", "a document could not be looked into"),
    why: Words::new(
        "附件里的身份号码、手机号同网页上的一样会公开（个人信息保护法）。能打开的都查；加了密码的、扫描成图片的、旧格式的、压缩包里的，程序看不到，只有人能看。",
        "An ID or a telephone number in an attachment is as public as one on a page (Personal Information Protection Law). \
         What can be opened is searched; what is locked, scanned, in an older form or in an archive only a person can \
         look into.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about/index.md --
---
标题: 关于
---

见[名单](mingdan.doc)。
-- content/about/mingdan.doc (bytes) --
\\xd0\\xcf\\x11\\xe0\\xa1\\xb1\\x1a\\xe1
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about/index.md --
---
标题: 关于
---

见[名单](mingdan.csv)。
-- content/about/mingdan.csv --
村,户数
农科村,220
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnreadAttachment { at, why } = fault else { continue };
        findings.push(about_file(scope, *at, message(*why), help(*why)));
    }
}

fn message(why: Unread) -> Text {
    match why {
        Unread::Locked => {
            Text::new("这个附件加了密码，没能查看", "this document is locked and was not looked into")
        }
        Unread::Broken => Text::new(
            "这个附件打不开，或有几页读不出，没能查完",
            "this document cannot be opened, or not in all its parts, and was not looked into",
        ),
        Unread::Picture => Text::new(
            "这个附件是扫描件，每页都是图片，没能查看",
            "every page of this document is a picture, and none was looked into",
        ),
        Unread::OldForm => Text::new(
            "这个附件是旧版办公软件的格式，没能查看",
            "this document is in the older form of an office program and was not looked into",
        ),
        Unread::Archive => Text::new(
            "这个附件是压缩包，里面的文件没能查看",
            "this is an archive, whose files were not looked into",
        ),
        Unread::TooLarge => {
            Text::new("这个附件太大，没能查完", "this document is too large to be looked into")
        }
    }
}

fn help(why: Unread) -> Text {
    match why {
        Unread::OldForm => Text::new(
            "另存为 .docx、.xlsx、.pptx 或 PDF 再放进来；看过没有个人信息的，在“放行”里写明谁看过",
            "save it as docx, xlsx, pptx or PDF; once somebody has looked through it, say so under `allow`",
        ),
        Unread::Archive => Text::new(
            "把里面的文件一个个放进来；看过没有个人信息的，在“放行”里写明谁看过",
            "put its files here one by one; once somebody has looked through it, say so under `allow`",
        ),
        Unread::Locked => Text::new(
            "换一份不加密码的；看过没有个人信息的，在“放行”里写明谁看过",
            "put a copy without a password here; once somebody has looked through it, say so under `allow`",
        ),
        Unread::Broken | Unread::Picture | Unread::TooLarge => Text::new(
            "打开看一遍有没有个人信息；没有的，在“放行”里写明谁看过，或换一份能选中文字的",
            "look through it for personal data; then say under `allow` who did, or put a copy with selectable text here",
        ),
    }
}
