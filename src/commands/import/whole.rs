//! All files of one import written as one: all of them, or none.
//!
//! In: paths from the site's folder and bytes. Out: the files. Before the first one a list of them is on the disk, in the
//! folder where the original is kept; a run that fails takes back what it wrote, and what one that was killed wrote is taken
//! back by the next import of the same name. Only files that hold what the list says are removed.

use std::borrow::Cow;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::commands::disk;
use crate::commands::write::Draft;
use crate::import::changes::sha256;
use crate::publish::file_lock::FileLock;

/// The folder of the site where originals are kept: no part of what is built.
pub(super) const FOLDER: &str = "imports";

/// The list; while it is there, the import is not over.
const UNFINISHED: &str = "unfinished.json";

/// What is being written.
#[derive(Serialize, Deserialize)]
struct Unfinished {
    files: Vec<Listed>,
}

/// A file, by its path from the site's folder and the hash of its bytes.
#[derive(Serialize, Deserialize)]
struct Listed {
    path: String,
    sha256: String,
}

/// The right to import into a site, as long as it is kept.
#[derive(Debug)]
pub(super) struct Alone<'r> {
    root: &'r Path,
    lock: Option<FileLock>,
}

/// Waits until no other run imports into the site at `root`.
///
/// # Errors
///
/// When the disk refuses.
pub(super) fn alone(root: &Path) -> io::Result<Alone<'_>> {
    let folder = root.join(FOLDER);
    disk::make_folder(&folder)?;
    let lock = FileLock::take(&folder.join(".lock"), &mut || {})?;
    Ok(Alone { root, lock: Some(lock) })
}

impl Drop for Alone<'_> {
    fn drop(&mut self) {
        drop(self.lock.take());
        disk::remove_empty_folders(&self.root.join(FOLDER), self.root);
    }
}

/// Writes `files` into the site at `root`, `kept` the folder of the original.
///
/// # Errors
///
/// When the disk refuses, or something stands at one of the paths; then nothing was written.
pub(super) fn write(root: &Path, kept: &str, files: &[(String, Cow<'_, [u8]>)]) -> io::Result<()> {
    let listed = files.iter().map(|(path, bytes)| Listed { path: path.clone(), sha256: sha256(bytes) });
    let unfinished = Unfinished { files: listed.collect() };
    let text = serde_json::to_string(&unfinished)?;
    let list = root.join(kept).join(UNFINISHED);
    Draft::of_new(&list, text)?.keep()?;
    let drafts: io::Result<Vec<Draft>> =
        files.iter().map(|(path, bytes)| Draft::of_new(&root.join(path), bytes)).collect();
    let mut written = 0;
    let kept_all = drafts
        .and_then(|drafts| drafts.into_iter().try_for_each(|draft| draft.keep().map(|()| written += 1)));
    if kept_all.is_err() {
        take_back(root, unfinished.files.get(..written).unwrap_or_default())?;
        unfinished.files.iter().for_each(|file| leave(root, &file.path));
    }
    disk::remove(&list)?;
    leave(root, &format!("{kept}/{UNFINISHED}"));
    kept_all
}

/// Returns whether an import was killed while it wrote what is kept in `folder`.
pub(super) fn is_half(folder: &Path) -> bool {
    folder.join(UNFINISHED).is_file()
}

/// Takes back what an import that was killed wrote, `kept` the folder of its original.
///
/// # Errors
///
/// When the disk refuses.
pub(super) fn undo_left(root: &Path, kept: &str) -> io::Result<()> {
    let list = root.join(kept).join(UNFINISHED);
    if let Some(bytes) = disk::read(&list)? {
        let unfinished: Unfinished = serde_json::from_slice(&bytes)?;
        take_back(root, &unfinished.files)?;
    }
    disk::remove(&list)?;
    leave(root, &format!("{kept}/{UNFINISHED}"));
    Ok(())
}

/// Removes those of `files` that hold what was written, and the folders that are empty then.
fn take_back(root: &Path, files: &[Listed]) -> io::Result<()> {
    for Listed { path, sha256: hash } in files {
        let disk_path = root.join(path);
        if disk::read(&disk_path)?.is_some_and(|bytes| sha256(&bytes) == *hash) {
            disk::remove(&disk_path)?;
            leave(root, path);
        }
    }
    Ok(())
}

/// Removes the folders above `path`, within the site, that are empty.
fn leave(root: &Path, path: &str) {
    if let Some(folder) = root.join(path).parent() {
        let end = if path.starts_with("content/") { root.join("content") } else { root.to_owned() };
        disk::remove_empty_folders(folder, &end);
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests make the folders they look at")]
mod tests {
    use super::{UNFINISHED, alone, is_half, undo_left, write};
    use std::borrow::Cow;
    use std::fs;

    fn files() -> Vec<(String, Cow<'static, [u8]>)> {
        ["imports/a/a.txt", "imports/a/changes.json", "content/cases/a.md"]
            .map(|path| (path.to_owned(), Cow::Owned(path.as_bytes().to_vec())))
            .into()
    }

    #[test]
    fn one_that_fails_takes_back_what_it_wrote_and_nothing_else() {
        let root = tempfile::tempdir().unwrap();
        let held = alone(root.path()).unwrap();
        fs::create_dir_all(root.path().join("content/cases")).unwrap();
        fs::write(root.path().join("content/cases/a.md"), "theirs").unwrap();
        write(root.path(), "imports/a", &files()).unwrap_err();
        assert_eq!(fs::read_to_string(root.path().join("content/cases/a.md")).unwrap(), "theirs");
        drop(held);
        assert!(!root.path().join("imports").exists());
        fs::remove_file(root.path().join("content/cases/a.md")).unwrap();
        write(root.path(), "imports/a", &files()).unwrap();
        assert!(files().iter().all(|(path, _)| root.path().join(path).is_file()));
        assert!(!is_half(&root.path().join("imports/a")));
    }

    #[test]
    fn one_that_was_killed_is_taken_back_but_for_what_somebody_changed() {
        let root = tempfile::tempdir().unwrap();
        write(root.path(), "imports/a", &files()).unwrap();
        let listed: Vec<_> = files()
            .iter()
            .map(|(path, bytes)| serde_json::json!({"path": path, "sha256": super::sha256(bytes)}))
            .collect();
        let list = root.path().join("imports/a").join(UNFINISHED);
        fs::write(&list, serde_json::json!({ "files": listed }).to_string()).unwrap();
        fs::write(root.path().join("content/cases/a.md"), "edited").unwrap();
        assert!(is_half(&root.path().join("imports/a")));
        undo_left(root.path(), "imports/a").unwrap();
        assert!(!root.path().join("imports").exists());
        assert_eq!(fs::read_to_string(root.path().join("content/cases/a.md")).unwrap(), "edited");
    }
}
