//! Several files changed and one renamed, as one: all of it happens, or nothing does.
//!
//! In: the files as they were read and as they will be, and what is renamed. Out: the site's folder changed. Before the
//! first change a journal is on the disk, in a hidden folder of the site: what every file was and will be. A run that
//! fails undoes what it did; one that is killed leaves the journal, and the next one undoes it. A file that somebody
//! changed meanwhile is never touched, in either direction.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::commands::disk;
use crate::commands::write::Draft;
use crate::lang::{Lang, Text};
use crate::publish::file_lock::FileLock;

/// The folder of the journal, in the site's own.
const FOLDER: &str = ".casebook-move";
/// The journal in it; while it is there, the move is not over.
const JOURNAL: &str = "journal.json";
/// Held as long as a move is going on.
const LOCK: &str = "lock";

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

/// What became of a move that was broken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Undone {
    /// There was none.
    Nothing,
    /// Everything is as it was before it.
    All,
}

/// Whether a move stands half-way in a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    /// None does.
    None,
    /// One is being made by another run.
    GoesOn,
    /// One was broken off and is not undone.
    Left,
}

/// What is to be undone when it does not come to its end.
#[derive(Debug, Serialize, Deserialize)]
struct Journal {
    changes: Vec<Change>,
    from: String,
    to: String,
    /// Which file or folder stood at `from`, where the system tells.
    #[serde(default)]
    identity: Option<(u64, u64)>,
}

/// Makes `changes` and renames the file or folder `from` to `to`; both are paths from `root`.
///
/// # Errors
///
/// When another move goes on, a file is no longer what was read, something stands at `to`, or the disk refuses; everything
/// is then as it was, but for what somebody else changed meanwhile, which the message names.
pub(super) fn make(root: &Path, changes: &[Change], (from, to): (&str, &str), lang: Lang) -> io::Result<()> {
    let identity = disk::identity(&root.join(from));
    let journal = Journal { changes: changes.to_vec(), from: from.to_owned(), to: to.to_owned(), identity };
    let Some(_lock) = begin(root, &journal)? else { return Err(busy(lang)) };
    for number in 0..=journal.changes.len() {
        if let Err(error) = step(root, &journal, number) {
            let made = journal.changes.get(..number).unwrap_or_default();
            // The rename is the last step, so it was not made.
            disk::remove_empty_folders(above(root, &journal.to).as_path(), &root.join("content"));
            undo_changes(root, made, lang)?;
            end(root)?;
            return Err(in_words(error, &journal, lang));
        }
    }
    end(root)
}

/// Undoes a move that was killed half-way in the site at `root`.
///
/// # Errors
///
/// When another move goes on, or the disk refuses, or a file was changed since: it is left as it is, everything else is
/// undone, and the message names it.
pub(super) fn undo_left(root: &Path, lang: Lang) -> io::Result<Undone> {
    let folder = root.join(FOLDER);
    if !folder.is_dir() {
        return Ok(Undone::Nothing);
    }
    let Some(_lock) = FileLock::try_take(&folder.join(LOCK))? else { return Err(busy(lang)) };
    let Some(journal) = left(&folder)? else {
        // Killed before the first change or after the last.
        end(root)?;
        return Ok(Undone::Nothing);
    };
    undo_rename(root, &journal)?;
    undo_changes(root, &journal.changes, lang)?;
    end(root)?;
    Ok(Undone::All)
}

/// Returns whether a move stands half-way in the site at `root`; nothing is written.
pub(super) fn half(root: &Path) -> Half {
    let folder = root.join(FOLDER);
    match folder.join(JOURNAL).is_file() {
        false => Half::None,
        true if FileLock::is_held(&folder.join(LOCK)) => Half::GoesOn,
        true => Half::Left,
    }
}

/// Writes the journal; `None` when another move goes on.
fn begin(root: &Path, journal: &Journal) -> io::Result<Option<FileLock>> {
    let folder = root.join(FOLDER);
    disk::make_folder(&folder)?;
    let Some(lock) = FileLock::try_take(&folder.join(LOCK))? else { return Ok(None) };
    let text = serde_json::to_string(journal)?;
    Draft::of_new(&folder.join(JOURNAL), &text)?.keep()?;
    disk::sync_folder(&folder)?;
    Ok(Some(lock))
}

/// Returns the journal that a killed move left in `folder`.
fn left(folder: &Path) -> io::Result<Option<Journal>> {
    match disk::read(&folder.join(JOURNAL))? {
        None => Ok(None),
        Some(bytes) => serde_json::from_slice(&bytes).map(Some).map_err(io::Error::from),
    }
}

