//! The tables of what was measured, from `benches/results.json`, which `scripts/bench` keeps.

use std::fs;

use casebook::lang::{Lang, Words};
use serde_json::Value;

use super::documents::root;

/// What was measured, by the name in the results.
const ROWS: [(&str, Words); 8] = [
    ("build", Words::new("生成，不带检索", "build, without search")),
    ("search", Words::new("生成，带检索", "build, with search")),
    ("again", Words::new("再生成，什么也没改", "build again, nothing changed")),
    ("one", Words::new("再生成，改了一个文件", "build again, one file changed")),
    ("check", Words::new("只检查", "check")),
    ("serve", Words::new("边写边看：从保存到看见", "serve: from saving to seeing it")),
    (
        "floor",
        Words::new("下限：只读、解析、写出同样多的文件", "the floor: read, parse, write the same files"),
    ),
    ("hugo", Words::new("Hugo，同样的案例", "Hugo, the same cases")),
];

/// What is told of the whole, without a unit.
const RATIOS: [(&str, Words); 2] = [
    ("ratio_to_hugo", Words::new("Hugo 用时是它的几倍", "Hugo's time in times of the build")),
    ("ratio_to_floor", Words::new("它是下限的几倍", "the build in times of the floor")),
];

/// What stands in the place of a table before anything was measured.
const NOTHING: Words = Words::new(
    "还没有量：运行 `scripts/bench`，再运行 `scripts/bench table`。",
    "Not measured yet: run `scripts/bench`, then `scripts/bench table`.",
);

/// Returns the table of all that was measured.
pub(crate) fn measured(lang: Lang) -> String {
    let Some(known) = known() else { return NOTHING.pick(lang).to_owned() };
    let sizes = sizes(&known);
    let word = Words::new("件案例", "cases").pick(lang);
    let heads = sizes.iter().map(|size| format!("{} {word}", grouped(size["cases"].as_u64().unwrap())));
    let mut lines = vec![row("", heads), format!("|---|{}", "---:|".repeat(sizes.len()))];
    for (name, words) in ROWS {
        lines.push(row(words.pick(lang), sizes.iter().map(|size| took(&size[name]))));
    }
    for (name, words) in RATIOS {
        let told =
            |size: &&Value| size[name].as_f64().map_or("–".to_owned(), |ratio| format!("{ratio:.1}"));
        lines.push(row(words.pick(lang), sizes.iter().map(told)));
    }
    let written = |size: &&Value| {
        let (files, bytes) = (&size["output"]["files"], &size["output"]["megabytes"]);
        format!("{}, {:.0} MB", grouped(files.as_u64().unwrap()), bytes.as_f64().unwrap())
    };
    lines.push(row(Words::new("写出的文件", "files written").pick(lang), sizes.iter().map(written)));
    format!("{}\n\n{}", lines.join("\n"), note(&known, lang))
}

/// Returns what a million cases come to by the largest collection that was measured, if each costs as much.
pub(crate) fn reckoned() -> String {
    let Some(known) = known() else { return NOTHING.zh.to_owned() };
    let sizes = sizes(&known);
    let largest = sizes.last().unwrap();
    let cases = largest["cases"].as_f64().unwrap();
    let each = |value: &Value| value.as_f64().unwrap() / cases;
    let (build, output) = (&largest["search"], &largest["with_search"]);
    let rows = [
        ("内容", each(&largest["content"]["megabytes"]) * 1e3, "KB", "GB"),
        ("写出的网站", each(&output["megabytes"]) * 1e3, "KB", "GB"),
        ("写出的文件", each(&output["files"]), "个", "百万个"),
        ("生成的时间", each(&build["seconds"]) * 1e3, "毫秒", "千秒"),
        ("生成时的内存", each(&build["megabytes"]) * 1e3, "KB", "GB"),
    ];
    let mut lines = vec!["| | 每件 | 一百万件 |\n|---|---:|---:|".to_owned()];
    for (name, value, unit, large) in rows {
        lines.push(format!("| {name} | {value:.1} {unit} | {value:.1} {large} |"));
    }
    format!(
        "{}\n\n照 {} 件的网站推算，每件花费不变。",
        lines.join("\n"),
        grouped(largest["cases"].as_u64().unwrap())
    )
}

/// Returns the results, where there are some.
fn known() -> Option<Value> {
    let bytes = fs::read(root().join("benches/results.json")).ok()?;
    Some(serde_json::from_slice(&bytes).unwrap())
}

fn sizes(known: &Value) -> Vec<&Value> {
    known["sizes"].as_array().unwrap().iter().collect()
}

fn row(head: &str, cells: impl Iterator<Item = String>) -> String {
    let cells: String = cells.map(|cell| format!(" {cell} |")).collect();
    format!("| {head} |{cells}")
}

/// Returns the time and the most memory of a work: `1.28 s, 900 MB`.
fn took(work: &Value) -> String {
    let Some(seconds) = work["seconds"].as_f64() else { return "–".to_owned() };
    let time = match seconds {
        0.0..1.0 => format!("{:.0} ms", seconds * 1e3),
        1.0..10.0 => format!("{seconds:.2} s"),
        _ => format!("{seconds:.1} s"),
    };
    let memory = work["megabytes"].as_u64().map(|memory| format!(", {} MB", grouped(memory)));
    time + &memory.unwrap_or_default()
}

/// Returns what it was measured on, and how.
fn note(known: &Value, lang: Lang) -> String {
    let machine = &known["machine"];
    let word = |name: &str| match &machine[name] {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let milliseconds = |name: &str| format!("{:.0} ms", known["start"][name].as_f64().unwrap() * 1e3);
    let (version, check) = (milliseconds("version"), milliseconds("check"));
    let runs = word("runs");
    let on =
        format!("{}, {} cores, {} GB, {}", word("cpu"), word("cores"), word("gigabytes"), word("system"));
    let with = format!("{}, Hugo {}, {}", word("casebook"), word("hugo"), word("rustc"));
    let day = word("day");
    match lang {
        Lang::Zh => format!(
            "时间和最多用的内存，各程序一轮一轮交替着跑，取 {runs} 次的中位数（`scripts/bench`）。启动：`casebook --version` {version}，检查五页的网站 {check}。{on}；{with}；{day}。"
        ),
        Lang::En => format!(
            "Time and most memory; the programs run in turn, round by round, and the median of {runs} is told (`scripts/bench`). Start: `casebook --version` {version}, the check of a site of five pages {check}. {on}; {with}; {day}."
        ),
    }
}

/// Returns a number with a comma before each three digits.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev().map(|group| str::from_utf8(group).unwrap());
    groups.collect::<Vec<_>>().join(",")
}
