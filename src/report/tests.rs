//! Each format, exact, on one set of findings with the hard things in it: Han in a path, a finding in the
//! configuration, another place, a fix, a warning.

use jiff::civil::date;
use serde_json::{Value, json};

use crate::check::definition::Scope;
use crate::check::diagnostic::Diagnostic;
use crate::check::levels::Levels;
use crate::check::{by_code, check};
use crate::fault::Fault;
use crate::lang::Lang;
use crate::report::explain::explain;
use crate::report::{Format, print};
use crate::settings::{Settings, Today};
use crate::source::{FileId, SourceFile, Sources, Span};

const FILES: [(&str, &str); 3] = [
    ("casebook.yaml", "title: 示例\nchecks:\n  reference/unused-files: deny\n"),
    (
        "content/cases/nongke-shucai.md",
        "---\ntitle: 农科村\n标题: 农科村解决蔬菜“销售难”\n地区：四川省/自贡市\n依据:\n  - yishi-guize#第二十五条\n---\n",
    ),
    ("content/cases/农科 村.md", "---\n标题: 甲\n---\n"),
];

fn sources() -> Sources {
    let file = |(number, (path, text)): (u32, (&str, &str))| SourceFile {
        id: FileId(number),
        path: path.into(),
        text: text.into(),
        broken_at: None,
    };
    Sources { files: (0..).zip(FILES).map(file).map(Into::into).collect(), ..Sources::default() }
}

/// Returns the place of `written`, which stands once in the file `number`.
fn at(number: u32, written: &str) -> Span {
    let sources = sources();
    let text = &sources.file(FileId(number)).expect("the file").text;
    let start = text.find(written).expect("what is marked");
    Span::new(FileId(number), start..start + written.len())
}

fn diagnostics() -> Vec<Diagnostic> {
    let faults = [
        Fault::DanglingArticle {
            at: at(1, "第二十五条"),
            rule: "议事规则".into(),
            citation: "第二十五条".into(),
            articles: 23,
            nearest: None,
        },
        Fault::RepeatedKey {
            at: at(1, "标题"),
            key: "标题".into(),
            first: at(1, "title"),
            first_key: "title".into(),
        },
        Fault::UnstableId { at: Span::start_of(FileId(2)), id: "农科 村".into() },
        Fault::UnknownCheck {
            at: at(0, "reference/unused-files"),
            code: "reference/unused-files".into(),
            nearest: Some("reference/unused-file".into()),
        },
        Fault::FullWidthColon { at: at(1, "："), key: "地区".into() },
    ];
    let settings = settings();
    let mut found = check(&Scope::new(&faults, &sources(), &site(), &settings), &Levels::default());
    // A report puts them in order itself, whatever order they come in.
    found.reverse();
    found
}

fn found(faults: &[Fault], sources: &Sources) -> Vec<Diagnostic> {
    let settings = settings();
    check(&Scope::new(faults, sources, &site(), &settings), &Levels::default())
}

fn printed(diagnostics: &[Diagnostic], format: Format, lang: Lang, color: bool) -> String {
    let mut out = Vec::new();
    print(diagnostics, &sources(), format, lang, color, false, &mut out).expect("a vector takes all");
    String::from_utf8(out).expect("text")
}

