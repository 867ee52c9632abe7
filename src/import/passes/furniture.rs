//! Second pass: the furniture of pages goes from the text into the record of where it comes from.
//!
//! In: the text. Out: the text without its source line, date, count of characters, names of editors, disclaimers and the
//! rest, each of which is [found](crate::import::sources::Found) with its place. What a line is is told by pattern, and only
//! near the ends of the text, for 时间：2023年5月 may well belong to what is told.

use std::ops::Range;

use crate::import::byline::{byline, dateline};
use crate::import::desk::Desk;
use crate::import::fold::{folded, printed};
use crate::import::passes::definition::Pass;
use crate::import::passes::labels::{info, is_disclaimer};
use crate::import::sources::{Found, Key};
use crate::import::text::{Change, Form, lines};
use crate::lang::Words;

/// `furniture`.
pub(super) static PASS: Pass = Pass {
    name: "furniture",
    label: Words::new("网页边角移入出处", "page furniture moved to the record"),
    run,
};

/// How many lines that say something belong to the head of a page, and how many to its foot.
const HEAD: usize = 10;
const FOOT: usize = 6;

/// How many bytes a line of furniture has at most; a disclaimer may be longer.
const LONGEST: usize = 240;

/// What a line says, with its place.
struct Line {
    at: Range<usize>,
    folded: String,
}

fn run(desk: &mut Desk) {
    let text = desk.working.text().to_owned();
    let full: Vec<(usize, &str)> = lines(&text).filter(|(_, line)| !line.is_empty()).collect();
    let near_ends = |number: &usize| *number < HEAD || *number + FOOT >= full.len();
    let numbers: Vec<usize> = (0..full.len()).filter(near_ends).collect();
    let fold = |number: &usize| {
        let (at, line) = full.get(*number)?;
        let is_short = line.len() <= 4 * LONGEST;
        Some((
            *number,
            Line { at: *at..at + line.len(), folded: if is_short { folded(line) } else { String::new() } },
        ))
    };
    let near: Vec<(usize, Line)> = numbers.iter().filter_map(fold).collect();
    let mut gone: Vec<Range<usize>> = Vec::new();
    for (number, line) in &near {
        for (key, value) in said(&line.folded, *number, full.len()) {
            desk.find(key, value, &line.at);
            gone.push(line.at.clone());
        }
    }
    let ends = endings(&text);
    for (at, key, value) in &ends {
        desk.find(*key, value.clone(), at);
    }
    head(desk, &near, &mut gone);
    let mut at_head = near.iter().filter(|(number, _)| *number < HEAD);
    if let Some((names, at)) = at_head.find_map(|(_, line)| Some((dateline(&line.folded)?, &line.at))) {
        desk.find(Key::Author, names, at);
    }
    gone.dedup();
    let whole = gone.into_iter().map(|at| at.start..(at.end + 1).min(text.len()));
    let mut ranges: Vec<Range<usize>> = whole.chain(ends.into_iter().map(|(at, ..)| at)).collect();
    ranges.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let taken = |range: Range<usize>| Change::new(range.start, text.get(range).unwrap_or_default(), "");
    desk.working.apply(PASS.name, ranges.into_iter().map(taken).collect());
}

/// Returns what a line near an end of the text says of the page; empty for a line of the text itself.
fn said(line: &str, number: usize, count: usize) -> Vec<(Key, String)> {
    let is_head = number < HEAD;
    let is_foot = number + FOOT >= count;
    if line.is_empty() {
        return Vec::new();
    }
    if is_foot && is_disclaimer(line) {
        return vec![(Key::Disclaimer, printed(line))];
    }
    if line.len() > LONGEST {
        return Vec::new();
    }
    if is_head && let Some(body) = line.strip_prefix(['■', '□', '●', '◆', '▲', '◎', '☆', '★', '◇', '▇', '█'])
    {
        let body = body.trim();
        let is_name =
            (2..=24).contains(&body.chars().count()) && !body.contains(['。', ',', ';', ':', '!', '?']);
        return if is_name { author(body) } else { Vec::new() };
    }
    info(line, is_head).unwrap_or_default()
}

