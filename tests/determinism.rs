//! The same bytes every time: wherever, whenever, by whomever a site is built, and in whatever order its files came
//! to lie on the disk.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use crate::support::program::TODAY;
use crate::support::site::{Site, collection};
use crate::support::tree::{Tree, differences, tree};

/// Writes `files` in their order, or the other way round, and builds them.
fn built(
    files: &Tree,
    is_backwards: bool,
    environment: &[(&'static str, &str)],
    umask: &'static str,
) -> Site {
    let site = Site::empty();
    let mut order: Vec<_> = files.iter().collect();
    if is_backwards {
        order.reverse();
    }
    for (path, bytes) in order {
        site.write(path, bytes);
    }
    let call = site.call(&["build", "--today", TODAY]).umask(umask);
    let call = environment.iter().fold(call, |call, (name, value)| call.env(name, *value));
    call.run().expect_code(0);
    site
}

fn modes(folder: &Path) -> Vec<(String, u32)> {
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    tree(folder).into_keys().map(|path| (path.clone(), mode(&folder.join(path)))).collect()
}

#[track_caller]
fn assert_same_bytes(files: &Tree) {
    let one = built(files, false, &[("TZ", "UTC"), ("LANG", "C"), ("RAYON_NUM_THREADS", "1")], "022");
    let other = built(
        files,
        true,
        &[
            ("TZ", "America/Adak"),
            ("LANG", "zh_CN.UTF-8"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("RAYON_NUM_THREADS", "7"),
            ("HOME", "/nowhere"),
            ("SOURCE_DATE_EPOCH", "0"),
        ],
        "077",
    );
    let found = differences(&one.published(), &other.published());
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(modes(&one.public()), modes(&other.public()));
    assert!(one.published().contains_key("build.json"));
}

#[test]
fn the_collection_is_the_same_bytes_in_any_surroundings() {
    assert_same_bytes(&collection());
}

#[test]
fn many_small_files_are_the_same_bytes_in_any_surroundings() {
    let mut files = Tree::from([("casebook.yaml".to_owned(), "title: 示例\n".as_bytes().to_vec())]);
    for number in 0..60 {
        let topic = ["乡村产业", "养老服务", "文化旅游"][number % 3];
        let year = 2020 + number % 5;
        let text = format!(
            "---\n标题: 第{number}件\n日期: {year}\n主题: [{topic}]\n地区: 某省/某市/{topic}镇\n来源:\n  - 标题: 材料\n---\n\n正文 {number}。\n"
        );
        files.insert(format!("content/cases/c{number}.md"), text.into_bytes());
    }
    assert_same_bytes(&files);
}

#[test]
fn a_build_does_not_depend_on_the_day_when_nothing_falls_due() {
    let site = Site::new(
        "-- casebook.yaml --\ntitle: 示例\n-- content/cases/a.md --\n---\n标题: 甲\n日期: 2023\n---\n",
    );
    let on = |day| {
        site.run(&["build", "--output", day, "--today", day]).expect_code(0);
        tree(&site.root().join(day))
    };
    assert_eq!(differences(&on("2024-02-29"), &on("2031-12-31")), [""; 0]);
}

#[test]
fn a_build_does_not_depend_on_the_build_before_it() {
    let site =
        Site::new("-- casebook.yaml --\ntitle: 示例\n-- content/a.md --\n---\n标题: 甲\n---\n\n一。\n");
    site.write("static/gone.txt", "不再有");
    site.build(&[]).expect_code(0);
    fs::remove_file(site.root().join("static/gone.txt")).unwrap();
    site.write("content/a.md", "---\n标题: 乙\n---\n\n二。\n");
    site.build(&[]).expect_code(0);
    site.build(&["--output", "fresh"]).expect_code(0);
    assert_eq!(differences(&tree(&site.root().join("fresh")), &site.published()), [""; 0]);
}

#[test]
fn a_report_does_not_depend_on_threads_or_on_the_order_of_the_disk() {
    let text = "---\n标提: 甲\n日期: 昨天\n平台: nowhere\n来源:\n  - 标题: 材料\n---\n";
    let report = |is_backwards: bool, threads: &str| {
        let site = Site::new("-- casebook.yaml --\ntitle: 示例\n");
        for number in 0..40 {
            let number = if is_backwards { 39 - number } else { number };
            site.write(&format!("content/cases/c{number}.md"), text);
        }
        let call =
            site.call(&["check", "--format", "json", "--today", TODAY]).env("RAYON_NUM_THREADS", threads);
        call.run().expect_code(1).stdout
    };
    assert_eq!(report(false, "1"), report(true, "7"));
}
