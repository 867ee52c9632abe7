//! Inputs that nobody means to write, and everybody does: never a panic, never a hang, and always a finding with a
//! place that an editor can jump to.

use std::fs;
use std::os::unix::ffi::OsStrExt as _;

use serde_json::Value;

use crate::support::program::TODAY;
use crate::support::site::Site;

/// Runs `check` and `build`, makes sure that both end as they should, and returns the codes found.
#[track_caller]
fn survived(site: &Site) -> Vec<String> {
    let run = site.run(&["check", "--format", "json", "--today", TODAY]);
    assert!([0, 1].contains(&run.code), "exit code {}: {}", run.code, run.stderr);
    assert_eq!(run.stderr, "");
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap();
    for finding in findings {
        assert_place(site, finding);
    }
    let built = site.run(&["build", "--today", TODAY]);
    assert_eq!(built.code, run.code, "{}", built.stderr);
    assert_eq!(site.public().exists(), run.code == 0);
    findings.iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
}

/// Makes sure that a finding stands in a file of the site, at a line and column that it has.
#[track_caller]
fn assert_place(site: &Site, finding: &Value) {
    let bytes = fs::read(site.root().join(finding["file"].as_str().unwrap())).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    let number = |key: &str| usize::try_from(finding[key].as_u64().unwrap()).unwrap();
    for (line, column) in [("line", "column"), ("end_line", "end_column")] {
        let width = text.split('\n').nth(number(line) - 1).map(|line| line.chars().count());
        assert!(width.is_some_and(|width| (1..=width + 1).contains(&number(column))), "{finding}");
    }
    assert!((number("line"), number("column")) <= (number("end_line"), number("end_column")), "{finding}");
}

/// A site with one good page, and one of `bytes`.
fn with_page(bytes: &[u8]) -> Site {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n-- content/good.md --\n---\n标题: 好\n---\n");
    site.write("content/hard.md", bytes);
    site
}

#[track_caller]
fn page(bytes: impl AsRef<[u8]>) -> Vec<String> {
    survived(&with_page(bytes.as_ref()))
}

/// What is found in a page with this front matter.
#[track_caller]
fn front_matter(yaml: &str) -> Vec<String> {
    page(format!("---\n{yaml}\n---\n\n正文。\n"))
}

