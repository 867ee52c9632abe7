//! The tables of keys, as an editor reads them: both names, what to write, what for.

use casebook::model::config;
use casebook::model::field::{Choice, Field, Shape};
use casebook::model::kind::Kind;
use casebook::model::kinds::own_fields;
use casebook::model::meta;

/// Returns the table of the keys of `kind`, by its folder; `common` for those of all kinds.
pub(crate) fn of_kind(kind: &str) -> Option<String> {
    match kind {
        "common" => Some(table(meta::FIELDS, true)),
        folder => Kind::of_folder(folder).map(|kind| table(own_fields(kind), true)),
    }
}

/// Returns the table of the keys of `casebook.yaml`.
pub(crate) fn of_configuration() -> String {
    table(config::FIELDS, false)
}

/// Returns the table of `fields`; completeness counts keys of an entry only, none within another.
fn table(fields: &[&'static Field], is_counted: bool) -> String {
    let mut rows = vec!["| 键 | 英文名 | 写什么 | 说明 |".to_owned(), "|---|---|---|---|".to_owned()];
    push(fields, "", "", is_counted, &mut rows);
    rows.join("\n")
}

fn push(fields: &[&'static Field], above: &str, above_en: &str, is_counted: bool, rows: &mut Vec<String>) {
    for field in fields {
        let (zh, en) = (format!("{above}{}", field.alias), format!("{above_en}{}", field.name));
        let required = match (field.is_required, field.stand_in) {
            (true, None) => "**必填。**".to_owned(),
            (true, Some(other)) => format!("**必填，除非写了 `{}`。**", other.alias),
            (false, _) => String::new(),
        };
        let expected = if field.is_expected && is_counted { "；计入完整度" } else { "" };
        let (help, what) = (field.help.zh, what(&field.shape));
        rows.push(format!("| `{zh}` | `{en}` | {what} | {required}{help}{expected} |"));
        push(inner(&field.shape), &format!("{zh}."), &format!("{en}."), false, rows);
    }
}

/// Returns the keys of the mapping that may stand in a value of this shape.
fn inner(shape: &Shape) -> &'static [&'static Field] {
    match shape {
        Shape::Record(fields) => fields,
        Shape::List(item) | Shape::Named(item) => inner(item),
        Shape::Either(one, other) if inner(one).is_empty() => inner(other),
        Shape::Either(one, _) => inner(one),
        _ => &[],
    }
}

fn what(shape: &Shape) -> String {
    match shape {
        Shape::Text | Shape::Prose => "文字".to_owned(),
        Shape::Choice(choices) => {
            let words: Vec<String> = choices.iter().map(|choice| format!("`{}`", word(choice))).collect();
            words.join(" ")
        }
        Shape::Id(kind) => format!("{}的编号", kind.label().zh),
        Shape::Reference(kinds) => {
            let forms: Vec<String> = kinds.iter().map(|kind| format!("`{}/编号`", kind.folder())).collect();
            forms.join(" ")
        }
        Shape::Citation => "`编号` 或 `编号#第五条`".to_owned(),
        Shape::List(item) if !inner(item).is_empty() => match item {
            Shape::Either(single, _) => format!("列表，每项是{}，或下面的键", what(single)),
            _ => "列表，每项写下面的键".to_owned(),
        },
        Shape::List(item) => format!("列表，每项是{}", what(item)),
        Shape::Record(_) => "下面的键".to_owned(),
        Shape::Named(item) if !inner(item).is_empty() => match item {
            Shape::Either(single, _) => format!("`名称: 值`，值是{}，或下面的键", what(single)),
            _ => "`名称:`，下写各键".to_owned(),
        },
        Shape::Named(item) => format!("`名称: 值`，值是{}", what(item)),
        Shape::Either(one, _) => what(one),
        other => other.words().zh.to_owned(),
    }
}

/// Returns the word that an editor writes for a choice: the Chinese one, but for the levels of checks the name that the
/// program prints, too.
fn word(choice: &Choice) -> &'static str {
    if config::LEVELS.contains(choice) { choice.name } else { choice.label.zh }
}
