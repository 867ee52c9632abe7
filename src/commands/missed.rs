//! The answers that were late or are overdue, by department: a part of `casebook stats`.
//!
//! In: the cases, and the day. Out: [`MissedView`], a row for each department and step, in the order of departments and
//! then by how long it is over. A case that names no department stands under none, last.

use std::cmp::Reverse;

use jiff::civil::Date;
use serde::Serialize;

use crate::lang::{Lang, Words};
use crate::link::deadlines::missed;
use crate::link::site::{Linked, Site};
use crate::model::kind::Kind;
use crate::model::kinds::Detail;

/// A step that was not done in time, and who was to do it.
#[derive(Serialize)]
pub(super) struct MissedView {
    /// As the case names it; `null` where it names none.
    department: Option<String>,
    /// The id of the case.
    case: String,
    title: String,
    /// The step, as its method names it.
    step: String,
    /// The last day of its deadline; `null` where the beginning is not known to the day or working days are counted.
    last_day: Option<String>,
    /// By how many days it is over, at the least; working days where the deadline counts these.
    days_over: u32,
    /// Whether it was done, late; else nothing of it is recorded on the day.
    is_done: bool,
}

impl MissedView {
    /// Returns what was missed in the cases of `site` that lists show.
    pub(super) fn all(site: &Site, today: Date) -> Vec<Self> {
        let cases = site.list(Kind::Case).iter().filter_map(|id| site.get(*id));
        let mut all: Vec<Self> = cases.flat_map(|linked| Self::of(linked, site, today)).collect();
        all.sort_by(|one, other| one.order().cmp(&other.order()));
        all
    }

    fn of(linked: &Linked, site: &Site, today: Date) -> Vec<Self> {
        let Detail::Case(case) = &linked.entry.detail else { return Vec::new() };
        let named = case.participants.departments.iter().cloned().map(Some);
        let departments: Vec<Option<String>> = if named.len() > 0 { named.collect() } else { vec![None] };
        let steps = missed(linked, site, today);
        let view = |department: &Option<String>| {
            let department = department.clone();
            steps.iter().map(move |missed| Self {
                department: department.clone(),
                case: linked.entry.id.clone(),
                title: linked.entry.meta.title.clone(),
                step: missed.step.to_owned(),
                last_day: missed.due.last_day().map(|day| day.to_string()),
                days_over: missed.days,
                is_done: missed.due.done.is_some(),
            })
        };
        departments.iter().flat_map(view).collect()
    }

    fn order(&self) -> (bool, Option<&str>, Reverse<u32>, &str) {
        (self.department.is_none(), self.department.as_deref(), Reverse(self.days_over), &self.case)
    }

    /// Returns the row of it for people; its cells are as [`heads`] says.
    pub(super) fn row(&self, lang: Lang) -> Vec<String> {
        let department = self.department.as_deref().unwrap_or(NOBODY.pick(lang));
        let state = if self.is_done { LATE } else { OVERDUE };
        vec![
            department.to_owned(),
            self.title.clone(),
            self.step.clone(),
            self.last_day.clone().unwrap_or_else(|| "–".to_owned()),
            self.days_over.to_string(),
            state.pick(lang).to_owned(),
        ]
    }
}

const NOBODY: Words = Words::new("（没有写部门）", "(no department named)");
const LATE: Words = Words::new("办得晚", "late");
const OVERDUE: Words = Words::new("没有记载", "not recorded");

/// The title of the table for people.
pub(super) const TITLE: Words =
    Words::new("过了时限的步骤，按部门", "steps beyond their deadline, by department");

/// Returns the heads of its columns.
pub(super) fn heads(lang: Lang) -> [&'static str; 6] {
    [
        Words::new("部门", "department"),
        Words::new("案例", "case"),
        Words::new("步骤", "step"),
        Words::new("限到", "last day"),
        Words::new("至少超过几天", "days over, at least"),
        Words::new("状态", "state"),
    ]
    .map(|words| words.pick(lang))
}