/// What is found in a page with this body.
#[track_caller]
fn body(text: &str) -> Vec<String> {
    page(format!("---\n标题: 难\n---\n\n{text}\n"))
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_byte_order_mark_and_line_ends_of_windows_are_no_fault() {
    assert_eq!(page("\u{feff}---\r\n标题: 难\r\n日期: 2023-05\r\n---\r\n\r\n正文。\r\n"), NOTHING);
    assert_eq!(page("\n\n---\n标题: 难\n---\n"), NOTHING);
    assert_eq!(page("---   \n标题: 难\n---\t\n正文"), NOTHING);
    let site = Site::new("-- content/a.md --\n---\n标题: 甲\n---\n");
    site.write("casebook.yaml", "\u{feff}title: 示例\r\ntopics: [甲, 乙]\r\n");
    assert_eq!(survived(&site), NOTHING);
}

#[test]
fn line_ends_of_old_macs_are_told_in_place() {
    assert_eq!(page("---\r标题: 难\r---\r正文"), ["front-matter/missing-front-matter"]);
}

#[test]
fn a_file_with_nothing_in_it_is_told_once() {
    assert_eq!(page(""), ["front-matter/missing-front-matter"]);
    assert_eq!(page("\u{feff}"), ["front-matter/missing-front-matter"]);
    assert_eq!(page(" \n\t\n"), ["front-matter/missing-front-matter"]);
    assert_eq!(page("---"), ["front-matter/unclosed-front-matter"]);
    assert_eq!(page("---\n"), ["front-matter/unclosed-front-matter"]);
    assert_eq!(page("---\n---"), ["front-matter/missing-key"]);
    assert_eq!(page("---\n# 只有一句说明\n---\n"), ["front-matter/missing-key"]);
    assert_eq!(page("---\n标题:\n---\n"), ["front-matter/missing-key"]);
    assert_eq!(page("---\n标题: \"\"\n---\n"), ["front-matter/missing-key"]);
}

#[test]
fn bytes_that_are_not_utf_8_are_told_where_they_begin() {
    let gbk = b"---\ntitle: \xb4\xe5\xc5\xa9\n---\n\n\xb4\xe5\n";
    let site = with_page(gbk);
    assert_eq!(survived(&site), ["front-matter/not-utf8"]);
    assert!(
        site.check().told().contains("content/hard.md:2:8 front-matter/not-utf8"),
        "{}",
        site.check().told()
    );
    for bytes in [
        &b"\xff\xfe-\0-\0-\0"[..],
        b"\xfe\xff\0-\0-",
        b"---\ntitle: a\n---\n\xe5\x86",
        b"\xed\xa0\x80",
        b"\x80",
    ] {
        assert!(page(bytes).contains(&"front-matter/not-utf8".to_owned()), "{bytes:?}");
    }
}

#[test]
fn the_configuration_may_be_as_broken_as_any_file() {
    let configurations = [
        &b""[..],
        b"---",
        b"\xc5\xa9",
        b"- 1\n- 2\n",
        b"title: [",
        b"\0",
        b"title: 1\ntitle: 2\n",
        b"topics: {a: 1}\ntiers: 3\nstandards: [[[]]]\nchecks: []\npaths: {cases: ../..}\nsort: {cases: 1}\n",
        b"title: x\ntopics: [{label: a, parent: b}, {label: b, parent: a}]\n",
        b"title: x\nper_page: 0\ntime_zone: Moon/Sea\nbase_url: javascript:alert(1)\n",
        b"title: x\nper_page: 99999999999999999999\n",
        b"title: x\npaths: {cases: '', awards: cases, rules: data, platforms: 'a/b/c', methods: '../x'}\n",
    ];
    for bytes in configurations {
        let site = Site::new("-- content/cases/a.md --\n---\n标题: 甲\n主题: [a]\n---\n");
        site.write("casebook.yaml", bytes);
        assert!(!survived(&site).is_empty(), "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn nesting_beyond_all_measure_is_one_finding() {
    for depth in [200, 10_000, 60_000] {
        assert_eq!(
            front_matter(&format!("标题: 难\n主题: {}", "[".repeat(depth))),
            ["front-matter/yaml-syntax"]
        );
    }
    assert_eq!(front_matter(&"[".repeat(100_000)), ["front-matter/oversized-front-matter"]);
    assert_eq!(front_matter(&"{a: ".repeat(20_000)), ["front-matter/oversized-front-matter"]);
    assert_eq!(front_matter(&"{a: ".repeat(15_000)), ["front-matter/yaml-syntax"]);
    assert_eq!(front_matter(&"- ".repeat(30_000)), ["front-matter/yaml-syntax"]);
    assert_eq!(front_matter(&"? ".repeat(30_000)), ["front-matter/yaml-syntax"]);
    let steps = (0..300).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect::<String>();
    assert_eq!(front_matter(&steps), ["front-matter/yaml-syntax"]);
    let brackets = format!("标题: 难\n主题: {}甲{}", "[".repeat(100), "]".repeat(100));
    assert_eq!(front_matter(&brackets), ["front-matter/wrong-type"]);
}

#[test]
fn a_configuration_nested_beyond_all_measure_is_one_finding() {
    for text in ["[".repeat(100_000), "{a: ".repeat(20_000), "- ".repeat(100_000)] {
        let site = Site::new("-- content/a.md --\n---\n标题: 甲\n---\n");
        site.write("casebook.yaml", text);
        assert_eq!(survived(&site).len(), 1);
    }
}

#[test]
fn aliases_that_multiply_are_told_and_not_counted_out() {
    let mut bomb = "标题: 难\na0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let before = vec![format!("*a{}", level - 1); 9].join(", ");
        bomb.push_str(&format!("a{level}: &a{level} [{before}]\n"));
    }
    assert_eq!(front_matter(&bomb), ["front-matter/yaml-syntax"]);
    assert_eq!(front_matter("标题: &a 难\n摘要: *a"), NOTHING);
    assert_eq!(front_matter("标题: 难\n摘要: *nowhere"), ["front-matter/yaml-syntax"]);
    assert!(!front_matter("标题: &a [*a]").is_empty());
    assert!(!front_matter("a: &a\n  b: *a\n标题: 难").is_empty());
    assert!(!front_matter("标题: 难\n<<: {摘要: 甲}").is_empty());
}

#[test]
fn characters_that_cannot_be_seen_are_told_or_kept() {
    assert_eq!(front_matter("标题: 难\u{0}"), ["front-matter/yaml-syntax", "text/invisible-character"]);
    assert_eq!(page("\0\0\0\0"), ["front-matter/missing-front-matter", "text/invisible-character"]);
    assert!(!front_matter("标题: \u{7}难").is_empty());
    assert_eq!(front_matter("标题: 难\u{200b}\u{202e}\u{feff}题"), ["text/invisible-character"]);
    assert_eq!(
        front_matter("标题: 难\u{2028}题\u{85}题").len(),
        front_matter("标题: 难\u{2028}题\u{85}题").len()
    );
    body("\0\u{1}\u{7f}\u{202e}\u{feff}");
}

#[test]
fn very_long_lines_and_very_many_lines_are_read() {
    assert_eq!(front_matter(&format!("标题: {}", "长".repeat(20_000))), ["front-matter/long-title"]);
    assert_eq!(body(&"长".repeat(400_000)), ["front-matter/no-summary"]);
    assert_eq!(body(&"短\n".repeat(100_000)), ["front-matter/no-summary"]);
    let keys = (0..2_000).map(|number| format!("k{number}: 1\n")).collect::<String>();
    assert_eq!(front_matter(&format!("标题: 难\n{keys}")), ["front-matter/unknown-key"; 2_000]);
}

#[test]
fn a_body_that_nests_or_opens_without_end_is_read() {
    let emphasis = "*a _b ".repeat(20_000);
    for text in [
        "[".repeat(100_000),
        "![".repeat(50_000),
        "> ".repeat(20_000),
        "- ".repeat(20_000),
        "*".repeat(100_000),
        emphasis,
        "`".repeat(100_001),
        "<".repeat(100_000),
        "&#x".repeat(50_000),
        "|".repeat(50_000),
        "[a](".repeat(30_000),
        "[^1]".repeat(1_000),
        "# ".repeat(50_000),
        "（一）".repeat(20_000),
        "第".repeat(50_000),
        format!("{}\n", "第一条".repeat(20_000)),
    ] {
        body(&text);
    }
}

#[test]
fn numbers_of_any_size_are_told_or_kept() {
    for number in [
        "99999999999999999999999999999999999999",
        "-1",
        "1e400",
        "-0",
        ".inf",
        ".nan",
        "0x41",
        "0o7",
        "1_000",
        "１２３",
        "41.3.4",
        "9999999999999999999999万亿",
        "-5%",
        "约",
        "一亿亿亿亿亿亿亿亿亿亿亿亿亿亿",
        "零",
        "1.7976931348623157e309",
    ] {
        let site = with_page(b"---\ntitle: x\n---\n");
        site.write(
            "content/cases/a.md",
            format!("---\n标题: 甲\n参与: {{委员: {number}, 群众: '{number}'}}\n次序: {number}\n来源: [{{标题: 材料}}]\n---\n"),
        );
        site.write(
            "content/reports/r.md",
            format!("---\n标题: 乙\n数据: [{{指标: 数, 数值: {number}}}]\n来源: [{{标题: 材料}}]\n---\n"),
        );
        survived(&site);
    }
}

#[test]
fn keys_that_are_no_words_are_told() {
    assert_eq!(front_matter("标题: 难\n1: 甲"), ["front-matter/unknown-key"]);
    assert_eq!(front_matter("标题: 难\ntrue: 甲"), ["front-matter/unknown-key"]);
    assert_eq!(front_matter("标题: 难\n2023-05-25: 甲"), ["front-matter/unknown-key"]);
    assert_eq!(front_matter("标题: 难\n~: 甲"), ["front-matter/unknown-key"]);
    assert_eq!(front_matter("标题: 难\n\"\": 甲"), ["front-matter/unknown-key"]);
    assert_eq!(front_matter("标题: 难\n? [甲, 乙]\n: 丙"), ["front-matter/yaml-syntax"]);
    assert_eq!(front_matter("标题: 难\n{甲: 乙}: 丙"), ["front-matter/yaml-syntax"]);
}

#[test]
fn dates_that_no_calendar_has_are_told() {
    for date in [
        "2023-02-30",
        "2023-13",
        "2023-00",
        "2023-05-00",
        "0000",
        "99999",
        "-2023",
        "2023-5-25T08:47:06",
        "昨天",
        "二〇二三年五月",
        "2023/05/25",
        "20230525",
        "2023-05-25-26",
        "１２３４",
    ] {
        let codes = front_matter(&format!("标题: 难\n日期: {date}"));
        assert!(
            codes.iter().all(|code| code == "front-matter/bad-date") || codes == ["front-matter/wrong-type"],
            "{date}: {codes:?}"
        );
        assert!(!codes.is_empty() || ["2023-5-25T08:47:06", "2023/05/25"].contains(&date), "{date}");
    }
    for date in ["2023", "2023-05", "2023-05-25", "\"2023\"", "2024-02-29", "1949-10-01"] {
        assert_eq!(front_matter(&format!("标题: 难\n日期: {date}")), NOTHING, "{date}");
    }
}

#[test]
fn the_yaml_that_people_really_write_is_read() {
    assert_eq!(front_matter("标题：难\n日期：2023"), ["front-matter/full-width-colon"; 2]);
    assert_eq!(front_matter("标题:难"), ["front-matter/missing-space"]);
    assert_eq!(front_matter("标题: 难\n来源:\n\t- 标题: 材料"), ["front-matter/tab-indent"]);
    assert_eq!(front_matter("标题: 关于“有事来协商”：一份说明"), NOTHING);
    assert_eq!(front_matter("标题: 【难】"), NOTHING);
    assert_eq!(front_matter("标题: 2023"), NOTHING);
    assert_eq!(front_matter("标题: |\n  难\n  题"), NOTHING);
    assert_eq!(front_matter("标题: 难 # 说明"), NOTHING);
    assert_eq!(front_matter("草稿: false\n标题: 难"), NOTHING);
    assert_eq!(front_matter("标题: 难\n草稿: yes"), ["front-matter/wrong-type"]);
    assert_eq!(front_matter("{标题: 难, 摘要: 一句}"), NOTHING);
    assert_eq!(page("---\n标题: 难\n...\n正文"), NOTHING);
    assert_eq!(front_matter("标题: 难\n---\n标题: 又难"), NOTHING);
}

#[test]
fn references_that_climb_out_of_the_site_lead_nowhere() {
    let site = Site::new(
        "\
-- casebook.yaml --
title: 示例
-- content/cases/a..b.md --
---
标题: 甲
平台: ../../../etc/passwd
协商模式: /etc/passwd
依据: ['../../etc/passwd#第一条', '..']
题图: ../../../../../etc/passwd
来源: [{标题: 材料}]
---
-- content/awards/....md --
---
标题: 乙
级别: 省
年度: 2023
获奖对象: [cases/../../x, platforms/..]
来源: [{标题: 材料}]
---
",
    );
    let codes = survived(&site);
    assert!(codes.contains(&"reference/dangling-id".to_owned()), "{codes:?}");
    let run = site.run(&["check"]).stdout;
    assert!(!run.contains("root:"), "{run}");
}

#[test]
fn old_addresses_that_climb_or_say_nothing_are_told() {
    for alias in [
        "/../../x",
        "../x",
        "/a/../b",
        "/a/%2E%2e/b",
        "//example.org/x",
        "https://example.org/x",
        "/a//b",
        "/a\\b",
        "C:\\x",
    ] {
        let codes = front_matter(&format!("标题: 难\n旧网址: ['{alias}']"));
        assert_eq!(codes, ["front-matter/bad-address"], "{alias}");
    }
    for alias in ["/old/", "/old", "old/页.html", "/html/2023/a_b~c.shtml", "/旧 址/"] {
        assert_eq!(front_matter(&format!("标题: 难\n旧网址: ['{alias}']")), NOTHING, "{alias}");
    }
}

#[test]
fn places_and_topics_that_climb_are_told_or_made_harmless() {
    for region in ["..", "四川省/..", "../../etc", "./四川省", "a\\b"] {
        assert_eq!(
            front_matter(&format!("标题: 难\n地区: '{region}'")),
            ["front-matter/bad-region"],
            "{region}"
        );
    }
    assert_eq!(front_matter("标题: 难\n主题: [../../x, 人/物, '..', '.']"), NOTHING);
}

#[test]
fn names_of_files_may_be_chinese_decomposed_or_differ_in_case_only() {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n");
    for name in ["农科村", "农 科 村", "a b", "100%", "a#b", "a?b", "-", "_", "a.b", "…", "𠮷"] {
        site.write(&format!("content/{name}.md"), format!("---\n标题: '{name}'\n---\n"));
    }
    assert!(survived(&site).iter().all(|code| code == "reference/unstable-id"));
    for (one, other) in [("Abc", "abc"), ("caf\u{e9}", "cafe\u{301}")] {
        let site = Site::new("-- casebook.yaml --\ntitle: 示例\n");
        for name in [one, other] {
            site.write(&format!("content/{name}.md"), "---\n标题: 甲\n---\n");
        }
        let codes = survived(&site);
        let clashes = codes.iter().filter(|code| *code == "reference/shared-address");
        assert_eq!(clashes.count(), 1, "{one} and {other}: {codes:?}");
    }
}

#[test]
fn a_name_that_is_not_utf_8_is_told_and_not_read() {
    let site = with_page(b"---\ntitle: x\n---\n");
    let name = std::ffi::OsStr::from_bytes(b"content/\xb4\xe5.md");
    fs::write(site.root().join(name), "---\n标题: 甲\n---\n").unwrap();
    assert_eq!(survived(&site), ["reference/outside-link"]);
}

#[test]
fn links_that_run_in_circles_are_told_and_not_followed() {
    let site = with_page(b"---\ntitle: x\n---\n");
    site.link("content/loop", ".");
    site.link("content/up", "..");
    site.link("content/self.md", "self.md");
    site.link("content/cases/round", "../cases");
    site.link("static/gone", "nowhere");
    site.link("static/etc", "/etc");
    assert_eq!(survived(&site), ["reference/outside-link"; 6]);
}

#[test]
fn a_folder_where_a_file_should_be_is_no_end() {
    let site = with_page(b"---\ntitle: x\n---\n");
    site.write("content/cases.md/a.md", "---\n标题: 甲\n---\n");
    site.write("content/cases/index.md", "---\n标题: 乙\n---\n");
    site.write("content/cases/b/index.md/c.md", "---\n标题: 丙\n---\n");
    site.write("content/deep/deeper/deepest/d.md", "---\n标题: 丁\n---\n");
    survived(&site);
    let site = Site::empty();
    site.write("casebook.yaml/a.md", "---\n标题: 甲\n---\n");
    site.run(&["check"]).expect_code(2);
}
