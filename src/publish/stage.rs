//! The folder beside the output folder in which a new site is prepared and an old one waits to be removed.
//!
//! In: the place, locked. Out: [`Stage`], which tidies up when it is dropped; [`sweep`] does the same for the stages
//! of builds that were killed.
//!
//! A stage is a folder `.<name>.casebook-<random>` that holds a marker and up to three trees: `draft`, which is being
//! written or removed; `site`, a complete one, the new before an exchange and the old after it; and `old`, the old one
//! in the moment between two renames, where names cannot be exchanged in one step.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::publish::disk::{self, At};
use crate::publish::error::Error;
use crate::publish::place::Place;
use crate::publish::survey::survey;

/// The file by which a stage is known for ours.
const MARKER: &str = "casebook-stage";

/// The trees of a stage, as the head of this file tells them.
const DRAFT: &str = "draft";
const SITE: &str = "site";
const OLD: &str = "old";

/// How many random characters end a stage's name.
const RANDOM: usize = 10;

/// A stage of the build that runs.
#[derive(Debug)]
pub(super) struct Stage {
    path: PathBuf,
    target: PathBuf,
}

impl Stage {
    /// Makes an empty stage for `place`, whose lock is held.
    ///
    /// # Errors
    ///
    /// [`Error::Disk`] when it cannot be made.
    pub(super) fn make(place: &Place) -> Result<Self, Error> {
        let made =
            tempfile::Builder::new().prefix(&place.prefix).rand_bytes(RANDOM).tempdir_in(&place.parent);
        let path = made.at(disk::WRITE, &place.parent)?.keep();
        let stage = Self { path, target: place.folder.clone() };
        disk::make_file(&stage.path.join(MARKER))?;
        disk::make_folder(&stage.draft())?;
        Ok(stage)
    }

    /// Returns where the new tree is written.
    pub(super) fn draft(&self) -> PathBuf {
        self.path.join(DRAFT)
    }

    /// Returns where the new tree is when it is [finished](Self::finish); after an exchange, where the old one is.
    pub(super) fn site(&self) -> PathBuf {
        self.path.join(SITE)
    }

    /// Returns where the old tree is put between two renames.
    pub(super) fn old(&self) -> PathBuf {
        self.path.join(OLD)
    }

    /// Turns the draft into a site, when it has reached the disk.
    ///
    /// # Errors
    ///
    /// [`Error::Disk`] when the disk refuses.
    pub(super) fn finish(&self) -> Result<(), Error> {
        disk::settle(&self.draft())?;
        disk::rename(&self.draft(), &self.site()).at(disk::MOVE, &self.path)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What cannot be done now the next build's sweep does.
        let _ = restore(&self.path, &self.target).and_then(|()| discard(&self.path));
    }
}

/// Clears away the stages that killed builds left beside `place`, whose lock is held: so none of them is in use. An
/// old site that such a build had moved away is put back first.
///
/// # Errors
///
/// [`Error::Disk`] when an old site cannot be put back. What cannot be removed stays for the next time.
pub(super) fn sweep(place: &Place) -> Result<(), Error> {
    for (name, kind) in disk::entries(&place.parent)? {
        let path = place.parent.join(&name);
        if !kind.is_dir() || !is_stage_name(&name, &place.prefix) {
            continue;
        }
        if disk::kind(&path.join(MARKER))?.is_some_and(|marker| marker.is_file()) {
            restore(&path, &place.folder)?;
            let _ = discard(&path);
        } else {
            // Killed before the marker was made, if ours at all: only an empty folder goes.
            let _ = disk::remove_folder(&path);
        }
    }
    Ok(())
}

/// Returns whether `name` is `prefix` and as many random characters as ours have.
fn is_stage_name(name: &OsStr, prefix: &OsStr) -> bool {
    let random = name.as_encoded_bytes().strip_prefix(prefix.as_encoded_bytes());
    random.is_some_and(|random| random.len() == RANDOM && random.iter().all(u8::is_ascii_alphanumeric))
}

/// Puts the old site back that a build killed between two renames left in the stage at `path`.
fn restore(path: &Path, target: &Path) -> Result<(), Error> {
    let old = path.join(OLD);
    if disk::kind(&old)?.is_some() && disk::kind(target)?.is_none() {
        disk::rename(&old, target).at(disk::MOVE, &old)?;
    }
    Ok(())
}