/// Takes the journal away, first the file that says that the move is not over.
fn end(root: &Path) -> io::Result<()> {
    let folder = root.join(FOLDER);
    disk::remove(&folder.join(JOURNAL))?;
    disk::remove(&folder.join(LOCK))?;
    disk::remove_empty_folders(&folder, root);
    Ok(())
}

/// Makes step `number`, from 0: each file changed where it stands, then the rename.
fn step(root: &Path, journal: &Journal, number: usize) -> io::Result<()> {
    if let Some(change) = journal.changes.get(number) {
        return Draft::of_changed(&root.join(&change.path), change.old.as_bytes(), &change.new)?.keep();
    }
    disk::rename(&root.join(&journal.from), &root.join(&journal.to))?;
    disk::remove_empty_folders(&above(root, &journal.from), &root.join("content"));
    Ok(())
}

/// Takes the rename of a killed move back, if it was made.
fn undo_rename(root: &Path, journal: &Journal) -> io::Result<()> {
    let (from, to) = (root.join(&journal.from), root.join(&journal.to));
    if disk::is_there(&to) && !disk::is_there(&from) && is_ours(&to, journal)? {
        disk::rename(&to, &from)?;
    }
    disk::remove_empty_folders(&above(root, &journal.to), &root.join("content"));
    Ok(())
}

/// Returns whether what stands at the new place is what was moved there: a file as it was to be, or the same folder.
fn is_ours(to: &Path, journal: &Journal) -> io::Result<bool> {
    match journal.changes.iter().find(|change| change.path == journal.from) {
        Some(change) => Ok(disk::read(to)?.is_some_and(|bytes| bytes == change.new.as_bytes())),
        None => Ok(journal.identity.is_none() || disk::identity(to) == journal.identity),
    }
}

/// Writes back what `changes` changed; a file that is neither as it was nor as it was to be is left alone and named.
fn undo_changes(root: &Path, changes: &[Change], lang: Lang) -> io::Result<()> {
    let mut changed = Vec::new();
    for Change { path, old, new } in changes.iter().rev() {
        let disk_path = root.join(path);
        match disk::read(&disk_path)? {
            Some(bytes) if bytes == old.as_bytes() => {}
            Some(bytes) if bytes == new.as_bytes() => Draft::of_changed(&disk_path, &bytes, old)?.keep()?,
            _ => changed.push(path.clone()),
        }
    }
    if changed.is_empty() {
        return Ok(());
    }
    end(root)?;
    Err(meanwhile(&changed, lang))
}

/// Returns the folder that holds `path`.
fn above(root: &Path, path: &str) -> PathBuf {
    let path = root.join(path);
    path.parent().map_or_else(|| root.to_owned(), Path::to_owned)
}

/// Returns what stopped a move as an editor reads it.
fn in_words(error: io::Error, journal: &Journal, lang: Lang) -> io::Error {
    let text = match error.kind() {
        io::ErrorKind::AlreadyExists => Text::new(
            format!("{} 已经有了，没有写入任何东西\n修改：换一个编号，或先移走它", journal.to),
            format!(
                "{} is there already, so nothing was written\nhelp: choose another id or move it away first",
                journal.to
            ),
        ),
        io::ErrorKind::NotFound | io::ErrorKind::ResourceBusy => Text::new(
            format!("有文件刚才被改动或移走，一切照旧：{error}\n修改：再运行一次"),
            format!(
                "a file was changed or taken away just now, and all is as it was: {error}\nhelp: run this again"
            ),
        ),
        _ => return error,
    };
    io::Error::new(error.kind(), text.pick(lang).to_owned())
}

fn busy(lang: Lang) -> io::Error {
    let text = Text::new(
        "另一次改名正在进行\n修改：等它结束再运行",
        "another move is going on\nhelp: run this again when it is over",
    );
    io::Error::new(io::ErrorKind::ResourceBusy, text.pick(lang).to_owned())
}

