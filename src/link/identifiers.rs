//! Every address that was ever given to an entry, and what became of it: an id is for ever.
//!
//! In: the site. Out: [`Identifier`]s: of each entry its own address and its old ones, by kind and address. Samples are
//! invented and have none that is kept. Free pages have addresses and no ids; they stand among the rest.

use crate::link::id::EntryId;
use crate::link::site::Site;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::url::Route;

/// An address that readers may have.
#[derive(Clone, Copy, Debug)]
pub struct Identifier<'s> {
    /// The address.
    pub route: &'s Route,
    /// The entry that it names or leads to.
    pub id: EntryId,
    /// The same entry.
    pub entry: &'s Entry,
    /// What became of it.
    pub state: State<'s>,
}

/// What became of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State<'s> {
    /// The entry is there.
    Current,
    /// It is an old one, and leads to the entry's own.
    Moved,
    /// The entry was taken back, with the reason; the address stays.
    Withdrawn(&'s str),
}

impl State<'_> {
    /// Returns its word in files and in the phrases of the theme.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Moved => "moved",
            Self::Withdrawn(_) => "withdrawn",
        }
    }
}

/// Returns every address of the site's entries, the kinds in their order, addresses of a kind by their letters.
pub fn identifiers(site: &Site) -> Vec<Identifier<'_>> {
    let of = |id: EntryId, route, is_old: bool| {
        let entry = &*site.get(id)?.entry;
        let state = match &entry.meta.withdrawn {
            _ if is_old => State::Moved,
            Some(reason) => State::Withdrawn(reason),
            None => State::Current,
        };
        (!entry.meta.is_sample).then_some(Identifier { route, id, entry, state })
    };
    let own = site.all().filter_map(|(id, _)| of(id, site.routes.entry(id), false));
    let old = site.routes.redirects.iter().filter_map(|(route, id)| of(*id, route, true));
    let mut found: Vec<Identifier<'_>> = own.chain(old).collect();
    found.sort_by_key(|it| (it.entry.kind, it.route));
    found
}

/// Returns how many addresses there are of each kind, the kinds in their order, as [`identifiers`] lists them.
pub fn identifiers_by_kind(site: &Site) -> Vec<(Kind, usize)> {
    let kinds = site.all().map(|(id, _)| id).chain(site.routes.redirects.iter().map(|(_, id)| *id));
    let mut counts = Kind::ALL.map(|kind| (kind, 0));
    for entry in kinds.filter_map(|id| Some(&site.get(id)?.entry)).filter(|entry| !entry.meta.is_sample) {
        if let Some((_, count)) = counts.iter_mut().find(|(kind, _)| *kind == entry.kind) {
            *count += 1;
        }
    }
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}
