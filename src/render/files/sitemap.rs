//! `sitemap.xml`: every page, for search engines.
//!
//! In: the addresses of all pages. Out: one file or, where there are more pages than one may hold, `sitemap-1.xml`, …
//! and an index in its place (sitemaps.org protocol 0.9). It needs the site's full address: without one there is none.

use std::collections::BTreeMap;

use crate::link::routes::SAMPLES;
use crate::link::site::Site;
use crate::model::date::PartialDate;
use crate::model::entry::Entry;
use crate::render::files::xml::Xml;
use crate::render::output::Output;
use crate::url::Route;

/// How many addresses a sitemap may hold.
const LIMIT: usize = 50_000;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// A page that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadePage {
    /// Its address.
    pub route: Route,
    /// When it was last changed, `None` where that is not known; an entry's page knows it without.
    pub changed: Option<PartialDate>,
}

/// Writes the sitemap of `pages`, sorted by address. The page of a sample or a withdrawn entry and `404.html` are left
/// out, so `pages` may be all that were made; the list of samples is left out too.
pub fn sitemap(site: &Site, pages: &[MadePage], output: &mut Output) {
    let Some(base) = &site.config.base_url else { return };
    let pages: BTreeMap<String, Option<PartialDate>> = pages
        .iter()
        .filter(|page| is_public(site, &page.route))
        .map(|page| (page.route.absolute(base), page.changed.or_else(|| changed(site, &page.route))))
        .collect();
    let pages: Vec<(String, Option<PartialDate>)> = pages.into_iter().collect();
    if pages.len() <= LIMIT {
        output.make(FILE.to_owned(), || urls(&pages));
        return;
    }
    let mut parts = Vec::new();
    for (number, part) in (1..).zip(pages.chunks(LIMIT)) {
        let name = format!("sitemap-{number}.xml");
        parts.push(Route::file(&name).absolute(base));
        output.make(name, || urls(part));
    }
    output.make(FILE.to_owned(), || index(&parts));
}

/// The file's name.
pub(super) const FILE: &str = "sitemap.xml";

fn is_public(site: &Site, route: &Route) -> bool {
    let is_shown = |entry: &Entry| !entry.meta.is_sample && entry.meta.withdrawn.is_none();
    match site.routes.entry_at(route).and_then(|id| site.get(id)) {
        Some(linked) => is_shown(&linked.entry),
        None => {
            let samples = Route::page(SAMPLES);
            route.as_str() != "404.html" && !route.as_str().starts_with(samples.as_str())
        }
    }
}

/// Returns when the entry at `route` was last changed.
fn changed(site: &Site, route: &Route) -> Option<PartialDate> {
    let meta = &site.get(site.routes.entry_at(route)?)?.entry.meta;
    meta.updated.or(meta.date).map(|date| date.value)
}

fn urls(pages: &[(String, Option<PartialDate>)]) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.open("urlset", &[("xmlns", NAMESPACE)]);
    for (address, changed) in pages {
        xml.open("url", &[]);
        xml.text("loc", &[], address);
        // A month or a year would say that the page changed on some day that nobody knows.
        if let Some(day) = changed.and_then(PartialDate::day) {
            xml.text("lastmod", &[], &day.to_string());
        }
        xml.close("url");
    }
    xml.close("urlset");
    xml.finish()
}

fn index(parts: &[String]) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.open("sitemapindex", &[("xmlns", NAMESPACE)]);
    for address in parts {
        xml.open("sitemap", &[]);
        xml.text("loc", &[], address);
        xml.close("sitemap");
    }
    xml.close("sitemapindex");
    xml.finish()
}
