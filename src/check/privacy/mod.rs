//! Checks of personal data in what is published: in texts, data, names of files, pictures and the finished pages.
//!
//! Their question: that nobody's own data become public by mistake (Personal Information Protection Law).
//! They are errors unless a page or the configuration allows one with a reason; in a page that is not published yet,
//! warnings. No message tells a datum in full.

mod telling;

group! {
    bank_card,
    birth_date,
    citizen_number,
    document_author,
    email_address,
    home_address,
    identity_paper,
    landline_number,
    mobile_number,
    named_citizen,
    picture_position,
    protected_person,
    unread_attachment,
    vehicle_plate,
}
