//! A source 来源: a document that the collection rests on, described once; entries name it by `from` 引自.

use crate::model::field::{Field, Shape};
use crate::model::meta::{AUTHOR, PUBLISHER, URL};
use crate::model::record::Record;

static FORM: Field = Field::new(
    "form",
    "体裁",
    Shape::Text,
    "工作材料、报刊文章、网页……",
    "work report, newspaper article, web page, …",
);

/// The keys of a source.
pub static FIELDS: &[&Field] = &[&AUTHOR, &PUBLISHER, &URL, &FORM];

/// A source; its title and date are those of the entry.
#[derive(Clone, Debug)]
pub struct Source {
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// What sort of text it is.
    pub form: Option<String>,
}

impl Source {
    /// Reads a source.
    pub(super) fn read(record: &Record) -> Self {
        Self {
            author: record.words(&AUTHOR),
            publisher: record.words(&PUBLISHER),
            url: record.words(&URL),
            form: record.words(&FORM),
        }
    }
}
