//! Checks of personal data in what is published: in texts, data, names of files, pictures and the finished pages.
//!
//! Their question: that nobody's own data become public by mistake (Personal Information Protection Law).
//! They are errors unless a page or the configuration allows one with a reason; in a page that is not published yet,
//! warnings. No message tells a datum in full.

use crate::check::definition::Check;

mod bank_card;
mod birth_date;
mod citizen_number;
mod document_author;
mod email_address;
mod home_address;
mod identity_paper;
mod landline_number;
mod mobile_number;
mod named_citizen;
mod picture_position;
mod protected_person;
mod telling;
mod unread_attachment;
mod vehicle_plate;

/// The checks of this group, by name.
pub static CHECKS: &[&Check] = &[
    &bank_card::CHECK,
    &birth_date::CHECK,
    &citizen_number::CHECK,
    &document_author::CHECK,
    &email_address::CHECK,
    &home_address::CHECK,
    &identity_paper::CHECK,
    &landline_number::CHECK,
    &mobile_number::CHECK,
    &named_citizen::CHECK,
    &picture_position::CHECK,
    &protected_person::CHECK,
    &unread_attachment::CHECK,
    &vehicle_plate::CHECK,
];
