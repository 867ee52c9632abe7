//! Any text as a file of a site: front matter and body are read, and no place lies outside it.

#![no_main]

use casebook::parse::parse;
use casebook::source::{FileId, SourceFile};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let file =
        SourceFile { id: FileId(0), path: "content/cases/a.md".into(), text: text.into(), broken_at: None };
    let (document, _) = parse(&file);
    for piece in &document.body.pieces {
        assert!(text.get(piece.at.range()).is_some(), "{piece:?} lies nowhere");
    }
});
