//! Platforms above platforms and brands above brands: a chain that comes back to itself is cut and reported.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::fault::Fault;
use crate::link::id::EntryId;
use crate::model::entry::Entry;
use crate::model::kinds::Detail;
use crate::source::Span;

/// Returns the first platform of every circle, whose parent is to be taken away so that all chains end; `parent` is told
/// each entry's.
pub(super) fn circles(
    entries: &[Arc<Entry>],
    parent: impl Fn(EntryId) -> Option<EntryId>,
    faults: &mut Vec<Fault>,
) -> BTreeSet<EntryId> {
    let mut cut = BTreeSet::new();
    for (start, _) in EntryId::number(entries) {
        let mut chain = vec![start];
        while let Some(parent) =
            chain.last().filter(|last| !cut.contains(*last)).and_then(|&last| parent(last))
        {
            if parent == start {
                faults.extend(circle(entries, &chain));
                cut.insert(start);
                break;
            }
            if chain.contains(&parent) {
                break;
            }
            chain.push(parent);
        }
    }
    cut
}

fn circle(entries: &[Arc<Entry>], chain: &[EntryId]) -> Option<Fault> {
    let entry = |id: &EntryId| id.of(entries);
    let first = chain.first().and_then(entry)?;
    let at: Span = match &first.detail {
        Detail::Platform(platform) => platform.parent.as_ref()?.at,
        Detail::Brand(brand) => brand.parent.as_ref()?.at,
        _ => return None,
    };
    let names = chain.iter().chain(chain.first()).filter_map(entry).map(|entry| entry.id.clone());
    Some(Fault::ParentCycle { at, chain: names.collect() })
}
