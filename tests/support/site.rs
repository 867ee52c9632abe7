//! A small site on the disk, made from one string.
//!
//! A line `-- content/cases/a.md --` begins a file; the forms for bytes, long texts and symbolic links are those of
//! the checks' own examples, and read by the same code.

use std::fs;
use std::path::{Path, PathBuf};

use casebook::check::example::{self, Content};
use casebook::check::fix;
use casebook::pipeline::compile;
use casebook::settings::{Settings, Today};
use tempfile::TempDir;

use crate::support::findings::Found;
use crate::support::program::{Call, Run, TODAY};
use crate::support::tree::{Tree, tree};

/// The note that a build leaves beside what it wrote.
pub(crate) const LEDGER: &str = ".public.casebook-ledger";

/// A site in a folder of its own, which goes when the site does.
pub(crate) struct Site {
    folder: TempDir,
}

impl Site {
    /// Writes the files of `text`, in its order.
    pub(crate) fn new(text: &str) -> Self {
        let site = Self::empty();
        for file in example::files(text) {
            match file.content {
                Content::Bytes(bytes) => site.write(file.path, bytes),
                Content::Link(target) => site.link(file.path, target),
            }
        }
        site
    }

    /// Returns a folder without a file.
    pub(crate) fn empty() -> Self {
        let site = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(site.root()).unwrap();
        site
    }

    /// Returns a copy of the collection that the repository holds.
    pub(crate) fn of_the_repository() -> Self {
        let site = Self::empty();
        for (path, bytes) in collection() {
            site.write(&path, bytes);
        }
        site
    }

    /// The site's folder; it is not alone in the temporary folder, so that a link can lead out of it.
    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// The folder that `build` writes when it is not told another.
    pub(crate) fn public(&self) -> PathBuf {
        self.root().join("public")
    }

    /// Writes a file, and the folders to it.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Makes a symbolic link at `path` that holds `target`.
    pub(crate) fn link(&self, path: &str, target: &str) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(target, path).unwrap();
    }

    /// Begins a call of the program in the site's folder.
    pub(crate) fn call(&self, arguments: &[&str]) -> Call {
        Call::new(&self.root(), arguments)
    }

    /// Runs the program in the site's folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.call(arguments).run()
    }

    /// Runs `build` with more `arguments`, on the day of the tests.
    pub(crate) fn build(&self, arguments: &[&str]) -> Run {
        let build = ["build", "--today", TODAY];
        self.run(&[&build, arguments].concat())
    }

    /// Checks the site on the day of the tests.
    pub(crate) fn check(&self) -> Found {
        let settings = Settings {
            today: Today::Given(TODAY.parse().unwrap()),
            with_drafts: false,
            is_strict: false,
            base_url: None,
        };
        let compiled = compile(&self.root(), &settings, &|_| {}).unwrap();
        Found { sources: compiled.sources, diagnostics: compiled.diagnostics }
    }

    /// Makes every certain fix of `found`.
    pub(crate) fn mend(&self, found: &Found) {
        for file in &found.sources.files {
            let edits = fix::certain_edits(&found.diagnostics, file.id);
            if !edits.is_empty() {
                self.write(&file.path, fix::apply(&file.text, &edits));
            }
        }
    }

    /// The text of a file of the site.
    #[track_caller]
    pub(crate) fn file_of_site(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap()
    }

    /// What was published, whole.
    pub(crate) fn published(&self) -> Tree {
        tree(&self.public())
    }

    /// The text of a published file.
    #[track_caller]
    pub(crate) fn file(&self, path: &str) -> String {
        fs::read_to_string(self.public().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The HTML of the page at `route`, such as `cases/a/`; the home page is empty.
    #[track_caller]
    pub(crate) fn page(&self, route: &str) -> String {
        self.file(&format!("{route}index.html"))
    }

    /// What stands in the site's folder beside its files: the leavings of a build, if there were any; its note is none.
    pub(crate) fn leavings(&self) -> Vec<String> {
        let names = fs::read_dir(self.root()).unwrap();
        let mut names: Vec<String> =
            names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|name| name.starts_with('.') && !name.ends_with(".casebook-ledger"));
        names.sort();
        names
    }
}

/// The files of the repository's own collection.
pub(crate) fn collection() -> Tree {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Tree::new();
    files.insert("casebook.yaml".to_owned(), fs::read(repository.join("casebook.yaml")).unwrap());
    for part in ["content", "static", "templates"] {
        let found = tree(&repository.join(part)).into_iter();
        files.extend(found.map(|(path, bytes)| (format!("{part}/{path}"), bytes)));
    }
    files
}
