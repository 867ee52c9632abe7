//! A Markdown text with sentinels, and the ways back from it.
//!
//! In: a text. Out: the text for the parser; then, for each offset the parser reports, the offset in the source, and
//! for each string it makes, the string without sentinels.

use std::borrow::Cow;
use std::ops::Range;

use crate::parse::cjk::edits::edits;
use crate::parse::cjk::sentinels::Sentinels;

/// A Markdown text made ready for a plain CommonMark parser. Offsets into it are called padded.
#[derive(Clone, Debug)]
pub struct Padded<'a> {
    source: &'a str,
    text: Cow<'a, str>,
    sentinels: Option<Sentinels>,
    /// For each sentinel the padded offset after it, and how far ahead of the source padded offsets are from there on.
    shifts: Vec<(usize, usize)>,
}

impl<'a> Padded<'a> {
    /// Returns `text` with the sentinels it needs; as it is where it needs none, or leaves no character free for them.
    pub fn new(text: &'a str) -> Self {
        let edits = edits(text);
        let sentinels = if edits.is_empty() { None } else { Sentinels::unused_in(text) };
        let Some(chosen) = sentinels else {
            return Self { source: text, text: Cow::Borrowed(text), sentinels: None, shifts: Vec::new() };
        };
        let mut padded = String::with_capacity(text.len() + edits.len() * Sentinels::BYTES);
        let mut shifts = Vec::with_capacity(edits.len());
        let mut copied = 0;
        for edit in edits {
            padded.push_str(text.get(copied..edit.at).unwrap_or_default());
            padded.push(chosen.character(edit.put));
            copied = edit.at + edit.put.stands_for().map_or(0, char::len_utf8);
            shifts.push((padded.len(), padded.len() - copied));
        }
        padded.push_str(text.get(copied..).unwrap_or_default());
        Self { source: text, text: Cow::Owned(padded), sentinels, shifts }
    }

    /// Returns the text for the parser.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the place in the source of the padded `range`. `passed` is how many sentinels stand before it, as far as
    /// is known from the range asked for last; the work is least where ranges come in ascending order.
    pub fn source(&self, range: Range<usize>, passed: &mut usize) -> Range<usize> {
        if self.shifts.is_empty() {
            return range;
        }
        let (mut before, mut next) = self.around(*passed);
        if range.start < before.0 {
            *passed = self.passed(range.start);
            (before, next) = self.around(*passed);
        }
        while next <= range.start {
            *passed += 1;
            (before, next) = self.around(*passed);
        }
        // Most ranges hold no sentinel.
        let shift = if range.end < next { before.1 } else { self.around(self.passed(range.end)).0.1 };
        range.start - before.1..range.end - shift
    }

    /// Returns how many sentinels stand before the padded offset `at`.
    fn passed(&self, at: usize) -> usize {
        self.shifts.partition_point(|(end, _)| *end <= at)
    }

    /// Returns the shift that is in force behind the first `passed` sentinels, and where the next begins to be.
    fn around(&self, passed: usize) -> ((usize, usize), usize) {
        let before = self.shifts.get(passed.wrapping_sub(1)).copied().unwrap_or_default();
        (before, self.shifts.get(passed).map_or(usize::MAX, |(end, _)| *end))
    }

    /// Returns `text`, which the parser made of the padded `range`, with every sentinel undone; `at` is the place of
    /// the range in the source. What the parser took over as it stands is the text of the source itself.
    pub fn clean_within<'t>(&'t self, text: &'t str, range: Range<usize>, at: Range<usize>) -> Cow<'t, str> {
        let has_sentinel = range.len() != at.len();
        let is_as_written = text.len() == range.len()
            && self.text.as_bytes().get(range.start..).is_some_and(|rest| rest.as_ptr() == text.as_ptr());
        match self.source.get(at) {
            Some(written) if is_as_written => Cow::Borrowed(written),
            _ if has_sentinel => self.clean(text),
            _ => Cow::Borrowed(text),
        }
    }

