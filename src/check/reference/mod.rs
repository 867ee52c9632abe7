//! Checks of what one file says of another: ids, links, citations, files, addresses.
//!
//! Their question: that everything named exists and is named once; how it is written is `front_matter`'s.

use crate::check::definition::Check;

mod asset_clash;
mod bad_citation;
mod dangling_anchor;
mod dangling_article;
mod dangling_id;
mod dangling_link;
mod dangling_source;
mod escaping_link;
mod missing_file;
mod no_source;
mod outside_image;
mod outside_link;
mod parent_cycle;
mod reserved_address;
mod shared_address;
mod undeclared_item;
mod undeclared_step;
mod unfit_reference;
mod unknown_folder;
mod unresolved_citation;
mod unstable_id;
mod unused_file;

/// The checks of this group, by name.
pub static CHECKS: &[&Check] = &[
    &asset_clash::CHECK,
    &bad_citation::CHECK,
    &dangling_anchor::CHECK,
    &dangling_article::CHECK,
    &dangling_id::CHECK,
    &dangling_link::CHECK,
    &dangling_source::CHECK,
    &escaping_link::CHECK,
    &missing_file::CHECK,
    &no_source::CHECK,
    &outside_image::CHECK,
    &outside_link::CHECK,
    &parent_cycle::CHECK,
    &reserved_address::CHECK,
    &shared_address::CHECK,
    &undeclared_item::CHECK,
    &undeclared_step::CHECK,
    &unfit_reference::CHECK,
    &unknown_folder::CHECK,
    &unresolved_citation::CHECK,
    &unstable_id::CHECK,
    &unused_file::CHECK,
];
