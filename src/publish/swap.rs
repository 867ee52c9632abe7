//! The new tree in the place of the old one, whole.
//!
//! In: a stage whose draft is complete. Out: the output folder is that tree, or, on any error, the old one as it was. Where
//! the system can, two names are exchanged in one step and no reader ever finds the folder missing; elsewhere
//! the old tree is moved away and the new one in, and whoever comes next repairs what a kill between leaves.

use std::io;
use std::path::Path;

use crate::publish::disk::{self, At};
use crate::publish::error::{Error, FolderFault};
use crate::publish::place::Place;
use crate::publish::stage::Stage;
use crate::publish::survey::survey;

/// Puts the stage's tree in the place of the output folder.
///
/// The old tree is looked through once more when no one can reach it any longer under its public name: a file that
/// someone put there while the build ran is not removed with it.
///
/// # Errors
///
/// [`Error::Folder`] when the folder cannot be moved, [`Error::Foreign`] when a file of someone else has come into it,
/// [`Error::Disk`] when the disk refuses. The old site is then in its place.
pub(super) fn swap(stage: &Stage, place: &Place) -> Result<(), Error> {
    stage.finish()?;
    let site = stage.site();
    let folder = place.folder.as_path();
    if disk::kind(folder)?.is_none() {
        disk::rename(&site, folder).at(disk::MOVE, folder)?;
        return disk::settle_names(&place.parent);
    }
    match disk::exchange(&site, folder) {
        Ok(()) => verify(&site, folder, || disk::exchange(&site, folder))?,
        Err(error) if error.kind() == io::ErrorKind::Unsupported => replace(stage, folder)?,
        Err(error) => return Err(unmoved(error, folder)),
    }
    disk::settle_names(&place.parent)
}

/// Does by two renames what cannot be done in one step.
fn replace(stage: &Stage, folder: &Path) -> Result<(), Error> {
    let (site, old) = (stage.site(), stage.old());
    disk::rename(folder, &old).map_err(|error| unmoved(error, folder))?;
    if let Err(error) = disk::rename(&site, folder) {
        disk::rename(&old, folder).at(disk::MOVE, &old)?;
        return Err(unmoved(error, folder));
    }
    verify(&old, folder, || disk::rename(folder, &site).and_then(|()| disk::rename(&old, folder)))
}

/// Calls `back` when the swapped-out tree `old` holds a file that is not ours.
fn verify(old: &Path, folder: &Path, back: impl FnOnce() -> io::Result<()>) -> Result<(), Error> {
    let found = survey(old)?;
    if found.foreign.is_empty() {
        return Ok(());
    }
    back().at(disk::MOVE, folder)?;
    Err(Error::foreign(folder, found.record, &found.foreign))
}

/// Returns the error for a `folder` that could not be moved.
fn unmoved(source: io::Error, folder: &Path) -> Error {
    match source.kind() {
        io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => {
            Error::folder(folder, FolderFault::Pinned)
        }
        _ => Error::Disk { doing: disk::MOVE, path: folder.to_owned(), source },
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests make the folders they look at")]
mod tests {
    use super::{replace, swap};
    use crate::publish::error::Error;
    use crate::publish::place::Place;
    use crate::publish::stage::Stage;
    use std::fs;
    use std::path::Path;

    const RECORD: &str = r#"{"generator": "casebook 0.1.0", "files": {"index.html": 1}}"#;

    fn put_site(folder: &Path, text: &str) {
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join("index.html"), text).unwrap();
        fs::write(folder.join("build.json"), RECORD).unwrap();
    }

    fn text(folder: &Path) -> String {
        fs::read_to_string(folder.join("public/index.html")).unwrap()
    }

    fn staged(folder: &Path) -> (Place, Stage) {
        put_site(&folder.join("public"), "old");
        let place = Place::find(&folder.join("public"), folder).unwrap();
        let stage = Stage::make(&place).unwrap();
        put_site(&stage.draft(), "new");
        (place, stage)
    }

    #[test]
    fn both_ways_put_the_new_site_in_the_place_of_the_old() {
        for is_in_one_step in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let (place, stage) = staged(folder.path());
            if is_in_one_step {
                swap(&stage, &place).unwrap();
            } else {
                stage.finish().unwrap();
                replace(&stage, &place.folder).unwrap();
            }
            drop(stage);
            assert_eq!(text(folder.path()), "new");
            assert_eq!(folder.path().read_dir().unwrap().count(), 1);
        }
    }

    #[test]
    fn a_foreign_file_that_came_meanwhile_brings_the_old_site_back() {
        for is_in_one_step in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let (place, stage) = staged(folder.path());
            let foreign = folder.path().join("public/论文.doc");
            fs::write(&foreign, "").unwrap();
            let error = if is_in_one_step {
                swap(&stage, &place).unwrap_err()
            } else {
                stage.finish().unwrap();
                replace(&stage, &place.folder).unwrap_err()
            };
            drop(stage);
            assert!(matches!(error, Error::Foreign { count: 1, .. }), "{error}");
            assert_eq!(text(folder.path()), "old");
            assert!(foreign.is_file());
            assert_eq!(folder.path().read_dir().unwrap().count(), 1);
        }
    }

    #[test]
    fn a_second_rename_that_fails_is_undone() {
        let folder = tempfile::tempdir().unwrap();
        let (place, stage) = staged(folder.path());
        // Not finished: there is no site to move in.
        assert!(replace(&stage, &place.folder).is_err());
        drop(stage);
        assert_eq!(text(folder.path()), "old");
        assert_eq!(folder.path().read_dir().unwrap().count(), 1);
    }
}
