//! Checks of cases against the procedure they followed and what they claim.
//!
//! Their question: that a case says nothing that it says otherwise elsewhere, and claims no more than it tells.

mod course;

group! {
    ambiguous_step,
    before_platform,
    broken_uptake,
    claim_above_evidence,
    follows_draft_rule,
    handed_in_circle,
    late_step,
    missing_step,
    misspelt_step,
    more_adopted_than_proposed,
    more_resolved_than_adopted,
    no_outcome,
    overdue_step,
    repeated_step,
    rule_not_yet_in_force,
    status_ahead,
    status_behind,
    step_dates_out_of_order,
    step_in_future,
    step_out_of_order,
    step_without_section,
    steps_without_method,
    too_many_participants,
    undated_step,
    unrecorded_gate,
    uptake_out_of_order,
}
