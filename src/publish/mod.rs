//! Pages → the public: every write of the public site.
//!
//! In: the finished [`Output`] and the folder it goes to. Out: that folder, changed as a whole, and [`Published`], what
//! became of each file.
//!
//! 1. `place` and `tree` refuse what cannot be published there, before anything is written.
//! 2. `lock` waits for another build of the same folder; `stage::sweep` clears up after builds that were killed.
//! 3. `survey` tells our own files from others, `compare` new bytes from old ones.
//! 4. `write` fills a stage beside the folder, `prints` makes the pictures in it; `swap` changes the two.
//!
//! The shares of a site that were built apart are published each so, with their `claim`; `gather` holds them against each
//! other and makes an output of them.
//!
//! # Invariants
//!
//! - The folder is at every moment one complete site, the old or the new; a build that fails or is killed leaves the
//!   old one. (Without an exchange in one step it can be missing after a kill; the next build puts it back.)
//! - Only files that the folder's `build.json` lists are ever replaced or removed.
//! - A file whose bytes did not change keeps its time; a site that did not change is not touched at all.
//! - Bytes and permissions are the same whatever the clock, the umask, the threads and the old site.
//!
//! Deliberately absent: an option to force, to clean, or to write into the folder in place.

pub mod claim;
mod compare;
pub(crate) mod disk;
mod error;
mod fault;
pub(crate) mod file_lock;
mod lock;
mod gather;
mod ledger;
mod manifest;
mod place;
mod prints;
mod stage;
mod survey;
mod swap;
mod tree;
mod write;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub use error::{Error, FolderFault, PathFault, Record};
pub use fault::ShareFault;
pub use ledger::{Note, Standing};

use crate::render::output::Output;
use claim::Claim;
use compare::{Verdict, compare};
use disk::At;
use gather::gather;
use lock::Lock;
use manifest::Stamp;
use place::Place;
use stage::{Stage, sweep};
use survey::{Survey, survey};
use swap::swap;
use write::{Trees, write, write_record};

/// What became of the files of a site; `build.json` is not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Paths that the old site did not have, sorted.
    pub added: Vec<String>,
    /// Paths whose bytes are others now, sorted.
    pub changed: Vec<String>,
    /// Paths that only the old site had, sorted.
    pub removed: Vec<String>,
    /// How many files stayed as they were.
    pub unchanged: usize,
    /// How many bytes the site has.
    pub bytes: u64,
}

impl From<&Standing> for Published {
    fn from(standing: &Standing) -> Self {
        Self { unchanged: standing.files, bytes: standing.bytes, ..Self::default() }
    }
}

/// Publishes `output` in `folder`, for the site at `root`, and returns what became of each file.
///
/// Folders above `folder` are made as needed. While another build publishes in the same folder this one waits, after
/// calling `on_wait` once.
///
/// # Errors
///
/// [`Error`] says what stood against it; the old site is then as it was.
pub fn publish(
    output: &Output,
    folder: &Path,
    root: &Path,
    on_wait: &mut dyn FnMut(),
) -> Result<Published, Error> {
    put(New { output, claim: None, note: None }, folder, root, on_wait)
}

/// Publishes `output` as [`publish`] does, and notes beside the folder how it was made, so that [`standing`] knows.
///
/// # Errors
///
/// As those of [`publish`].
pub fn publish_noted(
    output: &Output,
    note: &Note,
    folder: &Path,
    root: &Path,
    on_wait: &mut dyn FnMut(),
) -> Result<Published, Error> {
    put(New { output, claim: None, note: Some(note) }, folder, root, on_wait)
}

/// Returns the site in `folder`, for the site at `root`, where it was made from `made_from` and nobody has touched it since:
/// then a build would find nothing to do.
pub fn standing(folder: &Path, root: &Path, made_from: &str) -> Option<Standing> {
    ledger::standing(&Place::find(folder, root).ok()?, made_from)
}

/// Returns what [`publish`] would do with each file. Nothing is done.
///
/// # Errors
///
/// As those of [`publish`].
pub fn compared(output: &Output, folder: &Path, root: &Path) -> Result<Published, Error> {
    tree::folders(output)?;
    let place = Place::find(folder, root)?;
    let old = surveyed(folder, &place, false)?;
    let verdicts = compare(output, &place.folder, &old.ours)?;
    let bytes =
        verdicts.iter().map(|verdict| if let Verdict::Unchanged(stamp) = verdict { stamp.bytes } else { 0 });
    Ok(became(output, &verdicts, &old, bytes.sum()))
}

/// Publishes `output`, a share of a site of which `claim` says which, as [`publish`] does a whole one.
///
/// # Errors
///
/// As those of [`publish`]; a folder that holds a whole site is refused.
pub fn publish_share(
    output: &Output,
    claim: &Claim,
    folder: &Path,
    root: &Path,
    on_wait: &mut dyn FnMut(),
) -> Result<Published, Error> {
    put(New { output, claim: Some(claim), note: None }, folder, root, on_wait)
}

