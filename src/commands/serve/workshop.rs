//! The site that is being worked on, built in memory again and again.
//!
//! In: the site's folder. Out: an [`Edition`] for every state of its files that differs from the one before. Each is made
//! from all files anew, by the same stages as a build's, so that it can differ from a build's in nothing.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use crate::check::diagnostic::Diagnostic;
use crate::commands::serve::edition::Edition;
use crate::commands::serve::editor::Editor;
use crate::lang::Lang;
use crate::pipeline::{Stage, compile_sources};
use crate::read::read;
use crate::report::overlay::overlay;
use crate::settings::Settings;
use crate::source::Sources;

/// What is built, and how.
#[derive(Debug)]
pub struct Workshop {
    root: PathBuf,
    settings: Settings,
    editor: Editor,
    lang: Lang,
    last: Option<Last>,
}

/// The last build.
#[derive(Debug)]
struct Last {
    sources: Sources,
    stamps: Vec<Stamp>,
    diagnostics: Vec<Diagnostic>,
    edition: Arc<Edition>,
}

/// What tells one state of a copied file from another.
type Stamp = Option<(u64, SystemTime)>;

impl Workshop {
    /// Returns a workshop for the site at `root` in which nothing is built yet.
    pub fn new(root: PathBuf, settings: Settings, editor: Editor, lang: Lang) -> Self {
        Self { root, settings, editor, lang, last: None }
    }

    /// Builds the site as its files are now and returns it; `None` when they are as they were.
    ///
    /// # Errors
    ///
    /// When the disk cannot be read; the last edition stands.
    pub fn build(&mut self, on_stage: &(dyn Fn(Stage) + Sync)) -> io::Result<Option<Arc<Edition>>> {
        on_stage(Stage::Reading);
        let sources = read(&self.root)?;
        let stamps: Vec<Stamp> = sources.assets.iter().map(|asset| stamp(&asset.disk)).collect();
        if self.last.as_ref().is_some_and(|last| is_same((&last.sources, &last.stamps), (&sources, &stamps)))
        {
            return Ok(None);
        }
        let mut compiled = compile_sources(sources, &self.settings, on_stage);
        let address = |file: &str, line, column| self.editor.address(&self.root, file, line, column);
        let findings = overlay(&compiled.diagnostics, &compiled.sources, self.lang, &address);
        let findings = serde_json::to_string(&findings)?;
        let start = Edition::default();
        let before = self.last.as_ref().map_or(&start, |last| &*last.edition);
        let edition = Arc::new(Edition::after(before, &mut compiled, format!("{stamps:?}"), findings));
        let (sources, diagnostics) = (compiled.sources, compiled.diagnostics);
        self.last = Some(Last { sources, stamps, diagnostics, edition: Arc::clone(&edition) });
        Ok(Some(edition))
    }

    /// Returns the findings of the last build and the files they are in; `None` before the first.
    pub fn found(&self) -> Option<(&[Diagnostic], &Sources)> {
        self.last.as_ref().map(|last| (last.diagnostics.as_slice(), &last.sources))
    }
}

/// Returns length and time of change of the file at `path`; `None` where it cannot be looked at.
fn stamp(path: &std::path::Path) -> Stamp {
    let metadata = path.metadata().ok()?;
    Some((metadata.len(), metadata.modified().ok()?))
}

/// Returns whether a build of the one and of the other would be the same.
fn is_same((old, old_stamps): (&Sources, &[Stamp]), (new, new_stamps): (&Sources, &[Stamp])) -> bool {
    let texts = |sources: &Sources| sources.files.len();
    let is_text_same = |(old, new): (&Arc<crate::source::SourceFile>, &Arc<crate::source::SourceFile>)| {
        old.path == new.path && old.text == new.text && old.broken_at == new.broken_at
    };
    texts(old) == texts(new)
        && old.files.iter().zip(&new.files).all(is_text_same)
        && old.assets == new.assets
        && old_stamps == new_stamps
        && old.outside_links == new.outside_links
        && old.broken_names == new.broken_names
}
