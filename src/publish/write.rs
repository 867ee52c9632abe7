//! The new tree, written into its stage.
//!
//! In: the output and the verdicts on it. Out: all folders and files, in parallel, and the stamps of the files, in
//! the order of their paths. A file that did not change is the old one under a second name: it keeps its time.

use std::collections::BTreeSet;
use std::io::{self, Read, Write};
use std::path::Path;

use rayon::prelude::*;

use crate::publish::compare::{PIECE, Verdict, stamp_of};
use crate::publish::disk::{self, At};
use crate::publish::error::Error;
use crate::publish::manifest::{self, Stamp, Stamper};
use crate::publish::prints::prints;
use crate::render::output::{Content, Made, Output};

/// Where a tree comes from and goes to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trees<'a> {
    /// The old site.
    pub(super) old: &'a Path,
    /// The new site, an empty folder.
    pub(super) new: &'a Path,
}

/// Writes `output` into an empty tree whose `folders` are given in an order to make them in.
///
/// # Errors
///
/// [`Error::Disk`] for the first file, in their order, that cannot be read or written.
pub(super) fn write(
    output: &Output,
    folders: &BTreeSet<&str>,
    verdicts: &[Verdict],
    trees: Trees,
) -> Result<Vec<Stamp>, Error> {
    for folder in folders {
        disk::make_folder(&trees.new.join(folder))?;
    }
    let files: Vec<_> = output.files.iter().zip(verdicts).collect();
    let printed = prints(&files, trees.new)?;
    let stamps: Vec<_> = files
        .par_iter()
        .map(|((path, content), verdict)| {
            if let Some(stamp) = printed.get(path.as_str()) {
                return Ok(stamp.clone());
            }
            let new = trees.new.join(path);
            match (verdict, content) {
                (Verdict::Unchanged(stamp), _) => {
                    disk::keep(&trees.old.join(path), &new).map(|()| stamp.clone())
                }
                (_, Content::Bytes(bytes)) => write_bytes(bytes, &new).map(|()| Stamp::of(bytes)),
                (_, Content::Copy(source)) => copy(source, &new),
                (_, Content::Made(made)) => name(made, &new),
                (_, Content::Print(print)) => Err(Error::picture(&print.source, String::new())),
            }
        })
        .collect();
    stamps.into_iter().collect()
}

/// Writes the record, or keeps the old one where it says the same.
///
/// # Errors
///
/// [`Error::Disk`] when it cannot be read or written.
pub(super) fn write_record(record: &[u8], trees: Trees) -> Result<(), Error> {
    let (old, new) = (trees.old.join(manifest::FILE), trees.new.join(manifest::FILE));
    if disk::read(&old)?.is_some_and(|old| old == record) {
        disk::keep(&old, &new)
    } else {
        write_bytes(record, &new)
    }
}

fn write_bytes(bytes: &[u8], new: &Path) -> Result<(), Error> {
    disk::make_file(new)?.write_all(bytes).at(disk::WRITE, new)
}

/// Gives what a share of the work has made the name `new` as well; returns the stamp of what then lies there, which must be
/// what the share says.
fn name(made: &Made, new: &Path) -> Result<Stamp, Error> {
    disk::keep(&made.disk, new)?;
    let stamp = stamp_of(new)?.filter(|stamp| stamp.blake3 == made.blake3);
    stamp.ok_or_else(|| Error::Changed { path: made.disk.clone() })
}

/// Copies `source` piece by piece; returns the stamp of what was written, whoever changes the source meanwhile.
fn copy(source: &Path, new: &Path) -> Result<Stamp, Error> {
    let (mut from, mut to) = (disk::open(source)?, disk::make_file(new)?);
    let (mut piece, mut stamper) = (vec![0; PIECE], Stamper::default());
    loop {
        let read = match from.read(&mut piece) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read.at(disk::READ, source)?,
        };
        let read = piece.get(..read).unwrap_or_default();
        if read.is_empty() {
            return Ok(stamper.finish());
        }
        stamper.add(read);
        to.write_all(read).at(disk::WRITE, new)?;
    }
}
