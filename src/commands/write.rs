//! The only way an editor's file is written.
//!
//! In: a path, what stands there by the writer's knowledge, and the new text. Out: the file, whole. A [`Draft`] is
//! written beside its place and reaches the disk before it takes it, so that a run that fails or is killed leaves the
//! old file; and it takes its place only when what stands there is what the writer read, so that nobody's work is
//! lost. Several files that belong together are all drafted before the first is kept.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// How the names of drafts begin: hidden, so that no build reads one.
const PREFIX: &str = ".casebook-";

/// How many letters and digits follow, at random.
const RANDOM: usize = 6;

/// A text written beside the place that it is to take.
#[derive(Debug)]
pub struct Draft {
    file: NamedTempFile,
    path: PathBuf,
    old: Option<Vec<u8>>,
}

impl Draft {
    /// Drafts a file that is not there yet; folders above it are made as needed.
    ///
    /// # Errors
    ///
    /// When the disk refuses; the message names `path`.
    pub fn of_new(path: &Path, text: impl AsRef<[u8]>) -> io::Result<Self> {
        let file = beside(path, text.as_ref()).map_err(|error| named(path, &error))?;
        Ok(Self { file, path: path.to_owned(), old: None })
    }

    /// Drafts the text that takes the place of `old`, which is what was read at `path`. Where `path` is a link, the
    /// file it leads to is written and the link stays; permissions stay too.
    ///
    /// # Errors
    ///
    /// When the disk refuses; the message names `path`.
    pub fn of_changed(path: &Path, old: &[u8], text: &str) -> io::Result<Self> {
        let draft = || {
            let path = path.canonicalize()?;
            let file = beside(&path, text.as_bytes())?;
            file.as_file().set_permissions(path.metadata()?.permissions())?;
            Ok(Self { file, path, old: Some(old.to_owned()) })
        };
        draft().map_err(|error| named(path, &error))
    }

    /// Puts the text in its place.
    ///
    /// # Errors
    ///
    /// [`AlreadyExists`](io::ErrorKind::AlreadyExists) when a file stands where none was,
    /// [`ResourceBusy`](io::ErrorKind::ResourceBusy) when the file is not the one that was read; it is then as it
    /// was. Otherwise when the disk refuses. The message names the path.
    pub fn keep(self) -> io::Result<()> {
        let Self { file, path, old } = self;
        let kept = match old {
            None => file.persist_noclobber(&path),
            Some(old) if is_as_read(&path, &old) => file.persist(&path),
            Some(_) => return Err(named(&path, &io::ErrorKind::ResourceBusy.into())),
        };
        kept.map(drop).map_err(|error| named(&path, &error.error))
    }
}

/// Removes from `folder` the drafts that a run that was killed left there.
///
/// # Errors
///
/// When the disk refuses; a folder that is not there has none.
#[expect(clippy::disallowed_methods, reason = "drafts are casebook's own")]
pub(super) fn sweep(folder: &Path) -> io::Result<()> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let random = name.to_str().and_then(|name| name.strip_prefix(PREFIX));
        let is_draft = random.is_some_and(|random| {
            random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        if is_draft && entry.file_type()?.is_file() {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn beside(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    make_folders(folder)?;
    let mut file = builder().tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Returns the maker of drafts; whoever may read what an editor makes may read them.
fn builder() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX).rand_bytes(RANDOM);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

#[expect(clippy::disallowed_methods, reason = "the folders of an editor's new file")]
fn make_folders(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)
}

#[expect(clippy::disallowed_methods, reason = "to see whether somebody has written meanwhile")]
fn is_as_read(path: &Path, old: &[u8]) -> bool {
    std::fs::read(path).is_ok_and(|bytes| bytes == old)
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests make the folders they look at")]
mod tests {
    use super::Draft;
    use std::fs;
    use std::io::ErrorKind;
    use std::path::Path;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = folder
            .read_dir()
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_new_file_is_written_with_the_folders_above_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("content/cases/甲.md");
        let draft = Draft::of_new(&path, "文字").unwrap();
        assert!(!path.exists());
        draft.keep().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "文字");
        assert_eq!(names(path.parent().unwrap()), ["甲.md"]);
    }

    #[test]
    fn a_new_file_never_takes_the_place_of_one_that_came_meanwhile() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        let draft = Draft::of_new(&path, "ours").unwrap();
        fs::write(&path, "theirs").unwrap();
        let error = draft.keep().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::AlreadyExists);
        assert!(error.to_string().contains("a.md"), "{error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
        assert_eq!(names(folder.path()), ["a.md"]);
    }

    #[test]
    fn a_file_is_changed_only_when_it_is_still_what_was_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        fs::write(&path, "old").unwrap();
        Draft::of_changed(&path, b"old", "new").unwrap().keep().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");

        let draft = Draft::of_changed(&path, b"new", "newer").unwrap();
        fs::write(&path, "theirs").unwrap();
        assert_eq!(draft.keep().unwrap_err().kind(), ErrorKind::ResourceBusy);
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");

        let draft = Draft::of_changed(&path, b"theirs", "ours").unwrap();
        fs::remove_file(&path).unwrap();
        assert_eq!(draft.keep().unwrap_err().kind(), ErrorKind::ResourceBusy);
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn a_draft_that_is_not_kept_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        drop(Draft::of_new(&folder.path().join("a.md"), "text").unwrap());
        assert!(names(folder.path()).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn links_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("a.md"), folder.path().join("link.md"));
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, PermissionsExt::from_mode(0o640)).unwrap();
        symlink("a.md", &link).unwrap();
        Draft::of_changed(&link, b"old", "new").unwrap().keep().unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    }
}
