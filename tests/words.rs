//! The words of the interface: the same in both languages, all of them used, and none of the other language on a page.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use casebook::lang::Lang;
use casebook::render::phrases::Phrase;
use casebook::render::theme::phrases;

use crate::support::html::{Page, pages};
use crate::support::site::Site;
use crate::support::tree::tree;

/// The phrases of a language, by key.
fn all(lang: Lang) -> BTreeMap<String, Phrase> {
    let phrases = phrases(lang);
    phrases.keys().into_iter().map(|key| (key.clone(), phrases.find(&key).unwrap().clone())).collect()
}

/// The places of a phrase: `{n}`.
fn places(phrase: &Phrase) -> BTreeSet<String> {
    let text = match phrase {
        Phrase::Plain(text) => text.clone(),
        Phrase::Counted { one, other } => format!("{one}{other}"),
    };
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())).collect()
}

#[test]
fn a_phrase_has_the_same_places_in_both_languages() {
    let (chinese, english) = (all(Lang::Zh), all(Lang::En));
    assert_eq!(chinese.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
    for (key, phrase) in &chinese {
        assert_eq!(places(phrase), places(&english[key]), "{key}");
    }
    for (key, phrase) in &english {
        let text = format!("{phrase:?}");
        // What a language calls itself stands in that language.
        assert!(!text.chars().any(is_han) || key.ends_with(".chinese"), "{key}: {text}");
    }
}

#[test]
fn every_phrase_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text_of = |folder: &str| -> String {
        let files = tree(&root.join(folder));
        files.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned() + "\n").collect()
    };
    let (source, templates) = (text_of("src"), text_of("themes/default/templates"));
    let manifest = std::fs::read_to_string(root.join("themes/default/theme.yaml")).unwrap();
    let said: Vec<&str> = manifest.split([' ', ',', '[', ']']).collect();
    let is_used = |key: &str| {
        let (area, _) = key.split_once('.').unwrap();
        said.contains(&key)
            || templates.contains(&format!("t.{key}"))
            || source.contains(&format!("\"{key}\""))
            || source.contains(&format!("\"{area}.{{"))
            || key.match_indices('_').any(|(at, _)| source.contains(&format!("\"{}_{{", key.split_at(at).0)))
            || templates.contains(&format!("t.{area}["))
    };
    let unused: Vec<String> = all(Lang::Zh).into_keys().filter(|key| !is_used(key)).collect();
    assert_eq!(unused, [""; 0]);
}

fn is_han(c: char) -> bool {
    ('\u{3000}'..='\u{30ff}').contains(&c)
        || ('\u{3400}'..='\u{9fff}').contains(&c)
        || ('\u{ff00}'..='\u{ffef}').contains(&c)
}

/// A site of every kind, all in English.
const ENGLISH: &str = "\
-- casebook.yaml --
title: Casebook
description: A collection.
base_url: https://example.org/
language: en
publisher: {name: The editors}
license: CC BY 4.0
topics: [{label: Farming, id: farming}]
tiers: [{label: County, id: county}]
standards: [{label: Six haves, items: [Room, Sign]}]
-- content/cases/lamp.md --
---
title: A lamp at the gate
date: 2023-05-25
updated: 2023-06
summary: Neighbours talk.
topics: [Farming]
region: Some county/Some town
platform: room
method: five
status: resolved
steps: {Collect: 2023-03, Settle: 2023-05}
participants: {members: 3, residents: 40, departments: [A bureau]}
outcome: {proposals: 5, adopted: 4, resolved: 3, documents: [Minutes]}
rules: [house]
sources: [{id: s, title: A newspaper, url: 'https://example.org/s', date: 2023}]
aliases: [/old/]
gaps: [{key: experts, looked_in: the newspaper}]
---

A lamp.[^s]

## Collect

One.

## Settle

Two. See the [room](../platforms/room.md).

[^s]: Page 1.
-- content/cases/bare.md --
---
title: Nothing known
sources: [{title: A newspaper}]
---
-- content/cases/sample.md --
---
title: Invented
sample: true
sources: [{title: A newspaper}]
---
-- content/cases/gone.md --
---
title: Gone
withdrawn: asked for
---
-- content/awards/prize.md --
---
title: Prize
level: provincial
year: 2023
issuer: The province
category: Cases
grade: First
recipients: [cases/lamp, platforms/room, {name: Somebody}]
sources: [{title: A newspaper}]
---
-- content/rules/house.md --
---
title: Rules of the house
doctype: rules-of-procedure
issuer: The council
adopted: 2020
effective: 2020-02
status: in-force
text: digest
sources: [{title: A newspaper}]
---

What they say.
-- content/platforms/room.md --
---
title: The room
tier: County
form: room
founded: 2019
standards: {Room: at the gate}
sources: [{title: A newspaper}]
---
-- content/methods/five.md --
---
title: Two steps
steps: [{name: Collect, actors: members, summary: ask}, {name: Settle, deliverable: minutes}]
principles: [Be brief]
yearly: [{name: meetings, count: 2, at_least: true}]
sources: [{title: A newspaper}]
---
-- content/reports/year.md --
---
title: The year
period: 2023
publisher: The county
figures: [{name: proposals, value: 40, unit: items, metric: proposals}, {name: share, value: 98%}]
sources: [{title: A newspaper}]
---
-- content/brands/good.md --
---
title: A brand
sources: [{title: A newspaper}]
---
-- content/terms/word.md --
---
title: A word
definition: What it means.
sources: [{title: A newspaper}]
---
-- content/sources/paper.md --
---
title: A paper
publisher: A house
date: 2023
---
-- content/about.md --
---
title: About
---

Text.
";

#[test]
fn nothing_on_an_english_site_is_chinese_but_what_its_editors_wrote() {
    let site = Site::new(ENGLISH);
    site.run(&["--lang", "en", "build", "--today", crate::support::program::TODAY]).expect_code(0);
    let published = site.published();
    let mut chinese = BTreeSet::new();
    for (path, page) in pages(&published) {
        let attributes = [
            "alt",
            "title",
            "aria-label",
            "content",
            "data-copy",
            "data-copied",
            "data-auto",
            "data-light",
            "data-dark",
            "data-place",
        ];
        let said = attributes.iter().flat_map(|name| page.attributes("", name)).chain([page.text()]);
        chinese.extend(
            said.filter(|text| text.chars().any(is_han)).map(|text| format!("{path}: {}", around(&text))),
        );
    }
    let is_data =
        |path: &str| [".json", ".csv", ".xml"].iter().any(|end| path.ends_with(end)) && path != "build.json";
    for (path, bytes) in published.iter().filter(|(path, _)| is_data(path)) {
        let text = String::from_utf8_lossy(bytes);
        if text.chars().any(is_han) {
            chinese.insert(format!("{path}: {}", around(&text)));
        }
    }
    assert!(chinese.is_empty(), "{chinese:#?}");
    assert!(Page::new(&site.page("cases/lamp/")).text().contains("A lamp at the gate"));
}

/// What stands around the first Chinese character of `text`.
fn around(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let place = characters.iter().position(|c| is_han(*c)).unwrap_or_default();
    characters[place.saturating_sub(20)..(place + 30).min(characters.len())].iter().collect()
}
