//! Several files of a site made, changed or renamed as one: all of it happens, or nothing does.
//!
//! In: what is to be done. Out: the site's folder changed. Before the first file takes its place a journal is on the disk, a
//! hidden file of the site: what every file was and will be. A run that fails undoes what it did; one that is killed leaves
//! the journal, and the next one undoes it. A file that somebody changed meanwhile is never touched, in either direction.

mod words;

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::commands::disk;
use crate::commands::write::{Draft, sweep};
use crate::import::changes::sha256;
use crate::lang::{Lang, Text};
use crate::publish::file_lock::FileLock;
pub(super) use words::Doer;
use words::{busy, meanwhile, stopped};

/// While it is there, the work is not over.
const JOURNAL: &str = ".casebook-journal.json";
/// Held as long as a command works so on the site.
const LOCK: &str = ".casebook-journal.lock";

/// What is to be done, in this order.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Work<'w> {
    /// Files that are not there yet, by their path from the site's root.
    pub(super) made: &'w [(String, Cow<'w, [u8]>)],
    /// Files that are changed where they stand.
    pub(super) changed: &'w [Change],
    /// The file or folder that is renamed, and its new place; paths from the site's root.
    pub(super) renamed: Option<(&'w str, &'w str)>,
}

/// A file that is changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Change {
    /// Path from the site's root, before the rename.
    pub(super) path: String,
    /// What it holds.
    pub(super) old: String,
    /// What it will hold.
    pub(super) new: String,
}

/// What became of work that was broken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Undone {
    /// There was none.
    Nothing,
    /// Everything is as it was before this command.
    All(Doer),
}

/// Whether work stands half-way in a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    /// None does.
    None,
    /// Some is being done by another run.
    GoesOn(Doer),
    /// Some was broken off and is not undone.
    Left(Doer),
}

/// The right to do such work in a site, as long as it is kept.
#[derive(Debug)]
pub(super) struct Alone<'r> {
    root: &'r Path,
    _lock: FileLock,
}

/// What is to be undone when it does not come to its end.
#[derive(Debug, Serialize, Deserialize)]
struct Journal {
    doer: Doer,
    made: Vec<Made>,
    changed: Vec<Change>,
    renamed: Option<Renamed>,
}

/// A file that is made.
#[derive(Debug, Serialize, Deserialize)]
struct Made {
    path: String,
    sha256: String,
}

/// A file or folder that is renamed.
#[derive(Debug, Serialize, Deserialize)]
struct Renamed {
    from: String,
    to: String,
    /// Which file or folder stood at `from`, where the system tells.
    identity: Option<(u64, u64)>,
}

impl Undone {
    /// Returns what is told of it; `None` where nothing was undone.
    pub(super) fn words(self) -> Option<Text> {
        match self {
            Self::Nothing => None,
            Self::All(doer) => Some(doer.undone()),
        }
    }
}

/// Returns whether work stands half-way in the site at `root`; nothing is written.
pub(super) fn half(root: &Path) -> Half {
    if !disk::is_there(&root.join(JOURNAL)) {
        return Half::None;
    }
    // A journal that cannot be read is told by whoever undoes it.
    let doer = left(root).ok().flatten().map_or(Doer::Mv, |journal| journal.doer);
    if FileLock::is_held(&root.join(LOCK)) { Half::GoesOn(doer) } else { Half::Left(doer) }
}

/// Returns the journal that is in the site at `root`.
fn left(root: &Path) -> io::Result<Option<Journal>> {
    match disk::read(&root.join(JOURNAL))? {
        None => Ok(None),
        Some(bytes) => serde_json::from_slice(&bytes).map(Some).map_err(io::Error::from),
    }
}

impl<'r> Alone<'r> {
    /// Waits until no other run does such work in the site at `root`.
    ///
    /// # Errors
    ///
    /// When the disk refuses.
    pub(super) fn wait(root: &'r Path) -> io::Result<Self> {
        let lock = FileLock::take(&root.join(LOCK), &mut || {})?;
        Ok(Self { root, _lock: lock })
    }

    /// Returns the right at once.
    ///
    /// # Errors
    ///
    /// When another run does such work in the site, or the disk refuses.
    pub(super) fn at_once(root: &'r Path, lang: Lang) -> io::Result<Self> {
        match FileLock::try_take(&root.join(LOCK))? {
            Some(lock) => Ok(Self { root, _lock: lock }),
            None => Err(busy(lang)),
        }
    }

    /// Does the work.
    ///
    /// # Errors
    ///
    /// When a file is no longer what was read, something stands where a file is made or at the new place, or the disk
    /// refuses; everything is then as it was, but for what somebody else changed meanwhile, which the message names.
    pub(super) fn make(&self, doer: Doer, work: Work<'_>, lang: Lang) -> io::Result<()> {
        let journal = Journal::of(self.root, doer, work);
        self.begin(&journal)?;
        let mut done = 0;
        let Err(error) = self.all(work, &mut done) else { return self.end() };
        self.undo(&journal, done, lang)?;
        Err(stopped(&error, journal.place(done), lang))
    }

    /// Undoes work that was killed half-way.
    ///
    /// # Errors
    ///
    /// When the disk refuses, or a file was changed since: it is left as it is, everything else is undone, and the message
    /// names it.
    pub(super) fn undo_left(&self, lang: Lang) -> io::Result<Undone> {
        let Some(journal) = left(self.root)? else { return Ok(Undone::Nothing) };
        self.undo(&journal, usize::MAX, lang)?;
        Ok(Undone::All(journal.doer))
    }

    fn begin(&self, journal: &Journal) -> io::Result<()> {
        let text = serde_json::to_string(journal)?;
        Draft::of_new(&self.root.join(JOURNAL), &text)?.keep()?;
        disk::sync_folder(self.root)
    }

