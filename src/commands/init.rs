//! `casebook init`: a small site that builds at once.

use std::io;
use std::path::PathBuf;

use clap::{Arg, ArgMatches};

use super::console::Console;
use super::exit::Exit;
use super::here::Here;
use crate::lang::{Lang, Words};

/// What `init` was asked.
#[derive(Debug)]
pub struct Arguments {
    folder: PathBuf,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    clap::Command::new("init").about(say("新建一个网站", "Make a new site")).arg(
        Arg::new("folder")
            .value_name(say("目录", "DIR"))
            .value_parser(clap::value_parser!(PathBuf))
            .default_value(".")
            .hide_default_value(true)
            .help(say("网站目录，默认当前目录", "Its folder [default: this one]")),
    )
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        Self { folder: matches.get_one::<PathBuf>("folder").cloned().unwrap_or_default() }
    }
}

/// Makes the site.
///
/// # Errors
///
/// When the disk or a stream fails.
pub fn run(arguments: &Arguments, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
    let folder = here.folder.join(&arguments.folder);
    writeln!(console.talk, "{}", folder.display())?;
    Ok(Exit::Usage)
}
