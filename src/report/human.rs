//! Findings for people: what is wrong, the line with the place marked, how to mend it.
//!
//! In: sorted findings. Out: text, findings parted by an empty line, the last line a count.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::check::diagnostic::{Diagnostic, Level};
use crate::lang::{Lang, Words};
use crate::report::frame::Frame;
use crate::report::paint::{Tone, paint};
use crate::report::place::Place;
use crate::report::summary::Tally;
use crate::report::visible::visible;
use crate::source::{FileId, Sources, Span};

const ERROR: Words = Words::new("错误", "error");
const WARNING: Words = Words::new("警告", "warning");
const HELP: Words = Words::new("修改：", "help: ");
const MORE: Words = Words::new("详情：", "more: ");

/// Writes `diagnostics`, each with its frames, and the closing line.
///
/// # Errors
///
/// When `out` cannot be written to.
pub fn write(
    diagnostics: &[&Diagnostic],
    sources: &Sources,
    lang: Lang,
    color: bool,
    is_strict: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut private: BTreeMap<FileId, Vec<Span>> = BTreeMap::new();
    for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.is_private) {
        private.entry(diagnostic.at.file).or_default().push(diagnostic.at);
    }
    let page = Page { sources, private: &private, lang, color };
    for diagnostic in diagnostics {
        writeln!(out, "{}", page.finding(diagnostic))?;
    }
    writeln!(out, "{}", Tally::of(diagnostics).closing(lang, is_strict))
}

/// What all findings of one report share.
#[derive(Clone, Copy)]
struct Page<'a> {
    sources: &'a Sources,
    /// What no frame may show in full, whichever finding it is drawn for.
    private: &'a BTreeMap<FileId, Vec<Span>>,
    lang: Lang,
    color: bool,
}

/// A framed place: the main one, or one that belongs to it.
struct Shot<'a> {
    place: Place<'a>,
    frame: Frame,
    mark: char,
    tone: Tone,
    label: String,
}

impl<'a> Page<'a> {
    /// Returns a finding as text that ends with a newline.
    fn finding(self, diagnostic: &Diagnostic) -> String {
        let shots = self.shots(diagnostic);
        let digits = |shot: &Shot<'_>| shot.frame.line.to_string().len();
        let gutter = shots.iter().map(digits).max().unwrap_or(1);
        let mut text = self.title(diagnostic);
        for (number, shot) in shots.iter().enumerate() {
            self.push_shot(&mut text, shot, gutter, if number == 0 { "-->" } else { ":::" });
        }
        let more = format!("casebook explain {}", diagnostic.code);
        for (name, words) in [(HELP, diagnostic.help.pick(self.lang)), (MORE, more.as_str())] {
            let rule = self.rule("=");
            text.push_str(&format!("{:gutter$} {rule} {}{}\n", "", name.pick(self.lang), visible(words)));
        }
        text
    }

    fn title(self, diagnostic: &Diagnostic) -> String {
        let name = if diagnostic.level == Level::Deny { ERROR } else { WARNING };
        let head = format!("{}[{}]", name.pick(self.lang), diagnostic.code);
        let message = visible(diagnostic.message.pick(self.lang));
        format!(
            "{} {}\n",
            paint(&head, Tone::of(diagnostic.level), self.color),
            paint(&message, Tone::Strong, self.color)
        )
    }

    fn shots(self, diagnostic: &Diagnostic) -> Vec<Shot<'a>> {
        let label = diagnostic.label.as_ref().map_or("", |label| label.pick(self.lang));
        let main = self.shot(diagnostic.at, '^', Tone::of(diagnostic.level), label);
        let related = diagnostic.related.iter();
        let others = related.filter_map(|(at, words)| self.shot(*at, '-', Tone::Rule, words.pick(self.lang)));
        main.into_iter().chain(others).collect()
    }

    /// Returns the framed place of `at`, `None` when there is no such file.
    fn shot(self, at: Span, mark: char, tone: Tone, label: &str) -> Option<Shot<'a>> {
        let file = self.sources.file(at.file)?;
        let place = Place::of(at, self.sources);
        let private = self.private.get(&at.file).map_or(&[][..], Vec::as_slice);
        Some(Shot { place, frame: Frame::of(file, at, private), mark, tone, label: visible(label) })
    }

    fn push_shot(self, text: &mut String, shot: &Shot<'_>, gutter: usize, arrow: &str) {
        let Shot { place, frame, .. } = shot;
        let position = format!("{}:{}:{}", visible(place.file), place.start.line, place.start.column);
        let marks = frame.marks(shot.mark);
        let under = marks.trim_start();
        let said = if shot.label.is_empty() { under.to_owned() } else { format!("{under} {}", shot.label) };
        let said = format!("{:before$}{}", "", paint(&said, shot.tone, self.color), before = frame.before);
        let number = self.rule(&format!("{:>gutter$}", frame.line));
        let bar = self.rule("|");
        let between = if frame.text.is_empty() { "" } else { " " };
        text.push_str(&format!("{:gutter$}{} {position}\n", "", self.rule(arrow)));
        text.push_str(&format!("{:gutter$} {bar}\n", ""));
        text.push_str(&format!("{number} {bar}{between}{}\n", frame.text));
        text.push_str(&format!("{:gutter$} {bar} {said}\n", ""));
    }

    fn rule(self, text: &str) -> String {
        paint(text, Tone::Rule, self.color)
    }
}
