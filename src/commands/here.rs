//! Where and when a command runs.
//!
//! In: nothing; the command line makes it. Out: [`Here`].

use std::path::PathBuf;

use crate::lang::Lang;

/// What a command knows of where and when it runs.
#[derive(Clone, Debug)]
pub struct Here {
    /// The current folder.
    pub folder: PathBuf,
    /// The site's folder as given by `--root`.
    pub root: Option<PathBuf>,
    /// The file of the program that runs; `None` where the system does not tell.
    pub program: Option<PathBuf>,
    /// The language of messages.
    pub lang: Lang,
    /// The moment of the run.
    pub now: jiff::Timestamp,
}
