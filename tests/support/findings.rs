//! Findings in their places: a text that carries its own expectations.
//!
//! Under a line stands what is expected of it, marked as a report marks it:
//!
//! ```text
//! 主提: 养老
//! ^^^^ front-matter/unknown-key
//! ```
//!
//! Marks count display width, a Han character two; a finding at a point has one mark. [`assert_marked`] takes such
//! lines out, checks the site that is left, writes the findings back in, and compares the two texts.

use std::collections::BTreeMap;

use casebook::check::diagnostic::Diagnostic;
use casebook::check::example::marker;
use casebook::report::place::Place;
use casebook::source::{SourceFile, Sources};
use unicode_width::UnicodeWidthStr;

use crate::support::site::Site;

/// The findings of a site.
pub(crate) struct Found {
    pub(crate) sources: Sources,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Found {
    /// The codes, in the order of the report.
    pub(crate) fn codes(&self) -> Vec<&'static str> {
        self.diagnostics.iter().map(|diagnostic| diagnostic.code).collect()
    }

    /// The findings, a line each: where, which, and what it says.
    pub(crate) fn told(&self) -> String {
        let line = |diagnostic: &Diagnostic| {
            let Place { file, start, .. } = Place::of(diagnostic.at, &self.sources);
            let Diagnostic { code, message, .. } = diagnostic;
            format!("{file}:{}:{} {code} {}\n", start.line, start.column, message.zh)
        };
        self.diagnostics.iter().map(line).collect()
    }

    /// The marks that belong under each line of each file, by path and line.
    fn marks(&self) -> BTreeMap<(&str, usize), Vec<String>> {
        let mut marks = BTreeMap::<_, Vec<String>>::new();
        for diagnostic in &self.diagnostics {
            let file = self.sources.file(diagnostic.at.file).unwrap();
            let line = file.position(diagnostic.at.range().start).line;
            marks.entry((file.path.as_str(), line)).or_default().push(mark(file, diagnostic));
        }
        marks
    }
}

/// The line under a finding; what goes on in the next line is marked to the end of its first.
fn mark(file: &SourceFile, diagnostic: &Diagnostic) -> String {
    let range = diagnostic.at.range();
    let before = file.text.get(..range.start).unwrap();
    let before = before.rsplit('\n').next().unwrap().trim_start_matches('\u{feff}');
    let marked = file.slice(diagnostic.at).lines().next().unwrap_or_default();
    format!("{}{} {}", " ".repeat(before.width()), "^".repeat(marked.width().max(1)), diagnostic.code)
}

/// Returns whether a line is a mark and no part of its file.
fn is_mark(line: &str) -> bool {
    let marks = line.trim_start();
    let code = marks.trim_start_matches('^');
    code.len() < marks.len() && code.starts_with(' ') && code.contains('/')
}

/// Checks the site in `text` and compares the findings with the marks in it.
#[track_caller]
pub(crate) fn assert_marked(text: &str) {
    let plain: String = text.split_inclusive('\n').filter(|line| !is_mark(line)).collect();
    let found = Site::new(&plain).check();
    let marks = found.marks();
    let mut marked = String::new();
    let (mut path, mut number, mut shown) = ("", 0, 0);
    for line in plain.split_inclusive('\n') {
        marked.push_str(line);
        number += 1;
        if let Some(begun) = marker(line) {
            (path, number) = (begun, 0);
        }
        for mark in marks.get(&(path, number)).into_iter().flatten() {
            marked.push_str(mark);
            marked.push('\n');
            shown += 1;
        }
    }
    assert_eq!(shown, found.diagnostics.len(), "a finding stands below the last line:\n{}", found.told());
    assert!(marked == text, "expected:\n{text}\nfound:\n{marked}\n{}", found.told());
}
