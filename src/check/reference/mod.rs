//! Checks of what one file says of another: ids, links, citations, files, addresses.
//!
//! Their question: that everything named exists and is named once; how it is written is `front_matter`'s.

mod addresses;

group! {
    asset_clash,
    bad_citation,
    dangling_anchor,
    dangling_article,
    dangling_correspondence,
    dangling_id,
    dangling_link,
    dangling_source,
    empty_list,
    escaping_link,
    insecure_link,
    missing_file,
    no_source,
    outside_image,
    outside_link,
    parent_cycle,
    repeated_source,
    reserved_address,
    sample_as_real,
    sample_in_real_place,
    shared_address,
    undeclared_item,
    stray_file,
    unapproved_map,
    undeclared_step,
    unfit_alias,
    unfit_reference,
    unknown_folder,
    unknown_heading,
    unlisted_host,
    unreadable_picture,
    unresolved_citation,
    unstable_id,
    unused_file,
    unused_source,
    unused_topic,
}
