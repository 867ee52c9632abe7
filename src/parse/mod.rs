//! Text → syntax: one file in, one [`Document`] out, and the faults seen on the way.
//!
//! Invariants: parsing never fails, never looks at another file, and knows no key of any kind; every span is a place in
//! the file as it is stored; nothing an editor wrote is left out but HTML comments. pulldown-cmark is named in
//! `markdown` only, the YAML crates in `yaml` only.

mod scan;
pub mod excerpt;
pub mod escape;
pub mod body;
pub mod autolink;
pub mod cjk;
pub mod markdown;
pub mod html;
pub mod yaml;
mod mend;
pub mod table;
mod front_matter;

use std::ops::Range;

use crate::fault::Fault;
use crate::source::{FileId, SourceFile, Span};
use body::Body;
use yaml::{Node, Value};

/// One file of the site as syntax.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file.
    pub file: FileId,
    /// Its path from the site's root.
    pub path: String,
    /// The front matter, or all of a `.yaml` file; always a [`Value::Map`], empty where none could be read.
    pub front_matter: Node,
    /// Whether it could be read; where not, a fault says why, and no key is to be missed in it.
    pub is_read: bool,
    /// The Markdown below it; empty for a `.yaml` file.
    pub body: Body,
}

impl Document {
    /// Returns the document of an empty file.
    pub fn empty(file: FileId) -> Self {
        let front_matter = Node { at: Span::start_of(file), value: Value::Map(Vec::new()) };
        Self { file, path: String::new(), front_matter, is_read: true, body: Body::default() }
    }
}

/// Reads `file` as Markdown with front matter, or as YAML alone when its name ends in `.yaml` or `.yml`.
pub fn parse(file: &SourceFile) -> (Document, Vec<Fault>) {
    let mut faults = Vec::new();
    if let Some(broken) = file.broken_at {
        faults.push(Fault::NotUtf8 { at: Span::new(file.id, broken..broken) });
    }
    let mut front_faults = Vec::new();
    let parts = if is_yaml(&file.path) {
        front_matter::whole(&file.text)
    } else {
        front_matter::split(file, &mut front_faults)
    };
    let (mut front_matter, is_mapping) = mapping(file, parts.yaml, &mut front_faults);
    let mut is_read = parts.is_there && is_mapping;
    // What a front matter in another encoding seems to say is not what its editor wrote.
    if file.broken_at.is_some_and(|at| !parts.is_there || at < parts.body.start) {
        front_matter.value = Value::Map(Vec::new());
        is_read = false;
    } else {
        faults.extend(front_faults);
    }
    let (body, body_faults) = markdown::read(&file.text, parts.body, file.id);
    faults.extend(body_faults);
    (Document { file: file.id, path: file.path.clone(), front_matter, is_read, body }, faults)
}

/// Returns the bytes of the body of `file`: all of it where there is no front matter.
pub fn body_range(file: &SourceFile) -> Range<usize> {
    front_matter::split(file, &mut Vec::new()).body
}

fn is_yaml(path: &str) -> bool {
    path.ends_with(".yaml") || path.ends_with(".yml")
}

/// Reads the YAML in `range` and holds it to being a mapping; returns an empty one, and false, where it is none.
fn mapping(file: &SourceFile, range: Range<usize>, faults: &mut Vec<Fault>) -> (Node, bool) {
    let nothing = Node { at: Span::new(file.id, range.clone()), value: Value::Map(Vec::new()) };
    match mend::read(&file.text, range, file.id, faults) {
        Some(node) if matches!(node.value, Value::Map(_)) => (node, true),
        Some(Node { value: Value::Null, .. }) => (nothing, true),
        Some(other) => {
            faults.push(Fault::NotAMapping { at: other.at });
            (nothing, false)
        }
        None => (nothing, false),
    }
}
