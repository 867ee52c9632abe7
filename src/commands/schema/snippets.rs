//! Snippets for VS Code: the keys of each kind with their choices, offered while one writes in a Markdown file. (Its YAML
//! readers leave the front matter of Markdown alone, so that a schema alone would help nobody there.)
//!
//! In: the tables of fields and the site with its vocabularies. Out: one object, a snippet for each key and its choices.

use serde_json::{Map, Value, json};

use crate::commands::lists::{entries, listed};
use crate::commands::schema::json_schema::MADE;
use crate::lang::Lang;
use crate::link::site::Site;
use crate::model::field::{Field, Shape};
use crate::model::fields;
use crate::model::kind::Kind;

/// The most words that are offered as choices.
const OFFERED: usize = 200;

/// Returns the snippets, by kind and key.
pub(super) fn snippets(site: &Site, lang: Lang) -> Value {
    let mut snippets = Map::new();
    for kind in Kind::ALL {
        let label = kind.label().pick(lang);
        for field in fields(kind) {
            let key = name(field, lang);
            let body = body(field, site, lang);
            // What several kinds say alike is offered once.
            if snippets.values().any(|other: &Value| other["body"] == json!(body)) {
                continue;
            }
            let snippet = json!({
                "prefix": [field.alias, field.name],
                "scope": "markdown",
                "body": body,
                "description": format!("{label}: {} ({MADE})", field.help.pick(lang)),
            });
            snippets.insert(format!("{label} {key}"), snippet);
        }
    }
    Value::Object(snippets)
}

fn name(field: &Field, lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => field.alias,
        Lang::En => field.name,
    }
}

/// Returns the lines that are written for `field`.
fn body(field: &Field, site: &Site, lang: Lang) -> Vec<String> {
    let mut number = 0;
    let key = name(field, lang);
    let words = match field.words_of {
        Some(list) => listed(site, list).words,
        None => Vec::new(),
    };
    let mut lines = Vec::new();
    value(&mut lines, &format!("{key}:"), "", &field.shape, &words, (site, lang), &mut number);
    lines
}

/// Writes `head` and the value of `shape` behind or beneath it, with `indent` before what stands beneath.
fn value(
    lines: &mut Vec<String>,
    head: &str,
    indent: &str,
    shape: &Shape,
    words: &[String],
    (site, lang): (&Site, Lang),
    number: &mut usize,
) {
    match shape {
        Shape::Record(fields) => {
            lines.push(head.to_owned());
            for field in *fields {
                let inner = format!("{indent}  ");
                let head = format!("{inner}{}:", name(field, lang));
                value(lines, &head, &inner, &field.shape, &[], (site, lang), number);
            }
        }
        Shape::List(Shape::Record(fields) | Shape::Either(_, Shape::Record(fields))) => {
            lines.push(head.to_owned());
            for (place, field) in fields.iter().enumerate() {
                let inner = format!("{indent}    ");
                let start = if place == 0 { format!("{indent}  - ") } else { inner.clone() };
                let head = format!("{start}{}:", name(field, lang));
                value(lines, &head, &inner, &field.shape, &[], (site, lang), number);
            }
        }
        Shape::Named(_) => {
            lines.push(head.to_owned());
            lines.push(format!("{indent}  {}: ", stop(words, number)));
        }
        Shape::List(item) => {
            lines.push(format!("{head} [{}]", stop(&choices(item, words, site, lang), number)))
        }
        shape => lines.push(format!("{head} {}", stop(&choices(shape, words, site, lang), number))),
    }
}

/// Returns the words among which a value of `shape` is chosen; empty where it is written freely.
fn choices(shape: &Shape, words: &[String], site: &Site, lang: Lang) -> Vec<String> {
    match shape {
        Shape::Choice(choices) => {
            let word = |choice: &crate::model::field::Choice| match lang {
                Lang::Zh => choice.label.zh.to_owned(),
                Lang::En => choice.name.to_owned(),
            };
            choices.iter().map(word).collect()
        }
        Shape::Flag => vec!["true".to_owned(), "false".to_owned()],
        Shape::Id(kind) => entries(site, *kind).map(|(id, _)| id.to_owned()).collect(),
        Shape::Citation => entries(site, Kind::Rule).map(|(id, _)| id.to_owned()).collect(),
        Shape::Reference(kinds) | Shape::Either(Shape::Reference(kinds), _) => {
            let of_kind = |kind: &Kind| {
                let folder = kind.folder();
                entries(site, *kind).map(move |(id, _)| format!("{folder}/{id}"))
            };
            kinds.iter().flat_map(of_kind).collect()
        }
        _ => words.to_vec(),
    }
}

/// Returns the next tab stop, with `words` to choose from where there are any.
fn stop(words: &[String], number: &mut usize) -> String {
    *number += 1;
    if words.is_empty() {
        return format!("${number}");
    }
    let escape = |word: &String| {
        word.replace('\\', "\\\\").replace(',', "\\,").replace('|', "\\|").replace('$', "\\$")
    };
    let words: Vec<String> = words.iter().take(OFFERED).map(escape).collect();
    format!("${{{number}|{}|}}", words.join(","))
}
