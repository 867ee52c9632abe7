//! A mapping that has been read by a table of fields.
//!
//! In: what `decode` found. Out: [`Record`], asked by [`Field`], so that no key is spelled twice. A value is there
//! only when it has its field's shape.

use std::collections::BTreeMap;

use crate::model::citations::Citation;
use crate::model::date::PartialDate;
use crate::model::field::{Choice, Field};
use crate::model::figure::Figure;
use crate::model::kind::Kind;
use crate::source::{Span, Spanned};

/// An entry that is meant, by kind and id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: String,
}

/// A rule that is meant, or a place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleReference {
    /// The rule's id.
    pub rule: String,
    /// The place, `None` for the whole rule.
    pub place: Option<Citation>,
}

impl RuleReference {
    /// Returns it as front matter has it: `yishi-guize#第五条`.
    pub fn written(&self) -> String {
        match self.place {
            Some(place) => format!("{}#{}", self.rule, place.in_chinese()),
            None => self.rule.clone(),
        }
    }
}

/// A value of one shape.
#[derive(Clone, Debug)]
pub enum Datum {
    /// Of [`Shape::Text`](super::field::Shape::Text) and addresses.
    Text(String),
    /// Of [`Shape::Prose`](super::field::Shape::Prose).
    Prose(String),
    /// A flag.
    Flag(bool),
    /// A whole number.
    Whole(u32),
    /// A date.
    Date(PartialDate),
    /// A year, `None` for 未载.
    Year(Option<i16>),
    /// A figure.
    Figure(Figure),
    /// The parts of a region path.
    Region(Vec<String>),
    /// A choice.
    Choice(&'static Choice),
    /// An entry.
    Reference(Reference),
    /// A rule or a place in it.
    Citation(RuleReference),
    /// A list.
    List(Vec<Spanned<Datum>>),
    /// A mapping by a table.
    Record(Record),
    /// A mapping with keys of the editor's own.
    Named(Vec<(Spanned<String>, Spanned<Datum>)>),
}

/// A mapping by a table.
#[derive(Clone, Debug)]
pub struct Record {
    /// Where the mapping stands.
    pub at: Span,
    pub(super) values: BTreeMap<&'static str, Spanned<Datum>>,
}

impl Record {
    /// Returns whether `field` was given.
    pub fn has(&self, field: &Field) -> bool {
        self.values.contains_key(field.name)
    }

    /// Returns where the value of `field` stands, the start of the mapping where it is not given.
    pub fn place(&self, field: &Field) -> Span {
        self.values.get(field.name).map_or(Span { end: self.at.start, ..self.at }, |datum| datum.at)
    }

    /// Returns the text of `field`.
    pub fn text(&self, field: &Field) -> Option<Spanned<String>> {
        self.one(field, Datum::as_text)
    }

    /// Returns the text of `field` without its place.
    pub fn words(&self, field: &Field) -> Option<String> {
        self.text(field).map(|text| text.value)
    }

    /// Returns whether `field` is given and true.
    pub fn flag(&self, field: &Field) -> bool {
        self.one(field, |datum| if let Datum::Flag(flag) = datum { Some(*flag) } else { None })
            .is_some_and(|flag| flag.value)
    }

    /// Returns whether `field` is given and false.
    pub fn is_off(&self, field: &Field) -> bool {
        matches!(self.values.get(field.name), Some(Spanned { value: Datum::Flag(false), .. }))
    }

    /// Returns the whole number of `field`.
    pub fn whole(&self, field: &Field) -> Option<u32> {
        self.number(field).map(|number| number.value)
    }

    /// Returns the whole number of `field` with its place.
    pub fn number(&self, field: &Field) -> Option<Spanned<u32>> {
        self.one(field, |datum| if let Datum::Whole(number) = datum { Some(*number) } else { None })
    }

    /// Returns the date of `field`.
    pub fn date(&self, field: &Field) -> Option<Spanned<PartialDate>> {
        self.one(field, Datum::as_date)
    }

    /// Returns the year of `field`: `Some` of `None` for 未载.
    pub fn year(&self, field: &Field) -> Option<Spanned<Option<i16>>> {
        self.one(field, |datum| if let Datum::Year(year) = datum { Some(*year) } else { None })
    }

    /// Returns the figure of `field`.
    pub fn figure(&self, field: &Field) -> Option<Spanned<Figure>> {
        self.one(field, |datum| if let Datum::Figure(figure) = datum { Some(figure.clone()) } else { None })
    }

    /// Returns the region path of `field`.
    pub fn region(&self, field: &Field) -> Option<Spanned<Vec<String>>> {
        self.one(field, |datum| if let Datum::Region(parts) = datum { Some(parts.clone()) } else { None })
    }

    /// Returns the choice of `field`.
    pub fn choice(&self, field: &Field) -> Option<Spanned<&'static Choice>> {
        self.one(field, |datum| if let Datum::Choice(choice) = datum { Some(*choice) } else { None })
    }

