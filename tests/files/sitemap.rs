//! `sitemap.xml` and `robots.txt`.

use casebook::render::files::sitemap::MadePage;
use casebook::url::Route;

use super::site::{Site, text};

const SITE: &str = "\
-- casebook.yaml --
title: 示例
base_url: https://example.org/anli
-- content/cases/b.md --
---
title: 乙
date: 2023-05-25
---
-- content/cases/农科村.md --
---
title: 甲
date: 2023-05-25
updated: 2024-01-02
---
-- content/cases/c.md --
---
title: 丙
date: 2023-05
---
-- content/cases/sample.md --
---
title: 丁
sample: true
---
-- content/cases/gone.md --
---
title: 戊
withdrawn: 重复
---
";

#[test]
fn every_page_is_listed_but_samples_the_withdrawn_and_the_error_page() {
    assert_eq!(
        Site::new(SITE).text("sitemap.xml"),
        r#"<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url>
    <loc>https://example.org/anli/</loc>
  </url>
  <url>
    <loc>https://example.org/anli/cases/</loc>
  </url>
  <url>
    <loc>https://example.org/anli/cases/%E5%86%9C%E7%A7%91%E6%9D%91/</loc>
    <lastmod>2024-01-02</lastmod>
  </url>
  <url>
    <loc>https://example.org/anli/cases/b/</loc>
    <lastmod>2023-05-25</lastmod>
  </url>
  <url>
    <loc>https://example.org/anli/cases/c/</loc>
  </url>
</urlset>
"#
    );
}

#[test]
fn the_list_of_samples_is_left_out_and_a_date_that_is_handed_in_is_taken() {
    let mut site = Site::new(SITE);
    let changed = casebook::model::date::PartialDate::read("2025-03-04").ok();
    site.pages = vec![
        MadePage { route: Route::page("topics/农业"), changed },
        MadePage { route: Route::page("samples"), changed },
        MadePage { route: Route::page("samples/page/2"), changed },
        MadePage { route: Route::page("topics/农业"), changed },
    ];
    let sitemap = site.text("sitemap.xml");
    assert_eq!(sitemap.matches("<loc>").count(), 1);
    assert!(sitemap.contains("<lastmod>2025-03-04</lastmod>"));
}

#[test]
fn more_pages_than_one_sitemap_may_hold_are_split_under_an_index() {
    let mut site = Site::new(SITE);
    let page = |number| MadePage { route: Route::page(&format!("x/{number:05}")), changed: None };
    site.pages = (0..50_001).map(page).collect();
    let output = site.try_files().0;
    assert_eq!(text(&output, "sitemap-1.xml").matches("<loc>").count(), 50_000);
    assert_eq!(text(&output, "sitemap-2.xml").matches("<loc>").count(), 1);
    assert_eq!(
        text(&output, "sitemap.xml"),
        r#"<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <sitemap>
    <loc>https://example.org/anli/sitemap-1.xml</loc>
  </sitemap>
  <sitemap>
    <loc>https://example.org/anli/sitemap-2.xml</loc>
  </sitemap>
</sitemapindex>
"#
    );
    site.pages.pop();
    assert!(!site.has("sitemap-1.xml"));
}

#[test]
fn robots_are_told_where_the_sitemap_is() {
    assert_eq!(
        Site::new(SITE).text("robots.txt"),
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/anli/sitemap.xml\n"
    );
}

#[test]
fn without_an_address_there_is_no_sitemap() {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n-- content/a.md --\n---\ntitle: 甲\n---\n");
    assert!(!site.has("sitemap.xml"));
    assert_eq!(site.text("robots.txt"), "User-agent: *\nAllow: /\n");
}
