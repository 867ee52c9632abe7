//! Drafts: each document of a repaired text as a file of the site.
//!
//! In: the desk after the passes, and what the editor asked for. Out: [`Draft`]s. The front matter holds what the text says of
//! itself and no more; what a page of its kind should say besides stands there as comments, to be filled in or deleted.
//! What has to be supplied is marked （待补……）, which the checks point at once the draft is no draft any more.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::hanzi::latin::in_latin;
use crate::import::desk::Desk;
use crate::import::outline::is_article;
use crate::import::sources::{Found, Key};
use crate::import::text::lines;
use crate::lang::Lang;
use crate::model::field::{Field, Shape};
use crate::model::kind::Kind;
use crate::model::kinds::own_fields;
use crate::model::meta;

/// A document as a file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it is; `None` where the text does not make it certain.
    pub kind: Option<Kind>,
    /// The id proposed for it.
    pub id: String,
    /// Its title, where the text has one.
    pub title: Option<String>,
    /// The front matter and what else stands before the text.
    pub head: String,
    /// The text: a range of the repaired text.
    pub body: Range<usize>,
}

/// How a draft is written.
#[derive(Clone, Copy, Debug)]
pub struct Manner<'m> {
    /// The kind that was asked for.
    pub kind: Option<Kind>,
    /// In which language keys are written.
    pub lang: Lang,
    /// The original's name, by which a text without a title is called.
    pub name: &'m str,
    /// Where the original and the change list are kept, from the site's folder.
    pub kept: &'m str,
}

/// What has to be supplied, in both languages of keys the same: the draft's text is Chinese.
const NO_TITLE: &str = "（待补标题）";
const NO_KIND: &str = "（待补类别：移到 content 下的 cases、rules、awards、platforms、methods、reports 或 sources，再删去这一行）";

/// How many Han characters of a title an id is made of.
const ID: usize = 6;

/// Returns the drafts of the documents on the desk, in order.
pub fn drafts(desk: &Desk, manner: &Manner<'_>) -> Vec<Draft> {
    let documents = desk.working.documents();
    (0..).zip(documents).map(|(number, body)| draft(desk, manner, number, body)).collect()
}

fn draft(desk: &Desk, manner: &Manner<'_>, number: usize, body: Range<usize>) -> Draft {
    let text = desk.working.text().get(body.clone()).unwrap_or_default();
    let own = Own { found: &desk.found, number };
    let title = own.value(Key::Title).map(str::to_owned);
    let kind = manner.kind.or_else(|| certain_kind(text, title.as_deref()));
    let id = id(&own, manner.name);
    let head = head(desk, &own, manner, kind, text);
    Draft { kind, id, title, head, body }
}

/// What was found of one document.
struct Own<'d> {
    found: &'d [Found],
    number: usize,
}

impl<'d> Own<'d> {
    fn all(&self) -> impl Iterator<Item = &'d Found> {
        let number = self.number;
        self.found.iter().filter(move |found| found.document.is_none_or(|document| document == number))
    }

    /// Returns the first value under `key`, the document's own before what is said of all.
    fn value(&self, key: Key) -> Option<&'d str> {
        let mut found: Vec<&Found> = self.all().filter(|found| found.key == key).collect();
        found.sort_by_key(|found| found.document.is_none());
        found.first().map(|found| found.value.as_str())
    }
}

/// Returns the kind where the text leaves no doubt: numbered articles from the first on make a rule.
fn certain_kind(text: &str, title: Option<&str>) -> Option<Kind> {
    let articles =
        lines(text).filter(|(_, line)| is_article(line) && line.chars().take(8).any(|c| c == '条')).count();
    let is_named = title.is_some_and(|title| {
        ["规则", "办法", "细则", "条例", "制度", "规定", "章程", "（试行）"]
            .iter()
            .any(|end| title.ends_with(end))
    });
    let has_first = lines(text).any(|(_, line)| line.starts_with("第一条"));
    (has_first && (articles >= 3 || (is_named && articles > 0))).then_some(Kind::Rule)
}

/// Returns an id by sound: the author's place, where several documents tell themselves apart by it, and the title.
fn id(own: &Own<'_>, name: &str) -> String {
    let place = own.all().find(|found| found.key == Key::Office && found.document.is_some());
    let place =
        place.and_then(|found| found.value.split("政协").next()).map(place_by_sound).unwrap_or_default();
    let title = own.value(Key::Title).map(|title| in_latin(title, ID)).unwrap_or_default();
    let office = || of_office(own.value(Key::Office).unwrap_or_default());
    let parts = [place, if title.is_empty() { office() } else { title }];
    let id = parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join("-");
    match id.is_empty() {
        false => id,
        true => match in_latin(name, 24) {
            name if name.is_empty() => "daoru".to_owned(),
            name => name,
        },
    }
}

/// Returns an id of an office: of the place and the body, 大安区政协委联委主任 being `daan-zhengxie`.
fn of_office(office: &str) -> String {
    match office.split_once("政协") {
        Some((place, _)) if !place.is_empty() => format!("{}-zhengxie", place_by_sound(place)),
        _ => in_latin(office, ID),
    }
}

/// Returns the name of a place by its sound, in one word: 西安市 is `xian`.
fn place_by_sound(place: &str) -> String {
    let bare = place.trim_end_matches(['市', '县', '区', '省']);
    in_latin(if bare.chars().count() > 1 { bare } else { place }, 4).replace('-', "")
}

