//! What each template is given: read from the views themselves, so that it cannot be told otherwise than it is.
//!
//! The list of templates with their views is the one that `render/pages/mod.rs` fills every template from; the fields, their
//! types and their meaning are those of the structs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::documents::root;
use crate::support::tree::tree;

/// A struct of the views: what it is, and its fields.
#[derive(Default)]
struct View {
    about: String,
    fields: Vec<(String, String, String)>,
}

/// Returns the tables of all templates, then those of the shapes that stand in them.
pub(crate) fn handbook() -> String {
    let views = views();
    let mut text = String::new();
    let mut shapes = Vec::new();
    for (name, view) in [("site", "SiteView"), ("page", "PageView")] {
        text += &format!("### `{name}`\n\n{}\n\n", table(&views[view], &views, &mut shapes));
    }
    for (template, view) in templates() {
        let it = views.get(&view).unwrap_or_else(|| panic!("no view {view}"));
        text += &format!("### `{template}`\n\n{}\n\n", table(it, &views, &mut shapes));
    }
    for (template, view) in elements(&views) {
        text += &format!("### `{template}`\n\n{}\n\n", table(view, &views, &mut shapes));
    }
    let mut told: BTreeSet<String> = ["SiteView", "PageView"].map(str::to_owned).into();
    let mut named = String::new();
    while let Some(shape) = shapes.pop() {
        if told.insert(shape.clone()) {
            let table = table(&views[&shape], &views, &mut shapes);
            named += &format!("\u{1}### {shape}\n\n{table}\n\n");
        }
    }
    let mut named: Vec<&str> = named.split('\u{1}').filter(|part| !part.is_empty()).collect();
    named.sort_unstable();
    format!("{text}## Shapes\n\n{}", named.concat())
}

/// The templates with the names of their views, sorted.
fn templates() -> BTreeMap<String, String> {
    let source = fs::read_to_string(root().join("src/render/pages/mod.rs")).unwrap();
    let parts = source.split("bare::<").skip(1).filter_map(|part| {
        let (path, rest) = part.split_once(">(frame, \"")?;
        Some((rest.split('"').next()?.to_owned(), path.rsplit("::").next()?.to_owned()))
    });
    parts.collect()
}

/// The templates of elements of Markdown with their views, sorted: a view names its templates.
fn elements(views: &BTreeMap<String, View>) -> BTreeMap<&str, &View> {
    let named = |view: &View| view.about.starts_with("What `markdown/");
    let of_elements = views.values().filter(|view| named(view));
    of_elements
        .flat_map(|view| view.about.split('`').skip(1).step_by(2).map(move |name| (name, view)))
        .collect()
}

/// The public structs under `src/render/` with what is said of their public fields.
fn views() -> BTreeMap<String, View> {
    let mut views = BTreeMap::new();
    for (path, bytes) in tree(&root().join("src/render")) {
        if !path.ends_with(".rs") {
            continue;
        }
        let source = String::from_utf8(bytes).unwrap();
        let mut said = Vec::new();
        let mut open: Option<(String, View)> = None;
        for line in source.lines() {
            let trimmed = line.trim();
            if let Some(text) = trimmed.strip_prefix("///") {
                said.push(text.trim().to_owned());
            } else if let Some(rest) = line.strip_prefix("pub struct ") {
                let name = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap().to_owned();
                if rest.ends_with('{') {
                    open = Some((name, View { about: said.join(" "), ..View::default() }));
                }
                said.clear();
            } else if line == "}" {
                views.extend(open.take());
                said.clear();
            } else if let (Some((_, view)), Some(field)) = (&mut open, trimmed.strip_prefix("pub ")) {
                let (name, kind) = field.trim_end_matches(',').split_once(": ").unwrap();
                view.fields.push((name.to_owned(), kind.to_owned(), said.join(" ")));
                said.clear();
            } else if !trimmed.starts_with("#[") {
                said.clear();
            }
        }
    }
    views
}

fn table(view: &View, views: &BTreeMap<String, View>, shapes: &mut Vec<String>) -> String {
    let about = format!("{}\n\n", plain(&view.about));
    if view.fields.is_empty() {
        return format!("{about}No fields of its own.");
    }
    let mut rows = vec!["| field | what | meaning |".to_owned(), "|---|---|---|".to_owned()];
    for (name, kind, meaning) in &view.fields {
        rows.push(format!("| `{name}` | {} | {} |", words(kind, views, shapes), plain(meaning)));
    }
    about + &rows.join("\n")
}

/// A doc comment without the marks of the documentation of code.
fn plain(text: &str) -> String {
    text.replace("[`", "`")
        .replace("`]", "`")
        .replace("PageView::", "page.")
        .replace("NavItem::", "")
        .replace('|', "\\|")
}

/// A type in the words of who writes templates; the shapes that it names are added to `shapes`.
fn words(kind: &str, views: &BTreeMap<String, View>, shapes: &mut Vec<String>) -> String {
    let inner = |before: &str| kind.strip_prefix(before).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inner("Option<") {
        return format!("{}, or none", words(inner, views, shapes));
    }
    if let Some(inner) = inner("Vec<") {
        return format!("list of {}", words(inner, views, shapes));
    }
    if let Some((_, value)) = inner("BTreeMap<").and_then(|inner| inner.split_once(", ")) {
        return format!("by name, {}", words(value, views, shapes));
    }
    let name = kind.rsplit("::").next().unwrap();
    match name {
        "String" | "str" | "'static str" | "&'static str" => "text".to_owned(),
        "bool" => "yes or no".to_owned(),
        "usize" | "u8" | "u32" | "u64" | "i16" | "i64" => "number".to_owned(),
        name if views.contains_key(name) => {
            shapes.push(name.to_owned());
            format!("[{name}](#{})", name.to_lowercase())
        }
        name => panic!("no words for the type {name}"),
    }
}

#[test]
fn every_element_that_a_theme_may_write_has_its_view() {
    let named = casebook::render::elements::Hook::ALL.map(|hook| hook.template());
    let views = views();
    assert_eq!(elements(&views).into_keys().collect::<BTreeSet<_>>(), BTreeSet::from(named));
}

#[test]
fn every_template_of_the_theme_has_its_view() {
    let known = templates();
    for entry in fs::read_dir(root().join("themes/default/templates")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let is_frame = ["base.html", "entry.html", "redirect.html", "partials"].contains(&name.as_str());
        assert!(is_frame || known.contains_key(&name), "{name}");
    }
}
