//! `casebook mv`: everything that names an entry follows it, and the site says the same as before.

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::properties::cases;
use crate::support::site::Site;
use crate::support::tree::{Tree, differences, tree};

const SITE: &str = "\
-- casebook.yaml --
title: 示例
放行:
  - 检查: text/doubled-mark
    文件: [content/rules/guize.md]
    理由: 原文如此
-- content/rules/guize.md --
---
标题: 议事规则
---

第一条　甲。。见[自己](guize.md#第二条)。

第二条　乙。
-- content/sources/cailiao.md --
---
标题: 工作材料
---
-- content/cases/jia/index.md --
---
标题: 甲
题图: tu.svg
依据: [guize, \"guize#第一条\"]
来源:
  - 引自: cailiao
---

照[规则](../../rules/guize.md#第二条 \"规则\")和[第一条][r]，![图](tu.svg)，另见[乙](</cases/yi/>)。[^cailiao]

[r]: <../../rules/guize.md#第一条>
[^cailiao]: 第1页。
-- content/cases/jia/tu.svg --
<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>
-- content/cases/yi.md --
---
title: 乙
转交: [jia]
步骤:
  征题:
    日期: 2023
    出处: cailiao
来源:
  - 引自: cailiao
---

见[甲](./jia/index.md)和[图](jia/tu.svg)。
-- content/awards/jiang.md --
---
标题: 奖
级别: 市
年度: 2023
获奖对象:
  - cases/jia
  - rules/guize
---
-- content/about.md --
---
标题: 关于
草稿: true
---

[甲](/cases/jia/)、[甲](cases/jia/index.md#一)、[规则](rules/guize.md)。
";

/// What `check` says of a site, without the places.
fn findings(site: &Site) -> BTreeMap<&'static str, usize> {
    let mut codes = BTreeMap::new();
    for diagnostic in site.check().diagnostics {
        *codes.entry(diagnostic.code).or_default() += 1;
    }
    codes
}

fn text(site: &Site, path: &str) -> String {
    std::fs::read_to_string(site.root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The lines that two versions of a file do not share.
fn changed(before: &Tree, after: &Tree, path: &str) -> Vec<String> {
    let lines = |tree: &Tree| -> Vec<String> {
        String::from_utf8(tree[path].clone()).unwrap().lines().map(str::to_owned).collect()
    };
    let (before, after) = (lines(before), lines(after));
    after.into_iter().filter(|line| !before.contains(line)).collect()
}

#[test]
fn a_rule_takes_its_articles_links_citations_and_allowances_along() {
    let site = Site::new(SITE);
    let (before, found) = (tree(&site.root()), findings(&site));
    let said = site.run(&["mv", "guize", "yishi-guize"]).expect_code(0);
    assert_eq!(
        said.stdout,
        "已把 content/rules/guize.md 改名为 content/rules/yishi-guize.md\n改好引用 8 处，写了 5 个文件\n旧网址 /rules/guize/ 会转到 /rules/yishi-guize/\n"
    );
    let after = tree(&site.root());
    assert_eq!(changed(&before, &after, "casebook.yaml"), ["    文件: [content/rules/yishi-guize.md]"]);
    assert_eq!(
        changed(&before, &after, "content/cases/jia/index.md"),
        [
            "依据: [yishi-guize, \"yishi-guize#第一条\"]",
            "照[规则](../../rules/yishi-guize.md#第二条 \"规则\")和[第一条][r]，![图](tu.svg)，另见[乙](</cases/yi/>)。[^cailiao]",
            "[r]: <../../rules/yishi-guize.md#第一条>",
        ]
    );
    assert_eq!(changed(&before, &after, "content/awards/jiang.md"), ["  - rules/yishi-guize"]);
    assert!(text(&site, "content/about.md").contains("[规则](rules/yishi-guize.md)"));
    let rule = text(&site, "content/rules/yishi-guize.md");
    assert!(rule.starts_with("---\n标题: 议事规则\n旧网址: [/rules/guize/]\n---\n"), "{rule}");
    assert!(rule.contains("[自己](yishi-guize.md#第二条)"), "{rule}");
    assert_eq!(findings(&site), found);
    assert_eq!(site.leavings(), [""; 0]);
}

#[test]
fn a_bundle_takes_its_files_along_and_links_to_them_follow() {
    let site = Site::new(SITE);
    let (before, found) = (tree(&site.root()), findings(&site));
    site.run(&["mv", "jia", "cases/2023/bing"]).expect_code(0);
    let after = tree(&site.root());
    assert_eq!(after["content/cases/2023/bing/tu.svg"], before["content/cases/jia/tu.svg"]);
    assert!(!after.contains_key("content/cases/jia/index.md"));
    let moved = text(&site, "content/cases/2023/bing/index.md");
    assert!(moved.contains("照[规则](../../../rules/guize.md#第二条 \"规则\")"), "{moved}");
    assert!(
        moved.contains("[r]: <../../../rules/guize.md#第一条>") && moved.contains("![图](tu.svg)"),
        "{moved}"
    );
    assert_eq!(
        changed(&before, &after, "content/cases/yi.md"),
        ["转交: [bing]", "见[甲](./2023/bing/index.md)和[图](2023/bing/tu.svg)。"]
    );
    assert_eq!(
        changed(&before, &after, "content/about.md"),
        ["[甲](/cases/bing/)、[甲](cases/2023/bing/index.md#一)、[规则](rules/guize.md)。"]
    );
    assert_eq!(findings(&site), found);
}

#[test]
fn a_source_keeps_the_facts_that_name_it() {
    let site = Site::new(SITE);
    let found = findings(&site);
    site.run(&["mv", "sources/cailiao", "2023-cailiao", "--no-alias"]).expect_code(0);
    let text = text(&site, "content/cases/jia/index.md");
    for words in ["  - 引自: 2023-cailiao\n", "[^2023-cailiao]\n", "[^2023-cailiao]: 第1页。"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(
        std::fs::read_to_string(site.root().join("content/cases/yi.md"))
            .unwrap()
            .contains("出处: 2023-cailiao")
    );
    assert_eq!(findings(&site), found);
    assert!(
        !std::fs::read_to_string(site.root().join("content/sources/2023-cailiao.md"))
            .unwrap()
            .contains("旧网址")
    );
}

#[test]
fn only_the_folder_changes_and_the_address_stays() {
    let site = Site::new(SITE);
    site.build(&[]).expect_code(0);
    let pages = site.published();
    let said = site.run(&["mv", "yi", "cases/2024/", "--lang", "en"]).expect_code(0);
    assert!(said.stdout.starts_with("renamed content/cases/yi.md to content/cases/2024/yi.md\n"), "{said:?}");
    let moved = text(&site, "content/cases/2024/yi.md");
    assert!(moved.contains("[甲](../jia/index.md)") && !moved.contains("aliases"), "{moved}");
    site.build(&[]).expect_code(0);
    let is_page = |(path, _): &(&String, &Vec<u8>)| path.ends_with(".html");
    assert!(site.published().iter().filter(is_page).eq(pages.iter().filter(is_page)));
}

#[test]
fn an_alias_stands_wherever_the_file_lists_its_own() {
    for (before, after) in [
        ("标题: 甲\n", "标题: 甲\n旧网址: [/cases/a/]\n"),
        ("title: 甲\n", "title: 甲\naliases: [/cases/a/]\n"),
        ("标题: 甲\n旧网址: [/x/]\n", "标题: 甲\n旧网址: [/x/, /cases/a/]\n"),
        (
            "标题: 甲\n旧网址:\n  - /x/\n  - /y/\n草稿: false\n",
            "标题: 甲\n旧网址:\n  - /x/\n  - /y/\n  - /cases/a/\n草稿: false\n",
        ),
        ("标题: 甲\n旧网址:\n地区: 某省\n", "标题: 甲\n旧网址: [/cases/a/]\n地区: 某省\n"),
        ("标题: 甲\n旧网址: []\n", "标题: 甲\n旧网址: [/cases/a/]\n"),
        ("标题: 甲\n旧网址: [/cases/b/]\n", "标题: 甲\n旧网址: [/cases/a/]\n"),
        ("标题: 甲\r\n", "标题: 甲\r\n旧网址: [/cases/a/]\r\n"),
        ("标题: 甲\n旧网址：\n", "标题: 甲\n旧网址: [/cases/a/]\n"),
        ("标题: 甲\n旧网址：[/x/]\n", "标题: 甲\n旧网址：[/x/, /cases/a/]\n"),
        ("标题: 甲\n旧网址: /x/\n", "标题: 甲\n旧网址: [/x/, /cases/a/]\n"),
    ] {
        let site = Site::new("-- casebook.yaml --\ntitle: 示例\n");
        site.write("content/cases/a.md", format!("\n---\n{before}---\n---\n"));
        site.run(&["mv", "a", "b"]).expect_code(0);
        assert_eq!(text(&site, "content/cases/b.md"), format!("\n---\n{after}---\n---\n"));
    }
}

#[test]
fn what_would_be_taken_along_or_torn_stops_it() {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n-- pictures/tu.svg --\n<svg/>\n");
    site.write("content/about/index.md", "---\n标题: 关于\n---\n");
    site.write("content/about/history.md", "---\n标题: 历史\n---\n");
    site.write("content/cases/jia/index.md", "---\n标题: 甲\n---\n");
    site.link("content/cases/jia/tu.svg", "../../../pictures/tu.svg");
    site.write("content/cases/2024/yi.md", "---\n标题: 乙\n---\n");
    let before = tree(&site.root());
    for (old, new, words) in [
        ("about", "about-us", "里还有别的页面：content/about/history.md"),
        ("jia", "cases/jia/x/", "移到它自己里面"),
        ("jia", "cases/2023/jia", "是符号链接"),
        ("jia", "2024", "content/cases/2024/yi.md 已经有了"),
    ] {
        let refused = site.run(&["mv", old, new]).expect_code(2);
        assert!(refused.stderr.contains(words), "{old} {new}: {}", refused.stderr);
    }
    assert_eq!(tree(&site.root()), before);
    site.run(&["mv", "jia", "bing"]).expect_code(0);
}

#[test]
fn code_shows_what_is_written_and_is_left_alone() {
    let site =
        Site::new("-- casebook.yaml --\ntitle: 示例\n-- content/sources/s.md --\n---\n标题: 材料\n---\n");
    let text_of = |id: &str| {
        format!(
            "---\n标题: 甲\n来源:\n  - 引自: {id}\n---\n\n甲。[^{id}]`[^s]`\n\n```\n[^s]: 例\n```\n\n[^{id}]: 第1页。\n"
        )
    };
    site.write("content/cases/a.md", text_of("s"));
    site.run(&["mv", "sources/s", "t", "--no-alias"]).expect_code(0);
    assert_eq!(text(&site, "content/cases/a.md"), text_of("t"));
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_written() {
    let site = Site::new(SITE);
    site.write("content/cases/bing.md", "---\n标题: 丙\n旧网址: [/cases/old/]\n---\n");
    let before = tree(&site.root());
    for (old, new, words) in [
        ("jia", "yi", "content/cases/yi.md 用着"),
        ("jia", "YI", "content/cases/yi.md 用着"),
        ("jia", "old", "content/cases/bing.md 用着"),
        ("jia", "jia", "已经在那里"),
        ("jia", "rules/jia", "不能移到"),
        ("about", "cases/about", "不能移到"),
        ("about", "data", "留给了自动生成的页面"),
        ("jia", "../up", "不能移到"),
        ("jia", "index", "不能作编号"),
        ("jio", "ding", "改为“jia”"),
    ] {
        let refused = site.run(&["mv", old, new]).expect_code(2);
        assert!(refused.stderr.contains(words), "{old} {new}: {}", refused.stderr);
    }
    site.run(&["mv", "jia"]).expect_code(2);
    assert_eq!(tree(&site.root()), before);
}

#[test]
fn a_dry_run_shows_a_patch_and_writes_nothing() {
    let site = Site::new(SITE);
    let before = tree(&site.root());
    let shown = site.run(&["mv", "guize", "gui", "--dry-run"]).expect_code(0);
    assert!(shown.stdout.contains("-  - rules/guize\n+  - rules/gui\n"), "{}", shown.stdout);
    assert_eq!(
        shown.stderr,
        "会把 content/rules/guize.md 改名为 content/rules/gui.md，改 5 个文件；没有写入\n"
    );
    assert_eq!(tree(&site.root()), before);
}

#[test]
fn a_place_that_cannot_be_written_anew_stops_it() {
    let site = Site::new(SITE);
    site.write("content/terms/t.md", "---\n标题: 词\n---\n\n[甲](..&#47;cases/jia/index.md)\n");
    let before = tree(&site.root());
    let refused = site.run(&["mv", "jia", "ding"]).expect_code(2);
    assert!(refused.stderr.contains("content/terms/t.md:5:1 的写法程序改不了"), "{}", refused.stderr);
    assert_eq!(tree(&site.root()), before);
}

#[test]
fn a_move_that_was_broken_off_is_undone_by_the_next() {
    let site = Site::new(SITE);
    let (before, other) = (tree(&site.root()), Site::new(SITE));
    other.run(&["mv", "guize", "gui"]).expect_code(0);
    let half = text(&other, "content/awards/jiang.md");
    let old = text(&site, "content/awards/jiang.md");
    let change = serde_json::json!({"path": "content/awards/jiang.md", "old": old, "new": half});
    let journal = serde_json::json!({
        "doer": "mv",
        "made": [],
        "changed": [change],
        "renamed": {"from": "content/rules/guize.md", "to": "content/rules/gui.md"},
    });
    site.write("content/awards/jiang.md", &half);
    site.write(".casebook-journal.json", journal.to_string());
    let (half_way, told) = (tree(&site.root()), site.run(&["check"]));
    assert!(told.stderr.contains("casebook mv --undo"), "{}", told.stderr);
    for writes in [["new", "case", "灯", "--id=deng"], ["mv", "--dry-run", "yi", "bing"]] {
        let refused = site.run(&writes).expect_code(2);
        assert!(refused.stderr.contains("casebook mv --undo"), "{}", refused.stderr);
    }
    site.run(&["check", "--fix"]).expect_code(2);
    site.run(&["mv", "--undo", "--dry-run"]).expect_code(2);
    assert_eq!(tree(&site.root()), half_way);
    let undone = site.run(&["mv", "--undo"]).expect_code(0);
    assert_eq!(undone.stderr, "上次没有做完的改名已恢复原样\n");
    assert_eq!(tree(&site.root()), before);
    let nothing = site.run(&["mv", "--undo", "--lang", "en"]).expect_code(0);
    assert_eq!(nothing.stderr, "there is nothing to undo\n");
}

proptest! {
    #![proptest_config(cases(3))]

    #[test]
    fn there_and_back_leaves_the_bytes_but_for_the_alias(seed in any::<prop::sample::Index>()) {
        let site = Site::of_the_repository();
        let before = tree(&site.root());
        let entries: Vec<&String> = before
            .keys()
            .filter(|path| path.ends_with(".md") && !path.ends_with("_index.md") && path.starts_with("content/"))
            .collect();
        let path = seed.get(&entries).to_string();
        let found = findings(&site);
        let is_page = path.matches('/').count() == 1;
        let stem = path.trim_start_matches("content/").trim_end_matches(".md").trim_end_matches("/index");
        let (folder, id) = stem.rsplit_once('/').unwrap_or(("", stem));
        let there = if is_page { "x/moved".to_owned() } else { format!("{folder}/x/moved") };
        site.run(&["mv", &path, &there]).expect_code(0);
        prop_assert_eq!(&findings(&site), &found);
        let back = if is_page { id.to_owned() } else { format!("{folder}/{id}") };
        site.run(&["mv", &there.replace("/x/", "/"), &back]).expect_code(0);
        let after = tree(&site.root());
        let differences = differences(&before, &after);
        prop_assert_eq!(differences.len(), 1, "{:?}", differences);
        let lines = changed(&before, &after, &path);
        prop_assert_eq!(lines.len(), 1, "{:?}", &lines);
        prop_assert!(lines[0].starts_with("aliases:") || lines[0].starts_with("旧网址:"), "{:?}", &lines);
    }
}
