//! What every page is, whatever it shows; and what pages show of a small site.

use std::collections::BTreeSet;

use casebook::search::is_index;

use crate::support::golden;
use crate::support::html::{Page, dead_links, pages};
use crate::support::site::Site;
use crate::support::tree::{Tree, tree};

/// One entry of each kind, each leading to the others, with characters that HTML and addresses mind.
pub(crate) const EVERYTHING: &str = "\
-- casebook.yaml --
title: 示例 <网站> & “引号”
base_url: https://example.org/anli/
per_page: 2
topics: [{label: 乡村产业, id: chanye}, {label: 人/物, parent: 乡村产业}]
standards: [{label: 六有, items: [有阵地, 有标识]}]
-- content/_index.md --
---
标题: 欢迎
---

从[案例](cases/_index.md)看起。
-- content/about.md --
---
标题: 关于 <本站> & \"其他\"
---

## 一

见[案例](cases/a.md#征题)、[第二条](rules/guize.md#第二条)和[网站](https://example.org/?a=1&b=2)。
-- content/cases/a.md --
---
标题: 甲 <案> & \"例\"
日期: 2023-05-25
主题: [乡村产业, 人/物]
地区: 某省/某市/某 镇
平台: p
协商模式: wubu
状态: 办结
步骤: {征题: 2023-03, 办理: 2023-05}
参与: {委员: 3, 群众: 40余, 部门: [某局]}
成果: {建议: 5, 采纳: 4, 解决: 3, 成果文件: [《纪要》]}
依据: [guize#第二条, guize]
转化: [{kind: 批示, by: 某书记, date: 2023-06}]
来源: [{编号: s, 标题: 材料, 网址: 'https://example.org/s?a=1&b=2'}]
旧网址: [/old/a.html]
---

## 征题

一 < 二 & 三。[^1]

## 办理

见[平台](../platforms/p.md)。

[^1]: 材料。
-- content/cases/b.md --
---
标题: 乙
日期: 2022
地区: 某省/某市
协商模式: wubu
来源: [{标题: 材料}]
---
-- content/cases/c.md --
---
标题: 丙
撤回: 当事人要求
来源: [{标题: 材料}]
---
-- content/cases/d.md --
---
标题: 丁
草稿: true
---
-- content/cases/e.md --
---
标题: 戊
来源: [{标题: 材料}]
---
-- content/awards/w.md --
---
标题: 优秀案例
级别: 省
年度: 2023
获奖对象: [cases/a, platforms/p, {name: 某人}]
来源: [{标题: 材料}]
---
-- content/rules/guize.md --
---
标题: 议事规则
文种: 议事规则
效力: 试行
文本: full
来源: [{标题: 材料}]
---

# 第一章　总则

第一条　为规范协商，制定本规则。

第二条　协商依照下列步骤：

（一）征题；

（二）办理。
-- content/platforms/p.md --
---
标题: 议事厅
层级: 区县
协商模式: wubu
建设标准: {有阵地: 有房三间}
来源: [{标题: 材料}]
---
-- content/methods/wubu.md --
---
标题: 两步
步骤: [{名称: 征题}, {名称: 办理}]
来源: [{标题: 材料}]
---
-- content/reports/r.md --
---
标题: 成效
数据: [{指标: 建议, 数值: 41.3万, 单位: 条, metric: proposals}]
来源: [{标题: 材料}]
---
-- content/brands/pinpai.md --
---
标题: 事 <大家> & \"议\"
所属: [platforms/p, {名称: 某 <单位>}]
写法: [{写法: 事 & 议, 说明: 甲 <乙>}]
来源: [{引自: wenzhang}]
---
-- content/terms/liuyou.md --
---
标题: 六有
所含: [有 <阵地>]
来源: [{引自: wenzhang}]
---
-- content/sources/wenzhang.md --
---
标题: 文章 <上>
网址: https://example.org/w?a=1&b=2
---
";

pub(crate) fn built(text: &str) -> (Site, Tree) {
    let site = Site::new(text);
    site.build(&[]).expect_code(0);
    let published = site.published();
    (site, published)
}

#[test]
fn every_page_is_whole() {
    for (path, page) in pages(&built(EVERYTHING).1) {
        if path.starts_with("old/") {
            continue;
        }
        let count =
            |name: &str| page.tags().filter(|tag| tag.split_whitespace().next() == Some(name)).count();
        for (element, wanted) in [("html", 1), ("title", 1), ("main", 1), ("h1", 1)] {
            assert_eq!(count(element), wanted, "{element} in {path}");
        }
        let text = page.text();
        for left in ["{{", "{%", "undefined", "null", "NaN"] {
            assert!(!text.contains(left), "{path} shows {left}");
        }
    }
}

#[test]
fn no_link_is_dead_and_no_anchor_stands_twice() {
    let (_, published) = built(EVERYTHING);
    assert_eq!(dead_links(&without_host_paths(&published)).into_iter().collect::<Vec<_>>(), [""; 0]);
    for (path, page) in pages(&published) {
        let ids = page.attributes("", "id");
        let distinct: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(ids.len(), distinct.len(), "{path}: {ids:?}");
    }
}

/// The site without its error page, whose links begin at the host's root, below which this site lies.
fn without_host_paths(published: &Tree) -> Tree {
    published
        .iter()
        .filter(|(path, _)| *path != "404.html")
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect()
}

#[test]
fn no_request_leaves_the_site() {
    let (_, published) = built(EVERYTHING);
    for (path, page) in pages(&published) {
        let loaded = ["script", "img", "source", "iframe", "video", "audio", "embed"]
            .map(|name| page.attributes(name, "src"));
        let styles = page.tags().filter(|tag| {
            tag.starts_with("link ") && ["stylesheet", "icon", "preload"].iter().any(|rel| tag.contains(rel))
        });
        for target in loaded.concat().into_iter().chain(styles.map(str::to_owned)) {
            assert!(!target.contains("//"), "{path} loads {target}");
        }
    }
    for (path, bytes) in published.iter().filter(|(path, _)| path.ends_with(".css") || path.ends_with(".js"))
    {
        let text = String::from_utf8_lossy(bytes);
        assert!(
            !text.contains("url(http") && !text.contains("@import") && !text.contains("fetch(\"http"),
            "{path}"
        );
    }
}

#[test]
fn a_site_opens_from_a_disk_and_from_below_another() {
    for (path, page) in pages(&without_host_paths(&built(EVERYTHING).1)) {
        for target in page.attributes("a", "href").into_iter().chain(page.attributes("link", "href")) {
            assert!(
                !target.starts_with('/') && !target.ends_with('/') || target.contains("://"),
                "{path}: {target}"
            );
        }
    }
}

#[test]
fn what_an_editor_wrote_is_text_and_never_markup() {
    let (_, published) = built(EVERYTHING);
    for (path, page) in pages(&published) {
        for element in ["本站", "案", "网站"] {
            assert!(!page.tags().any(|tag| tag.starts_with(element)), "{path}: <{element}>");
        }
    }
    let (site, _) = built(
        "-- casebook.yaml --\ntitle: '<script>alert(1)</script>'\n-- content/cases/a.md --\n---\n\
         标题: '<script>alert(2)</script></title>'\n摘要: '\"><img src=x onerror=alert(3)>'\n\
         主题: ['<b>x</b>']\n地区: '<i>省</i>'\n来源: [{标题: '</script><script>alert(4)</script>'}]\n---\n",
    );
    for (path, bytes) in site.published() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            !path.ends_with(".html")
                || !(text.contains("<script>alert") || text.contains("<img src=x") || text.contains("<b>x")),
            "{path}"
        );
    }
}

