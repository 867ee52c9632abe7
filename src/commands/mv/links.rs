//! How a relative link is written once files have moved.
//!
//! In: a link as it is written, the folder it is written in, and where files are before and afterwards. Out: the link as it
//! leads to the same file; as little of it as possible is written anew, so that moving back gives the same words.

use crate::commands::mv::target::Move;
use crate::link::links::{relative, resolve};
use crate::url::{decode, encode_path, is_external};

/// Returns `target`, written in a file in `folder` (which ends in `/`), as it leads to the same file after the move; `None`
/// where it stays as it is.
pub(super) fn moved_link(target: &str, folder: &str, file: &str, moved: &Move) -> Option<String> {
    if target.is_empty() || is_external(target) || target.starts_with(['/', '#', '?']) {
        return None;
    }
    let end = target.find(['#', '?']).unwrap_or(target.len());
    let (written, suffix) = target.split_at_checked(end)?;
    let old = resolve(folder, &decode(written))?;
    let new = moved.mapped(&old);
    let new_file = moved.mapped(file);
    let new_folder = new_file.rfind('/').and_then(|slash| new_file.get(..=slash)).unwrap_or_default();
    if new == old && new_folder == folder {
        return None;
    }
    let path = match new_folder == folder {
        true => with_new_end(written, &old, &new),
        false => None,
    };
    let path = path.unwrap_or_else(|| {
        let path = as_written_before(written, &relative(new_folder, &new));
        if written.starts_with("./") && !path.starts_with("../") { format!("./{path}") } else { path }
    });
    let link = format!("{path}{suffix}");
    (link != target).then_some(link)
}

/// Returns `written` with the parts exchanged in which `old` and `new` differ; `None` where it does not end in them.
fn with_new_end(written: &str, old: &str, new: &str) -> Option<String> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split('/').collect(), new.split('/').collect());
    let shared = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let parts: Vec<&str> = written.split('/').collect();
    let kept = parts.len().checked_sub(old.len() - shared)?;
    let (kept, ended) = parts.split_at_checked(kept)?;
    let is_same =
        ended.iter().map(|part| decode(part)).eq(old.iter().skip(shared).map(|part| (*part).to_owned()));
    let end = as_written_before(written, &new.get(shared..)?.join("/"));
    is_same.then(|| kept.iter().copied().chain([end.as_str()]).collect::<Vec<_>>().join("/"))
}

/// Returns `path` percent-encoded where `written` is, or where it must be.
fn as_written_before(written: &str, path: &str) -> String {
    let must_be = path.contains([' ', '(', ')', '<', '>', '%', '#', '?', '"', '\\']);
    match written.contains('%') || must_be {
        true => encode_path(path).replace('(', "%28").replace(')', "%29"),
        false => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::moved_link;
    use crate::commands::mv::target::Move;
    use crate::model::kind::Kind;

    fn moved(old: &str, new: &str, folders: Option<(&str, &str)>) -> Move {
        Move {
            kind: Kind::Case,
            old_id: "a".into(),
            new_id: "b".into(),
            old_path: old.into(),
            new_path: new.into(),
            folders: folders.map(|(old, new)| (old.into(), new.into())),
        }
    }

    #[test]
    fn only_the_part_that_changed_is_written_anew() {
        let moved = moved("content/cases/a.md", "content/cases/b.md", None);
        let link = |target, file: &str| {
            moved_link(
                target,
                file.rsplit_once('/').map(|(f, _)| format!("{f}/")).unwrap().as_str(),
                file,
                &moved,
            )
        };
        assert_eq!(link("a.md#一", "content/cases/c.md").as_deref(), Some("b.md#一"));
        assert_eq!(link("./a.md", "content/cases/c.md").as_deref(), Some("./b.md"));
        assert_eq!(
            link("../rules/../cases/a.md", "content/rules/r.md").as_deref(),
            Some("../rules/../cases/b.md")
        );
        assert_eq!(link("../rules/r.md", "content/cases/a.md"), None);
        assert_eq!(link("a.md", "content/cases/a.md").as_deref(), Some("b.md"));
        assert_eq!(link("https://example.org/a.md", "content/cases/c.md"), None);
    }

    #[test]
    fn links_of_a_file_that_changes_its_folder_start_from_there() {
        let moved = moved("content/cases/a.md", "content/cases/2026/a.md", None);
        let link = |target, file: &str| moved_link(target, "content/cases/", file, &moved);
        assert_eq!(
            link("../rules/r.md#第一条", "content/cases/a.md").as_deref(),
            Some("../../rules/r.md#第一条")
        );
        assert_eq!(link("a.md", "content/cases/c.md").as_deref(), Some("2026/a.md"));
        assert_eq!(link("c.md", "content/cases/a.md").as_deref(), Some("../c.md"));
    }

    #[test]
    fn what_lies_in_a_bundle_moves_with_it() {
        let folders = Some(("content/cases/a/", "content/cases/b/"));
        let moved = moved("content/cases/a/index.md", "content/cases/b/index.md", folders);
        let inside = moved_link("tu.jpg", "content/cases/a/", "content/cases/a/index.md", &moved);
        assert_eq!(inside, None);
        let outside = moved_link("../cases/a/tu.jpg", "content/rules/", "content/rules/r.md", &moved);
        assert_eq!(outside.as_deref(), Some("../cases/b/tu.jpg"));
    }
}
