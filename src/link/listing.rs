//! Everything that lists entries, made together.
//!
//! In: the filings of the entries. Out: [`Listing`].

use std::collections::BTreeMap;

use crate::link::filing::Filing;
use crate::link::id::EntryId;
use crate::link::lists::{by_topic, by_year, lists};
use crate::link::regions::Regions;
use crate::model::config::Config;
use crate::model::kind::Kind;

/// What lists show.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// What each list shows, in its order: published, neither samples nor withdrawn.
    pub lists: BTreeMap<Kind, Vec<EntryId>>,
    /// What the lists of all kinds but free pages show, one after the other.
    pub listed: Vec<EntryId>,
    /// The place of each entry in its kind's list, for the entries that lists show.
    pub places: BTreeMap<EntryId, usize>,
    /// The invented examples, by kind and id.
    pub samples: Vec<EntryId>,
    /// The places.
    pub regions: Regions,
    /// For each topic of the vocabulary, the entries filed under it or under a narrower one, in the order of lists.
    pub topics: Vec<Vec<EntryId>>,
    /// By year, the latest first, what is dated in it, in the order of lists.
    pub years: Vec<(i16, Vec<EntryId>)>,
}

impl Listing {
    /// Lists the entries of which these are the filings.
    pub(super) fn of(filings: &[Filing<'_>], config: &Config) -> Self {
        let lists = lists(filings, config);
        let listed: Vec<EntryId> =
            Kind::LISTED.iter().flat_map(|kind| lists.get(kind).into_iter().flatten()).copied().collect();
        let samples = EntryId::number(filings).filter(|(_, filing)| filing.is_sample);
        Self {
            places: lists.values().flat_map(|list| list.iter().copied().zip(0..)).collect(),
            samples: samples.map(|(id, _)| id).collect(),
            regions: Regions::new(filings, &listed, lists.get(&Kind::Page).map_or(&[], Vec::as_slice)),
            topics: by_topic(filings, &config.topics, &listed),
            years: by_year(filings, &listed),
            lists,
            listed,
        }
    }
}
