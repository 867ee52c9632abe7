//! Where a site is published: the output folder, and the folder around it in which the new tree is prepared.
//!
//! In: the folder as the user named it, and the site's root. Out: [`Place`], or why the folder cannot be one.

use std::ffi::{OsStr, OsString};
use std::path::{Component, Path, PathBuf};

use crate::publish::disk::{self, At};
use crate::publish::error::{Error, FolderFault};
use crate::publish::manifest;
use crate::read::PARTS;

/// An output folder, and what may stand beside it.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// The output folder, absolute, without links or `..`; it may not be there yet.
    pub(super) folder: PathBuf,
    /// The folder it lies in.
    pub(super) parent: PathBuf,
    /// How the names of our own things beside it begin.
    pub(super) prefix: OsString,
}

impl Place {
    /// Finds the place of `folder`, for the site at `root`.
    ///
    /// # Errors
    ///
    /// [`Error::Folder`] when `folder` is a link or a file, holds the site's own files or lies among them;
    /// [`Error::Disk`] when the disk does not tell.
    pub(super) fn find(folder: &Path, root: &Path) -> Result<Self, Error> {
        // Without the last slash, which would make the system follow a link.
        let named: PathBuf = folder.components().collect();
        if let Some(kind) = disk::kind(&named)?
            && !kind.is_dir()
        {
            let fault = if kind.is_symlink() { FolderFault::Link } else { FolderFault::File };
            return Err(Error::folder(folder, fault));
        }
        let real = resolve(&named)?;
        match (real.parent(), real.file_name()) {
            (Some(parent), Some(_)) if is_in_output(parent)? => {
                Err(Error::folder(folder, FolderFault::Nested))
            }
            (Some(parent), Some(name)) if !is_amid(&real, root)? => {
                Ok(Self { parent: parent.to_owned(), prefix: prefix(name), folder: real })
            }
            _ => Err(Error::folder(folder, FolderFault::Site)),
        }
    }
}

/// Returns whether `folder` holds the own files of the site at `root`, or lies among them.
fn is_amid(folder: &Path, root: &Path) -> Result<bool, Error> {
    for part in PARTS {
        let part = resolve(&root.join(part))?;
        if part.starts_with(folder) || folder.starts_with(part) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Returns whether `folder` is a site that was published, or lies in one: what is written there the next build of that
/// site would find in its way.
fn is_in_output(folder: &Path) -> Result<bool, Error> {
    for ancestor in folder.ancestors() {
        let record = ancestor.join(manifest::FILE);
        let is_there = disk::kind(&record)?.is_some_and(|kind| kind.is_file());
        if is_there && disk::read(&record)?.is_some_and(|bytes| manifest::listed(&bytes).is_some()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Returns how the names of our own things beside `name` begin: hidden, with the name and ours.
fn prefix(name: &OsStr) -> OsString {
    let mut prefix = OsString::from(".");
    prefix.push(name);
    prefix.push(".casebook-");
    prefix
}

/// Returns `path` absolute and without links, as far as it is there; the rest is taken by its words.
fn resolve(path: &Path) -> Result<PathBuf, Error> {
    let path = std::path::absolute(path).at(disk::READ, path)?;
    for ancestor in path.ancestors() {
        if disk::kind(ancestor)?.is_none() {
            continue;
        }
        let mut real = ancestor.canonicalize().at(disk::READ, ancestor)?;
        for component in path.strip_prefix(ancestor).unwrap_or(Path::new("")).components() {
            match component {
                Component::Normal(name) => real.push(name),
                Component::ParentDir => drop(real.pop()),
                Component::CurDir | Component::RootDir | Component::Prefix(_) => {}
            }
        }
        return Ok(real);
    }
    Ok(path)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests make the folders they look at")]
mod tests {
    use super::Place;
    use crate::publish::error::{Error, FolderFault};
    use std::fs;
    use std::path::Path;

    fn fault(folder: &Path, root: &Path) -> Option<FolderFault> {
        match Place::find(folder, root) {
            Err(Error::Folder { fault, .. }) => Some(fault),
            _ => None,
        }
    }

    #[test]
    fn the_site_and_what_is_around_it_are_refused() {
        let temporary = tempfile::tempdir().unwrap();
        let root = temporary.path().join("site");
        fs::create_dir_all(root.join("content/cases")).unwrap();
        for folder in
            [".", "..", "content", "content/public", "content/cases/..", "static", "templates/a/b", "/"]
        {
            assert_eq!(fault(&root.join(folder), &root), Some(FolderFault::Site), "{folder}");
        }
        for folder in ["public", "public/", "../public", "content-public", "docs/new/../site"] {
            assert_eq!(fault(&root.join(folder), &root), None, "{folder}");
        }
    }

    #[test]
    fn a_folder_within_a_published_site_is_refused() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("public")).unwrap();
        fs::write(root.path().join("build.json"), "{}").unwrap();
        fs::write(root.path().join("public/build.json"), "{\"generator\":\"casebook 0\",\"files\":{}}")
            .unwrap();
        for folder in ["public/sub", "public/a/b"] {
            assert_eq!(fault(&root.path().join(folder), root.path()), Some(FolderFault::Nested), "{folder}");
        }
        assert_eq!(fault(&root.path().join("public"), root.path()), None);
    }

    #[test]
    fn a_folder_that_is_not_there_is_named_by_its_words() {
        let root = tempfile::tempdir().unwrap();
        let place = Place::find(&root.path().join("dist/../out/./site/"), root.path()).unwrap();
        assert_eq!(place.folder, root.path().canonicalize().unwrap().join("out/site"));
        assert_eq!(place.prefix, ".site.casebook-");
    }

    #[test]
    fn a_file_is_refused() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("public"), "").unwrap();
        assert_eq!(fault(&root.path().join("public"), root.path()), Some(FolderFault::File));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_refused_wherever_it_leads_and_a_link_above_is_followed() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("real/content")).unwrap();
        for (target, link) in [("real", "link"), ("nowhere", "dangling")] {
            std::os::unix::fs::symlink(target, root.path().join(link)).unwrap();
        }
        for link in ["link", "link/", "dangling"] {
            assert_eq!(fault(&root.path().join(link), root.path()), Some(FolderFault::Link), "{link}");
        }
        let real = root.path().join("real");
        assert_eq!(fault(&root.path().join("link/content/public"), &real), Some(FolderFault::Site));
        assert_eq!(fault(&root.path().join("link/public"), &real), None);
    }
}
