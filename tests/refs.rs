//! `casebook refs`: every place that refers to an entry.

use serde_json::Value;

use crate::support::site::Site;

const SITE: &str = "\
-- casebook.yaml --
title: 示例
-- content/rules/guize.md --
---
标题: 议事规则
---

第一条　甲。

第二条　乙。
-- content/platforms/ting.md --
---
标题: 议事厅
品牌: 常商量
---
-- content/brands/chang.md --
---
标题: 常商量
---
-- content/terms/liuyou.md --
---
标题: 六有
释义: 六项标准
旧网址: [/terms/six/]
---
-- content/cases/jia.md --
---
标题: 甲
平台: ting
依据:
  - guize#第一条
---

照[规则](../rules/guize.md#第二条)办，也照《议事规则》第一条。建设六有。
-- content/cases/_index.md --
---
标题: 案例
---

见[甲](jia.md)。
-- content/cases/cao.md --
---
标题: 乙
草稿: true
转交: [jia]
---
";

#[test]
fn keys_links_citations_and_terms_are_told_with_their_places() {
    let site = Site::new(SITE);
    let told = site.run(&["refs", "guize"]).expect_code(0).stdout;
    assert_eq!(
        told,
        "\
rules/guize 《议事规则》（content/rules/guize.md）
被引用 3 处，来自 1 个文件

键（1）
  content/cases/jia.md:5:5  依据  甲

正文里的链接（1）
  content/cases/jia.md:8:2  照规则办，也照《议事规则》第一条。

正文里引的条文（1）
  content/cases/jia.md:8:33  照规则办，也照《议事规则》第一条。
"
    );
    let told = site.run(&["refs", "cases/jia", "--lang", "en"]).expect_code(0).stdout;
    for line in [
        "cases/jia: 甲 (content/cases/jia.md)\nreferred to 2 times in 2 files\n",
        "\nkeys (1)\n  content/cases/cao.md:4:6  handed_to  乙\n",
        "\nlinks (1)\n  content/cases/_index.md:5:2  见甲。\n",
    ] {
        assert!(told.contains(line), "{told}");
    }
    let told = site.run(&["refs", "liuyou"]).expect_code(0).stdout;
    assert!(told.contains("\n正文里的术语（1）\n  content/cases/jia.md:8:"), "{told}");
    let told = site.run(&["refs", "brands/chang"]).expect_code(0).stdout;
    assert!(told.contains("\n  content/platforms/ting.md:3:5  品牌  议事厅\n"), "{told}");
    let told = site.run(&["refs", "cao"]).expect_code(0).stdout;
    assert!(told.ends_with("\n没有别的内容引用它\n"), "{told}");
}

#[test]
fn what_it_refers_to_is_told_on_request() {
    let told = Site::new(SITE).run(&["refs", "jia", "--outgoing"]).expect_code(0).stdout;
    let (_, outgoing) = told.split_once("\n它引用别的内容 5 处\n").unwrap();
    assert!(outgoing.contains("\n键（2）\n  content/cases/jia.md:3:5  平台  议事厅\n"), "{told}");
    assert!(outgoing.contains("  依据  议事规则\n"), "{told}");
}

#[test]
fn programs_get_one_object() {
    let told = Site::new(SITE).run(&["refs", "rules/guize", "--format", "json"]).expect_code(0).stdout;
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!((&told["id"], &told["file"]), (&"rules/guize".into(), &"content/rules/guize.md".into()));
    let key = &told["references"][0];
    assert_eq!((&key["how"], &key["key"], &key["id"]), (&"key".into(), &"rules".into(), &"cases/jia".into()));
    assert_eq!((&key["line"], &key["column"], &key["sentence"]), (&5.into(), &5.into(), &Value::Null));
    assert_eq!(told["references"].as_array().unwrap().len(), 3);
    assert_eq!(told["outgoing"], Value::Array(Vec::new()));
}

#[test]
fn an_entry_is_known_by_id_file_address_title_and_the_id_it_once_had() {
    let site = Site::new(SITE);
    for name in ["jia", "cases/jia", "content/cases/jia.md", "/cases/jia/", "甲", "《甲》"] {
        let told = site.run(&["refs", name]).expect_code(0).stdout;
        assert!(told.starts_with("cases/jia 《甲》"), "{name}: {told}");
    }
    for once in ["six", "terms/six"] {
        let told = site.run(&["refs", once]).expect_code(0).stdout;
        assert!(told.starts_with("terms/liuyou 《六有》"), "{once}: {told}");
    }
}

#[test]
fn a_wrong_or_ambiguous_id_comes_with_the_right_ones() {
    let site = Site::new(SITE);
    let refused = site.run(&["refs", "giuze"]).expect_code(2);
    assert_eq!(refused.stderr, "错误：没有“giuze”这项内容\n修改：改为“guize”\n");
    site.write("content/rules/jia.md", "---\n标题: 丙\n---\n");
    let refused = site.run(&["refs", "jia", "--lang", "en"]).expect_code(2);
    assert_eq!(
        refused.stderr,
        "error: there is more than one `jia`\nhelp: write it in full: cases/jia or rules/jia\n"
    );
}

#[test]
fn every_reference_of_the_collection_is_told_once() {
    let site = Site::of_the_repository();
    let told = site.run(&["refs", "daan-rules", "--format", "json"]).expect_code(0).stdout;
    let told: Value = serde_json::from_str(&told).unwrap();
    let mut places: Vec<String> = told["references"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| format!("{}:{}:{}", one["file"], one["line"], one["column"]))
        .collect();
    let count = places.len();
    places.sort();
    places.dedup();
    assert!(count > 3 && places.len() == count, "{places:?}");
}
