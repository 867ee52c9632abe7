//! Checks of cases against the procedure they followed and what they claim.
//!
//! Their question: that a case says nothing that it says otherwise elsewhere, and claims no more than it tells.

use crate::check::definition::Check;

mod ambiguous_step;
mod before_platform;
mod broken_uptake;
mod claim_above_evidence;
mod course;
mod follows_draft_rule;
mod handed_in_circle;
mod late_step;
mod missing_step;
mod misspelt_step;
mod more_adopted_than_proposed;
mod more_resolved_than_adopted;
mod no_outcome;
mod overdue_step;
mod repeated_step;
mod rule_not_yet_in_force;
mod status_ahead;
mod status_behind;
mod step_dates_out_of_order;
mod step_in_future;
mod step_out_of_order;
mod step_without_section;
mod steps_without_method;
mod too_many_participants;
mod undated_step;
mod unrecorded_gate;
mod uptake_out_of_order;

/// The checks of this group, by name.
pub static CHECKS: &[&Check] = &[
    &ambiguous_step::CHECK,
    &before_platform::CHECK,
    &broken_uptake::CHECK,
    &claim_above_evidence::CHECK,
    &follows_draft_rule::CHECK,
    &handed_in_circle::CHECK,
    &late_step::CHECK,
    &missing_step::CHECK,
    &misspelt_step::CHECK,
    &more_adopted_than_proposed::CHECK,
    &more_resolved_than_adopted::CHECK,
    &no_outcome::CHECK,
    &overdue_step::CHECK,
    &repeated_step::CHECK,
    &rule_not_yet_in_force::CHECK,
    &status_ahead::CHECK,
    &status_behind::CHECK,
    &step_dates_out_of_order::CHECK,
    &step_in_future::CHECK,
    &step_out_of_order::CHECK,
    &step_without_section::CHECK,
    &steps_without_method::CHECK,
    &too_many_participants::CHECK,
    &undated_step::CHECK,
    &unrecorded_gate::CHECK,
    &uptake_out_of_order::CHECK,
];
