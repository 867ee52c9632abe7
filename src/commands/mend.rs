//! `check --fix`: the certain fixes of a run, made in the editors' files.
//!
//! In: the findings and the files as they were read. Out: how many fixes were made. A file is written whole or not at
//! all, and never over one that changed since it was read; a likely fix is never made unseen.

use std::io;
use std::path::Path;

use super::write::Draft;
use crate::check::diagnostic::Diagnostic;
use crate::check::fix::{apply, certain_edits};
use crate::source::Sources;

/// Makes the certain fixes among `diagnostics` in the files of the site at `root`; returns how many edits were made.
///
/// # Errors
///
/// When the disk refuses, or a file is no longer the one that was read; the files before it are mended.
pub(super) fn mend(root: &Path, sources: &Sources, diagnostics: &[Diagnostic]) -> io::Result<usize> {
    let mut made = 0;
    // Offsets into a text with broken bytes are not those of the file.
    for file in sources.files.iter().filter(|file| file.broken_at.is_none()) {
        let edits = certain_edits(diagnostics, file.id);
        if !edits.is_empty() {
            let mended = apply(&file.text, &edits);
            Draft::of_changed(&root.join(&file.path), file.text.as_bytes(), &mended)?.keep()?;
            made += edits.len();
        }
    }
    Ok(made)
}
