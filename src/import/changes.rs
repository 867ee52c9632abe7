//! The list of changes: what was done to a text, so that all of it can be taken back.
//!
//! In: what became of a file, and where its drafts were written. Out: [`List`], a contract in JSON, and [`restore`], which makes
//! of it and of the drafts as they were written the original again: its bytes where it is a text file, else the text that was
//! read from it. A draft that was edited since is told by its hash.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::import::encoding::{Patch, encode};
use crate::import::imported::Imported;
use crate::import::place::Places;
use crate::import::text::{Change, undo};
use crate::lang::Lang;
use crate::source::Position;

/// The list of changes of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// The form of this list: 1.
    pub version: u32,
    /// The file.
    pub original: Original,
    /// The changes, in the order in which they were made.
    pub steps: Vec<Step>,
    /// What was found of the text's origin and taken out of it.
    pub found: Vec<Found>,
    /// What needs an eye.
    pub remarks: Vec<Remark>,
    /// What was written.
    pub drafts: Vec<Written>,
}

/// The file that was imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Original {
    /// Its name; it lies beside this list.
    pub file: String,
    /// Its hash.
    pub sha256: String,
    /// Its length.
    pub bytes: usize,
    /// `text`, `markdown`, `html` or `docx`.
    pub format: String,
    /// The hash of the text that was read, in UTF-8; lines and columns are of this text.
    pub text_sha256: String,
    /// The encoding of a text file; `null` for other formats, of which the text comes back.
    pub encoding: Option<String>,
    /// Whether a byte order mark came first.
    pub byte_order_mark: bool,
    /// Bytes that encoding the text does not give, when there are any.
    pub patch: Option<Bytes>,
}

/// Bytes in place of others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bytes {
    /// The first byte.
    pub at: usize,
    /// How many bytes they take the place of.
    pub len: usize,
    /// The bytes, in hexadecimal.
    pub hex: String,
}

/// What one pass changed in one go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The pass.
    pub pass: String,
    /// Its changes, by place.
    pub changes: Vec<Changed>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Line of the original, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Byte offset in the text that the step was made to.
    pub at: usize,
    /// What stood there.
    pub old: String,
    /// What stands there now.
    pub new: String,
}

/// Something the text says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What: `title`, `author`, `disclaimer`.
    pub key: String,
    /// Its value, repaired.
    pub value: String,
    /// The number of the document it is said of, from 1; `null` for all of them.
    pub document: Option<usize>,
    /// Line of the original, from 1.
    pub line: usize,
}

/// Something for an editor's eye.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// What it is about.
    pub name: String,
    /// `ask` where somebody has to decide, `look` where something was done.
    pub weight: String,
    /// Line of the original, from 1; `null` for the whole.
    pub line: Option<usize>,
    /// Column in characters, from 1.
    pub column: Option<usize>,
    /// What was seen, in the language of the run.
    pub message: String,
}

/// A draft as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// Its path from the site's folder.
    pub file: String,
    /// How many bytes stand before the text: the front matter.
    pub head: usize,
    /// The hash of the file.
    pub sha256: String,
}

/// Returns the hash of `bytes`, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Returns the list of what was done to the file `name`, whose drafts were written to `paths` as `texts`.
pub fn list(imported: &Imported, name: &str, bytes: &[u8], written: Vec<Written>, lang: Lang) -> List {
    let (working, reading) = (&imported.desk.working, &imported.reading);
    let coding = reading.coding.as_ref();
    let original = Original {
        file: name.to_owned(),
        sha256: sha256(bytes),
        bytes: bytes.len(),
        format: reading.format.to_owned(),
        text_sha256: sha256(reading.text.as_bytes()),
        encoding: coding.map(|coding| coding.encoding.to_owned()),
        byte_order_mark: coding.is_some_and(|coding| coding.has_mark),
        patch: coding.and_then(|coding| coding.patch.as_ref()).map(Bytes::of),
    };
    let steps = working.steps().iter().enumerate().map(|(number, step)| {
        let mut places = Places::new(working.read());
        let changed = |change: &Change| {
            let position = places.position(working.origin_before(number, change.at));
            let (old, new) = (change.old.clone(), change.new.clone());
            Changed { line: position.line, column: position.column, at: change.at, old, new }
        };
        Step { pass: step.pass.to_owned(), changes: step.changes.iter().map(changed).collect() }
    });
    let steps = steps.collect();
    List {
        version: 1,
        original,
        steps,
        found: found(imported),
        remarks: remarks(imported, lang),
        drafts: written,
    }
}

