//! The editor's walk-through is true: its commands are run one after the other in one folder, its files are written as they
//! stand there, and what it shows is what the program says.
//!
//! `UPDATE=1 cargo test handbook` writes what the program says.

use std::fs;
use std::path::PathBuf;

use crate::handbook::documents::root;
use crate::serve::{OPEN, Served};
use crate::support::program::Call;
use crate::support::site::Site;

const GUIDE: &str = "docs/editor-guide.md";

/// Walks through `text`; returns it with what the program said in the place of what it shows.
fn walked(text: &str) -> String {
    let site = Site::empty();
    let mut folder = site.root();
    let mut made = String::new();
    let mut said: Option<String> = None;
    let mut rest = text;
    while let Some((before, block)) = rest.split_once("\n```") {
        let (info, block) = block.split_once('\n').unwrap();
        let (code, after) = block.split_once("```\n").unwrap();
        let shown = match info {
            "sh" => {
                said = Some(code.lines().map(|line| run(line, &mut folder)).collect());
                code.to_owned()
            }
            "text" => said.take().unwrap_or_else(|| panic!("nothing was run before\n{code}")),
            _ => {
                if let Some(path) = info.strip_prefix("markdown ") {
                    fs::write(folder.join(path), code).unwrap();
                }
                code.to_owned()
            }
        };
        made.push_str(&format!("{before}\n```{info}\n{shown}```\n"));
        rest = after;
    }
    made + rest
}

/// Runs one line in `folder`; returns all that was said.
fn run(line: &str, folder: &mut PathBuf) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    match words.as_slice() {
        ["cd", name] => {
            folder.push(name);
            String::new()
        }
        // It goes on until somebody ends it, on a port that is free here.
        ["casebook", "serve"] => {
            let served = Served::begin(folder);
            assert!(served.get("/").starts_with("HTTP/1.1 200 OK"));
            assert_eq!(served.end().0, Some(0));
            format!("{OPEN}127.0.0.1:4400/\n")
        }
        ["casebook", arguments @ ..] => {
            let run = Call::new(folder, arguments).run();
            assert!(run.code < 2, "{line}: {run:?}");
            run.stdout + &run.stderr
        }
        _ => panic!("the walk-through has a command of another program: {line}"),
    }
}

#[test]
fn every_command_of_the_walk_through_says_what_is_shown() {
    let path = root().join(GUIDE);
    let text = fs::read_to_string(&path).unwrap();
    let made = walked(&text);
    if std::env::var_os("UPDATE").is_some() && made != text {
        fs::write(&path, &made).unwrap();
        return;
    }
    assert_eq!(made, text, "{GUIDE} shows something else: UPDATE=1 cargo test handbook writes it");
}
