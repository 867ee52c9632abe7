//! The tables: what stands in them, in three forms that agree.

use casebook::parse::body::{Body, Link, Piece, What};
use casebook::parse::excerpt::Excerpt;
use casebook::source::{FileId, Span};
use serde_json::{Value, json};

use super::package::Package;
use super::site::Site;

/// A site that has a row for every table.
const SITE: &str = "\
-- casebook.yaml --
title: 示例
description: 一个网站
base_url: https://Example.org/anli/
license: 文字以“署名 4.0 国际”（CC BY 4.0）许可使用
publisher: {name: 某编辑部, url: 'https://editor.example.org/'}
topics:
  - {id: nongye, label: 农业, description: 种养}
  - {id: shucai, label: 蔬菜, parent: nongye}
standards:
  - {id: liuyou, label: 六有, items: [有阵地, 有标识]}
-- content/cases/a.md --
---
title: =1+1
date: 2023-05
region: 某省/某市/某村
topics: [蔬菜]
platform: hall
method: wubu
status: 办结
steps:
  定题: {date: 2023-04-02, note: 报批, source: s2}
participants: {members: 4, total: 60余, departments: [农业局, 供电所]}
outcome: {proposals: 5, resolved: 三, documents: [《纪要》], result: 卖出了, source: s2}
rules: [guize#第二条, guize]
uptake:
  - {kind: 批示, by: 某同志, date: 2023-06, note: \"同意，\\\"照办\\\"\"}
gaps:
  - {key: 审批, looked_in: 纪要}
  - 卖了多少
handed_to: [plain]
sources:
  - {id: s1, title: 报道, publisher: 某报, date: 2023-05-30, url: 'https://news.example.org/1'}
  - {id: s2, title: 纪要, place: 第 2 页}
---
-- content/cases/plain.md --
---
title: 没有模式的案例
region: 某省/某市/某村
topics: [蔬菜]
steps: {开会: 2023}
---
-- content/awards/w.md --
---
title: 荣誉
level: 省
year: 2023
recipients: [cases/a, {name: 某村}, cases/gone, cases/sample]
---
-- content/rules/guize.md --
---
title: 规则
doctype: 议事规则
status: 现行
supersedes: [jiu]
---
-- content/rules/jiu.md --
---
title: 旧规则
text: 要点
---
-- content/platforms/hall.md --
---
title: 议事厅
tier: 镇街
parent: gone
standards: {有阵地: 三间房}
---
-- content/platforms/gone.md --
---
title: 撤回的厅
withdrawn: 重复收录
---
-- content/methods/wubu.md --
---
title: 两步
steps:
  - {name: 征题, actors: 群众}
  - {name: 定题, gate: 党组织审批}
principles: [协商不决策]
yearly:
  - {name: 全体会议, count: 1}
  - {name: 小微协商}
components:
  - {name: 线上, summary: 网上议}
corresponds:
  - {step: 征题, method: other, with: [选题, 定题]}
---
-- content/methods/other.md --
---
title: 另一种
steps: [{name: 选题}, {name: 定题}]
---
-- content/reports/r.md --
---
title: 成效
period: 2022年以来
figures:
  - {name: 提出建议, value: 490, unit: 条, scope: 全区, metric: proposals, indicator: 建议数, declared: {method: wubu, item: 全体会议}}
  - {name: 经费, value: 41.3万, unit: 元, source: p2}
  - {name: 满意, value: 98%以上, period: 2023年}
sources:
  - {title: 材料, place: 第 8 段}
  - {id: p2, title: 材料, place: 第 10 段}
---
-- content/brands/shi.md --
---
title: 有事商量
holder: [platforms/hall, {name: 某办}]
category: 协商
variants:
  - {text: 有事·商量, source: s1, note: 封面}
inferred:
  - {key: 所属, basis: 上下文}
sources:
  - {id: s1, from: bao}
---
-- content/terms/liuyou.md --
---
title: 六有
items: [有阵地, 有标识]
synonyms: [6有]
---
-- content/sources/bao.md --
---
title: 某报报道
author: 某记者
form: 报纸
date: 2023-05-30
---
-- content/cases/gone.md --
---
title: 撤回的案例
withdrawn: 与另一篇重复
---
-- content/cases/sample.md --
---
title: 虚构的案例
sample: true
region: 虚构省
topics: [蔬菜]
rules: [guize]
---
";

fn pieces(whats: Vec<What>) -> Body {
    let at = Span::start_of(FileId(0));
    Body { pieces: whats.into_iter().map(|what| Piece { what, at }).collect() }
}

fn paragraph(text: &str) -> Vec<What> {
    vec![What::Paragraph, What::Text(Excerpt::from(text)), What::ParagraphEnd]
}

/// A paragraph with a link in the middle of its second sentence.
fn linked(target: &str) -> Vec<What> {
    let link = What::Link(Box::new(Link { target: target.to_owned(), title: String::new() }));
    let (before, after) = (What::Text("前一句。依照".into()), What::Text("办。后一句。".into()));
    vec![What::Paragraph, before, link, What::Text("这里".into()), What::LinkEnd, after, What::ParagraphEnd]
}

/// The bodies, as the parser makes them of Markdown.
fn body(path: &str) -> Option<Body> {
    let heading = |text: &str| {
        let open = What::Heading { level: 2, anchor: text.to_owned() };
        vec![open, What::Text(Excerpt::from(text)), What::HeadingEnd { level: 2 }]
    };
    match path {
        "content/rules/guize.md" => Some(pieces(
            [
                heading("第一章　总则"),
                paragraph("第一条　为了议事，制定本规则。"),
                heading("第二章　议题"),
                paragraph("第二条　议题从下列来：\n（一）群众；"),
                paragraph("另有规定的，从其规定。"),
                paragraph("第二条　重号。"),
            ]
            .concat(),
        )),
        "content/cases/a.md" => {
            Some(pieces([linked("../platforms/hall.md"), linked("../rules/guize.md#第二条")].concat()))
        }
        _ => None,
    }
}

fn site() -> Site {
    Site::with_bodies(SITE, body)
}

fn read() -> Package {
    Package::read(&site())
}

fn values(package: &Package, table: &str) -> Value {
    Value::Array(package.rows(table).iter().map(|row| row.values().cloned().collect()).collect())
}

#[test]
fn every_table_keeps_to_its_description_and_its_keys_hold() {
    let package = read();
    let empty: Vec<&String> =
        package.tables.iter().filter(|(_, rows)| rows.is_empty()).map(|(name, _)| name).collect();
    assert_eq!(empty, [""; 0], "a table without a row shows nothing");
}

#[test]
fn a_site_with_nothing_in_it_has_all_tables_with_nothing_in_them() {
    let package = Package::read(&Site::new("-- casebook.yaml --\ntitle: 示例\n"));
    let filled: Vec<&String> =
        package.tables.iter().filter(|(_, rows)| !rows.is_empty()).map(|(name, _)| name).collect();
    assert_eq!(filled, ["totals"]);
    assert_eq!(package.tables.len(), read().tables.len());
}

#[test]
fn a_figure_is_written_as_printed_beside_its_value_and_its_source() {
    assert_eq!(
        site().text("data/figures.csv"),
        "\u{feff}report,position,name,value_text,value,value_to,bound,is_share,unit,scope,period,metric,metric_label,\
         indicator,declared_method,declared_item,note,source,source_title,source_place\r\n\
         r,1,提出建议,490,490,,exact,false,条,全区,2022年以来,proposals,建议,建议数,wubu,1,,reports/r#1,材料,第 8 段\r\n\
         r,2,经费,41.3万,413000,,exact,false,元,,2022年以来,,,,,,,reports/r#2,材料,第 10 段\r\n\
         r,3,满意,98%以上,98,,at_least,true,%,,2023年,,,,,,,reports/r#1,材料,第 8 段\r\n"
    );
    assert_eq!(
        site().text("data/figures.json").lines().nth(2).unwrap(),
        "{\"report\":\"r\",\"position\":2,\"name\":\"经费\",\"value_text\":\"41.3万\",\"value\":413000,\
         \"value_to\":null,\"bound\":\"exact\",\"is_share\":false,\"unit\":\"元\",\"scope\":null,\"period\":\"2022年以来\",\
         \"metric\":null,\"metric_label\":null,\"indicator\":null,\"declared_method\":null,\
         \"declared_item\":null,\"note\":null,\"source\":\"reports/r#2\",\
         \"source_title\":\"材料\",\"source_place\":\"第 10 段\"},"
    );
}

#[test]
fn what_a_spreadsheet_would_run_is_text_in_csv_and_itself_in_json() {
    let cases = site().text("data/cases.csv");
    assert!(cases.contains("a,'=1+1,2023-05,"), "{cases}");
    assert_eq!(read().column("cases", "title"), ["=1+1", "没有模式的案例"]);
    let uptake = site().text("data/uptake.csv");
    assert!(uptake.contains("\"同意，\"\"照办\"\"\""), "{uptake}");
}

#[test]
fn a_case_is_parted_into_tables_that_name_it_and_its_sources() {
    let package = read();
    assert_eq!(
        values(&package, "case_steps"),
        json!([
            ["a", 1, "征题", "wubu", "征题", false, null, null, null, null, null],
            ["a", 2, "定题", "wubu", "定题", true, "2023-04-02", "报批", "cases/a#2", null, null],
            ["plain", 1, "开会", null, null, true, "2023", null, null, null, null],
        ])
    );
    assert_eq!(
        values(&package, "participants"),
        json!([
            ["a", "members", "委员", "4", 4, null, "exact", false, "cases/a#1"],
            ["a", "total", "人次", "60余", 60, null, "more_than", false, "cases/a#1"],
        ])
    );
    assert_eq!(
        values(&package, "outcomes"),
        json!([
            ["a", "proposals", "提出建议", "5", 5, null, "exact", false, "cases/a#2"],
            ["a", "resolved", "解决问题", "三", 3, null, "exact", false, "cases/a#2"],
        ])
    );
    assert_eq!(values(&package, "departments"), json!([["a", 1, "农业局"], ["a", 2, "供电所"]]));
    assert_eq!(values(&package, "documents"), json!([["a", 1, "《纪要》", "cases/a#2"]]));
    assert_eq!(
        values(&package, "totals"),
        json!([
            ["cases", "案例", 2, "exact", 2],
            ["proposals", "建议", 5, "exact", 1],
            ["adopted", "采纳", null, null, 0],
            ["resolved", "解决", 3, "exact", 1],
            ["participants", "参与", 60, "at_least", 1],
        ])
    );
}

#[test]
fn a_gap_says_where_one_looked() {
    let package = read();
    let own = |row: &&serde_json::Map<String, Value>| row["entry"] == "cases/a";
    let rows: Vec<Vec<Value>> =
        package.rows("gaps").iter().filter(own).map(|row| row.values().cloned().collect()).collect();
    assert_eq!(
        json!(rows),
        json!([
            ["cases/a", 1, "summary", "摘要", true, null],
            ["cases/a", 2, "approved_by", "审批", true, "纪要"],
            ["cases/a", 3, null, "卖了多少", false, null],
        ])
    );
}

#[test]
fn a_rule_is_parted_into_articles_and_knows_who_cites_them() {
    let package = read();
    let page = "https://Example.org/anli/rules/guize/";
    let second = "第二条　议题从下列来：\n（一）群众；\n另有规定的，从其规定。";
    assert_eq!(
        values(&package, "articles"),
        json!([
            [
                "guize#article-1",
                "guize",
                1,
                1,
                "第一条",
                "第一章　总则",
                "第一条　为了议事，制定本规则。",
                format!("{page}#article-1")
            ],
            ["guize#article-2", "guize", 2, 2, "第二条", "第二章　议题", second, format!("{page}#article-2")],
            [
                "guize#article-2~2",
                "guize",
                3,
                2,
                "第二条",
                "第二章　议题",
                "第二条　重号。",
                format!("{page}#article-2")
            ],
        ])
    );
    assert_eq!(
        values(&package, "citations"),
        json!([
            ["guize", 1, null, null, "cases/a", null],
            ["guize", 2, "guize#article-2", "第二条", "cases/a", "依照这里办。"],
        ])
    );
    assert_eq!(values(&package, "mentions"), json!([["platforms/hall", 1, "cases/a", "依照这里办。"]]));
    assert_eq!(values(&package, "supersedes"), json!([["guize", "jiu"]]));
}

#[test]
fn what_was_withdrawn_stands_in_one_table_with_its_reason_and_nothing_refers_to_it() {
    let package = read();
    assert_eq!(
        values(&package, "withdrawn"),
        json!([
            [
                "cases/gone",
                "case",
                "案例",
                "gone",
                "撤回的案例",
                "与另一篇重复",
                "https://Example.org/anli/cases/gone/"
            ],
            [
                "platforms/gone",
                "platform",
                "平台",
                "gone",
                "撤回的厅",
                "重复收录",
                "https://Example.org/anli/platforms/gone/"
            ],
        ])
    );
    assert!(package.column("entries", "key").iter().all(|key| !key.ends_with("gone")));
    assert_eq!(package.column("platforms", "parent"), [""]);
    assert_eq!(
        values(&package, "recipients"),
        json!([["w", 1, "cases/a", "=1+1"], ["w", 2, null, "某村"], ["w", 3, null, "撤回的案例"],])
    );
}

#[test]
fn samples_are_in_no_table() {
    for (path, content) in site().files().files {
        if let (true, casebook::render::output::Content::Bytes(bytes)) = (path.starts_with("data/"), content)
        {
            let text = String::from_utf8(bytes).unwrap();
            assert!(!text.contains("虚构的案例") && !text.contains("虚构省"), "{path}");
        }
    }
}

#[test]
fn the_package_says_only_what_the_configuration_gives() {
    let package = read().description;
    assert_eq!(package["name"], "example.org/anli");
    assert_eq!(package["homepage"], "https://Example.org/anli/");
    assert_eq!(package["licenses"][0]["name"], "CC-BY-4.0");
    assert_eq!(
        package["contributors"],
        json!([{ "title": "某编辑部", "path": "https://editor.example.org/", "roles": ["publisher"] }])
    );
    let bare = Package::read(&Site::new("-- casebook.yaml --\ntitle: 示例\nlicense: 保留权利\n")).description;
    assert_eq!((&bare["name"], &bare["rights"]), (&json!("casebook"), &json!("保留权利")));
    for absent in ["homepage", "licenses", "contributors"] {
        assert_eq!(bare.get(absent), None, "{absent}");
    }
}

#[test]
fn two_runs_give_the_same_bytes() {
    assert_eq!(site().files(), site().files());
}
