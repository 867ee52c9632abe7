//! Places side by side: what the pages of `/compare/` show of small sites, and what brands, terms and sources say.

use crate::support::html::Page;
use crate::support::site::Site;
use crate::support::tree::Tree;

/// Two provinces, each with a method, a platform, a rule and figures.
const TWO_PLACES: &str = "\
-- casebook.yaml --
title: 示例
regions:
  - {path: 下省, note: 只有一篇文章。, inferred: 文章只写“我省”。}
-- content/sources/wenzhang.md --
---
标题: 一篇文章
作者: 某人
发布单位: 某报
日期: 2024-04
---
-- content/methods/wu.md --
---
标题: 三步
地区: 上省
步骤: [{名称: 选题}, {名称: 议事}, {名称: 评议}]
年度安排: [{名称: 全会, 次数: 1}, {名称: 专题, 次数: 4, 以上: true}, {名称: 小微}]
来源: [{标题: 材料}]
---
-- content/methods/liu.md --
---
标题: 四步
地区: 下省
步骤: [{名称: 收集}, {名称: 调研}, {名称: 商议}, {名称: 反馈}]
对应:
  - {步骤: 收集, 协商模式: wu, 对应: [选题]}
  - {步骤: 调研, 协商模式: wu, 对应: [选题], 说明: 调研在选题之内}
  - {步骤: 商议, 协商模式: wu, 对应: [议事]}
来源: [{引自: wenzhang}]
---
-- content/methods/lian.md --
---
标题: 二联
地区: 下省
组成: [{名称: 行业联, 要求: 按行业}, {名称: 属地联}]
来源: [{引自: wenzhang}]
---
-- content/platforms/ting.md --
---
标题: 甲县议事厅
地区: 上省/甲县
层级: 区县
类型: 议事厅
品牌: 有事商量
来源: [{标题: 材料}]
---
-- content/platforms/zhen.md --
---
标题: 乙镇议事厅
地区: 下省/乙镇
层级: 镇街
类型: 议事厅
来源: [{引自: wenzhang}]
---
-- content/rules/guize.md --
---
标题: 议事规则
地区: 上省
文种: 议事规则
效力: 试行
来源: [{标题: 材料}]
---
-- content/rules/fangan.md --
---
标题: 实施方案
地区: 下省
文种: 工作方案
来源: [{引自: wenzhang}]
---
-- content/reports/jia.md --
---
标题: 上省的数
地区: 上省
时段: 2022年以来
数据:
  - {指标: 全会协商, 数值: 2, 单位: 次, 对照安排: {协商模式: wu, 安排: 全会}}
  - {指标: 小微协商, 数值: 220, 单位: 次, 对照安排: {协商模式: wu, 安排: 小微}}
  - {指标: 解决的问题, 数值: 311, 单位: 个, 同类: 解决问题}
  - {指标: 只有一处的数, 数值: 7, 单位: 个, 同类: 孤零零}
来源: [{标题: 材料}]
---
-- content/reports/yi.md --
---
标题: 下省的数
地区: 下省
数据:
  - {指标: 解决的难题, 数值: 2.7万, 单位: 件, 范围: 全省, 同类: 解决问题}
  - {指标: 参加的人, 数值: 40多万, 单位: 人, 同类: 解决问题}
来源: [{引自: wenzhang, 出处: 第 9 段}]
---
-- content/brands/zong.md --
---
标题: 有事商量
所属: [{名称: 上省}]
来源: [{标题: 材料}]
---
-- content/brands/xian.md --
---
标题: 有事商量·甲县
上级: zong
所属: [platforms/ting]
写法:
  - {写法: 有事商量·甲县事, 说明: 封面}
  - {写法: 有事商量·甲县人}
来源: [{标题: 材料}]
---
-- content/terms/liuyou.md --
---
标题: 三有
所含: [有场所, 有制度, 有记录]
来源: [{标题: 材料}]
---
-- content/terms/sihua.md --
---
标题: 四化
所含: [制度化, 规范化]
来源: [{标题: 材料}]
---
-- content/terms/shuang.md --
---
标题: 双百
地区: 上省/甲县
来源: [{标题: 材料}]
推断: [{项目: 地区, 依据: 上下文}]
---
-- content/jia.md --
---
标题: 甲县怎么做
地区: 上省/甲县
---
";

fn built(text: &str) -> Tree {
    let site = Site::new(text);
    site.build(&[]).expect_code(0);
    site.published()
}

fn text(tree: &Tree, route: &str) -> String {
    Page::new(str::from_utf8(&tree[&format!("{route}index.html")]).unwrap()).text()
}

