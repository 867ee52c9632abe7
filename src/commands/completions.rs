//! `casebook completions`: what a shell completes while one types.
//!
//! In: the command line and a shell. Out: the shell's script. The owner of the library that writes them.

use std::io;

use clap::{Arg, ArgMatches};
use clap_complete::{Shell, generate};

use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::lang::{Lang, Words};

/// What `completions` was asked.
#[derive(Debug)]
pub struct Arguments {
    shell: Shell,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    clap::Command::new("completions")
        .about(say("写出命令行补全的脚本", "Write a shell's completions"))
        .after_help(say(
            "例：casebook completions bash > ~/.local/share/bash-completion/completions/casebook",
            "Example: casebook completions bash > ~/.local/share/bash-completion/completions/casebook",
        ))
        .arg(
            Arg::new("shell")
                .value_name("bash|zsh|fish|powershell")
                .value_parser(["bash", "zsh", "fish", "powershell"])
                .hide_possible_values(true)
                .required(true)
                .help(say(
                    "哪一种命令行：bash、zsh、fish、powershell",
                    "The shell: bash, zsh, fish, powershell",
                )),
        )
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        let shell = match matches.get_one::<String>("shell").map(String::as_str) {
            Some("zsh") => Shell::Zsh,
            Some("fish") => Shell::Fish,
            Some("powershell") => Shell::PowerShell,
            _ => Shell::Bash,
        };
        Self { shell }
    }
}

/// Writes the script for `whole`, the command line.
///
/// # Errors
///
/// When a stream fails.
pub fn run(arguments: &Arguments, mut whole: clap::Command, console: &mut Console<'_>) -> io::Result<Exit> {
    let mut script = Vec::new();
    generate(arguments.shell, &mut whole, "casebook", &mut script);
    console.out.write_all(&script)?;
    Ok(Exit::Fine)
}
