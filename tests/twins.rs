//! The twins of pages: their shape, and that they say what the pages and the tables say.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use serde_json::Value;

use crate::support::html::{Page, dead_links, pages};
use crate::support::site::Site;
use crate::support::tree::Tree;

fn json(published: &Tree, path: &str) -> Value {
    serde_json::from_slice(&published[path]).unwrap()
}

/// The collection of the repository, with an invented example and an entry that was taken back.
fn published() -> &'static Tree {
    static PUBLISHED: OnceLock<Tree> = OnceLock::new();
    PUBLISHED.get_or_init(build)
}

fn build() -> Tree {
    let site = Site::of_the_repository();
    site.write(
        "content/cases/taken-back.md",
        "---\n标题: 撤回的案例\n撤回: 当事人要求\n来源: [{标题: 材料}]\n---\n",
    );
    let example = "---\n标题: 示例\n示例: true\n来源: [{标题: 材料}]\n---\n\n一句。\n\n## 二\n\n三。\n";
    site.write("content/cases/invented.md", example);
    site.build(&[]).expect_code(0);
    site.published()
}

#[test]
fn every_page_has_a_twin_of_the_published_shape_and_tells_of_it() {
    let published = published();
    let schema = json(published, "data/page.schema.json");
    let shape = jsonschema::validator_for(&schema).unwrap();
    let twins: BTreeSet<&str> =
        published.keys().filter(|path| path.ends_with("index.json")).map(String::as_str).collect();
    for path in &twins {
        let twin = json(published, path);
        let errors: Vec<String> = shape.iter_errors(&twin).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{path}: {errors:?}");
    }
    for (path, page) in pages(published) {
        let beside = path.replace(".html", ".json");
        let types = page.attributes("link", "type");
        let is_alone = page.attributes("meta", "http-equiv").contains(&"refresh".to_owned());
        assert!(
            is_alone || path == "404.html" || types.iter().any(|kind| kind == "application/json"),
            "{path}"
        );
        let is_part = path.contains("/page/") || is_list_beside(path) || path == "data/index.html";
        assert!(is_alone || path == "404.html" || is_part || twins.contains(beside.as_str()), "{path}");
    }
}

/// Returns whether the page at `path` shows a part of what another page's twin holds.
fn is_list_beside(path: &str) -> bool {
    path.contains("/status/")
        || path == "search/index.html"
        || path.contains("/versions/")
        || path.starts_with("network/")
        || (path.matches('/').count() > 1 && !path.starts_with("compare/"))
}

#[test]
fn a_twin_holds_the_rows_of_the_tables_that_are_about_its_entry() {
    let published = published();
    let mut count = 0;
    for kind in ["cases", "rules", "awards"] {
        for row in json(published, &format!("data/{kind}.json")).as_array().unwrap() {
            let id = row["id"].as_str().unwrap();
            let twin = json(published, &format!("{kind}/{id}/index.json"));
            assert_eq!(twin["records"][kind], serde_json::json!([row]));
            count += 1;
        }
    }
    assert!(count > 5);
    let steps = json(published, "data/case_steps.json");
    let told: usize = json(published, "cases/index.json")["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| json(published, &format!("{}/index.json", case["key"].as_str().unwrap())))
        .filter_map(|twin| Some(twin.pointer("/records/case_steps")?.as_array()?.len()))
        .sum();
    assert_eq!(told, steps.as_array().unwrap().len());
}

#[test]
fn every_reference_of_a_twin_leads_to_a_page_with_a_twin_of_that_key() {
    let published = published();
    let mut count = 0;
    for path in published.keys().filter(|path| path.ends_with("index.json")) {
        let twin = json(published, path);
        for list in ["references", "entries"] {
            for named in twin[list].as_array().into_iter().flatten() {
                let route =
                    named["url"].as_str().unwrap().trim_start_matches("https://casebook.example.org/");
                let other = json(published, &format!("{}index.json", casebook::url::decode(route)));
                assert_eq!((&other["key"], &other["title"]), (&named["key"], &named["title"]), "{path}");
                count += 1;
            }
        }
    }
    assert!(count > 100, "{count}");
}

#[test]
fn what_is_invented_says_so_and_what_was_taken_back_says_nothing_else() {
    let published = published();
    let invented = json(published, "cases/invented/index.json");
    assert_eq!((&invented["is_sample"], invented.get("records")), (&Value::Bool(true), None));
    assert_eq!(
        invented["text"],
        serde_json::json!([
            {"level": 1, "heading": null, "anchor": null, "text": "一句。"},
            {"level": 2, "heading": "二", "anchor": "二", "text": "三。"},
        ])
    );
    let gone = json(published, "cases/taken-back/index.json");
    assert_eq!(gone["withdrawn"], "当事人要求");
    assert_eq!((gone.get("text"), gone.get("records")), (None, None));
}

#[test]
fn a_page_is_looked_up_by_its_own_twin_only() {
    let published = published();
    let page = Page::new(str::from_utf8(&published["index.html"]).unwrap());
    let ways = page.attributes("link", "href");
    assert!(ways.contains(&"index.json".to_owned()), "{ways:?}");
}

#[test]
fn a_site_chooses_which_pages_are_told_to_programs() {
    let text = |choice: &str| {
        let entry = "---\ntitle: 甲\nsources: [{title: 材料}]\n---\n\n一句。\n";
        format!(
            "-- casebook.yaml --\ntitle: 示例\n{choice}\n-- content/cases/a.md --\n{entry}-- content/terms/b.md --\n{entry}-- content/c.md --\n{entry}"
        )
    };
    let written = |choice: &str| -> Vec<String> {
        let site = Site::new(&text(choice));
        site.build(&[]);
        let published = site.published();
        for (path, page) in pages(&published) {
            let is_told = page.attributes("link", "type").iter().any(|kind| kind == "application/json");
            assert!(is_told || !published.contains_key(&path.replace(".html", ".json")), "{path}");
        }
        assert!(dead_links(&published).is_empty(), "{:?}", dead_links(&published));
        published
            .into_keys()
            .filter(|path| path.ends_with("index.json") || path.contains("page.schema"))
            .collect()
    };
    let schema = "data/page.schema.json";
    assert_eq!(written("page_data: false"), [""; 0]);
    assert_eq!(
        written("页面数据: [案例, pages]"),
        ["c/index.json", "cases/a/index.json", "cases/index.json", schema]
    );
    let all = written("page_data: true");
    assert_eq!(all, written(""));
    assert!(all.len() > 10 && all.contains(&"regions/index.json".to_owned()), "{all:?}");
    assert!(
        !written("page_data: [列表]").iter().any(|path| path.contains("/a/") || path.starts_with("terms"))
    );
}
