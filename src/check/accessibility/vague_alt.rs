//! An image whose alternative text says nothing.
//!
//! In: the images of all bodies. Out: a finding at the image.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::{ImageText, Page};
use crate::lang::{Text, Words};

/// `accessibility/vague-alt`.
pub(super) static CHECK: Check = Check {
    code: "accessibility/vague-alt",
    level: Level::Warn,
    what: Words::new(
        "图片的替代文字没有说图里是什么",
        "an alternative text does not say what the image shows",
    ),
    why: Words::new(
        "听屏幕朗读的人听到“IMG 0012”或“图片 1”，还是不知道图里是什么（WCAG 2.2 §1.1.1）。",
        "Whoever hears “IMG 0012” or “picture 1” read aloud still does not know what it shows (WCAG 2.2 §1.1.1).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about/index.md --
---
标题: 关于
---

![huichang.jpg](huichang.jpg)
-- content/about/huichang.jpg (picture) --
图
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about/index.md --
---
标题: 关于
---

![村民围坐在院坝里议事](huichang.jpg)
-- content/about/huichang.jpg (picture) --
图
",
    run: Run::Page(run),
};

/// Words that name the image and not what it shows.
const EMPTY: [&str; 18] = [
    "图",
    "图片",
    "照片",
    "插图",
    "配图",
    "题图",
    "截图",
    "图像",
    "现场",
    "现场图",
    "现场照片",
    "示意图",
    "封面",
    "image",
    "img",
    "photo",
    "picture",
    "pic",
];

/// The ends of the names of images.
const EXTENSIONS: [&str; 9] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".heic", ".tif"];

/// How cameras and telephones begin the names of their files.
const CAMERAS: [&str; 6] = ["img_", "dsc", "mmexport", "微信图片", "wechatimg", "screenshot"];

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for image in &page.images {
        let ImageText { alt, .. } = image;
        if is_vague(alt.trim()) {
            findings.push(Finding::new(
                image.at,
                Text::new(
                    format!("替代文字“{alt}”没有说图里是什么"),
                    format!("the alternative text `{alt}` does not say what the image shows"),
                ),
                Text::new(
                    "改为一句图里是什么，如“村民在院坝里议事”",
                    "say what it shows, such as `a meeting in the yard`",
                ),
            ));
        }
    }
}

fn is_vague(alt: &str) -> bool {
    let folded = alt.to_lowercase();
    let is_count = |c: char| c.is_ascii_digit() || c.is_whitespace() || "一二三四五六七八九十".contains(c);
    let is_number = |rest: &str| rest.chars().all(is_count);
    EXTENSIONS.iter().any(|extension| folded.ends_with(extension))
        || CAMERAS.iter().any(|start| folded.starts_with(start))
        || (!folded.is_empty() && is_number(&folded))
        || EMPTY.iter().any(|word| folded.strip_prefix(word).is_some_and(is_number))
}

#[cfg(test)]
mod tests {
    use super::is_vague;

    #[test]
    fn a_file_name_or_a_bare_number_says_nothing() {
        for alt in ["IMG_0012", "a.JPG", "图片1", "图 三", "mmexport1", "3", "现场照片"] {
            assert!(is_vague(alt), "{alt}");
        }
        for alt in ["", "图书馆门口", "现场签名", "三方协议", "示意图：五步流程"] {
            assert!(!is_vague(alt), "{alt}");
        }
    }
}
