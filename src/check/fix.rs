//! Applies fixes to a text.
//!
//! In: a text and edits of it. Out: the mended text. Pure; reading and writing the editor's file is a command's.

use crate::check::diagnostic::{Diagnostic, Edit};
use crate::source::FileId;

/// Returns `text` with `edits` made; they are sorted and do not overlap, their offsets are bytes into `text`.
///
/// An edit that begins before the end of the one before it, or that does not lie on character boundaries, is left
/// out: half an edit would be worse than none.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        let range = edit.at.range();
        let (Some(between), Some(_)) = (text.get(done..range.start), text.get(range.clone())) else {
            continue;
        };
        mended.push_str(between);
        mended.push_str(&edit.text);
        done = range.end;
    }
    mended.push_str(text.get(done..).unwrap_or_default());
    mended
}

/// Returns the edits of every certain fix in `file`, sorted, none overlapping: a fix that touches what an earlier
/// one changes is left for the next run, whole.
pub fn certain_edits(diagnostics: &[Diagnostic], file: FileId) -> Vec<Edit> {
    let mut taken: Vec<Edit> = Vec::new();
    for fix in
        diagnostics.iter().filter_map(|diagnostic| diagnostic.fix.as_ref()).filter(|fix| fix.is_certain)
    {
        let is_here = fix.edits.iter().all(|edit| edit.at.file == file);
        let is_free = fix.edits.iter().all(|edit| taken.iter().all(|other| !touch(edit, other)));
        if is_here && is_free {
            taken.extend(fix.edits.iter().cloned());
        }
    }
    taken.sort_by_key(|edit| (edit.at.start, edit.at.end));
    taken
}

/// Whether two edits overlap or insert at one point, where their order would be a guess.
fn touch(one: &Edit, other: &Edit) -> bool {
    one.at.start == other.at.start || (one.at.start < other.at.end && other.at.start < one.at.end)
}

#[cfg(test)]
mod tests {
    use super::{apply, certain_edits};
    use crate::check::diagnostic::{Diagnostic, Edit, Fix, Level};
    use crate::lang::Text;
    use crate::source::{FileId, Span};

    fn edit(start: usize, end: usize, text: &str) -> Edit {
        Edit { at: Span::new(FileId(0), start..end), text: text.into() }
    }

    fn diagnostic(edit: Edit, is_certain: bool) -> Diagnostic {
        Diagnostic {
            code: "text/a",
            level: Level::Deny,
            at: edit.at,
            about: edit.at.file,
            message: Text::new("", ""),
            label: None,
            help: Text::new("", ""),
            related: Vec::new(),
            fix: Some(Fix { is_certain, edits: vec![edit] }),
            is_private: false,
        }
    }

    #[test]
    fn edits_are_made_in_order_and_the_rest_is_kept() {
        assert_eq!(
            apply("标题：甲\n地区：乙\n", &[edit(6, 9, ": "), edit(19, 22, ": ")]),
            "标题: 甲\n地区: 乙\n"
        );
    }

    #[test]
    fn an_empty_span_inserts() {
        assert_eq!(apply("甲乙", &[edit(3, 3, "和"), edit(6, 6, "。")]), "甲和乙。");
    }

    #[test]
    fn an_edit_that_overlaps_splits_a_character_or_lies_outside_is_left_out() {
        assert_eq!(
            apply("甲乙", &[edit(0, 3, "丙"), edit(0, 6, "丁"), edit(4, 6, "戊"), edit(6, 9, "己")]),
            "丙乙"
        );
    }

    #[test]
    fn no_edits_change_nothing() {
        assert_eq!(apply("\u{feff}---\r\n", &[]), "\u{feff}---\r\n");
    }

    #[test]
    fn only_certain_fixes_are_taken_and_the_first_of_two_that_meet() {
        let found = [
            diagnostic(edit(6, 9, ": "), true),
            diagnostic(edit(0, 3, "x"), false),
            diagnostic(edit(3, 7, "y"), true),
            diagnostic(edit(1, 2, "z"), true),
        ];
        assert_eq!(certain_edits(&found, FileId(0)), [edit(1, 2, "z"), edit(6, 9, ": ")]);
        assert_eq!(certain_edits(&found, FileId(1)), []);
    }
}
