//! A picture that says where it was taken.
//!
//! In: [`Fault::PicturePosition`]. Out: a finding at the picture.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::privacy::telling::about_file;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `privacy/picture-position`.
pub(super) static CHECK: Check = Check {
    code: "privacy/picture-position",
    level: Level::Deny,
    what: Words::new("照片带着拍摄位置", "a picture says where it was taken"),
    why: Words::new(
        "手机拍的照片常带经纬度（Exif 2.32），精确到几米。在群众家里拍的，等于公开了住址（个人信息保护法）。",
        "A telephone writes latitude and longitude into its pictures (Exif 2.32), exact to some metres. One \
         taken in somebody's home makes its address public (Personal Information Protection Law).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about/index.md --
---
标题: 关于
---

![入户走访](zoufang.jpg)
-- content/about/zoufang.jpg (bytes) --
\\x89\\x50\\x4e\\x47\\x0d\\x0a\\x1a\\x0a\\x00\\x00\\x00\\x0d\\x49\\x48\\x44\\x52\\x00\\x00\\x00\\x01\\x00\\x00\\x00\\x01\
\\x08\\x00\\x00\\x00\\x00\\x3a\\x7e\\x9b\\x55\\x00\\x00\\x00\\x50\\x65\\x58\\x49\\x66\\x4d\\x4d\\x00\\x2a\\x00\\x00\\x00\
\\x08\\x00\\x01\\x88\\x25\\x00\\x04\\x00\\x00\\x00\\x01\\x00\\x00\\x00\\x1a\\x00\\x00\\x00\\x00\\x00\\x02\\x00\\x01\\x00\
\\x02\\x00\\x00\\x00\\x02\\x4e\\x00\\x00\\x00\\x00\\x02\\x00\\x05\\x00\\x00\\x00\\x03\\x00\\x00\\x00\\x38\\x00\\x00\\x00\
\\x00\\x00\\x00\\x00\\x1d\\x00\\x00\\x00\\x01\\x00\\x00\\x00\\x14\\x00\\x00\\x00\\x01\\x00\\x00\\x00\\x00\\x00\\x00\\x00\
\\x01\\xa3\\xe2\\x5b\\x1a\\x00\\x00\\x00\\x0a\\x49\\x44\\x41\\x54\\x78\\x9c\\x63\\x68\\x00\\x00\\x00\\x82\\x00\\x81\\x77\
\\xcd\\x72\\xb6\\x00\\x00\\x00\\x00\\x49\\x45\\x4e\\x44\\xae\\x42\\x60\\x82
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about/index.md --
---
标题: 关于
---

![入户走访](zoufang.jpg)
-- content/about/zoufang.jpg (picture) --
图
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::PicturePosition { at } = fault else { continue };
        findings.push(about_file(
            scope,
            *at,
            Text::new("这张照片带着拍摄位置", "this picture says where it was taken"),
            Text::new(
                "另存一份不带位置的：在手机或看图软件里“删除位置信息”，再放进来",
                "save it without its position, as picture viewers and telephones can, and put that here",
            ),
        ));
    }
}
