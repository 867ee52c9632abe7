//! A share of a site, and what it says of the whole: `build --shard`.
//!
//! In: what was typed, and what was built. Out: [`Share`], and the [`Claim`] that stands in the share's record.

use std::io;
use std::path::{Path, PathBuf};

use clap::Arg;

use crate::commands::disk;
use crate::commands::here::Here;
use crate::lang::{Lang, Words};
use crate::pipeline::Compiled;
use crate::publish::claim::{Claim, paths_of};
use crate::read::fingerprint;
use crate::settings::{Settings, Share};

/// Returns the option `--shard`.
pub(super) fn option(lang: Lang) -> Arg {
    let help = Words::new(
        "只生成 n 份中的第 k 份，写进 shares/k-of-n；用 casebook merge 合成网站",
        "Build share k of n alone, into shares/k-of-n; `casebook merge` makes the site of them",
    );
    Arg::new("shard")
        .long("shard")
        .value_name("k/n")
        .value_parser(move |text: &str| read(text, lang))
        .help(help.pick(lang))
}

fn read(text: &str, lang: Lang) -> Result<Share, String> {
    let words = Words::new("写第几份和共几份，如 2/4", "write which share of how many, as 2/4");
    let numbers = text.split_once('/').and_then(|(number, of)| number.parse().ok().zip(of.parse().ok()));
    numbers.and_then(|(number, of)| Share::new(number, of)).ok_or_else(|| words.pick(lang).to_owned())
}

/// Returns the folder in the site at `root` where a share is written unless another is named.
pub(super) fn folder(root: &Path, share: Share) -> PathBuf {
    root.join("shares").join(format!("{}-of-{}", share.number(), share.of()))
}

/// Returns what `compiled`, a share of a site, says of the whole; `table` holds the entries that were published before.
///
/// # Errors
///
/// When the program or a file of the site cannot be read.
pub(super) fn claim(
    compiled: &Compiled,
    settings: &Settings,
    table: &Path,
    here: &Here,
) -> io::Result<Claim> {
    let share = compiled.output.share();
    let published = disk::read(table)?.map(|bytes| blake3::hash(&bytes).to_hex().to_string());
    Ok(Claim {
        number: share.number(),
        of: share.of(),
        program: program(here)?,
        content: fingerprint(&compiled.sources)?,
        today: settings.today.in_zone(&compiled.site.config.time_zone).to_string(),
        has_drafts: settings.with_drafts,
        base_url: settings.base_url.clone(),
        published,
        paths: paths_of(&compiled.output),
    })
}

/// Returns the BLAKE3 hash of the program that runs, in lower-case hexadecimal.
pub(super) fn program(here: &Here) -> io::Result<String> {
    let bytes = here.program.as_deref().map(disk::read).transpose()?.flatten();
    let bytes = bytes.ok_or_else(|| {
        let words =
            Words::new("找不到正在运行的 casebook 程序文件", "the program that runs is not to be found");
        io::Error::new(io::ErrorKind::NotFound, words.pick(here.lang))
    })?;
    Ok(blake3::hash(&bytes).to_hex().to_string())
}
