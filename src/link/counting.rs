//! Counts what is on file.
//!
//! In: the listed entries of a site. Out: its [`Computed`], counted when it is first asked for.

use crate::link::evidence::{Evidence, evidence};
use crate::link::figures::{Computed, Total};
use crate::link::site::{Linked, Site};
use crate::model::figure::Bound;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::award::LEVELS;
use crate::model::kinds::case::{Case, STATUSES};
use crate::model::kinds::report::METRICS;

impl Site {
    /// Returns what can be counted from the entries.
    pub fn computed(&self) -> &Computed {
        self.counted.get_or_init(|| computed(self))
    }
}

fn computed(site: &Site) -> Computed {
    let total = |metric| Total { metric, thousandths: 0, bound: Bound::Exact, cases: 0 };
    let mut computed = Computed {
        entries: Kind::LISTED.into_iter().map(|kind| (kind, 0)).collect(),
        totals: METRICS.iter().map(total).collect(),
        by_status: STATUSES.iter().map(Some).chain([None]).map(|status| (status, 0)).collect(),
        by_level: LEVELS.iter().map(Some).chain([None]).map(|level| (level, 0)).collect(),
        by_evidence: Evidence::ALL.map(|level| (level, 0)).to_vec(),
    };
    for &id in &site.listing.listed {
        let Some(Linked { entry, procedure, .. }) = site.get(id) else { continue };
        *computed.entries.entry(entry.kind).or_default() += 1;
        match &entry.detail {
            Detail::Case(case) => {
                computed.add_case(case, evidence(entry, case, procedure.as_ref()));
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
