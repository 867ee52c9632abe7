//! `casebook check`: everything that is wrong in one run, in the form that was asked for.

use serde_json::Value;

use crate::support::findings::assert_marked;
use crate::support::golden;
use crate::support::program::TODAY;
use crate::support::site::Site;

/// Ten different faults in three files.
const TEN_FAULTS: &str = "\
-- casebook.yaml --
title: 示例
topics: [乡村产业, 养老服务]
-- content/awards/2023-longjing.md --
---
标题: 先进协商平台
^ front-matter/missing-key
级别: 省
获奖对象: [awards/2022-longjing]
           ^^^^^^^^^^^^^^^^^^^^ reference/unfit-reference
颁发单位: 省政协
来源:
  - 标题: 工作材料
---
-- content/cases/nongke-shucai.md --
---
标题: 农科村解决蔬菜“销售难”
主提: [乡村产业]
^^^^ front-matter/unknown-key
主题: [养老服物]
       ^^^^^^^^ front-matter/unknown-term
日期: 2023-02-30
      ^^^^^^^^^^ front-matter/bad-date
状态: 办节
      ^^^^ front-matter/unknown-choice
平台: longjin
      ^^^^^^^ reference/dangling-id
来源:
  - 标题: 工作材料
---
-- content/platforms/longjing.md --
---
标题: 龙井街协商议事会
地区：四川省/自贡市/大安区
    ^^ front-matter/full-width-colon
草稿: 也许
      ^^^^ front-matter/wrong-type
上级: longjing
      ^^^^^^^^ reference/parent-cycle
来源:
  - 标题: 工作材料
---
";

fn ten_faults() -> Site {
    Site::new(&TEN_FAULTS.split_inclusive('\n').filter(|line| !line.contains('^')).collect::<String>())
}

