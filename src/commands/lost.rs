//! An id is for ever: addresses that readers had and would lose.
//!
//! In: the table of every address that the site gave as it was published last, and the site as it would be. Out: the
//! addresses of the one that nothing answers in the other: no entry, no old address of one, none that was withdrawn.
//! Samples stand in no table, and a draft that was taken back still has its file.

use std::path::Path;

use serde::Deserialize;

use crate::commands::disk;
use crate::lang::Text;
use crate::link::routes::alias_route;
use crate::link::site::Site;

/// How many are named.
const NAMED: usize = 20;

/// A row of the table, as far as it is read.
#[derive(Debug, Deserialize)]
struct Row {
    path: String,
    kind: String,
    id: String,
    title: String,
}

/// Returns a refusal to publish `site` where addresses in the `table` of the last one would be lost. A table that is not
/// there, or that says something else, tells of none.
pub(super) fn lost(table: &Path, site: &Site) -> Option<Text> {
    let bytes = disk::read(table).ok().flatten()?;
    let rows: Vec<Row> = serde_json::from_slice(&bytes).ok()?;
    let lost: Vec<Row> = rows.into_iter().filter(|row| is_lost(row, site)).collect();
    (!lost.is_empty()).then(|| refusal(&lost))
}

fn is_lost(row: &Row, site: &Site) -> bool {
    let is_held_back =
        site.skipped.iter().any(|skipped| skipped.kind.name() == row.kind && skipped.id == row.id);
    site.routes.is_free(&alias_route(&row.path)) && !is_held_back
}

fn refusal(lost: &[Row]) -> Text {
    let count = lost.len();
    let mut list: String =
        lost.iter().take(NAMED).map(|row| format!("\n  {}  {}", row.path, row.title)).collect();
    if count > NAMED {
        list.push_str("\n  ……");
    }
    let path = lost.first().map_or("", |row| row.path.as_str());
    Text::new(
        format!(
            "错误：有 {count} 个网址上次发布过，这次没有了，读者会打不开：{list}\n\
             修改：不再发布的，把文件放回来，写上“撤回: 原因”；改了编号的，在新文件里写“旧网址: [{path}]”，或改用 casebook mv；从没公开过的，先删去上次生成的网站"
        ),
        format!(
            "error: addresses that readers have would lead nowhere; published last time and gone: {count}{list}\n\
             help: put a file back and write `withdrawn: reason` in it; where an id was changed, write `aliases: [{path}]` in the new file, or use `casebook mv`; where nothing was ever public, remove the last site first"
        ),
    )
}
