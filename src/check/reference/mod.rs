//! Checks of what one file says of another: ids, links, citations, files, addresses.
//!
//! Their question: that everything named exists and is named once; how it is written is `front_matter`'s.

use crate::check::definition::Check;

mod asset_clash;
mod bad_citation;
mod dangling_anchor;
mod dangling_article;
mod dangling_correspondence;
mod dangling_id;
mod dangling_link;
mod dangling_source;
mod empty_list;
mod escaping_link;
mod insecure_link;
mod missing_file;
mod no_source;
mod outside_image;
mod outside_link;
mod parent_cycle;
mod repeated_source;
mod reserved_address;
mod sample_as_real;
mod sample_in_real_place;
mod shared_address;
mod undeclared_item;
mod stray_file;
mod undeclared_step;
mod unfit_alias;
mod unfit_reference;
mod unknown_folder;
mod unknown_heading;
mod unreadable_picture;
mod unresolved_citation;
mod unstable_id;
mod unused_file;
mod unused_source;
mod unused_topic;

/// The checks of this group, by name.
pub static CHECKS: &[&Check] = &[
    &asset_clash::CHECK,
    &bad_citation::CHECK,
    &dangling_anchor::CHECK,
    &dangling_article::CHECK,
    &dangling_correspondence::CHECK,
    &dangling_id::CHECK,
    &dangling_link::CHECK,
    &dangling_source::CHECK,
    &empty_list::CHECK,
    &escaping_link::CHECK,
    &insecure_link::CHECK,
    &missing_file::CHECK,
    &no_source::CHECK,
    &outside_image::CHECK,
    &outside_link::CHECK,
    &parent_cycle::CHECK,
    &repeated_source::CHECK,
    &reserved_address::CHECK,
    &sample_as_real::CHECK,
    &sample_in_real_place::CHECK,
    &shared_address::CHECK,
    &undeclared_item::CHECK,
    &stray_file::CHECK,
    &undeclared_step::CHECK,
    &unfit_alias::CHECK,
    &unfit_reference::CHECK,
    &unknown_folder::CHECK,
    &unknown_heading::CHECK,
    &unreadable_picture::CHECK,
    &unresolved_citation::CHECK,
    &unstable_id::CHECK,
    &unused_file::CHECK,
    &unused_source::CHECK,
    &unused_topic::CHECK,
];
