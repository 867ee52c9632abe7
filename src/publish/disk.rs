//! The disk as this room uses it: what is made has the same permissions whatever the umask, and a call that fails
//! says on which path.
//!
//! In: paths. Out: `Result<_, Error>`. The only file of the room that calls `std::fs`, and the owner of rustix.

#![expect(clippy::disallowed_methods, reason = "the public site is written here and nowhere else")]

use std::ffi::OsString;
use std::fs::{self, File, FileTimes, FileType, OpenOptions};
use std::io;
use std::path::Path;

use crate::lang::Words;
use crate::publish::error::Error;

// What was being done, for `At::at`.
pub(super) const READ: Words = Words::new("读取", "read");
pub(super) const WRITE: Words = Words::new("写入", "write");
pub(super) const MOVE: Words = Words::new("移动", "move");
pub(super) const REMOVE: Words = Words::new("删除", "remove");
pub(super) const LOCK: Words = Words::new("锁住", "lock");

/// Puts what was done to which path around an error of the system.
pub(super) trait At<T> {
    /// Returns the value, or an [`Error::Disk`] that names `path`.
    fn at(self, doing: Words, path: &Path) -> Result<T, Error>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, doing: Words, path: &Path) -> Result<T, Error> {
        self.map_err(|source| Error::Disk { doing, path: path.to_owned(), source })
    }
}

/// Returns `None` in place of an error that says that nothing is there.
fn present<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Returns what stands at `path`, a link not followed; `None` when nothing does.
pub(super) fn kind(path: &Path) -> Result<Option<FileType>, Error> {
    Ok(present(fs::symlink_metadata(path)).at(READ, path)?.map(|metadata| metadata.file_type()))
}

/// Returns the bytes of the file at `path`, `None` when nothing is there.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    present(fs::read(path)).at(READ, path)
}

/// Returns whether the file at `path` has `length` bytes.
pub(super) fn has_length(path: &Path, length: u64) -> Result<bool, Error> {
    Ok(fs::metadata(path).at(READ, path)?.len() == length)
}

/// Opens the file at `path` to be read.
pub(super) fn open(path: &Path) -> Result<File, Error> {
    File::open(path).at(READ, path)
}

/// Returns names and types of what `folder` holds, sorted by name, links not followed; nothing when it is not there.
pub(super) fn entries(folder: &Path) -> Result<Vec<(OsString, FileType)>, Error> {
    let Some(found) = present(fs::read_dir(folder)).at(READ, folder)? else {
        return Ok(Vec::new());
    };
    let mut entries = Vec::new();
    for entry in found {
        let entry = entry.at(READ, folder)?;
        entries.push((entry.file_name(), entry.file_type().at(READ, folder)?));
    }
    entries.sort_by(|left, right| left.0.cmp(&right.0));
    Ok(entries)
}

/// Returns how long the file at `path` is and when it was changed, a link not followed: its bytes, and, where the system tells,
/// anything about it. Nobody can set the latter back.
#[cfg(unix)]
pub(super) fn times(path: &Path) -> Result<(u64, [i64; 4]), Error> {
    use std::os::unix::fs::MetadataExt;
    let it = fs::symlink_metadata(path).at(READ, path)?;
    Ok((it.len(), [it.mtime(), it.mtime_nsec(), it.ctime(), it.ctime_nsec()]))
}

/// Returns how long the file at `path` is and when its bytes were changed, a link not followed.
#[cfg(not(unix))]
pub(super) fn times(path: &Path) -> Result<(u64, Option<std::time::SystemTime>), Error> {
    let it = fs::symlink_metadata(path).at(READ, path)?;
    Ok((it.len(), it.modified().ok()))
}

/// Makes `path` and the folders above it that are missing, with the permissions the user's umask gives.
pub(super) fn make_parents(path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path).at(WRITE, path)
}

/// Makes the folder `path`, which must not be there, for everyone to read.
pub(super) fn make_folder(path: &Path) -> Result<(), Error> {
    fs::create_dir(path).and_then(|()| set_mode(path, 0o755)).at(WRITE, path)
}

/// Makes the file `path`, which must not be there, for everyone to read.
pub(super) fn make_file(path: &Path) -> Result<File, Error> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .and_then(|file| set_mode(path, 0o644).map(|()| file))
        .at(WRITE, path)
}

/// Opens the file `path` to be locked, made when it is not there.
pub(super) fn open_lock(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(false).open(path)
}

/// Puts the file `old` at `new` as well, with its time of change: as a second name where the file system has such,
/// else as a copy.
pub(super) fn keep(old: &Path, new: &Path) -> Result<(), Error> {
    if fs::hard_link(old, new).and_then(|()| set_mode(new, 0o644)).is_ok() {
        return Ok(());
    }
    remove_file(new)?;
    copy_with_time(old, new).at(WRITE, new)
}

/// Copies the file `old` to `new`, with its time of change.
fn copy_with_time(old: &Path, new: &Path) -> io::Result<()> {
    let changed = fs::metadata(old)?.modified()?;
    fs::copy(old, new)?;
    set_mode(new, 0o644)?;
    OpenOptions::new().write(true).open(new)?.set_times(FileTimes::new().set_modified(changed))
}

/// Gives `from` the name `to`, at which nothing may stand.
///
/// # Errors
///
/// `AlreadyExists` when something does; then nothing has happened.
pub(crate) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    match rename_in_one_step(from, to) {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => {}
        renamed => return renamed,
    }
    if to.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)
}

