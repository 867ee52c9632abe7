//! JSON Schema (draft-07, which editors' YAML readers know) of a kind's front matter and of `casebook.yaml`.
//!
//! In: a table of fields and the site with its vocabularies. Out: the schema. It lets through whatever the program reads
//! without a fault of form, and stops what the tables can tell to be wrong: what only the whole site can tell (an id that
//! is not there, the order of steps) is `check`'s.

use serde_json::{Map, Value, json};

use crate::commands::lists::{entries, listed};
use crate::commands::schema::patterns;
use crate::lang::{Lang, Words};
use crate::link::site::Site;
use crate::model::field::{Choice, Field, Shape, WordsOf};
use crate::model::kind::Kind;

/// What stands in a schema that the program made, so that it knows its own files again.
pub(super) const MADE: &str = "casebook schema";

/// The most ids that are offered for completion at one key.
const OFFERED: usize = 1000;

/// Returns the schema of a mapping with `fields`, called `title`.
pub(super) fn json_schema(fields: &[&Field], title: &str, site: &Site, lang: Lang) -> Value {
    let maker = Maker { site, lang };
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
    schema.insert("$comment".to_owned(), json!(MADE));
    schema.insert("title".to_owned(), json!(title));
    schema.extend(maker.record(fields));
    Value::Object(schema)
}

struct Maker<'s> {
    site: &'s Site,
    lang: Lang,
}

impl Maker<'_> {
    fn record(&self, fields: &[&Field]) -> Map<String, Value> {
        let mut properties = Map::new();
        for field in fields {
            let schema = self.field(field);
            let (first, second) = match self.lang {
                Lang::Zh => (field.alias, field.name),
                Lang::En => (field.name, field.alias),
            };
            let mut other = schema.clone();
            // Read like the first, and not offered beside it.
            other.insert("doNotSuggest".to_owned(), json!(true));
            properties.insert(first.to_owned(), Value::Object(schema));
            properties.insert(second.to_owned(), Value::Object(other));
        }
        let mut record = Map::new();
        record.insert("type".to_owned(), json!("object"));
        record.insert("properties".to_owned(), Value::Object(properties));
        record.insert("additionalProperties".to_owned(), json!(false));
        let both = fields.iter().filter(|field| field.name != field.alias);
        let both = both.map(|field| json!({"not": {"required": [field.name, field.alias]}}));
        record.insert(
            "allOf".to_owned(),
            fields.iter().filter_map(|field| required(field)).chain(both).collect(),
        );
        record
    }

    /// Returns the schema of the value at `field`; a value that is left blank is a key left out, unless it is required.
    fn field(&self, field: &Field) -> Map<String, Value> {
        let mut schema = match field.words_of {
            Some(list) => self.listed(list, &field.shape),
            None => self.value(&field.shape),
        };
        if !field.is_required {
            schema = blank_or(schema);
        }
        schema.insert("description".to_owned(), json!(self.description(field)));
        schema
    }

    fn description(&self, field: &Field) -> String {
        let help = field.help.pick(self.lang);
        let other = match self.lang {
            Lang::Zh => format!("{help}（{}）", field.name),
            Lang::En => format!("{help} ({})", field.alias),
        };
        match field.is_required {
            true => format!("{}{other}", Words::new("必填。", "required: ").pick(self.lang)),
            false => other,
        }
    }

    fn value(&self, shape: &Shape) -> Map<String, Value> {
        let schema = match shape {
            Shape::Text | Shape::Prose => json!({"type": ["string", "number", "boolean"]}),
            Shape::Flag => json!({"type": "boolean"}),
            Shape::Whole => {
                json!({"type": ["integer", "string"], "minimum": 0, "maximum": u32::MAX, "pattern": "^[0-9]+$"})
            }
            Shape::Date => dated(patterns::DATE, &["2023", "2023-05", "2023-05-25"]),
            Shape::Year => dated(patterns::YEAR, &["2023", "未载"]),
            Shape::Figure => {
                json!({"type": ["string", "number"], "examples": ["311", "41.3万", "40多万", "约200", "98%"]})
            }
            Shape::Address => text(patterns::ADDRESS, &["https://example.org/"]),
            Shape::Path => text(patterns::PATH, &["/cases/old/"]),
            Shape::Part => text(patterns::PART, &[]),
            Shape::Region => text(patterns::REGION, &["示例省/示例市/示例县"]),
            Shape::Choice(choices) => self.choice(choices),
            Shape::Id(kind) => {
                self.offered(entries(self.site, *kind).map(|(id, title)| (id.to_owned(), title)), r"\S")
            }
            Shape::Reference(kinds) => self.reference(kinds),
            Shape::Citation => self.offered(
                entries(self.site, Kind::Rule).map(|(id, title)| (id.to_owned(), title)),
                patterns::CITATION,
            ),
            Shape::List(item) => json!({"type": "array", "items": self.value(item)}),
            Shape::Record(fields) => return self.record(fields),
            Shape::Named(inner) => {
                json!({"type": "object", "additionalProperties": blank_or(self.value(inner))})
            }
            Shape::Either(one, other) => json!({"anyOf": [self.value(one), self.value(other)]}),
        };
        object(schema)
    }

    /// Returns the schema of a value whose words come from `list`: of the items of a list, the keys of a mapping.
    fn listed(&self, list: WordsOf, shape: &Shape) -> Map<String, Value> {
        let found = listed(self.site, list);
        let words = [found.words.as_slice(), found.forms.as_slice()].concat();
        object(match shape {
            Shape::List(_) if found.is_closed => json!({"type": "array", "items": {"enum": words}}),
            Shape::List(item) => {
                json!({"type": "array", "items": {"anyOf": [{"enum": words}, self.value(item)]}})
            }
            Shape::Named(inner) => {
                let inner = Value::Object(blank_or(self.value(inner)));
                let properties: Map<String, Value> =
                    words.into_iter().map(|word| (word, inner.clone())).collect();
                json!({"type": "object", "properties": properties, "additionalProperties": !found.is_closed})
            }
            _ if found.is_closed => json!({"enum": words}),
            _ => json!({"anyOf": [{"enum": words}, self.value(shape)]}),
        })
    }

    fn choice(&self, choices: &[Choice]) -> Value {
        let first = |choice: &Choice| match self.lang {
            Lang::Zh => [choice.label.zh, choice.name, choice.label.en],
            Lang::En => [choice.name, choice.label.zh, choice.label.en],
        };
        let mut words: Vec<&str> = choices.iter().map(|choice| first(choice)[0]).collect();
        let others =
            choices.iter().flat_map(|choice| first(choice).into_iter().chain(choice.also.iter().copied()));
        for other in others {
            if !words.contains(&other) {
                words.push(other);
            }
        }
        json!({"enum": words})
    }

    fn reference(&self, kinds: &[Kind]) -> Value {
        let of_kind = |kind: &Kind| {
            let folder = kind.folder();
            entries(self.site, *kind).map(move |(id, title)| (format!("{folder}/{id}"), title))
        };
        self.offered(kinds.iter().flat_map(of_kind), &patterns::reference(kinds))
    }

    /// Returns the schema of an id: those of the site are offered, and any other that can be one is let through.
    fn offered<'e>(&self, entries: impl Iterator<Item = (String, &'e str)>, pattern: &str) -> Value {
        let (ids, titles): (Vec<String>, Vec<&str>) = entries.take(OFFERED).unzip();
        let any = json!({"type": ["string", "number"], "pattern": pattern});
        if ids.is_empty() {
            return any;
        }
        json!({"anyOf": [{"enum": ids, "markdownEnumDescriptions": titles}, any]})
    }
}

