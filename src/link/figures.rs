//! What can be counted from the entries on file. Samples and withdrawn pages count nowhere.
//!
//! In: nothing; `counting` counts. Out: [`Computed`]. Reported figures are never mixed in; pages set them beside these.

use std::collections::BTreeMap;

use crate::link::evidence::Evidence;
use crate::model::field::Choice;
use crate::model::figure::{Bound, Figure, decimal};
use crate::model::kind::Kind;

/// Counts of a site.
#[derive(Clone, Debug, Default)]
pub struct Computed {
    /// Entries by kind.
    pub entries: BTreeMap<Kind, usize>,
    /// One for each metric, in the order of [`METRICS`](crate::model::kinds::report::METRICS).
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

    pub(super) fn add(&mut self, figure: &Figure) {
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
