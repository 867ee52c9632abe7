//! The deadlines of a case's steps.
//!
//! In: a case beside the steps of its method. Out: for a step with a deadline, [`Due`]: from when it counts, until
//! when it runs, and whether it was kept. The day of the run plays no part in that: the same case says the same on any day.
//! Only [`missed`] asks for one.

use jiff::civil::Date;

use crate::link::procedures::Procedure;
use crate::link::site::{Linked, Site};
use crate::model::date::PartialDate;
use crate::model::deadline::{Term, Timing};
use crate::model::kinds::Detail;
use crate::model::kinds::case::{Case, STEPS};
use crate::model::kinds::method::{Method, Step};
use crate::model::meta::Meta;

/// The deadline of a step in one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due<'a> {
    /// How long it may take.
    pub term: Term,
    /// The step it counts from.
    pub from: &'a str,
    /// When that was; `None` when the case does not date it.
    pub began: Option<PartialDate>,
    /// When it was done; `None` when the case does not date it.
    pub done: Option<PartialDate>,
}

impl Due<'_> {
    /// Returns the last day of it, `None` where the beginning is not known to the day or working days are counted.
    pub fn last_day(&self) -> Option<Date> {
        self.term.last_day(self.began?.day()?)
    }

    /// Returns whether it was kept; `None` when one of the two dates is not given.
    pub fn timing(&self) -> Option<Timing> {
        Some(self.term.judge(self.began?, self.done?))
    }

    /// Returns `kept`, `late`, `unsure` (the dates are not known well enough) or `open` (no date says that it was done).
    pub fn state(&self) -> &'static str {
        match self.timing() {
            Some(Timing::Kept) => "kept",
            Some(Timing::Late(_)) => "late",
            Some(Timing::Unsure) => "unsure",
            None if self.done.is_some() => "unsure",
            None => "open",
        }
    }

    /// Returns by how many days it is over on `today` at the least, for a step that is not done.
    pub fn overrun(&self, today: Date) -> u32 {
        let began = self.began.filter(|_| self.done.is_none());
        began.map_or(0, |began| self.term.overrun(began.last_day(), today))
    }
}

/// A step that was not done in time.
#[derive(Clone, Copy, Debug)]
pub struct Missed<'a> {
    /// Its name.
    pub step: &'a str,
    /// Its place in the method.
    pub place: usize,
    /// Its deadline.
    pub due: Due<'a>,
    /// By how many days it is over, at the least.
    pub days: u32,
}

/// Returns the steps of a case that were done late, and those that are over on `today` and that nobody recorded.
pub fn missed<'a>(linked: &'a Linked, site: &'a Site, today: Date) -> Vec<Missed<'a>> {
    let (Detail::Case(case), Some(procedure)) = (&linked.entry.detail, &linked.procedure) else {
        return Vec::new();
    };
    let Some(Detail::Method(method)) = site.get(procedure.method).map(|linked| &linked.entry.detail) else {
        return Vec::new();
    };
    // A step that a later one follows is missing, not overdue.
    let next = procedure.steps.iter().rposition(|state| state.is_recorded()).map_or(0, |reached| reached + 1);
    let in_method = method.steps.iter().enumerate().filter_map(|(place, step)| {
        let due = due(case, method, procedure, place)?;
        let days = match due.timing() {
            Some(Timing::Late(days)) => days,
            None if place >= next && !lacks(&linked.entry.meta, step) => due.overrun(today),
            _ => 0,
        };
        Some(Missed { step: &step.name, place, due, days }).filter(|missed| missed.days > 0)
    });
    in_method.collect()
}

/// Returns whether the editors say that the sources do not tell of `step`.
pub fn lacks(meta: &Meta, step: &Step) -> bool {
    let is_named = |name: &String| meta.lacks_word(name);
    meta.lacks(&STEPS) || is_named(&step.name) || step.title.as_ref().is_some_and(is_named)
}

/// Returns the deadline of the step at `place` of `method`, which `case` went through; `None` for a step without one.
pub fn due<'a>(case: &Case, method: &'a Method, procedure: &Procedure, place: usize) -> Option<Due<'a>> {
    let term = method.steps.get(place)?.deadline.as_ref()?.term?;
    let from = method.counts_from(place)?;
    let date = |place: usize| case.steps.get(procedure.steps.get(place)?.record?)?.date;
    Some(Due { term, from: &method.steps.get(from)?.name, began: date(from), done: date(place) })
}
