//! The procedure a case went through.
//!
//! In: a case and the method it names. Out: [`Procedure`]: for each step of the method, what the case says of it. Steps
//! are recognised by the headings of level 2 in the body and by the keys of `steps`.

use std::sync::Arc;

use crate::fault::Fault;
use crate::link::id::EntryId;
use crate::link::references::References;
use crate::model::entry::Entry;
use crate::model::kinds::Detail;
use crate::model::kinds::case::Case;
use crate::model::kinds::method::{Method, Step};
use crate::nearest::nearest;

/// What a case says of each step of its method.
#[derive(Clone, Debug)]
pub struct Procedure {
    /// The method.
    pub method: EntryId,
    /// One for each step of the method, in its order.
    pub steps: Vec<StepState>,
}

/// What a case says of one step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StepState {
    /// Its record in the front matter, by its place in [`Case::steps`].
    pub record: Option<usize>,
    /// Its section of the body, by its place in [`Case::sections`].
    pub section: Option<usize>,
}

impl StepState {
    /// Returns whether the case says anything of the step.
    pub fn is_recorded(self) -> bool {
        self.record.is_some() || self.section.is_some()
    }
}

/// Sets `entry` beside the steps of its method; `None` for what is no case, or names no method with steps.
pub(super) fn procedure(
    entry: &Entry,
    references: &References,
    entries: &[Arc<Entry>],
    faults: &mut Vec<Fault>,
) -> Option<Procedure> {
    let (Detail::Case(case), Some(id)) = (&entry.detail, references.method) else { return None };
    let other = id.of(entries)?;
    let Detail::Method(method) = &other.detail else { return None };
    (!method.steps.is_empty()).then(|| beside(case, id, &other.meta.title, method, faults))
}

/// Sets `case` beside the steps of `method`, whose number is `id` and whose title is `title`.
fn beside(case: &Case, id: EntryId, title: &str, method: &Method, faults: &mut Vec<Fault>) -> Procedure {
    let state = |step: &Step| StepState {
        record: case.steps.iter().position(|record| step.is_named(&record.name.value)),
        section: case
            .sections
            .iter()
            .position(|section| section.name().is_some_and(|name| step.is_named(name))),
    };
    for record in &case.steps {
        if !method.steps.iter().any(|step| step.is_named(&record.name.value)) {
            faults.push(Fault::UndeclaredStep {
                at: record.name.at,
                step: record.name.value.clone(),
                method: title.to_owned(),
                nearest: nearest(&record.name.value, method.steps.iter().map(|step| step.name.as_str())),
            });
        }
    }
    Procedure { method: id, steps: method.steps.iter().map(state).collect() }
}
