//! `casebook init`: the site it makes, and what it refuses to touch. It runs the program as an editor does.

#![expect(clippy::disallowed_methods, reason = "tests make the folders they look at")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn casebook(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_casebook"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "zh_CN.UTF-8")
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// Every file below `folder` with its text.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let files = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
            (path, fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

#[test]
fn a_new_site_has_no_finding_even_when_strict_and_builds_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let made = casebook(folder.path(), &["init", "anli"]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let closing = text(&made.stdout);
    assert!(closing.contains("  cd anli\n  casebook build\n"), "{closing}");

    let site = folder.path().join("anli");
    let checked = casebook(&site, &["check", "--strict", "--format", "json"]);
    let found = text(&checked.stdout);
    assert!(found.starts_with("{\"findings\":[]"), "{found}");
    assert_eq!(checked.status.code(), Some(0));
    let built = casebook(&site, &["build", "--strict"]);
    assert_eq!(built.status.code(), Some(0), "{}", text(&built.stderr));
    assert!(site.join("public").is_dir());
}

#[test]
fn the_folder_is_the_one_named_else_the_root_else_this_one() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("here")).unwrap();
    assert!(casebook(folder.path(), &["init", "a/b"]).status.success());
    assert!(casebook(folder.path(), &["--root", "c", "init"]).status.success());
    assert!(casebook(&folder.path().join("here"), &["init"]).status.success());
    for site in ["a/b", "c", "here"] {
        assert!(folder.path().join(site).join("casebook.yaml").is_file(), "{site}");
    }
}

#[test]
fn a_folder_with_one_of_the_files_is_refused_with_all_named_and_nothing_written() {
    let folder = tempfile::tempdir().unwrap();
    for path in ["README.md", "content/about.md", "notes/todo.txt"] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "ours").unwrap();
    }
    fs::write(folder.path().join("content/awards"), "a file where a folder should be").unwrap();
    let before = files(folder.path());
    for (lang, words) in [("zh", "没有写入任何东西"), ("en", "nothing was written")] {
        let refused = casebook(folder.path(), &["init", "--lang", lang]);
        assert_eq!(refused.status.code(), Some(2));
        let talk = text(&refused.stderr);
        assert!(talk.contains(words), "{talk}");
        assert!(talk.contains("\n  README.md\n  content/about.md\n  content/awards\n"), "{talk}");
        assert!(!talk.contains("todo.txt") && refused.stdout.is_empty(), "{talk}");
    }
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_second_run_is_refused_and_a_folder_with_other_files_is_not() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("LICENSE"), "ours").unwrap();
    assert!(casebook(folder.path(), &["init", "."]).status.success());
    let before = files(folder.path());
    assert_eq!(casebook(folder.path(), &["init", "."]).status.code(), Some(2));
    assert_eq!(files(folder.path()), before);
    assert_eq!(before.get("LICENSE").map(String::as_str), Some("ours"));
}

#[test]
fn a_file_cannot_become_a_site() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("anli"), "ours").unwrap();
    let refused = casebook(folder.path(), &["init", "anli", "--lang", "en"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("is a file, not a folder"), "{}", text(&refused.stderr));
    assert_eq!(fs::read_to_string(folder.path().join("anli")).unwrap(), "ours");
}

#[cfg(unix)]
#[test]
fn a_dangling_link_counts_as_a_file_and_nothing_is_written_through_it() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    fs::create_dir(&site).unwrap();
    std::os::unix::fs::symlink(folder.path().join("outside.yaml"), site.join("casebook.yaml")).unwrap();
    let refused = casebook(&site, &["init"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("\n  casebook.yaml\n"), "{}", text(&refused.stderr));
    assert!(!folder.path().join("outside.yaml").exists() && !site.join("README.md").exists());
}
