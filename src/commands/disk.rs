//! What a move asks of the disk beside the writing of files: folders, renames, what stands where.
//!
//! In: paths. Out: the disk's answers; nothing is ever written over or removed that is not the move's own.

#![expect(clippy::disallowed_methods, reason = "an editor's files are renamed here and nowhere else")]

use std::fs;
use std::io;
use std::path::Path;

/// Makes `folder` and those above it.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// Opens the file at `path`, made where it is not there, what it holds kept.
pub(super) fn open(path: &Path) -> io::Result<fs::File> {
    fs::File::options().create(true).truncate(false).write(true).open(path)
}

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

/// Renames a file or folder; folders above the new place are made. What stands there already is an error.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    if is_there(to) {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, to.display().to_string()));
    }
    to.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::rename(from, to)?;
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
