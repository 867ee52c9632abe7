//! A lock that is a file: one process at a time goes on beyond it.
//!
//! In: a path. Out: [`FileLock`], held until it is dropped; the system lets go of it when the process ends, however it
//! ends. Advisory, as every lock of files: it binds casebook, no one else.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::publish::disk;

/// The right to go on, as long as it is kept.
#[derive(Debug)]
pub(crate) struct FileLock {
    file: File,
    path: PathBuf,
}

impl FileLock {
    /// Takes the lock at `path`; where another process holds it, calls `on_wait` once and waits.
    ///
    /// # Errors
    ///
    /// When the file cannot be made, or the file system does not lock.
    pub(crate) fn take(path: &Path, on_wait: &mut dyn FnMut()) -> io::Result<Self> {
        let mut has_told = false;
        loop {
            let file = disk::open_lock(path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    if !has_told {
                        on_wait();
                        has_told = true;
                    }
                    file.lock()?;
                }
                Err(TryLockError::Error(error)) => return Err(error),
            }
            // Whoever held the lock removed the file while this one waited: then it locks nothing.
            if disk::is_named(&file, path)? {
                return Ok(Self { file, path: path.to_owned() });
            }
        }
    }

    /// Takes the lock at `path`; `None` when another process holds it.
    ///
    /// # Errors
    ///
    /// When the file cannot be made, or the file system does not lock.
    pub(crate) fn try_take(path: &Path) -> io::Result<Option<Self>> {
        loop {
            let file = disk::open_lock(path)?;
            match file.try_lock() {
                Ok(()) if disk::is_named(&file, path)? => {
                    return Ok(Some(Self { file, path: path.to_owned() }));
                }
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
    }

    /// Returns whether some process holds the lock at `path`; nothing is written.
    pub(crate) fn is_held(path: &Path) -> bool {
        let file = disk::open(path);
        file.is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }
}

impl Drop for FileLock {
    fn drop(&mut self) {
        // Removed while it is still locked; who waits for it sees that and takes a new one. Where a file cannot be
        // told from another of its name, it stays.
        if cfg!(unix) && disk::is_named(&self.file, &self.path).unwrap_or(false) {
            let _ = disk::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FileLock;

    #[test]
    fn it_is_held_by_one_and_leaves_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        assert!(!FileLock::is_held(&path));
        let held = FileLock::try_take(&path).unwrap().unwrap();
        assert!(FileLock::is_held(&path) && FileLock::try_take(&path).unwrap().is_none());
        drop(held);
        assert!(!FileLock::is_held(&path));
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    }
}
