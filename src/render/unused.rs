//! What a site's theme holds and nothing uses.
//!
//! In: the files of the theme. Out: a fault for each template that stands in no other's place, each file that `theme.yaml` does
//! not name, and each phrase that neither the program nor a template says.

use crate::fault::Fault;
use crate::nearest::nearest;
use crate::parse::yaml::read_as;
use crate::render::elements::Hook;
use crate::render::manifest::Manifest;
use crate::render::phrases::Phrases;
use crate::render::theme_files::{ThemeFiles, embedded};
use crate::source::{SourceFile, Span};

/// Returns a fault for each override that takes the place of no template and that no other override names.
pub fn unused_templates(overrides: &[(&str, &SourceFile)], embedded: &[(&str, &str)]) -> Vec<Fault> {
    let known = || embedded.iter().map(|(known, _)| *known).chain(Hook::ALL.map(Hook::template));
    let is_theme = |name: &str| known().any(|known| known == name);
    let is_named = |name: &str| {
        let quoted = [format!("\"{name}\""), format!("'{name}'")];
        overrides
            .iter()
            .any(|(other, file)| *other != name && quoted.iter().any(|quoted| file.text.contains(quoted)))
    };
    overrides
        .iter()
        // Components are known wherever they are defined.
        .filter(|(name, file)| !is_theme(name) && !is_named(name) && !file.text.contains("{% component "))
        .map(|(name, file)| Fault::UnknownTemplate {
            at: Span::start_of(file.id),
            name: (*name).to_owned(),
            nearest: nearest(name, known()),
        })
        .collect()
}

/// Returns a fault for each file of the theme that is no template and that `manifest`, or the program's own, does not name.
pub fn unused_files(files: &ThemeFiles<'_>, manifest: &Manifest) -> Vec<Fault> {
    let of_program: Manifest = read_as(embedded("theme.yaml")).unwrap_or_default();
    let always = ["theme.yaml", "assets/icon.svg", "i18n/zh.yaml", "i18n/en.yaml"].map(str::to_owned);
    let bundled = Manifest { styles: Vec::new(), scripts: Vec::new(), ..of_program };
    let known: Vec<String> = always.into_iter().chain(manifest.assets()).chain(bundled.assets()).collect();
    let is_template = |path: &str| path.starts_with("templates/") && path.ends_with(".html");
    let unused =
        files.own().filter(|(path, _)| !is_template(path) && !known.iter().any(|known| known == path));
    unused
        .map(|(path, file)| Fault::UnusedThemeFile {
            at: Span::start_of(file.id),
            path: path.to_owned(),
            nearest: nearest(path, known.iter().map(String::as_str)),
        })
        .collect()
}

/// Returns a fault for each phrase of the theme's words at `path` that the program does not have (`known`), that no template
/// of the site says and no script carries.
pub fn unused_phrases(
    files: &ThemeFiles<'_>,
    path: &str,
    known: &Phrases,
    manifest: &Manifest,
) -> Vec<Fault> {
    let Some((_, file)) = files.own().find(|(own, _)| *own == path) else { return Vec::new() };
    let own: Phrases = read_as(&file.text).unwrap_or_default();
    let templates = files.overrides();
    let is_said = |key: &str| {
        let area = key.split('.').next().unwrap_or_default();
        let ways = [format!("t.{key}"), format!("t.{area}[")];
        manifest.words.values().flatten().any(|word| word == key)
            || templates.iter().any(|(_, file)| ways.iter().any(|way| file.text.contains(way)))
    };
    let keys = known.keys();
    own.keys()
        .into_iter()
        .filter(|key| !known.has(key) && !is_said(key))
        .map(|key| Fault::UnusedPhrase {
            at: place_of(file, &key),
            nearest: nearest_phrase(&key, &keys),
            key,
        })
        .collect()
}

/// Returns the phrase of `known` that `key` may mean; in an area that there is, one of that area: what all its phrases begin
/// with makes no two alike.
fn nearest_phrase(key: &str, known: &[String]) -> Option<String> {
    let area = key.split_inclusive('.').next().unwrap_or_default();
    let mut beside = known.iter().filter_map(|phrase| phrase.strip_prefix(area)).peekable();
    match key.strip_prefix(area).filter(|_| beside.peek().is_some()) {
        Some(thing) => nearest(thing, beside).map(|thing| format!("{area}{thing}")),
        None => nearest(key, known.iter().map(String::as_str)),
    }
}

/// Returns where the phrase `area.thing` stands in a file of words; its start where that is written in another way.
fn place_of(file: &SourceFile, key: &str) -> Span {
    let (area, thing) = key.split_once('.').unwrap_or((key, ""));
    let (mut at, mut is_within) = (0, false);
    for line in file.text.split_inclusive('\n') {
        let word = line.trim_start();
        if word.len() == line.len() && !word.trim().is_empty() {
            is_within = word.starts_with(&format!("{area}:"));
        } else if is_within && word.starts_with(&format!("{thing}:")) {
            let start = at + line.len() - word.len();
            return Span::new(file.id, start..start + thing.len());
        }
        at += line.len();
    }
    Span::start_of(file.id)
}

#[cfg(test)]
mod tests {
    use super::nearest_phrase;

    #[test]
    fn a_phrase_is_taken_for_one_of_its_own_area_where_that_is_there() {
        let known = ["site.home", "site.host", "search.home"].map(str::to_owned);
        for (key, meant) in [
            ("site.hom", Some("site.home")),
            ("site.shouye", None),
            ("sit.home", Some("site.home")),
            ("elsewhere.nothing", None),
        ] {
            assert_eq!(nearest_phrase(key, &known).as_deref(), meant, "{key}");
        }
    }
}
