//! The site that is being worked on, put together in memory again and again.
//!
//! In: the site's folder, and which of its files changed. Out: an [`Edition`] for every state of its files that differs from
//! the one before.
//!
//! 1. [`Workshop::see`] takes the change in and gives an edition at once. Only files that changed are read and understood
//!    anew, and pages are made when they are asked for, by the same stages as a build's, so that they differ from a build's
//!    in nothing. Its findings are a first answer: those of the files that changed, with what was known of the others.
//! 2. [`Workshop::finish`] gives the last answer, when there is time: all checks on all files, then a look at every page.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use crate::check::diagnostic::Diagnostic;
use crate::commands::serve::edition::{Edition, News};
use crate::commands::serve::editor::Editor;
use crate::commands::serve::press_room::{Material, PressRoom};
use crate::fault::Fault;
use crate::lang::Lang;
use crate::memory::Memory;
use crate::personal::Written;
use crate::pipeline::{Stage, diagnose, diagnose_new};
use crate::read::{read, read_again};
use crate::render::theme::Theme;
use crate::report::overlay::overlay;
use crate::settings::Settings;
use crate::source::{FileId, SourceFile, Sources};

/// What is put together, and how.
#[derive(Debug)]
pub struct Workshop {
    root: PathBuf,
    settings: Settings,
    editor: Editor,
    lang: Lang,
    memory: Memory,
    number: u64,
    last: Option<Last>,
}

/// The state that was seen last.
#[derive(Debug)]
struct Last {
    seen: Seen,
    stamps: Vec<Stamp>,
    diagnostics: Vec<Diagnostic>,
    edition: Arc<Edition>,
    /// The edition before, whose pages stay where there are errors; `None` once the findings are all.
    before: Option<Arc<Edition>>,
    /// Whether the checks have only looked at what is new.
    is_check_due: bool,
}

/// A state of the site, understood.
#[derive(Debug)]
struct Seen {
    material: Material,
    /// What was seen on the way.
    faults: Vec<Fault>,
    theme_faults: Vec<Fault>,
    written: Arc<Written>,
    /// What the last look at every page found.
    on_pages: Vec<Fault>,
}

/// What tells one state of a copied file from another.
type Stamp = Option<(u64, SystemTime)>;

/// Asked from time to time whether what is being done is still wanted.
pub type IsWanted = Arc<dyn Fn() -> bool + Send + Sync>;

impl Workshop {
    /// Returns a workshop for the site at `root` in which nothing is put together yet.
    pub fn new(root: PathBuf, settings: Settings, editor: Editor, lang: Lang) -> Self {
        Self { root, settings, editor, lang, memory: Memory::default(), number: 0, last: None }
    }

