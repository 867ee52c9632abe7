//! What pages tell search engines, against the vocabulary of schema.org.
//!
//! `json_ld/vocabulary.txt` holds the part of the vocabulary that is used: `Class < Parent` and
//! `property: Domain, … -> Range, …`. A range is a class, or `Text`, `URL`, `Date`, `Integer`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::support::html::pages;
use crate::support::site::Site;
use crate::support::tree::Tree;

const VOCABULARY: &str = include_str!("json_ld/vocabulary.txt");

#[derive(Default)]
struct Vocabulary {
    parents: BTreeMap<&'static str, Vec<&'static str>>,
    properties: BTreeMap<&'static str, (Vec<&'static str>, Vec<&'static str>)>,
}

fn names(text: &'static str) -> Vec<&'static str> {
    text.split(',').map(str::trim).filter(|name| !name.is_empty()).collect()
}

fn vocabulary() -> Vocabulary {
    let mut known = Vocabulary::default();
    for line in VOCABULARY.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some((class, parents)) = line.split_once(" < ") {
            known.parents.insert(class, names(parents));
        } else {
            let (property, rest) = line.split_once(": ").unwrap();
            let (domains, ranges) = rest.split_once(" -> ").unwrap();
            known.properties.insert(property, (names(domains), names(ranges)));
        }
    }
    known
}

impl Vocabulary {
    fn is_a(&self, class: &str, other: &str) -> bool {
        class == other
            || self
                .parents
                .get(class)
                .is_some_and(|parents| parents.iter().any(|parent| self.is_a(parent, other)))
    }

    /// Adds what is wrong with `thing`, which stands at `place`.
    fn look(&self, thing: &Value, place: &str, wrong: &mut BTreeSet<String>) {
        let class = thing["@type"].as_str().unwrap_or_default();
        if !self.parents.contains_key(class) {
            wrong.insert(format!("{place}: no class {class}"));
            return;
        }
        for (name, value) in thing.as_object().unwrap().iter().filter(|(name, _)| !name.starts_with('@')) {
            let place = format!("{place} {class}.{name}");
            let Some((domains, ranges)) = self.properties.get(name.as_str()) else {
                wrong.insert(format!("{place}: no property"));
                continue;
            };
            if !domains.iter().any(|domain| self.is_a(class, domain)) {
                wrong.insert(format!("{place}: not of {class}"));
            }
            let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
            if values.is_empty() {
                wrong.insert(format!("{place}: empty"));
            }
            for value in values {
                if !ranges.iter().any(|range| self.fits(value, range)) {
                    wrong.insert(format!("{place}: {value} is none of {ranges:?}"));
                }
                if value.is_object() {
                    self.look(value, &place, wrong);
                }
            }
        }
    }

    fn fits(&self, value: &Value, range: &str) -> bool {
        match (range, value) {
            ("Text", Value::String(text)) => !text.trim().is_empty(),
            ("URL", Value::String(text)) => text.starts_with("https://") || text.starts_with("http://"),
            ("Date", Value::String(text)) => is_date(text),
            ("Integer", Value::Number(number)) => number.is_u64(),
            (class, Value::Object(thing)) => {
                thing.get("@type").and_then(Value::as_str).is_some_and(|own| self.is_a(own, class))
            }
            _ => false,
        }
    }
}

/// A date of ISO 8601, as precise as it is known.
fn is_date(text: &str) -> bool {
    let widths: Vec<usize> = text.split('-').map(str::len).collect();
    let is_digits = text.chars().all(|c| c.is_ascii_digit() || c == '-');
    is_digits && [&[4][..], &[4, 2], &[4, 2, 2]].contains(&widths.as_slice())
}

/// The things of each page of the collection of the repository.
fn things(published: &Tree) -> BTreeMap<String, Vec<Value>> {
    let of_page = |html: &str| {
        let script = html.split_once("<script type=\"application/ld+json\">")?.1.split("</script>").next()?;
        let whole: Value = serde_json::from_str(script).unwrap();
        assert_eq!(whole["@context"], "https://schema.org");
        Some(whole["@graph"].as_array().unwrap().clone())
    };
    let html = published.iter().filter(|(path, _)| path.ends_with(".html"));
    html.filter_map(|(path, bytes)| Some((path.clone(), of_page(str::from_utf8(bytes).unwrap())?))).collect()
}

