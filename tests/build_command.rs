//! `casebook build`: what it says, where it writes, and when it does not.

use std::fs;

use crate::support::program::TODAY;
use crate::support::site::Site;
use crate::support::tree::tree;

const SMALL: &str = "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

正文。
";

/// Returns the closing line of a build, such as “已写入 public：9 个文件，…”.
fn closing(stdout: &str) -> &str {
    stdout.lines().find(|line| line.starts_with("已写入") || line.starts_with("wrote")).unwrap_or_default()
}

#[test]
fn a_build_says_where_it_wrote_and_what_became_of_each_file() {
    let site = Site::new(SMALL);
    let first = site.build(&[]).expect_code(0);
    let count = site.published().len() - 1;
    assert!(
        closing(&first.stdout).starts_with(&format!("已写入 public：{count} 个文件，")),
        "{}",
        first.stdout
    );
    assert!(
        closing(&first.stdout).ends_with(&format!("新增 {count}，改动 0，删除 0，未变 0")),
        "{}",
        first.stdout
    );
    assert_eq!(first.stderr, "");

    let again = site.build(&["--lang", "en"]).expect_code(0);
    assert!(
        closing(&again.stdout).starts_with(&format!("wrote public: {count} files, ")),
        "{}",
        again.stdout
    );
    assert!(closing(&again.stdout).ends_with(&format!("0 added, 0 changed, 0 removed, {count} unchanged")));
}

#[test]
fn a_build_is_silent_in_a_pipe_but_for_its_closing_lines() {
    let run = Site::new(SMALL).build(&[]).expect_code(0);
    assert_eq!((run.stderr.as_str(), run.stdout.lines().count()), ("", 1), "{run:?}");
    assert!(!run.stdout.contains('\u{1b}'));
}

#[test]
fn a_build_leaves_nothing_beside_the_site() {
    let site = Site::new(SMALL);
    site.build(&[]).expect_code(0);
    assert_eq!(site.leavings(), [""; 0]);
    let names: Vec<_> = fs::read_dir(site.root().join("..")).unwrap().collect();
    assert_eq!(names.len(), 1);
}

#[test]
fn the_output_goes_where_it_is_told_from_the_folder_one_stands_in() {
    let site = Site::new(SMALL);
    site.build(&["--output", "../elsewhere/网站"]).expect_code(0);
    let elsewhere = site.root().join("../elsewhere/网站");
    assert!(elsewhere.join("build.json").is_file() && !site.public().exists());
    let inside =
        crate::support::program::Call::new(&site.root().join("content"), &["build", "--output", "out"]);
    let refused = inside.run().expect_code(2);
    assert!(refused.stderr.contains("错误："), "{refused:?}");
    assert!(!site.root().join("content/out").exists());
}

#[test]
fn an_error_stops_the_build_and_is_told_with_what_became_of_the_site() {
    let site = Site::new(SMALL);
    site.write("content/about.md", "---\n标题: 关于\n草稿: 也许\n---\n");
    let run = site.build(&[]).expect_code(1);
    assert_eq!(run.stdout, "");
    assert!(run.stderr.contains("错误[front-matter/wrong-type]"), "{}", run.stderr);
    assert!(run.stderr.ends_with("网站没有写入，原来的网站没有动\n"), "{}", run.stderr);
    assert!(!site.public().exists());
}

#[test]
fn a_warning_is_told_and_the_site_is_built_unless_strict() {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n-- content/cases/a.md --\n---\n标题: 甲\n---\n");
    let run = site.build(&["--strict"]).expect_code(1);
    assert!(run.stderr.contains("警告[reference/no-source]"), "{}", run.stderr);
    assert!(!site.public().exists());
    let run = site.build(&[]).expect_code(0);
    assert!(run.stderr.contains("警告[reference/no-source]"), "{}", run.stderr);
    assert!(site.public().join("build.json").is_file());
}

const DRAFTS: &str = "\
-- casebook.yaml --
title: 示例
-- content/due.md --
---
标题: 已到
日期: 2025
---
-- content/draft.md --
---
标题: 草稿
草稿: true
---
-- content/later.md --
---
标题: 未到
日期: 2026-03
---
";

#[test]
fn what_is_left_out_is_listed_with_the_reason() {
    let run = Site::new(DRAFTS).build(&[]).expect_code(0);
    let told: Vec<&str> = run.stdout.lines().skip(1).collect();
    assert_eq!(
        told,
        [
            "未发布 2 页（加 --drafts 一并生成）：",
            "  content/draft.md  草稿",
            "  content/later.md  2026-03-01 起发布"
        ]
    );
    let english = Site::new(DRAFTS).build(&["--lang", "en"]).expect_code(0).stdout;
    assert!(english.contains("content/draft.md  a draft\n"), "{english}");
    assert!(english.contains("content/later.md  due on 2026-03-01\n"), "{english}");
}

