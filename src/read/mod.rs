//! Disk → text: every read of a site's files.
//!
//! In: the site's folder. Out: [`Sources`], the same for the same files whatever the order of the disk. Text is read
//! here; a file that is only copied is looked into for what it would tell the public besides what it shows.
//!
//! # Invariants
//!
//! - Nothing outside the site's folder is read, wherever a link leads.
//! - A file that is not read is hidden, an editor's leaving, or listed: none goes missing without a word.
//! - Broken bytes are data, never an error: text is UTF-8 afterwards and says where it was not.
//!
//! Deliberately absent: any knowledge of what a file means, but whether it is text.

mod attachment;
mod office;
mod pdf_measure;
mod pdf;
mod document;
mod picture;
mod copied;
mod fingerprint;
mod walk;

use std::io;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::source::{Asset, FileId, SourceFile, Sources};
pub use walk::{CONFIGURATION, PARTS, is_passed_over};

/// Returns what tells the files of a site from those of another: a hash of all of them.
///
/// # Errors
///
/// When a file that is only copied cannot be read.
pub fn fingerprint(sources: &Sources) -> io::Result<String> {
    fingerprint::fingerprint(sources)
}

/// Reads the site at `root`.
///
/// # Errors
///
/// When `root` is not there, or a folder or file cannot be read; the message names it.
pub fn read(root: &Path) -> io::Result<Sources> {
    let mut sources = read_texts(root)?;
    sources.copied = copied::look(&sources.assets, sources.files.len())
        .map_err(|(disk, error)| walk::name(&disk, &error))?
        .into();
    Ok(sources)
}

/// Reads the site at `root` again after `before`, since when only `changed` did, paths from the root; where it is not known
/// what did, none are named. Texts that are as they were are the same in memory.
///
/// # Errors
///
/// As those of [`read`].
pub fn read_again(root: &Path, before: &Sources, changed: &[String]) -> io::Result<Sources> {
    if let Some(texts) = changed_texts(root, before, changed) {
        let mut sources = before.clone();
        for text in texts {
            let at = text.id.0 as usize;
            sources.files.get_mut(at).into_iter().for_each(|file| keep_or(file, &text));
        }
        return Ok(sources);
    }
    let mut sources = read(root)?;
    for file in &mut sources.files {
        if let Some(old) = before.files.get(file.id.0 as usize).filter(|old| is_same(old, file)) {
            *file = Arc::clone(old);
        }
    }
    Ok(sources)
}

/// Returns the texts that changed; `None` where anything else may have, so that all is to be read.
fn changed_texts(root: &Path, before: &Sources, changed: &[String]) -> Option<Vec<SourceFile>> {
    let mut texts = Vec::new();
    for path in changed {
        let disk = root.join(path);
        let metadata = disk.symlink_metadata();
        match before.by_path(path) {
            Some(old) if metadata.as_ref().is_ok_and(|metadata| metadata.is_file()) => {
                let (text, broken_at) = read_text(&disk).ok()?;
                texts.push(SourceFile { id: old.id, path: path.clone(), text, broken_at });
            }
            // What came and went between two looks, as what editors write beside, was never there.
            None if metadata.is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
                && !holds_any(before, path) => {}
            _ => return None,
        }
    }
    (!changed.is_empty()).then_some(texts)
}

/// Returns whether anything of `sources` is at `path` or below it.
fn holds_any(sources: &Sources, path: &str) -> bool {
    let is_below =
        |other: &str| other.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let lists = sources.outside_links.iter().chain(&sources.broken_names).map(String::as_str);
    let assets = sources.assets.iter().map(|asset| asset.path.as_str());
    let files = sources.files.iter().map(|file| file.path.as_str());
    files.chain(assets).chain(lists).any(is_below)
}

fn is_same(old: &SourceFile, new: &SourceFile) -> bool {
    (old.id, &old.path, old.broken_at, &old.text) == (new.id, &new.path, new.broken_at, &new.text)
}

/// Puts `new` in the place of `old`, unless it is the same.
fn keep_or(old: &mut Arc<SourceFile>, new: &SourceFile) {
    if !is_same(old, new) {
        *old = Arc::new(new.clone());
    }
}

