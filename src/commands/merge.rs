//! `casebook merge`: makes one site of the shares that `build --shard` made.
//!
//! In: the folders of the shares. Out: the site, published as `build` publishes it, or every fault that keeps the shares from
//! being one site.

use std::io;
use std::mem::discriminant;
use std::path::PathBuf;

use clap::{Arg, ArgMatches};

use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::commands::here::Here;
use crate::commands::progress::Progress;
use crate::commands::{closing, site_folder};
use crate::lang::{Lang, Text, Words};
use crate::publish::{ShareFault, Unmerged, merge};

/// How many faults of one sort are told.
const TOLD: usize = 10;

/// What `merge` was asked.
#[derive(Debug)]
pub struct Arguments {
    shares: Vec<PathBuf>,
    output: Option<PathBuf>,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    clap::Command::new("merge")
        .about(say("把 build --shard 分开生成的各份合成网站", "Make a site of the shares of build --shard"))
        .after_help(say("例：casebook merge shares/*", "Example: casebook merge shares/*"))
        .arg(
            Arg::new("shares")
                .value_name(say("目录", "DIR"))
                .value_parser(clap::value_parser!(PathBuf))
                .required(true)
                .num_args(1..)
                .help(say("各份所在的目录，一份也不能少", "The folders of all shares")),
        )
        .arg(
            Arg::new("output")
                .long("output")
                .value_name(say("目录", "DIR"))
                .value_parser(clap::value_parser!(PathBuf))
                .help(say(
                    "写到哪里，默认网站目录里的 public；不在网站目录里时，是当前目录里的",
                    "Where to write [default: public in the site, or in this folder]",
                )),
        )
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        let shares = matches.get_many::<PathBuf>("shares").into_iter().flatten().cloned().collect();
        Self { shares, output: matches.get_one::<PathBuf>("output").cloned() }
    }
}

/// Merges the shares.
///
/// # Errors
///
/// When a stream fails.
pub fn run(arguments: &Arguments, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
    // A pipeline may merge where the site's own files are not.
    let root = site_folder::find(here).unwrap_or_else(|_| here.folder.clone());
    let output = arguments.output.as_ref();
    let folder = output.map_or_else(|| root.join("public"), |output| here.folder.join(output));
    let shares: Vec<PathBuf> = arguments.shares.iter().map(|share| here.folder.join(share)).collect();
    let progress = Progress::new(console.is_watched, console.lang);
    progress.say(Words::new("合并", "merging"));
    let merged = merge(&shares, &folder, &root, &mut || {
        progress.say(Words::new("等待另一次生成结束", "waiting for another build to end"));
    });
    progress.finish();
    match merged {
        Ok(published) => {
            closing::written(&published, &folder, &here.folder, console)?;
            Ok(Exit::Fine)
        }
        Err(Unmerged::Disk(error)) => closing::refused(&error, console),
        Err(Unmerged::Shares(faults)) => {
            tell(&faults, here, console)?;
            closing::not_written(console)?;
            Ok(Exit::Findings)
        }
    }
}

/// Says what is wrong; of many faults of one sort the first ones, and how many there are.
fn tell(faults: &[ShareFault], here: &Here, console: &mut Console<'_>) -> io::Result<()> {
    for (at, fault) in faults.iter().enumerate() {
        let is_like = |other: &&ShareFault| discriminant(&other.why) == discriminant(&fault.why);
        let before = faults.iter().take(at).filter(is_like).count();
        if before < TOLD {
            let fault = fault.seen_from(&here.folder);
            let (message, help) = (fault.message(), fault.help());
            let text = Text::new(
                format!("错误：{}\n修改：{}", message.zh, help.zh),
                format!("error: {}\nhelp: {}", message.en, help.en),
            );
            writeln!(console.talk, "{}", text.pick(console.lang))?;
        } else if before == TOLD {
            let more = faults.iter().filter(is_like).count() - TOLD;
            let text = Text::new(format!("……同样的还有 {more} 处"), format!("… and {more} more like it"));
            writeln!(console.talk, "{}", text.pick(console.lang))?;
        }
    }
    Ok(())
}
