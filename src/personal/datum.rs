//! A personal datum that was found.
//!
//! In: nothing. Out: [`Datum`], with its kind, its place, and what it says in one form however it was written.

use std::ops::Range;

/// What a personal datum is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A citizen's ID number.
    CitizenNumber,
    /// A bank card's number.
    BankCard,
    /// A mobile number.
    Mobile,
    /// A landline number.
    Landline,
    /// An e-mail address.
    Email,
    /// A vehicle's plate.
    Plate,
    /// The address of somebody's home.
    HomeAddress,
    /// The name of a minor or a patient.
    NamedPerson,
    /// The name of a citizen without an office.
    NamedCitizen,
    /// The number of a passport, a permit or a paper of the forces.
    IdentityPaper,
    /// The day of birth of somebody who is named.
    BirthDate,
}

/// A personal datum in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Datum {
    /// What it is.
    pub kind: Kind,
    /// The bytes from its first to its last character.
    pub range: Range<usize>,
    /// What it says: digits in Arabic without gaps, Latin in lower case. Equal for two ways of writing one datum.
    pub value: String,
}

impl Kind {
    /// Returns whether an office may well have one that is public, which the site lists as a contact.
    pub fn can_be_a_contact(self) -> bool {
        matches!(self, Self::Mobile | Self::Landline | Self::Email | Self::HomeAddress)
    }
}
