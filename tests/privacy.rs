//! What is personal and what only looks so; and that nothing personal is published by any way.

use std::fs;
use std::path::Path;

use casebook::personal::datum::Kind;
use casebook::personal::personal;
use casebook::personal::scan::scan;
use casebook::pipeline::compile;
use casebook::render::output::{Content, Output};
use casebook::settings::{Settings, Today};
use casebook::source::Sources;
use jiff::civil::date;

use crate::support::site::Site;

fn lines(name: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/privacy").join(name);
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with("# ") && *line != "#");
    lines.filter(|line| !line.starts_with("the ")).map(unescaped).collect()
}

/// Returns `line` with its escapes undone.
fn unescaped(line: &str) -> String {
    let mut parts = line.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_once('}').unwrap();
        text.push(char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap());
        text.push_str(rest);
    }
    text.replace("\\n", "\n")
}

fn code(kind: Kind) -> &'static str {
    match kind {
        Kind::CitizenNumber => "citizen-number",
        Kind::BankCard => "bank-card",
        Kind::Mobile => "mobile-number",
        Kind::Landline => "landline-number",
        Kind::Email => "email-address",
        Kind::Plate => "vehicle-plate",
        Kind::HomeAddress => "home-address",
        Kind::NamedPerson => "protected-person",
        Kind::NamedCitizen => "named-citizen",
        Kind::IdentityPaper => "identity-paper",
        Kind::BirthDate => "birth-date",
    }
}

#[test]
fn every_hit_is_found_once_and_as_what_it_is() {
    let hits = lines("hits.txt");
    assert!(hits.len() >= 60, "{}", hits.len());
    let mut told = String::new();
    for line in hits {
        let (kind, text) = line.split_once(" | ").unwrap();
        let found: Vec<&str> = scan(text).iter().map(|datum| code(datum.kind)).collect();
        if found != [kind] {
            told.push_str(&format!("{kind}: {text}: {found:?}\n"));
        }
    }
    assert!(told.is_empty(), "{told}");
}

#[test]
fn no_near_miss_is_found() {
    let misses = lines("near-misses.txt");
    assert!(misses.len() >= 60, "{}", misses.len());
    let mut told = String::new();
    for text in misses {
        for datum in scan(&text) {
            told.push_str(&format!("{text}: {datum:?}\n"));
        }
    }
    assert!(told.is_empty(), "{told}");
}

#[test]
fn a_datum_is_found_in_the_middle_of_any_text() {
    for line in lines("hits.txt") {
        let (kind, text) = line.split_once(" | ").unwrap();
        for around in [format!("办理情况：{text}。第二天"), format!("第 3 条\n\n{text}\n\n共 220 次")]
        {
            let found: Vec<&str> = scan(&around).iter().map(|datum| code(datum.kind)).collect();
            assert_eq!(found, [kind], "{around}");
        }
    }
}

