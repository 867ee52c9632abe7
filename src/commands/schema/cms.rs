//! The configuration of a content management system that keeps its texts in Git: Sveltia CMS or Decap CMS.
//!
//! In: the tables of fields and the site with its vocabularies. Out: its `config.json`: a collection for each kind, whose
//! forms offer vocabularies as choices and entries as pickers. A form knows one name of a key, that of the language. Of two
//! shapes that a value may have, a form has the richer one where it holds all that the other says. Decap has no form for a
//! mapping with keys of the editor's own, and lets nobody choose an id: it is the title.

use serde_json::{Map, Value, json};

use crate::commands::lists::listed;
use crate::commands::schema::json_schema::MADE;
use crate::commands::schema::patterns;
use crate::lang::{Lang, Words};
use crate::link::site::Site;
use crate::model::field::{Choice, Field, Shape, WordsOf};
use crate::model::kind::Kind;
use crate::model::{fields, meta};

/// The program that shows the forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Program {
    /// Sveltia CMS.
    Sveltia,
    /// Decap CMS.
    Decap,
}

impl Program {
    /// Returns the program that is typed so.
    pub(super) fn of(name: &str) -> Self {
        if name == "decap" { Self::Decap } else { Self::Sveltia }
    }
}

/// Returns the configuration.
pub(super) fn configuration(site: &Site, program: Program, lang: Lang) -> Value {
    let forms = Forms { site, program, lang };
    let collections: Vec<Value> = Kind::ALL.into_iter().map(|kind| forms.collection(kind)).collect();
    let address = site.config.base_url.clone();
    let mut configuration = Map::new();
    configuration.insert(
        "backend".to_owned(),
        json!({"name": "github", "repo": "owner/repository", "branch": "main"}),
    );
    configuration.extend(address.map(|address| ("site_url".to_owned(), json!(address))));
    configuration.insert("media_folder".to_owned(), json!("static/images"));
    configuration.insert("public_folder".to_owned(), json!("/images"));
    configuration.insert("collections".to_owned(), json!(collections));
    let title = json!(format!("{} ({MADE})", site.config.title).trim());
    match program {
        Program::Sveltia => {
            configuration.insert("slug".to_owned(), json!({"encoding": "ascii", "lowercase": true}));
            let output = json!({"omit_empty_optional_fields": true, "yaml": {"indent_sequences": true}});
            configuration.insert("output".to_owned(), output);
            configuration.insert("app_title".to_owned(), title);
        }
        Program::Decap => {
            // Of a title in Han, nothing is left in ASCII.
            configuration.insert("slug".to_owned(), json!({"encoding": "unicode"}));
            // The forms of this program have no title of their own, and files that this command made say so.
            configuration.insert("made_by".to_owned(), title);
        }
    }
    Value::Object(configuration)
}

struct Forms<'s> {
    site: &'s Site,
    program: Program,
    lang: Lang,
}

