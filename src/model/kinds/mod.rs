//! The kinds of content, one file each: its table of fields, its type, and how the one becomes the other.

pub mod award;
pub mod case;
pub mod method;
pub mod platform;
pub mod report;
pub mod rule;

use crate::fault::Fault;
use crate::model::config::Config;
use crate::model::field::Field;
use crate::model::kind::Kind;
use crate::model::record::Record;
use crate::parse::body::Body;

/// What an entry says as one of its kind.
#[derive(Clone, Debug)]
pub enum Detail {
    /// A case.
    Case(Box<case::Case>),
    /// An award.
    Award(award::Award),
    /// A rule.
    Rule(rule::Rule),
    /// A platform.
    Platform(platform::Platform),
    /// A method.
    Method(method::Method),
    /// A report.
    Report(report::Report),
    /// A free page, which says nothing more.
    Page,
}

/// Returns the keys that `kind` has beside those of all kinds.
pub fn own_fields(kind: Kind) -> &'static [&'static Field] {
    match kind {
        Kind::Case => case::FIELDS,
        Kind::Award => award::FIELDS,
        Kind::Rule => rule::FIELDS,
        Kind::Platform => platform::FIELDS,
        Kind::Method => method::FIELDS,
        Kind::Report => report::FIELDS,
        Kind::Page => &[],
    }
}

impl Detail {
    /// Reads what `record` and `body` say as a `kind`.
    pub(super) fn read(
        kind: Kind,
        record: &Record,
        body: &Body,
        config: &Config,
        faults: &mut Vec<Fault>,
    ) -> Self {
        match kind {
            Kind::Case => Self::Case(Box::new(case::Case::read(record, body))),
            Kind::Award => Self::Award(award::Award::read(record)),
            Kind::Rule => Self::Rule(rule::Rule::read(record, body)),
            Kind::Platform => Self::Platform(platform::Platform::read(record, config, faults)),
            Kind::Method => Self::Method(method::Method::read(record)),
            Kind::Report => Self::Report(report::Report::read(record)),
            Kind::Page => Self::Page,
        }
    }
}
