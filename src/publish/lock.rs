//! One build at a time for one output folder.
//!
//! In: the place. Out: [`Lock`], held until it is dropped; the system lets go of it when the process ends, however
//! it ends. Advisory, as every lock of files: it binds casebook, no one else.

use std::fs::{File, TryLockError};
use std::io;
use std::path::PathBuf;

use crate::publish::disk::{self, At};
use crate::publish::error::{Error, FolderFault};
use crate::publish::place::Place;

/// The right to change one output folder.
#[derive(Debug)]
pub(super) struct Lock {
    /// Locked as long as it is open.
    _file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock of `place`; where another build holds it, calls `on_wait` once and waits for that build's end.
    ///
    /// # Errors
    ///
    /// [`Error::Folder`] when nothing can be written beside the output folder, [`Error::Disk`] when the file system
    /// does not lock.
    pub(super) fn take(place: &Place, on_wait: &mut dyn FnMut()) -> Result<Self, Error> {
        let mut name = place.prefix.clone();
        name.push("lock");
        let path = place.parent.join(name);
        let mut has_told = false;
        loop {
            let file = disk::open_lock(&path).map_err(|source| match source.kind() {
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    Error::folder(&place.folder, FolderFault::Closed)
                }
                _ => Error::Disk { doing: disk::WRITE, path: path.clone(), source },
            })?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    if !has_told {
                        on_wait();
                        has_told = true;
                    }
                    file.lock().at(disk::LOCK, &path)?;
                }
                Err(TryLockError::Error(source)) => {
                    return Err(Error::Disk { doing: disk::LOCK, path, source });
                }
            }
            // The build that held the lock removed the file while this one waited: then it locks nothing.
            if disk::is_named(&file, &path).at(disk::LOCK, &path)? {
                return Ok(Self { _file: file, path });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still locked; who waits for it sees that and takes a new one. Where a file cannot be
        // told from another of its name, it stays.
        if cfg!(unix) {
            let _ = disk::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lock;
    use crate::publish::place::Place;
    use std::sync::mpsc;
    use std::thread;

    #[test]
    fn the_second_waits_says_so_once_and_leaves_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::find(&folder.path().join("public"), folder.path()).unwrap();
        let first = Lock::take(&place, &mut || unreachable!("no one else holds it")).unwrap();
        let (waits, has_waited) = mpsc::channel();
        let second = thread::spawn({
            let place = place.clone();
            move || Lock::take(&place, &mut || waits.send(()).unwrap()).map(drop)
        });
        has_waited.recv().unwrap();
        assert!(!second.is_finished());
        drop(first);
        second.join().unwrap().unwrap();
        assert!(has_waited.recv().is_err());
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    }
}
