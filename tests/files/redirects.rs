//! Old addresses.

use casebook::fault::Fault;
use casebook::render::files::sitemap::MadePage;
use casebook::url::Route;

use crate::site::Site;

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
fn an_old_address_leads_to_the_new_one_without_a_script() {
    assert_eq!(
        Site::new(SITE).text("anli/旧/index.html"),
        r#"<!DOCTYPE html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8"/>
    <title>网址已变更</title>
    <meta name="robots" content="noindex"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <link rel="canonical" href="https://example.org/cases/%E5%86%9C%E7%A7%91%E6%9D%91/"/>
    <meta http-equiv="refresh" content="0; url=../../cases/%E5%86%9C%E7%A7%91%E6%9D%91/index.html"/>
  </head>
  <body>
    <p>
      <span>新网址：</span>
      <a href="../../cases/%E5%86%9C%E7%A7%91%E6%9D%91/index.html">甲 &amp; 乙</a>
    </p>
    <script>location.replace(document.links[0].href+location.hash)</script>
  </body>
</html>
"#
    );
}

#[test]
fn an_old_file_is_answered_where_it_was() {
    let page = Site::new(SITE).text("old.html");
    assert!(page.contains(r#"url=cases/%E5%86%9C%E7%A7%91%E6%9D%91/index.html"#), "{page}");
}

#[test]
fn a_redirect_speaks_the_language_of_the_site_and_names_no_address_it_does_not_know() {
    let site = SITE.replace("base_url: https://example.org/", "language: en");
    let page = Site::new(&site).text("old.html");
    assert!(page.contains(r#"<html lang="en">"#) && page.contains("This page has moved"), "{page}");
    assert!(!page.contains("canonical"), "{page}");
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
