//! The template engine: the only file that names it.
//!
//! In: the theme's templates, the site's overrides, and for each page a view. Out: HTML, or a [`TemplateError`] that says
//! where in which template the fault lies, so that reports can draw their own frame around it.
//!
//! The theme's files are known as `default/<name>`, the site's as `<name>`; a name that the site does not have falls
//! back to the theme's. So `templates/case.html` takes the place of the theme's, and when it begins with
//! `{% extends "default/case.html" %}` it changes only the blocks it names. A component defined by the site takes the
//! place of the theme's of the same name.

use std::fmt::Display;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use tera::{ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use crate::render::phrases::Phrase;
use crate::render::tighten::tighten;

/// What stands before the names of the theme's own templates.
pub const THEME_PREFIX: &str = "default/";

/// The templates of a site, read and checked.
#[derive(Clone)]
pub struct Templates {
    tera: Tera,
}

/// What a template is given, by name.
#[derive(Clone, Default)]
pub struct Context(tera::Context);

/// A template that cannot be read or filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError {
    /// The template: `case.html` of the site's own, `default/case.html` of the theme's.
    pub name: String,
    /// Byte offsets into the template; empty at 0 when the engine names no place.
    pub range: Range<usize>,
    /// The engine's word, English, one line.
    pub message: String,
}

impl Context {
    /// Returns a context in which every field of `view` has its name.
    pub fn of<V: Serialize>(view: &V) -> Result<Self, TemplateError> {
        tera::Context::from_serialize(view).map(Self).map_err(|error| placeless("", &error))
    }

    /// Returns the context with `value` added as `name`.
    pub fn with<V: Serialize>(mut self, name: &'static str, value: &V) -> Result<Self, TemplateError> {
        let value = Value::try_from_serializable(value).map_err(|error| placeless("", &error))?;
        self.0.insert_value(name, value);
        Ok(self)
    }

    /// Returns the context with everything of `shared` added; what was made once is not made again.
    pub fn sharing(mut self, shared: &Self) -> Self {
        self.0.extend(shared.0.clone());
        self
    }
}

impl Templates {
    /// Reads `theme` and, over it, `overrides` (each a name such as `partials/card.html` and its text). Returns the
    /// templates and the errors found; an override with an error is left out, and the theme's own stands in its place.
    pub fn new(theme: &[(&str, &str)], overrides: &[(&str, &str)]) -> (Self, Vec<TemplateError>) {
        let mut errors = Vec::new();
        let mut left = overrides.to_vec();
        loop {
            match engine(theme, &left) {
                Ok(tera) => return (Self { tera }, errors),
                // The theme alone is fine, which the tests say.
                Err(error) if left.is_empty() => {
                    errors.push(error);
                    return (Self { tera: Tera::default() }, errors);
                }
                Err(mut error) => {
                    // An error that names none of the site's files is still one of theirs.
                    let at = left.iter().position(|(name, _)| *name == error.name).unwrap_or(0);
                    error.name = left.remove(at).0.to_owned();
                    errors.push(error);
                }
            }
        }
    }

    /// Returns whether there is a template `name`.
    pub fn has(&self, name: &str) -> bool {
        self.tera.get_template_names().any(|known| known == name)
    }

    /// Fills the template `name`, which makes a piece of a page; it comes without the white space around it.
    pub fn fill(&self, name: &str, context: &Context) -> Result<String, TemplateError> {
        match self.tera.render(name, &context.0) {
            Ok(html) => Ok(html.trim().to_owned()),
            Err(error) => Err(located(&error, &[(name.to_owned(), "")])),
        }
    }

    /// Fills the template `name`; a name that the site does not override is the theme's. The page comes without the
    /// white space of the template's own layout.
    pub fn render(&self, name: &str, context: &Context) -> Result<String, TemplateError> {
        match self.tera.render(name, &context.0) {
            Ok(html) => Ok(tighten(&html)),
            Err(error) => Err(located(&error, &[(name.to_owned(), "")])),
        }
    }
}

/// Returns the engine with `theme` and, over it, `overrides`.
///
/// A template of the theme that an override takes the place of is left out, unless an override goes on from it: it may name
/// blocks of others that are gone, too.
fn engine(theme: &[(&str, &str)], overrides: &[(&str, &str)]) -> Result<Tera, TemplateError> {
    let mut tera = Tera::default();
    tera.register_filter("fill", fill);
    tera.set_fallback_prefixes([THEME_PREFIX]).map_err(|error| placeless("", &error))?;
    let is_named = |name: &str| {
        let prefixed = format!("{THEME_PREFIX}{name}");
        overrides.iter().any(|(_, text)| text.contains(&prefixed))
    };
    let is_shown = |name: &str| overrides.iter().all(|(other, _)| *other != name) || is_named(name);
    let theme = theme.iter().filter(|(name, _)| is_shown(name));
    let theme = theme.map(|(name, text)| (format!("{THEME_PREFIX}{name}"), *text));
    let own = overrides.iter().map(|(name, text)| ((*name).to_owned(), *text));
    let all: Vec<(String, &str)> = theme.chain(own).collect();
    tera.add_raw_templates(all.iter().map(|(name, text)| (name, text)))
        .map_err(|error| located(&error, &all))?;
    Ok(tera)
}