/// Reads the texts of the site at `root` and lists its other files without a look into them: [`Sources::copied`] is empty.
/// For whoever asks what the texts say.
///
/// # Errors
///
/// When `root` is not there, or a folder or a text cannot be read; the message names it.
pub fn read_texts(root: &Path) -> io::Result<Sources> {
    let found = walk::walk(root)?;
    let (texts, assets): (Vec<_>, Vec<_>) = found.files.into_iter().partition(|(path, _)| is_text(path));
    let read: Vec<_> = texts.into_par_iter().map(|(path, disk)| (path, read_text(&disk))).collect();
    let mut files = Vec::new();
    for (path, text) in read {
        let (text, broken_at) = match text {
            Ok(text) => text,
            // Gone since the walk, as when an editor saves by renaming: as if it had gone before.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(walk::name(&root.join(path), &error)),
        };
        let id = FileId(u32::try_from(files.len()).unwrap_or(u32::MAX));
        files.push(Arc::new(SourceFile { id, path, text, broken_at }));
    }
    let assets: Vec<Asset> = assets.into_iter().map(|(path, disk)| Asset { path, disk }).collect();
    Ok(Sources {
        root: root.to_owned(),
        files,
        assets,
        copied: Arc::default(),
        outside_links: found.outside_links.into_iter().collect(),
        broken_names: found.broken_names.into_iter().collect(),
    })
}

/// Returns whether the file at `path` is read as text.
fn is_text(path: &str) -> bool {
    path == CONFIGURATION
        || path.starts_with("templates/")
        || path.starts_with("theme/")
        || path.starts_with("data/")
        || (path.starts_with("content/") && path.ends_with(".md"))
}

/// Returns the text of a file, and the offset of the first byte that is not UTF-8. UTF-16 is not: its byte order
/// mark breaks at 0.
#[expect(clippy::disallowed_methods, reason = "the one place where a site's text is read")]
fn read_text(path: &Path) -> io::Result<(String, Option<usize>)> {
    Ok(match String::from_utf8(std::fs::read(path)?) {
        Ok(text) => (text, None),
        Err(error) => {
            let broken_at = error.utf8_error().valid_up_to();
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(broken_at))
        }
    })
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests make the folders they look at")]
mod tests {
    use super::{read, read_again};
    use crate::source::Sources;
    use std::fs;
    use std::io::ErrorKind;
    use std::sync::Arc;
    use tempfile::TempDir;

