//! What a theme says of itself: `theme.yaml`.
//!
//! In: nothing. Out: [`Manifest`], which names the files of its styles and scripts.

use std::collections::BTreeMap;

use serde::Deserialize;

/// `theme.yaml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Manifest {
    /// The theme's name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The style sheets under `assets/css/`, without `.css`, in the order they are joined.
    pub styles: Vec<String>,
    /// For each style sheet that only some pages load: its parts, likewise.
    #[serde(default)]
    pub sheets: BTreeMap<String, Vec<String>>,
    /// The scripts under `assets/js/`, without `.js`, in the order they are joined.
    #[serde(default)]
    pub scripts: Vec<String>,
    /// For each script that only some pages load: its modules under `assets/js/<name>/`, without `.js`, each after those
    /// it imports.
    #[serde(default)]
    pub bundles: BTreeMap<String, Vec<String>>,
    /// For each of those scripts: the phrases that it says, `area.thing`; in it, `WORDS.thing`.
    #[serde(default)]
    pub words: BTreeMap<String, Vec<String>>,
    /// How wide images in the text are drawn, as the attribute `sizes` says it.
    #[serde(default = "whole_width")]
    pub image_sizes: String,
}

/// As wide as the window, where a theme does not say.
fn whole_width() -> String {
    "100vw".to_owned()
}

impl Manifest {
    /// Returns the paths of the style sheets and scripts that it names.
    pub fn assets(&self) -> impl Iterator<Item = String> {
        let sheets = self.styles.iter().chain(self.sheets.values().flatten());
        let sheets = sheets.map(|name| format!("assets/css/{name}.css"));
        let scripts = self.scripts.iter().map(|name| format!("assets/js/{name}.js"));
        let modules = self.bundles.iter().flat_map(|(bundle, modules)| {
            modules.iter().map(move |module| format!("assets/js/{bundle}/{module}.js"))
        });
        sheets.chain(scripts).chain(modules)
    }
}