    /// Puts the site together as its files are now, of which `changed` did, paths from its root, and returns it; `None` when
    /// they are as they were. Where it is not known which files changed, none are named.
    ///
    /// # Errors
    ///
    /// When the disk cannot be read, or the system refuses a thread; the last edition stands.
    pub fn see(&mut self, changed: &[String], on_stage: &dyn Fn(Stage)) -> io::Result<Option<Arc<Edition>>> {
        on_stage(Stage::Reading);
        let sources = match &self.last {
            Some(last) => read_again(&self.root, &last.seen.material.sources, changed)?,
            None => read(&self.root)?,
        };
        let stamps: Vec<Stamp> = sources.assets.iter().map(|asset| stamp(&asset.disk)).collect();
        let is_same = |last: &Last| last.stamps == stamps && is_same(&last.seen.material.sources, &sources);
        if self.last.as_ref().is_some_and(is_same) {
            return Ok(None);
        }
        on_stage(Stage::Understanding);
        let last = self.last.take();
        let old = last.as_ref().map(|last| &last.seen);
        let is_frame_new = old.is_some_and(|old| !is_frame_same(&old.material.sources, &sources));
        // Where files came or went, the others have other numbers, and nothing that was noted by them holds.
        let old = old.filter(|old| is_numbered_alike(&old.material.sources, &sources));
        let seen = self.understand(old, sources);
        on_stage(Stage::Checking);
        let known = old.zip(last.as_ref()).map(|(old, last)| (old, last.diagnostics.as_slice()));
        let diagnostics = seen.diagnose(&self.settings, known);
        let is_check_due = old.is_some();
        let (is_first, on_pages) = (last.is_none(), !seen.on_pages.is_empty());
        let room = PressRoom::open(seen.material.clone())?;
        let before = last.map(|last| last.edition).unwrap_or_default();
        let edition = self.edition(&before, room, &seen, &stamps, &diagnostics)?;
        let (made, before) = (Arc::clone(&edition), Some(before));
        self.last = Some(Last { seen, stamps, diagnostics, edition, before, is_check_due });
        if is_first || !(is_frame_new || on_pages) {
            return Ok(Some(made));
        }
        // What a template does shows on all pages: one that fails somewhere is known before any is shown.
        let is_wanted: IsWanted = Arc::new(|| true);
        let mut newest = made;
        while self.is_unfinished() {
            newest = self.finish(&is_wanted)?.unwrap_or(newest);
        }
        Ok(Some(newest))
    }

    /// Returns whether the findings may not be all yet.
    pub fn is_unfinished(&self) -> bool {
        self.last.as_ref().is_some_and(|last| last.before.is_some())
    }

    /// Does a part of what is left: all checks on all files, then a look at every page. Returns the edition that follows from
    /// it; `None` where it follows that nothing changes, or where `is_wanted` said no before it was done.
    ///
    /// # Errors
    ///
    /// When the findings cannot be written as JSON.
    pub fn finish(&mut self, is_wanted: &IsWanted) -> io::Result<Option<Arc<Edition>>> {
        let Some(mut last) = self.last.take() else { return Ok(None) };
        let made = self.finished(&mut last, is_wanted);
        self.last = Some(last);
        made
    }

    fn finished(&mut self, last: &mut Last, is_wanted: &IsWanted) -> io::Result<Option<Arc<Edition>>> {
        let Some(before) = last.before.clone() else { return Ok(None) };
        if !last.is_check_due {
            let room = &last.edition.room;
            let Some(on_pages) = room.examine(Arc::clone(&last.seen.written), Arc::clone(is_wanted)) else {
                return Ok(None);
            };
            last.seen.on_pages = on_pages;
            last.before = None;
        }
        last.is_check_due = false;
        let diagnostics = last.seen.diagnose(&self.settings, None);
        if diagnostics == last.diagnostics {
            return Ok(None);
        }
        let room = last.edition.room.clone();
        last.edition = self.edition(&before, room, &last.seen, &last.stamps, &diagnostics)?;
        last.diagnostics = diagnostics;
        Ok(Some(Arc::clone(&last.edition)))
    }

    /// Returns the findings of the last edition and the files they are in; `None` before the first.
    pub fn found(&self) -> Option<(&[Diagnostic], &Sources)> {
        self.last.as_ref().map(|last| (last.diagnostics.as_slice(), &*last.seen.material.sources))
    }

    /// Takes `sources` as far as their meaning; of what `old` holds, what stays as it is is not worked out again.
    fn understand(&mut self, old: Option<&Seen>, sources: Sources) -> Seen {
        let (site, faults) = self.memory.meaning(&sources, &self.settings);
        let same_frame = old.filter(|old| is_frame_same(&old.material.sources, &sources));
        let (theme, theme_faults) = match same_frame {
            Some(old) => (Arc::clone(&old.material.theme), old.theme_faults.clone()),
            None => {
                let (theme, faults) = Theme::load(&sources, site.config.language);
                (Arc::new(theme), faults)
            }
        };
        let is_new = |file: FileId| !old.is_some_and(|old| old.has(file, &sources));
        let nothing = Written::default();
        let written = old.map_or(&nothing, |old| &old.written);
        let written = Arc::new(Written::after(written, &sources, &site, &is_new));
        let on_pages = old.map(|old| old.on_pages.clone()).unwrap_or_default();
        let material = Material { sources: Arc::new(sources), site: Arc::new(site), theme };
        Seen { material, faults, theme_faults, written, on_pages }
    }

