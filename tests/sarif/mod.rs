//! SARIF as the standard has it: every report is held to the schema that OASIS publishes with SARIF 2.1.0.

use casebook::check::all;
use casebook::lang::Lang;
use casebook::report::{Format, print};
use serde_json::Value;

use crate::support::site::Site;

/// The schema, as published.
const SCHEMA: &str = include_str!("sarif-schema-2.1.0.json");

/// Returns what the schema finds wrong with a report, a line each.
fn errors(report: &str) -> Vec<String> {
    // One pattern has a bracket without its pair, which only ECMAScript reads as itself.
    let schema: Value = serde_json::from_str(&SCHEMA.replace("{2}]?$", "{2}\\\\]?$")).unwrap();
    let report: Value = serde_json::from_str(report).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    validator.iter_errors(&report).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_report_of_every_check_follows_the_schema() {
    for check in all() {
        let found = Site::new(check.wrong).check();
        for lang in [Lang::Zh, Lang::En] {
            let mut report = Vec::new();
            print(&found.diagnostics, &found.sources, Format::Sarif, lang, false, false, &mut report)
                .unwrap();
            let report = String::from_utf8(report).unwrap();
            assert_eq!(errors(&report), [""; 0], "{}: {report}", check.code);
        }
    }
}

#[test]
fn the_report_of_a_clean_site_follows_the_schema() {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n");
    assert_eq!(errors(&site.run(&["check", "--format", "sarif"]).expect_code(0).stdout), [""; 0]);
}

#[test]
fn the_schema_refuses_what_is_no_report() {
    assert!(!errors("{\"version\": \"2.1.0\"}").is_empty());
    assert!(!errors("{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {}}}]}").is_empty());
}
