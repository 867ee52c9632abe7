//! Prints of pictures, made into the new tree.
//!
//! In: the files of the output with their verdicts. Out: the prints that the old site does not have, written, with their
//! stamps. A picture is read and decoded once for all its prints, and pictures are worked on side by side.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use rayon::prelude::*;

use crate::pictures::develop::develop;
use crate::pictures::prints::Print;
use crate::publish::compare::Verdict;
use crate::publish::disk::{self, At};
use crate::publish::error::Error;
use crate::publish::manifest::Stamp;
use crate::render::output::Content;

/// Makes those prints among `files` that are not [unchanged](Verdict::Unchanged), below the folder `new`.
///
/// # Errors
///
/// For the first picture, by its path, that cannot be read, decoded or written.
pub(super) fn prints<'o>(
    files: &[((&'o String, &'o Content), &Verdict)],
    new: &Path,
) -> Result<BTreeMap<&'o str, Stamp>, Error> {
    let mut wanted: BTreeMap<&Path, Vec<(&str, &Print)>> = BTreeMap::new();
    for ((path, content), verdict) in files {
        if let (Content::Print(print), Verdict::Added | Verdict::Changed) = (content, verdict) {
            wanted.entry(&print.source).or_default().push((path, print));
        }
    }
    let made: Vec<_> = wanted.into_par_iter().map(|(source, wanted)| make(source, &wanted, new)).collect();
    let made: Vec<Vec<(&str, Stamp)>> = made.into_iter().collect::<Result<_, _>>()?;
    Ok(made.into_iter().flatten().collect())
}

fn make<'o>(source: &Path, wanted: &[(&'o str, &Print)], new: &Path) -> Result<Vec<(&'o str, Stamp)>, Error> {
    let bytes = disk::read(source)?.unwrap_or_default();
    let prints: Vec<&Print> = wanted.iter().map(|(_, print)| *print).collect();
    let made = develop(&bytes, &prints).map_err(|detail| Error::picture(source, detail))?;
    let write = |((path, _), bytes): (&(&'o str, &Print), Vec<u8>)| {
        let new = new.join(path);
        disk::make_file(&new)?.write_all(&bytes).at(disk::WRITE, &new)?;
        Ok((*path, Stamp::of(&bytes)))
    };
    wanted.iter().zip(made).map(write).collect()
}
