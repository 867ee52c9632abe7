//! The kinds of content, one file each: its table of fields, its type, and how the one becomes the other.

pub mod award;
pub mod brand;
pub mod case;
pub mod method;
pub mod platform;
pub mod report;
pub mod rule;
pub mod source;
pub mod term;

use crate::fault::Fault;
use crate::model::config::Config;
use crate::model::field::Field;
use crate::model::kind::Kind;
use crate::model::meta;
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
    /// A brand.
    Brand(brand::Brand),
    /// A term.
    Term(term::Term),
    /// A source.
    Source(source::Source),
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
        Kind::Brand => brand::FIELDS,
        Kind::Term => term::FIELDS,
        Kind::Source => source::FIELDS,
        Kind::Page => &[],
    }
}

/// Returns the keys over which completeness of `kind` is counted. A free page is about no event and a term or brand
/// has no day: what such a thing cannot have is missing from no source.
pub(super) fn counted_fields(kind: Kind) -> Vec<&'static Field> {
    let expected = |fields: &[&'static Field]| -> Vec<&'static Field> {
        fields.iter().filter(|field| field.is_expected).copied().collect()
    };
    match kind {
        Kind::Page => Vec::new(),
        Kind::Term => vec![&term::DEFINITION],
        Kind::Brand => expected(brand::FIELDS),
        Kind::Source => vec![&meta::DATE, &meta::AUTHOR, &meta::PUBLISHER],
        _ => [expected(meta::FIELDS), expected(own_fields(kind))].concat(),
    }
}

impl Detail {
    /// Returns what is said as a case; `None` for an entry of another kind.
    pub fn case(&self) -> Option<&case::Case> {
        if let Self::Case(case) = self { Some(case) } else { None }
    }

    /// Returns what is said as an award; `None` for an entry of another kind.
    pub fn award(&self) -> Option<&award::Award> {
        if let Self::Award(award) = self { Some(award) } else { None }
    }

    /// Returns what is said as a rule; `None` for an entry of another kind.
    pub fn rule(&self) -> Option<&rule::Rule> {
        if let Self::Rule(rule) = self { Some(rule) } else { None }
    }

    /// Returns what is said as a platform; `None` for an entry of another kind.
    pub fn platform(&self) -> Option<&platform::Platform> {
        if let Self::Platform(platform) = self { Some(platform) } else { None }
    }

    /// Returns what is said as a method; `None` for an entry of another kind.
    pub fn method(&self) -> Option<&method::Method> {
        if let Self::Method(method) = self { Some(method) } else { None }
    }

    /// Returns what is said as a report; `None` for an entry of another kind.
    pub fn report(&self) -> Option<&report::Report> {
        if let Self::Report(report) = self { Some(report) } else { None }
    }

    /// Returns what is said as a brand; `None` for an entry of another kind.
    pub fn brand(&self) -> Option<&brand::Brand> {
        if let Self::Brand(brand) = self { Some(brand) } else { None }
    }

    /// Returns what is said as a term; `None` for an entry of another kind.
    pub fn term(&self) -> Option<&term::Term> {
        if let Self::Term(term) = self { Some(term) } else { None }
    }

    /// Returns what is said as a source; `None` for an entry of another kind.
    pub fn source(&self) -> Option<&source::Source> {
        if let Self::Source(source) = self { Some(source) } else { None }
    }

    /// Returns whether the entry called `title`, read from `record`, says what `field` asks for.
    pub(super) fn says(&self, record: &Record, field: &Field, title: &str) -> bool {
        match self {
            Self::Term(term) => term.explained(title) == term::Explained::Fully,
            _ => record.has(field),
        }
    }

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
            Kind::Brand => Self::Brand(brand::Brand::read(record)),
            Kind::Term => Self::Term(term::Term::read(record)),
            Kind::Source => Self::Source(source::Source::read(record)),
            Kind::Page => Self::Page,
        }
    }
}
