//! What a move or an import asks of the disk beside the writing of files: renames, removals, what stands where.
//!
//! In: paths. Out: the disk's answers; nothing is ever written over or removed that is not the caller's own.

#![expect(
    clippy::disallowed_methods,
    reason = "an editor's files are renamed and removed here and nowhere else"
)]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::publish::disk::rename_new;

/// Returns what stands at `path`, `None` for nothing.
pub(super) fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Returns whether anything stands at `path`, a link that leads nowhere included.
pub(super) fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Which file or folder stands at a path, whatever its name: it stays the same when it is renamed. `None` for nothing, and
/// where the system cannot tell.
#[cfg(unix)]
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    path.symlink_metadata().ok().map(|metadata| (metadata.dev(), metadata.ino()))
}

/// Returns `None`: this system does not tell.
#[cfg(not(unix))]
pub(super) fn identity(_path: &Path) -> Option<(u64, u64)> {
    None
}

/// Returns the links at and below `path` that are written as from their own folder, with what they say.
pub(super) fn relative_links(path: &Path) -> Vec<(PathBuf, PathBuf)> {
    let mut found = Vec::new();
    let mut left = vec![path.to_owned()];
    while let Some(path) = left.pop() {
        let Ok(metadata) = path.symlink_metadata() else { continue };
        if metadata.is_symlink() {
            let target = fs::read_link(&path).ok().filter(|target| target.is_relative());
            found.extend(target.map(|target| (path, target)));
        } else if metadata.is_dir() {
            let entries = fs::read_dir(&path).into_iter().flatten().flatten();
            left.extend(entries.map(|entry| entry.path()));
        }
    }
    found.sort();
    found
}

/// Renames a file or folder; folders above the new place are made. What stands there already is an error.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    to.parent().map_or(Ok(()), fs::create_dir_all)?;
    rename_new(from, to)?;
    to.parent().map_or(Ok(()), sync_folder)
}

/// Makes the names in `folder` outlast a loss of power, where the system can.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { fs::File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Removes the file at `path`; one that is not there is no error.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Removes `folder` and those above it up to `end`, itself not included, as long as they are empty.
pub(super) fn remove_empty_folders(folder: &Path, end: &Path) {
    let inside = folder.ancestors().take_while(|folder| *folder != end && folder.starts_with(end));
    for folder in inside {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
}
