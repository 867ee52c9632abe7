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
    text: Cow<'a, str>,
    sentinels: Option<Sentinels>,
    /// For each sentinel the padded offset after it, and how far ahead of the source padded offsets are from there on.
    shifts: Vec<(usize, usize)>,
}

/// The padded offsets between two sentinels, all of them as far ahead of the source.
#[derive(Clone, Copy, Debug, Default)]
pub struct Window {
    start: usize,
    end: usize,
    shift: usize,
    /// The sentinels before it.
    passed: usize,
}

impl<'a> Padded<'a> {
    /// Returns `text` with the sentinels it needs; as it is where it needs none, or leaves no character free for them.
    pub fn new(text: &'a str) -> Self {
        let edits = edits(text);
        let sentinels = if edits.is_empty() { None } else { Sentinels::unused_in(text) };
        let Some(chosen) = sentinels else {
            return Self { text: Cow::Borrowed(text), sentinels: None, shifts: Vec::new() };
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
        Self { text: Cow::Owned(padded), sentinels, shifts }
    }

    /// Returns the text for the parser.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns how many sentinels stand in it.
    pub fn sentinels(&self) -> usize {
        self.shifts.len()
    }

    /// Returns the place in the source of the padded `range`. `window` is what is known from the range asked for last; the
    /// work is least where ranges come in ascending order.
    #[inline]
    pub fn source(&self, range: Range<usize>, window: &mut Window) -> Range<usize> {
        if range.start < window.start || range.start >= window.end {
            self.move_to(range.start, window);
        }
        // Most ranges hold no sentinel.
        let shift = if range.end < window.end { window.shift } else { self.shift_at(range.end, window) };
        range.start - window.shift..range.end - shift
    }

    /// Makes `window` the one that the padded offset `at` lies in.
    fn move_to(&self, at: usize, window: &mut Window) {
        if at < window.start {
            window.passed = self.shifts.partition_point(|(start, _)| *start <= at);
            let before = window.passed.checked_sub(1).and_then(|last| self.shifts.get(last));
            (window.start, window.shift) = before.copied().unwrap_or_default();
        }
        while let Some((start, shift)) = self.shifts.get(window.passed).filter(|(start, _)| *start <= at) {
            (window.start, window.shift) = (*start, *shift);
            window.passed += 1;
        }
        window.end = self.shifts.get(window.passed).map_or(usize::MAX, |(start, _)| *start);
    }

    /// Returns how far ahead of the source the padded offset `at` is, which lies behind `window`.
    fn shift_at(&self, at: usize, window: &Window) -> usize {
        const NEAR: usize = 8;
        let ahead = self.shifts.get(window.passed..).unwrap_or_default();
        let is_passed = |(start, _): &&(usize, usize)| *start <= at;
        let mut passed = ahead.iter().take(NEAR).take_while(is_passed).count();
        if passed == NEAR {
            passed = ahead.partition_point(|shift| is_passed(&shift));
        }
        passed.checked_sub(1).and_then(|last| ahead.get(last)).map_or(window.shift, |(_, shift)| *shift)
    }

    /// Returns whether `text`, which the parser made of the padded `range`, was taken over as it stands: it reads as the
    /// source does there.
    pub fn is_as_written(&self, text: &str, range: &Range<usize>) -> bool {
        text.len() == range.len()
            && self.text.as_bytes().get(range.start..).is_some_and(|rest| rest.as_ptr() == text.as_ptr())
    }

    /// Returns `text`, which the parser made of any part of this document, with every sentinel undone.
    pub fn clean<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let Some(sentinels) = &self.sentinels else { return Cow::Borrowed(text) };
        let Some(mut next) = sentinels.first(text) else { return Cow::Borrowed(text) };
        let (mut rest, mut undone) = (text, String::with_capacity(text.len()));
        loop {
            let (at, put) = next;
            let (before, after) = rest.split_at(at);
            undone.push_str(before);
            undone.extend(put.stands_for());
            rest = after.get(Sentinels::BYTES..).unwrap_or_default();
            let Some(another) = sentinels.first(rest) else { break };
            next = another;
        }
        undone.push_str(rest);
        Cow::Owned(undone)
    }
}

#[cfg(test)]
mod tests {
    use super::{Padded, Window};

    /// Shows sentinels by what they are there for: `n` neutral, `p` punctuation, `t` `s` `u` stand-ins.
    fn shown(text: &str) -> String {
        let sentinels = |c| match c {
            '\u{fdd0}' => 'n',
            '\u{fdd1}' => 's',
            '\u{fdd2}' => 'u',
            '\u{fdfd}' => 'p',
            '\u{fdfe}' => 't',
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
        let mut window = Window::default();
        for (at, c) in padded.as_str().char_indices() {
            let source = padded.source(at..at + c.len_utf8(), &mut window);
            let written = text.get(source.clone()).unwrap();
            assert_eq!(padded.clean(&c.to_string()), written, "{source:?}");
        }
        assert_eq!(padded.clean(padded.as_str()), text);
    }

    #[test]
    fn sentinels_are_characters_the_text_does_not_hold() {
        let text = "\u{fdd0}&#xfdd1;\u{fdfd}&#65022;**甲。**乙~丙";
        let padded = Padded::new(text);
        assert!(padded.as_str().contains("。\u{fdd2}**"));
        assert!(padded.as_str().contains("乙\u{fdcf}丙"));
        assert_eq!(padded.clean(padded.as_str()), text);
    }

    #[test]
    fn a_text_that_leaves_no_character_free_is_read_as_it_is() {
        let text: String = ('\u{fdd0}'..='\u{fdef}').chain("**甲。**乙".chars()).collect();
        assert_eq!(Padded::new(&text).as_str(), text);
    }
}
