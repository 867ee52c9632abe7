//! Feeds in both forms.

use casebook::render::files::feeds::feeds;
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::json;

use super::site::Site;

const SITE: &str = "\
-- casebook.yaml --
title: 示例 & 试用
description: 一个网站
base_url: https://example.org/
license: CC BY 4.0
publisher:
  name: 某编辑部
  url: https://editor.example.org/
topics:
  - {id: nongye, label: 农业}
  - {id: shucai, label: 蔬菜, parent: nongye}
  - {id: kong, label: 空的}
-- content/cases/a.md --
---
title: 甲 <一>
date: 2023-05-25
updated: 2023-06
summary: 摘要 & 说明
topics: [蔬菜]
---
-- content/cases/by-source.md --
---
title: 只有来源有日期
sources:
  - {title: 一, date: 2023-01}
  - {title: 二, date: 2024-02-03}
---
-- content/cases/undated.md --
---
title: 没有日期
sources:
  - {title: 一}
---
-- content/cases/sample.md --
---
title: 虚构
date: 2024-01-01
sample: true
topics: [蔬菜]
---
-- content/cases/gone.md --
---
title: 撤回的
date: 2024-01-01
withdrawn: 重复
---
-- content/awards/w.md --
---
title: 荣誉
level: 省
year: 2022
recipients: [{name: 某村}]
---
";

const FULL: &str = "base_url: https://example.org/\nfeed_full_text: true";

/// The paths of the elements of an XML text, and the text in each.
fn elements(xml: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(xml);
    let (mut path, mut found) = (Vec::new(), Vec::<(String, String)>::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                path.push(start.name().as_ref().to_owned());
                found.push((path.join("/"), String::new()));
            }
            Event::Empty(start) => {
                found.push((format!("{}/{}", path.join("/"), start.name().as_ref()), String::new()));
            }
            Event::End(_) => drop(path.pop()),
            Event::Text(text) => found.iter_mut().last().into_iter().for_each(|last| last.1.push_str(&text)),
            Event::GeneralRef(name) => found.last_mut().unwrap().1.push_str(&format!("&{};", &*name)),
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn an_entry_of_an_atom_feed_says_what_is_known_of_it() {
    assert_eq!(
        Site::new(SITE).text("feeds/topics/nongye.xml"),
        r#"<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>https://example.org/feeds/topics/nongye.xml</id>
  <title>示例 &amp; 试用：农业</title>
  <subtitle>一个网站</subtitle>
  <updated>2023-06-01T00:00:00+08:00</updated>
  <link rel="self" type="application/atom+xml" href="https://example.org/feeds/topics/nongye.xml"/>
  <link rel="alternate" type="text/html" href="https://example.org/topics/nongye/"/>
  <author>
    <name>某编辑部</name>
    <uri>https://editor.example.org/</uri>
  </author>
  <rights>CC BY 4.0</rights>
  <generator>casebook</generator>
  <entry>
    <id>https://example.org/cases/a/</id>
    <title>甲 &lt;一&gt;</title>
    <updated>2023-06-01T00:00:00+08:00</updated>
    <published>2023-05-25T00:00:00+08:00</published>
    <link rel="alternate" type="text/html" href="https://example.org/cases/a/"/>
    <category term="cases" label="案例"/>
    <category term="shucai" label="蔬菜"/>
    <summary>摘要 &amp; 说明</summary>
  </entry>
</feed>
"#
    );
}

#[test]
fn a_json_feed_says_the_same() {
    assert_eq!(
        Site::new(SITE).json("feeds/topics/nongye.json"),
        json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": "示例 & 试用：农业",
            "home_page_url": "https://example.org/topics/nongye/",
            "feed_url": "https://example.org/feeds/topics/nongye.json",
            "description": "一个网站",
            "language": "zh-CN",
            "authors": [{ "name": "某编辑部", "url": "https://editor.example.org/" }],
            "items": [{
                "id": "https://example.org/cases/a/",
                "url": "https://example.org/cases/a/",
                "title": "甲 <一>",
                "summary": "摘要 & 说明",
                "content_text": "摘要 & 说明",
                "date_published": "2023-05-25T00:00:00+08:00",
                "date_modified": "2023-06-01T00:00:00+08:00",
                "tags": ["案例", "蔬菜"],
            }],
        })
    );
}

#[test]
fn there_is_a_feed_of_the_site_of_each_kind_and_of_each_topic_but_no_empty_one() {
    let site = Site::new(SITE);
    let feeds = feeds(&site.linked);
    let atom: Vec<&str> = feeds.iter().map(|feed| feed.atom.as_str()).collect();
    let json: Vec<&str> = feeds.iter().map(|feed| feed.json.as_str()).collect();
    assert_eq!(
        atom,
        [
            "feeds/atom.xml",
            "feeds/awards.xml",
            "feeds/cases.xml",
            "feeds/topics/nongye.xml",
            "feeds/topics/shucai.xml"
        ]
    );
    assert_eq!(
        json,
        [
            "feeds/feed.json",
            "feeds/awards.json",
            "feeds/cases.json",
            "feeds/topics/nongye.json",
            "feeds/topics/shucai.json"
        ]
    );
    let written: Vec<String> =
        site.files().files.into_keys().filter(|path| path.starts_with("feeds/")).collect();
    assert_eq!(written.len(), 10);
    assert!(atom.iter().chain(&json).all(|path| written.iter().any(|written| written == path)));
}