/// Renames where the system itself looks whether something stands at `to`; `Unsupported` where it cannot.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn rename_in_one_step(from: &Path, to: &Path) -> io::Result<()> {
    renamed(from, to, rustix::fs::RenameFlags::NOREPLACE)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn rename_in_one_step(_from: &Path, _to: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Gives `from` the name `to`.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// Changes the names of two folders in one step.
///
/// # Errors
///
/// `Unsupported` where the system or the file system cannot do that; then nothing has happened.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    renamed(one, other, rustix::fs::RenameFlags::EXCHANGE)
}

/// Renames with `flags`; `Unsupported` where the system or the file system does not know them.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn renamed(one: &Path, other: &Path, flags: rustix::fs::RenameFlags) -> io::Result<()> {
    use rustix::fs::{CWD, renameat_with};
    use rustix::io::Errno;
    const CANNOT: [Errno; 4] = [Errno::NOSYS, Errno::INVAL, Errno::NOTSUP, Errno::OPNOTSUPP];
    renameat_with(CWD, one, CWD, other, flags).map_err(|errno| {
        if CANNOT.contains(&errno) { io::ErrorKind::Unsupported.into() } else { errno.into() }
    })
}

/// Changes the names of two folders in one step.
///
/// # Errors
///
/// `Unsupported`, always: this system has no such step.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Removes the folder `path` and all it holds; links are removed, not followed. Nothing there is fine.
pub(super) fn remove_tree(path: &Path) -> Result<(), Error> {
    present(fs::remove_dir_all(path)).map(drop).at(REMOVE, path)
}

/// Removes the folder `path`, which must be empty.
pub(super) fn remove_folder(path: &Path) -> Result<(), Error> {
    fs::remove_dir(path).at(REMOVE, path)
}

/// Removes the file `path`. Nothing there is fine.
pub(super) fn remove_file(path: &Path) -> Result<(), Error> {
    present(fs::remove_file(path)).map(drop).at(REMOVE, path)
}

/// Waits until everything written below `folder` is on the disk, so that not even a power cut after the swap leaves
/// empty files. One call for the whole file system: a call a file takes minutes for 10,000 pages on a slow disk.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(super) fn settle(folder: &Path) -> Result<(), Error> {
    File::open(folder).and_then(|folder| Ok(rustix::fs::syncfs(folder)?)).at(WRITE, folder)
}

/// Does nothing: this system has no call that waits for a whole tree, and one a file would take minutes.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub(super) fn settle(_folder: &Path) -> Result<(), Error> {
    Ok(())
}

/// Waits until the names in `folder` are on the disk.
#[cfg(unix)]
pub(super) fn settle_names(folder: &Path) -> Result<(), Error> {
    File::open(folder).and_then(|folder| folder.sync_all()).at(WRITE, folder)
}

/// Does nothing: this system does not open folders.
#[cfg(not(unix))]
pub(super) fn settle_names(_folder: &Path) -> Result<(), Error> {
    Ok(())
}

/// Returns whether `path` still names the open `file`.
#[cfg(unix)]
pub(super) fn is_named(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let opened = file.metadata()?;
    Ok(present(fs::symlink_metadata(path))?
        .is_some_and(|named| named.dev() == opened.dev() && named.ino() == opened.ino()))
}

/// Returns true: on this system a lock file is never removed.
#[cfg(not(unix))]
pub(super) fn is_named(_file: &File, _path: &Path) -> io::Result<bool> {
    Ok(true)
}

/// Sets the permissions of `path` where they are others.
#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let permissions = fs::symlink_metadata(path)?.permissions();
    if permissions.mode() & 0o7777 == mode {
        return Ok(());
    }
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

/// Does nothing: this system has no such permissions.
#[cfg(not(unix))]
fn set_mode(_path: &Path, _mode: u32) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{copy_with_time, exchange, keep, rename_new};
    use std::fs::{self, File};
    use std::io::ErrorKind;
    use std::time::{Duration, SystemTime};

    #[test]
    fn a_kept_file_keeps_its_time_as_a_name_and_as_a_copy() {
        let folder = tempfile::tempdir().unwrap();
        let [old, name, copy] = ["old", "name", "copy"].map(|name| folder.path().join(name));
        fs::write(&old, "text").unwrap();
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        File::options().write(true).open(&old).unwrap().set_modified(long_ago).unwrap();
        keep(&old, &name).unwrap();
        copy_with_time(&old, &copy).unwrap();
        for new in [name, copy] {
            assert_eq!(fs::read(&new).unwrap(), b"text");
            assert_eq!(fs::metadata(&new).unwrap().modified().unwrap(), long_ago);
        }
    }

    #[test]
    fn an_exchange_without_a_counterpart_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        fs::create_dir(&one).unwrap();
        let error = exchange(&one, &other).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::NotFound | ErrorKind::Unsupported));
        assert!(one.is_dir() && !other.exists());
    }

    #[test]
    fn a_new_name_is_never_one_that_somebody_has() {
        let folder = tempfile::tempdir().unwrap();
        let [one, other, free] = ["one", "other", "free"].map(|name| folder.path().join(name));
        fs::write(&one, "one").unwrap();
        fs::write(&other, "other").unwrap();
        assert_eq!(rename_new(&one, &other).unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&other).unwrap(), b"other");
        rename_new(&one, &free).unwrap();
        assert_eq!(fs::read(&free).unwrap(), b"one");
    }
}