/// A site with a mobile number planted at `{}`, by the way it takes to the public.
const WAYS: &[(&str, &str)] = &[
    ("content/about.md", "-- content/about.md --\n---\n标题: 关于\n---\n\n找老李 {}。\n"),
    ("content/about.md", "-- content/about.md --\n---\n标题: 关于\n摘要: 找老李 {}\n---\n"),
    ("content/about.md", "-- content/about.md --\n---\n标题: 关于\n# {}\n---\n"),
    ("content/about.md", "-- content/about.md --\n---\n标题: 关于\n---\n\n<!-- {} -->\n"),
    ("content/about.md", "-- content/about.md --\n---\n标题: 关于\n---\n\n[致电](https://a.cn \"{}\")\n"),
    ("content/about.md", "-- content/about.md --\n---\n标题: 关于\n---\n\n见注。[^1]\n\n[^1]: {}\n"),
    (
        "content/about.md",
        "-- content/about.md --\n---\n标题: 关于\n---\n\n| 人 | 号 |\n|---|---|\n| 甲 | {} |\n",
    ),
    ("content/about.md", "-- content/about.md --\n---\n标题: 关于\n---\n\n```\n{}\n```\n"),
    (
        "content/a/index.md",
        "-- content/a/index.md --\n---\n标题: 关于\n---\n\n![{}](a.svg)\n-- content/a/a.svg --\n<svg/>\n",
    ),
    (
        "content/a/a.svg",
        "-- content/a/index.md --\n---\n标题: 关于\n---\n\n![图](a.svg)\n-- content/a/a.svg --\n<svg><text>{}</text></svg>\n",
    ),
    (
        "content/a/index.md",
        "-- content/a/index.md --\n---\n标题: 关于\n---\n\n[附件](老李{}.pdf)\n-- content/a/老李{}.pdf --\n%PDF\n",
    ),
    ("content/{}.md", "-- content/{}.md --\n---\n标题: 关于\n---\n"),
    ("casebook.yaml", "-- casebook.yaml --\ntitle: 示例\n声明: 找老李 {}\n"),
    ("data/tel.csv", "-- data/tel.csv --\n人,号\n甲,{}\n"),
    ("data/tel.yaml", "-- data/tel.yaml --\n甲: \"{}\"\n"),
    ("templates/404.html", "-- templates/404.html --\n<p>{}</p>\n"),
    ("static/tel.txt", "-- static/tel.txt --\n甲 {}\n"),
    ("static/tel.csv", "-- static/tel.csv --\n甲,{},乙\n"),
    ("static/tel.html", "-- static/tel.html --\n<a href=\"tel:{}\">甲</a>\n"),
    ("static/tel.json", "-- static/tel.json --\n{\"tel\":\"{}\"}\n"),
    ("static/{}.png", "-- static/{}.png --\n图\n"),
    (
        "content/a/index.md",
        "-- content/a/index.md --\n---\n标题: 关于\n---\n\n![图](a.svg \"找老李 {}\")\n-- content/a/a.svg --\n<svg/>\n",
    ),
    ("content/about.md", "-- content/about.md --\n---\n标题: 关于\n---\n\n## 致电 {}\n\n正文。\n"),
    ("content/about.md", "-- content/about.md --\n---\n标题: 关于\n---\n\n[致电](tel:{})\n"),
    (
        "content/reports/a.md",
        "-- content/reports/a.md --\n---\n标题: 年报\n时段: \"2023\"\n数据:\n  - {指标: 协商, 数值: 3, 单位: 次, 说明: 问老李 {}}\n---\n",
    ),
    (
        "content/reports/a.md",
        "-- content/reports/a.md --\n---\n标题: 年报\n时段: \"2023\"\n数据:\n  - {指标: 协商 {}, 数值: 3, 单位: 次}\n---\n",
    ),
    (
        "content/cases/a.md",
        "-- content/cases/a.md --\n---\n标题: 甲\n来源: [{标题: 纪要, 作者: 老李 {}}]\n---\n",
    ),
    (
        "content/cases/a.md",
        "-- content/cases/a.md --\n---\n标题: 甲\n来源: [{标题: 纪要}]\n转化:\n  - {方式: 建议案, 单位: 县政协, 说明: 问老李 {}}\n---\n",
    ),
    ("content/cases/{}/index.md", "-- content/cases/{}/index.md --\n---\n标题: 甲\n---\n"),
    ("static/{}/a.txt", "-- static/{}/a.txt --\n甲\n"),
];

fn planted(text: &str, number: &str) -> Site {
    let site = text.replace("{}", number);
    let has_config = site.contains("-- casebook.yaml --");
    Site::new(&format!("{}{site}", if has_config { "" } else { "-- casebook.yaml --\ntitle: 示例\n" }))
}

#[test]
fn a_number_is_found_by_whatever_way_it_would_reach_the_public() {
    for (file, text) in WAYS {
        let found = planted(text, "13800000000").check();
        let at = format!("{}:", file.replace("{}", "13800000000"));
        let told = found.told();
        assert!(
            told.lines().any(|line| line.starts_with(&at) && line.contains(" privacy/mobile-number ")),
            "{text}\n{told}"
        );
    }
}

#[test]
fn nothing_is_published_while_a_number_stands_anywhere() {
    for (_, text) in WAYS {
        let site = planted(text, "13800000000");
        let run = site.build(&[]).expect_code(1);
        assert!(run.stderr.contains("错误[privacy/mobile-number]"), "{text}\n{}", run.stderr);
        assert!(!site.public().exists(), "{text}");
    }
}

#[test]
fn what_only_a_finished_page_shows_is_found_there() {
    let site = planted("-- content/about.md --\n---\n标题: 关于\n摘要: \"\\x31\\x338{}\"\n---\n", "00000000");
    let told = site.check().told();
    assert!(told.contains("content/about.md:1:1 privacy/mobile-number 将要发布的"), "{told}");
}

