//! What each command does, one file each.
//!
//! A command owns its arguments and its words; it asks `pipeline` for a site, `report` for how findings look, and
//! `publish` for the writing. An `Err` is the disk's or the stream's and ends with exit code 2.

pub mod console;
pub mod usage;
mod closing;
mod progress;
mod site_folder;
pub mod build;
pub mod check;
pub mod explain;
pub mod init;

use std::io;
use std::path::PathBuf;

use clap::ArgMatches;

use crate::lang::Lang;
use console::Console;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Fine,
    /// There are findings of level error, or warnings under `--strict`.
    Findings,
    /// The program was used wrongly, or the disk would not.
    Usage,
}

impl Exit {
    /// Returns the process's exit code.
    pub const fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Findings => 1,
            Self::Usage => 2,
        }
    }
}

/// What a command knows of where and when it runs.
#[derive(Clone, Debug)]
pub struct Here {
    /// The current folder.
    pub folder: PathBuf,
    /// The site's folder as given by `--root`.
    pub root: Option<PathBuf>,
    /// The language of messages.
    pub lang: Lang,
    /// The moment of the run.
    pub now: jiff::Timestamp,
}

/// A command with its arguments.
#[derive(Debug)]
pub enum Command {
    /// `casebook build`.
    Build(build::Arguments),
    /// `casebook check`.
    Check(check::Arguments),
    /// `casebook explain`.
    Explain(explain::Arguments),
    /// `casebook init`.
    Init(init::Arguments),
}

impl Command {
    /// Returns all commands as clap knows them, in the order of the help.
    pub fn all(lang: Lang) -> Vec<clap::Command> {
        vec![init::command(lang), check::command(lang), build::command(lang), explain::command(lang)]
    }

    /// Returns the command that was typed.
    pub fn read(matches: &ArgMatches) -> Option<Self> {
        let (name, matches) = matches.subcommand()?;
        match name {
            "build" => Some(Self::Build(build::Arguments::read(matches))),
            "check" => Some(Self::Check(check::Arguments::read(matches))),
            "explain" => Some(Self::Explain(explain::Arguments::read(matches))),
            "init" => Some(Self::Init(init::Arguments::read(matches))),
            _ => None,
        }
    }

    /// Does what was asked.
    ///
    /// # Errors
    ///
    /// When the disk or a stream fails.
    pub fn run(&self, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
        match self {
            Self::Build(arguments) => build::run(arguments, here, console),
            Self::Check(arguments) => check::run(arguments, here, console),
            Self::Explain(arguments) => explain::run(arguments, console),
            Self::Init(arguments) => init::run(arguments, here, console),
        }
    }
}