#[test]
fn a_case_shows_its_procedure_its_platform_and_the_articles_it_rests_on() {
    let (site, _) = built(EVERYTHING);
    let html = site.page("cases/a/");
    let page = Page::new(&html);
    assert!(page.links("platforms/p/", "议事厅") && page.links("methods/wubu/", "协商模式：两步"));
    assert!(
        page.attributes("a", "href").iter().any(|href| href.ends_with("rules/guize/index.html#article-2"))
    );
    for word in ["2023年3月", "40余", "《纪要》", "某书记", "批示", "一 < 二 & 三。"] {
        assert!(page.text().contains(word), "{word}: {}", page.text());
    }
}

#[test]
fn a_topic_that_is_handed_on_leads_both_ways() {
    let (site, _) = built(
        "\
-- casebook.yaml --
title: 示例
-- content/cases/cun.md --
---
标题: 村里的事
转交: [zhen]
---
-- content/cases/zhen.md --
---
标题: 镇里的事
---
",
    );
    let (from, to) = (site.page("cases/cun/"), site.page("cases/zhen/"));
    assert!(Page::new(&from).links("cases/zhen/", "镇里的事") && from.contains("议题转交"));
    assert!(Page::new(&to).links("cases/cun/", "村里的事") && to.contains("议题转自"));
    assert!(!from.contains("议题转自") && !to.contains("议题转交"));
}