/// The files that would publish what a case's summary says, by where they lie and what they are.
const PUBLISHED: &[&str] = &[
    "cases/a/index.html",
    "cases/a/index.json",
    "cases/index.html",
    "data/cases.csv",
    "data/cases.json",
    "data/entries.csv",
    "feeds/atom.xml",
    "feeds/cases.xml",
    "feeds/feed.json",
    "search/",
];

#[test]
fn every_published_file_is_looked_through_by_itself() {
    let text = "-- casebook.yaml --\ntitle: 示例\nbase_url: https://example.org/\n-- content/cases/a.md --\n---\n标题: 甲\n日期: 2023-05\n\
        摘要: \"找老李 \\x31\\x33800000000\"\n---\n\n正文。\n";
    let site = Site::new(text);
    let settings = Settings {
        today: Today::Given(date(2026, 1, 1)),
        with_drafts: false,
        is_strict: false,
        base_url: None,
    };
    let compiled = compile(&site.root(), &settings, &|_| {}).unwrap();
    let mut seen = Vec::new();
    for (path, content) in &compiled.output.files {
        let Content::Bytes(bytes) = content else { continue };
        let mut one = Output::default();
        one.put(path.clone(), bytes.clone());
        let found = personal(&Sources::default(), &compiled.site, &one);
        let holds = String::from_utf8_lossy(bytes).contains("13800000000");
        assert!(!holds || !found.is_empty(), "{path}");
        if !found.is_empty() {
            seen.push(path.as_str());
        }
    }
    for start in PUBLISHED {
        assert!(seen.iter().any(|path| path.starts_with(start)), "{start} is not among {seen:?}");
    }
}

#[test]
fn a_spreadsheet_in_the_encoding_of_an_office_program_is_read() {
    let site = planted("", "");
    let text: Vec<u8> = "甲\t13800000000\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    site.write("static/tel.txt", [&[0xff, 0xfe], text.as_slice()].concat());
    assert_eq!(site.check().codes(), ["privacy/mobile-number"]);
}

#[test]
fn what_a_picture_says_of_itself_is_read() {
    let site = planted("", "");
    let packet = "<x:xmpmeta><dc:creator>13800000000</dc:creator><exif:GPSLatitude>29,20N</exif:GPSLatitude></x:xmpmeta>";
    site.write("static/a.jpg", [b"\xff\xd8\xff\xe1\0\0", packet.as_bytes(), b"\0\xff\xd9"].concat());
    assert_eq!(site.check().codes(), ["privacy/mobile-number", "privacy/picture-position"]);
}

#[test]
fn a_draft_is_warned_of_and_holds_up_nothing() {
    let site = planted("-- content/about.md --\n---\n标题: 关于\n草稿: true\n---\n\n{}\n", "13800000000");
    let run = site.build(&[]).expect_code(0);
    assert!(run.stderr.contains("警告[privacy/mobile-number]"), "{}", run.stderr);
    assert!(site.public().exists());
}

#[test]
fn no_report_tells_a_number_in_full() {
    let text = "-- content/about.md --\n---\n标题: 关于\n---\n\n<b>老李</b> 310101190202020064，再打 13800000000。\n";
    let site = planted(text, "");
    for format in ["human", "json", "github", "sarif"] {
        let run = site.run(&["check", "--format", format]).expect_code(1);
        let told = [run.stdout.as_str(), run.stderr.as_str()].concat();
        assert!(told.contains("privacy/citizen-number"), "{told}");
        assert!(!told.contains("310101190202") && !told.contains("13800000000"), "{told}");
    }
    let human = site.run(&["check"]).stdout;
    assert!(human.contains("老李</b> 310*************64，再打 138******00。"), "{human}");
}

#[test]
fn the_contacts_that_a_site_lists_are_its_own() {
    let site = planted(
        "-- casebook.yaml --\ntitle: 示例\n联系方式: [\"值班 0813-2000001\", xieshang@daan.cn]\n主办单位: {联系方式: 13800000000}\n\
         -- content/about.md --\n---\n标题: 关于\n---\n\n打（0813）2000001，值班电话 2000001，手机 138 0000 0000，写 XieShang@daan.cn。\n",
        "",
    );
    assert_eq!(site.check().told(), "");
    site.write("content/b.md", "---\n标题: 乙\n---\n\n打 0813-2000002。\n");
    assert_eq!(site.check().codes(), ["privacy/landline-number"]);
}
