//! The pictures that pages show.
//!
//! In: the site, the files that are only copied, and what each of them shows. Out: [`Pictures`], asked by the address of
//! a file; the prints to publish; and a fault for each place that shows what cannot be shown.

use std::collections::BTreeMap;

use crate::fault::Fault;
use crate::link::links::{BodyLinks, Target};
use crate::link::routes::ASSETS;
use crate::link::site::Site;
use crate::model::entry::Entry;
use crate::parse::body::What;
use crate::pictures::look::Look;
use crate::pictures::prints::{Print, prints};
use crate::render::output::{Content, Output};
use crate::render::pieces::{ImageView, PrintView};
use crate::source::{Sources, Span};
use crate::url::Route;

/// The folder of prints.
const IMAGES: &str = "images";

/// The pictures that pages show, by the addresses of their files.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    shown: BTreeMap<Route, Shown>,
    sizes: String,
}

/// A picture that a page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Shown {
    /// By its prints, those in WebP first, each half from the narrowest to the widest.
    Prints(Vec<(Route, Print)>),
    /// As it is.
    AsIs(Option<(u32, u32)>),
}

/// A picture as a page shows it, with the ways of its prints as `way` writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shot {
    /// The print for every browser.
    pub src: String,
    /// All prints for every browser; empty when there is one.
    pub srcset: String,
    /// The prints in WebP; empty for none.
    pub webp: String,
    /// How wide it is drawn, in the words of the theme.
    pub sizes: String,
    /// Width and height in pixels.
    pub size: Option<(u32, u32)>,
}

impl Pictures {
    /// Returns the pictures that `site` shows, drawn as wide as `sizes` says, and a fault wherever one cannot be shown.
    pub fn of(site: &Site, sources: &Sources, sizes: &str) -> (Self, Vec<Fault>) {
        let looks: BTreeMap<&Route, (&Look, &std::path::Path)> = sources
            .assets
            .iter()
            .zip(&*sources.copied)
            .filter_map(|(asset, copied)| {
                Some((site.routes.assets.get(&asset.path)?, (copied.look.as_ref()?, asset.disk.as_path())))
            })
            .collect();
        let mut pictures = Self { shown: BTreeMap::new(), sizes: sizes.to_owned() };
        let mut faults = Vec::new();
        let written = site.entries.iter().map(|linked| (&linked.entry, &linked.links));
        let introductions = site.introductions.values().map(|(entry, links)| (entry, links));
        for (route, at, target) in written.chain(introductions).flat_map(|(entry, links)| used(entry, links))
        {
            let shown = match looks.get(route) {
                None => Shown::AsIs(None),
                Some((Look::AsIs(size), _)) => Shown::AsIs(*size),
                Some((Look::Photo(photo), disk)) => Shown::Prints(
                    prints(photo, disk)
                        .into_iter()
                        .map(|(name, print)| (Route::file(&format!("{ASSETS}/{IMAGES}/{name}")), print))
                        .collect(),
                ),
                Some((Look::Flawed(flaw), _)) => {
                    faults.push(Fault::UnreadablePicture { at, target: target.to_owned(), flaw: *flaw });
                    continue;
                }
            };
            pictures.shown.insert(route.clone(), shown);
        }
        (pictures, faults)
    }

    /// Returns the picture at `route` with its ways written by `way`; as it is where nothing is known of it.
    pub fn shot(&self, route: &Route, way: &dyn Fn(&Route) -> String) -> Shot {
        let prints = match self.shown.get(route) {
            Some(Shown::Prints(prints)) => prints,
            Some(Shown::AsIs(size)) => return Shot { src: way(route), size: *size, ..Shot::default() },
            None => return Shot { src: way(route), ..Shot::default() },
        };
        let (webp, other) = prints.split_at(prints.len() / 2);
        let set = |prints: &[(Route, Print)]| {
            let one = |(route, print): &(Route, Print)| format!("{} {}w", way(route), print.width);
            prints.iter().map(one).collect::<Vec<_>>().join(", ")
        };
        let widest = other.last();
        Shot {
            src: widest.map(|(route, _)| way(route)).unwrap_or_default(),
            srcset: if other.len() > 1 { set(other) } else { String::new() },
            webp: set(webp),
            sizes: self.sizes.clone(),
            size: widest.map(|(_, print)| (print.width, print.height)),
        }
    }

    /// Returns width and height of the picture at `route`, in pixels, as it is drawn; `None` where they are not known.
    pub fn size(&self, route: &Route) -> Option<(u32, u32)> {
        match self.shown.get(route)? {
            Shown::Prints(prints) => prints.last().map(|(_, print)| (print.width, print.height)),
            Shown::AsIs(size) => *size,
        }
    }

    /// Returns where the file at `route` can be had: its widest print where it is shown by prints, itself otherwise.
    pub fn public<'r>(&'r self, route: &'r Route) -> &'r Route {
        match self.shown.get(route) {
            Some(Shown::Prints(prints)) => prints.last().map_or(route, |(route, _)| route),
            _ => route,
        }
    }

    /// Returns whether prints stand for the file at `route`.
    pub fn has_prints(&self, route: &Route) -> bool {
        matches!(self.shown.get(route), Some(Shown::Prints(_)))
    }

    /// Returns the picture at `route` for a template, its ways taken from the site's root.
    pub fn view(&self, route: &Route, alt: &str) -> ImageView {
        let shot = self.shot(route, &Route::root_href);
        let prints = match self.shown.get(route) {
            Some(Shown::Prints(prints)) => prints.as_slice(),
            _ => &[],
        };
        let (webp, other) = prints.split_at(prints.len() / 2);
        let views = |prints: &[(Route, Print)]| {
            prints
                .iter()
                .map(|(route, print)| PrintView { path: route.root_href(), width: print.width })
                .collect()
        };
        ImageView {
            path: shot.src,
            alt: alt.to_owned(),
            width: shot.size.map(|(width, _)| width),
            height: shot.size.map(|(_, height)| height),
            sizes: shot.sizes,
            webp: views(webp),
            prints: views(other),
        }
    }

    /// Adds the prints to `output`.
    pub fn put(&self, output: &mut Output) {
        for shown in self.shown.values() {
            let Shown::Prints(prints) = shown else { continue };
            // All of a picture are made in one share, for which it is read once.
            let is_here = prints.first().is_some_and(|(route, _)| output.has(&route.output_path()));
            for (route, print) in prints {
                match is_here {
                    true => drop(output.files.insert(route.output_path(), Content::Print(print.clone()))),
                    false => drop(output.elsewhere.insert(route.output_path())),
                }
            }
        }
    }
}

/// Returns the pictures that an entry shows, each with the place it is shown at and its name as written there.
fn used<'e>(entry: &'e Entry, links: &'e BodyLinks) -> impl Iterator<Item = (&'e Route, Span, &'e str)> {
    let in_text = entry.body.pieces.iter().enumerate().filter_map(|(place, piece)| {
        let What::Image(image) = &piece.what else { return None };
        let Target::Route(route, _) = links.targets.get(&place)? else { return None };
        Some((route, piece.at, image.target.as_str()))
    });
    let title = links.image.as_ref().zip(entry.meta.image.as_ref());
    title.map(|(route, image)| (route, image.at, image.value.as_str())).into_iter().chain(in_text)
}
