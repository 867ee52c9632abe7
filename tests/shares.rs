//! `casebook build --shard` and `casebook merge`: the shares of a site are the site, and what is no share of it is told.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use casebook::pipeline::{compile, compile_share};
use casebook::publish::claim::paths_of;
use casebook::render::output::Output;
use casebook::settings::{Settings, Share, Today};
use image::{ImageFormat, Rgb, RgbImage};

use crate::support::program::{Call, Run, TODAY};
use crate::support::site::Site;
use crate::support::tree::{differences, tree};

/// A site of all sorts of files: pages, lists of several pages, feeds, old addresses, attachments, pictures, search.
fn varied() -> Site {
    let site = Site::new(
        "-- casebook.yaml --\ntitle: 示例\nbase_url: https://example.org/anli/\nper_page: 10\ntopics: [养老, 修路]\n",
    );
    for number in 0..25 {
        let topic = ["养老", "修路"][number % 2];
        let text = format!(
            "---\n标题: 第{number}件\n日期: {}\n主题: [{topic}]\n地区: 某省/某市\n旧网址: [/old/{number}/]\n来源:\n  - 标题: 材料\n---\n\n正文 {number}，见[关于](../about.md)。\n",
            2020 + number % 5
        );
        site.write(&format!("content/cases/c{number}.md"), text);
    }
    site.write("content/about.md", "---\n标题: 关于\n---\n\n![图](tu.png)\n\n正文。\n");
    site.write("content/tu.png", picture());
    site.write("static/note.txt", "一");
    site.write("static/search/note.txt", "二");
    site.write("static/.nojekyll", "");
    site
}

/// A picture that is wide enough to be published in two widths.
fn picture() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_pixel(700, 10, Rgb([1, 2, 3])).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Builds share `number` of `of`.
fn share(site: &Site, number: u32, of: u32) -> Run {
    site.build(&["--shard", &format!("{number}/{of}")])
}

/// Merges those shares of `site` that lie in these folders below `shares`.
fn merge(site: &Site, folders: &[&str]) -> Run {
    let folders = folders.iter().map(|folder| format!("shares/{folder}"));
    folders.fold(site.call(&["merge"]), Call::arg).run()
}

#[test]
fn the_shares_of_a_site_merged_are_the_site_built_at_once() {
    let site = varied();
    site.build(&["--output", "whole"]).expect_code(0);
    let whole = tree(&site.root().join("whole"));
    for of in [1, 2, 3, 7] {
        let names: Vec<String> = (1..=of).map(|number| format!("{number}-of-{of}")).collect();
        for number in 1..=of {
            share(&site, number, of).expect_code(0);
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        merge(&site, &names).expect_code(0);
        let found = differences(&whole, &site.published());
        assert!(found.is_empty(), "{of} shares:\n{}", found.join("\n"));
    }
    assert_eq!(site.leavings(), [""; 0]);
    let again = merge(&site, &["1-of-2", "2-of-2"]).expect_code(0);
    assert!(again.stdout.contains("新增 0，改动 0，删除 0"), "{again:?}");
}

#[test]
fn the_shares_of_the_sample_collection_hold_every_file_once_and_know_of_all_others() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let today = Today::Given(TODAY.parse().unwrap());
    let settings = Settings { today, with_drafts: false, is_strict: false, base_url: None };
    let whole = compile(root, &settings, &|_| {}).unwrap();
    let made = |number| {
        let share = Share::new(number, 3).unwrap();
        compile_share(root, &settings, share, &|_| {}).unwrap()
    };
    let shares = [1, 2, 3].map(made);
    let mut union = Output::default();
    for share in &shares {
        assert_eq!(share.diagnostics, whole.diagnostics);
        assert_eq!(paths_of(&share.output), paths_of(&whole.output));
        assert!(share.output.files.len() > whole.output.files.len() / 5);
        for (path, content) in &share.output.files {
            assert!(union.files.insert(path.clone(), content.clone()).is_none(), "{path}: in two shares");
        }
    }
    assert!(union == whole.output, "the shares hold other bytes than the whole");
}

#[test]
fn every_wrong_share_is_told_at_once_with_its_file_and_its_mend() {
    let site = varied();
    for number in 1..=3 {
        share(&site, number, 3).expect_code(0);
    }
    let folder = |name: &str| site.root().join("shares").join(name);
    fs::rename(folder("3-of-3"), folder("missing")).unwrap();
    let page = |name: &str| {
        let files = tree(&folder(name));
        files.keys().find(|path| path.ends_with("index.html")).unwrap().clone()
    };
    let (changed, gone) = (page("1-of-3"), page("2-of-3"));
    site.write(&format!("shares/1-of-3/{changed}"), "别的");
    fs::remove_file(folder("2-of-3").join(&gone)).unwrap();
    site.write("shares/2-of-3/备注.txt", "我的");
    site.write("public/index.html", "原来的");

    let run = merge(&site, &["1-of-3", "2-of-3", "2-of-3", "nowhere"]).expect_code(1);
    for told in [
        "错误：没有文件夹 “shares/nowhere”",
        "错误：第 2 份有两个：",
        "错误：缺第 3 份，共 3 份",
        &format!("错误：文件 “shares/1-of-3/{changed}” 生成以后变了"),
        &format!("错误：文件 “shares/2-of-3/{gone}” 不在了"),
        "错误：文件 “shares/2-of-3/备注.txt” 不是 casebook 写的",
        "网站没有写入，原来的网站没有动",
    ] {
        assert!(run.stderr.contains(told), "{told}\n{}", run.stderr);
    }
    assert_eq!(run.stderr.matches("错误：").count(), run.stderr.matches("\n修改：").count());
    assert_eq!((run.stdout.as_str(), site.file("index.html").as_str()), ("", "原来的"));
}

