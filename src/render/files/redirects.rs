//! Old addresses: a page at each that leads to where the entry is now.
//!
//! In: the site's redirects, and what makes a page for one. Out: the pages, each where nothing else stands.

use crate::fault::Fault;
use crate::link::id::EntryId;
use crate::link::site::Site;
use crate::render::files::places::Places;
use crate::render::output::Output;
use crate::source::Span;
use crate::url::{self, Route};

/// Makes the page at an old address of an entry.
pub type Redirect<'a> = &'a (dyn Fn(&Route, EntryId) -> Result<String, Fault> + Sync);

/// Writes a page at each old address; one whose place a page of the site's own already has is a fault.
pub fn redirects(site: &Site, redirect: Redirect<'_>, output: &mut Output) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut places = Places::of(output);
    for (old, id) in &site.routes.redirects {
        if places.take(old) {
            if !output.has(&old.output_path()) {
                output.elsewhere.insert(old.output_path());
                continue;
            }
            match redirect(old, *id) {
                Ok(html) => drop(output.put(old.output_path(), html)),
                Err(fault) => faults.push(fault),
            }
        } else if let Some(at) = written_at(site, old, *id) {
            faults.push(Fault::ReservedAddress { at, address: format!("/{}", old.as_str()) });
        }
    }
    faults
}

/// Returns where the old address is written.
fn written_at(site: &Site, old: &Route, id: EntryId) -> Option<Span> {
    let entry = &site.get(id)?.entry;
    let is_old = |alias: &str| url::decode(alias).trim_matches('/') == old.as_str().trim_matches('/');
    let alias = entry.meta.aliases.iter().find(|alias| is_old(&alias.value));
    Some(alias.map_or(entry.start(), |alias| alias.at))
}