fn json(site: &Site) -> Value {
    serde_json::from_str(&site.run(&["check", "--format", "json"]).stdout).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn ten_faults_in_three_files_are_ten_findings_of_one_run() {
    let run = ten_faults().run(&["check", "--today", TODAY]).expect_code(1);
    let places: Vec<&str> =
        run.stdout.lines().filter_map(|line| line.trim_start().strip_prefix("--> ")).collect();
    assert_eq!(
        places,
        [
            "content/awards/2023-longjing.md:2:1",
            "content/awards/2023-longjing.md:4:8",
            "content/cases/nongke-shucai.md:3:1",
            "content/cases/nongke-shucai.md:4:6",
            "content/cases/nongke-shucai.md:5:5",
            "content/cases/nongke-shucai.md:6:5",
            "content/cases/nongke-shucai.md:7:5",
            "content/platforms/longjing.md:3:3",
            "content/platforms/longjing.md:4:5",
            "content/platforms/longjing.md:5:5",
        ]
    );
    assert!(run.stdout.contains("\n10 个错误："), "{}", run.stdout);
}

#[test]
fn ten_faults_stand_where_they_were_planted() {
    assert_marked(TEN_FAULTS);
}

#[test]
fn a_report_has_the_same_words_until_someone_changes_them() {
    let site = ten_faults();
    let mut reports = golden::Tree::new();
    for (name, arguments) in [
        ("human.zh.txt", &["--lang", "zh"][..]),
        ("human.en.txt", &["--lang", "en"]),
        ("report.json", &["--format", "json"]),
        ("report.en.json", &["--format", "json", "--lang", "en"]),
        ("github.txt", &["--format", "github"]),
        ("report.sarif", &["--format", "sarif"]),
    ] {
        let run = site.run(&[&["check", "--today", TODAY], arguments].concat()).expect_code(1);
        assert_eq!(run.stderr, "");
        reports.insert(name.to_owned(), run.stdout.into_bytes());
    }
    golden::assert_tree(&golden::folder("check"), &reports);
}

#[test]
fn json_is_one_object_with_the_keys_of_the_contract() {
    let report = json(&ten_faults());
    assert_eq!(keys(&report), ["findings", "errors", "warnings"]);
    assert_eq!((&report["errors"], &report["warnings"]), (&10.into(), &0.into()));
    let findings = report["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 10);
    for finding in findings {
        assert_eq!(
            keys(finding),
            ["code", "level", "file", "line", "column", "end_line", "end_column", "message", "help", "fix"]
        );
        if !finding["fix"].is_null() {
            assert_eq!(keys(&finding["fix"]), ["certain", "edits"]);
            assert_eq!(keys(&finding["fix"]["edits"][0]), ["start", "end", "text"]);
        }
    }
}

#[test]
fn the_offsets_of_a_fix_are_bytes_of_the_file() {
    let site = ten_faults();
    let report = json(&site);
    let findings = report["findings"].as_array().unwrap();
    let colon = findings.iter().find(|finding| finding["code"] == "front-matter/full-width-colon").unwrap();
    let text = std::fs::read_to_string(site.root().join("content/platforms/longjing.md")).unwrap();
    let edit = &colon["fix"]["edits"][0];
    let [start, end] = ["start", "end"].map(|key| usize::try_from(edit[key].as_u64().unwrap()).unwrap());
    assert_eq!(
        (text.get(start..end), &edit["text"], &colon["fix"]["certain"]),
        (Some("："), &": ".into(), &true.into())
    );
}

#[test]
fn every_format_tells_every_finding() {
    let site = ten_faults();
    let run = |format| site.run(&["check", "--format", format]).expect_code(1).stdout;
    let codes: Vec<String> = json(&site)["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["code"].as_str().unwrap().to_owned())
        .collect();

    let lines = run("github");
    let titles: Vec<&str> =
        lines.lines().map(|line| line.split("title=").nth(1).unwrap().split("::").next().unwrap()).collect();
    assert_eq!(titles, codes);
    assert!(lines.lines().all(|line| line.starts_with("::error file=content/")), "{lines}");

    let sarif: Value = serde_json::from_str(&run("sarif")).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(
        results.iter().map(|result| &result["ruleId"]).collect::<Vec<_>>(),
        codes.iter().collect::<Vec<_>>()
    );
    assert_eq!(sarif["version"], "2.1.0");
}

#[test]
fn a_clean_site_says_one_line_and_is_fine() {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n-- content/about.md --\n---\n标题: 关于\n---\n");
    let run = site.run(&["check"]).expect_code(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("没有发现问题\n", ""));
    assert_eq!(site.run(&["check", "--lang", "en"]).stdout, "no problems found\n");
    assert_eq!(
        site.run(&["check", "--format", "json"]).stdout,
        "{\"findings\":[],\"errors\":0,\"warnings\":0}\n"
    );
    assert_eq!(site.run(&["check", "--format", "github"]).expect_code(0).stdout, "");
}

#[test]
fn a_check_writes_nothing() {
    let site = ten_faults();
    site.run(&["check"]);
    assert!(!site.public().exists());
    assert_eq!(site.leavings(), [""; 0]);
}

const UNSOURCED: &str = "-- casebook.yaml --\ntitle: 示例\n-- content/cases/a.md --\n---\n标题: 甲\n---\n";

#[test]
fn warnings_fail_only_under_strict() {
    let site = Site::new(UNSOURCED);
    assert!(site.run(&["check"]).expect_code(0).stdout.contains("警告[reference/no-source]"));
    assert!(site.run(&["check", "--strict"]).expect_code(1).stdout.contains("警告[reference/no-source]"));
    assert_eq!(
        site.run(&["check", "--strict", "--format", "github"]).expect_code(1).stdout.lines().count(),
        1
    );
}

#[test]
fn the_configuration_sets_the_level_of_a_check_or_of_its_group() {
    for (levels, code, told) in [
        ("reference/no-source: deny", 1, "错误[reference/no-source]"),
        ("reference: deny", 1, "错误[reference/no-source]"),
        ("reference: allow", 0, "没有发现问题"),
        ("reference: allow\n  reference/no-source: warn", 0, "警告[reference/no-source]"),
        ("检查名: deny", 1, "错误[front-matter/unknown-check]"),
    ] {
        let site = Site::new(UNSOURCED);
        site.write("casebook.yaml", format!("title: 示例\nchecks:\n  {levels}\n"));
        let run = site.run(&["check"]).expect_code(code);
        assert!(run.stdout.contains(told), "{levels}: {}", run.stdout);
    }
}

#[test]
fn a_broken_file_hides_no_fault_of_another() {
    let site = Site::new(
        "-- casebook.yaml --\ntitle: \"示例\n-- content/a.md --\n没有文件头\n-- content/b.md --\n---\n标题: [\n---\n\
         -- content/c.md --\n---\n标题: 丙\n日期: 昨天\n---\n",
    );
    assert_eq!(
        site.check().codes(),
        [
            "front-matter/yaml-syntax",
            "front-matter/missing-front-matter",
            "front-matter/yaml-syntax",
            "front-matter/bad-date"
        ]
    );
}

#[test]
fn pages_that_are_not_due_are_told_with_the_reason() {
    let site = Site::new(
        "-- casebook.yaml --\ntitle: 示例\n-- content/a.md --\n---\n标题: 甲\n草稿: true\n---\n\
         -- content/b.md --\n---\n标题: 乙\n日期: 2026-02\n---\n",
    );
    let said = |today| site.run(&["check", "--today", today]).expect_code(0).stdout;
    assert_eq!(
        said("2026-01-31"),
        "没有发现问题\n未发布 2 页（加 --drafts 一并检查）：\n  content/a.md  草稿\n  content/b.md  2026-02-01 起发布\n"
    );
    assert!(!said("2026-02-01").contains("content/b.md"));
}

#[test]
fn drafts_are_checked_where_that_is_asked_as_if_they_were_published() {
    let site = Site::new(
        "-- casebook.yaml --\ntitle: 示例\n-- content/a.md --\n---\n标题: 甲\n草稿: true\n---\n\n见[乙](b.md)。打 13800138000。\n\
         -- content/c.md --\n---\n标题: 丙\n日期: 2030-02\n---\n\n见[丁](d.md)。\n",
    );
    let without = site.run(&["check", "--today", "2026-01-01"]).expect_code(0).stdout;
    assert!(
        without.contains("警告[privacy/mobile-number]") && !without.contains("dangling-link"),
        "{without}"
    );
    let with = site.run(&["check", "--drafts", "--today", "2026-01-01"]).expect_code(1).stdout;
    assert!(with.contains("错误[privacy/mobile-number]"), "{with}");
    assert_eq!(with.matches("错误[reference/dangling-link]").count(), 2, "{with}");
    assert!(!with.contains("未发布"), "{with}");
}

#[test]
fn certain_fixes_are_made_in_the_files_and_nothing_else_is() {
    let site = Site::new(
        "-- casebook.yaml --\ntitle: 示例\n-- content/about.md --\n---\n标题：关于\n日期: 2023年5月\n主提: 甲\n---\n正文，一。\n",
    );
    let run = site.run(&["check", "--fix", "--today", "2026-01-01"]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert!(run.stderr.contains("已改好 2 处"), "{}", run.stderr);
    assert!(run.stdout.contains("front-matter/unknown-key"), "{}", run.stdout);
    let text = std::fs::read_to_string(site.root().join("content/about.md")).unwrap();
    assert_eq!(text, "---\n标题: 关于\n日期: 2023-05\n主提: 甲\n---\n正文，一。\n");
}

#[test]
fn a_dry_run_shows_the_fixes_as_a_patch_and_writes_nothing() {
    let text = "---\n标题：关于\n日期: 2023年5月\n主提: 甲\n---\n";
    let site = Site::new(&format!("-- casebook.yaml --\ntitle: 示例\n-- content/about.md --\n{text}"));
    let run = site.run(&["check", "--fix", "--dry-run"]).expect_code(1);
    assert_eq!(
        run.stdout,
        "--- a/content/about.md\n+++ b/content/about.md\n@@ -1,5 +1,5 @@\n ---\n-标题：关于\n-日期: 2023年5月\n\
         +标题: 关于\n+日期: 2023-05\n 主提: 甲\n ---\n"
    );
    assert!(run.stderr.contains("可以改好 2 处"), "{}", run.stderr);
    assert_eq!(std::fs::read_to_string(site.root().join("content/about.md")).unwrap(), text);
    assert_eq!(site.run(&["check", "--dry-run"]).code, 2);
    site.run(&["check", "--fix"]);
    let run = site.run(&["check", "--fix", "--dry-run"]).expect_code(1);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", "没有有把握的修改\n"));
}
