//! Findings for programs: one JSON object, a contract.
//!
//! In: sorted findings. Out: `{"findings": […], "errors": n, "warnings": n}` on one line. Lines and columns count
//! from 1, columns in characters, the end is one past the last; an edit's `start` and `end` are bytes into `file`.

use std::io::{self, Write};

use serde::Serialize;

use crate::check::diagnostic::{Diagnostic, Edit, Fix, Level};
use crate::lang::Lang;
use crate::report::place::Place;
use crate::report::summary::Tally;
use crate::source::Sources;

/// Writes `diagnostics` as one object and a newline.
///
/// # Errors
///
/// When `out` cannot be written to.
pub fn write(
    diagnostics: &[&Diagnostic],
    sources: &Sources,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Tally { errors, warnings, .. } = Tally::of(diagnostics);
    let findings = diagnostics.iter().map(|diagnostic| FindingView::of(diagnostic, sources, lang)).collect();
    serde_json::to_writer(&mut *out, &ReportView { findings, errors, warnings })?;
    writeln!(out)
}

#[derive(Serialize)]
struct ReportView<'a> {
    findings: Vec<FindingView<'a>>,
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct FindingView<'a> {
    code: &'static str,
    /// `error` or `warning`.
    level: &'static str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
    help: &'a str,
    fix: Option<FixView<'a>>,
}

#[derive(Serialize)]
struct FixView<'a> {
    certain: bool,
    edits: Vec<EditView<'a>>,
}

#[derive(Serialize)]
struct EditView<'a> {
    start: u32,
    end: u32,
    text: &'a str,
}

impl<'a> FindingView<'a> {
    fn of(diagnostic: &'a Diagnostic, sources: &'a Sources, lang: Lang) -> Self {
        let Place { file, start, end } = Place::of(diagnostic.at, sources);
        Self {
            code: diagnostic.code,
            level: if diagnostic.level == Level::Deny { "error" } else { "warning" },
            file,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            message: diagnostic.message.pick(lang),
            help: diagnostic.help.pick(lang),
            fix: diagnostic.fix.as_ref().map(FixView::of),
        }
    }
}

impl<'a> FixView<'a> {
    fn of(fix: &'a Fix) -> Self {
        let view = |Edit { at, text }: &'a Edit| EditView { start: at.start, end: at.end, text };
        Self { certain: fix.is_certain, edits: fix.edits.iter().map(view).collect() }
    }
}
