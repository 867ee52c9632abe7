//! Several files changed and one renamed, as one: all of it happens, or nothing does.
//!
//! In: the files as they were read and as they will be, and what is renamed. Out: the site's folder changed. Before the
//! first change a journal is on the disk, in a hidden folder of the site: what every file was and will be. A run that
//! fails undoes what it did; one that is killed leaves the journal, and the next one undoes it. A file that somebody
//! changed meanwhile is never touched, in either direction.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::commands::disk;
use crate::commands::write::Draft;
use crate::lang::{Lang, Text};

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

/// What is to be undone when it does not come to its end.
#[derive(Debug, Serialize, Deserialize)]
struct Journal {
    changes: Vec<Change>,
    from: String,
    to: String,
}

/// Makes `changes` and renames the file or folder `from` to `to`; both are paths from `root`.
///
/// # Errors
///
/// When another move goes on, a file is no longer what was read, something stands at `to`, or the disk refuses; everything
/// is then as it was, but for what somebody else changed meanwhile, which the message names.
pub(super) fn make(root: &Path, changes: &[Change], (from, to): (&str, &str), lang: Lang) -> io::Result<()> {
    let journal = Journal { changes: changes.to_vec(), from: from.to_owned(), to: to.to_owned() };
    let Some(_lock) = begin(root, &journal)? else { return Err(busy(lang)) };
    let made = steps(root, &journal).try_for_each(|step| step());
    if let Err(error) = made {
        undo(root, &journal, lang)?;
        end(root)?;
        return Err(error);
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
    let Some(_lock) = lock(&folder)? else { return Err(busy(lang)) };
    let Some(journal) = left(&folder)? else {
        // Killed before the first change or after the last.
        end(root)?;
        return Ok(Undone::Nothing);
    };
    undo(root, &journal, lang)?;
    end(root)?;
    Ok(Undone::All)
}

/// Returns whether a move was broken off in the site at `root` and is not undone.
pub(super) fn is_left(root: &Path) -> bool {
    root.join(FOLDER).join(JOURNAL).is_file()
}

/// Writes the journal; `None` when another move goes on. The lock is held as long as the file is open.
fn begin(root: &Path, journal: &Journal) -> io::Result<Option<std::fs::File>> {
    let folder = root.join(FOLDER);
    disk::make_folder(&folder)?;
    let Some(lock) = lock(&folder)? else { return Ok(None) };
    let text = serde_json::to_string(journal)?;
    Draft::of_new(&folder.join(JOURNAL), &text)?.keep()?;
    disk::sync_folder(&folder)?;
    Ok(Some(lock))
}

fn lock(folder: &Path) -> io::Result<Option<std::fs::File>> {
    let file = disk::open(&folder.join(LOCK))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(std::fs::TryLockError::WouldBlock) => Ok(None),
        Err(std::fs::TryLockError::Error(error)) => Err(error),
    }
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

/// Returns what is done, in order: each file changed where it stands, then the rename.
fn steps<'j>(
    root: &'j Path,
    journal: &'j Journal,
) -> impl Iterator<Item = Box<dyn FnOnce() -> io::Result<()> + 'j>> {
    let change = move |change: &'j Change| -> Box<dyn FnOnce() -> io::Result<()> + 'j> {
        Box::new(move || {
            Draft::of_changed(&root.join(&change.path), change.old.as_bytes(), &change.new)?.keep()
        })
    };
    let rename: Box<dyn FnOnce() -> io::Result<()> + 'j> = Box::new(move || {
        disk::rename(&root.join(&journal.from), &root.join(&journal.to))?;
        leave(root, &journal.from);
        Ok(())
    });
    journal.changes.iter().map(change).chain([rename])
}

/// Undoes whatever of the move was done.
fn undo(root: &Path, journal: &Journal, lang: Lang) -> io::Result<()> {
    let (from, to) = (root.join(&journal.from), root.join(&journal.to));
    if disk::is_there(&to) && !disk::is_there(&from) {
        disk::rename(&to, &from)?;
    }
    leave(root, &journal.to);
    let mut changed = Vec::new();
    for Change { path, old, new } in journal.changes.iter().rev() {
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

/// Removes the folders above `path` that are empty now.
fn leave(root: &Path, path: &str) {
    if let Some(folder) = root.join(path).parent() {
        disk::remove_empty_folders(folder, &root.join("content"));
    }
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
    use super::{Change, Journal, Undone, begin, is_left, make, steps, undo_left};
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
            steps(root.path(), &journal).take(done).for_each(|step| step().unwrap());
            assert!(is_left(root.path()));
            assert!(undo_left(root.path(), Lang::En).is_err(), "it is still going on");
            drop(lock);
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
        steps(root.path(), &journal).take(2).for_each(|step| step().unwrap());
        fs::write(root.path().join("content/about.md"), "theirs").unwrap();
        let error = undo_left(root.path(), Lang::En).unwrap_err();
        assert!(error.to_string().contains("content/about.md"), "{error}");
        let files = files(root.path());
        assert_eq!(
            (files["content/about.md"].as_str(), files["content/cases/a.md"].as_str()),
            ("theirs", "甲")
        );
        assert!(!is_left(root.path()));
    }
}