#[test]
fn what_refers_to_an_entry_is_found_on_its_page() {
    let (site, _) = built(EVERYTHING);
    for (route, case) in [
        ("platforms/p/", "cases/a/"),
        ("methods/wubu/", "cases/b/"),
        ("rules/guize/", "cases/a/"),
        ("awards/w/", "cases/a/"),
    ] {
        let html = site.page(route);
        let links = Page::new(&html).attributes("a", "href");
        assert!(links.iter().any(|href| href.contains(case)), "{route} does not link {case}: {links:?}");
    }
    assert!(Page::new(&site.page("cases/a/")).links("awards/w/", "优秀案例"));
}

#[test]
fn an_article_has_an_anchor_that_stays() {
    let (site, _) = built(EVERYTHING);
    let html = site.page("rules/guize/");
    let anchors = Page::new(&html).attributes("", "id");
    for anchor in ["article-1", "article-2"] {
        assert!(anchors.iter().any(|id| id == anchor), "{anchor} is not among {anchors:?}");
    }
}

#[test]
fn a_page_that_is_withdrawn_keeps_its_address_and_says_why() {
    let (site, _) = built(EVERYTHING);
    assert!(site.page("cases/c/").contains("当事人要求"));
    assert!(!site.page("cases/").contains("cases/c/"));
}

#[test]
fn a_draft_has_no_page_until_it_is_asked_for() {
    let (site, published) = built(EVERYTHING);
    assert!(!published.contains_key("cases/d/index.html"));
    site.build(&["--drafts"]).expect_code(0);
    assert!(site.page("cases/d/").contains("丁"));
}

#[test]
fn a_long_list_goes_on_in_further_pages() {
    let (site, published) = built(EVERYTHING);
    assert!(published.contains_key("cases/page/2/index.html"));
    let shown = |route: &str| {
        let links = Page::new(&site.page(route)).attributes("a", "href");
        links
            .into_iter()
            .filter(|href| ["cases/a/", "cases/b/", "cases/e/"].iter().any(|case| href.contains(case)))
            .collect::<BTreeSet<_>>()
    };
    let (first, second) = (shown("cases/"), shown("cases/page/2/"));
    assert_eq!((first.len(), second.len()), (2, 1), "{first:?} {second:?}");
}

#[test]
fn a_region_a_topic_and_a_year_show_what_lies_in_them() {
    let (site, _) = built(EVERYTHING);
    for route in [
        "regions/某省/",
        "regions/某省/某市/",
        "regions/某省/某市/某 镇/",
        "topics/chanye/",
        "topics/人／物/",
        "years/2023/",
    ] {
        assert!(site.page(route).contains("cases/a/"), "{route}");
    }
    assert!(!site.page("regions/某省/某市/某 镇/").contains("cases/b/"));
}

