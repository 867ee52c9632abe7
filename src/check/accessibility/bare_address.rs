//! A link that shows its address.
//!
//! In: the links of all bodies. Out: a finding at the link.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::lang::{Text, Words};

/// `accessibility/bare-address`.
pub(super) static CHECK: Check = Check {
    code: "accessibility/bare-address",
    level: Level::Warn,
    what: Words::new("链接文字是一串网址", "the text of a link is its address"),
    why: Words::new(
        "屏幕朗读会把网址一个字母一个字母念出来，看的人也不知道点开是什么（WCAG 2.2 §2.4.4、§2.4.9）。",
        "A screen reader spells an address letter by letter, and who sees it does not know what will open either \
         (WCAG 2.2 §2.4.4, §2.4.9).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

全文见 https://www.cunwei.cn/2023/0525/t1.html。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

全文见[村委会网站](https://www.cunwei.cn/2023/0525/t1.html)。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for link in page.links.iter().filter(|link| is_address(&link.text)) {
        let text = &link.text;
        findings.push(Finding::new(
            link.at,
            Text::new(
                format!("链接文字就是网址“{text}”"),
                format!("the link's text is its address: `{text}`"),
            ),
            Text::new(
                "写成“[名称](网址)”，名称是所指内容的标题",
                "write it as `[name](address)`, the name being what it leads to",
            ),
        ));
    }
}

/// Returns whether `text` is an address longer than a bare host, which is a name of its own: `www.gov.cn`.
fn is_address(text: &str) -> bool {
    let rest = text.split_once("://").map(|(_, rest)| rest);
    let path = rest.or_else(|| text.strip_prefix("www.")).and_then(|rest| rest.split_once('/'));
    let has_path = path.is_some_and(|(_, path)| !path.is_empty());
    has_path && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn a_bare_host_is_a_name() {
        assert!(is_address("https://www.cunwei.cn/a.html"));
        assert!(is_address("www.cunwei.cn/a/b"));
        assert!(!is_address("https://www.cunwei.cn/"));
        assert!(!is_address("www.gov.cn"));
        assert!(!is_address("议事/协商"));
    }
}
