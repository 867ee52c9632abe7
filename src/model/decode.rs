//! Reads a mapping by a table of fields.
//!
//! In: YAML nodes and a table. Out: a [`Record`] with every value that has its field's shape, and a fault for
//! everything else: reading goes on to the end, so one run reports all.

use std::collections::BTreeMap;

use crate::fault::Fault;
use crate::lang::Words;
use crate::model::citations::Citation;
use crate::model::date::{NoDate, PartialDate};
use crate::model::field::{Choice, Field, Shape};
use crate::model::figure::Figure;
use crate::model::kind::Kind;
use crate::model::record::{Datum, Record, Reference, RuleReference};
use crate::nearest::nearest;
use crate::parse::Document;
use crate::parse::yaml::{Node, Value};
use crate::source::{Span, Spanned};
use crate::url;

/// The word for a year that no source gives.
const NOT_RECORDED: &str = "未载";

/// Reads the front matter of `document` by `fields`; one that could not be read gives an empty record, and nothing
/// is said to be missing from it.
pub(super) fn decode(document: &Document, fields: &[&'static Field], faults: &mut Vec<Fault>) -> Record {
    let node = &document.front_matter;
    if !document.is_read {
        return Record { at: node.at, values: BTreeMap::new() };
    }
    Decoder { faults }.record(node, fields)
}

struct Decoder<'f> {
    faults: &'f mut Vec<Fault>,
}

