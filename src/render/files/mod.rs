//! Every output that is no HTML page of the theme: sitemap, feeds, data, redirects, copied files.
//!
//! Invariants: text goes through the writers of the formats' crates, never through escaping of our own; what is listed,
//! fed or counted leaves out samples and withdrawn entries; nothing depends on a clock. An output is a file here and a
//! row in `MADE` or `NAMED`.

mod xml;
mod places;
pub mod sitemap;
pub mod robots;
pub mod feeds;
pub mod atom;
pub mod json_feed;
pub mod data;
pub mod redirects;
pub mod assets;

use rayon::prelude::*;

use crate::fault::Fault;
use crate::link::site::Site;
use crate::render::output::Output;
use crate::render::pictures::Pictures;
use crate::render::twins::Twins;
use crate::source::Asset;
use feeds::{Feed, FullText};
use redirects::Redirect;
use sitemap::MadePage;

/// What the files are made from.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// The site.
    pub site: &'a Site,
    /// Every HTML page that was made.
    pub pages: &'a [MadePage],
    /// The feeds.
    pub feeds: &'a [Feed],
    /// Makes the HTML of an entry's body, its links absolute.
    pub full_text: FullText<'a>,
    /// Makes the page at an old address of an entry.
    pub redirect: Redirect<'a>,
    /// The files to copy.
    pub assets: &'a [Asset],
    /// The pictures that pages show.
    pub pictures: &'a Pictures,
    /// The pages that are told to programs, too.
    pub twins: &'a Twins<'a>,
}

/// The outputs that casebook makes.
static MADE: &[fn(&Scope, &mut Output)] = &[
    |scope, output| sitemap::sitemap(scope.site, scope.pages, output),
    |scope, output| robots::robots(scope.site, output),
    |scope, output| atom::atom(scope.site, scope.feeds, scope.full_text, output),
    |scope, output| json_feed::json_feed(scope.site, scope.feeds, (scope.full_text, scope.pictures), output),
    |scope, output| data::data(scope.site, scope.twins, output),
];

/// The outputs whose places an editor names. They give way to what is already there, so they come last.
static NAMED: &[fn(&Scope, &mut Output) -> Vec<Fault>] = &[
    |scope, output| redirects::redirects(scope.site, scope.redirect, output),
    |scope, output| assets::assets(scope.site, scope.assets, scope.pictures, output),
];

/// Adds the files to `output`, which holds the pages and the theme's files already.
pub fn files(scope: &Scope, output: &mut Output) -> Vec<Fault> {
    let made: Vec<Output> = MADE
        .par_iter()
        .map(|write| {
            let mut made = Output::of(output.share());
            write(scope, &mut made);
            made
        })
        .collect();
    for made in made {
        output.files.extend(made.files);
        output.elsewhere.extend(made.elsewhere);
    }
    NAMED.iter().flat_map(|write| write(scope, output)).collect()
}
