//! `casebook fmt`: one layout, and what a reader sees unchanged.

use crate::support::site::Site;

const SITE: &str = "\
-- casebook.yaml --
title: 示例
-- content/cases/jia.md --
---
标题: 甲
---
##  征题
* 一
* 二


村民提出。
-- content/cases/yi.md --
---
标题: 乙
---

## 征题

村民提出。
";

const LAID_OUT: &str = "---\n标题: 甲\n---\n\n## 征题\n\n- 一\n- 二\n\n村民提出。\n";

#[test]
fn texts_are_laid_out_and_then_nothing_is_left_to_do() {
    let site = Site::new(SITE);
    let run = site.run(&["fmt"]).expect_code(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", "排好了 1 个文件，共 2 个\n"));
    assert_eq!(site.file_of_site("content/cases/jia.md"), LAID_OUT);
    let again = site.run(&["fmt", "--check"]).expect_code(0);
    assert_eq!(again.stderr, "2 个文件的格式都是统一的\n");
}

#[test]
fn what_would_change_is_named_or_shown_and_nothing_is_written() {
    let site = Site::new(SITE);
    let before = site.file_of_site("content/cases/jia.md");
    let named = site.run(&["fmt", "--check"]).expect_code(1);
    assert_eq!(named.stdout, "content/cases/jia.md\n");
    let shown = site.run(&["fmt", "--dry-run", "content/cases/jia.md"]).expect_code(1);
    assert!(shown.stdout.contains("-* 一\n") && shown.stdout.contains("+- 一\n"), "{shown:?}");
    assert_eq!(site.file_of_site("content/cases/jia.md"), before);
    let other = site.run(&["fmt", "--check", "content/cases/yi.md"]).expect_code(0);
    assert_eq!(other.stderr, "1 个文件的格式都是统一的\n");
}

#[test]
fn a_path_without_texts_is_told() {
    let run = Site::new(SITE).run(&["fmt", "content/rules"]).expect_code(2);
    assert!(run.stderr.contains("“content/rules”下没有正文文件"), "{run:?}");
}