    /// Returns the choices of the list `field`.
    pub fn choices(&self, field: &Field) -> Vec<Spanned<&'static Choice>> {
        self.many(field, |datum| if let Datum::Choice(choice) = datum { Some(*choice) } else { None })
    }

    /// Returns the entry that `field` names.
    pub fn reference(&self, field: &Field) -> Option<Spanned<Reference>> {
        self.one(field, Datum::as_reference)
    }

    /// Returns the citation of `field`.
    pub fn citation(&self, field: &Field) -> Option<Spanned<RuleReference>> {
        self.one(field, |datum| if let Datum::Citation(rule) = datum { Some(rule.clone()) } else { None })
    }

    /// Returns the mapping of `field`; an empty one where it is not given.
    pub fn record(&self, field: &Field) -> Self {
        match self.values.get(field.name) {
            Some(Spanned { value: Datum::Record(record), .. }) => record.clone(),
            _ => Self { at: self.at, values: BTreeMap::new() },
        }
    }

    /// Returns the texts of the list `field`, in order.
    pub fn texts(&self, field: &Field) -> Vec<Spanned<String>> {
        self.many(field, Datum::as_text)
    }

    /// Returns the texts of the list `field`, in order, without their places.
    pub fn word_list(&self, field: &Field) -> Vec<String> {
        self.texts(field).into_iter().map(|text| text.value).collect()
    }

    /// Returns the entries that the list `field` names.
    pub fn references(&self, field: &Field) -> Vec<Spanned<Reference>> {
        self.many(field, Datum::as_reference)
    }

    /// Returns the citations of the list `field`.
    pub fn citations(&self, field: &Field) -> Vec<Spanned<RuleReference>> {
        self.many(field, |datum| if let Datum::Citation(rule) = datum { Some(rule.clone()) } else { None })
    }

    /// Returns the mappings of the list `field`.
    pub fn records(&self, field: &Field) -> Vec<Self> {
        self.items(field).into_iter().filter_map(|item| item.value.into_record()).collect()
    }

    /// Returns the items of the list `field`, whatever their shape.
    pub fn items(&self, field: &Field) -> Vec<Spanned<Datum>> {
        match self.values.get(field.name) {
            Some(Spanned { value: Datum::List(items), .. }) => items.clone(),
            _ => Vec::new(),
        }
    }

    /// Returns the keys and values of the open mapping `field`, in the order written.
    pub fn named(&self, field: &Field) -> Vec<(Spanned<String>, Spanned<Datum>)> {
        match self.values.get(field.name) {
            Some(Spanned { value: Datum::Named(pairs), .. }) => pairs.clone(),
            _ => Vec::new(),
        }
    }

    /// Returns every entry that a value names, at any depth, with its place, by the keys' names.
    pub fn references_within(&self) -> Vec<(Reference, Span)> {
        let mut found = Vec::new();
        self.values.values().for_each(|datum| datum.value.references_within(datum.at, &mut found));
        found
    }

    /// Shows `visit` every value at any depth that is no list or mapping: the names of the keys that lead to it, joined by
    /// `.` (`sources.from`), the value and its place; by the keys' names, lists in order.
    pub fn each_value(&self, visit: &mut dyn FnMut(&str, &Datum, Span)) {
        self.each_value_below("", visit);
    }

    fn each_value_below(&self, above: &str, visit: &mut dyn FnMut(&str, &Datum, Span)) {
        for (name, datum) in &self.values {
            let path = if above.is_empty() { (*name).to_owned() } else { format!("{above}.{name}") };
            datum.value.each_value(&path, datum.at, visit);
        }
    }

    /// Returns every text and figure at any depth as written, by the keys' names; the keys in `left_out` are not looked
    /// into, at whatever depth they stand.
    pub fn words_within(&self, left_out: &[&str]) -> Vec<String> {
        let mut found = Vec::new();
        self.each_value(&mut |path, datum, _| {
            let word = match datum {
                Datum::Text(text) | Datum::Prose(text) => text,
                Datum::Figure(figure) => &figure.text,
                _ => return,
            };
            if !path.split('.').any(|name| left_out.contains(&name)) {
                found.push(word.clone());
            }
        });
        found
    }

    fn one<T>(&self, field: &Field, get: impl Fn(&Datum) -> Option<T>) -> Option<Spanned<T>> {
        let datum = self.values.get(field.name)?;
        Some(Spanned::new(get(&datum.value)?, datum.at))
    }

    fn many<T>(&self, field: &Field, get: impl Fn(&Datum) -> Option<T>) -> Vec<Spanned<T>> {
        let item = |item: Spanned<Datum>| Some(Spanned::new(get(&item.value)?, item.at));
        self.items(field).into_iter().filter_map(item).collect()
    }
}

impl Datum {
    /// Returns the text, `None` for another shape.
    pub fn as_text(&self) -> Option<String> {
        if let Self::Text(text) | Self::Prose(text) = self { Some(text.clone()) } else { None }
    }

    /// Returns the date, `None` for another shape.
    pub fn as_date(&self) -> Option<PartialDate> {
        if let Self::Date(date) = self { Some(*date) } else { None }
    }

    /// Returns the reference, `None` for another shape.
    pub fn as_reference(&self) -> Option<Reference> {
        if let Self::Reference(reference) = self { Some(reference.clone()) } else { None }
    }

    fn references_within(&self, at: Span, found: &mut Vec<(Reference, Span)>) {
        match self {
            Self::Reference(reference) => found.push((reference.clone(), at)),
            Self::Citation(cited) => found.push((Reference { kind: Kind::Rule, id: cited.rule.clone() }, at)),
            Self::List(items) => items.iter().for_each(|item| item.value.references_within(item.at, found)),
            Self::Record(record) => found.extend(record.references_within()),
            Self::Named(pairs) => {
                pairs.iter().for_each(|(_, item)| item.value.references_within(item.at, found))
            }
            _ => {}
        }
    }

    fn each_value(&self, path: &str, at: Span, visit: &mut dyn FnMut(&str, &Datum, Span)) {
        match self {
            Self::List(items) => items.iter().for_each(|item| item.value.each_value(path, item.at, visit)),
            Self::Record(record) => record.each_value_below(path, visit),
            Self::Named(pairs) => {
                pairs.iter().for_each(|(_, item)| item.value.each_value(path, item.at, visit))
            }
            value => visit(path, value, at),
        }
    }

    /// Returns the mapping, `None` for another shape.
    pub fn into_record(self) -> Option<Record> {
        if let Self::Record(record) = self { Some(record) } else { None }
    }
}
