//! The repairs, one file each, in the order in which they are made.
//!
//! Each is a static [`Pass`] that works on the desk, can be run alone, and tells what it did by the changes
//! that it makes and the remarks that it leaves.

pub mod definition;
mod tidy;
mod readings;
mod widths;
mod labels;
mod furniture;
mod proposals;
mod bytes;
mod repeats;
mod joins;
mod spaces;
mod signs;
mod quotes;
mod simplify;
mod documents;
mod enumerations;
mod structure;
mod slips;
mod report;

use definition::Pass;

/// The passes, in order. Each rests on those before it: damage is proved only while the text is otherwise as it was read,
/// and marks are widened only when it is known which of them are damage.
pub static PASSES: [&Pass; 14] = [
    &tidy::PASS,
    &furniture::PASS,
    &readings::PASS,
    &bytes::PASS,
    &repeats::PASS,
    &joins::PASS,
    &spaces::PASS,
    &widths::PASS,
    &signs::PASS,
    &quotes::PASS,
    &simplify::PASS,
    &documents::PASS,
    &structure::PASS,
    &report::PASS,
];
