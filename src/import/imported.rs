//! The whole of an import: a file becomes drafts.
//!
//! In: the name and bytes of a file. Out: [`Imported`].

use crate::import::desk::Desk;
use crate::import::draft::{Draft, Manner, drafts};
use crate::import::formats::read;
use crate::import::passes::PASSES;
use crate::import::reading::{Reading, Unreadable};

/// What became of a file.
#[derive(Clone, Debug)]
pub struct Imported {
    /// How the file was read.
    pub reading: Reading,
    /// The text in repair, with what was found and what needs an eye.
    pub desk: Desk,
    /// The drafts, in the order of the text.
    pub drafts: Vec<Draft>,
}

/// Makes drafts of the file with the name `name`, from which its format is known together with its `bytes`.
///
/// # Errors
///
/// When the file is of a kind that is not read here, or holds nothing.
pub fn import(
    name: &str,
    bytes: &[u8],
    with_lists: bool,
    manner: &Manner<'_>,
) -> Result<Imported, Unreadable> {
    let reading = read(name, bytes)?;
    let mut desk = Desk::new(reading.text.clone(), reading.form);
    desk.with_lists = with_lists;
    desk.found.extend(reading.found.iter().cloned());
    desk.remarks.extend(reading.remarks.iter().cloned());
    for pass in PASSES {
        (pass.run)(&mut desk);
    }
    let drafts = drafts(&desk, manner);
    Ok(Imported { reading, desk, drafts })
}
