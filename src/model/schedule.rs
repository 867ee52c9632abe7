//! Which entries are due.
//!
//! In: the entries and the day. Out: those to publish, and a list of those left out, each with its reason: no page
//! vanishes in silence.

use std::sync::Arc;

use jiff::civil::Date;

use crate::model::allowance::Allowance;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::source::FileId;

/// An entry that is not published this time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Its file.
    pub file: FileId,
    /// Its path from the site's root.
    pub path: String,
    /// The folder of its bundle, as for an entry.
    pub bundle: Option<String>,
    /// What it allows on itself.
    pub allowed: Vec<Allowance>,
    /// Why.
    pub reason: Reason,
}

/// Why an entry is not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It says `draft: true`.
    Draft,
    /// Its date has not come; the day on which it will be due.
    NotYet(Date),
}

/// Parts `entries` into those due on `today` and those left out; with drafts, all are due.
pub(super) fn due(
    entries: Vec<Arc<Entry>>,
    today: Date,
    with_drafts: bool,
) -> (Vec<Arc<Entry>>, Vec<Skipped>) {
    let (mut kept, mut skipped) = (Vec::new(), Vec::new());
    for entry in entries {
        match reason(&entry, today).filter(|_| !with_drafts) {
            None => kept.push(entry),
            Some(reason) => skipped.push(Skipped {
                kind: entry.kind,
                id: entry.id.clone(),
                file: entry.file,
                path: entry.path.clone(),
                bundle: entry.bundle.clone(),
                allowed: entry.meta.allowed.clone(),
                reason,
            }),
        }
    }
    (kept, skipped)
}

fn reason(entry: &Entry, today: Date) -> Option<Reason> {
    if entry.meta.is_draft {
        return Some(Reason::Draft);
    }
    let first_day = entry.meta.date.as_ref()?.value.first_day();
    (first_day > today).then_some(Reason::NotYet(first_day))
}
