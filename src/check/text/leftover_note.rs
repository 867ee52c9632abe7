//! A note to oneself that was left in what is published.
//!
//! In: running text and front matter. Out: a finding at each; comments are for such notes and are left alone.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::lang::{Text, Words};
use crate::source::Span;

/// `text/leftover-note`.
pub(super) static CHECK: Check = Check {
    code: "text/leftover-note",
    level: Level::Warn,
    what: Words::new("留着待补的记号", "a note to oneself was left in"),
    why: Words::new(
        "TODO、（待补）是编者写给自己的。发布出去，读者看到的是没有写完的页面。",
        "TODO and （待补） are notes of editors to themselves. Published, they show readers a page that is \
         not done.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

题目由村里选定（待补日期）。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

题目由村里选定。
",
    run: Run::Page(run),
};

/// What each note has in it; most files have none of these.
static SIGNS: LazyLock<[Finder<'static>; 3]> = LazyLock::new(|| ["TODO", "FIXME", "待补"].map(Finder::new));

const NOTES: [&str; 7] = ["TODO", "FIXME", "（待补", "(待补", "【待补", "〔待补", "[待补"];

fn run(scope: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let Some(file) = scope.sources.file(page.entry.file) else { return };
    let in_file = || SIGNS.iter().any(|sign| sign.find(file.text.as_bytes()).is_some());
    // A wrapped line may part the word in the file, not in its block.
    let in_blocks = || page.marks().any(|(_, mark)| mark.after == Some('待'));
    if !in_file() && !in_blocks() {
        return;
    }
    for block in &page.blocks {
        findings.extend(notes(&block.text).map(|(at, note)| finding(block.place(at..at + note.len()), note)));
    }
    let front_matter = file.text.split("\n---").next().unwrap_or_default();
    let mut start = 0;
    for line in front_matter.split_inclusive('\n') {
        let told = line.split(" #").next().filter(|line| !line.trim_start().starts_with('#'));
        let found = notes(told.unwrap_or_default()).map(|(at, note)| (start + at, note));
        findings.extend(found.map(|(at, note)| finding(Span::new(file.id, at..at + note.len()), note)));
        start += line.len();
    }
}

/// Returns the notes in `text`; letters right beside one make it part of another word.
fn notes(text: &str) -> impl Iterator<Item = (usize, &'static str)> {
    NOTES.into_iter().flat_map(move |note| {
        let is_alone = move |at: &usize| {
            let before = text.get(..*at).and_then(|text| text.chars().next_back());
            let after = text.get(at + note.len()..).and_then(|text| text.chars().next());
            !note.is_ascii()
                || ![before, after].into_iter().flatten().any(|c| c.is_ascii_alphanumeric() || c == '_')
        };
        text.match_indices(note).map(|(at, _)| at).filter(is_alone).map(move |at| (at, note))
    })
}

fn finding(at: Span, note: &str) -> Finding {
    Finding::new(
        at,
        Text::new(format!("留着待补的记号“{note}”"), format!("the note `{note}` was left in")),
        Text::new(
            "补上内容，或删去记号；来源没有记载的写进“未载”",
            "write what is missing, or take the note out",
        ),
    )
}
