//! Sixth pass: paragraphs that were cut at the end of a page or of a line are one again.
//!
//! In: the text. Out: the text with a line joined to the next one that says something, when it is prose, ends without a mark
//! that ends anything, and the next one begins nothing of its own. Each join is shown.

use std::collections::BTreeMap;

use crate::hanzi::script::is_han;
use crate::import::desk::Desk;
use crate::import::outline::{begins, is_slogan, level};
use crate::import::passes::definition::Pass;
use crate::import::remark::Remark;
use crate::import::text::{Change, lines};
use crate::lang::{Text, Words};

/// `joins`.
pub(super) static PASS: Pass =
    Pass { name: "joins", label: Words::new("接上断开的段落", "cut paragraphs joined"), run };

/// How many characters a line without the end of a sentence has at least that is no heading.
const LONG: usize = 40;

/// How many lines make it plain that a text was wrapped at one width.
const WRAPPED: usize = 6;

fn run(desk: &mut Desk) {
    let text = desk.working.text();
    let full: Vec<(usize, &str)> = lines(text).filter(|(_, line)| !line.is_empty()).collect();
    let (mut changes, mut remarks) = (Vec::new(), Vec::new());
    let width = width(&full);
    let mut is_fenced = false;
    for pair in full.windows(2) {
        let [(at, line), (next, rest)] = pair else { continue };
        is_fenced ^= line.starts_with("```");
        if is_fenced || !is_cut(line, width) || !goes_on(rest) {
            continue;
        }
        let end = at + line.len();
        let is_chinese = [line.chars().next_back(), rest.chars().next()]
            .into_iter()
            .flatten()
            .any(|c| is_han(c) || !c.is_ascii());
        let between = text.get(end..*next).unwrap_or_default();
        changes.push(Change::new(end, between, if is_chinese { "" } else { " " }));
        let tail: String = line.chars().rev().take(4).collect::<Vec<_>>().into_iter().rev().collect();
        let head: String = rest.chars().take(4).collect();
        remarks.push(Remark::look(
            "joined",
            Some(desk.working.origin_range(&(end..*next))),
            Text::new(format!("“{tail}”和“{head}”接成一段"), format!("`{tail}` and `{head}` were joined")),
        ));
    }
    desk.remarks.extend(remarks);
    desk.working.apply(PASS.name, changes);
}

/// Returns the width at which most lines were wrapped, in characters; `None` for a text with a paragraph a line.
fn width(full: &[(usize, &str)]) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, line) in full.iter().filter(|(_, line)| line.len() < 400) {
        *counts.entry(line.chars().count()).or_default() += 1;
    }
    let near =
        |width: usize| counts.range(width.saturating_sub(2)..=width).map(|(_, count)| count).sum::<usize>();
    let width =
        counts.keys().copied().filter(|width| (15..=60).contains(width)).max_by_key(|width| near(*width))?;
    let count = near(width);
    (count >= WRAPPED && count * 2 > full.len()).then_some(width)
}

/// Returns whether `line` is prose that stops in the middle.
fn is_cut(line: &str, width: Option<usize>) -> bool {
    let count = line.chars().count();
    let is_full = width.is_some_and(|width| count + 2 >= width);
    let is_long = line.contains(['，', ',']) && count >= LONG;
    let is_heading = level(line).is_some() && count <= 2 * LONG;
    let is_prose = line.contains('。') || is_full || (is_long && !is_heading);
    let is_marked = line.starts_with(['#', '|', '>', '`']);
    let is_whole = line.ends_with([
        '。', '！', '？', '：', '；', '”', '’', '）', '》', '…', '!', '?', ':', ';', ')', '"', '.', '】',
        '〕', '|', '>',
    ]);
    is_prose && !is_marked && !is_whole
}

/// Returns whether `line` may be the rest of a paragraph.
fn goes_on(line: &str) -> bool {
    !begins(line) && !is_slogan(line)
}

#[cfg(test)]
mod tests {
    use super::PASS;
    use crate::import::desk::Desk;
    use crate::import::text::Form;

    fn joined(text: &str) -> String {
        let mut desk = Desk::new(text.into(), Form::Plain);
        (PASS.run)(&mut desk);
        desk.working.text().into()
    }

    #[test]
    fn a_paragraph_cut_in_the_middle_is_joined_over_empty_lines() {
        let text = "形成合力。围绕稻麦产销、蔬菜种植，农业农村界委员发挥水\n\n产养殖方面的专业所长。\n";
        assert_eq!(
            joined(text),
            "形成合力。围绕稻麦产销、蔬菜种植，农业农村界委员发挥水产养殖方面的专业所长。\n"
        );
        let lines = [
            "村里从学校到村口的一段路没有路",
            "灯冬天天黑得早学生下晚自习要走",
            "半个小时家长轮流接送都盼着把灯",
        ];
        let wrapped = format!("{}\n装上。\n", [lines, lines].concat().join("\n"));
        assert_eq!(joined(&wrapped), wrapped.replace('\n', "") + "\n");
    }

    #[test]
    fn what_ends_or_begins_something_is_left() {
        for text in [
            "近年来，区政协做好工作。\n一是甲。\n",
            "以学增智 探索“五联”模式\n根据不同界别特色，建设模式。\n",
            "坚持“4”项原则,推动再统一\n一是坚持。\n",
            "近年来，围绕中心开展工作\n一、现状\n",
            "近年来，围绕中心开展工作\n- 甲\n",
        ] {
            assert_eq!(joined(text), text);
        }
    }
}