/// Returns an author by office and name, or the body that wrote.
fn author(text: &str) -> Vec<(Key, String)> {
    match byline(text) {
        Some(found) => vec![(Key::Office, found.office), (Key::Author, found.name)],
        None => vec![(Key::Office, text.to_owned())],
    }
}

/// Finds the byline and the title among the first lines that are left.
fn head(desk: &mut Desk, near: &[(usize, Line)], gone: &mut Vec<Range<usize>>) {
    let bylines =
        lines(desk.working.text()).filter(|(_, line)| line.len() <= LONGEST && is_byline(line)).count();
    let mut left = near.iter().map(|(_, line)| line).filter(|line| !gone.contains(&line.at));
    let mut found = Vec::new();
    let (first, second) = (left.next(), left.next());
    let by = |line: Option<&Line>| line.and_then(|line| Some((byline(&line.folded)?, line.at.clone())));
    // Several bylines part several documents, each with its own.
    if bylines > 1 {
        return;
    }
    let title = first.filter(|line| by(Some(line)).is_none()).and_then(|line| {
        let text = desk.working.text().get(line.at.clone()).unwrap_or_default();
        let text = without_label(text.trim_start_matches('#').trim());
        let is_heading = desk.working.form == Form::Markdown && line.folded.starts_with("# ");
        let is_title = is_heading || is_title(&line.folded, second);
        is_title.then(|| (text.to_owned(), line.at.clone()))
    });
    let at = if title.is_some() { second } else { first };
    found.extend(by(at));
    if let Some((text, at)) = title {
        let text = printed(&folded(&text));
        // What the file says outside its text is the title unless the text says another.
        let is_said = |found: &Found| found.key == Key::Title && found.value != text;
        desk.found.retain(|found| !is_said(found));
        desk.find(Key::Title, text, &at);
        gone.push(at);
    }
    for (by, at) in found {
        desk.find(Key::Office, by.office, &at);
        desk.find(Key::Author, by.name, &at);
        gone.push(at);
    }
}

/// What stands before a title that a form asked for.
const TITLE_LABELS: [&str; 5] = ["案例名称", "案例标题", "文章标题", "标题", "题目"];

/// Returns a title without the label before it: 标题：….
fn without_label(title: &str) -> &str {
    let rest = TITLE_LABELS.iter().find_map(|label| title.strip_prefix(label));
    rest.and_then(|rest| rest.trim_start().strip_prefix(['：', ':'])).map_or(title, str::trim)
}

fn is_byline(line: &str) -> bool {
    byline(&folded(line)).is_some()
}

/// Returns whether the first line is a title: short, no sentence, no number, and something comes after it.
fn is_title(line: &str, second: Option<&Line>) -> bool {
    let is_short = (4..=50).contains(&line.chars().count());
    let is_sentence = line.ends_with(['。', '!', ';', ':', ',']) || line.contains(['。', ';']);
    let is_numbered = crate::import::outline::level(line).is_some();
    is_short && !is_sentence && !is_numbered && line.matches(',').count() < 2 && second.is_some()
}

/// Returns the furniture at the very end of paragraphs: which part of several it is, and the names of editors and authors.
fn endings(text: &str) -> Vec<(Range<usize>, Key, String)> {
    let mut found = Vec::new();
    for (at, line) in lines(text) {
        let Some((body, tail)) = line.rfind(['(', '（']).and_then(|open| line.split_at_checked(open)) else {
            continue;
        };
        let kept = body.trim_end();
        if kept.is_empty() || !kept.ends_with(['。', '！', '？', '”', '…', '!', '?']) || tail.len() > LONGEST
        {
            continue;
        }
        let inner = folded(tail);
        let Some(inner) = inner.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) else { continue };
        let range = at + kept.len()..at + line.len();
        match inner {
            "上" | "中" | "下" | "待续" | "未完待续" | "完" => {
                found.push((range, Key::Part, inner.to_owned()));
            }
            _ => {
                if let Some((key, value)) =
                    info(&format!("({inner})"), false).and_then(|said| said.into_iter().next())
                {
                    found.push((range, key, value));
                }
            }
        }
    }
    found
}
