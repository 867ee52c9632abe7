//! Old addresses: a page at each that leads to where the entry is now.
//!
//! In: the site's redirects. Out: a small page each, which works without a script; where there is one, the place within
//! the page (`#第五条`) is kept too, which a plain redirect would lose.

use super::places::Places;
use super::xml::Xml;
use crate::fault::Fault;
use crate::lang::Words;
use crate::link::id::EntryId;
use crate::link::site::Site;
use crate::render::output::Output;
use crate::source::Span;
use crate::url::Route;

const MOVED: Words = Words::new("网址已变更", "This page has moved");
const NOW_AT: Words = Words::new("新网址：", "It is now at: ");

/// Goes where the only link of the page leads, to the same place within the page.
const KEEP_PLACE: &str = "location.replace(document.links[0].href+location.hash)";

/// Writes a page at each old address; one whose place a page of the site's own already has is a fault.
pub fn redirects(site: &Site, output: &mut Output) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut places = Places::of(output);
    for (old, id) in &site.routes.redirects {
        if places.take(old) {
            output.put(old.output_path(), page(site, old, *id));
        } else if let Some(at) = written_at(site, old, *id) {
            faults.push(Fault::ReservedAddress { at, address: format!("/{}", old.as_str()) });
        }
    }
    faults
}

/// Returns where the old address is written.
fn written_at(site: &Site, old: &Route, id: EntryId) -> Option<Span> {
    let entry = &site.get(id)?.entry;
    let is_old = |alias: &str| crate::url::decode(alias).trim_matches('/') == old.as_str().trim_matches('/');
    let alias = entry.meta.aliases.iter().find(|alias| is_old(&alias.value));
    Some(alias.map_or(entry.start(), |alias| alias.at))
}

fn page(site: &Site, old: &Route, id: EntryId) -> Vec<u8> {
    let (config, new) = (&site.config, site.routes.entry(id));
    let href = old.href_to(new);
    let title = site.get(id).map_or(href.as_str(), |linked| linked.entry.meta.title.as_str());
    let mut xml = Xml::html();
    xml.open("html", &[("lang", config.language.tag())]);
    xml.open("head", &[]);
    xml.void("meta", &[("charset", "utf-8")]);
    xml.text("title", &[], MOVED.pick(config.language));
    xml.void("meta", &[("name", "robots"), ("content", "noindex")]);
    xml.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    if let Some(base) = &config.base_url {
        xml.void("link", &[("rel", "canonical"), ("href", &new.absolute(base))]);
    }
    xml.void("meta", &[("http-equiv", "refresh"), ("content", &format!("0; url={href}"))]);
    xml.close("head");
    xml.open("body", &[]);
    xml.open("p", &[]);
    xml.text("span", &[], NOW_AT.pick(config.language));
    xml.text("a", &[("href", &href)], title);
    xml.close("p");
    xml.text("script", &[], KEEP_PLACE);
    xml.close("body");
    xml.close("html");
    xml.finish()
}
