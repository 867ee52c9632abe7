//! Eleventh pass: a text in traditional characters becomes one in simplified characters.
//!
//! In: the text. Out: the text converted, where enough of it is traditional to be the script of the whole; a few traditional
//! characters among simplified ones are told and left. Names, brands and titles that were converted are listed, and so is
//! what is too rare to be sure of.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::hanzi::script::is_han;
use crate::hanzi::simplified::{differences, simplified};
use crate::import::byline::byline;
use crate::import::desk::Desk;
use crate::import::encoding::pair;
use crate::import::fold::folded;
use crate::import::passes::definition::Pass;
use crate::import::remark::Remark;
use crate::import::text::{Change, lines};
use crate::lang::{Text, Words};

/// `simplify`.
pub(super) static PASS: Pass =
    Pass { name: "simplify", label: Words::new("繁体转简体", "traditional characters simplified"), run };

/// One Han character in this many is traditional in a text in traditional characters.
const SHARE: usize = 20;

/// How many characters a title or quotation has at most.
const QUOTED: usize = 100;

/// How many characters a quoted brand has at most.
const BRAND: usize = 16;

fn run(desk: &mut Desk) {
    let text = desk.working.text();
    let found = differences(text);
    if found.is_empty() {
        return;
    }
    let han = text.chars().filter(|c| is_han(*c)).count();
    if found.len() * SHARE < han {
        let remark = few(desk, &found);
        desk.remarks.push(remark);
        return;
    }
    let mut remarks = listed(desk);
    remarks.extend(rare(desk));
    let changes = found.into_iter().map(|(at, c, meant)| Change::new(at, c, meant)).collect();
    desk.remarks.extend(remarks);
    desk.working.apply(PASS.name, changes);
}

/// A few traditional characters in a simplified text.
fn few(desk: &Desk, found: &[(usize, char, char)]) -> Remark {
    let chars: BTreeSet<char> = found.iter().map(|(_, c, _)| *c).collect();
    let list: String = chars.iter().take(12).collect();
    let at = found.first().map(|(at, c, _)| desk.working.origin_range(&(*at..at + c.len_utf8())));
    let count = found.len();
    Remark::ask(
        "some-traditional",
        at,
        Text::new(
            format!("简体里夹着 {count} 个繁体字（{list}），没有转"),
            format!("traditional characters among simplified ones, {count} ({list}); they were left"),
        ),
    )
}

/// Names, brands and titles that change.
fn listed(desk: &Desk) -> Vec<Remark> {
    let text = desk.working.text();
    let mut told: BTreeMap<(&str, String), Range<usize>> = BTreeMap::new();
    for (at, line) in lines(text) {
        if line.len() < 200
            && let Some(found) = byline(&folded(line))
        {
            let count = found.name.chars().count();
            let written: Vec<char> = line.trim().chars().rev().take(count).collect();
            let written: String = written.into_iter().rev().collect();
            let start = at + line.len() - written.len();
            told.entry(("name", written)).or_insert(start..at + line.len());
        }
    }
    for (open, close, sort) in [('《', '》', "title"), ('“', '”', "brand")] {
        for (at, _) in text.match_indices(open) {
            let inner = at + open.len_utf8();
            let mut near = text.get(inner..).unwrap_or_default().char_indices().take(QUOTED);
            let Some((len, _)) = near.find(|(_, c)| *c == close || *c == '\n') else { continue };
            let quoted = text.get(inner..inner + len).unwrap_or_default();
            if sort == "title"
                || is_brand(quoted, text.get(inner + len + close.len_utf8()..).unwrap_or_default())
            {
                told.entry((sort, quoted.to_owned())).or_insert(inner..inner + len);
            }
        }
    }
    told.retain(|(_, written), _| simplified(written) != *written);
    let mut told: Vec<_> = told.into_iter().collect();
    told.sort_by_key(|(_, at)| at.start);
    told.into_iter().map(|((sort, written), at)| converted(desk, sort, &written, &at)).collect()
}

/// Returns whether a quotation is a brand: it says so, or is called one right behind.
fn is_brand(quoted: &str, behind: &str) -> bool {
    let behind: String = behind.chars().take(8).collect();
    let behind = behind.split(['，', ',', '。', '、', '“']).next().unwrap_or_default().to_owned();
    quoted.chars().count() <= BRAND
        && !quoted.contains(['、', '，', ','])
        && (quoted.contains("商量")
            || quoted.contains('·')
            || behind.contains("品牌")
            || behind.contains("平臺"))
}

fn converted(desk: &Desk, sort: &str, written: &str, at: &Range<usize>) -> Remark {
    let meant = simplified(written);
    let (name, zh, en) = match sort {
        "name" => ("converted-name", "人名", "the name"),
        "title" => ("converted-title", "名称", "the title"),
        _ => ("converted-brand", "品牌", "the brand"),
    };
    Remark::look(
        name,
        Some(desk.working.origin_range(at)),
        Text::new(
            format!("{zh}“{written}”转成“{meant}”，核对"),
            format!("{en} `{written}` became `{meant}`; look at it"),
        ),
    )
}

/// Characters outside the common set, which tables may not know.
fn rare(desk: &Desk) -> Vec<Remark> {
    let text = desk.working.text();
    let mut told = BTreeSet::new();
    let mut remarks = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_han(*c)) {
        if !told.insert(c) {
            continue;
        }
        let meant = simplified_of(c);
        // The pairs of GB 2312 lie in rows and cells from A1.
        let is_common = pair(meant).is_some_and(|[row, cell]| row >= 0xb0 && cell >= 0xa1);
        if !is_common {
            remarks.push(Remark::look(
                "rare-character",
                Some(desk.working.origin_range(&(at..at + c.len_utf8()))),
                Text::new(format!("生僻字“{c}”，核对"), format!("the rare character `{c}`; look at it")),
            ));
        }
    }
    remarks
}

fn simplified_of(c: char) -> char {
    // Most characters are common as they stand; the tables are asked only for the rest.
    match pair(c) {
        Some([row, cell]) if row >= 0xb0 && cell >= 0xa1 => c,
        _ => simplified(c.encode_utf8(&mut [0; 4])).chars().next().unwrap_or(c),
    }
}
