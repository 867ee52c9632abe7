//! When the files of a site change.
//!
//! In: the site's folder. Out: one [`Change`] for whatever changed at about the same time: an editor that saves writes beside,
//! renames and removes, and a half-written file is soon a whole one. What no run reads makes no change. The owner of the
//! crate that watches.

use std::collections::{BTreeSet, VecDeque};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::read::{CONFIGURATION, PARTS, is_passed_over};

/// How long no file may change before what changed is looked at.
const QUIET: Duration = Duration::from_millis(10);

/// After how many such spells it is looked at although files go on changing.
const MOST: usize = 50;

/// How often files are looked at where the system does not tell.
const POLL: Duration = Duration::from_millis(700);

/// What there is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// These files changed, or files below these folders; paths from the site's root, sorted. Empty when it is not known
    /// which.
    Files(Vec<String>),
    /// The server has ended.
    End,
}

/// What comes in while it is waited for.
enum Signal {
    Paths(Vec<PathBuf>),
    End,
}

/// A watch over a site.
pub(super) struct Watch {
    root: PathBuf,
    watcher: Box<dyn Watcher>,
    watched: BTreeSet<PathBuf>,
    signals: Receiver<Signal>,
    sender: Sender<Signal>,
    /// What came in while nobody waited for it.
    waiting: VecDeque<Signal>,
    /// Whether something of the site changed that was not told yet, or the end has come.
    has_news: Arc<AtomicBool>,
}

impl Watch {
    /// Watches the site at `root`; where `is_polling`, by looking at the files from time to time, for folders of which the
    /// system does not tell changes.
    ///
    /// # Errors
    ///
    /// When the system refuses to watch the folder.
    pub(super) fn begin(root: &Path, is_polling: bool) -> io::Result<Self> {
        let (sender, signals) = channel();
        let (root, told) = (root.canonicalize()?, sender.clone());
        let (has_news, within) = (Arc::new(AtomicBool::new(false)), root.clone());
        let news = Arc::clone(&has_news);
        let on_event = move |event: notify::Result<Event>| {
            let paths = match event {
                Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
                Ok(event) => event.paths,
                // Something was missed; it is not known what.
                Err(_) => Vec::new(),
            };
            let is_of_site =
                |path: &PathBuf| path.strip_prefix(&within).is_ok_and(|path| named(path).is_some());
            let is_news = paths.is_empty() || paths.iter().any(is_of_site);
            // Nobody listens any more once the run ends.
            let _ = told.send(Signal::Paths(paths));
            // Behind the signal: whoever takes the news for none and then finds no signal hears of it later.
            news.fetch_or(is_news, Ordering::SeqCst);
        };
        let watcher: Box<dyn Watcher> = match is_polling {
            true => {
                let config = Config::default().with_poll_interval(POLL).with_compare_contents(true);
                Box::new(PollWatcher::new(on_event, config).map_err(in_words)?)
            }
            false => Box::new(RecommendedWatcher::new(on_event, Config::default()).map_err(in_words)?),
        };
        let (watched, waiting) = (BTreeSet::new(), VecDeque::new());
        let mut watch = Self { root: root.clone(), watcher, watched, signals, sender, waiting, has_news };
        watch.watcher.watch(&root, RecursiveMode::NonRecursive).map_err(in_words)?;
        watch.watch_parts();
        Ok(watch)
    }

