//! Files that are published as they are: those under `static/` and those beside the texts.
//!
//! In: the files and the addresses that `link` gave them. Out: a copy of each at its address. One whose place is taken
//! is a fault and is left out: what casebook made stays. A picture for which prints stand is left out unless the site asks
//! for originals.

use std::sync::Arc;

use crate::fault::Fault;
use crate::link::site::{Linked, Site};
use crate::render::files::places::Places;
use crate::render::output::{Content, Output};
use crate::render::pictures::Pictures;
use crate::source::{Asset, Span};

/// Puts `assets` at their addresses.
pub fn assets(site: &Site, assets: &[Asset], pictures: &Pictures, output: &mut Output) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut places = Places::of(output);
    for asset in assets {
        let Some(route) = site.routes.assets.get(&asset.path) else { continue };
        // What lies in `static/` is published as it is; beside a text lies the original, and its prints are published.
        let is_original = !asset.path.starts_with("static/") && pictures.has_prints(route);
        if is_original && !site.config.has_originals {
            continue;
        }
        if places.take(route) {
            output.hold(route.output_path(), Content::Copy(asset.disk.clone()));
        } else {
            let address = format!("/{}", route.as_str());
            faults.push(Fault::AssetClash { at: at(site, &asset.path), path: asset.path.clone(), address });
        }
    }
    faults
}

/// Returns the start of the text whose bundle the file at `path` lies in, else of the configuration: a copied file has
/// no lines to point at.
fn at(site: &Site, path: &str) -> Span {
    let bundled =
        |linked: &&Arc<Linked>| linked.entry.bundle.as_deref().is_some_and(|folder| path.starts_with(folder));
    let owner = site.entries.iter().find(bundled);
    owner.map_or(Span::start_of(site.config.file), |linked| linked.entry.start())
}
