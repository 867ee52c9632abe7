//! Colour for terminals (ECMA-48 SGR), and none where it is not asked for.
//!
//! In: text and a tone. Out: text. Whether to colour is the command line's to say.

use crate::check::diagnostic::Level;

/// What a piece of a report is, as far as colour goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// What is wrong and stops a build.
    Error,
    /// What is wrong and does not.
    Warning,
    /// Line numbers and rules.
    Rule,
    /// A message.
    Strong,
}

impl Tone {
    /// Returns the tone of findings at `level`.
    pub fn of(level: Level) -> Self {
        if level == Level::Deny { Self::Error } else { Self::Warning }
    }
}

/// Returns `text` in `tone`, or as it is when `color` is false or there is nothing to colour.
pub fn paint(text: &str, tone: Tone, color: bool) -> String {
    if !color || text.is_empty() {
        return text.to_owned();
    }
    let code = match tone {
        Tone::Error => "1;31",
        Tone::Warning => "1;33",
        Tone::Rule => "34",
        Tone::Strong => "1",
    };
    format!("\u{1b}[{code}m{text}\u{1b}[0m")
}
