//! casebook compiles Markdown files with YAML front matter into a browsable site of consultation cases,
//! the awards they won and the rules they followed.
//!
//! The rooms stand from the ground up: each uses only rooms above its own line here. `pipeline` shows the
//! order in which a site passes through them; `ARCHITECTURE.md` tells the whole.

// The two languages of messages, and words kept in both.
pub mod lang;
// Chinese writing: numerals, display width.
pub mod hanzi;
// The nearest right word to a wrong one.
pub mod nearest;
// Addresses of the public site.
pub mod url;
// Packages of office programs.
pub mod package;
// Pictures, and what is published of them.
pub mod pictures;
// The files of a run and places in them.
pub mod source;
// What the stages saw: facts about what an editor wrote.
pub mod fault;
// What a run is told from outside: the day and the flags.
pub mod settings;
// Disk → text.
pub mod read;
// Text → syntax.
pub mod parse;
// Syntax → meaning.
pub mod model;
// Meaning → site.
pub mod link;
// Site → pages.
pub mod render;
// Site → the index that readers search.
pub mod search;
// What is personal in what is to be published.
pub mod personal;
// Raw text → a draft.
pub mod import;
// Site → findings.
pub mod check;
// Pages → the public.
pub mod publish;
// Findings → the editor.
pub mod report;
// What a site means, and what one run leaves to the next.
pub mod memory;
// The stages in their order.
pub mod pipeline;
// What each command does.
pub mod commands;
// The command line.
pub mod cli;
