//! The files that a theme consists of: the embedded one's, under those of the site's own theme.
//!
//! In: the site's files, of which those under `theme/` and `templates/` are looked at. Out: [`ThemeFiles`], asked for a file
//! by its path in a theme. A file of `theme/` stands in the place of the embedded one of the same path, so a theme may be a
//! word in `i18n/en.yaml`, a style sheet, or the whole; `theme.yaml` says which styles and scripts are joined.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use serde::de::DeserializeOwned;

use crate::fault::Fault;
use crate::parse::yaml::read_as;
use crate::source::{SourceFile, Sources, Span};

/// The folder of a site that holds its own theme.
const OWN: &str = "theme/";
/// The folder of a site that holds its overrides of single templates.
const OVERRIDES: &str = "templates/";

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The files of a theme.
#[derive(Clone, Debug, Default)]
pub struct ThemeFiles<'s> {
    own: BTreeMap<&'s str, &'s SourceFile>,
    overrides: BTreeMap<&'s str, &'s SourceFile>,
}

impl<'s> ThemeFiles<'s> {
    /// Returns the files of the theme of a site.
    pub fn of(sources: &'s Sources) -> Self {
        let within = |folder: &'static str| {
            sources.files.iter().filter_map(move |file| Some((file.path.strip_prefix(folder)?, &**file)))
        };
        let own: BTreeMap<&str, &SourceFile> = within(OWN).collect();
        let is_template = |(name, _): &(&str, &SourceFile)| name.ends_with(".html");
        let of_theme = own.iter().filter_map(|(path, file)| Some((path.strip_prefix(OVERRIDES)?, *file)));
        let overrides = of_theme.chain(within(OVERRIDES)).filter(is_template).collect();
        Self { own, overrides }
    }

    /// Returns the templates that take the place of the embedded ones, by name; those in `templates/` before those in
    /// `theme/`.
    pub fn overrides(&self) -> Vec<(&'s str, &'s SourceFile)> {
        self.overrides.iter().map(|(name, file)| (*name, *file)).collect()
    }

    /// Returns the text of the file at `path`; empty when there is none.
    pub fn text(&self, path: &str) -> &'s str {
        self.own.get(path).map_or_else(|| embedded(path), |file| file.text.as_str())
    }

    /// Reads the YAML file at `path`; one of the site that cannot be read is a fault, and the embedded one stands in.
    pub fn yaml<T: Default + DeserializeOwned>(&self, path: &str, faults: &mut Vec<Fault>) -> T {
        if let Some(file) = self.own.get(path) {
            match read_as(&file.text) {
                Some(read) => return read,
                None => faults.push(Fault::YamlSyntax { at: Span::start_of(file.id), detail: String::new() }),
            }
        }
        read_as(embedded(path)).unwrap_or_default()
    }

    /// Returns the files of the site's own theme, by their paths in it, sorted.
    pub fn own(&self) -> impl Iterator<Item = (&'s str, &'s SourceFile)> {
        self.own.iter().map(|(path, file)| (*path, *file))
    }

    /// Returns whether the site's theme has a file at `path`.
    pub fn has_own(&self, path: &str) -> bool {
        self.own.contains_key(path)
    }
}

/// Returns the text of an embedded file; empty when there is none, which the tests rule out.
pub fn embedded(path: &str) -> &'static str {
    DEFAULT.get_file(path).and_then(|file| file.contents_utf8()).unwrap_or_default()
}

/// Returns the embedded theme's templates, by name, sorted.
pub fn embedded_templates() -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    let mut folders: Vec<&Dir<'static>> = DEFAULT.get_dir("templates").into_iter().collect();
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        found.extend(folder.files().filter_map(|file| {
            let name = file.path().to_str()?.strip_prefix(OVERRIDES)?;
            Some((name, file.contents_utf8()?))
        }));
    }
    found.sort_unstable();
    found
}
