//! The page types: one file each, holding what its template is given.
//!
//! In: nothing yet of the site; the mapping fills the views. Out: structs with `Serialize`, whose fields stand at the top of a
//! template's context beside `site`, `page` and `t` (the words of the interface).
//!
//! Invariants: a template computes nothing, so a view holds finished words, counts, orders and paths; a name that
//! ends in `_html` or is `html` holds finished HTML, everything else is plain text that the template escapes; what is
//! not recorded is `None` or empty and is said to be so on the page.

pub mod award;
pub mod case;
pub mod entry;
pub mod gaps;
pub mod home;
pub mod honours;
pub mod list;
pub mod method;
pub mod not_found;
pub mod page;
pub mod platform;
pub mod redirect;
pub mod region;
pub mod report;
pub mod rule;
pub mod site_map;
pub mod statistics;
pub mod topic;
pub mod tree;
pub mod withdrawn;
pub mod year;
pub mod years;
