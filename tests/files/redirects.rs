//! Old addresses.

use casebook::fault::Fault;
use casebook::render::files::sitemap::MadePage;
use casebook::url::Route;

use super::site::Site;

const SITE: &str = "\
-- casebook.yaml --
title: 示例
base_url: https://example.org/
-- content/cases/农科村.md --
---
title: 甲 & 乙
aliases: [/anli/旧/, old.html]
---
";

#[test]
fn an_old_address_is_answered_where_it_was() {
    let site = Site::new(SITE);
    assert_eq!(site.text("anli/旧/index.html"), "anli/旧/ -> cases/农科村/");
    assert_eq!(site.text("old.html"), "old.html -> cases/农科村/");
}

#[test]
fn an_old_address_that_a_made_page_has_is_a_fault_where_it_is_written() {
    let mut site = Site::new(SITE);
    site.pages.push(MadePage { route: Route::page("anli/旧"), changed: None });
    let (output, faults) = site.try_files();
    let [Fault::ReservedAddress { at, address }] = faults.as_slice() else { panic!("{faults:?}") };
    assert_eq!(address, "/anli/旧/");
    let source = SITE.split("-- content/cases/农科村.md --\n").last().unwrap();
    assert_eq!(source.get(at.range()), Some("/anli/旧/"));
    assert!(!output.files.contains_key("anli/旧/index.html"));
}
