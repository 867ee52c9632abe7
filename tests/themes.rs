//! Themes of a site's own: one block, one word, or the whole.

use std::path::Path;

use crate::pages::EVERYTHING;
use crate::support::html::{Page, dead_links, pages};
use crate::support::site::Site;
use crate::support::tree::{Tree, tree};

fn repository(path: &str) -> Tree {
    tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
}

/// Gives `site` the theme of `themes/tiny`.
fn with_tiny(site: Site) -> Site {
    for (path, bytes) in repository("tests/themes/tiny") {
        site.write(&format!("theme/{path}"), bytes);
    }
    site
}

/// The style sheet of this name.
fn style<'p>(published: &'p Tree, name: &str) -> &'p str {
    let is_it = |path: &str| path.starts_with(&format!("assets/{name}.")) && path.ends_with(".css");
    str::from_utf8(published.iter().find(|(path, _)| is_it(path)).unwrap().1).unwrap()
}

#[test]
fn a_second_theme_shows_every_page_with_nothing_of_the_first() {
    for site in [Site::new(EVERYTHING), Site::of_the_repository()] {
        let site = with_tiny(site);
        site.build(&[]).expect_code(0);
        let published = site.published();
        // The page for wrong addresses leads from the root of the host, whose folders are not here.
        let dead: Vec<String> =
            dead_links(&published).into_iter().filter(|dead| !dead.starts_with("404.html: /")).collect();
        assert_eq!(dead, [""; 0]);
        for (path, page) in pages(&published) {
            assert_eq!(page.attributes("body", "data-theme"), ["tiny"], "{path}");
            assert_eq!(
                page.attributes("", "class").iter().find(|class| *class == "masthead"),
                None,
                "{path}"
            );
        }
        assert!(style(&published, "casebook").contains("max-width:40em"));
    }
}

#[test]
fn the_second_theme_has_every_page_that_the_first_has() {
    let pages = |path: &str| -> Vec<String> {
        let templates = repository(path).into_keys();
        templates.filter(|name| name.ends_with(".html") && !name.contains('/')).collect()
    };
    assert_eq!(pages("tests/themes/tiny/templates"), pages("themes/default/templates"));
}

#[test]
fn the_example_of_the_handbook_changes_one_block_and_nothing_else() {
    let handbook = repository("docs").remove("themes.md").unwrap();
    let handbook = String::from_utf8(handbook).unwrap();
    let example = handbook.split("```html\n").nth(1).unwrap().split("```").next().unwrap();
    let site = Site::new(EVERYTHING);
    site.build(&[]).expect_code(0);
    let before = site.page("cases/a/");
    site.write("templates/case.html", example);
    site.build(&[]).expect_code(0);
    let after = site.page("cases/a/");
    assert!(after.contains("<p>这里代替了原来的内容。</p>") && !before.contains("这里代替了"));
    let headings = |html: &str| html.matches("<h2").count();
    assert_eq!(headings(&before), headings(&after));
    assert_eq!(
        Page::new(&before).attributes("time", "datetime"),
        Page::new(&after).attributes("time", "datetime")
    );
}

#[test]
fn a_theme_may_be_one_word_and_one_style_sheet() {
    let site = Site::new(EVERYTHING);
    site.write("theme/i18n/zh.yaml", "site:\n  skip: 到正文\n");
    site.write("theme/assets/css/print.css", "body { color: red; }\n");
    site.build(&[]).expect_code(0);
    assert!(site.page("").contains(">到正文<") && site.page("").contains("<footer"));
    let published = site.published();
    assert!(style(&published, "print").contains("color:red") && style(&published, "casebook").contains("--"));
}

