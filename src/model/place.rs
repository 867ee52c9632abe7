//! What the path of a content file says: the kind, the id, whether it is a bundle.

use crate::model::kind::Kind;

/// What a path says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// An entry.
    Entry {
        /// Its kind.
        kind: Kind,
        /// Its id, as [`Entry::id`](crate::model::entry::Entry::id).
        id: String,
        /// The folder of its bundle, ending in `/`; `None` for a single file.
        bundle: Option<String>,
    },
    /// The introduction of a kind's list, or of the home page for [`Kind::Page`].
    Introduction(Kind),
}

/// Reads a path below `content/`, ending in `.md`; folders within a kind's folder only sort files and make no part of
/// the id.
pub fn place(path: &str) -> Option<Place> {
    let within = path.strip_prefix("content/")?.strip_suffix(".md")?;
    let parts: Vec<&str> = within.split('/').collect();
    let (name, folders) = parts.split_last()?;
    let kind = folders.first().and_then(|folder| Kind::of_folder(folder));
    let inner = if kind.is_some() { folders.get(1..).unwrap_or_default() } else { folders };
    let is_top = inner.is_empty();
    if is_top && (*name == "_index" || (*name == "index" && kind.is_none())) {
        return Some(Place::Introduction(kind.unwrap_or(Kind::Page)));
    }
    let is_index = matches!(*name, "index" | "_index");
    let own: Vec<&str> =
        if is_index { inner.to_vec() } else { inner.iter().chain([name]).copied().collect() };
    let id = match kind {
        Some(_) => (*own.last().unwrap_or(name)).to_owned(),
        None => own.join("/"),
    };
    let bundle = (is_index && !is_top).then(|| format!("content/{}/", folders.join("/")));
    Some(Place::Entry { kind: kind.unwrap_or(Kind::Page), id, bundle })
}

#[cfg(test)]
mod tests {
    use super::{Place, place};
    use crate::model::kind::Kind;

    fn entry(kind: Kind, id: &str, bundle: Option<&str>) -> Option<Place> {
        Some(Place::Entry { kind, id: id.into(), bundle: bundle.map(Into::into) })
    }

    #[test]
    fn the_folder_says_the_kind_and_the_name_the_id() {
        assert_eq!(place("content/cases/a.md"), entry(Kind::Case, "a", None));
        assert_eq!(place("content/cases/a/index.md"), entry(Kind::Case, "a", Some("content/cases/a/")));
        assert_eq!(place("content/cases/2023/a.md"), entry(Kind::Case, "a", None));
        assert_eq!(
            place("content/cases/2023/a/index.md"),
            entry(Kind::Case, "a", Some("content/cases/2023/a/"))
        );
        assert_eq!(place("content/about.md"), entry(Kind::Page, "about", None));
        assert_eq!(place("content/about/index.md"), entry(Kind::Page, "about", Some("content/about/")));
        assert_eq!(place("content/about/history.md"), entry(Kind::Page, "about/history", None));
    }

    #[test]
    fn an_index_of_a_folder_introduces_its_list() {
        assert_eq!(place("content/_index.md"), Some(Place::Introduction(Kind::Page)));
        assert_eq!(place("content/index.md"), Some(Place::Introduction(Kind::Page)));
        assert_eq!(place("content/rules/_index.md"), Some(Place::Introduction(Kind::Rule)));
    }

    #[test]
    fn a_case_named_index_is_a_case() {
        assert_eq!(place("content/cases/index.md"), entry(Kind::Case, "index", None));
    }
}
