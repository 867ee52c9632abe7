//! What can be counted from the entries on file. Samples and withdrawn pages count nowhere.
//!
//! In: the listed entries. Out: [`Computed`]. Reported figures are never mixed in; pages set them beside these.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::link::evidence::{Evidence, evidence};
use crate::link::id::EntryId;
use crate::link::procedures::Procedure;
use crate::model::entry::Entry;
use crate::model::field::Choice;
use crate::model::figure::{Bound, Figure, decimal};
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::award::LEVELS;
use crate::model::kinds::case::{Case, STATUSES};
use crate::model::kinds::report::METRICS;

/// Counts of a site.
#[derive(Clone, Debug, Default)]
pub struct Computed {
    /// Entries by kind.
    pub entries: BTreeMap<Kind, usize>,
    /// One for each metric, in the order of [`METRICS`].
    pub totals: Vec<Total>,
    /// Cases by status, in the order of the statuses, and those without one last.
    pub by_status: Vec<(Option<&'static Choice>, usize)>,
    /// Awards by level, the highest first, and those without one last.
    pub by_level: Vec<(Option<&'static Choice>, usize)>,
    /// Cases by evidence level, the lowest first.
    pub by_evidence: Vec<(Evidence, usize)>,
}

/// A sum over the cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// What is summed.
    pub metric: &'static Choice,
    /// The sum in thousandths.
    pub thousandths: i64,
    /// How sure it is: no surer than its parts.
    pub bound: Bound,
    /// How many cases give a number.
    pub cases: usize,
}

impl Total {
    /// Returns the sum as a plain decimal number.
    pub fn decimal(&self) -> String {
        decimal(self.thousandths)
    }

    fn add(&mut self, figure: &Figure) {
        self.thousandths = self.thousandths.saturating_add(figure.thousandths);
        self.bound = joint_bound(self.bound, figure.bound);
        self.cases += 1;
    }
}

/// Returns how sure a sum is: what is “more than” in a part, or a range that is counted by its lower end, makes the whole
/// “at least”.
fn joint_bound(a: Bound, b: Bound) -> Bound {
    use Bound::{About, AtLeast, AtMost, Exact, LessThan, MoreThan, Range};
    match (a, b) {
        (Exact, Exact) => Exact,
        (Exact | AtLeast | MoreThan | Range, Exact | AtLeast | MoreThan | Range) => AtLeast,
        (Exact | AtMost | LessThan, Exact | AtMost | LessThan) => AtMost,
        (About | AtMost | LessThan, _) | (_, About | AtMost | LessThan) => About,
    }
}

/// Counts the `listed` entries.
pub(super) fn computed(
    entries: &[Arc<Entry>],
    procedures: &[Option<Procedure>],
    listed: &[EntryId],
) -> Computed {
    let total = |metric| Total { metric, thousandths: 0, bound: Bound::Exact, cases: 0 };
    let mut computed = Computed {
        entries: Kind::LISTED.into_iter().map(|kind| (kind, 0)).collect(),
        totals: METRICS.iter().map(total).collect(),
        by_status: STATUSES.iter().map(Some).chain([None]).map(|status| (status, 0)).collect(),
        by_level: LEVELS.iter().map(Some).chain([None]).map(|level| (level, 0)).collect(),
        by_evidence: Evidence::ALL.map(|level| (level, 0)).to_vec(),
    };
    for &id in listed {
        let Some(entry) = id.of(entries) else { continue };
        *computed.entries.entry(entry.kind).or_default() += 1;
        match &entry.detail {
            Detail::Case(case) => {
                let procedure = id.of(procedures).and_then(Option::as_ref);
                computed.add_case(case, evidence(entry, case, procedure));
            }
            Detail::Award(award) => count(&mut computed.by_level, award.level),
            _ => {}
        }
    }
    computed
}

impl Computed {
    fn add_case(&mut self, case: &Case, level: Evidence) {
        count(&mut self.by_status, case.status);
        count(&mut self.by_evidence, level);
        let outcome = &case.outcome;
        for total in &mut self.totals {
            let figure = match total.metric.name {
                "proposals" => outcome.proposals.as_ref().map(|figure| &figure.value),
                "adopted" => outcome.adopted.as_ref().map(|figure| &figure.value),
                "resolved" => outcome.resolved.as_ref().map(|figure| &figure.value),
                "participants" => case.participants.total.as_ref(),
                _ => {
                    total.thousandths += 1000;
                    total.cases += 1;
                    None
                }
            };
            // A share of an unknown whole cannot be summed.
            figure.filter(|figure| figure.is_count()).into_iter().for_each(|figure| total.add(figure));
        }
    }
}

fn count<T: PartialEq>(rows: &mut [(T, usize)], key: T) {
    rows.iter_mut().filter(|(row, _)| *row == key).for_each(|(_, count)| *count += 1);
}

#[cfg(test)]
mod tests {
    use super::joint_bound;
    use crate::model::figure::Bound::{About, AtLeast, AtMost, Exact, LessThan, MoreThan, Range};

    #[test]
    fn a_sum_is_no_surer_than_its_parts() {
        assert_eq!(joint_bound(Exact, Exact), Exact);
        assert_eq!(joint_bound(MoreThan, MoreThan), AtLeast);
        assert_eq!(joint_bound(Exact, AtMost), AtMost);
        assert_eq!(joint_bound(Range, Exact), AtLeast);
        assert_eq!(joint_bound(Range, LessThan), About);
        assert_eq!(joint_bound(AtLeast, AtMost), About);
        assert_eq!(joint_bound(About, Exact), About);
    }
}