fn meanwhile(paths: &[String], lang: Lang) -> io::Error {
    let list: String = paths.iter().map(|path| format!("\n  {path}")).collect();
    let text = Text::new(
        format!(
            "这些文件在改名中途有人改过，没有动它们，其余已恢复原样：{list}\n修改：用 casebook check 核对"
        ),
        format!(
            "these files were changed by somebody during the move and are left alone; all others are as they were:{list}\nhelp: look at them with `casebook check`"
        ),
    );
    io::Error::new(io::ErrorKind::ResourceBusy, text.pick(lang).to_owned())
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests make the folders they look at")]
mod tests {
    use super::{Change, Half, Journal, Undone, begin, half, make, step, undo_left};
    use crate::lang::Lang;
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;
    use tempfile::TempDir;

    fn site() -> (TempDir, Journal) {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in
            [("content/cases/a.md", "甲"), ("content/about.md", "见 a"), ("content/b.md", "乙")]
        {
            fs::create_dir_all(root.path().join(path).parent().unwrap()).unwrap();
            fs::write(root.path().join(path), text).unwrap();
        }
        let change =
            |path: &str, old: &str, new: &str| Change { path: path.into(), old: old.into(), new: new.into() };
        let journal = Journal {
            changes: vec![
                change("content/about.md", "见 a", "见 b"),
                change("content/cases/a.md", "甲", "甲\n旧"),
            ],
            from: "content/cases/a.md".into(),
            to: "content/cases/2026/b.md".into(),
            identity: None,
        };
        (root, journal)
    }

    fn files(root: &Path) -> BTreeMap<String, String> {
        let found =
            walkdir::WalkDir::new(root).into_iter().map(Result::unwrap).filter(|entry| entry.path() != root);
        found
            .map(|entry| {
                let text = if entry.file_type().is_file() {
                    fs::read_to_string(entry.path()).unwrap()
                } else {
                    String::new()
                };
                (entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned(), text)
            })
            .collect()
    }

    fn run(root: &Path, journal: &Journal) -> std::io::Result<()> {
        make(root, &journal.changes, (&journal.from, &journal.to), Lang::En)
    }

    #[test]
    fn all_of_it_happens_and_nothing_is_left_behind() {
        let (root, journal) = site();
        run(root.path(), &journal).unwrap();
        let files = files(root.path());
        assert_eq!(files["content/about.md"], "见 b");
        assert_eq!(files["content/cases/2026/b.md"], "甲\n旧");
        assert_eq!(files.len(), 6, "{files:?}");
    }

    #[test]
    fn a_move_that_is_killed_at_any_step_is_undone() {
        for done in 0..=3 {
            let (root, journal) = site();
            let before = files(root.path());
            let lock = begin(root.path(), &journal).unwrap().unwrap();
            (0..done).for_each(|number| step(root.path(), &journal, number).unwrap());
            assert_eq!(half(root.path()), Half::GoesOn);
            assert!(undo_left(root.path(), Lang::En).is_err(), "it is still going on");
            drop(lock);
            assert_eq!(half(root.path()), Half::Left);
            assert_eq!(undo_left(root.path(), Lang::En).unwrap(), Undone::All);
            assert_eq!(files(root.path()), before, "after {done} steps");
            assert_eq!(undo_left(root.path(), Lang::En).unwrap(), Undone::Nothing);
        }
    }

    #[test]
    fn a_file_that_changed_since_it_was_read_stops_the_move_and_all_is_as_it_was() {
        let (root, journal) = site();
        fs::write(root.path().join("content/cases/a.md"), "theirs").unwrap();
        let before = files(root.path());
        let error = run(root.path(), &journal).unwrap_err();
        assert!(error.to_string().contains("content/cases/a.md"), "{error}");
        assert_eq!(files(root.path()), before);
    }

    #[test]
    fn what_stands_at_the_new_place_is_never_written_over() {
        let (root, journal) = site();
        fs::create_dir_all(root.path().join("content/cases/2026")).unwrap();
        fs::write(root.path().join("content/cases/2026/b.md"), "theirs").unwrap();
        let before = files(root.path());
        run(root.path(), &journal).unwrap_err();
        assert_eq!(files(root.path()), before);
    }

    #[test]
    fn what_somebody_changed_after_the_kill_is_left_alone_and_named() {
        let (root, journal) = site();
        drop(begin(root.path(), &journal).unwrap());
        (0..2).for_each(|number| step(root.path(), &journal, number).unwrap());
        fs::write(root.path().join("content/about.md"), "theirs").unwrap();
        let error = undo_left(root.path(), Lang::En).unwrap_err();
        assert!(error.to_string().contains("content/about.md"), "{error}");
        let files = files(root.path());
        assert_eq!(
            (files["content/about.md"].as_str(), files["content/cases/a.md"].as_str()),
            ("theirs", "甲")
        );
        assert_eq!(half(root.path()), Half::None);
    }

    #[test]
    fn what_others_put_at_the_new_place_is_not_renamed_back() {
        let (root, journal) = site();
        fs::remove_file(root.path().join("content/cases/a.md")).unwrap();
        fs::create_dir_all(root.path().join("content/cases/2026")).unwrap();
        fs::write(root.path().join("content/cases/2026/b.md"), "theirs").unwrap();
        let before = files(root.path());
        run(root.path(), &journal).unwrap_err();
        assert_eq!(files(root.path()), before, "a step that did not run is not undone");

        drop(begin(root.path(), &journal).unwrap());
        undo_left(root.path(), Lang::En).unwrap_err();
        assert_eq!(files(root.path()), before, "nor one of a run that was killed");
    }
}