    fn end(&self) -> io::Result<()> {
        disk::remove(&self.root.join(JOURNAL))
    }

    /// Does all of it and counts in `done` what is: each file, then the rename.
    fn all(&self, work: Work<'_>, done: &mut usize) -> io::Result<()> {
        let made = |(path, bytes): &(String, Cow<'_, [u8]>)| Draft::of_new(&self.root.join(path), bytes);
        let changed = |change: &Change| {
            Draft::of_changed(&self.root.join(&change.path), change.old.as_bytes(), &change.new)
        };
        // All are on the disk before the first takes its place; the disk is quicker with several at once.
        let drafts = work.made.par_iter().map(made).chain(work.changed.par_iter().map(changed));
        for draft in drafts.collect::<io::Result<Vec<Draft>>>()? {
            draft.keep()?;
            *done += 1;
        }
        if let Some((from, to)) = work.renamed {
            disk::rename(&self.root.join(from), &self.root.join(to))?;
            *done += 1;
            leave(self.root, from);
        }
        Ok(())
    }

    /// Undoes the first `done` things of the journal, the last of them first.
    fn undo(&self, journal: &Journal, done: usize, lang: Lang) -> io::Result<()> {
        let made = journal.made.get(..done).unwrap_or(&journal.made);
        let done = done.saturating_sub(journal.made.len());
        let changed = journal.changed.get(..done).unwrap_or(&journal.changed);
        if let Some(renamed) = &journal.renamed {
            if done > journal.changed.len() {
                undo_rename(self.root, journal, renamed)?;
            }
            leave(self.root, &renamed.to);
        }
        for path in journal.paths() {
            sweep(&above(self.root, path))?;
        }
        let mut strange = undo_changed(self.root, changed)?;
        strange.extend(undo_made(self.root, made)?);
        journal.made.iter().for_each(|made| leave(self.root, &made.path));
        self.end()?;
        if strange.is_empty() { Ok(()) } else { Err(meanwhile(&strange, journal.doer, lang)) }
    }
}

impl Journal {
    fn of(root: &Path, doer: Doer, work: Work<'_>) -> Self {
        let made =
            |(path, bytes): &(String, Cow<'_, [u8]>)| Made { path: path.clone(), sha256: sha256(bytes) };
        let renamed = |(from, to): (&str, &str)| Renamed {
            from: from.to_owned(),
            to: to.to_owned(),
            identity: disk::identity(&root.join(from)),
        };
        Self {
            doer,
            made: work.made.iter().map(made).collect(),
            changed: work.changed.to_vec(),
            renamed: work.renamed.map(renamed),
        }
    }

    /// Returns the files that are made and changed.
    fn paths(&self) -> impl Iterator<Item = &str> {
        let made = self.made.iter().map(|made| made.path.as_str());
        made.chain(self.changed.iter().map(|change| change.path.as_str()))
    }

    /// Returns where what comes after the first `done` things is done.
    fn place(&self, done: usize) -> &str {
        let to = self.renamed.iter().map(|renamed| renamed.to.as_str());
        self.paths().chain(to).nth(done).unwrap_or_default()
    }
}

/// Takes the rename of a killed run back, if it was made.
fn undo_rename(root: &Path, journal: &Journal, renamed: &Renamed) -> io::Result<()> {
    let (from, to) = (root.join(&renamed.from), root.join(&renamed.to));
    if disk::is_there(&to) && !disk::is_there(&from) && is_ours(&to, journal, renamed)? {
        disk::rename(&to, &from)?;
    }
    Ok(())
}

/// Returns whether what stands at the new place is what was moved there: a file as it was to be, or the same folder.
fn is_ours(to: &Path, journal: &Journal, renamed: &Renamed) -> io::Result<bool> {
    match journal.changed.iter().find(|change| change.path == renamed.from) {
        Some(change) => Ok(disk::read(to)?.is_some_and(|bytes| bytes == change.new.as_bytes())),
        None => Ok(renamed.identity.is_none() || disk::identity(to) == renamed.identity),
    }
}

/// Writes back what `changed` changed; returns the files that are neither as they were nor as they were to be.
fn undo_changed(root: &Path, changed: &[Change]) -> io::Result<Vec<String>> {
    let mut strange = Vec::new();
    for Change { path, old, new } in changed.iter().rev() {
        let disk_path = root.join(path);
        match disk::read(&disk_path)? {
            Some(bytes) if bytes == old.as_bytes() => {}
            Some(bytes) if bytes == new.as_bytes() => Draft::of_changed(&disk_path, &bytes, old)?.keep()?,
            _ => strange.push(path.clone()),
        }
    }
    Ok(strange)
}

/// Removes what was made; returns the files that hold something else.
fn undo_made(root: &Path, made: &[Made]) -> io::Result<Vec<String>> {
    let mut strange = Vec::new();
    for Made { path, sha256: hash } in made.iter().rev() {
        let disk_path = root.join(path);
        match disk::read(&disk_path)? {
            None => {}
            Some(bytes) if sha256(&bytes) == *hash => disk::remove(&disk_path)?,
            Some(_) => strange.push(path.clone()),
        }
    }
    Ok(strange)
}

/// Returns the folder that holds `path`.
fn above(root: &Path, path: &str) -> PathBuf {
    let path = root.join(path);
    path.parent().map_or_else(|| root.to_owned(), Path::to_owned)
}

/// Removes the folders above `path`, within the site, that are empty; the folder of the content stays.
fn leave(root: &Path, path: &str) {
    let end = if path.starts_with("content/") { root.join("content") } else { root.to_owned() };
    disk::remove_empty_folders(&above(root, path), &end);
}

#[cfg(test)]
mod tests;
