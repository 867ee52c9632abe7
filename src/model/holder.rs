//! One who holds an award or a brand: an entry of the site, or a name without a page.

use crate::model::field::Field;
use crate::model::record::{Datum, Reference};
use crate::source::Spanned;

/// A holder.
#[derive(Clone, Debug)]
pub enum Holder {
    /// One with a page.
    Entry(Spanned<Reference>),
    /// One without.
    Named(String),
}

impl Holder {
    /// Reads an item of a list of holders; one without a page is a mapping with the key `name`.
    pub(super) fn read(item: Spanned<Datum>, name: &Field) -> Option<Self> {
        match item.value {
            Datum::Reference(reference) => Some(Self::Entry(Spanned::new(reference, item.at))),
            Datum::Record(record) => record.words(name).map(Self::Named),
            _ => None,
        }
    }

    /// Returns the holder as an editor writes it: `platforms/longjing`, or the name.
    pub fn written(&self) -> String {
        match self {
            Self::Entry(reference) => format!("{}/{}", reference.value.kind.folder(), reference.value.id),
            Self::Named(name) => name.clone(),
        }
    }
}
