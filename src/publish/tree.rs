//! The paths of an output as one tree of folders and files.
//!
//! In: the paths, as `render` gave them. Out: the folders they need, or which path cannot be written on some system.

use std::collections::BTreeSet;
use std::path::{Component, Path};

use crate::publish::error::{Error, PathFault};
use crate::publish::manifest;
use crate::render::output::Output;

/// Returns the folders that the paths of `output` need, each after the one it lies in.
///
/// # Errors
///
/// [`Error::Path`] for the first path, in their order, that is empty, absolute, has an empty part, `.`, `..` or a
/// backslash, stands where another needs a folder, or is the place of `build.json`.
pub(super) fn folders(output: &Output) -> Result<BTreeSet<&str>, Error> {
    let mut folders = BTreeSet::new();
    for path in output.files.keys() {
        if !path.split('/').all(is_name) {
            return Err(Error::Path { path: path.clone(), fault: PathFault::Unsafe });
        }
        let top = path.split('/').next().unwrap_or_default();
        if top.eq_ignore_ascii_case(manifest::FILE) {
            return Err(Error::Path { path: path.clone(), fault: PathFault::Reserved });
        }
        folders.extend(path.match_indices('/').filter_map(|(end, _)| path.get(..end)));
    }
    match folders.iter().find(|folder| output.files.contains_key(**folder)) {
        Some(folder) => Err(Error::Path { path: (*folder).to_owned(), fault: PathFault::AlsoFolder }),
        None => Ok(folders),
    }
}

/// Returns whether `part` names one thing in a folder, here and on other systems.
fn is_name(part: &str) -> bool {
    let mut components = Path::new(part).components();
    let is_one = matches!(components.next(), Some(Component::Normal(name)) if name == part);
    is_one && components.next().is_none() && !part.contains(['\\', '\0'])
}

#[cfg(test)]
mod tests {
    use super::folders;
    use crate::publish::error::{Error, PathFault};
    use crate::render::output::Output;

    fn output(paths: &[&str]) -> Output {
        let mut output = Output::default();
        for path in paths {
            output.put((*path).to_owned(), "");
        }
        output
    }

    fn fault(paths: &[&str]) -> Option<PathFault> {
        match folders(&output(paths)) {
            Err(Error::Path { fault, .. }) => Some(fault),
            _ => None,
        }
    }

    #[test]
    fn folders_come_after_the_one_they_lie_in() {
        let output = output(&["a-b/c", "a/b/c", "a/b/d", "index.html"]);
        assert_eq!(folders(&output).unwrap().into_iter().collect::<Vec<_>>(), ["a", "a-b", "a/b"]);
    }

    #[test]
    fn a_path_that_leads_out_or_is_none_is_refused() {
        for path in ["", "/etc/passwd", "../a", "a/../b", "a//b", "a/", "./a", "a\\b", "a\0b", ".."] {
            assert_eq!(fault(&[path]), Some(PathFault::Unsafe), "{path:?}");
        }
        assert_eq!(fault(&["农科村/a b.html", "a..b", "...", ".well-known/x"]), None);
    }

    #[test]
    fn a_file_and_a_folder_of_one_name_are_refused() {
        assert_eq!(fault(&["a", "a-b", "a/b"]), Some(PathFault::AlsoFolder));
        assert_eq!(fault(&["a/b", "a/b/c/d"]), Some(PathFault::AlsoFolder));
    }

    #[test]
    fn the_record_keeps_its_place() {
        assert_eq!(fault(&["build.json"]), Some(PathFault::Reserved));
        assert_eq!(fault(&["Build.json/a"]), Some(PathFault::Reserved));
        assert_eq!(fault(&["data/build.json"]), None);
    }
}
