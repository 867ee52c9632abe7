//! What no repair may touch: addresses, code, and the signs of Markdown that look like marks of Chinese text.
//!
//! In: a text. Out: [`Shelter`], which is asked place by place. What it shelters is left as it was written, because a
//! full-width colon breaks an address and a full-width bracket a link.

use std::ops::Range;

use crate::import::text::{Form, lines};

/// The ranges of a text that are left alone: sorted, none overlapping.
#[derive(Clone, Debug, Default)]
pub struct Shelter(Vec<Range<usize>>);

impl Shelter {
    /// Returns what is left alone in `text`.
    pub fn of(text: &str, form: Form) -> Self {
        let mut ranges = addresses(text);
        if form == Form::Markdown {
            ranges.extend(code(text));
            ranges.extend(links(text));
        }
        ranges.sort_by_key(|range| (range.start, range.end));
        let mut sheltered: Vec<Range<usize>> = Vec::new();
        for range in ranges {
            match sheltered.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => sheltered.push(range),
            }
        }
        Self(sheltered)
    }

    /// Returns whether byte `at` is left alone.
    pub fn holds(&self, at: usize) -> bool {
        let after = self.0.partition_point(|range| range.start <= at);
        after.checked_sub(1).and_then(|last| self.0.get(last)).is_some_and(|range| at < range.end)
    }
}

/// Returns web and mail addresses: what is in ASCII around `://`, `www.` and `@`.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, sign) in text.match_indices(['@', ':', 'w']) {
        let rest = text.get(at..).unwrap_or_default();
        let is_sign = sign == "@" || rest.starts_with("://") || rest.starts_with("www.");
        if !is_sign || found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let is_part =
            |byte: &u8| byte.is_ascii_graphic() && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'"' | b'|');
        let before = text.as_bytes().get(..at).unwrap_or_default();
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || (sign == "@" && b"._-+%".contains(byte));
        let head = before.iter().rev().take_while(|byte| is_name(byte)).count();
        let tail = rest.bytes().take_while(|byte| is_part(byte)).count();
        // A mark right behind an address belongs to the sentence.
        let ending = rest.get(..tail).unwrap_or_default();
        let tail = ending.trim_end_matches([',', ';', ':', '?', '!', '.']).len();
        found.push(at - head..at + tail);
    }
    found
}

/// Returns code: fenced blocks and what stands between backticks of one line.
fn code(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut fence) = (Vec::new(), None);
    for (at, line) in lines(text) {
        let is_fence = line.trim_start().starts_with("```");
        match (fence, is_fence) {
            (None, true) => fence = Some(at),
            (Some(start), true) => {
                found.push(start..at + line.len());
                fence = None;
            }
            (Some(_), false) => {}
            (None, false) => {
                let ticks: Vec<usize> = line.match_indices('`').map(|(place, _)| at + place).collect();
                found
                    .extend(ticks.chunks_exact(2).filter_map(|pair| Some(*pair.first()?..*pair.last()? + 1)));
            }
        }
    }
    found.extend(fence.map(|start| start..text.len()));
    found
}

/// Returns the targets of links, `](…)`, the signs that open pictures and notes, and the lines that rule tables.
fn links(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, line) in lines(text) {
        for (place, _) in line.match_indices("](") {
            let end =
                line.get(place..).and_then(|rest| rest.find(')')).map_or(line.len(), |end| place + end + 1);
            found.push(at + place..at + end);
        }
        found.extend(line.match_indices("![").map(|(place, _)| at + place..at + place + 2));
        for (place, _) in line.match_indices("[^") {
            let end =
                line.get(place..).and_then(|rest| rest.find(']')).map_or(line.len(), |end| place + end + 1);
            let colon = usize::from(line.get(end..).is_some_and(|rest| rest.starts_with(':')));
            found.push(at + place..at + end + colon);
        }
        let is_rule = !line.is_empty() && line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '));
        found.extend(is_rule.then(|| at..at + line.len()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::Shelter;
    use crate::import::text::Form;

    fn kept(text: &str, form: Form) -> String {
        let shelter = Shelter::of(text, form);
        text.char_indices().filter(|(at, _)| shelter.holds(*at)).map(|(_, c)| c).collect()
    }

    #[test]
    fn addresses_are_left_alone_and_the_marks_behind_them_are_not() {
        assert_eq!(
            kept("见https://example.org/a?b=c,另见www.example.org。", Form::Plain),
            "https://example.org/a?b=cwww.example.org"
        );
        assert_eq!(kept("信箱:a.b@example.org,收", Form::Plain), "a.b@example.org");
        assert_eq!(kept("时间:8时", Form::Plain), "");
    }

    #[test]
    fn code_links_pictures_notes_and_rules_of_tables_are_left_alone() {
        assert_eq!(
            kept("甲[乙](丙,丁.md)戊![图](a.png)`己,庚`[^1]:辛", Form::Markdown),
            "](丙,丁.md)![](a.png)`己,庚`[^1]:"
        );
        assert_eq!(kept("```\n甲,乙\n```\n丙,丁", Form::Markdown), "```\n甲,乙\n```");
        assert_eq!(kept("|甲|\n|:--|\n", Form::Markdown), "|:--|");
        assert_eq!(kept("`甲`", Form::Plain), "");
    }
}