    fn site(files: &[(&str, &[u8])]) -> TempDir {
        let root = tempfile::tempdir().unwrap();
        for (path, bytes) in files {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        root
    }

    fn texts(sources: &Sources) -> Vec<&str> {
        sources.files.iter().map(|file| file.path.as_str()).collect()
    }

    fn assets(sources: &Sources) -> Vec<&str> {
        sources.assets.iter().map(|asset| asset.path.as_str()).collect()
    }

    #[test]
    fn text_and_assets_are_told_apart_and_the_rest_is_not_read() {
        let root = site(&[
            ("casebook.yaml", b"title: x"),
            ("content/cases/农科村/index.md", b"# a"),
            ("content/cases/农科村/图.jpg", b"\xff\xd8"),
            ("static/about.md", b"as it is"),
            ("templates/case.html", b"{{ x }}"),
            ("public/index.html", b"old"),
            ("README.md", b"not the site's"),
        ]);
        let sources = read(root.path()).unwrap();
        assert_eq!(
            texts(&sources),
            ["casebook.yaml", "content/cases/农科村/index.md", "templates/case.html"]
        );
        assert_eq!(assets(&sources), ["content/cases/农科村/图.jpg", "static/about.md"]);
        assert_eq!(fs::read(&sources.assets[1].disk).unwrap(), b"as it is");
    }

    #[test]
    fn files_stand_in_the_order_of_their_paths_and_are_found_by_number_and_path() {
        let root = site(&[("content/a/b.md", b"2"), ("content/a.md", b"1"), ("content/a-b.md", b"0")]);
        let sources = read(root.path()).unwrap();
        assert_eq!(texts(&sources), ["content/a-b.md", "content/a.md", "content/a/b.md"]);
        for file in &sources.files {
            assert_eq!(sources.file(file.id).unwrap().path, file.path);
            assert_eq!(sources.by_path(&file.path).unwrap().text, file.text);
        }
    }

    #[test]
    fn read_again_is_read_anew_whatever_is_said_to_have_changed() {
        let root = site(&[("casebook.yaml", b"title: x"), ("content/a.md", b"1"), ("content/b.md", b"2")]);
        let write = |path: &str, text: &str| fs::write(root.path().join(path), text).unwrap();
        let mut before = read(root.path()).unwrap();
        let mut again = |changed: &[&str]| {
            let changed: Vec<String> = changed.iter().map(|path| (*path).to_owned()).collect();
            let sources = read_again(root.path(), &before, &changed).unwrap();
            let anew = read(root.path()).unwrap();
            let said = |sources: &Sources| -> Vec<String> {
                sources.files.iter().map(|file| format!("{} {}", file.path, file.text)).collect()
            };
            assert_eq!(said(&sources), said(&anew));
            let is_kept = |path: &str| {
                let of = |sources: &Sources| sources.files.iter().find(|file| file.path == path).cloned();
                of(&before).zip(of(&sources)).is_some_and(|(old, new)| Arc::ptr_eq(&old, &new))
            };
            let kept = ["casebook.yaml", "content/a.md", "content/b.md"].map(is_kept);
            before = sources;
            kept
        };
        write("content/a.md", "1a");
        assert_eq!(again(&["content/a.md"]), [true, false, true]);
        assert_eq!(again(&["content/a.md", "content/4913"]), [true, true, true]);
        write("content/b.md", "2b");
        assert_eq!(again(&[]), [true, true, false]);
        fs::remove_file(root.path().join("content/a.md")).unwrap();
        assert_eq!(again(&["content/a.md"]), [true, false, false], "those behind it have other numbers");
        write("content/a.md", "1");
        assert_eq!(again(&["content/a.md"]), [true, false, false]);
        fs::rename(root.path().join("content"), root.path().join("elsewhere")).unwrap();
        assert_eq!(again(&["content"]), [true, false, false]);
    }

    #[test]
    fn what_editors_and_file_managers_leave_about_is_skipped() {
        let root = site(&[
            ("content/a.md", b""),
            ("content/a.md~", b""),
            ("content/#a.md#", b""),
            ("content/.a.md.swp", b""),
            ("content/.git/config", b""),
            ("content/~$draft.docx", b""),
            ("content/.DS_Store", b""),
            ("content/Thumbs.db", b""),
            ("static/.well-known/security.txt", b""),
            ("static/.nojekyll", b""),
            ("static/.env", b"secret"),
        ]);
        let sources = read(root.path()).unwrap();
        assert_eq!(texts(&sources), ["content/a.md"]);
        assert_eq!(assets(&sources), ["static/.nojekyll", "static/.well-known/security.txt"]);
    }

    #[test]
    fn broken_bytes_become_marks_and_say_where() {
        let root = site(&[
            ("content/gbk.md", b"title: \xbf\xc6\xd1\xa7"),
            ("content/good.md", "\u{feff}标题".as_bytes()),
            ("content/utf16.md", b"\xff\xfe-\0-\0"),
        ]);
        let sources = read(root.path()).unwrap();
        let broken: Vec<_> = sources.files.iter().map(|file| file.broken_at).collect();
        assert_eq!(broken, [Some(7), None, Some(0)]);
        assert!(sources.files[0].text.starts_with("title: \u{fffd}"));
        assert!(sources.files[1].text.starts_with('\u{feff}'));
    }

    #[test]
    fn a_site_without_any_part_is_empty_and_one_that_is_not_there_an_error_that_names_it() {
        let root = site(&[]);
        assert!(read(root.path()).unwrap().files.is_empty());
        let error = read(&root.path().join("nowhere")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotFound);
        assert!(error.to_string().contains("nowhere"));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_within_the_site_and_listed_when_they_lead_elsewhere() {
        use std::os::unix::fs::symlink;
        let outside = site(&[("secret.md", b"secret"), ("folder/secret.md", b"secret")]);
        let root = site(&[("content/rules/a.md", b"text"), ("extra/logo.svg", b"<svg/>")]);
        let content = root.path().join("content");
        for (target, link) in [
            (outside.path().join("secret.md"), content.join("file.md")),
            (outside.path().join("folder"), content.join("folder")),
            ("nowhere.md".into(), content.join("nowhere.md")),
            ("..".into(), content.join("rules/loop")),
            ("../..".into(), content.join("rules/root")),
            ("rules/a.md".into(), content.join("copy.md")),
            ("../extra".into(), content.join("extra")),
            (outside.path().to_owned(), root.path().join("static")),
        ] {
            symlink(target, link).unwrap();
        }
        let sources = read(root.path()).unwrap();
        assert_eq!(texts(&sources), ["content/copy.md", "content/rules/a.md"]);
        assert_eq!(sources.files[0].text, "text");
        assert_eq!(assets(&sources), ["content/extra/logo.svg"]);
        assert_eq!(
            sources.outside_links,
            [
                "content/file.md",
                "content/folder",
                "content/nowhere.md",
                "content/rules/loop",
                "content/rules/root",
                "static"
            ]
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_name_that_is_not_utf_8_is_listed_and_not_read() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        let root = site(&[("content/a.md", b"")]);
        let folder = root.path().join("content").join(OsStr::from_bytes(b"\xbf\xc6"));
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("b.md"), "").unwrap();
        let sources = read(root.path()).unwrap();
        assert_eq!(texts(&sources), ["content/a.md"]);
        assert_eq!(sources.broken_names, ["content/\u{fffd}\u{fffd}"]);
    }
}
