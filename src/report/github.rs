//! Findings as workflow commands of GitHub, shown beside the changed lines.
//!
//! In: sorted findings. Out: one line each, `::error file=…,line=…::message`.

use std::io::{self, Write};

use crate::check::diagnostic::{Diagnostic, Level};
use crate::lang::Lang;
use crate::report::place::Place;
use crate::source::Sources;

/// Writes one workflow command a finding, the help on a second line of its message.
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
    for diagnostic in diagnostics {
        let Place { file, start, end } = Place::of(diagnostic.at, sources);
        let level = if diagnostic.level == Level::Deny { "error" } else { "warning" };
        let message = format!("{}\n{}", diagnostic.message.pick(lang), diagnostic.help.pick(lang));
        writeln!(
            out,
            "::{level} file={},line={},col={},endLine={},endColumn={},title={}::{}",
            property(file),
            start.line,
            start.column,
            end.line,
            end.column,
            property(diagnostic.code),
            escaped(&message),
        )?;
    }
    Ok(())
}

/// Returns `text` as the message of a workflow command: the three characters that would end or alter it encoded.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Returns `text` as the value of a property, where `:` and `,` part values too.
fn property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}
