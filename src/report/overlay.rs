//! Findings for the page that is being worked on: what `serve` shows over it.
//!
//! In: sorted findings, and how a place is opened in an editor. Out: one JSON object; `title` and `more` are words, a
//! finding's `frame` is the line and its marks, `href` opens the place. Errors come first, and no more than [`MOST`] are
//! listed. What is somebody's own is masked, as in every report.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::check::diagnostic::{Diagnostic, Level};
use crate::lang::{Lang, Text};
use crate::report::frame::Frame;
use crate::report::place::Place;
use crate::report::summary::Tally;
use crate::source::{FileId, Sources, Span};

/// How many findings are listed.
pub const MOST: usize = 100;

/// What is shown over a page.
#[derive(Debug, Serialize)]
pub struct OverlayView {
    title: String,
    errors: usize,
    warnings: usize,
    findings: Vec<FindingView>,
    more: Option<String>,
}

#[derive(Debug, Serialize)]
struct FindingView {
    code: &'static str,
    level: &'static str,
    /// `content/cases/a.md:14:17`.
    place: String,
    href: Option<String>,
    message: String,
    help: String,
    frame: Option<[String; 2]>,
}

/// Returns what is shown of `diagnostics`; `address` opens a place by file, line and column.
pub fn overlay(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    lang: Lang,
    address: &dyn Fn(&str, usize, usize) -> Option<String>,
) -> OverlayView {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_cached_key(|one| (one.level != Level::Deny, one.order(sources)));
    let tally = Tally::of(&sorted);
    let mut private: BTreeMap<FileId, Vec<Span>> = BTreeMap::new();
    for one in diagnostics.iter().filter(|one| one.is_private) {
        private.entry(one.at.file).or_default().push(one.at);
    }
    let view = |one: &&Diagnostic| {
        let place = Place::of(one.at, sources);
        let private = private.get(&one.at.file).map_or(&[][..], Vec::as_slice);
        let frame = sources.file(one.at.file).map(|file| Frame::of(file, one.at, private));
        FindingView {
            code: one.code,
            level: if one.level == Level::Deny { "error" } else { "warning" },
            place: format!("{}:{}:{}", place.file, place.start.line, place.start.column),
            href: address(place.file, place.start.line, place.start.column),
            message: one.message.pick(lang).to_owned(),
            help: one.help.pick(lang).to_owned(),
            frame: frame.map(|frame| [frame.text.clone(), frame.marks('^')]),
        }
    };
    let hidden = sorted.len().saturating_sub(MOST);
    let more = Text::new(format!("另有 {hidden} 处，见终端"), format!("and {hidden} more, in the terminal"));
    OverlayView {
        title: tally.counts(lang),
        errors: tally.errors,
        warnings: tally.warnings,
        findings: sorted.iter().take(MOST).map(view).collect(),
        more: (hidden > 0).then(|| more.pick(lang).to_owned()),
    }
}