/// Publishes the site of which the folders `shares` hold the shares, as [`publish`] does one that was built at once; where
/// the file system has second names, its files are those of the shares.
///
/// # Errors
///
/// [`Unmerged`] says what stood against it; the old site is then as it was.
pub fn merge(
    shares: &[PathBuf],
    folder: &Path,
    root: &Path,
    on_wait: &mut dyn FnMut(),
) -> Result<Published, Unmerged> {
    let output = gather(shares, folder).map_err(Unmerged::Disk)?.map_err(Unmerged::Shares)?;
    put(New { output: &output, claim: None, note: None }, folder, root, on_wait).map_err(Unmerged::Disk)
}

/// Why shares were not merged.
#[derive(Debug)]
pub enum Unmerged {
    /// They are not the shares of one site, each once and as it was made; never empty.
    Shares(Vec<ShareFault>),
    /// They could not be read, or the whole could not be published.
    Disk(Error),
}

fn put(new: New<'_>, folder: &Path, root: &Path, on_wait: &mut dyn FnMut()) -> Result<Published, Error> {
    let output = new.output;
    let folders = tree::folders(output)?;
    let place = Place::find(folder, root)?;
    disk::make_parents(&place.parent)?;
    let _lock = Lock::take(&place, on_wait)?;
    sweep(&place)?;
    let old = surveyed(folder, &place, new.claim.is_some())?;
    let verdicts = compare(output, &place.folder, &old.ours)?;
    let stamps = match current(new, &verdicts, &place)? {
        Some(stamps) => stamps,
        None => replace(new, &folders, &verdicts, &place)?,
    };
    let bytes = stamps.iter().map(|stamp| stamp.bytes).sum();
    if let Some(note) = new.note {
        // Without a note the next build does all its work: no reason to say that this one failed.
        let _ = ledger::write(&place, note, stamps.len(), bytes);
    }
    Ok(became(output, &verdicts, &old, bytes))
}

/// Looks through the output folder, in which nothing but the last site, or share of one, may stand.
fn surveyed(folder: &Path, place: &Place, is_share: bool) -> Result<Survey, Error> {
    let old = survey(&place.folder)?;
    if !old.foreign.is_empty() {
        return Err(Error::foreign(folder, old.record, &old.foreign));
    }
    if old.record == Record::Whole && old.is_share != is_share {
        let fault = if old.is_share { FolderFault::Share } else { FolderFault::Whole };
        return Err(Error::folder(folder, fault));
    }
    Ok(old)
}

/// Returns what became of each file of `output` and of the old site; `bytes` are those of the new one.
fn became(output: &Output, verdicts: &[Verdict], old: &Survey, bytes: u64) -> Published {
    let paths = |verdict| {
        let judged = output.files.keys().zip(verdicts);
        judged.filter(|(_, judged)| **judged == verdict).map(|(path, _)| path.clone()).collect()
    };
    let (added, changed): (Vec<_>, Vec<_>) = (paths(Verdict::Added), paths(Verdict::Changed));
    let is_gone = |path: &&String| !output.files.contains_key(*path);
    Published {
        unchanged: verdicts.len() - added.len() - changed.len(),
        added,
        changed,
        removed: old.ours.keys().filter(is_gone).cloned().collect(),
        bytes,
    }
}

/// What is published: a whole site, or what is claimed to be a share of one; and what is noted of it.
#[derive(Clone, Copy)]
struct New<'o> {
    output: &'o Output,
    claim: Option<&'o Claim>,
    note: Option<&'o Note>,
}

/// Returns the stamps of all files if the old site is, to its record, the new one.
fn current(new: New<'_>, verdicts: &[Verdict], place: &Place) -> Result<Option<Vec<Stamp>>, Error> {
    let stamp = |verdict: &Verdict| match verdict {
        Verdict::Unchanged(stamp) => Some(stamp.clone()),
        Verdict::Added | Verdict::Changed => None,
    };
    let Some(stamps) = verdicts.iter().map(stamp).collect::<Option<Vec<_>>>() else {
        return Ok(None);
    };
    let old = disk::read(&place.folder.join(manifest::FILE))?;
    let is_current = old == Some(record(new, &stamps, place)?);
    Ok(is_current.then_some(stamps))
}

/// Writes the new site beside the old one and puts it in its place; returns the stamps of its files.
fn replace(
    new: New<'_>,
    folders: &BTreeSet<&str>,
    verdicts: &[Verdict],
    place: &Place,
) -> Result<Vec<Stamp>, Error> {
    let stage = Stage::make(place)?;
    let trees = Trees { old: &place.folder, new: &stage.draft() };
    let stamps = write(new.output, folders, verdicts, trees)?;
    write_record(&record(new, &stamps, place)?, trees)?;
    swap(&stage, place)?;
    Ok(stamps)
}

/// Returns the bytes of `build.json` for files with these `stamps`.
fn record(new: New<'_>, stamps: &[Stamp], place: &Place) -> Result<Vec<u8>, Error> {
    let files = new.output.files.keys().map(String::as_str).zip(stamps);
    manifest::write(files, new.claim).at(disk::WRITE, &place.folder.join(manifest::FILE))
}
