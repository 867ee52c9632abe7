//! What work as one holds to, whatever happens in its midst.

#![expect(clippy::disallowed_methods, reason = "tests make the folders they look at")]

use super::{Alone, Change, Doer, Half, Journal, Undone, Work, half};
use crate::lang::Lang;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A site, and work on it.
struct Bench {
    root: TempDir,
    made: Vec<(String, Cow<'static, [u8]>)>,
    changed: Vec<Change>,
}

impl Bench {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in
            [("content/cases/a.md", "甲"), ("content/about.md", "见 a"), ("content/b.md", "乙")]
        {
            fs::create_dir_all(root.path().join(path).parent().unwrap()).unwrap();
            fs::write(root.path().join(path), text).unwrap();
        }
        let change =
            |path: &str, old: &str, new: &str| Change { path: path.into(), old: old.into(), new: new.into() };
        let made = ["imports/a/a.txt", "content/rules/c.md"];
        Self {
            root,
            made: made.map(|path| (path.to_owned(), Cow::Borrowed(path.as_bytes()))).into(),
            changed: vec![
                change("content/about.md", "见 a", "见 b"),
                change("content/cases/a.md", "甲", "甲\n旧"),
            ],
        }
    }

    fn root(&self) -> &Path {
        self.root.path()
    }

    fn work(&self) -> Work<'_> {
        let renamed = Some(("content/cases/a.md", "content/cases/2026/b.md"));
        Work { made: &self.made, changed: &self.changed, renamed }
    }

    fn run(&self) -> std::io::Result<()> {
        self.alone().make(Doer::Mv, self.work(), Lang::En)
    }

    fn alone(&self) -> Alone<'_> {
        Alone::at_once(self.root(), Lang::En).unwrap()
    }

    /// Leaves what a run leaves that is killed after `done` of the five things it does.
    fn kill(&self, done: usize) {
        let alone = self.alone();
        alone.begin(&Journal::of(self.root(), Doer::Mv, self.work())).unwrap();
        // What is drafted and has not taken its place stays too.
        fs::create_dir_all(self.root().join("content/rules")).unwrap();
        fs::write(self.root().join("content/rules/.casebook-aB3xyz"), "draft").unwrap();
        let made = self.made.iter().map(|(path, bytes)| (path.as_str(), bytes.as_ref()));
        let changed = self.changed.iter().map(|change| (change.path.as_str(), change.new.as_bytes()));
        for (path, bytes) in made.chain(changed).take(done) {
            fs::create_dir_all(self.root().join(path).parent().unwrap()).unwrap();
            fs::write(self.root().join(path), bytes).unwrap();
        }
        if done > 4 {
            fs::create_dir_all(self.root().join("content/cases/2026")).unwrap();
            fs::rename(self.root().join("content/cases/a.md"), self.root().join("content/cases/2026/b.md"))
                .unwrap();
        }
        assert_eq!(half(self.root()), Half::GoesOn(Doer::Mv));
        assert!(Alone::at_once(self.root(), Lang::En).is_err(), "it is still going on");
        drop(alone);
        assert_eq!(half(self.root()), Half::Left(Doer::Mv));
    }

    fn undo(&self) -> std::io::Result<Undone> {
        self.alone().undo_left(Lang::En)
    }
}

fn files(root: &Path) -> BTreeMap<String, String> {
    let found =
        walkdir::WalkDir::new(root).into_iter().map(Result::unwrap).filter(|entry| entry.path() != root);
    found
        .map(|entry| {
            let text = if entry.file_type().is_file() {
                fs::read_to_string(entry.path()).unwrap()
            } else {
                String::new()
            };
            (entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned(), text)
        })
        .collect()
}

#[test]
fn all_of_it_happens_and_nothing_is_left_behind() {
    let bench = Bench::new();
    bench.run().unwrap();
    let files = files(bench.root());
    assert_eq!(files["content/about.md"], "见 b");
    assert_eq!(files["content/cases/2026/b.md"], "甲\n旧");
    assert_eq!(files["content/rules/c.md"], "content/rules/c.md");
    assert_eq!(files.values().filter(|text| !text.is_empty()).count(), 5, "{files:?}");
}

#[test]
fn what_is_killed_at_any_step_is_undone() {
    for done in 0..=5 {
        let bench = Bench::new();
        let before = files(bench.root());
        bench.kill(done);
        assert_eq!(bench.undo().unwrap(), Undone::All(Doer::Mv));
        assert_eq!(files(bench.root()), before, "after {done} steps");
        assert_eq!(bench.undo().unwrap(), Undone::Nothing);
    }
}

#[test]
fn a_file_that_changed_since_it_was_read_stops_it_and_all_is_as_it_was() {
    let bench = Bench::new();
    fs::write(bench.root().join("content/cases/a.md"), "theirs").unwrap();
    let before = files(bench.root());
    let error = bench.run().unwrap_err();
    assert!(error.to_string().contains("content/cases/a.md"), "{error}");
    assert_eq!(files(bench.root()), before);
}

#[test]
fn what_stands_in_the_place_of_a_new_file_or_name_is_never_written_over() {
    for (place, own) in [("content/cases/2026/b.md", "content/rules/c.md"), ("content/rules/c.md", "imports")]
    {
        let bench = Bench::new();
        fs::create_dir_all(bench.root().join(place).parent().unwrap()).unwrap();
        fs::write(bench.root().join(place), "theirs").unwrap();
        let before = files(bench.root());
        let error = bench.run().unwrap_err();
        assert!(error.to_string().starts_with(&format!("{place} is there already")), "{error}");
        assert_eq!(files(bench.root()), before);
        assert!(!bench.root().join(own).exists() || own == place);
    }
}

#[test]
fn what_somebody_changed_after_the_kill_is_left_alone_and_named() {
    let bench = Bench::new();
    bench.kill(4);
    fs::write(bench.root().join("content/about.md"), "theirs").unwrap();
    fs::write(bench.root().join("content/rules/c.md"), "theirs").unwrap();
    let error = bench.undo().unwrap_err().to_string();
    assert!(error.contains("content/about.md") && error.contains("content/rules/c.md"), "{error}");
    let files = files(bench.root());
    assert_eq!(
        ["content/about.md", "content/cases/a.md", "content/rules/c.md"].map(|path| files[path].as_str()),
        ["theirs", "甲", "theirs"]
    );
    assert!(!files.contains_key("imports/a/a.txt"));
    assert_eq!(half(bench.root()), Half::None);
}

#[test]
fn what_others_put_at_the_new_place_is_not_renamed_back() {
    let bench = Bench::new();
    bench.kill(4);
    fs::remove_file(bench.root().join("content/cases/a.md")).unwrap();
    fs::create_dir_all(bench.root().join("content/cases/2026")).unwrap();
    fs::write(bench.root().join("content/cases/2026/b.md"), "theirs").unwrap();
    bench.undo().unwrap_err();
    let files = files(bench.root());
    assert_eq!(files["content/cases/2026/b.md"], "theirs");
    assert!(!files.contains_key("content/cases/a.md"));
}
