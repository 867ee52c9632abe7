//! A case beside the procedure it went through.
//!
//! In: the cases that name a method. Out: [`Course`]: for each step of the method, what the case says of it and
//! where.

use crate::check::definition::Scope;
use crate::link::deadlines::{Due, due, lacks};
use crate::link::procedures::Procedure;
use crate::link::site::{Linked, Site};
use crate::model::kinds::Detail;
use crate::model::kinds::case::{Case, STEPS, StepRecord};
use crate::model::kinds::method::{Method, Step};
use crate::parse::body::HeadingLine;
use crate::source::Span;

/// A case beside the steps of its method.
pub(super) struct Course<'s> {
    /// The entry.
    pub(super) linked: &'s Linked,
    /// The case.
    pub(super) case: &'s Case,
    /// The title of the method.
    pub(super) method: &'s str,
    declared: &'s Method,
    procedure: &'s Procedure,
    /// The steps of the method, in its order.
    pub(super) steps: Vec<Taken<'s>>,
}

/// A step of the method as the case took it.
#[derive(Clone, Copy)]
pub(super) struct Taken<'s> {
    /// The step.
    pub(super) step: &'s Step,
    /// Its record in the front matter.
    pub(super) record: Option<&'s StepRecord>,
    /// The heading of its section.
    pub(super) heading: Option<&'s HeadingLine>,
}

/// Returns the cases with a method, each beside its steps.
pub(super) fn courses<'a>(scope: &Scope<'a>) -> impl Iterator<Item = Course<'a>> {
    let site = scope.site;
    scope.cases().filter_map(move |(linked, case)| Course::of(linked, case, site))
}

impl<'s> Course<'s> {
    fn of(linked: &'s Linked, case: &'s Case, site: &'s Site) -> Option<Self> {
        let procedure = linked.procedure.as_ref()?;
        let method = site.get(procedure.method)?;
        let Detail::Method(steps) = &method.entry.detail else { return None };
        let taken = steps.steps.iter().zip(&procedure.steps).map(|(step, state)| Taken {
            step,
            record: state.record.and_then(|at| case.steps.get(at)),
            heading: state.section.and_then(|at| case.sections.get(at)?.heading.as_ref()),
        });
        let title = &method.entry.meta.title;
        Some(Self { linked, case, method: title, declared: steps, procedure, steps: taken.collect() })
    }

    /// Returns the place of the last step that the case says anything of, `None` when it says nothing of any.
    pub(super) fn reached(&self) -> Option<usize> {
        self.steps.iter().rposition(Taken::is_recorded)
    }

    /// Returns whether the editors say that the sources do not tell of `step`.
    pub(super) fn lacks(&self, step: &Step) -> bool {
        lacks(&self.linked.entry.meta, step)
    }

    /// Returns the deadline of the step at `place`, `None` for a step without one.
    pub(super) fn due(&self, place: usize) -> Option<Due<'s>> {
        due(self.case, self.declared, self.procedure, place)
    }

    /// Returns the length of that deadline as the method writes it.
    pub(super) fn within(&self, place: usize) -> &'s str {
        let deadline = self.steps.get(place).and_then(|taken| taken.step.deadline.as_ref());
        deadline.map_or("", |deadline| &deadline.within.value)
    }

    /// Returns where the date of the step `name` stands.
    pub(super) fn record_place(&self, name: &str) -> Option<Span> {
        let taken = self.steps.iter().find(|taken| taken.step.name == name)?;
        Some(self.date_place(taken.record?))
    }

    /// Returns where the date of `record` stands.
    pub(super) fn date_place(&self, record: &StepRecord) -> Span {
        let pairs = self.linked.entry.record.named(&STEPS);
        pairs.iter().find(|(name, _)| name.at == record.name.at).map_or(record.name.at, |(_, date)| date.at)
    }
}

impl Taken<'_> {
    /// Returns whether the case says anything of the step.
    pub(super) fn is_recorded(&self) -> bool {
        self.record.is_some() || self.heading.is_some()
    }

    /// Returns where the case says something of the step: its heading, or else its record.
    pub(super) fn place(&self) -> Option<Span> {
        self.heading.map(|heading| heading.at).or(self.record.map(|record| record.name.at))
    }
}
