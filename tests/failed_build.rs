//! A build that fails, is refused, is killed or is not alone leaves the last good site whole.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::process::Child;
use std::thread;

use crate::support::program::TODAY;
use crate::support::site::Site;
use crate::support::tree::{Tree, tree};

/// A site that says `word` on every one of its pages.
fn version(word: &str) -> Site {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n");
    site.write("casebook.yaml", format!("title: {word}\n"));
    for number in 0..40 {
        site.write(&format!("content/p{number}.md"), format!("---\n标题: {word}{number}\n---\n\n{word}。\n"));
        site.write(&format!("static/files/{number}/{word}.txt"), word);
        site.write(&format!("static/files/{number}/same.txt"), "同");
    }
    site
}

/// Everything about a folder that a reader or a copying program could notice.
fn state(folder: &Path) -> (Tree, Vec<(i64, i64, u64)>) {
    let files = tree(folder);
    let stamp = |path: &String| {
        let metadata = fs::metadata(folder.join(path)).unwrap();
        (metadata.mtime(), metadata.mtime_nsec(), metadata.ino())
    };
    let stamps = files.keys().map(stamp).collect();
    (files, stamps)
}

#[test]
fn a_fault_leaves_the_last_good_site_untouched() {
    let site = version("甲");
    site.build(&[]).expect_code(0);
    let before = state(&site.public());
    for broken in ["---\n标题: \"\n---\n", "没有文件头", "---\n标题: 甲\n地区：乙\n---\n"] {
        site.write("content/p7.md", broken);
        site.build(&[]).expect_code(1);
        assert_eq!(state(&site.public()), before);
        assert_eq!(site.leavings(), [""; 0]);
    }
}

#[test]
fn a_folder_with_a_foreign_file_is_refused_and_untouched() {
    let site = version("甲");
    site.write("public/毕业论文.doc", "不是本站的");
    let before = state(&site.public());
    let run = site.build(&[]).expect_code(2);
    assert!(run.stderr.starts_with("错误：") && run.stderr.contains("毕业论文.doc"), "{}", run.stderr);
    assert!(run.stderr.contains("\n修改："), "{}", run.stderr);
    assert_eq!(run.stdout, "");
    assert_eq!(state(&site.public()), before);
}

#[test]
fn a_foreign_file_put_into_the_site_later_stops_the_next_build() {
    let site = version("甲");
    site.build(&[]).expect_code(0);
    site.write("public/notes.txt", "我的");
    let before = state(&site.public());
    let run = site.build(&["--lang", "en"]).expect_code(2);
    assert!(run.stderr.starts_with("error: ") && run.stderr.contains("notes.txt"), "{}", run.stderr);
    assert_eq!(state(&site.public()), before);
}

#[test]
fn a_site_cannot_be_written_over_its_own_sources() {
    let site = version("甲");
    let before = tree(&site.root());
    for folder in [".", "content", "content/cases", "static", "templates", "casebook.yaml", ".."] {
        let run = site.build(&["--output", folder]).expect_code(2);
        assert!(run.stderr.starts_with("错误："), "{folder}: {}", run.stderr);
        assert_eq!(tree(&site.root()), before, "{folder}");
    }
}

#[test]
fn an_output_folder_that_cannot_be_written_is_an_error_that_names_it() {
    let site = version("甲");
    site.write("file", "");
    let run = site.build(&["--output", "file/public"]).expect_code(2);
    assert!(run.stderr.starts_with("错误：") && run.stderr.contains("file"), "{}", run.stderr);
}

#[test]
fn a_killed_build_leaves_one_whole_site() {
    let versions = [version("甲"), version("乙")];
    let shared = Site::empty();
    let output = shared.root().join("public");
    let whole = versions.each_ref().map(|site| {
        site.call(&["build", "--today", TODAY]).run().expect_code(0);
        site.published()
    });
    let build = |site: &Site| site.call(&["build", "--today", TODAY, "--output"]).arg(&output);
    build(&versions[0]).run().expect_code(0);
    for (turn, files) in [0, 1, 5, 20, 40, 80, 120, 200, usize::MAX].into_iter().cycle().take(27).enumerate()
    {
        let mut child = build(&versions[(turn + 1) % 2]).spawn();
        wait_until_staged(&shared, files, &mut child);
        child.kill().unwrap();
        child.wait().unwrap();
        let left = tree(&output);
        assert!(whole.contains(&left), "killed at {files} files: {} are left", left.len());
    }
    build(&versions[1]).run().expect_code(0);
    assert_eq!(tree(&output), whole[1]);
    assert_eq!(shared.leavings(), [""; 0]);
}

/// Watches the folder around the output until a stage of so many files stands there, or the build has ended.
fn wait_until_staged(shared: &Site, files: usize, child: &mut Child) {
    while child.try_wait().unwrap().is_none() {
        if staged(&shared.root()).is_some_and(|found| found >= files) {
            return;
        }
        thread::yield_now();
    }
}

/// How many files stand in a stage; what vanishes while it is counted is not there.
fn staged(root: &Path) -> Option<usize> {
    let stages = fs::read_dir(root).ok()?.flatten();
    let mut stages = stages.filter(|entry| entry.file_name().to_string_lossy().starts_with('.'));
    stages.next().map(|stage| count(&stage.path()))
}

fn count(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    entries.flatten().map(|entry| if entry.path().is_dir() { count(&entry.path()) } else { 1 }).sum()
}

#[test]
fn two_builds_at_once_leave_one_whole_site() {
    let versions = [version("甲"), version("乙")];
    let shared = Site::empty();
    let output = shared.root().join("public");
    let whole = versions.each_ref().map(|site| {
        site.build(&[]).expect_code(0);
        site.published()
    });
    thread::scope(|scope| {
        for site in &versions {
            let output = &output;
            scope.spawn(move || {
                for _ in 0..6 {
                    site.call(&["build", "--today", TODAY, "--output"]).arg(output).run().expect_code(0);
                }
            });
        }
    });
    assert!(whole.contains(&tree(&output)));
    assert_eq!(shared.leavings(), [""; 0]);
}
