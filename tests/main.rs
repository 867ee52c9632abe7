//! The project's tests from outside, in one binary: a small site goes in, text comes out.

#![expect(clippy::disallowed_methods, reason = "tests make the sites they look at")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod support;

// The house: arrows, sizes, names.
mod house;
// The checks, their examples, and where their findings stand.
mod allowances;
mod checks;
mod findings;
mod fmt;
mod slips;
mod lookalikes;
// What is typed, one file a command.
mod command_line;
mod init;
mod mv;
mod importing;
mod new;
mod refs;
mod schema;
mod serve;
mod shell;
mod stats;
mod check_command;
mod sarif;
mod build_command;
mod rebuilds;
mod shares;
#[cfg(target_os = "linux")]
mod terminal;
// What the pages and files say.
mod citations;
mod linear;
mod versions;
mod ways;
mod collection;
mod comparisons;
mod network;
mod side_by_side;
mod deadlines;
mod files;
mod markdown;
mod pages;
mod shown;
mod pictures;
mod twins;
mod words;
mod themes;
mod json_ld;
mod search;
mod raw_html;
// What the documents say.
mod handbook;
// What holds of every build.
mod determinism;
mod failed_build;
mod privacy;
mod attachments;
mod publish;
// What holds of every input.
mod hard_inputs;
mod properties;

/// The texts that the bench measures: each brings some parser to a stand.
#[path = "../benches/markdown/hostile.rs"]
mod hostile;
