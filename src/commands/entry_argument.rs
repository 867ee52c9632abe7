//! An entry as it is typed: by its id, with or without its folder, by its file, its address, its title or an id it once had.
//!
//! In: the words and the site. Out: the entry, or what to write instead.

use crate::lang::Text;
use crate::link::id::EntryId;
use crate::link::site::{Linked, Site};
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::nearest::nearest;
use crate::url::{Route, decode};

/// Returns the full form of an entry's id: `cases/nongke-shucai`; of a free page its path.
pub(super) fn full_id(entry: &Entry) -> String {
    match entry.kind {
        Kind::Page => entry.id.clone(),
        kind => format!("{}/{}", kind.folder(), entry.id),
    }
}

/// Returns the one entry that `text` means.
///
/// # Errors
///
/// Words that tell there is none, or which there are, and what to write.
pub(super) fn find<'s>(text: &str, site: &'s Site) -> Result<(EntryId, &'s Linked), Text> {
    let is_title =
        |entry: &Entry| entry.meta.title == text || entry.meta.title == text.trim_matches(['《', '》']);
    // An id that was given up leads to the entry that has it as an old address.
    let was_so = |alias: &str| alias == bare(text) || alias.rsplit('/').next() == Some(bare(text));
    let tests: [&dyn Fn(&Entry) -> bool; 5] = [
        &|entry| full_id(entry) == bare(text) || entry.path == text,
        &|entry| entry.id == bare(text),
        &|entry| bare(&entry.path) == bare(text),
        &is_title,
        &|entry| entry.meta.aliases.iter().any(|alias| was_so(bare(&alias.value))),
    ];
    for is_meant in tests {
        let meant: Vec<_> = site.all().filter(|(_, linked)| is_meant(&linked.entry)).collect();
        match meant.as_slice() {
            [] => {}
            [meant] => return Ok(*meant),
            several => return Err(ambiguous(text, several.iter().map(|(_, linked)| full_id(&linked.entry)))),
        }
    }
    if let Some(path) = text.strip_prefix('/') {
        let route = Route::page(decode(path).trim_end_matches("index.html"));
        let id = site.routes.entry_at(&route);
        if let Some(meant) = id.and_then(|id| Some((id, site.get(id)?))) {
            return Ok(meant);
        }
    }
    Err(unknown(text, site))
}

/// Returns `text` without what a file's path or an address has around the id.
fn bare(text: &str) -> &str {
    let text = text.strip_prefix("content/").unwrap_or(text).trim_matches('/');
    let text = text.strip_suffix(".md").unwrap_or(text);
    text.strip_suffix("/index").unwrap_or(text)
}

fn ambiguous(text: &str, ids: impl Iterator<Item = String>) -> Text {
    let ids: Vec<String> = ids.collect();
    Text::new(
        format!("错误：“{text}”不止一个\n修改：写全，如 {}", ids.join(" 或 ")),
        format!("error: there is more than one `{text}`\nhelp: write it in full: {}", ids.join(" or ")),
    )
}

fn unknown(text: &str, site: &Site) -> Text {
    let full: Vec<String> = site.entries.iter().map(|linked| full_id(&linked.entry)).collect();
    let short = site.entries.iter().map(|linked| linked.entry.id.as_str());
    let near = match text.contains('/') {
        true => nearest(bare(text), full.iter().map(String::as_str)),
        false => nearest(text, short.chain(full.iter().map(String::as_str))),
    };
    let mend = near.map_or_else(
        || {
            Text::new(
                "编号就是文件名去掉 .md，如 cases/编号",
                "an id is a file's name without .md, as in cases/id",
            )
        },
        |near| Text::new(format!("改为“{near}”"), format!("write `{near}`")),
    );
    Text::new(
        format!("错误：没有“{text}”这项内容\n修改：{}", mend.zh),
        format!("error: there is no entry `{text}`\nhelp: {}", mend.en),
    )
}
