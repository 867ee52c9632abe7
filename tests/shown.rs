//! What pages show of a few entries: each test with a small site of its own.

use crate::pages::built;
use crate::support::site::Site;

#[test]
fn an_article_whose_number_is_a_heading_begins_with_the_paragraph_below_it() {
    let site = Site::new(
        "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 规则
来源: [{标题: 公报}]
---

### 第一条

第一款的文字。

第二款的文字。

**第二条**

只有一款：

（一）第一项。

第三条

另一款。
",
    );
    assert_eq!(site.build(&[]).code, 0);
    let page = site.page("rules/a/");
    let paragraph = |anchor: &str| {
        let (_, rest) = page.split_once(&format!("id=\"{anchor}\">")).unwrap();
        rest.split_once("</div>").unwrap().0.to_owned()
    };
    assert_eq!(paragraph("article-1-p1"), "<p>第一款的文字。</p>");
    assert_eq!(paragraph("article-1-p2"), "<p>第二款的文字。</p>");
    assert!(paragraph("article-2-p1").starts_with("<p>只有一款：</p><p class=\"item\" id=\"article-2-1\">"));
    assert_eq!(paragraph("article-3-p1"), "<p>另一款。</p>");
    assert!(!page.contains("article-2-p2"));
}

#[test]
fn a_free_page_is_no_record_with_gaps() {
    let site =
        Site::new("-- casebook.yaml --\ntitle: 示例\n-- content/about.md --\n---\n标题: 关于\n---\n\n正文\n");
    assert_eq!(site.build(&[]).code, 0);
    assert!(!site.page("about/").contains("part-gaps"));
}

#[test]
fn titles_stand_by_pinyin_and_numbers_by_value_whatever_their_numerals() {
    let titles =
        ["重庆做法", "第十二届协商会", "长沙做法", "第二届协商会", "北京做法", "第20届协商会", "自定"];
    let mut text = "-- casebook.yaml --\ntitle: 示例\nsort: {cases: [title]}\n".to_owned();
    for (number, title) in titles.iter().enumerate() {
        let sort_as = if *title == "自定" { "sort_as: 安\n" } else { "" };
        let front = format!(
            "title: {title}\n{sort_as}sources: [{{title: 材料}}]\nregion: 某省/{}组",
            ["十", "二", "一"][number % 3]
        );
        text.push_str(&format!("-- content/cases/c{number}.md --\n---\n{front}\n---\n\n正文。\n"));
    }
    let site = Site::new(&text);
    site.build(&[]);
    let page = site.page("cases/");
    let mut shown: Vec<(usize, &str)> =
        titles.iter().map(|title| (page.find(&format!(">{title}<")).unwrap(), *title)).collect();
    shown.sort_unstable();
    let shown: Vec<&str> = shown.into_iter().map(|(_, title)| title).collect();
    let expected =
        ["自定", "北京做法", "长沙做法", "重庆做法", "第二届协商会", "第十二届协商会", "第20届协商会"];
    assert_eq!(shown, expected);
    let regions = site.page("regions/");
    let at = |name: &str| regions.find(&format!(">{name}<")).unwrap();
    assert!(at("一组") < at("二组") && at("二组") < at("十组"));
}

#[test]
fn a_page_without_a_summary_is_told_by_its_first_sentences() {
    let first = "镇里听取了《办法。征求意见稿》的说明。";
    let rest = "随后逐条讨论，".repeat(30);
    let case = format!("---\ntitle: 甲\nsources: [{{title: 材料}}]\n---\n\n{first}{rest}结束。\n");
    let text = format!(
        "-- casebook.yaml --\ntitle: 示例\nbase_url: https://example.org/\n-- content/cases/a.md --\n{case}"
    );
    let site = Site::new(&text);
    site.build(&[]);
    let told = format!("<meta name=\"Description\" content=\"{first}\" property=\"og:description\">");
    assert!(site.page("cases/a/").contains(&told));
    assert!(site.page("cases/").contains(first) && !site.page("cases/").contains("逐条讨论"));
    assert!(site.page("cases/a/").contains("阅读约 1 分钟"));
}

#[test]
fn the_colophon_counts_what_is_not_published_and_names_none_of_it() {
    let (site, _) = built(
        "-- casebook.yaml --\ntitle: 示例\n-- content/cases/a.md --\n---\ntitle: 甲\nsources: [{title: 材料}]\n---\n\
         -- content/cases/b.md --\n---\ntitle: 没写完的稿子\ndraft: true\nsources: [{title: 材料}]\n---\n",
    );
    let html = site.page("colophon/");
    assert!(html.contains("<dt>草稿</dt><dd><span class=\"figure\">1</span>"), "{html}");
    assert!(!html.contains("没写完的稿子"));
}

#[test]
fn what_rests_on_a_source_is_listed_on_pages_of_its_own_where_it_is_much() {
    let case =
        |n: usize| format!("-- content/cases/c{n}.md --\n---\ntitle: 例{n}\nsources: [{{from: s}}]\n---\n");
    let cases: String = (1..=7).map(case).collect();
    let (site, _) = built(&format!(
        "-- casebook.yaml --\ntitle: 示例\n-- content/sources/s.md --\n---\ntitle: 材料\n---\n{cases}"
    ));
    let source = site.page("sources/s/");
    assert!(source.contains("href=\"../../sources/s/cases/index.html\">查看全部 7 条</a>"), "{source}");
    assert_eq!(source.matches("<li><a href=\"../../cases/c").count(), 6);
    assert_eq!(site.page("sources/s/cases/").matches("class=\"card-title\"").count(), 7);
}

#[test]
fn what_editors_select_leads_the_home_page_and_changes_are_told_with_the_newest_first() {
    let (site, _) = built(
        "\
-- casebook.yaml --
title: 示例
-- content/rules/guize.md --
---
标题: 某村规则
---

第一条　先议后办。
-- content/cases/a.md --
---
标题: 甲
日期: 2024-05-01
精选: true
更改:
  - {日期: 2024-06-01, 内容: 按《某村规则》第一条补写办理情况}
  - {日期: 2024-07-01, 方式: 更正, 内容: 人数改为四十}
---
-- content/cases/b.md --
---
标题: 乙
日期: 2024-06-01
---
-- content/cases/c.md --
---
标题: 丙
日期: 2023-06-01
精选: true
---
",
    );
    let home = site.page("");
    let order = ["甲", "丙", "乙"].map(|title| home.find(&format!(">{title}<")).unwrap());
    assert!(order.is_sorted(), "{order:?}\n{home}");
    let page = site.page("cases/a/");
    assert!(page.contains("更新于 2024年7月1日"), "{page}");
    let (first, second) = (page.find("人数改为四十").unwrap(), page.find("补写办理情况").unwrap());
    let before = page.get(..first).unwrap();
    assert!(first < second && before.ends_with(r#">更正</span><span class="row-text">"#), "{page}");
    assert!(page.contains(r#"guize/index.html#article-1">《某村规则》第一条</a>补写办理情况"#), "{page}");
}