#[test]
fn people_read_the_line_the_mark_and_the_mend() {
    let text = printed(&diagnostics(), Format::Human, Lang::Zh, false);
    assert_eq!(
        text,
        "\
错误[front-matter/unknown-check] 没有“reference/unused-files”这项检查
 --> casebook.yaml:3:3
  |
3 |   reference/unused-files: deny
  |   ^^^^^^^^^^^^^^^^^^^^^^
  = 修改：改成 reference/unused-file
  = 详情：casebook explain front-matter/unknown-check

错误[front-matter/repeated-key] “title”和“标题”是同一个键
 --> content/cases/nongke-shucai.md:3:1
  |
3 | 标题: 农科村解决蔬菜“销售难”
  | ^^^^
 ::: content/cases/nongke-shucai.md:2:1
  |
2 | title: 农科村
  | ----- 先写在这里
  = 修改：留下对的一个，删去另一个
  = 详情：casebook explain front-matter/repeated-key

错误[front-matter/full-width-colon] “地区”后面是全角冒号“：”
 --> content/cases/nongke-shucai.md:4:3
  |
4 | 地区：四川省/自贡市
  |     ^^
  = 修改：改成半角冒号加一个空格：“地区: ”
  = 详情：casebook explain front-matter/full-width-colon

错误[reference/dangling-article] 《议事规则》没有第二十五条
 --> content/cases/nongke-shucai.md:6:17
  |
6 |   - yishi-guize#第二十五条
  |                 ^^^^^^^^^^ 这部制度共二十三条
  = 修改：核对条号；若指整部制度，去掉条号
  = 详情：casebook explain reference/dangling-article

警告[reference/unstable-id] 文件名“农科 村”会原样写进网址
 --> content/cases/农科 村.md:1:1
  |
1 | ---
  | ^
  = 修改：改用小写英文字母、数字和 - 组成的短名；已经发布过的，把原网址写进“旧网址”
  = 详情：casebook explain reference/unstable-id

4 个错误，1 个警告：改好错误后再运行一次；1 处可由 casebook check --fix 改好
"
    );
}

#[test]
fn people_who_read_english_are_told_in_english() {
    let found = diagnostics();
    let article: Vec<_> = found.into_iter().filter(|d| d.code == "reference/dangling-article").collect();
    assert_eq!(
        printed(&article, Format::Human, Lang::En, false),
        "\
error[reference/dangling-article] `议事规则` has no `第二十五条`
 --> content/cases/nongke-shucai.md:6:17
  |
6 |   - yishi-guize#第二十五条
  |                 ^^^^^^^^^^ the rule has 23 articles
  = help: check the number; to cite the whole rule, leave it out
  = more: casebook explain reference/dangling-article

1 error: mend the errors and run it again
"
    );
}

#[test]
fn a_clean_check_says_one_line() {
    assert_eq!(printed(&[], Format::Human, Lang::Zh, true), "没有发现问题\n");
}

#[test]
fn colour_comes_only_when_asked_and_changes_no_letter() {
    let plain = printed(&diagnostics(), Format::Human, Lang::Zh, false);
    let coloured = printed(&diagnostics(), Format::Human, Lang::Zh, true);
    assert!(!plain.contains('\u{1b}'));
    assert!(coloured.starts_with("\u{1b}[1;31m错误[front-matter/unknown-check]\u{1b}[0m \u{1b}[1m没有"));
    let mut stripped = String::new();
    for (number, part) in coloured.split("\u{1b}[").enumerate() {
        let text = if number == 0 { part } else { part.split_once('m').expect("a colour ends in m").1 };
        stripped.push_str(text);
    }
    assert_eq!(stripped, plain);
}

#[test]
fn the_numbers_of_lines_are_aligned_over_all_places_of_a_finding() {
    let text = format!("---\ntitle: 甲\n{}标题: 乙\n---\n", "# 注\n".repeat(8));
    let file = SourceFile { id: FileId(0), path: "content/a.md".into(), text, broken_at: None };
    let start = file.text.find("标题").expect("the key");
    let sources = Sources { files: vec![file.into()], ..Sources::default() };
    let fault = Fault::RepeatedKey {
        at: Span::new(FileId(0), start..start + 6),
        key: "标题".into(),
        first: Span::new(FileId(0), 4..9),
        first_key: "title".into(),
    };
    let mut out = Vec::new();
    let found = found(&[fault], &sources);
    print(&found, &sources, Format::Human, Lang::Zh, false, false, &mut out).expect("a vector takes all");
    let text = String::from_utf8(out).expect("text");
    assert!(
        text.contains(
            "
  --> content/a.md:11:1
   |
11 | 标题: 乙
   | ^^^^
  ::: content/a.md:2:1
   |
 2 | title: 甲
   | ----- 先写在这里
   = 修改："
        ),
        "{text}"
    );
}

