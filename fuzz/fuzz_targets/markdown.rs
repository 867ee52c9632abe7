//! Any text as the Markdown of a body: it is read, places lie within it, what opens closes, and its HTML is written.

#![no_main]

use casebook::parse::body::What;
use casebook::parse::{html, markdown};
use casebook::render::body;
use casebook::source::FileId;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (mut read, _) = markdown::read(text, 0..text.len(), FileId(0));
    for piece in &read.pieces {
        assert!(text.get(piece.at.range()).is_some(), "{piece:?} lies nowhere");
    }
    let open = read.pieces.iter().filter(|piece| matches!(piece.what, What::Open(_) | What::OpenWith(_))).count();
    let close = read.pieces.iter().filter(|piece| matches!(piece.what, What::Close(_))).count();
    assert_eq!(open, close, "what opens closes");
    html::admit(&mut read);
    let _ = body::html(&read, 0..read.pieces.len(), &|_| None);
});