fn found(imported: &Imported) -> Vec<Found> {
    let desk = &imported.desk;
    let places = positions(desk.working.read(), desk.found.iter().map(|found| found.at.start));
    let told = |found: &crate::import::sources::Found| Found {
        key: found.key.name().to_owned(),
        value: found.value.clone(),
        document: found.document.map(|number| number + 1),
        line: places.get(&found.at.start).map_or(1, |position| position.line),
    };
    desk.found.iter().map(told).collect()
}

fn remarks(imported: &Imported, lang: Lang) -> Vec<Remark> {
    let desk = &imported.desk;
    let starts = desk.remarks.iter().filter_map(|remark| remark.at.as_ref()).map(|at| at.start);
    let places = positions(desk.working.read(), starts);
    let told = |remark: &crate::import::remark::Remark| {
        let position = remark.at.as_ref().and_then(|at| places.get(&at.start));
        Remark {
            name: remark.name.to_owned(),
            weight: remark.weight.name().to_owned(),
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
            message: remark.words.pick(lang).to_owned(),
        }
    };
    desk.remarks.iter().map(told).collect()
}

/// Returns the positions of offsets in any order, found in one sweep.
fn positions(text: &str, offsets: impl Iterator<Item = usize>) -> BTreeMap<usize, Position> {
    let offsets: BTreeSet<usize> = offsets.collect();
    let mut places = Places::new(text);
    offsets.into_iter().map(|at| (at, places.position(at))).collect()
}

/// Returns the original: its bytes, or for a file that is no text the text that was read from it. `drafts` are the files of
/// the list, in its order. `None` when one of them was changed since, or the list is not of them.
pub fn restore(list: &List, drafts: &[&str]) -> Option<Vec<u8>> {
    if list.drafts.len() != drafts.len() {
        return None;
    }
    let mut text = String::new();
    for (written, draft) in list.drafts.iter().zip(drafts) {
        if sha256(draft.as_bytes()) != written.sha256 {
            return None;
        }
        text.push_str(draft.get(written.head..)?);
    }
    let change = |changed: &Changed| Change::new(changed.at, changed.old.as_str(), changed.new.as_str());
    let steps: Vec<Vec<Change>> =
        list.steps.iter().map(|step| step.changes.iter().map(change).collect()).collect();
    let read = undo(&text, steps.iter().map(Vec::as_slice))?;
    let bytes = match &list.original.encoding {
        None => read.into_bytes(),
        Some(encoding) => {
            let patch = match &list.original.patch {
                Some(bytes) => Some(bytes.patch()?),
                None => None,
            };
            encode(&read, encoding, list.original.byte_order_mark, patch.as_ref())?
        }
    };
    let expected =
        if list.original.encoding.is_some() { &list.original.sha256 } else { &list.original.text_sha256 };
    (sha256(&bytes) == *expected).then_some(bytes)
}

impl Bytes {
    fn of(patch: &Patch) -> Self {
        Self { at: patch.at, len: patch.len, hex: hexadecimal(&patch.bytes) }
    }

    fn patch(&self) -> Option<Patch> {
        let digits: Option<Vec<u8>> =
            self.hex.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
        let bytes = digits?
            .chunks_exact(2)
            .map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit))
            .collect();
        Some(Patch { at: self.at, len: self.len, bytes })
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