impl Decoder<'_> {
    fn record(&mut self, node: &Node, fields: &[&'static Field]) -> Record {
        let mut values = BTreeMap::new();
        let mut seen: BTreeMap<&'static str, (Span, &str)> = BTreeMap::new();
        let mut given: Vec<String> = Vec::new();
        let pairs = if let Value::Map(pairs) = &node.value { pairs.as_slice() } else { &[] };
        for pair in pairs {
            let Some(field) = fields.iter().find(|field| field.is_named(&pair.key)) else {
                let names = fields.iter().flat_map(|field| [field.name, field.alias]);
                let nearest = nearest(&pair.key, names);
                // A misspelt key is there: that it is missing as well would be the same slip told twice.
                given.extend(nearest.clone().filter(|_| !is_blank(&pair.value)));
                self.faults.push(Fault::UnknownKey { at: pair.key_at, key: pair.key.clone(), nearest });
                continue;
            };
            if let Some((first, first_key)) = seen.get(field.name) {
                let first_key = (*first_key).to_owned();
                let (at, key) = (pair.key_at, pair.key.clone());
                self.faults.push(Fault::RepeatedKey { at, key, first: *first, first_key });
                continue;
            }
            seen.insert(field.name, (pair.key_at, &pair.key));
            if is_blank(&pair.value) {
                continue;
            }
            given.push(pair.key.clone());
            if let Some(datum) = self.value(&pair.key, &pair.value, &field.shape) {
                values.insert(field.name, Spanned::new(datum, pair.value.at));
            }
        }
        self.missing(node.at, &given, fields);
        Record { at: node.at, values }
    }

    fn missing(&mut self, at: Span, given: &[String], fields: &[&'static Field]) {
        for field in fields.iter().filter(|field| field.is_required) {
            let is_given = |field: &Field| given.iter().any(|key| field.is_named(key));
            if !is_given(field) && !field.stand_in.is_some_and(is_given) {
                let at = Span { end: at.start, ..at };
                self.faults.push(Fault::MissingKey { at, key: field.name, alias: field.alias });
            }
        }
    }

    /// Reads one item of the list at `key`; a fault of its type is said of the item and not of the list.
    fn item(&mut self, key: &str, node: &Node, shape: &'static Shape) -> Option<Datum> {
        let known = self.faults.len();
        let datum = self.value(key, node, shape);
        for fault in self.faults.iter_mut().skip(known) {
            if let Fault::WrongType { at, is_item, .. } = fault {
                *is_item |= *at == node.at;
            }
        }
        datum
    }

    fn value(&mut self, key: &str, node: &Node, shape: &'static Shape) -> Option<Datum> {
        let datum = match shape {
            Shape::List(item) => {
                let Value::List(nodes) = &node.value else { return self.wrong_type(key, node, shape) };
                let read = |node: &Node| Some(Spanned::new(self.item(key, node, item)?, node.at));
                return Some(Datum::List(nodes.iter().filter_map(read).collect()));
            }
            Shape::Record(fields) => {
                let Value::Map(_) = &node.value else { return self.wrong_type(key, node, shape) };
                return Some(Datum::Record(self.record(node, fields)));
            }
            Shape::Named(inner) => return self.named(key, node, shape, inner),
            Shape::Either(single, other) => {
                let is_other = match node.value {
                    Value::Map(_) => true,
                    Value::List(_) => matches!(other, Shape::List(_)),
                    _ => false,
                };
                return self.value(key, node, if is_other { other } else { single });
            }
            Shape::Flag => match &node.value {
                Value::Flag(flag) => Some(Datum::Flag(*flag)),
                _ => None,
            },
            _ => match scalar(node) {
                Some(text) => return self.word(key, text, node.at, shape),
                None => None,
            },
        };
        datum.or_else(|| self.wrong_type(key, node, shape))
    }

    fn named(
        &mut self,
        key: &str,
        node: &Node,
        shape: &'static Shape,
        inner: &'static Shape,
    ) -> Option<Datum> {
        let Value::Map(pairs) = &node.value else { return self.wrong_type(key, node, shape) };
        let mut named: Vec<(Spanned<String>, Spanned<Datum>)> = Vec::new();
        for pair in pairs {
            if let Some((first, _)) = named.iter().find(|(name, _)| name.value == pair.key) {
                let (at, first, first_key) = (pair.key_at, first.at, pair.key.clone());
                self.faults.push(Fault::RepeatedKey { at, key: pair.key.clone(), first, first_key });
                continue;
            }
            if is_blank(&pair.value) {
                continue;
            }
            if let Some(datum) = self.value(&pair.key, &pair.value, inner) {
                named.push((Spanned::new(pair.key.clone(), pair.key_at), Spanned::new(datum, pair.value.at)));
            }
        }
        Some(Datum::Named(named))
    }

    /// Reads a single word by a shape that is neither list nor mapping.
    fn word(&mut self, key: &str, text: &str, at: Span, shape: &'static Shape) -> Option<Datum> {
        let read = match shape {
            Shape::Text => Ok(Datum::Text(text.trim().to_owned())),
            Shape::Prose => Ok(Datum::Prose(text.trim().to_owned())),
            Shape::Whole => text.parse().map(Datum::Whole).map_err(|_| None),
            Shape::Date => read_date(text, at).map(Datum::Date).map_err(Some),
            Shape::Year if text == NOT_RECORDED => Ok(Datum::Year(None)),
            Shape::Year => read_date(text, at).map(|date| Datum::Year(Some(date.year()))).map_err(Some),
            Shape::Figure => Figure::read(text)
                .map(Datum::Figure)
                .ok_or_else(|| Some(Fault::BadFigure { at, text: text.to_owned() })),
            Shape::Address if matches!(url::scheme(text).as_deref(), Some("http" | "https")) => {
                Ok(Datum::Text(text.to_owned()))
            }
            Shape::Path if url::is_path(text) => Ok(Datum::Text(text.to_owned())),
            Shape::Part if url::is_part(text) => Ok(Datum::Text(text.to_owned())),
            Shape::Address | Shape::Path | Shape::Part => {
                Err(Some(Fault::BadAddress { at, text: text.to_owned() }))
            }
            Shape::Region => read_region(text, at).map_err(Some),
            Shape::Choice(choices) => read_choice(key, text, at, choices).map_err(Some),
            Shape::Id(kind) => Ok(Datum::Reference(Reference { kind: *kind, id: text.trim().to_owned() })),
            Shape::Reference(kinds) => read_reference(text, at, kinds).map_err(Some),
            Shape::Citation => read_citation(text, at).map_err(Some),
            Shape::Flag | Shape::List(_) | Shape::Record(_) | Shape::Named(_) | Shape::Either(..) => {
                Err(None)
            }
        };
        read.map_err(|fault| {
            let found = Words::new("一个词", "a word");
            let key = key.to_owned();
            let expected = shape.words();
            self.faults.push(fault.unwrap_or(Fault::WrongType { at, key, is_item: false, expected, found }));
        })
        .ok()
    }

    fn wrong_type(&mut self, key: &str, node: &Node, shape: &Shape) -> Option<Datum> {
        let found = match &node.value {
            Value::Null => Words::new("空值", "nothing"),
            Value::Flag(_) => Words::new("true 或 false", "a flag"),
            Value::Number(_) => Words::new("一个数", "a number"),
            Value::Text(_) => Words::new("一段文字", "text"),
            Value::List(_) => Words::new("一个列表", "a list"),
            Value::Map(_) => Words::new("几行“键: 值”", "a mapping"),
        };
        let (at, key, expected) = (node.at, key.to_owned(), shape.words());
        self.faults.push(Fault::WrongType { at, key, is_item: false, expected, found });
        None
    }
}

/// Returns whether nothing was written: a key with no value, or with an empty list, is a key left out.
fn is_blank(node: &Node) -> bool {
    match &node.value {
        Value::Null => true,
        Value::Text(text) => text.trim().is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Map(pairs) => pairs.is_empty(),
        Value::Flag(_) | Value::Number(_) => false,
    }
}

/// Returns a single value as the text that was written.
fn scalar(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Text(text) | Value::Number(text) => Some(text),
        Value::Flag(true) => Some("true"),
        Value::Flag(false) => Some("false"),
        Value::Null | Value::List(_) | Value::Map(_) => None,
    }
}

