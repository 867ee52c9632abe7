//! What a site's `theme.yaml` names and is not there.
//!
//! In: the files of the theme and its manifest. Out: a fault for each style sheet or script without a file, at its name.

use crate::fault::Fault;
use crate::nearest::nearest;
use crate::parse::yaml::read_as;
use crate::render::manifest::Manifest;
use crate::render::theme_files::{ThemeFiles, embedded};
use crate::source::{SourceFile, Span};

/// Returns a fault for each file that the site's own `theme.yaml` names and neither the site's theme nor the program's has.
pub fn missing_files(files: &ThemeFiles<'_>, manifest: &Manifest) -> Vec<Fault> {
    let Some((_, file)) = files.own().find(|(path, _)| *path == "theme.yaml") else { return Vec::new() };
    let of_program: Manifest = read_as(embedded("theme.yaml")).unwrap_or_default();
    let own = files.own().map(|(path, _)| path.to_owned()).filter(|path| path.starts_with("assets/"));
    let known: Vec<String> = own.chain(of_program.assets()).collect();
    let missing = manifest.assets().filter(|path| !files.has_own(path) && embedded(path).is_empty());
    missing
        .map(|path| Fault::MissingThemeFile {
            at: place_of(file, &path),
            nearest: nearest(&path, known.iter().map(String::as_str)),
            path,
        })
        .collect()
}

/// Returns where the file at `path` is named, which is by its last part without its ending; the beginning of `theme.yaml` where
/// that is written in another way.
fn place_of(file: &SourceFile, path: &str) -> Span {
    let name = path.rsplit('/').next().and_then(|last| last.split('.').next()).unwrap_or_default();
    let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let is_it = |&(at, _): &(usize, &str)| {
        let before = file.text.get(..at).and_then(|text| text.chars().next_back());
        let after = file.text.get(at + name.len()..).unwrap_or_default();
        !before.is_some_and(is_part) && !after.starts_with(is_part) && !after.trim_start().starts_with(':')
    };
    let found = file.text.match_indices(name).find(is_it);
    found.map_or_else(|| Span::start_of(file.id), |(at, _)| Span::new(file.id, at..at + name.len()))
}
