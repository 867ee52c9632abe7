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
mod regions;
mod topics;
mod entry_topics;
mod sources;
mod gaps;
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
mod principles;
mod yearly;
mod correspondences;
mod standards;
mod platform_standards;
mod figures;
mod totals;
mod withdrawn;

/// The tables: entries and kinds first, then what hangs on them.
pub static TABLES: &[&Table] = &[
    &entries::TABLE,
    &cases::TABLE,
    &awards::TABLE,
    &rules::TABLE,
    &platforms::TABLE,
    &methods::TABLE,
    &reports::TABLE,
    &regions::TABLE,
    &topics::TABLE,
    &entry_topics::TABLE,
    &sources::TABLE,
    &gaps::TABLE,
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
    &principles::TABLE,
    &yearly::TABLE,
    &correspondences::TABLE,
    &standards::TABLE,
    &platform_standards::TABLE,
    &figures::TABLE,
    &totals::TABLE,
    &withdrawn::TABLE,
];
