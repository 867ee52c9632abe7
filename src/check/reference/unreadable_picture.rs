//! An image that cannot be shown.
//!
//! In: [`Fault::UnreadablePicture`]. Out: a finding at the image that says what is wrong with the file.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};
use crate::pictures::codec::MOST_PIXELS;
use crate::pictures::look::{Flaw, MOST_BYTES};

/// `reference/unreadable-picture`.
pub(super) static CHECK: Check = Check {
    code: "reference/unreadable-picture",
    level: Level::Deny,
    what: Words::new("图片打不开", "an image cannot be shown"),
    why: Words::new(
        "图片要缩小、去掉拍摄信息以后才发布，读不出来的做不了。常见的原因是没有传完、改了后缀名，或是手机的 HEIC 格式，多数浏览器不认。",
        "Images are published smaller and without what the camera wrote into them; one that cannot be read cannot be. Mostly \
         it was not copied to its end, its name was changed, or it is HEIC from a telephone, which most browsers do not show.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a/index.md --
---
标题: 甲
---

![村民在院坝里议事](现场.jpg)
-- content/a/现场.jpg --
没有传完的图
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a/index.md --
---
标题: 甲
---

![村民在院坝里议事](现场.jpg)
-- content/a/现场.jpg (picture) --
图
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnreadablePicture { at, target, flaw } = fault else { continue };
        let (message, help) = words(target, *flaw);
        findings.push(Finding::new(*at, message, help));
    }
}

fn words(target: &str, flaw: Flaw) -> (Text, Text) {
    match flaw {
        Flaw::Broken => (
            Text::new(
                format!("图片“{target}”打不开：不完整，或不是图片"),
                format!("image `{target}` cannot be read: it is not whole, or no image"),
            ),
            Text::new("从原处重新拷一份，换掉这个文件", "copy it anew from where it came"),
        ),
        Flaw::Foreign => (
            Text::new(
                format!("图片“{target}”的格式浏览器不认"),
                format!("browsers do not show the format of image `{target}`"),
            ),
            Text::new("另存为 JPEG 或 PNG 再放进来", "save it as JPEG or PNG and use that"),
        ),
        Flaw::Huge => {
            let (millions, megabytes) = (MOST_PIXELS / 1_000_000, MOST_BYTES / 1024 / 1024);
            (
                Text::new(
                    format!("图片“{target}”太大，超过 {megabytes} MB 或 {millions} 百万像素"),
                    format!("image `{target}` is larger than {megabytes} MB or {millions} million pixels"),
                ),
                Text::new(
                    "缩小后再放进来，宽 3000 像素就够",
                    "make it smaller; 3000 pixels of width suffice",
                ),
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::pictures::look::Flaw;

    #[test]
    fn each_flaw_has_its_own_mend() {
        let helps = [Flaw::Broken, Flaw::Foreign, Flaw::Huge].map(|flaw| words("a.jpg", flaw).1.en);
        assert!(helps[0] != helps[1] && helps[1] != helps[2], "{helps:?}");
    }
}
