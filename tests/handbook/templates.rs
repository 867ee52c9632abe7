//! The templates of the theme, and the blocks of each that a site can take the place of.

use std::fs;

use super::documents::root;

/// Returns a table of the templates with their blocks; components have none.
pub(crate) fn handbook() -> String {
    let mut rows = vec!["| 模板 | 继承 | 块 |".to_owned(), "|---|---|---|".to_owned()];
    for folder in ["", "partials/"] {
        let mut names: Vec<String> = fs::read_dir(root().join("themes/default/templates").join(folder))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with(".html"))
            .map(|name| format!("{folder}{name}"))
            .collect();
        names.sort();
        rows.extend(names.iter().map(|name| row(name)));
    }
    rows.join("\n")
}

fn row(name: &str) -> String {
    let text = fs::read_to_string(root().join("themes/default/templates").join(name)).unwrap();
    let parent = text.split_once("{% extends \"").and_then(|(_, rest)| rest.split_once('"'));
    let parent = parent.map_or(String::new(), |(parent, _)| format!("`{parent}`"));
    let blocks = text.split("{% block ").skip(1).filter_map(|rest| rest.split_once(' '));
    let blocks: Vec<String> = blocks.map(|(block, _)| format!("`{block}`")).collect();
    format!("| `{name}` | {parent} | {} |", blocks.join(" "))
}
