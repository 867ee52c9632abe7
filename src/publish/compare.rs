//! The new site against the old one, byte by byte.
//!
//! In: the output, the output folder and which of its files are ours. Out: a [`Verdict`] on each file of the output,
//! in its order. A file that was edited by hand is seen: what the old record says counts only where the file agrees.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::Path;

use rayon::prelude::*;

use crate::publish::disk::{self, At};
use crate::publish::error::Error;
use crate::publish::manifest::{Stamp, Stamper};
use crate::render::output::{Content, Output};

/// How many bytes of a copied file are held at a time.
pub(super) const PIECE: usize = 64 * 1024;

/// What becomes of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The old site has none of this path.
    Added,
    /// The old site's holds other bytes.
    Changed,
    /// The old site's holds these bytes.
    Unchanged(Stamp),
}

/// Compares `output` with the files `ours` in `folder`; one verdict a file, in the order of the paths.
///
/// # Errors
///
/// [`Error::Disk`] for the first file that cannot be read.
pub(super) fn compare(
    output: &Output,
    folder: &Path,
    ours: &BTreeMap<String, Option<Stamp>>,
) -> Result<Vec<Verdict>, Error> {
    let verdicts: Vec<_> = output
        .files
        .par_iter()
        .map(|(path, content)| {
            let Some(recorded) = ours.get(path) else { return Ok(Verdict::Added) };
            let old = folder.join(path);
            let stamp = match content {
                Content::Bytes(bytes) => same_bytes(bytes, &old)?,
                Content::Copy(source) => same_files(source, &old)?,
                Content::Print(_) => as_recorded(recorded.as_ref(), &old)?,
                Content::Made(made) => stamp_of(&old)?.filter(|stamp| stamp.blake3 == made.blake3),
            };
            Ok(stamp.map_or(Verdict::Changed, Verdict::Unchanged))
        })
        .collect();
    // Gathered in two steps, so that of several errors always the first is told.
    verdicts.into_iter().collect()
}

/// Returns the stamp of `bytes` if the file `old` holds just these.
fn same_bytes(bytes: &[u8], old: &Path) -> Result<Option<Stamp>, Error> {
    let is_same =
        disk::has_length(old, bytes.len() as u64)? && disk::read(old)?.is_some_and(|old| old == bytes);
    Ok(is_same.then(|| Stamp::of(bytes)))
}

/// Returns the stamp of the file `source` if the file `old` holds the same bytes.
fn same_files(source: &Path, old: &Path) -> Result<Option<Stamp>, Error> {
    let (mut new_file, mut old_file) = (disk::open(source)?, disk::open(old)?);
    let (mut new_piece, mut old_piece) = (vec![0; PIECE], vec![0; PIECE]);
    let mut stamper = Stamper::default();
    loop {
        let new_piece = fill(&mut new_file, &mut new_piece).at(disk::READ, source)?;
        let old_piece = fill(&mut old_file, &mut old_piece).at(disk::READ, old)?;
        if new_piece != old_piece {
            return Ok(None);
        }
        if new_piece.is_empty() {
            return Ok(Some(stamper.finish()));
        }
        stamper.add(new_piece);
    }
}

/// Returns the stamp of the file `old`, a print, if it is as the record says. The name of a print says what it was made
/// from and how: one of the same name that nobody touched since is the one that would be made.
fn as_recorded(recorded: Option<&Stamp>, old: &Path) -> Result<Option<Stamp>, Error> {
    let Some(recorded) = recorded else { return Ok(None) };
    Ok(stamp_of(old)?.filter(|stamp| stamp == recorded))
}

/// Returns the stamp of the file at `path`, `None` when nothing is there.
pub(super) fn stamp_of(path: &Path) -> Result<Option<Stamp>, Error> {
    Ok(disk::read(path)?.map(|bytes| Stamp::of(&bytes)))
}

/// Reads until `piece` is full or the file ends; returns what was read, empty at the end.
fn fill<'a>(file: &mut impl Read, piece: &'a mut [u8]) -> io::Result<&'a [u8]> {
    let mut filled = 0;
    while let Some(rest) = piece.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match file.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(piece.get(..filled).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::fill;
    use std::io::Read;

    #[test]
    fn a_piece_is_filled_over_short_reads() {
        let mut file = (&b"ab"[..]).chain(&b"cd"[..]).chain(&b"e"[..]);
        let mut piece = [0; 4];
        assert_eq!(fill(&mut file, &mut piece).unwrap(), b"abcd");
        assert_eq!(fill(&mut file, &mut piece).unwrap(), b"e");
        assert_eq!(fill(&mut file, &mut piece).unwrap(), b"");
    }
}
