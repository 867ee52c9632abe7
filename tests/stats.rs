//! `casebook stats`: the numbers of the statistics page in the terminal, and the keys that are missing.

use serde_json::Value;

use crate::support::html::Page;
use crate::support::site::Site;

const SITE: &str = "\
-- casebook.yaml --
title: 示例
-- content/cases/jia.md --
---
标题: 甲
日期: 2023-05
地区: 示例省/示例市
状态: 办结
未载: [平台]
---
-- content/cases/yi.md --
---
标题: 乙
---
-- content/cases/bing.md --
---
标题: 丙
草稿: true
---
-- content/cases/ding.md --
---
标题: 丁
示例: true
---
-- content/reports/nian.md --
---
标题: 年报
数据:
  - 指标: 协商
    数值: 311
    单位: 次
    口径: 案例
---
";

#[test]
fn people_get_tables_that_stand_straight() {
    let told = Site::new(SITE).run(&["stats"]).expect_code(0).stdout;
    for part in [
        "收录\n  案例  2\n  成效  1\n  草稿  1\n",
        "\n报告的数值\n  指标    报告  在案\n  协商  311 次     2\n",
        "\n案例缺的键，共 2 项\n",
        "\n  平台           2         1     1\n",
    ] {
        assert!(told.contains(part), "{part}\n--- in\n{told}");
    }
    let english = Site::new(SITE).run(&["stats", "--lang", "en"]).expect_code(0).stdout;
    assert!(english.contains("\nmissing keys of 2 entries:") && english.contains("  platform"), "{english}");
}

#[test]
fn programs_get_one_object_that_is_the_same_in_both_languages() {
    let site = Site::new(SITE);
    let told = site.run(&["stats", "--format", "json"]).expect_code(0).stdout;
    assert_eq!(site.run(&["stats", "--format", "json", "--lang", "en"]).expect_code(0).stdout, told);
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["entries"][0], serde_json::json!({"kind": "case", "label": "案例", "count": 2}));
    assert_eq!(told["held_back"]["drafts"], 1);
    assert_eq!(told["reported"][0]["computed"], "2");
    let keys = told["missing"][0]["keys"].as_array().unwrap();
    let platform = keys.iter().find(|key| key["key"] == "platform").unwrap();
    assert_eq!(
        (&platform["missing"], &platform["recorded_as_gap"], &platform["to_fill"]),
        (&2.into(), &1.into(), &1.into())
    );
}

#[test]
fn its_numbers_are_those_of_the_statistics_page() {
    let site = Site::of_the_repository();
    let told = site.run(&["stats", "--format", "json"]).expect_code(0).stdout;
    let told: Value = serde_json::from_str(&told).unwrap();
    site.build(&[]).expect_code(0);
    let page = Page::new(&site.page("statistics/")).text();
    let rows: Vec<&Value> = told["charts"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|chart| chart["rows"].as_array().unwrap())
        .collect();
    assert!(rows.len() > 20);
    for row in rows {
        assert!(page.contains(row["label"].as_str().unwrap()), "{row}");
    }
    let cases = told["entries"][0]["count"].to_string();
    assert!(page.contains(&format!("案例 {cases}")) || page.contains(&cases), "{cases}");
}

#[test]
fn a_site_of_samples_says_that_there_is_nothing_to_count() {
    let site = Site::empty();
    site.run(&["init"]).expect_code(0);
    assert_eq!(site.run(&["stats"]).expect_code(0).stdout, "还没有可以统计的内容；虚构的示例不计\n");
}
