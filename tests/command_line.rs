//! The command line itself: help, wrong uses, and in which language it speaks.

use crate::support::golden;
use crate::support::site::Site;

const SMALL: &str = "-- casebook.yaml --\ntitle: 示例\n-- content/about.md --\n---\n标题: 关于\n---\n";

#[test]
fn the_help_has_the_same_words_until_someone_changes_them() {
    let site = Site::empty();
    let mut help = golden::Tree::new();
    for lang in ["zh", "en"] {
        for command in [
            &[][..],
            &["init"],
            &["new"],
            &["import"],
            &["check"],
            &["build"],
            &["explain"],
            &["refs"],
            &["mv"],
            &["schema"],
        ] {
            for flag in ["-h", "--help"] {
                let arguments = [command, &[flag, "--lang", lang]].concat();
                let run = site.run(&arguments).expect_code(0);
                assert_eq!(run.stderr, "");
                let name = format!("{}{flag}.{lang}.txt", [&["casebook"], command].concat().join("-"));
                help.insert(name, run.stdout.into_bytes());
            }
        }
    }
    golden::assert_tree(&golden::folder("help"), &help);
}

#[test]
fn an_unknown_command_comes_with_the_nearest_right_one() {
    let site = Site::new(SMALL);
    let run = site.run(&["biuld"]).expect_code(2);
    assert_eq!(
        (run.stdout.as_str(), run.stderr.as_str()),
        ("", "错误：没有“biuld”这个命令\n修改：改为“build”\n")
    );
    let run = site.run(&["biuld", "--lang", "en"]).expect_code(2);
    assert!(run.stderr.starts_with("error: unrecognized subcommand 'biuld'"), "{}", run.stderr);
    assert!(run.stderr.contains("'build'"), "{}", run.stderr);
}

#[test]
fn what_is_left_out_is_named_with_the_whole_line() {
    let run = Site::empty().run(&["new", "案例"]).expect_code(2);
    assert_eq!(run.stderr, "错误：缺少 <标题>\n修改：照这样写：casebook new [选项] <种类> <标题>\n");
}

#[test]
fn an_unknown_flag_comes_with_the_nearest_right_one() {
    let site = Site::new(SMALL);
    let run = site.run(&["check", "--stict"]).expect_code(2);
    assert_eq!(run.stderr, "错误：没有“--stict”这个选项或参数\n修改：改为“--strict”\n");
    let run = site.run(&["check", "--stict", "--lang", "en"]).expect_code(2);
    assert!(run.stderr.contains("'--strict'"), "{}", run.stderr);
}

#[test]
fn a_value_that_cannot_be_is_refused_with_those_that_can() {
    let site = Site::new(SMALL);
    let run = site.run(&["check", "--format", "xml"]).expect_code(2);
    assert_eq!(
        run.stderr,
        "错误：“--format <human|json|github|sarif>”不能是“xml”\n修改：可以写：human、json、github、sarif\n"
    );
    for arguments in [
        &["build", "--today", "2026-02-30"][..],
        &["build", "--base-url", "example.org"],
        &["build", "--output"],
        &["check", "more"],
        &["--lang", "fr", "check"],
        &["explain", "text/raw-htm"],
    ] {
        let run = site.run(arguments).expect_code(2);
        assert!(run.stdout.is_empty() && run.stderr.starts_with("错误："), "{arguments:?}: {run:?}");
    }
    for (arguments, mend) in [
        (["build", "--today", "2026-02-30"], "修改：写一个有的日子，如 2026-05-01\n"),
        (["build", "--base-url", "https://"], "修改：写完整的网址，如 https://example.org/anli/\n"),
    ] {
        let run = site.run(&arguments).expect_code(2);
        assert!(run.stderr.ends_with(mend), "{run:?}");
    }
    assert!(!site.public().exists());
}

#[test]
fn nothing_asked_shows_the_help_and_is_a_wrong_use() {
    let run = Site::empty().run(&[]).expect_code(2);
    assert!(run.stderr.contains("用法：casebook"), "{run:?}");
}

#[test]
fn a_folder_without_a_site_is_told_and_so_is_the_mend() {
    let site = Site::empty();
    for command in ["check", "build"] {
        let run = site.run(&[command]).expect_code(2);
        assert!(run.stderr.contains("没有 casebook.yaml") && run.stderr.contains("casebook init"), "{run:?}");
        let run = site.run(&[command, "--lang", "en", "--root", "nowhere"]).expect_code(2);
        assert!(run.stderr.contains("nowhere has no casebook.yaml"), "{run:?}");
        assert_eq!(run.stdout, "");
    }
}

#[test]
fn a_site_is_found_from_any_folder_in_it() {
    let site = Site::new(SMALL);
    let inside = site.root().join("content");
    let run = crate::support::program::Call::new(&inside, &["check"]).run();
    assert_eq!(run.expect_code(0).stdout, "没有发现问题\n");
    let outside = site.root().join("..");
    let run = crate::support::program::Call::new(&outside, &["--root", "site", "check"]).run();
    assert_eq!(run.expect_code(0).stdout, "没有发现问题\n");
}

#[test]
fn it_speaks_chinese_unless_flag_or_locale_say_english() {
    let site = Site::new(SMALL);
    let said = |environment: &[(&'static str, &str)], arguments: &[&str]| {
        let call = site.call(&[&["check"], arguments].concat());
        let call = environment.iter().fold(call, |call, (name, value)| call.env(name, *value));
        call.run().expect_code(0).stdout
    };
    let (zh, en) = ("没有发现问题\n", "no problems found\n");
    for (environment, arguments, expected) in [
        (&[][..], &[][..], zh),
        (&[("LANG", "zh_CN.UTF-8")], &[], zh),
        (&[("LANG", "C.UTF-8")], &[], zh),
        (&[("LANG", "")], &[], zh),
        (&[("LANG", "en_GB.UTF-8")], &[], en),
        (&[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "en_US.UTF-8")], &[], en),
        (&[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "zh_CN.UTF-8")], &[], zh),
        (&[("LANG", "en_US.UTF-8")], &["--lang", "zh"], zh),
        (&[("LANG", "en_US.UTF-8")], &["--lang=zh"], zh),
        (&[], &["--lang", "en"], en),
    ] {
        assert_eq!(said(environment, arguments), expected, "{environment:?} {arguments:?}");
    }
}

#[test]
fn a_check_is_explained_with_its_examples() {
    let site = Site::empty();
    let run = site.run(&["explain", "reference/dangling-id"]).expect_code(0);
    for word in ["reference/dangling-id", "错误的写法", "正确的写法", "content/cases/a.md"] {
        assert!(run.stdout.contains(word), "{word}: {}", run.stdout);
    }
    let all = site.run(&["explain"]).expect_code(0).stdout;
    assert_eq!(all.lines().count(), casebook::check::all().count());
}

#[test]
fn an_unknown_code_comes_with_the_nearest_right_one() {
    let run = Site::empty().run(&["explain", "reference/dangling-ids"]).expect_code(2);
    assert_eq!(run.stderr, "错误：没有“reference/dangling-ids”这项检查\n修改：改为“reference/dangling-id”\n");
}
