//! Findings as SARIF 2.1.0, for code scanning.
//!
//! In: sorted findings. Out: one log with one run (OASIS SARIF 2.1.0 §3.13, §3.14). Columns are in code points and
//! the log says so; artifact URIs are relative to the site's root and percent-encoded (RFC 3986 §2.1). The rules
//! are those that were found, each with the text of `explain` as its help.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde::Serialize;

use crate::check::by_code;
use crate::check::definition::Check;
use crate::check::diagnostic::{Diagnostic, Edit, Level};
use crate::lang::Lang;
use crate::report::explain::explain;
use crate::report::place::Place;
use crate::source::{Sources, Span};
use crate::url::encode_path;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

/// Writes `diagnostics` as one log and a newline.
///
/// # Errors
///
/// When `out` cannot be written to.
pub fn write(
    diagnostics: &[&Diagnostic],
    sources: &Sources,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let codes: BTreeSet<&'static str> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    let codes: Vec<&'static str> = codes.into_iter().collect();
    let driver = Driver {
        name: "casebook",
        version: env!("CARGO_PKG_VERSION"),
        rules: codes.iter().map(|code| Rule::of(code, lang)).collect(),
    };
    let view = View { sources, lang, codes: &codes };
    let run = Run {
        tool: Tool { driver },
        column_kind: "unicodeCodePoints",
        results: diagnostics.iter().map(|diagnostic| view.result(diagnostic)).collect(),
    };
    serde_json::to_writer(&mut *out, &Log { schema: SCHEMA, version: "2.1.0", runs: [run] })?;
    writeln!(out)
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<ResultView<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    short_description: Option<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    full_description: Option<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_configuration: Option<Configuration>,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultView<'a> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<FixView<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FixView<'a> {
    description: Message,
    artifact_changes: [Change<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change<'a> {
    artifact_location: Artifact,
    replacements: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Region,
    inserted_content: Inserted<'a>,
}

#[derive(Serialize)]
struct Inserted<'a> {
    text: &'a str,
}

impl Rule {
    fn of(code: &'static str, lang: Lang) -> Self {
        let message = |text: &str| Message { text: text.to_owned() };
        let check: Option<&Check> = by_code(code);
        Self {
            id: code,
            short_description: check.map(|check| message(check.what.pick(lang))),
            full_description: check.map(|check| message(check.why.pick(lang))),
            help: check.map(|check| Message { text: explain(check, lang) }),
            default_configuration: check.map(|check| Configuration { level: level(check.level) }),
        }
    }
}

/// What all results share.
#[derive(Clone, Copy)]
struct View<'a> {
    sources: &'a Sources,
    lang: Lang,
    codes: &'a [&'static str],
}

impl<'a> View<'a> {
    fn result(self, diagnostic: &'a Diagnostic) -> ResultView<'a> {
        let text = format!("{}\n{}", diagnostic.message.pick(self.lang), diagnostic.help.pick(self.lang));
        let related = diagnostic.related.iter();
        ResultView {
            rule_id: diagnostic.code,
            rule_index: self.codes.partition_point(|code| *code < diagnostic.code),
            level: level(diagnostic.level),
            message: Message { text },
            locations: [self.location(diagnostic.at, None)],
            related_locations: related
                .map(|(at, words)| self.location(*at, Some(words.pick(self.lang).to_owned())))
                .collect(),
            fixes: self.fix(diagnostic).into_iter().collect(),
        }
    }

    fn location(self, at: Span, words: Option<String>) -> Location {
        let physical_location =
            PhysicalLocation { artifact_location: self.artifact(at), region: self.region(at) };
        Location { physical_location, message: words.map(|text| Message { text }) }
    }

    fn artifact(self, at: Span) -> Artifact {
        Artifact { uri: encode_path(Place::of(at, self.sources).file), uri_base_id: "%SRCROOT%" }
    }

    fn region(self, at: Span) -> Region {
        let Place { start, end, .. } = Place::of(at, self.sources);
        Region {
            start_line: start.line,
            start_column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    }

    fn fix(self, diagnostic: &'a Diagnostic) -> Option<FixView<'a>> {
        let fix = diagnostic.fix.as_ref()?;
        let replacement = |Edit { at, text }: &'a Edit| Replacement {
            deleted_region: self.region(*at),
            inserted_content: Inserted { text },
        };
        let change = Change {
            artifact_location: self.artifact(diagnostic.at),
            replacements: fix.edits.iter().map(replacement).collect(),
        };
        let description = Message { text: diagnostic.help.pick(self.lang).to_owned() };
        Some(FixView { description, artifact_changes: [change] })
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Allow => "none",
        Level::Warn => "warning",
        Level::Deny => "error",
    }
}
