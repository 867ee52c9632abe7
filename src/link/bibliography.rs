//! What an entry rests on, in full: what it says of each source itself and, where the source has an entry of its own, what
//! that says.
//!
//! In: entries and what they refer to. Out: [`Work`] for each source, in the order of the entry's sources.

use std::sync::Arc;

use crate::link::id::EntryId;
use crate::link::references::References;
use crate::model::entry::Entry;
use crate::model::kinds::Detail;
use crate::model::meta::Source;

/// One source of an entry.
#[derive(Clone, Debug)]
pub struct Work {
    /// Everything that is known of it; what the citing entry says stands before what the source's own entry says.
    pub source: Source,
    /// The entry that describes it.
    pub entry: Option<EntryId>,
}

/// Completes the sources of `entry`.
pub(super) fn bibliography(entry: &Entry, references: &References, entries: &[Arc<Entry>]) -> Vec<Work> {
    let sources = entry.meta.sources.iter().zip(&references.sources);
    let cited = |(source, id): (&Source, &Option<EntryId>)| Work {
        source: id.and_then(|id| id.of(entries)).map_or_else(|| source.clone(), |by| completed(source, by)),
        entry: *id,
    };
    sources.map(cited).collect()
}

/// Returns `source` with what it leaves out filled in from `by`, the entry that describes it.
fn completed(source: &Source, by: &Entry) -> Source {
    let Detail::Source(described) = &by.detail else { return source.clone() };
    let title = if source.title.is_empty() { by.meta.title.clone() } else { source.title.clone() };
    Source {
        title,
        publisher: source.publisher.clone().or_else(|| described.publisher.clone()),
        date: source.date.or_else(|| by.meta.date.as_ref().map(|date| date.value)),
        url: source.url.clone().or_else(|| described.url.clone()),
        author: source.author.clone().or_else(|| described.author.clone()),
        ..source.clone()
    }
}
