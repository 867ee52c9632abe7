//! A site built again: what stands is not made anew, and is never other than what a clean build writes.

use std::fs;
use std::os::unix::fs::MetadataExt as _;

use proptest::prelude::*;

use crate::properties::cases;
use crate::support::edits::{Edit, SITE, edit, make};
use crate::support::program::Run;
use crate::support::site::{LEDGER, Site};
use crate::support::tree::{differences, tree};

/// What `--timings` says when pages are made.
const MAKING: &str = "生成页面";

/// Builds `site`, and returns the run and whether its pages were made.
fn built(site: &Site, arguments: &[&str]) -> (Run, bool) {
    let run = site.build(&[&["--timings"], arguments].concat()).expect_code(0);
    let is_made = run.stderr.contains(MAKING);
    (run, is_made)
}

/// Everything that a reader or a copying program could notice of what is published.
fn state(site: &Site) -> Vec<(String, i64, i64, u64)> {
    let noticed = |path: String| {
        let it = fs::metadata(site.public().join(&path)).unwrap();
        (path, it.ctime(), it.ctime_nsec(), it.ino())
    };
    site.published().into_keys().map(noticed).collect()
}

#[test]
fn what_was_built_is_not_built_again_and_says_the_same() {
    let site = Site::new(SITE);
    let (first, is_made) = built(&site, &[]);
    assert!(is_made && first.stderr.contains("警告["), "{first:?}");
    let before = state(&site);
    let (again, is_made) = built(&site, &[]);
    assert!(!is_made && again.stderr.contains("警告["), "{again:?}");
    assert_eq!(site.build(&[]).stderr, site.build(&["--no-cache"]).stderr);
    assert!(again.stdout.contains("新增 0，改动 0，删除 0，未变"), "{again:?}");
    assert_eq!(state(&site), before);
    site.build(&["--strict"]).expect_code(1);
}

#[test]
fn where_there_is_nothing_to_tell_nothing_is_even_understood() {
    let site =
        Site::new("-- casebook.yaml --\ntitle: 示例\n-- content/a.md --\n---\n标题: 甲\n---\n\n一。\n");
    let (first, _) = built(&site, &[]);
    let (again, is_made) = built(&site, &[]);
    assert!(!is_made && !again.stderr.contains("理解内容"), "{again:?}");
    let count = |run: &Run| run.stdout.split('；').next().unwrap().to_owned();
    assert_eq!(count(&again), count(&first));
    site.write("content/b.md", "---\n标题: 乙\n草稿: true\n---\n");
    assert!(built(&site, &[]).1);
    let (again, is_made) = built(&site, &[]);
    assert!(!is_made && again.stdout.contains("content/b.md  草稿"), "{again:?}");
}

#[test]
fn whatever_a_site_follows_from_makes_it_be_built() {
    let site = Site::new(SITE);
    built(&site, &[]);
    for arguments in [&["--drafts"][..], &["--base-url", "https://b.example/"], &["--no-cache"]] {
        assert!(built(&site, arguments).1, "{arguments:?}");
        built(&site, &[]);
        assert!(!built(&site, &[]).1);
    }
    assert!(site.run(&["build", "--today", "2026-01-02", "--timings"]).stderr.contains(MAKING));
    built(&site, &[]);
    for path in ["static/note.txt", "static/neu.txt", "theme/assets/css/own.css", "templates/404.html"] {
        site.write(path, "二");
        assert!(site.build(&["--timings"]).stderr.contains(MAKING), "{path}");
        assert!(!site.build(&["--timings"]).stderr.contains(MAKING), "{path}");
    }
}

#[test]
fn what_somebody_did_to_the_site_or_to_its_note_makes_it_be_built() {
    let site = Site::new(SITE);
    built(&site, &[]);
    let whole = site.published();
    site.write("public/index.html", "别的");
    assert!(built(&site, &[]).1);
    fs::remove_file(site.public().join("robots.txt")).unwrap();
    assert!(built(&site, &[]).1);
    let note = site.file_of_site(LEDGER);
    for damaged in [
        "",
        "{",
        "别的",
        note.get(..note.len() / 2).unwrap(),
        &note.replace("\"standing\":\"", "\"standing\":\"0"),
    ] {
        site.write(LEDGER, damaged);
        assert!(built(&site, &[]).1, "{damaged}");
        assert!(!built(&site, &[]).1, "{damaged}");
    }
    assert_eq!(site.published(), whole);
    site.write("public/我的.txt", "");
    site.build(&[]).expect_code(2);
}

#[test]
fn a_site_is_held_against_a_clean_build_on_request() {
    let site = Site::new(SITE);
    built(&site, &[]);
    let same = site.build(&["--verify"]).expect_code(0);
    assert!(same.stdout.starts_with("和重新生成的一样："), "{same:?}");
    site.write("public/index.html", "别的");
    fs::remove_file(site.public().join("robots.txt")).unwrap();
    let before = tree(&site.root());
    let other = site.build(&["--verify"]).expect_code(1);
    assert!(other.stdout.starts_with("缺少  robots.txt\n不同  index.html\n"), "{other:?}");
    assert!(other.stdout.contains("2 个文件；没有写入\n修改："), "{other:?}");
    assert_eq!(tree(&site.root()), before);
}

proptest! {
    #![proptest_config(cases(2))]

    #[test]
    fn whatever_was_edited_a_site_built_again_is_that_of_a_clean_build(
        edits in prop::collection::vec((edit(), any::<bool>()), 4),
    ) {
        let site = Site::new(SITE);
        for (edit, is_undone) in &edits {
            let before = tree(&site.root().join("content"));
            make(&site, edit);
            site.build(&[]);
            if *is_undone {
                fs::remove_dir_all(site.root().join("content")).unwrap();
                for (path, bytes) in &before {
                    site.write(&format!("content/{path}"), bytes);
                }
            }
            let run = site.build(&[]);
            let clean = site.build(&["--no-cache", "--output", "clean"]);
            prop_assert_eq!(&run.stderr, &clean.stderr);
            prop_assert_eq!(run.code, clean.code);
            if run.code == 0 {
                let found = differences(&site.published(), &tree(&site.root().join("clean")));
                prop_assert!(found.is_empty(), "{}", found.join("\n"));
            }
        }
        // The last word is a site that can be built.
        for (path, bytes) in tree(&Site::new(SITE).root()) {
            site.write(&path, bytes);
        }
        for path in ["content/_index.md", "content/cases/2024/xin.md"] {
            make(&site, &Edit::Remove(path));
        }
        site.build(&["--published", "none"]).expect_code(0);
        let (_, is_made) = built(&site, &["--published", "none"]);
        prop_assert!(!is_made);
    }
}