/// Writes what stands before the text.
fn head(desk: &Desk, own: &Own<'_>, manner: &Manner<'_>, kind: Option<Kind>, text: &str) -> String {
    let lang = manner.lang;
    let kind_fields = own_fields(kind.unwrap_or(Kind::Page));
    let key = |name: &str| {
        meta::FIELDS
            .iter()
            .chain(kind_fields)
            .find(|field| field.name == name)
            .map_or("", |field| named(field, lang))
    };
    let mut written = vec!["title", "draft"];
    let mut head = format!(
        "---\n{}: {}\n{}: true\n",
        key("title"),
        scalar(own.value(Key::Title).unwrap_or(NO_TITLE)),
        key("draft")
    );
    if kind == Some(Kind::Source) {
        for (name, value) in provenance(own) {
            head.push_str(&format!("{}: {}\n", key(name), scalar(&value)));
            written.push(name);
        }
    } else {
        head.push_str(&format!("{}:\n", key("sources")));
        written.push("sources");
        let title = own.value(Key::Title).unwrap_or(NO_TITLE);
        head.push_str(&format!("  - {}: {}\n", nested("title", lang), scalar(title)));
        for (name, value) in provenance(own) {
            head.push_str(&format!("    {}: {}\n", nested(name, lang), scalar(&value)));
        }
    }
    let lacking = meta::FIELDS
        .iter()
        .chain(kind_fields)
        .filter(|field| (field.is_expected || field.is_required) && !written.contains(&field.name));
    for field in lacking {
        head.push_str(&format!("# {}:   # {}\n", named(field, lang), field.help.pick(lang)));
    }
    head.push_str(&record(desk, own, manner));
    head.push_str("---\n\n");
    if kind.is_none() && !text.is_empty() {
        head.push_str(NO_KIND);
        head.push_str("\n\n");
    }
    head
}

/// Returns what the text says of its origin, by the names of keys.
fn provenance(own: &Own<'_>) -> Vec<(&'static str, String)> {
    let value = |key| own.value(key).map(str::to_owned);
    let author = match (value(Key::Author), value(Key::Office)) {
        (Some(name), Some(office)) => Some(format!("{name}（{office}）")),
        (name, office) => name.or(office),
    };
    let all = [
        ("author", author),
        ("publisher", value(Key::Publisher)),
        ("date", value(Key::Date)),
        ("url", value(Key::Url).filter(|url| url.starts_with("http"))),
        ("place", value(Key::Edition).map(|edition| format!("第{edition}版"))),
    ];
    all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// Returns comments that say what went out of the text and where the original is.
fn record(desk: &Desk, own: &Own<'_>, manner: &Manner<'_>) -> String {
    let lang = manner.lang;
    let mut record = String::new();
    let mut told = BTreeSet::new();
    for found in
        own.all().filter(|found| matches!(found.key, Key::Editor | Key::Photo | Key::Length | Key::Part))
    {
        if !told.insert((found.key, found.value.as_str())) {
            continue;
        }
        let line = memchr::memchr_iter(
            b'\n',
            desk.working.read().as_bytes().get(..found.at.start).unwrap_or_default(),
        )
        .count()
            + 1;
        let label = found.key.label().pick(lang);
        let value = found.value.replace('\n', " ");
        record.push_str(&match lang {
            Lang::Zh => format!("# {label}：{value}（原文第 {line} 行）\n"),
            Lang::En => format!("# {label}: {value} (line {line} of the original)\n"),
        });
    }
    let kept = manner.kept;
    record.push_str(&match lang {
        Lang::Zh => format!("# 原文和改动清单：{kept}\n"),
        Lang::En => format!("# the original and the list of changes: {kept}\n"),
    });
    record
}

fn named(field: &'static Field, lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => field.alias,
        Lang::En => field.name,
    }
}

/// Returns the name of a key of a source.
fn nested(name: &str, lang: Lang) -> &'static str {
    let Shape::List(Shape::Record(keys)) = &meta::SOURCES.shape else { return "" };
    keys.iter().find(|field| field.name == name).map_or("", |field| named(field, lang))
}

/// Returns `value` as YAML reads it for text.
fn scalar(value: &str) -> String {
    let value = value.replace('\n', " ");
    let is_plain = !value.is_empty()
        && value.trim() == value
        && !value.starts_with(|c: char| c.is_ascii_punctuation())
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.ends_with(':')
        && !matches!(
            value.to_ascii_lowercase().as_str(),
            "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "~"
        );
    if is_plain { value } else { serde_json::to_string(&value).unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::{certain_kind, scalar};
    use crate::model::kind::Kind;

    #[test]
    fn only_numbered_articles_make_a_kind_certain() {
        let articles = "第一条 甲。\n\n第二条 乙。\n\n第三条 丙。\n";
        assert_eq!(certain_kind(articles, None), Some(Kind::Rule));
        assert_eq!(certain_kind("第一条 甲。\n", Some("协商议事规则")), Some(Kind::Rule));
        assert_eq!(certain_kind("依照第三条办理。\n", Some("协商案例")), None);
    }

    #[test]
    fn values_that_yaml_would_read_otherwise_are_quoted() {
        for (value, written) in [
            ("协商", "协商"),
            ("“4”项", "“4”项"),
            ("- 甲", "\"- 甲\""),
            ("甲: 乙", "\"甲: 乙\""),
            ("是 # 否", "\"是 # 否\""),
            ("true", "\"true\""),
        ] {
            assert_eq!(scalar(value), written);
        }
    }
}
