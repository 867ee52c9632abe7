//! Raw HTML in bodies, shown as it is written and, where the site says so, admitted as far as it only marks words.

use crate::support::site::Site;

const PAGE: &str = "\
-- content/about.md --
---
标题: 甲
---

上标x<sup>2</sup>，<b onclick=\"run()\">粗</b>体，<script>run()</script>，换<br>行。

<u>乙
";

fn site(config: &str) -> Site {
    Site::new(&format!("-- casebook.yaml --\ntitle: 示例\nchecks: {{text/raw-html: warn}}\n{config}{PAGE}"))
}

fn reported(site: &Site) -> Vec<String> {
    let found = site.check();
    let of_html = found.diagnostics.iter().filter(|diagnostic| diagnostic.code == "text/raw-html");
    let written = |at: casebook::source::Span| found.sources.file(at.file).unwrap().slice(at).to_owned();
    of_html.map(|diagnostic| written(diagnostic.at)).collect()
}

#[test]
fn raw_html_is_shown_as_it_is_written_and_every_run_of_it_is_reported() {
    let site = site("");
    assert_eq!(reported(&site).len(), 8);
    site.build(&[]);
    let page = site.page("about/");
    assert!(page.contains("x&lt;sup&gt;2&lt;/sup&gt;") && page.contains("&lt;script&gt;run()"), "{page}");
}

#[test]
fn a_site_may_admit_tags_that_only_mark_words_and_all_others_stay_text() {
    let site = site("markdown: {html: sanitized}\n");
    assert_eq!(reported(&site), ["<b onclick=\"run()\">", "</b>", "<script>", "</script>", "<u>"]);
    site.build(&[]);
    let page = site.page("about/");
    assert!(page.contains("上标x<sup>2</sup>，&lt;b onclick=&quot;run()&quot;&gt;粗"), "{page}");
    assert!(page.contains("&lt;script&gt;run()&lt;/script&gt;，换<br>\n行。"), "{page}");
}
