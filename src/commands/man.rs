//! `casebook man`: manual pages, one for the program and one for each command.
//!
//! In: the command line. Out: files for `man`, section 1. The owner of the library that writes them.

use std::io;
use std::path::PathBuf;

use clap::{Arg, ArgMatches};
use clap_mangen::Man;

use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::commands::here::Here;
use crate::commands::made_file::{MadeFile, write_all};
use crate::lang::{Lang, Words};

/// By what a page is known to be made here.
const MADE: &str = ".TH casebook";

/// The headings of the library's pages, and what they are in Chinese.
const HEADINGS: [(&str, &str); 6] = [
    ("NAME", "名称"),
    ("SYNOPSIS", "用法"),
    ("DESCRIPTION", "说明"),
    ("OPTIONS", "选项"),
    ("SUBCOMMANDS", "命令"),
    ("EXTRA", "例子"),
];

/// What `man` was asked.
#[derive(Debug)]
pub struct Arguments {
    folder: PathBuf,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    clap::Command::new("man")
        .about(say("写出 man 手册页", "Write manual pages"))
        // For those who package the program, who find it in the handbook: the list of commands is to fit a small terminal.
        .hide(true)
        .after_help(say(
            "例：casebook man --out ~/.local/share/man/zh_CN/man1",
            "Example: casebook man --out ~/.local/share/man/man1",
        ))
        .arg(
            Arg::new("out")
                .long("out")
                .value_name(say("目录", "DIR"))
                .value_parser(clap::value_parser!(PathBuf))
                .required(true)
                .help(say("写进这个目录", "Write into this folder")),
        )
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        Self { folder: matches.get_one::<PathBuf>("out").cloned().unwrap_or_default() }
    }
}

/// Writes the pages of `whole`, the command line.
///
/// # Errors
///
/// When the disk or a stream fails.
pub fn run(
    arguments: &Arguments,
    mut whole: clap::Command,
    here: &Here,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    whole.build();
    let mut pages = vec![page("casebook", whole.clone(), console.lang)?];
    for command in whole.get_subcommands() {
        let name = format!("casebook-{}", command.get_name());
        pages.push(page(&name, command.clone(), console.lang)?);
    }
    write_all(&here.folder.join(&arguments.folder), &pages, MADE, console)
}

fn page(name: &str, command: clap::Command, lang: Lang) -> io::Result<MadeFile> {
    let mut page = Vec::new();
    Man::new(command).title(name).manual("casebook").render(&mut page)?;
    let mut text = String::from_utf8_lossy(&page).into_owned();
    if lang == Lang::Zh {
        for (english, chinese) in HEADINGS {
            text = text.replace(&format!(".SH {english}\n"), &format!(".SH {chinese}\n"));
        }
    }
    Ok(MadeFile { name: format!("{name}.1"), text })
}
