//! `casebook import`: what becomes of raw articles, that nothing of them is lost, and what the command says and refuses.
//!
//! `tests/import/<name>/raw.txt` are articles as they came; the folder `drafts` beside each holds what is made of it.

use std::path::PathBuf;

use casebook::import::changes::{List, Written, list, restore, sha256};
use casebook::import::draft::Manner;
use casebook::import::{Imported, import};
use casebook::lang::Lang;
use proptest::prelude::*;

use crate::support::golden::{self, Tree};
use crate::support::site::Site;
use crate::support::tree::tree;

const SITE: &str = "-- casebook.yaml --\ntitle: 示例\n";

const SEEDS: [&str; 5] = ["daan", "banan", "gansu", "shaanxi", "huaiyin"];

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(name)
}

fn raw(name: &str) -> Vec<u8> {
    std::fs::read(folder(name).join("raw.txt")).unwrap()
}

fn imported(name: &str, bytes: &[u8]) -> Imported {
    let manner = Manner { kind: None, lang: Lang::Zh, name: "raw", kept: "imports/raw" };
    import(name, bytes, false, &manner).unwrap()
}

/// What is imported of a text in a file of its own.
fn of_text(text: &str) -> Imported {
    imported("raw.txt", text.as_bytes())
}

/// The texts of the drafts, without their front matter.
fn bodies(imported: &Imported) -> Vec<String> {
    let text = imported.desk.working.text();
    imported.drafts.iter().map(|draft| text.get(draft.body.clone()).unwrap().to_owned()).collect()
}

/// The drafts as they would be written, and the list of changes.
fn written(imported: &Imported, bytes: &[u8]) -> (List, Vec<String>) {
    let bodies = bodies(imported).into_iter();
    let texts: Vec<String> =
        imported.drafts.iter().zip(bodies).map(|(draft, body)| format!("{}{body}", draft.head)).collect();
    let drafts = imported.drafts.iter().zip(&texts).map(|(draft, text)| Written {
        file: draft.id.clone(),
        head: draft.head.len(),
        sha256: sha256(text.as_bytes()),
    });
    (list(imported, "raw.txt", bytes, drafts.collect(), Lang::Zh), texts)
}

/// Imports `bytes` and takes all of it back.
fn there_and_back(bytes: &[u8]) -> Option<Vec<u8>> {
    let imported = imported("raw.txt", bytes);
    let (list, texts) = written(&imported, bytes);
    // The list is read as it stands in its file.
    let list: List = serde_json::from_str(&serde_json::to_string(&list).unwrap()).unwrap();
    restore(&list, &texts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The number of changes that a pass made.
fn changes(imported: &Imported, pass: &str) -> usize {
    let steps = imported.desk.working.steps().iter().filter(|step| step.pass == pass);
    steps.map(|step| step.changes.len()).sum()
}

fn has_remark(imported: &Imported, name: &str, word: &str) -> bool {
    imported.desk.remarks.iter().any(|remark| remark.name == name && remark.words.zh.contains(word))
}

fn has_found(imported: &Imported, key: &str, value: &str) -> bool {
    imported.desk.found.iter().any(|found| found.key.name() == key && found.value.contains(value))
}

mod seeds;
mod formats;
mod places;
mod handbook;
mod command;
mod whatever;
