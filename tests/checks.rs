//! Every check's own examples, as real sites: wrong gives exactly its finding, right none at all, and a certain fix
//! turns the one into a site without findings.

use casebook::check::all;

use crate::support::site::Site;

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