fn read_date(text: &str, at: Span) -> Result<PartialDate, Fault> {
    PartialDate::read(text).map_err(|NoDate { meant }| Fault::BadDate {
        at,
        text: text.to_owned(),
        meant: meant.map(|date| date.to_string()),
    })
}

fn read_region(text: &str, at: Span) -> Result<Datum, Fault> {
    let parts: Vec<String> = text.split(['/', '／']).map(|part| part.trim().to_owned()).collect();
    if !parts.iter().all(|part| url::is_part(part)) {
        return Err(Fault::BadRegion { at, text: text.to_owned() });
    }
    Ok(Datum::Region(parts))
}

fn read_choice(key: &str, text: &str, at: Span, choices: &'static [Choice]) -> Result<Datum, Fault> {
    if let Some(choice) = choices.iter().find(|choice| choice.is_written(text)) {
        return Ok(Datum::Choice(choice));
    }
    let forms = choices.iter().flat_map(|choice| [choice.label.zh, choice.name]);
    Err(Fault::UnknownChoice {
        at,
        key: key.to_owned(),
        value: text.to_owned(),
        nearest: nearest(text, forms),
        choices: choices.iter().map(|choice| choice.label.zh).collect(),
    })
}

fn read_reference(text: &str, at: Span, kinds: &'static [Kind]) -> Result<Datum, Fault> {
    let unfit = || Fault::UnfitReference {
        at,
        text: text.to_owned(),
        allowed: kinds.iter().map(|kind| kind.folder()).collect(),
    };
    let (folder, id) = text.trim().split_once('/').ok_or_else(unfit)?;
    let kind = Kind::of_folder(folder).filter(|kind| kinds.contains(kind)).ok_or_else(unfit)?;
    Ok(Datum::Reference(Reference { kind, id: id.trim_end_matches(".md").to_owned() }))
}

fn read_citation(text: &str, at: Span) -> Result<Datum, Fault> {
    let (rule, place) = match text.split_once('#') {
        None => (text, None),
        Some((rule, place)) => match Citation::read(place) {
            Some(citation) => (rule, Some(citation)),
            None => return Err(Fault::BadCitation { at, text: text.to_owned() }),
        },
    };
    Ok(Datum::Citation(RuleReference { rule: rule.trim().to_owned(), place }))
}
