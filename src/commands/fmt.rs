//! `casebook fmt`: the Markdown of a site in one layout, so that a change shows nothing but what was changed.

mod layout;

use std::io;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches};
use rayon::prelude::*;

use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::commands::fmt::layout::laid_out;
use crate::commands::here::Here;
use crate::commands::patch::patch;
use crate::commands::site_folder;
use crate::commands::write::Draft;
use crate::lang::{Lang, Text, Words};
use crate::read::read_texts;
use crate::source::{SourceFile, Sources};

/// What `fmt` was asked.
#[derive(Debug)]
pub struct Arguments {
    paths: Vec<PathBuf>,
    way: Way,
}

/// What becomes of a file that is laid out otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// It is written.
    Written,
    /// It is named.
    Named,
    /// Its changes are shown as a patch.
    Shown,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    let flag = |name: &'static str, help| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help);
    clap::Command::new("fmt")
        .about(say("把正文排成统一的格式，内容不变", "Lay texts out alike, what they say unchanged"))
        .after_help(say("例：casebook fmt content/cases", "Example: casebook fmt content/cases"))
        .arg(
            Arg::new("path")
                .value_name(say("文件", "FILE"))
                .value_parser(clap::value_parser!(PathBuf))
                .num_args(0..)
                .help(say(
                    "只排这些文件或文件夹，不写就是全部",
                    "Only these files or folders [default: all]",
                )),
        )
        .arg(flag("check", say("只列出要改的文件，不写", "Name the files that would change, write nothing")))
        .arg(
            flag("dry-run", say("只显示会改什么，不写", "Show the changes, write nothing"))
                .conflicts_with("check"),
        )
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        let way = match (matches.get_flag("check"), matches.get_flag("dry-run")) {
            (true, _) => Way::Named,
            (_, true) => Way::Shown,
            _ => Way::Written,
        };
        Self { paths: matches.get_many::<PathBuf>("path").into_iter().flatten().cloned().collect(), way }
    }
}

/// Lays out the texts; where it only tells of them, ends with [`Exit::Findings`] when there are any.
///
/// # Errors
///
/// When the disk or a stream fails, or a file is no longer the one that was read.
pub fn run(arguments: &Arguments, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
    let root = match arguments.way {
        Way::Written => site_folder::enter_to_write(here)?,
        Way::Named | Way::Shown => site_folder::enter(here, console)?,
    };
    let sources = read_texts(&root)?;
    let files = match chosen(&sources, &root, &arguments.paths, here) {
        Ok(files) => files,
        Err(path) => return unknown(&path, console),
    };
    let laid: Vec<(&SourceFile, String)> = files
        .par_iter()
        .map(|file| (*file, laid_out(file)))
        .filter(|(file, text)| file.text != *text)
        .collect();
    for (file, text) in &laid {
        match arguments.way {
            Way::Written => Draft::of_changed(&root.join(&file.path), file.text.as_bytes(), text)?.keep()?,
            Way::Named => writeln!(console.out, "{}", file.path)?,
            Way::Shown => write!(console.out, "{}", patch(&file.path, &file.text, text))?,
        }
    }
    close(laid.len(), files.len(), arguments.way, console)?;
    let is_told = arguments.way != Way::Written && !laid.is_empty();
    Ok(if is_told { Exit::Findings } else { Exit::Fine })
}

/// Returns the texts at or below `paths`, all where there are none.
///
/// # Errors
///
/// The first path at which there is no text.
fn chosen<'s>(
    sources: &'s Sources,
    root: &Path,
    paths: &[PathBuf],
    here: &Here,
) -> Result<Vec<&'s SourceFile>, PathBuf> {
    let is_text = |file: &&SourceFile| {
        file.path.starts_with("content/") && file.path.ends_with(".md") && file.broken_at.is_none()
    };
    let texts: Vec<&SourceFile> = sources.files.iter().map(|file| &**file).filter(is_text).collect();
    let mut wanted = Vec::new();
    for path in paths {
        let full = here.folder.join(path);
        let full = full.canonicalize().unwrap_or(full);
        let within =
            root.canonicalize().ok().and_then(|root| full.strip_prefix(root).map(Path::to_owned).ok());
        let is_there = |within: &PathBuf| texts.iter().any(|file| Path::new(&file.path).starts_with(within));
        wanted.push(within.filter(is_there).ok_or_else(|| path.clone())?);
    }
    let is_wanted = |file: &SourceFile| wanted.iter().any(|path| Path::new(&file.path).starts_with(path));
    Ok(texts.into_iter().filter(|file| paths.is_empty() || is_wanted(file)).collect())
}

fn unknown(path: &Path, console: &mut Console<'_>) -> io::Result<Exit> {
    let path = path.display();
    let words = Text::new(
        format!("错误：“{path}”下没有正文文件\n修改：写 content/ 下的一个 .md 文件或文件夹"),
        format!("error: there is no text at `{path}`\nhelp: name an `.md` file or a folder below `content/`"),
    );
    writeln!(console.talk, "{}", words.pick(console.lang))?;
    Ok(Exit::Usage)
}

fn close(changed: usize, all: usize, way: Way, console: &mut Console<'_>) -> io::Result<()> {
    let words = match (changed, way) {
        (0, _) => {
            Text::new(format!("{all} 个文件的格式都是统一的"), format!("all {all} files are laid out alike"))
        }
        (_, Way::Written) => Text::new(
            format!("排好了 {changed} 个文件，共 {all} 个"),
            format!("laid out {changed} of {all} files"),
        ),
        (_, Way::Named | Way::Shown) => Text::new(
            format!("{changed} 个文件要排，共 {all} 个；没有写入"),
            format!("{changed} of {all} files would be laid out; nothing was written"),
        ),
    };
    writeln!(console.talk, "{}", words.pick(console.lang))
}
