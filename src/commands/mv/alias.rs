//! The old address of an entry that moved, written into its front matter.
//!
//! In: the entry's file, what it lists as old addresses, the addresses before and afterwards. Out: the one edit. An old
//! address to which the entry comes back is its own again, and the one it leaves takes its place in the list.

use std::ops::Range;

use crate::model::entry::Entry;
use crate::model::meta::{ALIASES, TITLE};
use crate::parse::parse;
use crate::parse::yaml::{Pair, Value};
use crate::source::{SourceFile, Span};
use crate::url::{Route, decode};

/// Returns what is replaced in `file`, that of `entry`, and by what; `None` where there is no front matter to write in.
pub(super) fn alias(
    entry: &Entry,
    file: &SourceFile,
    old: &Route,
    new: &Route,
) -> Option<(Range<usize>, String)> {
    let address = quoted(&format!("/{}", old.as_str()));
    let own = entry.meta.aliases.iter().find(|alias| Route::page(&decode(&alias.value)) == *new);
    if let Some(own) = own {
        return Some((own.at.range(), address));
    }
    let (document, _) = parse(file);
    let Value::Map(pairs) = &document.front_matter.value else { return None };
    let is_named = |pair: &&Pair| pair.key == ALIASES.name || pair.key == ALIASES.alias;
    match pairs.iter().find(is_named) {
        Some(pair) => in_list(pair, &file.text, &address),
        None => as_new_key(pairs, &file.text, &address),
    }
}

/// Returns the edit that adds `address` to the value of `pair`, however that is written.
fn in_list(pair: &Pair, text: &str, address: &str) -> Option<(Range<usize>, String)> {
    let (value, at) = (&pair.value, pair.value.at.range());
    match &value.value {
        Value::Null => {
            // The colon may be a full-width one; behind it may stand a remark.
            let rest = text.get(pair.key_at.range().end..)?;
            let colon = rest.find([':', '：'])?;
            let width = rest.get(colon..)?.chars().next()?.len_utf8();
            let start = pair.key_at.range().end + colon;
            let end = if at.is_empty() { start + width } else { at.end.max(start + width) };
            Some((start..end, format!(": [{address}]")))
        }
        Value::List(items) if items.is_empty() => Some((at, format!("[{address}]"))),
        Value::List(items) => {
            let last = items.last()?.at;
            if text.get(at)?.starts_with('[') {
                return Some((point(last), format!(", {address}")));
            }
            let line = text.get(..last.range().start)?.rsplit('\n').next()?;
            Some((point(last), format!("{}{line}{address}", line_end(text))))
        }
        _ => {
            let written = text.get(at.clone())?;
            Some((at, format!("[{written}, {address}]")))
        }
    }
}

/// Returns the edit that writes the key as the last of the front matter, named in the language of the others.
fn as_new_key(pairs: &[Pair], text: &str, address: &str) -> Option<(Range<usize>, String)> {
    let is_english = pairs.iter().any(|pair| pair.key == TITLE.name);
    let key = if is_english { ALIASES.name } else { ALIASES.alias };
    let start = pairs.last()?.value.at.range().end;
    let mut at = start;
    // Where the last value ends within a line, the first piece is the rest of that line.
    let is_at_line = text.get(..start)?.ends_with('\n');
    for line in text.get(start..)?.split_inclusive('\n') {
        if (at > start || is_at_line) && matches!(line.trim_end(), "---" | "...") {
            return Some((at..at, format!("{key}: [{address}]{}", line_end(text))));
        }
        at += line.len();
    }
    None
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