impl Forms<'_> {
    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        Words::new(zh, en).pick(self.lang)
    }

    fn name(&self, field: &Field) -> &'static str {
        match self.lang {
            Lang::Zh => field.alias,
            Lang::En => field.name,
        }
    }

    fn collection(&self, kind: Kind) -> Value {
        let label = kind.label().pick(self.lang);
        let mut form = self.fields(&fields(kind));
        form.push(self.body());
        let title = self.name(&meta::TITLE);
        let mut collection = object(json!({
            "name": collection_name(kind),
            "label": label,
            "label_singular": label,
            "folder": format!("content/{}", kind.folder()).trim_end_matches('/'),
            "create": true,
            "extension": "md",
            "format": "yaml-frontmatter",
            "identifier_field": title,
            "summary": format!("{{{{{title}}}}}"),
            "slug": format!("{{{{{title}}}}}"),
            "fields": form,
        }));
        if self.program == Program::Sveltia {
            let form = "编号用英文字母、数字和“-”，定了就不再改";
            let pattern =
                ["^[a-z0-9][a-z0-9-]*$", self.say(form, "letters, digits and `-`; an id is for ever")];
            let slug =
                json!({"template": collection.get("slug"), "editable": ["create"], "pattern": pattern});
            collection.insert("slug".to_owned(), slug);
            let label = self.say("列表前面的文字", "introduction");
            let index = json!({"name": "_index", "label": label, "fields": self.introduction()});
            collection.insert("index_file".to_owned(), index);
        }
        Value::Object(collection)
    }

    /// Returns the form of the text before a list.
    fn introduction(&self) -> Vec<Value> {
        vec![self.field(&meta::TITLE), self.field(&meta::SUMMARY), self.body()]
    }

    fn body(&self) -> Value {
        json!({"name": "body", "label": self.say("正文", "text"), "widget": "markdown", "required": false})
    }

    /// Returns the form of one key.
    fn field(&self, field: &Field) -> Value {
        let mut form = match field.words_of {
            Some(list) => self.listed(list, &field.shape),
            None => self.widget(&field.shape),
        };
        let label = self.name(field);
        form.insert("name".to_owned(), json!(label));
        form.insert("label".to_owned(), json!(label));
        form.insert("hint".to_owned(), json!(field.help.pick(self.lang)));
        form.insert("required".to_owned(), json!(field.is_required && field.stand_in.is_none()));
        if std::ptr::eq(field, &raw const meta::DRAFT) {
            form.insert("default".to_owned(), json!(true));
        }
        Value::Object(form)
    }

    fn widget(&self, shape: &Shape) -> Map<String, Value> {
        let dated = ("日期写成 2023、2023-05 或 2023-05-25", "a date such as 2023, 2023-05 or 2023-05-25");
        let form = match shape {
            Shape::Text | Shape::Figure | Shape::Part => json!({"widget": "string"}),
            Shape::Prose => json!({"widget": "text"}),
            Shape::Flag => json!({"widget": "boolean"}),
            Shape::Whole => json!({"widget": "number", "value_type": "int", "min": 0}),
            Shape::Date => self.patterned(patterns::DATE, dated),
            Shape::Year => {
                self.patterned(patterns::YEAR, ("写年份，如 2023，或“未载”", "a year such as 2023, or 未载"))
            }
            Shape::Address => self.patterned(
                patterns::ADDRESS,
                ("网址以 http:// 或 https:// 开头", "begin with http:// or https://"),
            ),
            Shape::Path => {
                self.patterned(patterns::PATH, ("写本站的路径，如 /old/", "a path of the site such as /old/"))
            }
            Shape::Region => {
                self.patterned(patterns::REGION, ("从大到小，用 / 分开", "the widest first, parted by /"))
            }
            Shape::Choice(choices) => json!({"widget": "select", "options": self.options(choices)}),
            Shape::Id(kind) => self.relation(*kind, "{{slug}}".to_owned()),
            Shape::Reference([kind]) => self.relation(*kind, format!("{}/{{{{slug}}}}", kind.folder())),
            Shape::Reference(kinds) => self.patterned(
                &patterns::reference(kinds),
                ("写 文件夹/编号，如 cases/编号", "write folder/id, such as cases/id"),
            ),
            Shape::Citation => {
                self.patterned(patterns::CITATION, ("写 编号 或 编号#第五条", "write id or id#第五条"))
            }
            Shape::List(item) => return self.list(item),
            Shape::Record(fields) => {
                json!({"widget": "object", "collapsed": true, "fields": self.fields(fields)})
            }
            Shape::Named(_) => json!({"widget": "keyvalue"}),
            Shape::Either(Shape::Text, other) => return self.widget(other),
            Shape::Either(one, _) => return self.widget(one),
        };
        object(form)
    }

    /// Returns the forms of those keys that can have one.
    fn fields(&self, fields: &[&Field]) -> Vec<Value> {
        let has_form = |field: &&&Field| match field.shape {
            Shape::Named(_) => self.program == Program::Sveltia,
            _ => true,
        };
        fields.iter().filter(has_form).map(|field| self.field(field)).collect()
    }

    fn list(&self, item: &Shape) -> Map<String, Value> {
        let mut inner = self.widget(item);
        let is_picker = matches!(inner.get("widget").and_then(Value::as_str), Some("relation" | "select"));
        if is_picker {
            inner.insert("multiple".to_owned(), json!(true));
            return inner;
        }
        if let Some(fields) = inner.remove("fields") {
            let collapsed = if self.program == Program::Decap { json!(true) } else { json!("auto") };
            return object(json!({"widget": "list", "collapsed": collapsed, "fields": fields}));
        }
        inner.insert("name".to_owned(), json!("item"));
        inner.insert("label".to_owned(), json!(self.say("一项", "item")));
        object(json!({"widget": "list", "field": inner}))
    }

    fn listed(&self, list: WordsOf, shape: &Shape) -> Map<String, Value> {
        let found = listed(self.site, list);
        // A picker without words to pick from would refuse every value.
        if found.words.is_empty() || matches!(shape, Shape::Named(_)) {
            return self.widget(shape);
        }
        let is_many = matches!(shape, Shape::List(_));
        object(json!({"widget": "select", "multiple": is_many, "options": found.words}))
    }

    fn options(&self, choices: &[Choice]) -> Vec<Value> {
        let option = |choice: &Choice| {
            let (label, value) = match self.lang {
                Lang::Zh => (choice.label.zh, choice.label.zh),
                Lang::En => (choice.label.en, choice.name),
            };
            json!({"label": label, "value": value})
        };
        choices.iter().map(option).collect()
    }

    fn relation(&self, kind: Kind, value: String) -> Value {
        let title = self.name(&meta::TITLE);
        json!({
            "widget": "relation",
            "collection": collection_name(kind),
            "value_field": value,
            "display_fields": [title],
            "search_fields": [title],
        })
    }

    fn patterned(&self, pattern: &str, (zh, en): (&'static str, &'static str)) -> Value {
        json!({"widget": "string", "pattern": [pattern, self.say(zh, en)]})
    }
}

/// Returns what the collection of `kind` is called: its folder.
fn collection_name(kind: Kind) -> &'static str {
    if kind == Kind::Page { "pages" } else { kind.folder() }
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(map) = value { map } else { Map::new() }
}
