//! Which site a command works on.

use std::io;
use std::path::{Path, PathBuf};

use crate::commands::console::Console;
use crate::commands::here::Here;
use crate::commands::transaction::{self, Half};
use crate::lang::{Lang, Text};
use crate::read::CONFIGURATION;

/// Returns the site's folder: the one given, else this one or the nearest above it that has a `casebook.yaml`.
///
/// # Errors
///
/// When there is none; the message says how to make one.
pub(super) fn find(here: &Here) -> io::Result<PathBuf> {
    let is_site = |folder: &&Path| folder.join(CONFIGURATION).is_file();
    let found = match &here.root {
        Some(root) => Some(root.as_path()).filter(is_site),
        None => here.folder.ancestors().find(is_site),
    };
    found.map(Path::to_owned).ok_or_else(|| missing(here.root.as_deref().unwrap_or(&here.folder), here.lang))
}

/// Returns the site's folder as [`find`] does, and says so where a move or an import stands half-way in it.
///
/// # Errors
///
/// When there is none, or a stream fails.
pub(super) fn enter(here: &Here, console: &mut Console<'_>) -> io::Result<PathBuf> {
    let root = find(here)?;
    if let Some(text) = half_way(&root) {
        writeln!(console.talk, "{}", text.pick(console.lang))?;
    }
    Ok(root)
}

/// Returns the site's folder as [`find`] does, for a command that writes in it.
///
/// # Errors
///
/// When there is none, or a move or an import stands half-way in it: what is written then, its undoing could not take back.
pub(super) fn enter_to_write(here: &Here) -> io::Result<PathBuf> {
    let root = find(here)?;
    match half_way(&root) {
        None => Ok(root),
        Some(text) => Err(io::Error::new(io::ErrorKind::ResourceBusy, text.pick(here.lang).to_owned())),
    }
}

/// Returns what there is to say of work that stands half-way in the site at `root`.
fn half_way(root: &Path) -> Option<Text> {
    match transaction::half(root) {
        Half::None => None,
        Half::GoesOn(doer) => {
            let name = doer.name();
            Some(Text::new(
                format!("casebook {name} 正在另一处运行，有的文件写了，有的还没有\n修改：等它结束再运行"),
                format!(
                    "a `casebook {name}` is running: some files are written, some are not yet\nhelp: run this again when it is over"
                ),
            ))
        }
        Half::Left(doer) => {
            let name = doer.name();
            Some(Text::new(
                format!(
                    "上次 casebook {name} 没有做完，有的文件写了，有的还没有\n修改：运行 casebook mv --undo 恢复原样"
                ),
                format!(
                    "the last `casebook {name}` was broken off: some files are written, some are not\nhelp: run `casebook mv --undo`"
                ),
            ))
        }
    }
}

fn missing(folder: &Path, lang: Lang) -> io::Error {
    let folder = folder.display();
    let text = Text::new(
        format!(
            "{folder} 里没有 casebook.yaml，不是一个网站\n修改：换到网站目录，或写 --root 目录；新建网站用 casebook init 目录"
        ),
        format!(
            "{folder} has no casebook.yaml, so it is not a site\nhelp: change to a site's folder or name it with `--root`; make a new one with `casebook init DIR`"
        ),
    );
    io::Error::new(io::ErrorKind::NotFound, text.pick(lang).to_owned())
}
