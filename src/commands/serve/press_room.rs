//! A state of the site whose pages and files are made when somebody asks for them.
//!
//! In: what the site means. Out: [`PressRoom`], a handle by which any thread asks for a file. Behind it stands one thread
//! that owns the site and ends with the last handle: so nothing is made that nobody looks at, and what was asked for once
//! is kept.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use crate::fault::Fault;
use crate::link::site::Site;
use crate::personal::{Published, Written};
use crate::pipeline::{examined, index};
use crate::render::output::{Content, Output};
use crate::render::prepare;
use crate::render::prepared::Prepared;
use crate::render::theme::Theme;
use crate::search::is_index;
use crate::settings::Share;
use crate::source::Sources;

/// Files of a site, by path within the output folder.
pub type Files = BTreeMap<String, Content>;

/// What pages are made of.
#[derive(Clone)]
pub(super) struct Material {
    pub(super) sources: Arc<Sources>,
    pub(super) site: Arc<Site>,
    pub(super) theme: Arc<Theme>,
}

impl fmt::Debug for Material {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Material").field("site", &self.site.config.title).finish_non_exhaustive()
    }
}

/// A handle to what makes pages.
#[derive(Clone, Debug, Default)]
pub(super) enum PressRoom {
    /// Nothing is made, and nothing is there.
    #[default]
    Empty,
    /// Files that are there already.
    #[cfg(test)]
    Made(Arc<Files>),
    /// What makes them.
    Thread(Jobs),
}

/// The way to the thread.
#[derive(Clone, Debug)]
pub(super) struct Jobs(Sender<Job>);

/// Something asked of the thread.
type Job = Box<dyn FnOnce(&Room<'_, '_, '_>) + Send>;

/// What the thread knows.
struct Room<'r, 'p, 's> {
    material: &'r Material,
    prepared: &'r Prepared<'p, 's>,
    ready: Output,
    pages: Mutex<Files>,
    index: OnceLock<Output>,
    files: OnceLock<Output>,
}

impl PressRoom {
    /// Opens the room for `material`.
    ///
    /// # Errors
    ///
    /// When the system refuses a thread.
    pub(super) fn open(material: Material) -> io::Result<Self> {
        let (sender, jobs) = channel();
        let run = move || {
            let Material { sources, site, theme } = &material;
            // Where no page can be made at all, whoever asks hears that there is none.
            let _ =
                prepare(site, theme, sources, &examined(site), |prepared| work(&material, prepared, jobs));
        };
        std::thread::Builder::new().name("press room".to_owned()).spawn(run)?;
        Ok(Self::Thread(Jobs(sender)))
    }

    /// Returns the file at `path`; `None` where there is none.
    pub(super) fn file(&self, path: &str) -> Option<Content> {
        match self {
            Self::Empty => None,
            #[cfg(test)]
            Self::Made(files) => files.get(path).cloned(),
            Self::Thread(_) => {
                let path = path.to_owned();
                self.ask(move |room| room.file(&path)).flatten()
            }
        }
    }

    /// Returns whether there is a page at `path`.
    pub(super) fn has_page(&self, path: &str) -> bool {
        match self {
            Self::Empty => false,
            #[cfg(test)]
            Self::Made(files) => files.contains_key(path),
            Self::Thread(_) => {
                let path = path.to_owned();
                self.ask(move |room| room.prepared.has_page(&path)).unwrap_or_default()
            }
        }
    }

    /// Returns the files of the theme and the pictures.
    pub(super) fn ready(&self) -> Files {
        self.ask(|room| room.ready.files.clone()).unwrap_or_default()
    }

    /// Makes everything and returns it.
    pub(super) fn all(&self) -> Files {
        self.ask(|room| room.all()).unwrap_or_default()
    }

    /// Makes every page, looks through it for what `written` does not hold, and lets it go. Returns what keeps any from being
    /// made and what is found; `None` when `is_wanted` said no before the end.
    pub(super) fn on_pages(&self, written: Arc<Written>, is_wanted: IsWanted) -> Option<Vec<Fault>> {
        let wanted = Arc::clone(&is_wanted);
        awaited(&self.begin(move |room| room.on_pages(&written, &*wanted))?, &is_wanted)?
    }

    /// Makes every other file but the index, whose words are those of pages, and looks through them in the same way.
    pub(super) fn in_files(&self, written: Arc<Written>, is_wanted: &IsWanted) -> Option<Vec<Fault>> {
        awaited(&self.begin(move |room| room.in_files(&written))?, is_wanted)
    }