#[test]
fn a_finding_of_no_file_is_told_without_a_place() {
    let gone = Span::new(FileId(9), 3..5);
    let found = found(&[Fault::RawHtml { at: gone }], &sources());
    assert_eq!(
        printed(&found, Format::Human, Lang::En, false).lines().nth(1),
        Some("  = help: write it in Markdown; to show the tag itself, put it between backquotes")
    );
    assert!(printed(&found, Format::Json, Lang::En, false).contains(r#""file":"","line":1,"column":1"#));
}

#[test]
fn programs_read_one_json_object() {
    assert_eq!(
        printed(&diagnostics(), Format::Json, Lang::Zh, true),
        concat!(
            r#"{"findings":["#,
            r#"{"code":"front-matter/unknown-check","level":"error","file":"casebook.yaml","#,
            r#""line":3,"column":3,"end_line":3,"end_column":25,"#,
            r#""message":"没有“reference/unused-files”这项检查","help":"改成 reference/unused-file","#,
            r#""fix":{"certain":false,"edits":[{"start":24,"end":46,"text":"reference/unused-file"}]}},"#,
            r#"{"code":"front-matter/repeated-key","level":"error","file":"content/cases/nongke-shucai.md","#,
            r#""line":3,"column":1,"end_line":3,"end_column":3,"#,
            r#""message":"“title”和“标题”是同一个键","help":"留下对的一个，删去另一个","fix":null},"#,
            r#"{"code":"front-matter/full-width-colon","level":"error","file":"content/cases/nongke-shucai.md","#,
            r#""line":4,"column":3,"end_line":4,"end_column":4,"#,
            r#""message":"“地区”后面是全角冒号“：”","help":"改成半角冒号加一个空格：“地区: ”","#,
            r#""fix":{"certain":true,"edits":[{"start":72,"end":75,"text":": "}]}},"#,
            r#"{"code":"reference/dangling-article","level":"error","file":"content/cases/nongke-shucai.md","#,
            r#""line":6,"column":17,"end_line":6,"end_column":22,"#,
            r#""message":"《议事规则》没有第二十五条","help":"核对条号；若指整部制度，去掉条号","fix":null},"#,
            r#"{"code":"reference/unstable-id","level":"warning","file":"content/cases/农科 村.md","#,
            r#""line":1,"column":1,"end_line":1,"end_column":1,"message":"文件名“农科 村”会原样写进网址","#,
            r#""help":"改用小写英文字母、数字和 - 组成的短名；已经发布过的，把原网址写进“旧网址”","fix":null}"#,
            r#"],"errors":4,"warnings":1}"#,
            "\n"
        )
    );
    assert_eq!(
        printed(&[], Format::Json, Lang::En, false),
        "{\"findings\":[],\"errors\":0,\"warnings\":0}\n"
    );
}

#[test]
fn github_gets_one_command_a_finding_with_its_own_marks_encoded() {
    let text = printed(&diagnostics(), Format::Github, Lang::Zh, false);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 5);
    assert_eq!(
        lines.get(3),
        Some(
            &"::error file=content/cases/nongke-shucai.md,line=6,col=17,endLine=6,endColumn=22,\
              title=reference/dangling-article::《议事规则》没有第二十五条%0A核对条号；若指整部制度，去掉条号"
        )
    );
    assert!(
        lines.get(4).is_some_and(|line| line.starts_with("::warning file=content/cases/农科 村.md,line=1,"))
    );

    let percent = Fault::BadFigure { at: Span::start_of(FileId(0)), text: "9:8%,\r\n".into() };
    let text = printed(&found(&[percent], &sources()), Format::Github, Lang::En, false);
    assert!(text.contains("::no number can be read from `9:8%25,%0D%0A`%0Awrite"), "{text}");
    let mut odd = sources();
    if let Some(file) = odd.files.first_mut().map(std::sync::Arc::make_mut) {
        file.path = "content/cases/a,b:c%.md".into();
    }
    let html = found(&[Fault::RawHtml { at: Span::start_of(FileId(0)) }], &odd);
    let mut out = Vec::new();
    print(&html, &odd, Format::Github, Lang::En, false, false, &mut out).expect("a vector takes all");
    assert!(out.starts_with(b"::error file=content/cases/a%2Cb%3Ac%25.md,line=1,"));
}

#[test]
fn code_scanning_gets_a_sarif_log() {
    let kept = ["front-matter/repeated-key", "front-matter/full-width-colon", "reference/unstable-id"];
    let found: Vec<_> = diagnostics().into_iter().filter(|d| kept.contains(&d.code)).collect();
    let log: Value =
        serde_json::from_str(&printed(&found, Format::Sarif, Lang::Zh, false)).expect("one JSON object");
    let rule = |code: &str, level: &str| {
        let check = by_code(code).expect("a check of that code");
        json!({
            "id": code,
            "shortDescription": { "text": check.what.zh },
            "fullDescription": { "text": check.why.zh },
            "help": { "text": explain(check, Lang::Zh) },
            "defaultConfiguration": { "level": level },
        })
    };
    let region = |line: u32, start: u32, end: u32| json!({ "startLine": line, "startColumn": start, "endLine": line, "endColumn": end });
    let artifact = |uri: &str| json!({ "uri": uri, "uriBaseId": "%SRCROOT%" });
    let location = |uri: &str, region: Value| json!({ "physicalLocation": { "artifactLocation": artifact(uri), "region": region } });
    let case = "content/cases/nongke-shucai.md";
    let mut first = location(case, region(2, 1, 6));
    first.as_object_mut().map(|first| first.insert("message".into(), json!({ "text": "先写在这里" })));
    let expected = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "casebook",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": [
                    rule("front-matter/full-width-colon", "error"),
                    rule("front-matter/repeated-key", "error"),
                    rule("reference/unstable-id", "warning"),
                ],
            } },
            "columnKind": "unicodeCodePoints",
            "results": [
                {
                    "ruleId": "front-matter/repeated-key",
                    "ruleIndex": 1,
                    "level": "error",
                    "message": { "text": "“title”和“标题”是同一个键\n留下对的一个，删去另一个" },
                    "locations": [location(case, region(3, 1, 3))],
                    "relatedLocations": [first],
                },
                {
                    "ruleId": "front-matter/full-width-colon",
                    "ruleIndex": 0,
                    "level": "error",
                    "message": { "text": "“地区”后面是全角冒号“：”\n改成半角冒号加一个空格：“地区: ”" },
                    "locations": [location(case, region(4, 3, 4))],
                    "fixes": [{
                        "description": { "text": "改成半角冒号加一个空格：“地区: ”" },
                        "artifactChanges": [{
                            "artifactLocation": artifact(case),
                            "replacements": [{
                                "deletedRegion": region(4, 3, 4),
                                "insertedContent": { "text": ": " },
                            }],
                        }],
                    }],
                },
                {
                    "ruleId": "reference/unstable-id",
                    "ruleIndex": 2,
                    "level": "warning",
                    "message": { "text": "文件名“农科 村”会原样写进网址\n改用小写英文字母、数字和 - 组成的短名；\
                        已经发布过的，把原网址写进“旧网址”" },
                    "locations": [
                        location("content/cases/%E5%86%9C%E7%A7%91%20%E6%9D%91.md", region(1, 1, 1)),
                    ],
                },
            ],
        }],
    });
    assert_eq!(log, expected);
}

/// Returns a site without content: these tests hand the faults in.
fn site() -> crate::link::site::Site {
    let nothing = crate::parse::Document::empty(FileId(0));
    crate::link::link(crate::model::model(&nothing, Vec::new(), Vec::new(), &settings()).0, &[]).0
}

fn settings() -> Settings {
    Settings { today: Today::Given(date(2026, 1, 1)), with_drafts: false, is_strict: false, base_url: None }
}
