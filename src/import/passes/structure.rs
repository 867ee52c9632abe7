//! Thirteenth pass: the order of the text becomes Markdown.
//!
//! In: the text, a paragraph a line where it is plain. Out: paragraphs parted by empty lines, and headings: 一、 and a short line
//! of two parts are second level, （一） third. A heading that runs into its paragraph, 一、创新机制。代拟……, stands on a line of
//! its own. Runs of 一是……二是…… become lists only where that was asked; otherwise they are offered.

use std::ops::Range;

use crate::import::desk::Desk;
use crate::import::outline::{begins, is_article, is_slogan, level};
use crate::import::passes::definition::Pass;
use crate::import::passes::enumerations::enumerations;
use crate::import::remark::Remark;
use crate::import::text::{Change, Form, lines};
use crate::lang::{Text, Words};

/// `structure`.
pub(super) static PASS: Pass =
    Pass { name: "structure", label: Words::new("分段、标出标题", "paragraphs and headings"), run };

/// How many characters a heading has at most.
const HEADING: usize = 60;

fn run(desk: &mut Desk) {
    let loose =
        desk.working.documents().into_iter().flat_map(|at| loose_ends(desk.working.text(), at)).collect();
    desk.working.apply(PASS.name, loose);
    let text = desk.working.text();
    let is_plain = desk.working.form == Form::Plain;
    // An empty line comes before what is put at the start of the line after it.
    let mut changes = if is_plain { [gaps(text), escapes(text)].concat() } else { Vec::new() };
    for document in desk.working.documents() {
        headings(desk, document.start, document.end, &mut changes);
    }
    let offered = enumerations(text);
    if desk.with_lists {
        changes.extend(offered.iter().map(|item| Change::new(item.at, "", item.sign())));
    } else if let Some(first) = offered.first() {
        let count = offered.len();
        let place = desk.working.origin_range(&(first.at..first.at));
        let words = Text::new(
            format!("有 {count} 处“一是……二是……”写在段落里；想排成列表，加 --lists 重新导入"),
            format!(
                "{count} items of 一是……二是…… stand in paragraphs; import with `--lists` to have them as lists"
            ),
        );
        desk.remarks.push(Remark::look("enumeration", Some(place), words));
    }
    changes.sort_by_key(|change| (change.at, change.end()));
    desk.working.apply(PASS.name, changes);
}

/// Returns the line feeds that are too many in a document where lines went out of it: all at its start, all but one at its
/// end, all but two in a row elsewhere.
fn loose_ends(text: &str, document: Range<usize>) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut at = document.start;
    while let Some(start) = text.get(at..document.end).and_then(|rest| rest.find('\n')).map(|step| at + step)
    {
        let run = text
            .get(start..document.end)
            .unwrap_or_default()
            .bytes()
            .take_while(|byte| *byte == b'\n')
            .count();
        at = start + run;
        let kept = if start == document.start {
            0
        } else if at == document.end {
            1
        } else {
            2
        };
        let from = (start + kept).min(at);
        changes.push(Change::new(from, text.get(from..at).unwrap_or_default(), ""));
    }
    changes
}

/// Pushes what makes headings of the lines between two places.
fn headings(desk: &Desk, start: usize, end: usize, changes: &mut Vec<Change>) {
    let text = desk.working.text().get(start..end).unwrap_or_default();
    let is_plain = desk.working.form == Form::Plain;
    let (mut has_second, mut is_first, mut is_fenced) = (false, true, false);
    for (place, line) in lines(text).filter(|(_, line)| !line.is_empty()) {
        let at = start + place;
        is_fenced ^= line.starts_with("```");
        if is_fenced {
            continue;
        }
        if let Some(rest) = line.strip_prefix('＃') {
            let count = 1 + rest.chars().take_while(|c| *c == '＃').count();
            changes.push(Change::new(at, "＃".repeat(count), "#".repeat(count)));
        }
        let by_shape = is_plain && !is_first && is_slogan(line) && !line.starts_with(['#', '-', '|', '■']);
        let by_chapter = is_article(line)
            && ["章", "编"].iter().any(|word| line.chars().take(6).any(|c| word.contains(c)));
        let found = level(line).or(by_shape.then_some(2)).or(by_chapter.then_some(2));
        is_first = false;
        has_second |= line.starts_with("## ");
        let Some(level) = found else { continue };
        let Some(rest) = heading(line) else { continue };
        // A third level without a second above it would skip one.
        let sign = if level == 3 && has_second { "### " } else { "## " };
        has_second |= level == 2;
        changes.push(Change::new(at, "", sign));
        if let Some(stop) = rest {
            changes.push(Change::new(at + stop, "。", "\n\n"));
        } else if let Some(title) = line.strip_suffix('。') {
            changes.push(Change::new(at + title.len(), "。", ""));
        }
    }
}

