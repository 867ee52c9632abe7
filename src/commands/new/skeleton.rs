//! The text of a new file: every key that its kind can have, each with a word on it.
//!
//! In: the kind's table of fields, the site with its vocabularies, the title and the day. Out: the file. Keys that are
//! needed at once stand open; the others behind a `#` without a blank, which is all that parts them from being in use: with
//! every such `#` taken away the file has every key of its kind, blank, and a blank key is a key left out.

use jiff::civil::Date;

use crate::commands::lists::{entries, listed};
use crate::lang::{Lang, Words};
use crate::link::site::Site;
use crate::model::field::{Choice, Field, Shape};
use crate::model::kind::Kind;
use crate::model::kinds::own_fields;
use crate::model::meta;
use crate::parse::yaml::read_as;

/// The most ids that are named at a key.
const NAMED: usize = 12;

/// What a new file is to be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted<'w> {
    /// Its kind.
    pub(super) kind: Kind,
    /// Its title.
    pub(super) title: &'w str,
    /// The day it is made.
    pub(super) today: Date,
    /// The language of keys and notes.
    pub(super) lang: Lang,
}

/// Returns the text of the file.
pub(super) fn skeleton(wanted: Wanted<'_>, site: &Site) -> String {
    let mut page = Page { lines: vec!["---".to_owned()], site, lang: wanted.lang };
    for line in page.say(OPENING).lines() {
        page.note(line);
    }
    let is_open = |field: &&Field| field.is_required && !std::ptr::eq(*field, &raw const meta::TITLE);
    page.open(&meta::TITLE, &yaml(wanted.title));
    page.open(&meta::DRAFT, "true");
    page.open(&meta::UPDATED, &wanted.today.to_string());
    for field in own_fields(wanted.kind).iter().copied().filter(is_open) {
        page.key(field, "");
    }
    let own = own_fields(wanted.kind).iter().copied().filter(|field| !field.is_required);
    page.group(wanted.kind.label().pick(wanted.lang), own);
    let given = [&meta::TITLE, &meta::DRAFT, &meta::UPDATED];
    let is_left = |field: &&Field| given.iter().all(|known| known.name != field.name);
    let is_own = |field: &&Field| own_fields(wanted.kind).iter().any(|own| own.name == field.name);
    let shared = meta::FIELDS.iter().copied().filter(is_left).filter(|field| !is_own(field));
    page.group(page.say(SHARED), shared);
    page.lines.push("---".to_owned());
    page.lines.push(String::new());
    page.lines.push(format!("<!-- {} -->", page.say(body(wanted.kind))));
    page.lines.join("\n") + "\n"
}

const OPENING: Words = Words::new(
    "“#”后面空一格的是说明；“#”后面紧跟着字的，是还没有用的键：删去“#”，写上值。\n来源没有给出的不写，也不猜；查过而没有的，记进“未载”。",
    "A `#` and a blank begin a note; a `#` right before a key keeps it out of use: take it away and write the value.\nWhat no source gives is left out, never guessed; where one looked in vain, `gaps` says so.",
);

const SHARED: Words = Words::new("各类内容都有的键", "what every kind has");

const REQUIRED: Words = Words::new("，必填", ", required");

/// Returns what stands where the body begins.
const fn body(kind: Kind) -> Words {
    match kind {
        Kind::Case => Words::new(
            "正文写在这里。写了“协商模式”的，每个步骤一个“##”标题，和那个模式里的步骤名一样；每件事用脚注 [^编号] 注明出处。写好以后删去这一行。",
            "The text goes here. With a method, a heading (##) for each of its steps; every fact names its source by a footnote [^id]. Take this line away when done.",
        ),
        Kind::Rule => Words::new(
            "正文写在这里：“## 第一章　总则”，每条一段，以“第一条　”开头，项以“（一）”开头。只有要点的，写“文本: 要点”。写好以后删去这一行。",
            "The text goes here: chapters as headings (## 第一章　总则), an article a paragraph that begins 第一条　. A digest says `text: digest`. Take this line away when done.",
        ),
        _ => Words::new(
            "正文写在这里。写好以后删去这一行。",
            "The text goes here. Take this line away when done.",
        ),
    }
}

/// A line of a key's value.
struct Line {
    text: String,
    /// Whether it stays in use where its key is.
    is_needed: bool,
}

impl Line {
    fn of(text: String) -> Self {
        Self { text, is_needed: true }
    }
}

struct Page<'s> {
    lines: Vec<String>,
    site: &'s Site,
    lang: Lang,
}

