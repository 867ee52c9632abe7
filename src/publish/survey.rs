//! What an output folder holds: our own files, and others.
//!
//! In: a folder. Out: [`Survey`]. Ours is a regular file that the folder's `build.json` lists, whatever it holds by
//! now; anything else but an empty folder is not.

use std::collections::BTreeMap;
use std::path::Path;

use crate::publish::disk;
use crate::publish::error::{Error, Record};
use crate::publish::manifest::{self, Stamp};

/// What file managers drop into every folder they show: nobody's files, neither kept nor a reason to stop.
const DROPPINGS: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// What a folder holds; all empty for a folder that is not there.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// What its `build.json` is worth.
    pub(super) record: Record,
    /// Whether it says that the files are a share of a site.
    pub(super) is_share: bool,
    /// Our files, without `build.json`, by their paths with `/` within the folder; what the record says of each.
    pub(super) ours: BTreeMap<String, Option<Stamp>>,
    /// All others, links among them; sorted, bytes that are not UTF-8 as U+FFFD.
    pub(super) foreign: Vec<String>,
}

/// Looks through `folder`.
///
/// # Errors
///
/// [`Error::Disk`] when a folder or the record cannot be read.
pub(super) fn survey(folder: &Path) -> Result<Survey, Error> {
    let recorded = recorded(folder)?;
    let listed = recorded.as_deref().map(manifest::listed);
    let record = match &listed {
        None => Record::Missing,
        Some(None) => Record::Damaged,
        Some(Some(_)) => Record::Whole,
    };
    let listed = listed.flatten().unwrap_or_default();
    let is_share = recorded.as_deref().is_some_and(|bytes| manifest::share(bytes).is_some());
    let mut survey = Survey { record, is_share, ..Survey::default() };
    let mut pending = vec![String::new()];
    while let Some(within) = pending.pop() {
        for (name, kind) in disk::entries(&folder.join(&within))? {
            let path = format!("{within}{}", name.to_string_lossy());
            let is_named = name.to_str().is_some();
            if kind.is_dir() && is_named {
                pending.push(path + "/");
            } else if let Some((path, stamp)) =
                listed.get_key_value(&path).filter(|_| kind.is_file() && is_named)
            {
                survey.ours.insert(path.clone(), stamp.clone());
            } else if !(kind.is_file() && is_nobodys(&path, record)) {
                survey.foreign.push(path);
            }
        }
    }
    survey.foreign.sort();
    Ok(survey)
}

/// Returns whether the file at `path` is neither a file of the site nor anyone else's: the record itself, or a dropping.
fn is_nobodys(path: &str, record: Record) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    (path == manifest::FILE && record == Record::Whole) || DROPPINGS.contains(&name)
}

/// Returns the record of `folder`, `None` where it has none.
fn recorded(folder: &Path) -> Result<Option<Vec<u8>>, Error> {
    let path = folder.join(manifest::FILE);
    match disk::kind(&path)? {
        Some(kind) if kind.is_file() => disk::read(&path),
        _ => Ok(None),
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests make the folders they look at")]
mod tests {
    use super::survey;
    use crate::publish::error::Record;
    use std::fs;

    const RECORD: &str =
        r#"{"generator": "casebook 0.1.0", "files": {"a.html": 1, "b/c.html": 1, "gone.html": 1}}"#;

    #[test]
    fn listed_files_are_ours_and_all_others_are_not() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("b/empty")).unwrap();
        for name in ["a.html", "b/c.html", "b/论文.doc", ".htaccess", "b/.DS_Store"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::write(folder.path().join("build.json"), RECORD).unwrap();
        let found = survey(folder.path()).unwrap();
        assert_eq!(found.ours.keys().collect::<Vec<_>>(), ["a.html", "b/c.html"]);
        assert_eq!(found.foreign, [".htaccess", "b/论文.doc"]);
    }

    #[test]
    fn nothing_is_ours_without_a_record_or_with_a_damaged_one() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.html"), "").unwrap();
        let found = survey(folder.path()).unwrap();
        assert_eq!((found.record, found.foreign), (Record::Missing, vec!["a.html".to_owned()]));
        fs::write(folder.path().join("build.json"), &RECORD.as_bytes()[..20]).unwrap();
        let found = survey(folder.path()).unwrap();
        assert_eq!(found.record, Record::Damaged);
        assert_eq!(found.foreign, ["a.html", "build.json"]);
    }

    #[test]
    fn a_folder_that_is_not_there_holds_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let found = survey(&folder.path().join("public")).unwrap();
        assert!(found.ours.is_empty() && found.foreign.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_ours_even_where_a_file_is_listed() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("build.json"), RECORD).unwrap();
        std::os::unix::fs::symlink("/etc", folder.path().join("a.html")).unwrap();
        assert_eq!(survey(folder.path()).unwrap().foreign, ["a.html"]);
    }
}