#[test]
fn every_page_says_what_it_is_in_words_that_schema_org_knows() {
    let site = Site::of_the_repository();
    let config = site.file_of_site("casebook.yaml");
    site.write("casebook.yaml", config.replace("language: zh", "language: zh\nofficial: true"));
    site.build(&[]).expect_code(0);
    let published = site.published();
    let (known, things) = (vocabulary(), things(&published));
    let mut wrong = BTreeSet::new();
    for (path, things) in &things {
        things.iter().for_each(|thing| known.look(thing, path, &mut wrong));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");

    let kinds = |path: &str| -> Vec<&str> {
        things[path].iter().map(|thing| thing["@type"].as_str().unwrap()).collect()
    };
    assert_eq!(kinds("index.html"), ["WebSite"]);
    assert_eq!(things["index.html"][0].pointer("/publisher/@type").unwrap(), "GovernmentOrganization");
    assert_eq!(kinds("cases/index.html"), ["CollectionPage", "BreadcrumbList"]);
    assert_eq!(kinds("statistics/index.html"), ["Dataset", "BreadcrumbList"]);
    for (folder, kind) in [
        ("cases/", "Report"),
        ("rules/", "Legislation"),
        ("methods/", "HowTo"),
        ("platforms/", "Organization"),
        ("terms/", "DefinedTerm"),
    ] {
        let page = things.keys().find(|path| {
            path.starts_with(folder) && path.matches('/').count() == 2 && things[*path][0]["@type"] == kind
        });
        assert!(page.is_some(), "{kind}");
    }
    let unsaid: Vec<&str> = pages(&published)
        .into_iter()
        .filter(|(path, page)| {
            !things.contains_key(*path) && !page.attributes("meta", "content").contains(&"noindex".to_owned())
        })
        .map(|(path, _)| path)
        .collect();
    assert_eq!(unsaid, [""; 0], "pages that do not say what they are");
}

#[test]
fn the_files_of_the_dataset_and_the_articles_of_a_rule_are_there() {
    let site = Site::of_the_repository();
    let rule = "第一条　为规范协商，制定本规则。\n\n第二条　协商依照下列步骤。\n";
    let head = "---\n标题: 全文\n文种: 议事规则\n文本: full\n来源: [{标题: 材料}]\n---\n\n";
    site.write("content/rules/in-full.md", format!("{head}{rule}"));
    site.build(&[]).expect_code(0);
    let published = site.published();
    let things = things(&published);
    let base = "https://casebook.example.org/";
    let mut articles = 0;
    for thing in things.values().flatten() {
        for file in thing["distribution"].as_array().into_iter().flatten() {
            let path = file["contentUrl"].as_str().unwrap().trim_start_matches(base);
            assert!(published.contains_key(path), "{path}");
        }
        for part in thing["hasPart"].as_array().into_iter().flatten() {
            let (page, anchor) =
                part["url"].as_str().unwrap().trim_start_matches(base).split_once('#').unwrap();
            let html =
                str::from_utf8(&published[&format!("{}index.html", casebook::url::decode(page))]).unwrap();
            assert!(html.contains(&format!(" id=\"{anchor}\"")), "{anchor}");
            articles += 1;
        }
    }
    assert!(articles >= 2, "{articles}");
}

#[test]
fn the_vocabulary_finds_what_is_wrong() {
    let known = vocabulary();
    for (thing, fault) in [
        (serde_json::json!({"@type": "Repport"}), "no class Repport"),
        (serde_json::json!({"@type": "Report", "legislationDate": "2023"}), "not of Report"),
        (serde_json::json!({"@type": "Report", "nmae": "甲"}), "no property"),
        (serde_json::json!({"@type": "Report", "name": " "}), "none of"),
        (serde_json::json!({"@type": "Report", "datePublished": "2023年"}), "none of"),
        (serde_json::json!({"@type": "Report", "citation": {"@type": "Place"}}), "none of"),
    ] {
        let mut wrong = BTreeSet::new();
        known.look(&thing, "a", &mut wrong);
        assert!(wrong.iter().any(|wrong| wrong.contains(fault)), "{fault}: {wrong:?}");
    }
}