impl<'s> Page<'s> {
    fn say(&self, words: Words) -> &'static str {
        words.pick(self.lang)
    }

    fn note(&mut self, text: &str) {
        self.lines.push(format!("# {text}"));
    }

    fn name(&self, field: &Field) -> &'static str {
        match self.lang {
            Lang::Zh => field.alias,
            Lang::En => field.name,
        }
    }

    /// Writes a key in use, with its value.
    fn open(&mut self, field: &Field, value: &str) {
        let note = self.help(field);
        self.note(&note);
        self.lines.push(format!("{}: {value}", self.name(field)));
    }

    /// Writes keys out of use under a heading of their own.
    fn group<'f>(&mut self, heading: &str, fields: impl Iterator<Item = &'f Field>) {
        self.lines.push(String::new());
        self.note(&format!("—— {heading} ——"));
        for field in fields {
            self.key(field, "#");
        }
    }

    /// Writes a key without a value, `mark` before each of its lines.
    fn key(&mut self, field: &Field, mark: &str) {
        let note = self.help(field);
        self.note(&note);
        let mut lines = Vec::new();
        let words = field.words_of.map(|list| listed(self.site, list).words).unwrap_or_default();
        self.value(&mut lines, self.name(field), "", &field.shape, &words);
        let is_used = mark.is_empty();
        let marked = |line: Line| {
            if is_used && !line.is_needed {
                format!("#{}", line.text)
            } else {
                format!("{mark}{}", line.text)
            }
        };
        self.lines.extend(lines.into_iter().map(marked));
    }

    /// Writes `head` as a key with what may stand beneath it, all of it blank.
    fn value(&self, lines: &mut Vec<Line>, head: &str, indent: &str, shape: &Shape, words: &[String]) {
        match shape {
            Shape::Record(fields) => {
                lines.push(Line::of(format!("{head}:")));
                self.record(lines, fields, &format!("{indent}  "), &format!("{indent}  "));
            }
            Shape::List(Shape::Record(fields) | Shape::Either(_, Shape::Record(fields))) => {
                lines.push(Line::of(format!("{head}:")));
                self.record(lines, fields, &format!("{indent}  - "), &format!("{indent}    "));
            }
            Shape::List(_) => lines.push(Line::of(format!("{head}: []"))),
            Shape::Named(value) => {
                lines.push(Line::of(format!("{head}:")));
                let named = words.iter().map(|word| Line::of(format!("{indent}  {word}:")));
                lines.extend(named);
                if words.is_empty() {
                    lines.push(Line::of(format!("{indent}  {}", self.stand_in(value))));
                }
            }
            _ => lines.push(Line::of(format!("{head}:"))),
        }
    }

    /// Returns a line in the place of those whose names are the editor's own, with a note on what to write there.
    fn stand_in(&self, value: &Shape) -> String {
        let value = value.words().pick(self.lang);
        match self.lang {
            Lang::Zh => format!("名称:  # “名称”换成实际的，一项一行，后面写{value}"),
            Lang::En => format!("name:  # a line each, its own name in the place of `name`, then {value}"),
        }
    }

    /// Writes the keys of a mapping, `first` before the first of them and `rest` before the others.
    fn record(&self, lines: &mut Vec<Line>, fields: &[&Field], first: &str, rest: &str) {
        for (place, field) in fields.iter().enumerate() {
            let indent = if place == 0 { first } else { rest };
            let at = lines.len();
            self.value(lines, &format!("{indent}{}", self.name(field)), rest, &field.shape, &[]);
            let note = self.help(field);
            lines.get_mut(at).into_iter().for_each(|line| line.text.push_str(&format!("  # {note}")));
            // The first key opens the item of a list, and the others hang on it.
            let is_optional = place > 0 && !field.is_required;
            lines.iter_mut().skip(at).filter(|_| is_optional).for_each(|line| line.is_needed = false);
        }
    }

    /// Returns what a key is for, how its value is written, and the words among which it is chosen.
    fn help(&self, field: &Field) -> String {
        let mut help = field.help.pick(self.lang).to_owned();
        if field.is_required {
            let is_needed = field.stand_in.is_none();
            help.push_str(if is_needed { self.say(REQUIRED) } else { "" });
        }
        if let Some(form) = self.form(&field.shape) {
            help.push_str(&match self.lang {
                Lang::Zh => format!("（{form}）"),
                Lang::En => format!(" ({form})"),
            });
        }
        let words = self.words(field);
        if words.is_empty() {
            return help;
        }
        match self.lang {
            Lang::Zh => format!("{help}：{}", words.join("、")),
            Lang::En => format!("{help}: {}", words.join(", ")),
        }
    }

    /// Returns how a value is written, where the key's own help cannot be taken to say it.
    fn form(&self, shape: &Shape) -> Option<&'static str> {
        match shape {
            Shape::Date
            | Shape::Year
            | Shape::Figure
            | Shape::Region
            | Shape::Citation
            | Shape::Flag
            | Shape::Reference(_) => Some(shape.words().pick(self.lang)),
            Shape::List(item) | Shape::Either(item, _) => self.form(item),
            _ => None,
        }
    }

    fn words(&self, field: &Field) -> Vec<String> {
        match (field.words_of, &field.shape) {
            (Some(list), _) => listed(self.site, list).words,
            (None, Shape::Choice(choices)) => choices.iter().map(|choice| self.choice(choice)).collect(),
            (None, Shape::Id(kind) | Shape::List(Shape::Id(kind))) => {
                let mut ids: Vec<String> =
                    entries(self.site, *kind).map(|(id, _)| id.to_owned()).take(NAMED + 1).collect();
                if let Some(last) = ids.get_mut(NAMED) {
                    "……".clone_into(last);
                }
                ids
            }
            _ => Vec::new(),
        }
    }

    fn choice(&self, choice: &Choice) -> String {
        match self.lang {
            Lang::Zh => choice.label.zh.to_owned(),
            Lang::En => choice.name.to_owned(),
        }
    }
}

/// Returns `text` as a YAML value on one line: as it is where it is read as such, quoted where it is not.
fn yaml(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let read = read_as::<std::collections::BTreeMap<String, serde_json::Value>>(&format!("t: {text}"));
    let is_plain = read.and_then(|map| Some(map.get("t")?.as_str()? == text)).unwrap_or_default();
    if is_plain { text } else { serde_json::Value::String(text).to_string() }
}

#[cfg(test)]
mod tests {
    use super::yaml;

    #[test]
    fn a_title_is_quoted_only_where_yaml_would_read_another() {
        for (text, written) in [
            ("社区食堂：中午有热饭", "社区食堂：中午有热饭"),
            ("a: b", "\"a: b\""),
            ("# 一", "\"# 一\""),
            ("2024", "\"2024\""),
            ("“两面”", "“两面”"),
            ("a \"b\" #c", "\"a \\\"b\\\" #c\""),
        ] {
            assert_eq!(yaml(text), written);
        }
    }
}
