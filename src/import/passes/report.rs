//! Fourteenth pass: what is still to be looked at is told; nothing is changed.
//!
//! In: the text in repair and what was found. Out: remarks: what the text does not say of itself, parts that are missing,
//! marks without a partner, a length that is not the one declared, slips that are left as they are, names in two forms,
//! and personal data.

use crate::hanzi::script::is_han;
use crate::import::desk::Desk;
use crate::import::passes::definition::Pass;
use crate::import::passes::slips::slips;
use crate::import::remark::{PERSONAL, Remark};
use crate::import::sources::Key;
use crate::import::text::lines;
use crate::lang::{Text, Words};
use crate::personal::mask::masked;
use crate::personal::scan::scan;

/// `report`.
pub(super) static PASS: Pass =
    Pass { name: "report", label: Words::new("列出待核对的", "what needs an eye"), run };

/// How far the declared length may be from the counted one, in hundredths.
const TOLERANCE: usize = 5;

fn run(desk: &mut Desk) {
    let mut remarks = missing(desk);
    remarks.extend(parts(desk));
    remarks.extend(unpaired(desk));
    remarks.extend(length(desk));
    remarks.extend(slips(desk));
    remarks.extend(personal(desk));
    remarks.extend(lost(desk));
    desk.remarks.extend(remarks);
}

/// What no line of the text says.
fn missing(desk: &Desk) -> Vec<Remark> {
    let count = desk.working.documents().len();
    let has = |key: Key, number: usize| {
        desk.found
            .iter()
            .any(|found| found.key == key && found.document.is_none_or(|document| document == number))
    };
    let mut remarks = Vec::new();
    for (name, keys, zh, en) in [
        ("no-title", &[Key::Title][..], "标题", "a title"),
        ("no-date", &[Key::Date], "日期", "a date"),
        ("no-author", &[Key::Author, Key::Office], "作者", "an author"),
    ] {
        let lacking: Vec<usize> =
            (0..count).filter(|number| !keys.iter().any(|key| has(*key, *number))).collect();
        if lacking.is_empty() {
            continue;
        }
        let numbers: Vec<String> = lacking.iter().map(|number| (number + 1).to_string()).collect();
        let (which, of) = match count {
            1 => (String::new(), String::new()),
            _ => (format!("第 {} 篇", numbers.join("、")), format!("document {}: ", numbers.join(", "))),
        };
        remarks.push(Remark::ask(
            name,
            None,
            Text::new(
                format!("{which}原文里没有找到{zh}；有别的依据再补，不要编"),
                format!(
                    "{of}the text gives no {en}; supply it only from a source",
                    en = en.trim_start_matches("a ").trim_start_matches("an ")
                ),
            ),
        ));
    }
    remarks
}

/// A text that says it is one part of several.
fn parts(desk: &Desk) -> Vec<Remark> {
    let part = desk.found.iter().find(|found| found.key == Key::Part && found.value != "完");
    let words = |part: &str| {
        Text::new(
            format!("原文标着“（{part}）”，只是其中一部分，其余没有导入"),
            format!("the text says it is part （{part}）; the rest is not here"),
        )
    };
    part.map(|part| Remark::ask("missing-part", Some(part.at.clone()), words(&part.value)))
        .into_iter()
        .collect()
}

/// Titles and brackets without a partner in their paragraph.
fn unpaired(desk: &Desk) -> Vec<Remark> {
    let text = desk.working.text();
    let mut remarks = Vec::new();
    for (at, line) in lines(text) {
        for (open, close) in [('《', '》'), ('（', '）'), ('〔', '〕'), ('【', '】')] {
            let mut opened = Vec::new();
            let mut lonely = Vec::new();
            for (place, c) in line.char_indices().filter(|(_, c)| *c == open || *c == close) {
                if c == open {
                    opened.push(place);
                } else if opened.pop().is_none() {
                    lonely.push(place);
                }
            }
            lonely.extend(opened);
            remarks.extend(lonely.into_iter().map(|place| {
                let c = line.get(place..).and_then(|rest| rest.chars().next()).unwrap_or(open);
                let range = at + place..at + place + c.len_utf8();
                let words = Text::new(format!("{c} 没有成对"), format!("`{c}` has no partner"));
                Remark::ask("unpaired-mark", Some(desk.working.origin_range(&range)), words)
            }));
        }
    }
    remarks
}

/// A declared length that is far from what was counted.
fn length(desk: &Desk) -> Vec<Remark> {
    let Some(found) = desk.found.iter().find(|found| found.key == Key::Length) else { return Vec::new() };
    let digits: String = found.value.chars().filter(char::is_ascii_digit).collect();
    let Ok(declared) = digits.parse::<usize>() else { return Vec::new() };
    let counted = desk.working.text().chars().filter(|c| !c.is_whitespace() && *c != '#').count();
    if counted.abs_diff(declared) * 100 <= declared * TOLERANCE {
        return Vec::new();
    }
    let words = Text::new(
        format!("原文说有 {declared} 字，数得 {counted} 字，核对是否缺漏"),
        format!(
            "the text says it has {declared} characters and {counted} were counted; see whether something is missing"
        ),
    );
    vec![Remark::ask("length", Some(found.at.clone()), words)]
}

/// Personal data in the text as it was read.
fn personal(desk: &Desk) -> Vec<Remark> {
    let read = desk.working.read();
    let told = |datum: crate::personal::datum::Datum| {
        let shown = masked(read.get(datum.range.clone()).unwrap_or_default());
        let is_out = desk
            .found
            .iter()
            .any(|found| found.at.start <= datum.range.start && datum.range.end <= found.at.end);
        let (zh, en) = match is_out {
            true => ("已随网页边角移出正文", "it went out of the text with the page's furniture"),
            false => ("还在正文里，发布前删去", "it is still in the text; take it out before publishing"),
        };
        let words = Text::new(format!("个人信息“{shown}”：{zh}"), format!("personal data `{shown}`: {en}"));
        Remark::ask(PERSONAL, Some(datum.range), words)
    };
    scan(read).into_iter().map(told).collect()
}

/// Characters that were lost before the text came here.
fn lost(desk: &Desk) -> Vec<Remark> {
    let read = desk.working.read();
    let is_lost = |c: &char| *c == '\u{fffd}' || ('\u{e000}'..='\u{f8ff}').contains(c);
    let mut places = read.char_indices().filter(|(_, c)| is_lost(c));
    let Some((at, c)) = places.next() else { return Vec::new() };
    let count = places.count() + 1;
    let near: String =
        read.get(..at).unwrap_or_default().chars().rev().filter(|c| is_han(*c)).take(1).collect();
    let words = Text::new(
        format!("有 {count} 处读不出来的字（第一处在“{near}”后），对照来源补"),
        format!("{count} characters cannot be read, the first of them behind `{near}`; look at the source"),
    );
    vec![Remark::ask("lost-character", Some(at..at + c.len_utf8()), words)]
}
