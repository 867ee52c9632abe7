//! The old address of an entry that moved, written into its front matter.
//!
//! In: the entry's file, what it lists as old addresses, the addresses before and afterwards. Out: the one edit. An old
//! address to which the entry comes back is its own again, and the one it leaves takes its place in the list.

use std::ops::Range;

use crate::model::entry::Entry;
use crate::model::meta::{ALIASES, TITLE};
use crate::source::Span;
use crate::url::{Route, decode};

/// Returns what is replaced in `text`, the file of `entry`, and by what; `None` where there is no front matter to write in.
pub(super) fn alias(entry: &Entry, text: &str, old: &Route, new: &Route) -> Option<(Range<usize>, String)> {
    let address = quoted(&format!("/{}", old.as_str()));
    let listed = &entry.meta.aliases;
    if let Some(own) = listed.iter().find(|alias| Route::page(&decode(&alias.value)) == *new) {
        return Some((own.at.range(), address));
    }
    let list = text.get(entry.record.place(&ALIASES).range()).filter(|_| !listed.is_empty());
    match (list, listed.last()) {
        (Some(list), Some(last)) if list.starts_with('[') => Some((point(last.at), format!(", {address}"))),
        (_, Some(last)) => {
            let line = text.get(..last.at.range().start)?.rsplit('\n').next()?;
            let end = line_end(text);
            Some((point(last.at), format!("{end}{line}{address}")))
        }
        _ => in_new_list(text, &address),
    }
}

/// Returns the edit that begins a list: at the key where it stands without a value, else before the end of the front matter.
fn in_new_list(text: &str, address: &str) -> Option<(Range<usize>, String)> {
    let mut at = 0;
    let mut is_inside = false;
    let mut key = ALIASES.alias;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end().trim_start_matches('\u{feff}');
        match bare {
            "---" if !is_inside => is_inside = true,
            "---" | "..." if is_inside => {
                return Some((at..at, format!("{key}: [{address}]{}", line_end(text))));
            }
            _ if is_inside => {
                if bare.strip_prefix(TITLE.name).is_some_and(|rest| rest.starts_with(':')) {
                    key = ALIASES.name;
                }
                let names = [ALIASES.name, ALIASES.alias];
                let blank = names.iter().find(|name| is_blank_key(bare, name));
                if let Some(name) = blank {
                    return Some((at..at + bare.len(), format!("{name}: [{address}]")));
                }
            }
            _ => {}
        }
        at += line.len();
    }
    None
}

/// Returns whether `line` is the key `name` with nothing behind it, or an empty list.
fn is_blank_key(line: &str, name: &str) -> bool {
    let rest = line.strip_prefix(name).and_then(|rest| rest.trim_start().strip_prefix(':'));
    rest.is_some_and(|rest| matches!(rest.trim(), "" | "[]"))
}

fn point(at: Span) -> Range<usize> {
    at.range().end..at.range().end
}

fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// Returns `address` as YAML takes it for one word of a list.
fn quoted(address: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '_' | '.');
    if address.chars().all(is_plain) {
        address.to_owned()
    } else {
        serde_json::Value::from(address).to_string()
    }
}