#[test]
fn addresses_of_a_page_are_those_of_the_base_that_was_given() {
    let (site, _) = built(EVERYTHING);
    assert!(
        site.page("cases/a/").contains("<link rel=\"canonical\" href=\"https://example.org/anli/cases/a/\">")
    );
    site.build(&["--base-url", "https://elsewhere.example"]).expect_code(0);
    assert!(
        site.page("cases/a/")
            .contains("<link rel=\"canonical\" href=\"https://elsewhere.example/cases/a/\">")
    );
}

#[test]
fn a_site_without_an_address_makes_none_up() {
    let (site, published) =
        built("-- casebook.yaml --\ntitle: 示例\n-- content/about.md --\n---\n标题: 关于\n---\n");
    assert!(!site.page("about/").contains("canonical") && !site.page("about/").contains("og:url"));
    assert!(!published.contains_key("sitemap.xml"));
}

#[test]
fn the_interface_speaks_the_language_of_the_site() {
    let (site, _) = built(
        "-- casebook.yaml --\ntitle: Example\nlanguage: en\n-- content/cases/a.md --\n---\ntitle: A\nsources: [{title: S}]\n---\n",
    );
    let html = site.page("cases/a/");
    assert!(html.contains("<html lang=\"en\""));
    assert!(
        !Page::new(&html).text().chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)),
        "{}",
        Page::new(&html).text()
    );
}

#[test]
fn a_template_of_the_site_takes_the_place_of_the_themes() {
    let (site, _) =
        built("-- casebook.yaml --\ntitle: 示例\n-- templates/404.html --\n<h1>没有{{ page.title }}</h1>\n");
    assert!(site.file("404.html").starts_with("<h1>没有"));
}

#[test]
fn a_template_that_cannot_be_filled_is_told_and_nothing_is_written() {
    let site = Site::new(
        "-- casebook.yaml --\ntitle: 示例\n-- templates/404.html --\n<h1>{{ nowhere.title }}</h1>\n",
    );
    let run = site.build(&[]).expect_code(1);
    assert!(
        run.stderr.contains("错误[theme/bad-template]") && run.stderr.contains("templates/404.html:1:"),
        "{}",
        run.stderr
    );
    assert!(!site.public().exists());
}

#[test]
fn a_golden_site_is_published_as_it_was() {
    let goldens = golden::folder("");
    for entry in std::fs::read_dir(goldens).unwrap() {
        let folder = entry.unwrap().path();
        if !folder.join("casebook.yaml").is_file() {
            continue;
        }
        let site = Site::empty();
        for (path, bytes) in tree(&folder).into_iter().filter(|(path, _)| !path.starts_with("expected/")) {
            site.write(&path, bytes);
        }
        site.build(&["--strict"]).expect_code(0);
        golden::assert_tree(&folder.join("expected"), &without_theme(site.published()));
    }
}

/// A published site without the files that are the theme's own or no text, and without what changes with every byte of
/// them.
fn without_theme(published: Tree) -> Tree {
    let mut names: Vec<(String, String)> = Vec::new();
    for path in published.keys().filter(|path| path.starts_with("assets/")) {
        let parts: Vec<&str> = path.split('.').collect();
        if let [name, _, ending] = parts.as_slice() {
            names.push((path.clone(), format!("{name}.{ending}")));
        }
    }
    let is_made = |path: &str| path.starts_with("assets/") || path == "build.json" || is_index(path);
    let own = published.into_iter().filter(|(path, _)| !is_made(path));
    let own = own.map(|(path, bytes)| match String::from_utf8(bytes) {
        Ok(text) => {
            (path, names.iter().fold(text, |text, (name, plain)| text.replace(name, plain)).into_bytes())
        }
        Err(error) => (path, error.into_bytes()),
    });
    own.collect()
}
