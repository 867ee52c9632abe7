//! Every check's own examples, as real sites: wrong gives exactly its finding, right none at all, and a certain fix
//! turns the one into a site without findings.

use casebook::check::{all, by_code};

use crate::support::site::Site;

/// Checks whose fault is in a body: nothing finds it until bodies are read.
const AWAITS_BODIES: &[&str] = &[
    "reference/dangling-anchor",
    "reference/dangling-article",
    "reference/bad-citation",
    "reference/dangling-link",
    "reference/escaping-link",
    "reference/missing-file",
    "reference/outside-image",
    "reference/unused-file",
    "text/dangling-footnote",
    "text/raw-html",
    "text/repeated-anchor",
    "text/unsafe-scheme",
];

/// Checks whose fault is in a template: nothing finds it until pages are made.
const AWAITS_PAGES: &[&str] = &["theme/bad-template", "theme/unknown-template"];

fn awaits(code: &str) -> bool {
    AWAITS_BODIES.contains(&code) || AWAITS_PAGES.contains(&code)
}

#[test]
fn a_wrong_example_has_its_one_finding_and_no_other() {
    let mut told = String::new();
    for check in all().filter(|check| !awaits(check.code)) {
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
    for check in all().filter(|check| !awaits(check.code)) {
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
    for check in all().filter(|check| !awaits(check.code)) {
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
    for code in ["front-matter/full-width-colon", "front-matter/tab-indent", "front-matter/bad-date"] {
        assert!(mended.contains(&code), "{code} has no certain fix");
    }
}

#[test]
fn what_awaits_a_stage_is_a_check_and_finds_nothing_yet() {
    for code in AWAITS_BODIES.iter().chain(AWAITS_PAGES) {
        let check = by_code(code).unwrap_or_else(|| panic!("there is no check {code}"));
        let works = Site::new(check.wrong).check().codes() == [*code]
            && Site::new(check.right).check().codes().is_empty();
        assert!(!works, "{code} works now: take it off the list");
    }
}