/// Removes the stage at `path`, the marker last, so that it is known for ours to the end. A complete tree may have been
/// public: if it has come to hold a file that is not ours it is left, and the stage with it.
fn discard(path: &Path) -> Result<(), Error> {
    let draft = path.join(DRAFT);
    disk::remove_tree(&draft)?;
    for tree in [path.join(SITE), path.join(OLD)] {
        if disk::kind(&tree)?.is_none() {
            continue;
        }
        if !survey(&tree)?.foreign.is_empty() {
            return Ok(());
        }
        // Half removed it would look like a tree with foreign files, had it kept its name.
        disk::rename(&tree, &draft).at(disk::REMOVE, &tree)?;
        disk::remove_tree(&draft)?;
    }
    disk::remove_file(&path.join(MARKER))?;
    disk::remove_folder(path)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests make the folders they look at")]
mod tests {
    use super::{Stage, is_stage_name, sweep};
    use crate::publish::place::Place;
    use std::ffi::OsStr;
    use std::fs;
    use std::mem;
    use std::path::Path;

    const RECORD: &str = r#"{"generator": "casebook 0.1.0", "files": {"index.html": 1}}"#;

    fn place(folder: &Path) -> Place {
        Place::find(&folder.join("public"), folder).unwrap()
    }

    fn put_site(folder: &Path) {
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join("index.html"), "").unwrap();
        fs::write(folder.join("build.json"), RECORD).unwrap();
    }

    fn beside(folder: &Path) -> Vec<String> {
        let names = folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_dropped_stage_leaves_the_old_site_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        put_site(&folder.path().join("public"));
        let stage = Stage::make(&place(folder.path())).unwrap();
        fs::write(stage.draft().join("half.html"), "half").unwrap();
        drop(stage);
        assert_eq!(beside(folder.path()), ["public"]);
        assert!(folder.path().join("public/index.html").is_file());
    }

    #[test]
    fn a_stage_of_a_killed_build_is_swept() {
        let folder = tempfile::tempdir().unwrap();
        let stage = Stage::make(&place(folder.path())).unwrap();
        fs::write(stage.draft().join("half.html"), "half").unwrap();
        put_site(&stage.site());
        mem::forget(stage);
        sweep(&place(folder.path())).unwrap();
        assert_eq!(beside(folder.path()), [""; 0]);
    }

    #[test]
    fn a_site_that_a_killed_build_moved_away_is_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let stage = Stage::make(&place(folder.path())).unwrap();
        put_site(&stage.old());
        mem::forget(stage);
        sweep(&place(folder.path())).unwrap();
        assert_eq!(beside(folder.path()), ["public"]);
        assert!(folder.path().join("public/index.html").is_file());
    }

    #[test]
    fn an_old_site_that_holds_a_foreign_file_is_never_swept() {
        let folder = tempfile::tempdir().unwrap();
        put_site(&folder.path().join("public"));
        let stage = Stage::make(&place(folder.path())).unwrap();
        put_site(&stage.site());
        let foreign = stage.site().join("论文.doc");
        fs::write(&foreign, "").unwrap();
        drop(stage);
        sweep(&place(folder.path())).unwrap();
        assert!(foreign.is_file());
    }

    #[test]
    fn what_only_looks_like_a_stage_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let unmarked = ".public.casebook-abcdefghij";
        fs::create_dir(folder.path().join(unmarked)).unwrap();
        fs::write(folder.path().join(unmarked).join("diary.txt"), "").unwrap();
        sweep(&place(folder.path())).unwrap();
        assert_eq!(beside(folder.path()), [unmarked]);
    }

    #[test]
    fn a_stage_of_an_output_with_a_like_name_is_not_taken_for_ours() {
        let is_ours = |name| is_stage_name(OsStr::new(name), OsStr::new(".a.casebook-"));
        assert!(is_ours(".a.casebook-Abcdef0123"));
        assert!(!is_ours(".a.casebook-b.casebook-Abcdef0123"));
        assert!(!is_ours(".a.casebook-lock"));
        assert!(!is_ours(".b.casebook-Abcdef0123"));
    }
}