/// Asserts that `parts` stand in `page` in this order.
fn assert_in_order(page: &str, parts: &[&str]) {
    let mut rest = page;
    for part in parts {
        let (_, after) = rest.split_once(part).unwrap_or_else(|| panic!("{part}\n{page}"));
        rest = after;
    }
}

fn links(tree: &Tree, route: &str, to: &str, label: &str) -> bool {
    Page::new(str::from_utf8(&tree[&format!("{route}index.html")]).unwrap()).links(to, label)
}

#[test]
fn procedures_stand_side_by_side_and_steps_without_a_counterpart_are_shown() {
    let page = text(&built(TWO_PLACES), "compare/procedures/");
    assert!(page.contains("三步与四步 对应关系由编者拟定，来源没有这样说。"), "{page}");
    let rows = [
        "1 选题 1 收集2 调研 调研在选题之内",
        "2 议事 3 商议",
        "没有对应的步骤 4 反馈",
        "3 评议 没有对应的步骤",
    ];
    assert_in_order(&page, &rows);
    assert!(page.contains("二联下省行业联属地联"), "{page}");
}

#[test]
fn a_tier_is_read_from_its_field_and_one_name_at_two_tiers_is_told() {
    let page = text(&built(TWO_PLACES), "compare/platforms/");
    assert!(page.contains("区县 甲县议事厅甲县议事厅 —"), "{page}");
    let same_name = page.split("名称相同、层级不同").nth(1).unwrap();
    assert!(same_name.contains("议事厅 区县 甲县议事厅（甲县） 镇街 乙镇议事厅（乙镇）"), "{same_name}");
}

#[test]
fn rules_stand_side_by_side_by_kind_of_document() {
    let tree = built(TWO_PLACES);
    let page = text(&tree, "compare/rules/");
    assert!(page.contains("议事规则 议事规则试行 —"), "{page}");
    assert!(page.contains("工作方案 — 实施方案"), "{page}");
}

#[test]
fn figures_stand_side_by_side_by_unit_and_are_never_added_up() {
    let page = text(&built(TWO_PLACES), "compare/figures/");
    for unit in ["单位：个", "单位：件", "单位：人"] {
        assert!(page.contains(unit), "{unit} {page}");
    }
    assert!(page.contains("2.7万件"), "{page}");
    assert!(page.contains("40多万人多于"), "{page}");
    assert!(!page.contains("孤零零"), "one report alone is no comparison: {page}");
    let digits = |text: &str| text.contains("27311") || text.contains("400311") || text.contains("427311");
    assert!(!digits(&page.replace([' ', ','], "")), "{page}");
}

#[test]
fn what_is_declared_stands_beside_what_is_reported_with_a_multiple_only_where_one_can_be_told() {
    let tree = built(TWO_PLACES);
    for route in ["compare/declared/", "methods/wu/"] {
        let page = text(&tree, route);
        assert!(page.contains("全会2022年以来每年次数的 2 倍上省的数 1 次 2次"), "{route} {page}");
        assert!(page.contains("专题 4 次以上 未载"), "{route} {page}");
        assert!(page.contains("小微2022年以来上省的数 N 220次"), "{route} {page}");
    }
}

#[test]
fn a_site_with_one_place_has_no_comparison_and_no_word_of_one() {
    let tree = built(
        "-- casebook.yaml --\ntitle: 示例\n-- content/cases/a.md --\n---\n标题: 甲\n地区: 某省\n来源: [{标题: 材料}]\n---\n",
    );
    assert!(tree.keys().all(|path| !path.starts_with("compare/")), "{:?}", tree.keys());
    assert!(!text(&tree, "").contains("对照"));
    for folder in ["brands/", "terms/", "sources/"] {
        assert!(!tree.contains_key(&format!("{folder}index.html")), "{folder}");
    }
}

#[test]
fn a_brand_keeps_every_form_in_which_it_is_printed_and_links_its_platforms() {
    let tree = built(TWO_PLACES);
    let page = text(&tree, "brands/xian/");
    assert!(page.contains("有事商量·甲县事 封面") && page.contains("有事商量·甲县人"), "{page}");
    assert!(links(&tree, "brands/xian/", "brands/zong/", "有事商量"));
    assert!(links(&tree, "brands/zong/", "platforms/ting/", "甲县议事厅"));
    assert!(links(&tree, "platforms/ting/", "brands/xian/", "有事商量·甲县"));
}

