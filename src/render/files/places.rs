//! Which places of the output are taken, as a disk sees them: letter case and Unicode form do not tell two apart, and
//! what is a file cannot be a folder.
//!
//! In: an output. Out: [`Places`], asked before something that an editor named is put beside what casebook made.

use std::collections::BTreeSet;

use crate::render::output::Output;
use crate::url::Route;

/// The record that `publish` adds to every site.
const RECORD: &str = "build.json";

/// The places that are taken.
#[derive(Debug)]
pub(super) struct Places {
    files: BTreeSet<String>,
    folders: BTreeSet<String>,
}

impl Places {
    /// Returns the places of `output`.
    pub(super) fn of(output: &Output) -> Self {
        let mut places = Self { files: BTreeSet::new(), folders: BTreeSet::new() };
        places.add(RECORD.to_owned());
        for path in output.paths() {
            places.add(Route::file(path).folded());
        }
        places
    }

    /// Takes the place of `route`; returns whether it was free.
    pub(super) fn take(&mut self, route: &Route) -> bool {
        let path = Route::file(&route.output_path()).folded();
        let is_free = !self.files.contains(&path)
            && !self.folders.contains(&path)
            && !folders(&path).any(|folder| self.files.contains(folder));
        if is_free {
            self.add(path);
        }
        is_free
    }

    fn add(&mut self, path: String) {
        self.folders.extend(folders(&path).map(str::to_owned));
        self.files.insert(path);
    }
}

/// Returns the folders that `path` lies in.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').filter_map(|(end, _)| path.get(..end))
}

#[cfg(test)]
mod tests {
    use super::Places;
    use crate::render::output::Output;
    use crate::url::Route;

    #[test]
    fn a_place_is_taken_whatever_its_letter_case_and_as_a_folder_too() {
        let mut output = Output::default();
        output.put("cases/a/index.html".to_owned(), "");
        let mut places = Places::of(&output);
        for taken in
            ["cases/a/index.html", "Cases/A/Index.html", "cases", "cases/a", "build.json", "Build.json/a"]
        {
            assert!(!places.take(&Route::file(taken)), "{taken}");
        }
        assert!(!places.take(&Route::page("cases/a")));
        assert!(places.take(&Route::file("b")));
        assert!(!places.take(&Route::file("b/c")));
        assert!(places.take(&Route::file("build.json.txt")));
    }
}
