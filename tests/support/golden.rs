//! What a test compares with files of the repository: `UPDATE=1 cargo test` writes them anew, and the diff is
//! reviewed as behaviour.

use std::fs;
use std::path::{Path, PathBuf};

pub(crate) use crate::support::tree::Tree;
use crate::support::tree::{differences, tree};

/// Returns the folder `name` of the expected files.
pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

/// Compares `actual` with the files below `folder`: an extra or missing file fails as a changed one does.
pub(crate) fn assert_tree(folder: &Path, actual: &Tree) {
    let differences = compare(folder, actual, std::env::var_os("UPDATE").is_some());
    let name = folder.display();
    assert!(differences.is_empty(), "{name} (UPDATE=1 takes what is there):\n{}", differences.join("\n"));
}

fn compare(folder: &Path, actual: &Tree, is_update: bool) -> Vec<String> {
    let differences = differences(&tree(folder), actual);
    if differences.is_empty() || !is_update {
        return differences;
    }
    if folder.exists() {
        fs::remove_dir_all(folder).unwrap();
    }
    for (path, bytes) in actual {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    Vec::new()
}

fn files(files: &[(&str, &str)]) -> Tree {
    files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

#[test]
fn an_extra_a_missing_and_a_changed_file_are_told() {
    let folder = tempfile::tempdir().unwrap();
    compare(folder.path(), &files(&[("a/b.html", "甲\n"), ("c.html", "乙\n")]), true);
    let actual = files(&[("a/b.html", "甲\n丙\n"), ("d.html", "")]);
    assert_eq!(
        compare(folder.path(), &actual, false),
        ["+ d.html", "~ a/b.html: line 2: None became Some(\"丙\")", "- c.html"]
    );
}

#[test]
fn an_update_leaves_what_is_there_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let [old, new] = [files(&[("a/b.html", "甲"), ("c.html", "乙")]), files(&[("a/d.html", "丙")])];
    compare(folder.path(), &old, true);
    assert_eq!(compare(folder.path(), &new, true), [""; 0]);
    assert_eq!(tree(folder.path()), new);
}