#[test]
fn the_glossary_tells_how_far_the_sources_explain_a_word() {
    let tree = built(TWO_PLACES);
    let page = text(&tree, "terms/");
    let order = [
        "来源有解释",
        "三有",
        "来源解释了一部分",
        "四化",
        "字面上有 4 项，来源只写出 2 项。",
        "来源没有解释",
        "双百",
    ];
    assert_in_order(&page, &order);
    let gaps = text(&tree, "gaps/");
    assert!(gaps.contains("双百") && gaps.contains("四化"), "{gaps}");
    assert!(!gaps.contains("三有"), "{gaps}");
}

#[test]
fn a_source_is_described_once_and_lists_what_rests_on_it() {
    let tree = built(TWO_PLACES);
    let cited = text(&tree, "reports/yi/");
    assert!(cited.contains("一篇文章 作者 某人某报2024年4月出处 第 9 段"), "{cited}");
    assert!(links(&tree, "reports/yi/", "sources/wenzhang/", "一篇文章"));
    assert!(links(&tree, "sources/wenzhang/", "reports/yi/", "下省的数"));
    assert!(!text(&tree, "sources/wenzhang/").contains("上省的数"));
}

#[test]
fn what_is_inferred_is_told_apart_on_the_page_of_the_place_and_of_the_entry() {
    let tree = built(TWO_PLACES);
    let place = text(&tree, "regions/下省/");
    assert!(
        place.contains("只有一篇文章。") && place.contains("归在这里是编者的推断：文章只写“我省”。"),
        "{place}"
    );
    let entry = text(&tree, "rules/fangan/");
    assert!(entry.contains("编者推断") && entry.contains("下省文章只写“我省”。"), "{entry}");
    assert!(text(&tree, "terms/shuang/").contains("地区上下文"));
    assert!(!text(&tree, "rules/guize/").contains("编者推断"));
}

#[test]
fn a_page_about_a_place_is_found_on_the_page_of_the_place() {
    let tree = built(TWO_PLACES);
    let names = "regions/上省/甲县/";
    assert!(links(&tree, names, "jia/", "甲县怎么做"), "{}", text(&tree, names));
}

/// Two places with a word in common, a page of one of them and a page of neither.
const ONE_WORD_TWICE: &str = "\
-- casebook.yaml --
title: 示例
-- content/terms/jia.md --
---
标题: 三化
地区: 上省/甲县
别称: [三个化]
来源: [{标题: 材料}]
---
-- content/terms/yi.md --
---
标题: 三化
地区: 下省
来源: [{标题: 材料}]
---
-- content/terms/weilian.md --
---
标题: 委联办
释义: 委员联络办公室
来源: [{标题: 材料}]
---
-- content/cases/a.md --
---
标题: 三化的案例
地区: 上省/甲县/某镇
来源: [{标题: 材料}]
---

## 三化的标题

前一句。推进“三化”建设，又说三化；见《三化意见》。委**联**办来办，`委联办`。十三化不是它。
-- content/about.md --
---
标题: 关于
---

没有地方的页说三化，也说委联办。
-- content/rules/guize.md --
---
标题: 规则
地区: 上省/甲县
文本: 全文
来源: [{标题: 材料}]
---

第一条　推进三化。
";

#[test]
fn the_first_mention_of_a_term_links_to_the_term_of_the_place_around_the_page() {
    let tree = built(ONE_WORD_TWICE);
    let case = str::from_utf8(&tree["cases/a/index.html"]).unwrap();
    let link = "<a href=\"../../terms/jia/index.html\">三化</a>";
    assert_eq!(case.matches("terms/jia/").count(), 1, "{case}");
    assert!(case.contains(&format!("推进“{link}”建设，又说三化")), "{case}");
    let weilian = "<a href=\"../../terms/weilian/index.html\">";
    let whole =
        format!("{weilian}委</a><strong>{weilian}联</a></strong>{weilian}办</a>来办，<code>委联办</code>");
    assert!(case.contains(&whole), "{case}");
    let about = text(&tree, "about/");
    assert!(
        !links(&tree, "about/", "terms/jia/", "三化") && !links(&tree, "about/", "terms/yi/", "三化"),
        "{about}"
    );
    assert!(links(&tree, "about/", "terms/weilian/", "委联办"), "{about}");
    assert!(!links(&tree, "rules/guize/", "terms/jia/", "三化"), "the text of a rule stays as it is");
    let term = text(&tree, "terms/jia/");
    assert!(term.contains("用在哪里 三化的案例 推进“三化”建设，又说三化；"), "{term}");
    assert!(!text(&tree, "terms/yi/").contains("用在哪里"));
}
