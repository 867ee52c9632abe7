//! Every check's own examples, as real sites: wrong gives exactly its finding, right none at all, and a certain fix
//! turns the one into a site without findings.

use std::path::Path;

use casebook::check::{all, by_code};

use crate::support::fault_site::fault;
use crate::support::site::Site;
use crate::support::tree::tree;

#[test]
fn a_wrong_example_has_its_one_finding_and_no_other() {
    let mut told = String::new();
    for check in all() {
        let found = Site::new(check.wrong).check();
        if found.codes() != [check.code] {
            told.push_str(&format!("{}:\n{}", check.code, found.told()));
        }
    }
    assert!(told.is_empty(), "{told}");
}

#[test]
fn a_right_example_has_no_finding() {
    let mut told = String::new();
    for check in all() {
        let found = Site::new(check.right).check();
        if !found.codes().is_empty() {
            told.push_str(&format!("{}:\n{}", check.code, found.told()));
        }
    }
    assert!(told.is_empty(), "{told}");
}

#[test]
fn a_certain_fix_leaves_nothing_to_find() {
    let mut mended = Vec::new();
    for check in all() {
        let site = Site::new(check.wrong);
        let found = site.check();
        let is_certain = |fix: &casebook::check::diagnostic::Fix| fix.is_certain;
        if !found.diagnostics.iter().all(|diagnostic| diagnostic.fix.as_ref().is_some_and(is_certain)) {
            continue;
        }
        site.mend(&found);
        assert_eq!(site.check().told(), "", "{}", check.code);
        mended.push(check.code);
    }
    for code in [
        "front-matter/full-width-colon",
        "front-matter/tab-indent",
        "front-matter/bad-date",
        "text/broken-link",
        "text/full-width-mark",
        "text/run-together-list",
        "text/run-together-paragraphs",
        "text/year-as-number",
        "text/indented-prose",
    ] {
        assert!(mended.contains(&code), "{code} has no certain fix");
    }
}

/// A fault of every check in one site: its own wrong example, and for those that are about the configuration
/// `tests/faults.yaml`, which is the configuration of them all.
#[test]
fn a_site_with_one_fault_of_every_check_has_exactly_those_findings() {
    let examples: String = all().map(fault).collect();
    let text = format!("-- casebook.yaml --\n{}{examples}", include_str!("faults.yaml"));
    let found = Site::new(&text).check();
    let mut codes = found.codes();
    codes.sort_unstable();
    let mut all: Vec<&str> = all().map(|check| check.code).collect();
    all.sort_unstable();
    let missing: Vec<&&str> = all.iter().filter(|code| !codes.contains(code)).collect();
    let told = found.told();
    let is_extra = |line: &&str| {
        let code = line.split(' ').nth(1).unwrap();
        codes.iter().filter(|other| **other == code).count() > 1
    };
    let extra: Vec<&str> = told.lines().filter(is_extra).collect();
    assert_eq!(codes, all, "no fault of {missing:?}; more than one of\n{}", extra.join("\n"));
}

#[test]
fn every_check_that_is_written_is_run() {
    let written = |path: &str| path.starts_with("check/") && path.matches('/').count() == 2;
    for (path, bytes) in tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = String::from_utf8(bytes).unwrap();
        let Some((_, rest)) = text.split_once("pub(super) static CHECK: Check").filter(|_| written(&path))
        else {
            continue;
        };
        let code = rest.split('"').nth(1).unwrap();
        assert!(by_code(code).is_some(), "{path}: {code} stands in no group");
    }
}

#[test]
fn every_group_of_checks_has_a_name_for_readers() {
    for lang in [casebook::lang::Lang::Zh, casebook::lang::Lang::En] {
        let phrases = casebook::render::theme::phrases(lang);
        for check in casebook::check::all() {
            let key = format!("colophon.group_{}", check.group().replace('-', "_"));
            assert!(phrases.has(&key), "{key}");
        }
    }
}