    /// Returns `text`, which the parser made of any part of this document, with every sentinel undone.
    pub fn clean<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let Some(sentinels) = &self.sentinels else { return Cow::Borrowed(text) };
        let mut undone = String::new();
        let mut copied = 0;
        for (at, c) in text.char_indices() {
            if let Some(put) = sentinels.meaning(c) {
                undone.reserve(text.len() - copied);
                undone.push_str(text.get(copied..at).unwrap_or_default());
                undone.extend(put.stands_for());
                copied = at + c.len_utf8();
            }
        }
        if copied == 0 {
            return Cow::Borrowed(text);
        }
        undone.push_str(text.get(copied..).unwrap_or_default());
        Cow::Owned(undone)
    }
}

#[cfg(test)]
mod tests {
    use super::Padded;

    /// Shows sentinels by what they are there for: `n` neutral, `p` punctuation, `t` `s` `u` stand-ins.
    fn shown(text: &str) -> String {
        let sentinels = |c| match c {
            '\u{fdd0}' => 'n',
            '\u{fdd1}' => 's',
            '\u{fdd2}' => 'u',
            '\u{2e00}' => 'p',
            '\u{2e01}' => 't',
            other => other,
        };
        Padded::new(text).as_str().chars().map(sentinels).collect()
    }

    #[test]
    fn a_run_between_a_full_width_mark_and_han_is_padded_on_the_side_of_the_mark() {
        assert_eq!(shown("**甲。**乙"), "**甲。n**乙");
        assert_eq!(shown("文**《乙》**文"), "文**n《乙》n**文");
    }

    #[test]
    fn white_space_latin_and_escaped_runs_are_left_alone() {
        for text in ["**甲。** 乙", "**App(v2)**online", "甲\\*乙", "**“甲”**App", "* 甲", "甲**\n乙。**"]
        {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn a_neighbouring_run_goes_on_seeing_punctuation() {
        assert_eq!(shown("_**（甲）**_乙"), "_pn**n（甲）n**np_乙");
    }

    #[test]
    fn a_selector_belongs_to_the_character_before_it() {
        assert_eq!(shown("葛\u{e0100}**(甲)**城"), "葛\u{e0100}n**n(甲)n**城");
        assert_eq!(shown("字。\u{fe01}_a_"), "字。\u{fe01}p_a_");
        assert_eq!(shown("”\u{fe00}**a"), "”\u{fe00}p**a");
    }

    #[test]
    fn a_single_tilde_is_no_delimiter() {
        assert_eq!(shown("3~5人、10~20人"), "3t5人、10t20人");
        assert_eq!(shown("~~甲~~ ~~~"), "~~甲~~ ~~~");
    }

    #[test]
    fn delimiters_inside_an_address_are_hidden() {
        assert_eq!(shown("见https://a.cn/_b_/*c*/~d。*戊*"), "见https://a.cn/ubu/scs/td。n*戊*");
        assert_eq!(shown("|https://a.cn|*b*|"), "|https://a.cn|*b*|");
    }

    #[test]
    fn offsets_lead_back_to_the_source() {
        let text = "文**《乙》**3~5。https://a.cn/_b_c";
        let padded = Padded::new(text);
        let mut passed = 0;
        for (at, c) in padded.as_str().char_indices() {
            let source = padded.source(at..at + c.len_utf8(), &mut passed);
            let written = text.get(source.clone()).unwrap();
            assert_eq!(padded.clean(&c.to_string()), written, "{source:?}");
        }
        assert_eq!(padded.clean(padded.as_str()), text);
    }

    #[test]
    fn sentinels_are_characters_the_text_does_not_hold() {
        let text = "\u{fdd0}&#xfdd1;\u{2e00}&#11777;**甲。**乙~丙";
        let padded = Padded::new(text);
        assert!(padded.as_str().contains("。\u{fdd2}**"));
        assert!(padded.as_str().contains("乙\u{2e03}丙"));
        assert_eq!(padded.clean(padded.as_str()), text);
    }

    #[test]
    fn a_text_that_leaves_no_character_free_is_read_as_it_is() {
        let text: String = ('\u{fdd0}'..='\u{fdef}').chain("**甲。**乙".chars()).collect();
        assert_eq!(Padded::new(&text).as_str(), text);
    }
}
