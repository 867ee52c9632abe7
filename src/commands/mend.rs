//! `check --fix`: the certain fixes of a run, made in the editors' files or only shown.
//!
//! In: the findings and the files as they were read. Out: how many fixes were made, or a patch that would make them.
//! A file is written whole or not at all, and never over one that changed since it was read; a likely fix is never
//! made unseen.

use std::io;
use std::path::Path;

use super::patch::patch;
use super::write::Draft;
use crate::check::diagnostic::Diagnostic;
use crate::check::fix::{apply, certain_edits};
use crate::source::{SourceFile, Sources};

/// A file as its certain fixes make it.
struct Mended<'s> {
    file: &'s SourceFile,
    text: String,
    edits: usize,
}

/// Returns the files that have certain fixes, in order.
fn mended<'s>(sources: &'s Sources, diagnostics: &[Diagnostic]) -> impl Iterator<Item = Mended<'s>> {
    // Offsets into a text with broken bytes are not those of the file.
    let whole = sources.files.iter().filter(|file| file.broken_at.is_none());
    whole.filter_map(|file| {
        let edits = certain_edits(diagnostics, file.id);
        let text = || apply(&file.text, &edits);
        (!edits.is_empty()).then(|| Mended { file, text: text(), edits: edits.len() })
    })
}

/// Makes the certain fixes among `diagnostics` in the files of the site at `root`; returns how many edits were made.
///
/// # Errors
///
/// When the disk refuses, or a file is no longer the one that was read; the files before it are mended.
pub(super) fn mend(root: &Path, sources: &Sources, diagnostics: &[Diagnostic]) -> io::Result<usize> {
    let mut made = 0;
    for Mended { file, text, edits } in mended(sources, diagnostics) {
        Draft::of_changed(&root.join(&file.path), file.text.as_bytes(), &text)?.keep()?;
        made += edits;
    }
    Ok(made)
}

/// Returns the certain fixes among `diagnostics` as one patch, and how many edits it makes.
pub(super) fn preview(sources: &Sources, diagnostics: &[Diagnostic]) -> (String, usize) {
    let mut made = 0;
    let patches = mended(sources, diagnostics).map(|Mended { file, text, edits }| {
        made += edits;
        patch(&file.path, &file.text, &text)
    });
    (patches.collect(), made)
}