#[test]
fn shares_of_other_files_another_day_or_another_program_are_no_shares_of_one_site() {
    let site = varied();
    for number in 1..=3 {
        share(&site, number, 7).expect_code(0);
    }
    site.run(&["build", "--today", "2026-02-02", "--shard", "4/7"]).expect_code(0);
    site.run(&["build", "--today", TODAY, "--shard", "5/7", "--drafts", "--base-url", "https://b.example/"])
        .expect_code(0);
    let record = |name: &str| site.root().join("shares").join(name).join("build.json");
    let rewrite = |name: &str, from: &str, to: &str| {
        let text = fs::read_to_string(record(name)).unwrap();
        assert!(text.contains(from), "{text}");
        fs::write(record(name), text.replacen(from, to, 1)).unwrap();
    };
    rewrite("1-of-7", "\"generator\": \"casebook ", "\"generator\": \"casebook 9");
    let text = fs::read_to_string(record("2-of-7")).unwrap();
    let record_of: serde_json::Value = serde_json::from_str(&text).unwrap();
    rewrite("2-of-7", record_of["share"]["program"].as_str().unwrap(), "0123");
    site.write("content/about.md", "---\n标题: 关于\n---\n\n别的。\n");
    share(&site, 6, 7).expect_code(0);
    site.build(&[]).expect_code(0);
    share(&site, 7, 7).expect_code(0);
    share(&site, 1, 2).expect_code(0);

    let names = ["1-of-7", "2-of-7", "3-of-7", "4-of-7", "5-of-7", "6-of-7", "7-of-7", "1-of-2"];
    let run = merge(&site, &names).expect_code(1);
    for told in [
        "“shares/1-of-7” 是 casebook 9",
        "“shares/2-of-7” 是另一个 casebook 程序生成的",
        "“shares/4-of-7” 是按 2026-02-02 生成的，其余各份按 2026-01-01",
        "“shares/5-of-7” 和其余各份不同，不是都写了 --drafts",
        "“shares/5-of-7” 的 --base-url 是 “https://b.example/”",
        "“shares/6-of-7” 是用别的内容生成的",
        "“shares/7-of-7” 对照的已发布内容和其余各份不同",
        "“shares/1-of-2” 是 2 份中的一份，其余是 7 份中的",
    ] {
        assert!(run.stderr.contains(told), "{told}\n{}", run.stderr);
    }
    let english = names
        .iter()
        .fold(site.call(&["merge", "--lang", "en"]), |call, name| call.arg(format!("shares/{name}")));
    let english = english.run().expect_code(1);
    assert_eq!(english.stderr.matches("error: ").count(), run.stderr.matches("错误：").count());
}

#[test]
fn a_site_is_no_share_and_a_share_takes_no_sites_place() {
    let site = varied();
    site.build(&[]).expect_code(0);
    let before = site.published();
    let refused = site.build(&["--shard", "1/2", "--output", "public"]).expect_code(2);
    assert!(refused.stderr.contains("里是整个网站，不能换成其中一份"), "{refused:?}");
    share(&site, 1, 2).expect_code(0);
    let refused = site.build(&["--output", "shares/1-of-2"]).expect_code(2);
    assert!(refused.stderr.contains("里是网站的一份"), "{refused:?}");
    let refused = site.run(&["merge", "public"]).expect_code(1);
    assert!(refused.stderr.contains("“public” 是整个网站，不是其中一份"), "{refused:?}");
    site.write("static/damaged/build.json", "{");
    let refused = site.run(&["merge", "static/damaged", "--output", "other"]).expect_code(1);
    assert!(refused.stderr.contains("认不出是网站的哪一份"), "{refused:?}");
    assert_eq!(site.published(), before);
}

#[test]
fn addresses_that_readers_have_are_not_lost_by_the_way_of_shares() {
    let site = varied();
    site.build(&[]).expect_code(0);
    fs::remove_file(site.root().join("content/cases/c7.md")).unwrap();
    let refused = share(&site, 1, 2).expect_code(1);
    assert!(refused.stderr.contains("cases/c7"), "{refused:?}");
    site.run(&["build", "--today", TODAY, "--output", "elsewhere"]).expect_code(0);
    for number in ["1/2", "2/2"] {
        site.build(&["--shard", number, "--published", "elsewhere/data/identifiers.json"]).expect_code(0);
    }
    let refused = merge(&site, &["1-of-2", "2-of-2"]).expect_code(1);
    assert!(refused.stderr.contains("没有对照已经发布的 “public/data/identifiers.json”"), "{refused:?}");
    assert!(site.public().join("cases/c7/index.html").is_file());
    let elsewhere = site.call(&["merge", "shares/1-of-2", "shares/2-of-2", "--output", "new"]);
    elsewhere.run().expect_code(0);
}

#[test]
fn which_share_of_how_many_is_written_as_it_is_read() {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n");
    for wrong in ["0/2", "3/2", "1", "1/0", "一/二", "1/2/3"] {
        let refused = site.build(&["--shard", wrong]).expect_code(2);
        assert!(refused.stderr.contains("写第几份和共几份，如 2/4"), "{refused:?}");
    }
}
