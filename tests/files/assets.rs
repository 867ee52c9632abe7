//! Files that are published as they are.

use std::path::PathBuf;

use casebook::fault::Fault;
use casebook::render::output::Content;
use casebook::source::{FileId, Span};

use super::site::Site;

#[test]
fn files_are_copied_to_their_addresses() {
    let output = Site::new(
        "\
-- casebook.yaml --
title: 示例
-- content/cases/a/index.md --
---
title: 甲
---
-- content/cases/a/图 一.jpg --
图
-- static/favicon.ico --
图
",
    )
    .files();
    let from = |path: &str| match output.files.get(path) {
        Some(Content::Copy(from)) => from.clone(),
        other => panic!("{path}: {other:?}"),
    };
    assert_eq!(from("cases/a/图 一.jpg"), PathBuf::from("disk/content/cases/a/图 一.jpg"));
    assert_eq!(from("favicon.ico"), PathBuf::from("disk/static/favicon.ico"));
}

#[test]
fn a_file_never_takes_the_place_of_something_else() {
    let site = Site::new(
        "\
-- casebook.yaml --
title: 示例
base_url: https://example.org/
-- content/cases/a/index.md --
---
title: 甲
aliases: [/old/]
---
-- content/cases/a/INDEX.html --
页
-- static/Sitemap.xml --
页
-- static/build.json --
页
-- static/cases --
页
-- static/data/cases.json/x --
页
-- static/logo.svg --
图
-- static/LOGO.svg --
图
-- static/old/index.html --
页
-- static/old/other.html --
页
",
    );
    let (output, faults) = site.try_files();
    let configuration = Span::start_of(FileId(0));
    let bundle = Span::start_of(FileId(1));
    let clash = |at, path: &str, address: &str| Fault::AssetClash {
        at,
        path: path.to_owned(),
        address: address.to_owned(),
    };
    assert_eq!(
        faults,
        [
            clash(bundle, "content/cases/a/INDEX.html", "/cases/a/INDEX.html"),
            clash(configuration, "static/Sitemap.xml", "/Sitemap.xml"),
            clash(configuration, "static/build.json", "/build.json"),
            clash(configuration, "static/cases", "/cases"),
            clash(configuration, "static/data/cases.json/x", "/data/cases.json/x"),
            clash(configuration, "static/logo.svg", "/logo.svg"),
            clash(configuration, "static/old/index.html", "/old/index.html"),
        ]
    );
    let copied = output.files.iter().filter(|(_, content)| matches!(content, Content::Copy(_)));
    assert_eq!(copied.map(|(path, _)| path).collect::<Vec<_>>(), ["LOGO.svg", "old/other.html"]);
    assert!(site.text("sitemap.xml").contains("<urlset"));
}

#[test]
fn a_site_brings_its_own_robots() {
    let output =
        Site::new("-- casebook.yaml --\ntitle: 示例\n-- static/robots.txt --\nUser-agent: *\n").files();
    assert!(matches!(output.files.get("robots.txt"), Some(Content::Copy(_))));
}
