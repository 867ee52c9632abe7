//! A site to publish, and a look at what was published. It alone touches the program's interface.

use std::fs;
use std::path::{Path, PathBuf};

use casebook::publish::{Error, Published, publish};
use casebook::render::output::Output;
use tempfile::TempDir;

use crate::support::tree::{Tree, tree};

/// A site's folder, with `public` as its output.
pub(crate) struct Site(TempDir);

impl Site {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn root(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn public(&self) -> PathBuf {
        self.root().join("public")
    }

    pub(crate) fn publish(&self, output: &Output) -> Published {
        self.try_publish(output).unwrap()
    }

    pub(crate) fn try_publish(&self, output: &Output) -> Result<Published, Error> {
        publish(output, &self.public(), self.root(), &mut || {})
    }

    /// What stands beside the output folder.
    pub(crate) fn beside(&self) -> Vec<String> {
        let names = fs::read_dir(self.root()).unwrap();
        names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "public")
            .collect()
    }
}

pub(crate) fn output(files: &[(&str, &str)]) -> Output {
    let mut output = Output::default();
    for (path, text) in files {
        assert!(output.put((*path).to_owned(), *text));
    }
    output
}

/// The files of `output` when it is published anew, `build.json` among them.
pub(crate) fn whole(output: &Output) -> Tree {
    let site = Site::new();
    site.publish(output);
    tree(&site.public())
}

/// A site of some size: files that two versions share, that differ, and that only one has.
pub(crate) fn version(name: &str) -> Output {
    let mut output = Output::default();
    for number in 0..120 {
        output.put(format!("shared/{number}/index.html"), format!("{number}"));
        output.put(format!("pages/{number}/index.html"), format!("{name} {number}"));
        output.put(format!("{name}/{number}/index.html"), "only here");
    }
    output
}