/// Returns what a mapping must have for `field` to be there under either name; `None` for one that need not be.
fn required(field: &Field) -> Option<Value> {
    let names = |field: &Field| [json!({"required": [field.name]}), json!({"required": [field.alias]})];
    let either: Vec<Value> = [Some(field), field.stand_in].into_iter().flatten().flat_map(names).collect();
    field.is_required.then(|| json!({"anyOf": either}))
}

/// Returns `schema` for a value that may be blank as well.
fn blank_or(mut schema: Map<String, Value>) -> Map<String, Value> {
    if let Some(Value::Array(words)) = schema.get_mut("enum") {
        words.push(Value::Null);
        return schema;
    }
    match schema.get_mut("type") {
        Some(Value::Array(types)) => types.push(json!("null")),
        Some(one) => *one = json!([one.clone(), "null"]),
        None => {
            if let Some(Value::Array(any)) = schema.get_mut("anyOf") {
                any.push(json!({"type": "null"}));
            }
        }
    }
    schema
}

fn dated(pattern: &str, examples: &[&str]) -> Value {
    json!({"type": ["string", "integer"], "pattern": pattern, "minimum": 1000, "maximum": 9999, "examples": examples})
}

fn text(pattern: &str, examples: &[&str]) -> Value {
    match examples {
        [] => json!({"type": ["string", "number"], "pattern": pattern}),
        _ => json!({"type": ["string", "number"], "pattern": pattern, "examples": examples}),
    }
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(map) = value { map } else { Map::new() }
}
