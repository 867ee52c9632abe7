//! Platforms above platforms and brands above brands: a chain that comes back to itself is cut and reported.

use std::sync::Arc;

use crate::fault::Fault;
use crate::link::id::EntryId;
use crate::link::references::References;
use crate::model::entry::Entry;
use crate::model::kinds::Detail;
use crate::source::Span;

/// Takes the parent away from the first platform of every circle, so that all chains end.
pub(super) fn cut_circles(entries: &[Arc<Entry>], references: &mut [References], faults: &mut Vec<Fault>) {
    for (start, _) in EntryId::number(entries) {
        let mut chain = vec![start];
        while let Some(parent) = chain.last().and_then(|last| last.of(references)?.parent) {
            if parent == start {
                faults.extend(circle(entries, &chain));
                start.of_mut(references).into_iter().for_each(|own| own.parent = None);
                break;
            }
            if chain.contains(&parent) {
                break;
            }
            chain.push(parent);
        }
    }
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