    /// Has the thread do `work` and waits for what comes of it; `None` where there is no thread.
    fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Room<'_, '_, '_>) -> T + Send + 'static,
    ) -> Option<T> {
        self.begin(work)?.recv().ok()
    }

    /// Has the thread do `work` and returns where what comes of it arrives; `None` where there is no thread.
    fn begin<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Room<'_, '_, '_>) -> T + Send + 'static,
    ) -> Option<Receiver<T>> {
        let Self::Thread(Jobs(jobs)) = self else { return None };
        let (reply, answer) = channel();
        // Who no longer waits for the answer needs none.
        jobs.send(Box::new(move |room| drop(reply.send(work(room))))).ok()?;
        Some(answer)
    }
}

/// Asked from time to time whether what is being done is still wanted.
pub type IsWanted = Arc<dyn Fn() -> bool + Send + Sync>;

/// How often it is asked.
const BEAT: Duration = Duration::from_millis(5);

/// Waits for what arrives at `answer`; `None` once `is_wanted` says no.
pub(super) fn awaited<T>(answer: &Receiver<T>, is_wanted: &IsWanted) -> Option<T> {
    loop {
        match answer.recv_timeout(BEAT) {
            Ok(found) => return Some(found),
            Err(RecvTimeoutError::Timeout) if is_wanted() => {}
            Err(_) => return None,
        }
    }
}

/// Does `jobs` until nobody is left who could ask for one. Each has a thread, so that a page need not wait for the index.
fn work(material: &Material, prepared: &Prepared<'_, '_>, jobs: Receiver<Job>) {
    let mut ready = Output::default();
    prepared.ready(&mut ready);
    let (pages, index, files) = (Mutex::default(), OnceLock::new(), OnceLock::new());
    let room = Room { material, prepared, ready, pages, index, files };
    std::thread::scope(|scope| {
        for job in jobs {
            let room = &room;
            scope.spawn(move || job(room));
        }
    });
}

impl Room<'_, '_, '_> {
    fn file(&self, path: &str) -> Option<Content> {
        // No page lies among the files of the theme, and most files that are asked for are these.
        if let Some(content) = self.ready.files.get(path) {
            return Some(content.clone());
        }
        if let Some(page) = self.page(path) {
            return Some(page);
        }
        let made = if is_index(path) { self.index() } else { self.files() };
        made.files.get(path).cloned()
    }

    fn page(&self, path: &str) -> Option<Content> {
        let known = self.pages.lock().ok()?.get(path).cloned();
        if known.is_some() {
            return known;
        }
        let page = Content::Bytes(self.prepared.page(path)?.ok()?.into_bytes());
        self.pages.lock().ok()?.insert(path.to_owned(), page.clone());
        Some(page)
    }

    fn index(&self) -> &Output {
        self.index.get_or_init(|| index(&self.material.site, &self.material.theme, Share::WHOLE))
    }

    fn files(&self) -> &Output {
        self.files.get_or_init(|| self.made_files().0)
    }

    /// Makes everything that is no page, as a build does: what an editor named gives way to every other file.
    fn made_files(&self) -> (Output, Vec<Fault>) {
        let taken: BTreeSet<String> = self.prepared.paths().chain(self.ready.files.keys().cloned()).collect();
        let files = taken.iter().map(|path| (path.clone(), Content::Bytes(Vec::new())));
        let mut output = Output::with(files.collect());
        let faults = self.prepared.files(&mut output);
        output.files.retain(|path, _| !taken.contains(path));
        (output, faults)
    }

    fn all(&self) -> Files {
        let pages = self.prepared.paths().filter_map(|path| Some((path.clone(), self.page(&path)?)));
        let mut all: Files = pages.collect();
        for made in [&self.ready, self.index(), self.files()] {
            all.extend(made.files.clone());
        }
        all
    }

    fn on_pages(
        &self,
        written: &Written,
        is_wanted: &(dyn Fn() -> bool + Send + Sync),
    ) -> Option<Vec<Fault>> {
        let (found, mut faults) = self
            .prepared
            .each_page(|path, html| is_wanted().then(|| written.published(&path, html.as_bytes())));
        faults.extend(self.told(found));
        is_wanted().then_some(faults)
    }

    fn in_files(&self, written: &Written) -> Vec<Fault> {
        let (output, mut faults) = self.made_files();
        let found = output.files.iter().map(|(path, content)| written.in_content(path, content));
        faults.extend(self.told(found));
        faults
    }

    /// Returns a fault for everything in `found`.
    fn told(&self, found: impl IntoIterator<Item = Published>) -> Vec<Fault> {
        found.into_iter().fold(Published::default(), Published::with).faults(&self.material.site)
    }
}
