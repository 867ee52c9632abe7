//! Cases and platforms side by side: what is told of each, and why a cell is empty.

use crate::support::html::{Page, dead_links};
use crate::support::site::Site;
use crate::support::tree::Tree;

const SITE: &str = "\
-- casebook.yaml --
title: 示例
topics: [停车]
standards: [{id: liuyou, label: 六有, items: [有阵地, 有标识]}]
-- content/methods/er.md --
---
标题: 二步
步骤: [{名称: 征题}, {名称: 定题}]
来源: [{标题: 材料}]
---
-- content/methods/san.md --
---
标题: 三步
步骤: [{名称: 征题}, {名称: 破题}, {名称: 答题}]
来源: [{标题: 材料}]
---
-- content/cases/a.md --
---
标题: 甲
主题: [停车]
地区: 某省/某村
协商模式: er
步骤: {征题: 2023-05}
成果: {建议: 5}
未载: [{项目: 审批, 查过: 纪要第 3 页}, 步骤]
来源: [{标题: 材料}]
---
-- content/cases/b.md --
---
标题: 乙
主题: [停车]
协商模式: san
来源: [{标题: 材料}]
---

## 破题

议了。
-- content/cases/c.md --
---
标题: 丙
主题: [停车]
来源: [{标题: 材料}]
---
-- content/platforms/ting.md --
---
标题: 厅
层级: 镇街
建设标准: {有阵地: 三间房}
来源: [{标题: 材料}]
---
-- content/platforms/shi.md --
---
标题: 室
层级: 镇街
来源: [{标题: 材料}]
---
-- content/awards/w.md --
---
标题: 先进
级别: 市
年度: 2022
获奖对象: [platforms/ting]
来源: [{标题: 材料}]
---
";

fn built(text: &str) -> Tree {
    let site = Site::new(text);
    site.build(&[]).expect_code(0);
    site.published()
}

fn text(tree: &Tree, path: &str) -> String {
    Page::new(str::from_utf8(&tree[path]).unwrap()).text()
}

#[test]
fn a_blank_says_whether_a_source_is_silent_where_one_looked_or_that_there_is_no_such_step() {
    let tree = built(SITE);
    let page = text(&tree, "compare/cases/topics/停车/index.html");
    // The columns in the order of the list: 丙, 甲, 乙.
    for row in [
        "地区 未载 来源没有说明 某村 未载 来源没有说明",
        "审批 未载 来源没有说明 未载 查过：纪要第 3 页 未载 来源没有说明",
        "征题 未载 来源没有说明所用的模式和步骤 2023年5月 未载 来源没有说明",
        "破题 未载 来源没有说明所用的模式和步骤 所用的模式没有这一步 有记述，日期未载",
        "定题 未载 来源没有说明所用的模式和步骤 未载 来源没有说明 所用的模式没有这一步",
        "提出建议 未载 来源没有说明 5 未载 来源没有说明",
    ] {
        let row: String = row.split_whitespace().collect();
        let page: String = page.split_whitespace().collect();
        assert!(page.contains(&row), "{row}\n{page}");
    }
    assert!(dead_links(&tree).is_empty(), "{:?}", dead_links(&tree));
}

#[test]
fn platforms_stand_side_by_side_item_by_item_with_what_is_on_file() {
    let tree = built(SITE);
    let page: String = text(&tree, "compare/platforms/tiers/镇街/index.html").split_whitespace().collect();
    for row in ["有阵地未载来源没有说明三间房", "有标识未载来源没有说明未载来源没有说明", "荣誉没有收录先进"]
    {
        assert!(page.contains(row), "{row}\n{page}");
    }
}

#[test]
fn the_four_that_say_most_are_shown_and_the_choice_needs_page_data() {
    let more: String = (0..4).fold(SITE.to_owned(), |site, n| {
        let status = if n == 3 { "" } else { "状态: 协商\n" };
        let head = format!("标题: 丁{n}\n主题: [停车]\n{status}地区: 某省/某村\n来源: [{{标题: 材料}}]\n");
        format!("{site}-- content/cases/d{n}.md --\n---\n{head}---\n")
    });
    let tree = built(&more);
    let page = text(&tree, "compare/cases/topics/停车/index.html");
    assert!(page.contains("共 7 个，取记载最全的 4 个"), "{page}");
    assert!(page.contains("丁0") && !page.contains("丙") && !page.contains("丁3"), "{page}");
    let closed = built(&more.replace("title: 示例", "title: 示例\npage_data: false"));
    assert!(!closed.contains_key("cases/a/index.json"));
    for (path, is_there) in [("compare/cases/index.html", true), ("cases/a/index.html", false)] {
        let html = str::from_utf8(&closed[path]).unwrap();
        assert!(!html.contains("data-compare") && !html.contains("?of="), "{path}");
        assert_eq!(html.contains("compare/cases/topics/"), is_there, "{path}");
    }
}
