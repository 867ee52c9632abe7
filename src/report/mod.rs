//! Findings → the editor.
//!
//! 1. [`print`] puts the findings in their one order: by file, line and code.
//! 2. One file a format writes them: `human` for people, `json` for programs, `github` and `sarif` for forges; `overlay` is what
//!    `serve` shows over a page.
//! 3. `frame` draws the source line with the place marked; `explain` tells one check at length.
//!
//! Invariants: the same findings give the same bytes; nothing an editor wrote reaches a terminal as a control
//! character; colour only when asked. Deliberately absent: what a finding says, which is `check`'s.
//!
//! [`print`]: crate::report::print()

use std::io::{self, Write};

use crate::check::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::source::Sources;

pub mod explain;
pub mod frame;
pub mod github;
pub mod human;
pub mod json;
pub mod overlay;
pub mod paint;
pub mod place;
pub mod sarif;
pub mod summary;
pub mod visible;

/// A way to write findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For people: the source line, marked, and how to mend it.
    #[default]
    Human,
    /// One JSON object.
    Json,
    /// Workflow commands of GitHub, shown beside the changed lines.
    Github,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
}

/// Writes the findings to `out`, sorted by file, line and code; `color` and `is_strict` concern people only.
///
/// # Errors
///
/// When `out` cannot be written to.
pub fn print(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    format: Format,
    lang: Lang,
    color: bool,
    is_strict: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_cached_key(|diagnostic| diagnostic.order(sources));
    match format {
        Format::Human => human::write(&sorted, sources, lang, color, is_strict, out),
        Format::Json => json::write(&sorted, sources, lang, out),
        Format::Github => github::write(&sorted, sources, lang, out),
        Format::Sarif => sarif::write(&sorted, sources, lang, out),
    }
}

#[cfg(test)]
mod tests;
