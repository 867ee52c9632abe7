//! Connections: the four lists of `/network/`, on the page and in the data.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::html::{Page, dead_links};
use crate::support::site::Site;
use crate::support::tree::Tree;

const SITE: &str = "\
-- casebook.yaml --
title: 示例
topics:
  - 民生
  - {label: 停车, parent: 民生}
  - 养老
-- content/cases/a.md --
---
标题: 甲村停车
地区: 某省/某县/甲村
主题: [停车]
日期: 2024-03
来源: [{标题: 材料}]
---
-- content/cases/b.md --
---
标题: 甲村又停车
地区: 某省/某县/甲村
主题: [停车]
日期: 2021
平台: ting
来源: [{标题: 材料}]
---
-- content/cases/c.md --
---
标题: 乙村停车
地区: 某省/某县/乙村
主题: [停车, 养老]
来源: [{标题: 材料}]
---
-- content/cases/d.md --
---
标题: 外省养老
地区: 外省/外县
主题: [养老]
协商模式: bu
来源: [{标题: 材料}]
---
-- content/cases/e.md --
---
标题: 外省停车
地区: 外省/外县
主题: [停车]
来源: [{标题: 材料}]
---

依照[办法](../rules/banfa.md#第一条)办理。
-- content/cases/f.md --
---
标题: 外省修路
地区: 外省/外县
来源: [{标题: 材料}]
---
-- content/cases/invented.md --
---
标题: 虚构停车
示例: true
地区: 虚构省/虚构村
主题: [停车]
依据: [yijian]
来源: [{标题: 材料}]
---
-- content/methods/bu.md --
---
标题: 一步
步骤: [{名称: 议事}]
来源: [{标题: 材料}]
---

按[意见](../rules/yijian.md)提出。
-- content/rules/guize.md --
---
标题: 某县议事规则
地区: 某省/某县
施行: 2023-01-01
来源: [{标题: 材料}]
---
-- content/rules/gao.md --
---
标题: 外省征求意见稿
地区: 外省
效力: 征求意见
来源: [{标题: 材料}]
---
-- content/rules/banfa.md --
---
标题: 办法
来源: [{标题: 材料}]
---

第一条　为了议事。
-- content/rules/yijian.md --
---
标题: 意见
来源: [{标题: 材料}]
---
-- content/platforms/ting.md --
---
标题: 有案例的厅
来源: [{标题: 材料}]
---
-- content/platforms/shi.md --
---
标题: 有荣誉的室
来源: [{标题: 材料}]
---
-- content/platforms/xia.md --
---
标题: 什么都没有的室
来源: [{标题: 材料}]
---
-- content/awards/w.md --
---
标题: 先进
级别: 省
年度: 2022
获奖对象: [platforms/ting, platforms/shi]
来源: [{标题: 材料}]
---
";

fn built() -> Tree {
    let site = Site::new(SITE);
    site.build(&[]).expect_code(0);
    site.published()
}

/// What stands under the heading of a list on the overview.
fn list(tree: &Tree, from: &str, to: &str) -> String {
    let page = Page::new(str::from_utf8(&tree["network/index.html"]).unwrap()).text();
    let (_, lists) = page.split_once("有两个以上案例").unwrap();
    let (_, after) = lists.split_once(from).unwrap_or_else(|| panic!("{from}: {page}"));
    after.split_once(to).map_or(after, |(own, _)| own).to_owned()
}

fn rows(tree: &Tree, table: &str) -> BTreeSet<Vec<String>> {
    let rows: Value = serde_json::from_slice(&tree[&format!("data/{table}.json")]).unwrap();
    let cells = |row: &Value| {
        let row = row.as_object().unwrap();
        row.values().map(|cell| cell.as_str().unwrap().to_owned()).collect()
    };
    rows.as_array().unwrap().iter().map(cells).collect()
}

fn loose(tree: &Tree, list: &str) -> Vec<String> {
    rows(tree, "loose_ends").into_iter().filter(|row| row[0] == list).map(|row| row[1].clone()).collect()
}

#[test]
fn a_topic_recurs_at_the_narrowest_place_with_two_of_its_cases() {
    let tree = built();
    let told = list(&tree, "主题取最细的一级。", "有荣誉、没有案例的平台");
    // A wider topic is told where it holds more, a wider place never; an invented case counts nowhere.
    assert_eq!(told.trim(), "共 1 处 停车甲村共 2 个案例甲村停车甲村又停车");
    let row = |case: &str| ["停车", "某省/某县/甲村", case].map(str::to_owned).to_vec();
    assert_eq!(rows(&tree, "topic_recurrences"), [row("a"), row("b")].into());
}

#[test]
fn a_platform_with_an_honour_and_no_case_is_told_with_its_honours() {
    let tree = built();
    let told = list(&tree, "不等于没有协商过。", "没有案例引用的制度");
    assert_eq!(told.trim(), "共 1 个平台 有荣誉的室先进");
    assert_eq!(loose(&tree, "honours-without-case"), ["platforms/shi"]);
}

#[test]
fn a_rule_that_only_an_invented_case_or_a_method_cites_is_cited_by_no_case() {
    let tree = built();
    let told = list(&tree, "不等于没有执行。", "没有制度覆盖的案例");
    for title in ["某县议事规则", "外省征求意见稿", "意见"] {
        assert!(told.contains(title), "{title}: {told}");
    }
    assert!(told.contains("共 3 件制度") && !told.contains("办法"), "{told}");
    assert_eq!(loose(&tree, "cited-by-no-case"), ["rules/gao", "rules/guize", "rules/yijian"]);
}

#[test]
fn a_case_is_covered_by_what_it_or_its_method_cites_and_by_rules_around_it_that_are_no_drafts_nor_later() {
    let tree = built();
    let told = list(&tree, "案例当时可能适用。", "本站收录的制度");
    // The rule of the county began after case b was over; a draft covers nobody; d goes by its method, e by its text.
    assert!(
        told.contains("共 2 个案例") && told.contains("甲村又停车") && told.contains("外省修路"),
        "{told}"
    );
    assert_eq!(loose(&tree, "covered-by-no-rule"), ["cases/b", "cases/f"]);
}

#[test]
fn the_page_is_two_clicks_from_home_and_a_long_list_has_pages_of_its_own() {
    let many: String = (0..130).fold(SITE.to_owned(), |site, n| {
        format!("{site}-- content/rules/r{n}.md --\n---\n标题: 制度{n}号\n来源: [{{标题: 材料}}]\n---\n")
    });
    let site = Site::new(&many);
    site.build(&[]).expect_code(0);
    let tree = site.published();
    let page = |path: &str| Page::new(str::from_utf8(&tree[path]).unwrap());
    assert!(page("index.html").links("statistics/", "统计"));
    assert!(page("statistics/index.html").links("../network/", "关联盘点"));
    let second = page("network/rules/page/2/index.html").text();
    assert!(second.contains("没有案例引用的制度（第 2 页）") && second.contains("共 133 件制度"), "{second}");
    assert!(dead_links(&tree).is_empty(), "{:?}", dead_links(&tree));
}