    fn edition(
        &mut self,
        before: &Edition,
        room: PressRoom,
        seen: &Seen,
        stamps: &[Stamp],
        diagnostics: &[Diagnostic],
    ) -> io::Result<Arc<Edition>> {
        self.number += 1;
        let sources = &seen.material.sources;
        let address = |file: &str, line, column| self.editor.address(&self.root, file, line, column);
        let findings = overlay(diagnostics, sources, self.lang, &address);
        let findings = serde_json::to_string(&findings)?;
        let news = News { number: self.number, copies: format!("{stamps:?}"), findings };
        Ok(Arc::new(Edition::after(before, room, &seen.material, diagnostics, news)))
    }
}

impl Seen {
    /// Returns whether the file with number `id` is the same in `sources`.
    fn has(&self, id: FileId, sources: &Sources) -> bool {
        let at = id.0 as usize;
        let (old, new) = (self.material.sources.files.get(at), sources.files.get(at));
        old.zip(new).is_some_and(|(old, new)| Arc::ptr_eq(old, new))
    }

    /// Returns the findings: all of them or, where the state before and what was found in it are `known`, a first answer.
    fn diagnose(&self, settings: &Settings, known: Option<(&Self, &[Diagnostic])>) -> Vec<Diagnostic> {
        let (sources, site) = (&self.material.sources, &self.material.site);
        let faults = [&self.faults, &self.theme_faults, &self.written.faults(sources), &self.on_pages];
        let faults = faults.into_iter().flatten().cloned().collect();
        let Some((old, before)) = known else { return diagnose(sources, site, faults, settings) };
        let is_new = |file: FileId| !old.has(file, sources);
        diagnose_new(sources, site, faults, settings, before, &is_new)
    }
}

/// Returns length and time of change of the file at `path`; `None` where it cannot be looked at.
fn stamp(path: &Path) -> Stamp {
    let metadata = path.metadata().ok()?;
    Some((metadata.len(), metadata.modified().ok()?))
}

/// Returns whether a build of the one and of the other would be the same but for the files that are only copied.
fn is_same(old: &Sources, new: &Sources) -> bool {
    let mut pairs = old.files.iter().zip(&new.files);
    old.files.len() == new.files.len()
        && pairs.all(|(old, new)| Arc::ptr_eq(old, new))
        && old.assets == new.assets
        && old.outside_links == new.outside_links
        && old.broken_names == new.broken_names
}

/// Returns whether every file has the number that it had.
fn is_numbered_alike(old: &Sources, new: &Sources) -> bool {
    let mut pairs = old.files.iter().zip(&new.files);
    old.files.len() == new.files.len()
        && pairs.all(|(old, new)| Arc::ptr_eq(old, new) || old.path == new.path)
        && old.assets == new.assets
}

/// Returns whether what shows on all pages is the same: the configuration, the theme, the site's data.
fn is_frame_same(old: &Sources, new: &Sources) -> bool {
    let of = |sources: &Sources| -> Vec<Arc<SourceFile>> {
        sources.files.iter().filter(|file| !file.path.starts_with("content/")).cloned().collect()
    };
    let (old, new) = (of(old), of(new));
    let is_same = |(old, new): (&Arc<SourceFile>, &Arc<SourceFile>)| {
        Arc::ptr_eq(old, new) || (old.path == new.path && old.text == new.text)
    };
    old.len() == new.len() && old.iter().zip(&new).all(is_same)
}