#[test]
fn entries_with_a_date_of_their_own_come_first_and_no_date_is_invented() {
    let feed = Site::new(SITE).json("feeds/feed.json");
    let items: Vec<(&str, &str)> = feed
        .get("items")
        .and_then(|items| items.as_array())
        .unwrap()
        .iter()
        .map(|item| (item["title"].as_str().unwrap(), item["date_modified"].as_str().unwrap()))
        .collect();
    assert_eq!(
        items,
        [
            ("甲 <一>", "2023-06-01T00:00:00+08:00"),
            ("荣誉", "2022-01-01T00:00:00+08:00"),
            ("只有来源有日期", "2024-02-03T00:00:00+08:00"),
        ]
    );
}

#[test]
fn a_feed_holds_the_newest_fifty() {
    let mut text = "-- casebook.yaml --\ntitle: 示例\nbase_url: https://example.org/\n".to_owned();
    for day in 1..=30 {
        for month in ["04", "06"] {
            let date = format!("2023-{month}-{day:02}");
            text.push_str(&format!(
                "-- content/cases/c{date}.md --\n---\ntitle: {date}\ndate: {date}\n---\n"
            ));
        }
    }
    let feed = Site::new(&text).text("feeds/cases.xml");
    let titles: Vec<String> = elements(&feed)
        .into_iter()
        .filter(|(path, _)| path == "feed/entry/title")
        .map(|(_, title)| title.trim().to_owned())
        .collect();
    assert_eq!(titles.len(), 50);
    assert_eq!(
        (titles.first().unwrap().as_str(), titles.last().unwrap().as_str()),
        ("2023-06-30", "2023-04-11")
    );
}

#[test]
fn a_feed_has_the_full_text_where_the_site_says_so() {
    let site = Site::new(&SITE.replace("base_url: https://example.org/", FULL));
    let atom = site.text("feeds/topics/nongye.xml");
    assert!(
        atom.contains(r#"<content type="html">&lt;p&gt;cases/a/ &amp;amp; …&lt;/p&gt;</content>"#),
        "{atom}"
    );
    let feed = site.json("feeds/topics/nongye.json");
    assert_eq!(feed["items"][0]["content_html"], "<p>cases/a/ &amp; …</p>");
    assert_eq!(feed["items"][0].get("content_text"), None);
}

#[test]
fn every_atom_feed_has_what_rfc_4287_asks_for() {
    let site =
        Site::new(&SITE.replace("publisher:\n  name: 某编辑部\n  url: https://editor.example.org/\n", ""));
    for feed in feeds(&site.linked) {
        let elements = elements(&site.text(feed.atom.as_str()));
        let count = |wanted: &str| elements.iter().filter(|(path, _)| path == wanted).count();
        for once in ["feed/id", "feed/title", "feed/updated", "feed/author/name"] {
            assert_eq!(count(once), 1, "{once}");
        }
        let entries = count("feed/entry");
        assert!(entries > 0);
        for each in ["feed/entry/id", "feed/entry/title", "feed/entry/updated", "feed/entry/summary"] {
            assert_eq!(count(each), entries, "{each}");
        }
        let filled =
            elements.iter().filter(|(path, _)| !path.ends_with("link") && !path.ends_with("category"));
        let texts =
            filled.filter(|(path, _)| !matches!(path.as_str(), "feed" | "feed/author" | "feed/entry"));
        assert!(texts.clone().count() > 0);
        texts.for_each(|(path, text)| assert_ne!(text.trim(), "", "{path}"));
    }
}

#[test]
fn every_json_feed_has_what_version_1_1_asks_for() {
    let site = Site::of_repository();
    let output = site.try_files().0;
    let mut count = 0;
    for feed in feeds(&site.linked) {
        let whole = super::site::json(&output, &feed.json.output_path());
        assert_eq!(whole["version"], "https://jsonfeed.org/version/1.1");
        assert!(!whole["title"].as_str().unwrap().is_empty());
        assert!(whole["feed_url"].as_str().unwrap().ends_with(&feed.json.absolute("")));
        let mut ids = std::collections::BTreeSet::new();
        for item in whole["items"].as_array().unwrap() {
            assert!(ids.insert(item["id"].as_str().unwrap().to_owned()), "{item}");
            let texts = ["content_html", "content_text"].map(|name| item[name].as_str());
            assert!(texts.iter().flatten().any(|text| !text.is_empty()), "{item}");
            assert!(item["url"].as_str().unwrap().starts_with("https://"), "{item}");
            for date in ["date_published", "date_modified"].iter().filter_map(|name| item[*name].as_str()) {
                assert!(date.parse::<jiff::Timestamp>().is_ok(), "{date}");
            }
            count += 1;
        }
    }
    assert!(count > 50, "{count}");
}

#[test]
fn without_an_address_there_are_no_feeds() {
    let site = Site::new(&SITE.replace("base_url: https://example.org/\n", ""));
    assert!(site.files().files.keys().all(|path| !path.starts_with("feeds/")));
}
