//! Which file may be meant by a path that leads to none.
//!
//! In: the paths of a site. Out: [`NearPaths`], asked for the path nearest to a wrong one. It is made once, when the first
//! path leads to none, for all that follow.

use std::collections::BTreeMap;

use crate::nearest::Candidates;

/// Paths by the names of their files.
#[derive(Clone, Debug)]
pub(super) struct NearPaths {
    by_name: BTreeMap<String, Vec<String>>,
    names: Candidates,
}

impl NearPaths {
    /// Makes ready to look among `paths`.
    pub(super) fn of<'p>(paths: impl Iterator<Item = &'p str>) -> Self {
        let mut by_name: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for path in paths {
            by_name.entry(file_name(path).to_owned()).or_default().push(path.to_owned());
        }
        let names = Candidates::of(by_name.keys().map(String::as_str));
        Self { by_name, names }
    }

    /// Returns the path whose name is nearest to that of `path`, in the same folder if it can be: folders and endings,
    /// which most paths share, make no two files alike.
    pub(super) fn nearest(&self, path: &str) -> Option<&str> {
        let name = file_name(path);
        let same = || self.by_name.get(name);
        let paths = same().or_else(|| self.by_name.get(self.names.nearest(name)?))?;
        paths.iter().map(String::as_str).min_by_key(|other| folder(other) != folder(path))
    }
}

fn folder(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

/// Returns what tells a file from others: its name without the ending, for the text of a bundle the folder's.
fn file_name(path: &str) -> &str {
    let path = path.strip_suffix("/index.md").unwrap_or(path);
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::NearPaths;

    #[test]
    fn a_file_that_moved_is_found_by_its_name_and_one_that_is_misspelt_by_the_nearest() {
        let paths = ["content/awards/a.md", "content/cases/shucai/index.md", "content/rules/a.md"];
        let near = NearPaths::of(paths.into_iter());
        assert_eq!(near.nearest("content/rules/a.md"), Some("content/rules/a.md"));
        assert_eq!(near.nearest("content/cases/a.md"), Some("content/awards/a.md"));
        assert_eq!(near.nearest("content/cases/shucia.md"), Some("content/cases/shucai/index.md"));
        assert_eq!(near.nearest("content/cases/weather.md"), None);
    }
}
