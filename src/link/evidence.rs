//! How much is known: the evidence level of a case and the completeness of any entry. Both are computed and never typed
//! in, so that filling a gap changes them.

use crate::lang::Words;
use crate::link::procedures::Procedure;
use crate::model::entry::Entry;
use crate::model::kinds::case::Case;

/// How far the sources of a case reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Only a topic.
    E0,
    /// Title and place.
    E1,
    /// Something of the process.
    E2,
    /// Process and a stated result.
    E3,
}

impl Evidence {
    /// All levels, the lowest first.
    pub const ALL: [Self; 4] = [Self::E0, Self::E1, Self::E2, Self::E3];

    /// Returns the level's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::E0 => "E0",
            Self::E1 => "E1",
            Self::E2 => "E2",
            Self::E3 => "E3",
        }
    }

    /// Returns what the level means.
    pub const fn meaning(self) -> Words {
        match self {
            Self::E0 => Words::new("仅有议题", "topic only"),
            Self::E1 => Words::new("有标题和地点", "title and place"),
            Self::E2 => Words::new("有部分过程", "some of the process"),
            Self::E3 => Words::new("有过程和结果", "process and result"),
        }
    }
}

/// Returns the level of `case`, which is what `entry` says.
pub fn evidence(entry: &Entry, case: &Case, procedure: Option<&Procedure>) -> Evidence {
    let has_step = !case.steps.is_empty()
        || procedure.is_some_and(|procedure| procedure.steps.iter().any(|step| step.is_recorded()));
    let has_process = has_step
        || !case.participants.is_empty()
        || !case.uptake.is_empty()
        || case.approved_by.is_some()
        || case.outcome.proposals.is_some();
    match (entry.meta.region.is_empty(), has_process) {
        (_, true) if case.outcome.has_result() => Evidence::E3,
        (_, true) => Evidence::E2,
        (false, false) => Evidence::E1,
        (true, false) => Evidence::E0,
    }
}

/// Returns how many per cent of the keys that are counted for its kind the entry gives, rounded down.
pub fn completeness(entry: &Entry) -> usize {
    let given = entry.expected.saturating_sub(entry.absent.len());
    (given * 100).checked_div(entry.expected).unwrap_or(100)
}
