//! Where the file of a new or moved entry can stand: what its folders and its id may be called, and whether the address
//! that its path makes is free.
//!
//! In: names and paths as they are typed or proposed, and the site. Out: yes or no, and what to write instead. What a path
//! makes of a file is asked of `model::place`, as for every file that is read.

use crate::lang::Text;
use crate::link::routes::of_id;
use crate::link::site::Site;
use crate::model::kind::Kind;
use crate::model::place::{Place, place};
use crate::read::is_passed_over;
use crate::source::{Sources, Span};
use crate::url::{self, Route};

/// Returns whether `name` can be a folder or an id: one part of a path, which every run reads.
pub(super) fn is_fit(name: &str) -> bool {
    url::is_part(name) && !matches!(name, "index" | "_index") && !is_passed_over(name)
}

/// Returns the address that the file at `path`, from the site's root, has as an entry of `kind`; `None` where it would be
/// none of that kind.
pub(super) fn route(path: &str, kind: Kind, site: &Site) -> Option<Route> {
    match place(path)? {
        Place::Entry { kind: found, id, .. } if found == kind => Some(of_id(kind, &id, &site.config)),
        _ => None,
    }
}

/// Returns the id of the entry whose file stands at `path`; empty where it would be none.
pub(super) fn id(path: &str) -> String {
    match place(path) {
        Some(Place::Entry { id, .. }) => id,
        _ => String::new(),
    }
}

/// Returns whether a new entry of `kind` can be written at `path`: its address is free, and no file is in the way.
pub(super) fn is_free(path: &str, kind: Kind, site: &Site, sources: &Sources) -> bool {
    let Some(route) = route(path, kind, site) else { return false };
    let bundle = path.strip_suffix("index.md");
    let is_in_way = |other: &str| other == path || bundle.is_some_and(|folder| other.starts_with(folder));
    let mut others =
        sources.files.iter().map(|file| &file.path).chain(sources.assets.iter().map(|file| &file.path));
    site.routes.is_free(&route) && !others.any(|other| is_in_way(other))
}

/// Returns what is said where a new entry cannot have the address `route`.
pub(super) fn taken(route: &Route, site: &Site, sources: &Sources) -> Text {
    held(route, site.routes.claimed_at(route), sources)
}

/// Returns what is said where `holder`, or a page that every site has, has the address `route`.
pub(super) fn held(route: &Route, holder: Option<Span>, sources: &Sources) -> Text {
    let holder = holder.and_then(|at| sources.file(at.file));
    let (zh, en) = match holder {
        Some(file) => (format!("{} 用着", file.path), format!("{} has it", file.path)),
        None => ("留给了自动生成的页面".to_owned(), "it is kept for a page that is generated".to_owned()),
    };
    let address = route.as_str();
    Text::new(
        format!("错误：网址 /{address} 已有别的内容：{zh}\n修改：换一个编号或子目录"),
        format!("error: the address /{address} is taken: {en}\nhelp: choose another id or folder"),
    )
}

/// Returns what is said of an id that cannot be one.
pub(super) fn unfit(id: &str) -> Text {
    Text::new(
        format!("错误：“{id}”不能作编号\n修改：用英文字母、数字和“-”"),
        format!("error: `{id}` cannot be an id\nhelp: use letters, digits and `-`"),
    )
}

/// Returns what is said of a folder in which no entry of `kind` can stand.
pub(super) fn unfit_folder(folder: &str, kind: Kind) -> Text {
    let (zh, en) = match kind {
        Kind::Page => ("，不用各类内容的文件夹", ", no folder of a kind"),
        _ => ("", ""),
    };
    Text::new(
        format!("错误：“{folder}”不能是子目录\n修改：写一个名字，如 2026{zh}"),
        format!("error: `{folder}` cannot be a folder\nhelp: write a name, such as 2026{en}"),
    )
}

#[cfg(test)]
mod tests {
    use super::is_fit;

    #[test]
    fn a_name_that_no_run_reads_is_none() {
        for name in ["农科", "a-b", "2026"] {
            assert!(is_fit(name), "{name}");
        }
        for name in ["index", "_index", ".x", "a~", "#a#", "~$a", "a.swp", "..", "a/b", "Thumbs.db"] {
            assert!(!is_fit(name), "{name}");
        }
    }
}