/// The filter `fill`: `{{ t.list.total | fill(n=list.total) }}` puts values in a phrase's places.
fn fill(phrase: &Value, values: Kwargs, _: &State) -> TeraResult<String> {
    let phrase = Phrase::deserialize(phrase).map_err(tera::Error::message)?;
    let named: Vec<(String, &Value)> = values.iter().map(|(name, value)| (name.to_string(), value)).collect();
    let values: Vec<(&str, &dyn Display)> =
        named.iter().map(|(name, value)| (name.as_str(), *value as &dyn Display)).collect();
    Ok(phrase.fill(&values))
}

/// Returns `error` with the place it names; `sources` holds the templates that were being read.
fn located(error: &tera::Error, sources: &[(String, &str)]) -> TemplateError {
    let first = sources.first().map_or("", |(name, _)| name);
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => TemplateError {
            name: report.filename().to_owned(),
            range: report.span().range.clone(),
            message: report.message().to_owned(),
        },
        ErrorKind::MissingParent { current, .. } => placeless(current, error),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            placeless(tpl, error)
        }
        ErrorKind::Msg(text) => from_report(text, sources).unwrap_or_else(|| placeless(first, error)),
        _ => placeless(first, error),
    }
}

fn placeless(name: &str, error: &tera::Error) -> TemplateError {
    TemplateError { name: name.to_owned(), range: 0..0, message: error.to_string() }
}

/// Returns the first fault of a report that the engine has already drawn as text, which it does for unknown names of
/// filters, components and blocks: `error: <message>`, then `--> <name>:<line>:<column>`, both from 1, in characters.
fn from_report(text: &str, sources: &[(String, &str)]) -> Option<TemplateError> {
    let message = text.lines().next()?.trim_start_matches("error: ").to_owned();
    let place = text.lines().find_map(|line| line.trim_start().strip_prefix("--> "))?;
    let mut parts = place.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let name = parts.next()?;
    let source = sources.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text);
    let line_start: usize = source.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let in_line: usize =
        source.get(line_start..)?.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    let start = line_start + in_line;
    Some(TemplateError { name: name.to_owned(), range: start..start, message })
}

#[cfg(test)]
mod tests {
    use super::{Context, Templates};
    use serde::Serialize;

    const THEME: &[(&str, &str)] = &[
        ("base.html", "<h1>{% block title %}{% endblock %}</h1>{{ <mark text=\"甲\" /> }}"),
        ("case.html", "{% extends \"base.html\" %}{% block title %}{{ title }}{% endblock %}"),
        ("partials/mark.html", "{% component mark(text) %}<b>{{ text }}</b>{% endcomponent %}"),
    ];

    #[derive(Serialize)]
    struct View {
        title: &'static str,
    }

    fn context() -> Context {
        Context::of(&View { title: "农科村 <1>" }).unwrap()
    }

    #[test]
    fn a_page_is_filled_and_escaped() {
        let (templates, errors) = Templates::new(THEME, &[]);
        assert_eq!(errors, []);
        assert_eq!(
            templates.render("case.html", &context()).unwrap(),
            "<h1>农科村 &lt;1&gt;</h1><b>甲</b>\n"
        );
    }

    #[test]
    fn a_site_changes_one_block_and_keeps_the_rest() {
        let own = "{% extends \"default/case.html\" %}{% block title %}《{{ super() }}》{% endblock %}";
        let (templates, errors) = Templates::new(THEME, &[("case.html", own)]);
        assert_eq!(errors, []);
        let html = templates.render("case.html", &context()).unwrap();
        assert_eq!(html, "<h1>《农科村 &lt;1&gt;》</h1><b>甲</b>\n");
    }

    #[test]
    fn a_site_changes_a_component_or_the_frame_of_every_page() {
        let mark = "{% component mark(text) %}[{{ text }}]{% endcomponent %}";
        let base = "<h2>{% block title %}{% endblock %}</h2>{{ <mark text=\"乙\" /> }}";
        let (templates, errors) = Templates::new(THEME, &[("base.html", base), ("partials/mark.html", mark)]);
        assert_eq!(errors, []);
        assert_eq!(templates.render("case.html", &context()).unwrap(), "<h2>农科村 &lt;1&gt;</h2>[乙]\n");
    }

    #[test]
    fn a_broken_override_is_located_and_the_theme_stands_in() {
        let broken = "{% extends \"default/case.html\" %}\n《标题》{% blok title %}";
        let (templates, errors) = Templates::new(THEME, &[("case.html", broken), ("own.html", "{{ 1 + }}")]);
        let named: Vec<&str> = errors.iter().map(|error| error.name.as_str()).collect();
        assert_eq!(named, ["case.html", "own.html"]);
        let theme = Templates::new(THEME, &[]).0.render("case.html", &context()).unwrap();
        assert_eq!(templates.render("case.html", &context()).unwrap(), theme);
    }

    #[test]
    fn an_unknown_filter_is_located_behind_chinese() {
        let own = "标题：{{ title | nope }}";
        let (_, errors) = Templates::new(THEME, &[("own.html", own)]);
        let error = errors.first().unwrap();
        assert_eq!(own.get(error.range.start..error.range.start + 4), Some("nope"), "{error:?}");
    }

    #[test]
    fn an_unknown_field_is_located_when_the_page_is_filled() {
        let own = "<h1>标题</h1>{{ titel }}";
        let (templates, _) = Templates::new(THEME, &[("own.html", own)]);
        let error = templates.render("own.html", &context()).err().unwrap();
        assert_eq!(
            (error.name.as_str(), own.get(error.range.clone())),
            ("own.html", Some("titel")),
            "{error:?}"
        );
    }
}
