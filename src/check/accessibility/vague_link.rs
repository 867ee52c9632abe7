//! A link whose text does not say where it leads.
//!
//! In: the links of all bodies. Out: a finding at the link.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::lang::{Text, Words};

/// `accessibility/vague-link`.
pub(super) static CHECK: Check = Check {
    code: "accessibility/vague-link",
    level: Level::Warn,
    what: Words::new("链接文字没有说指向哪里", "the text of a link does not say where it leads"),
    why: Words::new(
        "用屏幕朗读的人常把一页的链接单独列出来听，一串“点击这里”等于没有（WCAG 2.2 §2.4.4、§2.4.9）。链接文字要单独看也明白。",
        "Screen readers list the links of a page by themselves, and a row of “click here” is no list (WCAG 2.2 §2.4.4, \
         §2.4.9). The text of a link should be clear on its own.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

规则全文[点击这里](https://www.cunwei.cn/guize/)。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

见[议事规则全文](https://www.cunwei.cn/guize/)。
",
    run: Run::Page(run),
};

/// Texts that fit every link.
const VAGUE: [&str; 41] = [
    "这里",
    "点这里",
    "点此",
    "点击",
    "点击这里",
    "点击此处",
    "点击查看",
    "点我",
    "此处",
    "这个",
    "这个链接",
    "本链接",
    "链接",
    "网址",
    "地址",
    "查看",
    "查看更多",
    "查看详情",
    "查看全文",
    "详情",
    "详细",
    "详见",
    "更多",
    "了解更多",
    "了解详情",
    "阅读更多",
    "阅读全文",
    "全文",
    "原文",
    "原文链接",
    "下载",
    "附件",
    "打开",
    "进入",
    "跳转",
    "here",
    "click here",
    "link",
    "more",
    "read more",
    "this",
];

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for link in page.links.iter().filter(|link| is_vague(&link.text)) {
        let text = &link.text;
        findings.push(Finding::new(
            link.at,
            Text::new(
                format!("链接文字“{text}”没有说指向哪里"),
                format!("the link's text `{text}` does not say where it leads"),
            ),
            Text::new(
                "用所指内容的名称作链接文字，如“《议事规则》全文”",
                "name what it leads to, such as `the rules of procedure`",
            ),
        ));
    }
}

fn is_vague(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    VAGUE.contains(&bare.as_str())
}

#[cfg(test)]
mod tests {
    use super::is_vague;

    #[test]
    fn marks_around_the_words_do_not_matter() {
        for text in ["点击这里", "【查看详情】", "更多>>", "Read more…", "这里。"] {
            assert!(is_vague(text), "{text}");
        }
        for text in ["议事规则全文", "更多案例", "这里的村规", "下载申请表", ""] {
            assert!(!is_vague(text), "{text}");
        }
    }
}