#[test]
fn a_slip_in_a_theme_is_found_where_it_stands() {
    let site = Site::new(EVERYTHING);
    site.write("theme/templates/404.html", "<h1>找不到</h1>\n<p>标题：{{ page.titel }}</p>\n");
    site.write("theme/theme.yaml", "name: [\n");
    let told = site.check().told();
    assert!(
        told.contains("theme/templates/404.html:2:15 theme/bad-template 模板有错：没有“titel”这一项；这里有"),
        "{told}"
    );
    assert!(told.contains("theme/theme.yaml:1:1 front-matter/yaml-syntax"), "{told}");
}

/// A page with every element that a theme may write itself.
const ELEMENTS: &str = "-- casebook.yaml --
title: 示例
-- content/rules/guize.md --
---
title: 议事规则
sources: [{title: 材料}]
---

## 第一条

一条。
-- content/a/index.md --
---
title: 甲
sources: [{title: 材料}]
---

## 起*因*

见[乙](https://example.org/ \"一\")、[规则](../rules/guize.md)和《议事规则》第一
条。[^1]再说一遍。[^1]

> 引**文**

![图中有人](人.png \"现场\")

| 一 | 二 |
|---|---|
| [三](#起因) | 四 |

[^1]: 注[甲](#起因)。
-- content/a/人.png (picture) --
图
";

#[test]
fn a_theme_writes_elements_of_markdown_itself() {
    let site = with_tiny(Site::new(ELEMENTS));
    site.build(&[]).expect_code(0);
    let html = site.page("a/");
    let main = html.split_once("<main").unwrap().1;
    for written in [
        "<h2 id=\"起因\" data-own=\"heading\">起<em>因</em></h2>",
        "<a href=\"https://example.org/\" data-own=\"link\" rel=\"external\">乙</a>",
        "<a href=\"../rules/guize/index.html\" data-own=\"link\">规则</a>",
        "<a href=\"../rules/guize/index.html#article-1\" data-own=\"link\">《议事规则》第一条</a>",
        "<blockquote data-own=\"blockquote\"><p>引<strong>文</strong></p>",
        "alt=\"图中有人\"",
        "<figcaption>现场</figcaption>",
        "<table data-own=\"table\"><thead>",
        "<a href=\"#起因\" data-own=\"link\">三</a>",
        "<sup data-own=\"footnote-mark\"><a id=\"fnref:1:2\" href=\"#fn:1\">1</a></sup>",
        "<li id=\"fn:1\" data-own=\"footnote\">",
        "<a href=\"#fnref:1:2\">1</a></li>",
    ] {
        assert!(main.contains(written), "{written}: {main}");
    }
    assert_eq!(main.matches("data-own=\"image\"").count(), 1);
}

#[test]
fn an_element_that_a_theme_writes_as_the_program_does_changes_no_page() {
    let site = Site::new(ELEMENTS);
    site.build(&[]).expect_code(0);
    let before = site.page("a/");
    site.write("templates/markdown/blockquote.html", "<blockquote>\n{{ html | safe }}</blockquote>\n");
    site.write(
        "templates/markdown/heading.html",
        "<h{{ level }} id=\"{{ anchor }}\">{{ html | safe }}</h{{ level }}>\n",
    );
    site.write(
        "templates/markdown/link.html",
        "<a href=\"{{ href }}\"{% if title %} title=\"{{ title }}\"{% endif %}{% if is_outside %} rel=\"external noopener\"{% endif %}>{{ html | safe }}</a>",
    );
    site.build(&[]).expect_code(0);
    assert_eq!(before, site.page("a/"));
}

#[test]
fn a_slip_in_an_element_is_found_where_it_stands() {
    let site = Site::new(ELEMENTS);
    site.write("templates/markdown/link.html", "<a href=\"{{ hrf }}\">{{ html | safe }}</a>\n");
    site.write("templates/markdown/lnk.html", "{{ html | safe }}\n");
    let told = site.check().told();
    assert!(told.contains("templates/markdown/link.html:1:13 theme/bad-template"), "{told}");
    assert!(told.contains("templates/markdown/lnk.html:1:1 theme/unknown-template"), "{told}");
    assert!(told.contains("markdown/link.html"), "{told}");
}
