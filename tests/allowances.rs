//! What a page or the configuration allows in spite of a check: with a reason, for a time, and no more than is needed.

use crate::support::site::Site;

const CONFIG: &str = "-- casebook.yaml --\ntitle: 示例\n";

/// Returns the codes that are found on the day of the tests, 2026-01-01.
fn codes(text: &str) -> Vec<&'static str> {
    let config = if text.contains("-- casebook.yaml --") { "" } else { CONFIG };
    Site::new(&format!("{config}{text}")).check().codes()
}

fn page(allowed: &str) -> String {
    format!("-- content/about.md --\n---\n标题: 关于\n{allowed}---\n\n值班电话 0813-2000001。\n")
}

#[test]
fn a_page_allows_with_a_reason_and_until_a_day() {
    assert_eq!(codes(&page("")), ["privacy/landline-number"]);
    assert_eq!(codes(&page("放行: {privacy/landline-number: 村委会公开的电话}\n")), [""; 0]);
    assert_eq!(codes(&page("放行: {privacy: {理由: 村委会公开的电话, 至: 2026-01-01}}\n")), [""; 0]);
    assert_eq!(codes(&page("allow: {privacy: {reason: 村委会公开的电话, until: 2026}}\n")), [""; 0]);
}

#[test]
fn an_allowance_that_is_over_allows_nothing_and_is_told() {
    let found = codes(&page("放行: {privacy: {理由: 村委会公开的电话, 至: 2025-12}}\n"));
    assert_eq!(found, ["front-matter/expired-allowance", "privacy/landline-number"]);
}

#[test]
fn an_allowance_without_a_reason_is_none() {
    assert_eq!(codes(&page("放行: {privacy: }\n")), ["privacy/landline-number"]);
    let found = codes(&page("放行: {privacy: {至: 2026-12-31}}\n"));
    assert_eq!(found, ["front-matter/missing-key", "privacy/landline-number"]);
}

#[test]
fn what_a_page_allows_holds_for_the_files_of_its_bundle() {
    let found = codes(
        "-- content/a/index.md --\n---\n标题: 甲\n放行: {privacy: 公开的通讯录}\n---\n\n[通讯录](tel.csv)\n\
         -- content/a/tel.csv --\n村委会,0813-2000001\n",
    );
    assert_eq!(found, [""; 0]);
}

#[test]
fn what_a_draft_allows_is_not_warned_of() {
    assert_eq!(codes(&page("草稿: true\n放行: {privacy: 公开的电话}\n")), [""; 0]);
}

#[test]
fn the_configuration_allows_in_files_folders_or_everywhere() {
    let site = |files: &str| {
        format!(
            "{CONFIG}放行: [{{检查: privacy/landline-number, 理由: 公开的电话{files}}}]\n\
             -- static/tel/a.txt --\n0813-2000001\n-- static/b.txt --\n0813-2000002\n"
        )
    };
    assert_eq!(codes(&site("")), [""; 0]);
    assert_eq!(codes(&site(", 文件: [static/tel/, static/b.txt]")), [""; 0]);
    assert_eq!(codes(&site(", 文件: [static/tel/]")), ["privacy/landline-number"]);
    assert_eq!(
        codes(&site(", 文件: [static/tel]")),
        ["front-matter/unused-allowance", "privacy/landline-number", "privacy/landline-number"]
    );
}

#[test]
fn a_level_does_not_turn_a_privacy_check_down() {
    for name in ["privacy", "privacy/landline-number"] {
        let found = codes(&format!("{CONFIG}检查: {{{name}: allow}}\n{}", page("")));
        assert_eq!(found, ["front-matter/unreasoned-level", "privacy/landline-number"], "{name}");
    }
}

#[test]
fn an_allowance_of_a_check_that_does_not_run_is_not_called_unused() {
    let found = codes(&format!(
        "{CONFIG}检查: {{reference/unused-file: allow}}\n-- content/about.md --\n---\n标题: 关于\n放行: {{reference/unused-file: 原件}}\n---\n"
    ));
    assert_eq!(found, [""; 0]);
}
