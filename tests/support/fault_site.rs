//! One site with a fault of every check, made of the checks' own wrong examples.
//!
//! In: a check. Out: its wrong example with names and titles of its own, so that it stands beside those of all others and
//! none knows another. The configuration, which is the whole site's, is left out.

use std::collections::BTreeSet;

use casebook::check::definition::Check;
use casebook::check::example::marker;

/// Folders of `content` that hold a kind.
const FOLDERS: [&str; 9] =
    ["cases", "awards", "rules", "platforms", "methods", "reports", "brands", "terms", "sources"];

/// The name that is itself the fault of an example: the site takes it for a page of its own.
const TAKEN: &str = "statistics";

/// Returns the wrong example of `check` without its configuration, every name and title marked with the check's.
pub(crate) fn fault(check: &Check) -> String {
    let name = check.code.split('/').nth(1).unwrap();
    let stems: BTreeSet<&str> = check.wrong.lines().filter_map(marker).filter_map(stem).collect();
    let mut text = String::new();
    let mut is_left_out = true;
    for line in check.wrong.split_inclusive('\n') {
        if let Some(path) = marker(line) {
            is_left_out = path == "casebook.yaml";
        }
        if is_left_out {
            continue;
        }
        let line = stems.iter().fold(line.to_owned(), |line, stem| marked(&line, stem, name));
        let title = ["标题: ", "title: "].iter().any(|key| line.starts_with(key));
        match line.split_once(": ").filter(|_| title) {
            Some((key, title)) => {
                let (quote, bare) = title.strip_prefix('"').map_or(("", title), |bare| ("\"", bare));
                text.push_str(&format!("{key}: {quote}{name}·{bare}"));
            }
            None => text.push_str(&line),
        }
    }
    text
}

/// Returns the name of the page or file at `path` that is its own to choose.
fn stem(path: &str) -> Option<&str> {
    let path = path.split(" -> ").next()?.split(" (").next()?;
    let rest = path.strip_prefix("content/").or_else(|| path.strip_prefix("static/"))?;
    let (first, below) = rest.split_once('/').unwrap_or((rest, ""));
    let is_page_below = below.ends_with(".md") && below != "index.md";
    let own = if FOLDERS.contains(&first) || is_page_below { below.split('/').next()? } else { first };
    let stem = own.split('.').next()?;
    (!stem.is_empty() && !stem.starts_with('_') && stem != TAKEN).then_some(stem)
}

/// Returns `line` with `name` before `stem` wherever it stands as a word of its own.
fn marked(line: &str, stem: &str, name: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let mut told = String::new();
    let mut parts = line.split(stem).peekable();
    while let Some(part) = parts.next() {
        told.push_str(part);
        let Some(after) = parts.peek() else { break };
        if !told.ends_with(is_word) && !after.starts_with(is_word) {
            told.push_str(&format!("{name}-"));
        }
        told.push_str(stem);
    }
    told
}
