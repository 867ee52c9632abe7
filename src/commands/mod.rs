//! What each command does, one file each.
//!
//! A command owns its arguments and its words; it asks `pipeline` for a site, `report` for how findings look, and
//! `publish` for the writing. An `Err` is the disk's or the stream's and ends with exit code 2.

pub mod exit;
pub mod here;
pub mod console;
pub mod usage;
mod closing;
mod disk;
mod entry_argument;
mod entry_place;
mod kind_argument;
mod lists;
mod lost;
mod patch;
mod progress;
mod site_folder;
mod timings;
pub mod write;
mod made_file;
mod mend;
mod transaction;
mod share;
mod again;
mod verify;
pub mod build;
pub mod merge;
pub mod check;
pub mod explain;
pub mod fmt;
pub mod import;
pub mod init;
pub mod new;
pub mod refs;
pub mod mv;
pub mod schema;
mod missed;
pub mod serve;
pub mod stats;
pub mod completions;
pub mod man;

use std::io;

use clap::ArgMatches;

use crate::lang::Lang;
use console::Console;
use exit::Exit;
use here::Here;

/// A command with its arguments.
#[derive(Debug)]
pub enum Command {
    /// `casebook completions`.
    Completions(completions::Arguments),
    /// `casebook man`.
    Man(man::Arguments),
    /// `casebook stats`.
    Stats(stats::Arguments),
    /// `casebook build`.
    Build(build::Arguments),
    /// `casebook check`.
    Check(check::Arguments),
    /// `casebook explain`.
    Explain(explain::Arguments),
    /// `casebook fmt`.
    Fmt(fmt::Arguments),
    /// `casebook import`.
    Import(import::Arguments),
    /// `casebook init`.
    Init(init::Arguments),
    /// `casebook merge`.
    Merge(merge::Arguments),
    /// `casebook mv`.
    Mv(mv::Arguments),
    /// `casebook new`.
    New(new::Arguments),
    /// `casebook refs`.
    Refs(refs::Arguments),
    /// `casebook schema`.
    Schema(schema::Arguments),
    /// `casebook serve`.
    Serve(serve::Arguments),
}

impl Command {
    /// Returns all commands as clap knows them, in the order of the help.
    pub fn all(lang: Lang) -> Vec<clap::Command> {
        vec![
            init::command(lang),
            new::command(lang),
            import::command(lang),
            serve::command(lang),
            check::command(lang),
            fmt::command(lang),
            build::command(lang),
            merge::command(lang),
            explain::command(lang),
            refs::command(lang),
            mv::command(lang),
            stats::command(lang),
            schema::command(lang),
            completions::command(lang),
            man::command(lang),
        ]
    }

    /// Returns the command that was typed.
    pub fn read(matches: &ArgMatches) -> Option<Self> {
        let (name, matches) = matches.subcommand()?;
        match name {
            "completions" => Some(Self::Completions(completions::Arguments::read(matches))),
            "man" => Some(Self::Man(man::Arguments::read(matches))),
            "stats" => Some(Self::Stats(stats::Arguments::read(matches))),
            "build" => Some(Self::Build(build::Arguments::read(matches))),
            "check" => Some(Self::Check(check::Arguments::read(matches))),
            "explain" => Some(Self::Explain(explain::Arguments::read(matches))),
            "fmt" => Some(Self::Fmt(fmt::Arguments::read(matches))),
            "import" => Some(Self::Import(import::Arguments::read(matches))),
            "init" => Some(Self::Init(init::Arguments::read(matches))),
            "merge" => Some(Self::Merge(merge::Arguments::read(matches))),
            "mv" => Some(Self::Mv(mv::Arguments::read(matches))),
            "refs" => Some(Self::Refs(refs::Arguments::read(matches))),
            "new" => Some(Self::New(new::Arguments::read(matches))),
            "serve" => Some(Self::Serve(serve::Arguments::read(matches))),
            "schema" => Some(Self::Schema(schema::Arguments::read(matches))),
            _ => None,
        }
    }

    /// Does what was asked; `whole` is the command line, for those who describe it.
    ///
    /// # Errors
    ///
    /// When the disk or a stream fails.
    pub fn run(&self, whole: clap::Command, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
        match self {
            Self::Completions(arguments) => completions::run(arguments, whole, console),
            Self::Man(arguments) => man::run(arguments, whole, here, console),
            Self::Stats(arguments) => stats::run(arguments, here, console),
            Self::Build(arguments) => build::run(arguments, here, console),
            Self::Check(arguments) => check::run(arguments, here, console),
            Self::Explain(arguments) => explain::run(arguments, console),
            Self::Fmt(arguments) => fmt::run(arguments, here, console),
            Self::Import(arguments) => import::run(arguments, here, console),
            Self::Init(arguments) => init::run(arguments, here, console),
            Self::Merge(arguments) => merge::run(arguments, here, console),
            Self::Mv(arguments) => mv::run(arguments, here, console),
            Self::Refs(arguments) => refs::run(arguments, here, console),
            Self::New(arguments) => new::run(arguments, here, console),
            Self::Serve(arguments) => serve::run(arguments, here, console),
            Self::Schema(arguments) => schema::run(arguments, here, console),
        }
    }
}
