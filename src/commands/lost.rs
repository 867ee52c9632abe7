//! An id is for ever: addresses that readers had and would lose.
//!
//! In: the table of entries of the site as it was published last, and the site as it would be. Out: the entries of the one
//! that are not in the other, neither by an old address of another entry nor as one that was withdrawn. Samples stand in no
//! table, and a draft that was taken back still has its file.

use std::path::Path;

use serde::Deserialize;

use crate::commands::disk;
use crate::lang::Text;
use crate::link::routes::of_id;
use crate::link::site::Site;
use crate::model::kind::Kind;

/// The table in a published site.
pub(super) const TABLE: &str = "data/entries.json";

/// How many are named.
const NAMED: usize = 20;

/// A row of the table, as far as it is read.
#[derive(Debug, Deserialize)]
struct Row {
    kind: String,
    id: String,
    title: String,
    key: String,
}

/// Returns a refusal to publish `site` where entries in the `table` of the last one would be lost. A table that is not
/// there, or that says something else, tells of none.
pub(super) fn lost(table: &Path, site: &Site) -> Option<Text> {
    let bytes = disk::read(table).ok().flatten()?;
    let rows: Vec<Row> = serde_json::from_slice(&bytes).ok()?;
    let lost: Vec<Row> = rows.into_iter().filter(|row| is_lost(row, site)).collect();
    (!lost.is_empty()).then(|| refusal(&lost))
}

fn is_lost(row: &Row, site: &Site) -> bool {
    let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.name() == row.kind) else { return false };
    let is_held_back = site.skipped.iter().any(|skipped| skipped.kind == kind && skipped.id == row.id);
    site.routes.is_free(&of_id(kind, &row.id, &site.config)) && !is_held_back
}

fn refusal(lost: &[Row]) -> Text {
    let count = lost.len();
    let mut list: String =
        lost.iter().take(NAMED).map(|row| format!("\n  {}  {}", row.key, row.title)).collect();
    if count > NAMED {
        list.push_str("\n  ……");
    }
    let key = lost.first().map_or("", |row| row.key.as_str());
    Text::new(
        format!(
            "错误：有 {count} 项内容上次发布过，这次没有了，读者手里的网址会打不开：{list}\n\
             修改：不再发布的，把文件放回来，写上“撤回: 原因”；改了编号的，在新文件里写“旧网址: [/{key}/]”，或改用 casebook mv；从没公开过的，先删去上次生成的网站"
        ),
        format!(
            "error: addresses that readers have would lead nowhere; entries that were published last time and are gone: {count}{list}\n\
             help: put a file back and write `withdrawn: reason` in it; where an id was changed, write `aliases: [/{key}/]` in the new file, or use `casebook mv`; where nothing was ever public, remove the last site first"
        ),
    )
}