/// Returns whether `line` is a heading: `Some(None)` when all of it is, `Some(Some(place))` when the first sentence is and
/// the text goes on behind the stop at that byte.
fn heading(line: &str) -> Option<Option<usize>> {
    match line.find('。') {
        Some(stop) if stop + '。'.len_utf8() < line.len() => {
            let is_short = line.get(..stop).is_some_and(|head| head.chars().count() <= HEADING);
            is_short.then_some(Some(stop))
        }
        _ => (line.chars().count() <= HEADING).then_some(None),
    }
}

/// Signs that plain text means as they are and Markdown does not.
fn escapes(text: &str) -> Vec<Change> {
    let is_tag = |at: usize| {
        text.get(at + 1..)
            .and_then(|rest| rest.chars().next())
            .is_some_and(|c| c.is_ascii_alphabetic() || c == '/' || c == '!')
    };
    let found = text.match_indices(['*', '`', '<']).filter(|(at, sign)| *sign != "<" || is_tag(*at));
    found.map(|(at, _)| Change::new(at, "", "\\")).collect()
}

/// Empty lines between paragraphs; the items of a list stay together.
fn gaps(text: &str) -> Vec<Change> {
    let all: Vec<(usize, &str)> = lines(text).collect();
    let is_item = |line: &str| {
        begins(line) && level(line).is_none() && !line.starts_with(['#', '■']) && !is_article(line)
    };
    let mut changes = Vec::new();
    for pair in all.windows(2) {
        let [(_, line), (next, after)] = pair else { continue };
        let is_gap = line.is_empty() || after.is_empty();
        let are_items = is_item(line) && is_item(after);
        if !is_gap && !are_items {
            changes.push(Change::new(*next, "", "\n"));
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::PASS;
    use crate::import::desk::Desk;
    use crate::import::text::Form;

    fn structured(text: &str, form: Form, with_lists: bool) -> String {
        let mut desk = Desk::new(text.into(), form);
        desk.with_lists = with_lists;
        (PASS.run)(&mut desk);
        desk.working.text().into()
    }

    #[test]
    fn numbers_and_shape_make_headings_and_lines_paragraphs() {
        assert_eq!(
            structured(
                "近年来，做好工作。\n一、现状\n甲。\n（一）认识\n乙。\n以学促干 完善机制\n丙。\n",
                Form::Plain,
                false
            ),
            "近年来，做好工作。\n\n## 一、现状\n\n甲。\n\n### （一）认识\n\n乙。\n\n## 以学促干 完善机制\n\n丙。\n"
        );
        assert_eq!(structured("甲。\n（一）认识\n", Form::Plain, false), "甲。\n\n## （一）认识\n");
    }

    #[test]
    fn a_heading_that_runs_into_its_paragraph_stands_alone() {
        assert_eq!(
            structured("一、创新机制，解决问题。代拟意见。\n", Form::Plain, false),
            "## 一、创新机制，解决问题\n\n代拟意见。\n"
        );
        assert_eq!(structured("一、创新机制。\n", Form::Markdown, false), "## 一、创新机制\n");
    }

    #[test]
    fn items_become_a_list_where_that_is_asked() {
        let text = "要做好：一是甲。二是乙。三是丙。\n";
        assert_eq!(structured(text, Form::Plain, false), text);
        assert_eq!(structured(text, Form::Plain, true), "要做好：\n\n- 一是甲。\n- 二是乙。\n- 三是丙。\n");
    }

    #[test]
    fn what_is_markdown_already_stays() {
        let text = "# 题\n\n甲*乙*\n续行\n\n- 丙\n- 丁\n";
        assert_eq!(structured(text, Form::Markdown, false), text);
        assert_eq!(structured("5*3和<b>\n", Form::Plain, false), "5\\*3和\\<b>\n");
    }
}
