//! One build at a time for one output folder.
//!
//! In: the place. Out: [`Lock`], held until it is dropped.

use std::io;

use crate::publish::disk;
use crate::publish::error::{Error, FolderFault};
use crate::publish::file_lock::FileLock;
use crate::publish::place::Place;

/// The right to change one output folder.
#[derive(Debug)]
pub(super) struct Lock {
    _held: FileLock,
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
        let held = FileLock::take(&path, on_wait).map_err(|source| match source.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Error::folder(&place.folder, FolderFault::Closed)
            }
            _ => Error::Disk { doing: disk::LOCK, path, source },
        })?;
        Ok(Self { _held: held })
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
