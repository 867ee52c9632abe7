//! The tables, one file each: what its columns are and where its rows come from. A new one is a file here and a row in
//! [`TABLES`].

use crate::render::files::data::table::Table;

mod entries;
mod cases;
mod awards;
mod rules;
mod platforms;
mod methods;
mod reports;
mod brands;
mod terms;
mod works;
mod regions;
mod topics;
mod entry_topics;
mod sources;
mod gaps;
mod inferences;
mod mentions;
mod case_steps;
mod participants;
mod departments;
mod outcomes;
mod documents;
mod uptake;
mod handovers;
mod recipients;
mod articles;
mod citations;
mod supersedes;
mod steps;
mod components;
mod principles;
mod yearly;
mod correspondences;
mod standards;
mod platform_standards;
mod figures;
mod brand_forms;
mod term_items;
mod topic_recurrences;
mod loose_ends;
mod totals;
mod withdrawn;
mod identifiers;

/// The tables: entries and kinds first, then what hangs on them.
pub static TABLES: &[&Table] = &[
    &entries::TABLE,
    &cases::TABLE,
    &awards::TABLE,
    &rules::TABLE,
    &platforms::TABLE,
    &methods::TABLE,
    &reports::TABLE,
    &brands::TABLE,
    &terms::TABLE,
    &works::TABLE,
    &regions::TABLE,
    &topics::TABLE,
    &entry_topics::TABLE,
    &sources::TABLE,
    &gaps::TABLE,
    &inferences::TABLE,
    &mentions::TABLE,
    &case_steps::TABLE,
    &participants::TABLE,
    &departments::TABLE,
    &outcomes::TABLE,
    &documents::TABLE,
    &uptake::TABLE,
    &handovers::TABLE,
    &recipients::TABLE,
    &articles::TABLE,
    &citations::TABLE,
    &supersedes::TABLE,
    &steps::TABLE,
    &components::TABLE,
    &principles::TABLE,
    &yearly::TABLE,
    &correspondences::TABLE,
    &standards::TABLE,
    &platform_standards::TABLE,
    &figures::TABLE,
    &brand_forms::TABLE,
    &term_items::TABLE,
    &topic_recurrences::TABLE,
    &loose_ends::TABLE,
    &totals::TABLE,
    &withdrawn::TABLE,
    &identifiers::TABLE,
];
