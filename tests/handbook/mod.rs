//! The documents and the program say the same: what is made from tables is up to date, every link leads somewhere,
//! every command that is named is there, and the example for editors has no finding.
//!
//! `UPDATE=1 cargo test handbook` writes the parts that are made.

mod bench;
mod checks;
mod commands;
mod documents;
mod guide;
mod keys;
mod templates;
mod views;

use std::collections::BTreeSet;
use std::fs;

use casebook::lang::Lang;

use crate::support::site::Site;
use documents::{Document, documents, fenced, root};

/// Returns the text of the part that `name` asks for.
fn part(name: &str) -> Option<String> {
    Some(match name.split_once(' ') {
        Some(("keys", kind)) => keys::of_kind(kind)?,
        Some(("bench", "zh")) => bench::measured(Lang::Zh),
        Some(("bench", "en")) => bench::measured(Lang::En),
        None if name == "bench-million" => bench::reckoned(),
        None if name == "configuration" => keys::of_configuration(),
        None if name == "templates" => templates::handbook(),
        None if name == "views" => views::handbook(),
        None if name == "finding" => finding(),
        None if name == "starter-configuration" => documents::starter_configuration(),
        None if name == "checks" => checks::handbook(),
        None if name == "commands" => commands::handbook(),
        _ => return None,
    })
}

#[test]
fn every_part_that_is_made_from_tables_is_up_to_date() {
    let is_update = std::env::var_os("UPDATE").is_some();
    for Document { path, text } in documents() {
        let made =
            documents::with_parts(&text, part).unwrap_or_else(|name| panic!("{path}: {name} is no part"));
        if is_update && made != text {
            fs::write(root().join(&path), &made).unwrap();
        }
        assert!(
            is_update || made == text,
            "{path} is not what the tables say: UPDATE=1 cargo test handbook writes it"
        );
    }
}

#[test]
fn every_relative_link_leads_to_a_file_and_every_anchor_to_a_heading() {
    let mut broken = Vec::new();
    for document in documents() {
        for target in document.links() {
            if !documents::is_there(&document.path, &target) {
                broken.push(format!("{}: {target}", document.path));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_command_that_is_named_is_one() {
    let command = casebook::cli::command(Lang::Zh);
    let known: BTreeSet<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
    for document in documents() {
        for name in commands::named(&document.code()) {
            assert!(known.contains(name), "{}: casebook {name}", document.path);
        }
    }
}

#[test]
fn every_script_that_is_named_is_there() {
    for Document { path, text } in documents() {
        for script in text.split(|c: char| !(c.is_ascii_alphanumeric() || "/-_.".contains(c))) {
            let Some(name) = script.strip_prefix("scripts/").filter(|name| !name.is_empty()) else {
                continue;
            };
            assert!(root().join("scripts").join(name).is_file(), "{path}: {script}");
        }
    }
}

#[test]
fn the_examples_for_editors_are_without_findings() {
    let site = Site::empty();
    site.run(&["init"]).expect_code(0);
    let mut count = 0;
    for Document { text, .. } in documents() {
        for (path, example) in fenced(&text) {
            site.write(&path, example);
            count += 1;
        }
    }
    assert!(count > 0);
    site.run(&["check", "--strict"]).expect_code(0);
}

/// Returns the first finding of the site with the editors' example when one id in it is mistyped.
fn finding() -> String {
    let site = Site::empty();
    site.run(&["init"]).expect_code(0);
    let text = fs::read_to_string(root().join("README.zh-CN.md")).unwrap();
    let (path, example) = fenced(&text).remove(0);
    site.write(&path, example.replace("sample-yishishi", "sample-yishi"));
    let report = site.run(&["check"]).expect_code(1).stdout;
    let (finding, _) = report.split_once("\n\n").unwrap();
    format!("```text\n{finding}\n```")
}
