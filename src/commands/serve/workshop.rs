//! The site that is being worked on, put together in memory again and again.
//!
//! In: the site's folder, and which of its files changed. Out: an [`Edition`] for every state of its files that differs from
//! the one before.
//!
//! 1. [`Workshop::see`] takes the change in and gives an edition at once. Only files that changed are read and understood
//!    anew, and pages are made when they are asked for, by the same stages as a build's, so that they differ from a build's
//!    in nothing. Its findings are a first answer: those of the files that changed, with what was known of the others.
//! 2. [`Workshop::finish`] gives the last answer, when there is time, part by part: all checks on all files, then a look at
//!    every page, then at every other file.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::{Duration, SystemTime};

use crate::check::diagnostic::Diagnostic;
use crate::commands::serve::edition::{Edition, News};
use crate::commands::serve::editor::Editor;
use crate::commands::serve::press_room::{IsWanted, Material, PressRoom, awaited};
use crate::fault::Fault;
use crate::lang::Lang;
use crate::memory::Memory;
use crate::personal::Written;
use crate::pipeline::{Stage, diagnose, diagnose_new, diagnose_part};
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
    /// The edition before, whose pages stay where there are errors; an empty one once the findings are all.
    before: Arc<Edition>,
    left: Left,
}

/// What is left to be done until the findings are all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    /// The checks of all files, and what follows.
    Checks,
    /// A look at every page, and what follows.
    Pages,
    /// A look at every other file.
    Files,
    Nothing,
}

/// A state of the site, understood.
#[derive(Clone, Debug)]
struct Seen {
    material: Material,
    /// What was seen on the way.
    faults: Vec<Fault>,
    theme_faults: Vec<Fault>,
    written: Arc<Written>,
    /// What the last look at every page found.
    on_pages: Vec<Fault>,
    /// What the last look at every other file found.
    in_files: Vec<Fault>,
}

/// What tells one state of a copied file from another.
type Stamp = Option<(u64, SystemTime)>;

/// How long files should be at rest before the shortest of what is left is done.
const PAUSE: Duration = Duration::from_millis(300);

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
        // The room is made ready while the checks run.
        let room = PressRoom::open(seen.material.clone())?;
        on_stage(Stage::Checking);
        let known = old.zip(last.as_ref()).map(|(old, last)| (old, last.diagnostics.as_slice()));
        let diagnostics = seen.diagnose(&self.settings, known);
        let left = if old.is_some() { Left::Checks } else { Left::Pages };
        let is_first = last.is_none();
        let is_marred = !(seen.on_pages.is_empty() && seen.in_files.is_empty());
        let before = last.map(|last| last.edition).unwrap_or_default();
        let edition = self.edition(&before, room, &seen, &stamps, &diagnostics)?;
        let made = Arc::clone(&edition);
        self.last = Some(Last { seen, stamps, diagnostics, edition, before, left });
        if is_first || !(is_frame_new || is_marred) {
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
        self.last.as_ref().is_some_and(|last| last.left != Left::Nothing)
    }

    /// Returns how long files should be at rest before the next part is worth its while: the longer it takes, the longer.
    pub fn pause(&self) -> Duration {
        let pauses = match self.last.as_ref().map_or(Left::Nothing, |last| last.left) {
            Left::Checks => 1,
            Left::Pages => 3,
            Left::Files | Left::Nothing => 6,
        };
        PAUSE * pauses
    }

    /// Does the next part of what is left. Returns the edition that follows from it; `None` where nothing does, or where
    /// `is_wanted` said no before it was done.
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
        let (room, written) = (&last.edition.room, Arc::clone(&last.seen.written));
        let mut seen = last.seen.clone();
        let (left, found) = match last.left {
            Left::Checks => (Left::Pages, Some(())),
            Left::Pages => {
                let found = room.on_pages(written, Arc::clone(is_wanted));
                (Left::Files, found.map(|found| seen.on_pages = found))
            }
            Left::Files => {
                let found = room.in_files(written, is_wanted);
                (Left::Nothing, found.map(|found| seen.in_files = found))
            }
            Left::Nothing => (Left::Nothing, None),
        };
        // Where no page can be made at all, there is none to look at.
        if found.is_none() && !is_wanted() {
            return Ok(None);
        }
        let is_known = last.left != Left::Checks
            && (&seen.on_pages, &seen.in_files) == (&last.seen.on_pages, &last.seen.in_files);
        let found = if is_known {
            Some(last.diagnostics.clone())
        } else {
            seen.all_findings(&self.settings, is_wanted)
        };
        let Some(diagnostics) = found else { return Ok(None) };
        (last.seen, last.left) = (seen, left);
        let edition = if diagnostics == last.diagnostics {
            None
        } else {
            let room = last.edition.room.clone();
            last.edition = self.edition(&last.before, room, &last.seen, &last.stamps, &diagnostics)?;
            last.diagnostics = diagnostics;
            Some(Arc::clone(&last.edition))
        };
        if last.left == Left::Nothing {
            last.before = Arc::default();
        }
        Ok(edition)
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
        let (on_pages, in_files) =
            old.map(|old| (old.on_pages.clone(), old.in_files.clone())).unwrap_or_default();
        let material = Material { sources: Arc::new(sources), site: Arc::new(site), theme };
        Seen { material, faults, theme_faults, written, on_pages, in_files }
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
        let Some((old, before)) = known else { return diagnose(sources, site, self.all_faults(), settings) };
        let is_new = |file: FileId| !old.has(file, sources);
        diagnose_new(sources, site, self.all_faults(), settings, before, &is_new)
    }

    /// Returns all findings; `None` where `is_wanted` said no before they were found.
    fn all_findings(&self, settings: &Settings, is_wanted: &IsWanted) -> Option<Vec<Diagnostic>> {
        let (seen, own, wanted) = (self.clone(), settings.clone(), Arc::clone(is_wanted));
        let (reply, answer) = channel();
        // Nobody may wait for it any more when it is found.
        let find = move || drop(reply.send(seen.diagnose_while(&own, &wanted)));
        match std::thread::Builder::new().name("checks".to_owned()).spawn(find) {
            Ok(_) => awaited(&answer, is_wanted),
            // A system that refuses a thread lets it be done here, if later.
            Err(_) => Some(self.diagnose(settings, None)),
        }
    }

    fn diagnose_while(&self, settings: &Settings, is_wanted: &IsWanted) -> Vec<Diagnostic> {
        // What is not wanted any more looks at no further file, and is soon done.
        let is_looked_at = |_: FileId| is_wanted();
        let (sources, site) = (&self.material.sources, &self.material.site);
        diagnose_part(sources, site, self.all_faults(), settings, &is_looked_at)
    }

    fn all_faults(&self) -> Vec<Fault> {
        let written = self.written.faults(&self.material.sources);
        let faults = [&self.faults, &self.theme_faults, &written, &self.on_pages, &self.in_files];
        faults.into_iter().flatten().cloned().collect()
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