    /// Returns what makes the next change an end.
    pub(super) fn ender(&self) -> impl FnOnce() + Send + 'static {
        let (sender, news) = (self.sender.clone(), Arc::clone(&self.has_news));
        move || {
            let _ = sender.send(Signal::End);
            news.store(true, Ordering::SeqCst);
        }
    }

    /// Waits for the next change.
    pub(super) fn next(&mut self) -> Change {
        let mut changed = BTreeSet::new();
        while let Some(signal) = self.waiting.pop_front().or_else(|| self.signals.recv().ok()) {
            let Signal::Paths(paths) = signal else { return Change::End };
            let is_lost = paths.is_empty();
            changed.extend(of_site(&self.root, &paths));
            if changed.is_empty() && !is_lost {
                continue;
            }
            for _ in 0..MOST {
                let next = self.waiting.pop_front().map_or_else(|| self.signals.recv_timeout(QUIET), Ok);
                match next {
                    Ok(Signal::Paths(paths)) => changed.extend(of_site(&self.root, &paths)),
                    Ok(Signal::End) => return Change::End,
                    Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
                }
            }
            // A folder that was taken away and came back is another one, of which nothing is told yet.
            let root = &self.root;
            self.watched.retain(|part| {
                part.strip_prefix(root).is_ok_and(|part| !changed.iter().any(|path| Path::new(path) == part))
            });
            self.watch_parts();
            return Change::Files(if is_lost { Vec::new() } else { changed.into_iter().collect() });
        }
        Change::End
    }

    /// Returns whether nothing comes in for as long as `pause`.
    pub(super) fn rests(&mut self, pause: Duration) -> bool {
        while self.waiting.is_empty() {
            let signal = match self.signals.recv_timeout(pause) {
                Ok(signal) => signal,
                Err(RecvTimeoutError::Disconnected) => return false,
                Err(RecvTimeoutError::Timeout) => {
                    self.has_news.store(false, Ordering::SeqCst);
                    let Ok(signal) = self.signals.try_recv() else { return true };
                    signal
                }
            };
            let is_of_others = matches!(&signal, Signal::Paths(paths) if !paths.is_empty() && of_site(&self.root, paths).next().is_none());
            self.waiting.extend((!is_of_others).then_some(signal));
        }
        false
    }

    /// Returns what says, on any thread, whether nothing has come in since a change was last waited for.
    pub(super) fn quiet(&self) -> Arc<dyn Fn() -> bool + Send + Sync> {
        let has_news = Arc::clone(&self.has_news);
        Arc::new(move || !has_news.load(Ordering::SeqCst))
    }

    /// Watches the parts of the site that are there and not watched yet.
    fn watch_parts(&mut self) {
        for part in PARTS.iter().map(|part| self.root.join(part)) {
            if !part.is_dir() {
                self.watched.remove(&part);
            } else if !self.watched.contains(&part)
                && self.watcher.watch(&part, RecursiveMode::Recursive).is_ok()
            {
                self.watched.insert(part);
            }
        }
    }
}

/// Returns those of `paths` that a run of the site at `root` reads, from its root.
fn of_site<'p>(root: &'p Path, paths: &'p [PathBuf]) -> impl Iterator<Item = String> + 'p {
    paths.iter().filter_map(move |path| named(path.strip_prefix(root).ok()?))
}

/// Returns `path`, from the site's root, as it is told; `None` where no run reads it.
fn named(path: &Path) -> Option<String> {
    let names: Vec<_> = path.iter().map(|name| name.to_string_lossy()).collect();
    let first = names.first()?;
    let is_part = first == CONFIGURATION || PARTS.contains(&first.as_ref());
    let is_read = !names.iter().any(|name| is_passed_over(name));
    (is_part && is_read).then(|| names.join("/"))
}

fn in_words(error: notify::Error) -> io::Error {
    match error.kind {
        notify::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests make the folders they look at")]
mod tests {
    use super::{Change, Watch, named};
    use std::fs;
    use std::path::Path;

    #[test]
    fn only_what_a_run_reads_makes_a_change() {
        for (path, is_read) in [
            ("casebook.yaml", true),
            ("content/cases/a.md", true),
            ("content/cases", true),
            ("content/.casebook-x1", false),
            ("content/cases/.a.md.swp", false),
            ("content/a.md~", false),
            ("public/index.html", false),
            ("README.md", false),
        ] {
            assert_eq!(named(Path::new(path)).is_some(), is_read, "{path}");
        }
    }

    #[test]
    fn a_save_by_renaming_a_new_folder_and_a_removal_are_told() {
        for is_polling in [false, true] {
            let root = tempfile::tempdir().unwrap();
            let path = |path: &str| root.path().join(path);
            fs::write(path("casebook.yaml"), "title: x").unwrap();
            let mut watch = Watch::begin(root.path(), is_polling).unwrap();
            let mut until = |wanted: &str| {
                while !matches!(watch.next(), Change::Files(files) if files.iter().any(|file| wanted.starts_with(file)))
                {
                }
            };
            fs::create_dir(path("content")).unwrap();
            until("content");
            fs::write(path("content/.new"), "text").unwrap();
            fs::rename(path("content/.new"), path("content/a.md")).unwrap();
            until("content/a.md");
            fs::remove_file(path("content/a.md")).unwrap();
            until("content/a.md");
            let end = watch.ender();
            end();
            while watch.next() != Change::End {}
        }
    }
}