#[test]
fn drafts_are_built_when_asked_for_and_nothing_is_left_out() {
    let run = Site::new(DRAFTS).build(&["--drafts"]).expect_code(0);
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
}

#[test]
fn the_day_comes_from_the_clock_in_the_sites_own_zone_unless_it_is_given() {
    let site = Site::new(DRAFTS);
    let listed = |arguments: &[&str]| site.run(&[&["build"], arguments].concat()).expect_code(0).stdout;
    assert!(listed(&["--today", "2026-02-28"]).contains("later.md"));
    assert!(!listed(&["--today", "2026-03-01"]).contains("later.md"));
    site.write("content/later.md", "---\n标题: 未到\n日期: 9999-12-31\n---\n");
    assert!(listed(&[]).contains("later.md"));
}

#[test]
fn a_site_that_changed_loses_what_it_no_longer_has() {
    let site = Site::new(SMALL);
    site.write("static/a.txt", "甲");
    site.write("static/b.txt", "乙");
    site.build(&[]).expect_code(0);
    fs::remove_file(site.root().join("static/a.txt")).unwrap();
    site.build(&[]).expect_code(0);
    assert!(!site.published().contains_key("a.txt"));
    assert_eq!(tree(&site.root().join("static")).len(), 1);
}

#[test]
fn a_site_without_content_is_still_a_site() {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n");
    site.build(&[]).expect_code(0);
    site.run(&["check", "--strict", "--today", TODAY]).expect_code(0);
}

#[test]
fn how_long_each_stage_took_is_told_in_their_order() {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n");
    let run = site.build(&["--timings"]).expect_code(0);
    let stages: Vec<&str> =
        run.stderr.lines().filter_map(|line| line.split_once(" s  ")).map(|(_, stage)| stage).collect();
    let wanted = ["读取文件", "理解内容", "制作检索", "生成页面", "查找个人信息", "检查", "写入", "共计"];
    assert_eq!(stages, wanted, "{}", run.stderr);
}

#[test]
fn an_entry_that_was_published_cannot_go_without_a_trace() {
    let case = |title: &str, more: &str| format!("---\n标题: {title}\n{more}---\n\n正文。\n");
    let site = Site::new(SMALL);
    site.write("content/cases/deng.md", case("路灯", ""));
    site.write("content/cases/shili.md", case("示例", "示例: true\n"));
    site.build(&[]).expect_code(0);
    let before = site.published();
    let lose = |files: &[(&str, Option<String>)]| {
        for (path, text) in files {
            match text {
                Some(text) => site.write(path, text),
                None => fs::remove_file(site.root().join(path)).unwrap(),
            }
        }
    };
    lose(&[("content/cases/deng.md", None), ("content/cases/shili.md", None)]);
    let refused = site.build(&[]).expect_code(1);
    assert!(
        refused.stderr.contains("\n  /cases/deng/  路灯\n") && refused.stderr.contains("撤回"),
        "{refused:?}"
    );
    assert!(!refused.stderr.contains("shili"), "a sample may go: {refused:?}");
    assert_eq!(site.published(), before);

    let mends = [
        ("content/cases/deng.md", case("路灯", "撤回: 内容有误\n")),
        ("content/cases/deng.md", case("路灯", "草稿: true\n")),
        ("content/cases/ludeng.md", case("路灯", "旧网址: [/cases/deng/]\n")),
    ];
    for (path, text) in mends {
        lose(&[(path, Some(text))]);
        site.build(&["--output", "elsewhere", "--published", "public/data/identifiers.json"]).expect_code(0);
        lose(&[(path, None)]);
    }
    site.build(&["--output", "new"]).expect_code(0);
    site.build(&["--output", "new", "--published", "public/data/identifiers.json"]).expect_code(1);
}

#[test]
fn what_keeps_an_old_address_cannot_go_either() {
    let site = Site::new(SMALL);
    let kept = [
        ("content/cases/che.md", "---\n标题: 停车\n旧网址: [/cases/tingche/]\n---\n\n正文。\n"),
        ("content/cases/shu.md", "---\n标题: 种树\n撤回: 内容有误\n---\n"),
    ];
    for (path, text) in kept {
        site.write(path, text);
    }
    site.build(&[]).expect_code(0);
    let register = site.published();
    let register = String::from_utf8(register["ids/index.html"].clone()).unwrap();
    for told in ["/cases/che/", "/cases/tingche/", "/cases/shu/", "内容有误"] {
        assert!(register.contains(told), "{told}: {register}");
    }

    site.write("content/cases/che.md", "---\n标题: 停车\n---\n\n正文。\n");
    fs::remove_file(site.root().join("content/cases/shu.md")).unwrap();
    let refused = site.build(&[]).expect_code(1);
    assert!(
        refused.stderr.contains("2 个网址")
            && refused.stderr.contains("\n  /cases/shu/  种树\n  /cases/tingche/  停车\n"),
        "{refused:?}"
    );
}
