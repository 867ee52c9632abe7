//! A body by its headings, above all those of level 2.
//!
//! In: a body. Out: its sections as ranges of pieces. Which of them are steps is for `link` to say: that takes the
//! method, which is another file.

use std::ops::Range;

use crate::hanzi::number;
use crate::parse::body::{Body, HeadingLine, What};

/// A run of a body under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading of level 2, `None` for what stands before the first.
    pub heading: Option<HeadingLine>,
    /// Its pieces in [`Body::pieces`], the heading's own left out.
    pub pieces: Range<usize>,
}

impl Section {
    /// Returns the heading as a name: without the numbering (`一、`, `（一）`, `1.`, `第一步`) that editors set before it.
    pub fn name(&self) -> Option<&str> {
        self.heading.as_ref().map(|heading| without_number(&heading.text))
    }
}

/// Returns the sections of `body` in order; the first has no heading unless the body begins with one. Footnotes stay
/// with the last.
pub fn sections(body: &Body) -> Vec<Section> {
    cut(body, |level| level == 2)
}

/// Returns `body` cut at each heading of a level that opens a section, likewise.
pub fn cut(body: &Body, opens: impl Fn(u8) -> bool) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut open = Section { heading: None, pieces: 0..0 };
    for heading in body.headings().into_iter().filter(|heading| opens(heading.level)) {
        open.pieces.end = heading.piece;
        let after = after_heading(body, heading.piece);
        sections.push(std::mem::replace(&mut open, Section { heading: Some(heading), pieces: after..after }));
    }
    open.pieces.end = body.pieces.len();
    sections.push(open);
    sections.retain(|section| section.heading.is_some() || !section.pieces.is_empty());
    sections
}

/// Returns the place behind the heading that opens at `piece`.
fn after_heading(body: &Body, piece: usize) -> usize {
    let rest = body.pieces.get(piece..).unwrap_or_default();
    let end = rest.iter().position(|piece| matches!(piece.what, What::HeadingEnd { .. }));
    piece + end.map_or(1, |end| end + 1)
}

/// Returns whether `name` means `heading`: as it stands, without the number before it, or without 第一章 or 第一节.
pub fn is_named(heading: &str, name: &str) -> bool {
    let division =
        || heading.strip_prefix('第')?.split_once([' ', '\u{3000}']).map(|(_, title)| title.trim());
    heading == name || without_number(heading) == name || division() == Some(name)
}

/// Returns `heading` without the number before it.
pub fn without_number(heading: &str) -> &str {
    let heading = heading.trim();
    if let Some((ordinal, name)) = heading.strip_prefix('第').and_then(|rest| rest.split_once('步')) {
        let name = name.trim_start_matches(['：', ':', '　', ' ', '、']);
        if number::parse(ordinal).is_some() && !name.is_empty() {
            return name;
        }
    }
    let inner = heading.trim_start_matches(['（', '(']);
    let end =
        inner.find(|c: char| number::parse(&String::from(c)).is_none() && !matches!(c, '十' | '百' | '0'));
    let Some((digits, rest)) = end.and_then(|end| inner.split_at_checked(end)) else { return heading };
    let name = rest.trim_start_matches(['、', '.', '．', '）', ')', ' ', '　']);
    let is_numbered = number::parse(digits).is_some() && name.len() < rest.len() && !name.is_empty();
    if is_numbered { name } else { heading }
}

#[cfg(test)]
mod tests {
    use super::without_number;

    #[test]
    fn the_numbering_of_a_heading_is_no_part_of_its_name() {
        for (heading, name) in [
            ("征题", "征题"),
            ("一、征题", "征题"),
            ("（二）定题", "定题"),
            ("3. 破题", "破题"),
            ("第四步：答题", "答题"),
            ("第十一步 评题", "评题"),
            ("十、评题", "评题"),
            ("三方协商", "三方协商"),
            ("2023年回访", "2023年回访"),
            ("一", "一"),
        ] {
            assert_eq!(without_number(heading), name, "{heading}");
        }
    }
}
