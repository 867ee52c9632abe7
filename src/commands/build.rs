//! `casebook build`: checks the site and, when nothing stands against it, writes it.

use std::io;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches};
use jiff::civil::Date;

use crate::check::levels::is_failure;
use crate::commands::again::{Wanted, Work, work};
use crate::commands::check::{drafts, strict, today};
use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::commands::here::Here;
use crate::commands::progress::Progress;
use crate::commands::timings::Timings;
use crate::commands::verify::verify;
use crate::commands::{closing, lost, share, site_folder};
use crate::lang::{Lang, Words};
use crate::pipeline::{Compiled, Stage};
use crate::publish::claim::TABLE;
use crate::publish::{self, Published, publish, publish_noted, publish_share};
use crate::report::{Format, print};
use crate::settings::{Settings, Share, Today};
use crate::url;

/// The folder in the site where it is written unless another is named.
const PUBLIC: &str = "public";

/// What `--drafts` does with pages that are left out.
const BUILD_TOO: Words = Words::new("一并生成", "build");

/// What `build` was asked.
#[derive(Debug)]
pub struct Arguments {
    output: Option<PathBuf>,
    base_url: Option<String>,
    is_strict: bool,
    with_drafts: bool,
    with_timings: bool,
    today: Option<Date>,
    published: Option<PathBuf>,
    share: Option<Share>,
    is_made_anew: bool,
    is_verified: bool,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    clap::Command::new("build")
        .about(say("检查并生成网站", "Check, then write the site"))
        .after_help(say("例：casebook build --output public", "Example: casebook build --output public"))
        .arg(
            Arg::new("output")
                .long("output")
                .value_name(say("目录", "DIR"))
                .value_parser(clap::value_parser!(PathBuf))
                .help(say(
                    "写到哪里，默认网站目录里的 public",
                    "Where to write [default: public in the site]",
                )),
        )
        .arg(
            Arg::new("base-url")
                .long("base-url")
                .value_name("URL")
                .value_parser(move |text: &str| address(text, lang))
                .help(say(
                    "网站的完整网址，代替 casebook.yaml 里的",
                    "The site's address, instead of casebook.yaml's",
                )),
        )
        .arg(strict(lang))
        .arg(drafts(say("草稿和未到日期的页面也生成", "Build drafts and pages not yet due, too")))
        .arg(today(lang))
        .arg(
            Arg::new("published")
                .long("published")
                .value_name(say("文件", "FILE"))
                .value_parser(clap::value_parser!(PathBuf))
                .help(say(
                    "已发布的网站的 data/identifiers.json，默认上次生成的",
                    "The public site's data/identifiers.json [default: of the last build]",
                )),
        )
        .arg(share::option(lang))
        .arg(Arg::new("no-cache").long("no-cache").action(ArgAction::SetTrue).help(say(
            "全部重新生成，不管上次生成过没有",
            "Make everything anew, whatever the last build made",
        )))
        .arg(
            Arg::new("verify")
                .long("verify")
                .action(ArgAction::SetTrue)
                .conflicts_with_all(["shard", "timings"])
                .help(say(
                    "不写入：重新生成，和已有的网站逐个文件比较",
                    "Write nothing: make the site anew and compare it with the one there",
                )),
        )
        .arg(
            Arg::new("timings")
                .long("timings")
                .action(ArgAction::SetTrue)
                .help(say("最后列出各步用时", "Say at the end how long each stage took")),
        )
}

fn address(text: &str, lang: Lang) -> Result<String, String> {
    let words = Words::new(
        "写完整的网址，如 https://example.org/anli/",
        "write the full address, as https://example.org/cases/",
    );
    let is_full = text.split_once("://").is_some_and(|(_, host)| !host.is_empty() && !host.starts_with('/'));
    match url::scheme(text).as_deref() {
        Some("http" | "https") if is_full => Ok(text.to_owned()),
        _ => Err(words.pick(lang).to_owned()),
    }
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        Self {
            output: matches.get_one::<PathBuf>("output").cloned(),
            base_url: matches.get_one::<String>("base-url").cloned(),
            is_strict: matches.get_flag("strict"),
            with_drafts: matches.get_flag("drafts"),
            with_timings: matches.get_flag("timings"),
            today: matches.get_one::<Date>("today").copied(),
            published: matches.get_one::<PathBuf>("published").cloned(),
            share: matches.get_one::<Share>("shard").copied(),
            is_made_anew: matches.get_flag("no-cache"),
            is_verified: matches.get_flag("verify"),
        }
    }
}

/// Builds the site.
///
/// # Errors
///
/// When the disk or a stream fails.
pub fn run(arguments: &Arguments, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
    let root = site_folder::enter(here, console)?;
    let (settings, folder) = (settings(arguments, here), folder(arguments, here, &root));
    let progress = Progress::new(console.is_watched, console.lang);
    let timings = Timings::new();
    let on_stage = |stage: Stage| {
        if !matches!(stage, Stage::Rendering { made: 1.., .. }) {
            timings.begin(stage.words());
        }
        progress.stage(stage);
    };
    let named = arguments.published.as_ref().map(|table| here.folder.join(table));
    let wanted = Wanted {
        root: &root,
        folder: &folder,
        settings: &settings,
        share: arguments.share,
        table: named.as_deref(),
        is_made_anew: arguments.is_made_anew || arguments.is_verified,
        here,
    };
    let work = match work(&wanted, &on_stage) {
        Ok(work) => work,
        Err(error) => {
            progress.finish();
            return Err(error);
        }
    };
    let table = named.clone().unwrap_or_else(|| table(arguments, &root, &folder));
    progress.pause();
    if stands_against(work.compiled(), &table, settings.is_strict, console)? {
        progress.finish();
        closing::not_written(console)?;
        return Ok(Exit::Findings);
    }
    if let (true, Some(compiled)) = (arguments.is_verified, work.compiled()) {
        progress.finish();
        return verify(&compiled.output, &folder, &root, console);
    }
    let writing = Words::new("写入", "writing");
    timings.begin(writing);
    progress.say(writing);
    let mut on_wait = || progress.say(Words::new("等待另一次生成结束", "waiting for another build to end"));
    let published = put(&work, &wanted, &table, &mut on_wait);
    progress.finish();
    let published = published?;
    if arguments.with_timings && published.is_ok() {
        timings.print(console)?;
    }
    told(published, work.compiled(), &folder, here, console)
}

/// Says what was found, and returns whether it keeps the site from being published.
fn stands_against(
    compiled: Option<&Compiled>,
    table: &Path,
    is_strict: bool,
    console: &mut Console<'_>,
) -> io::Result<bool> {
    // Where nothing was compiled there was nothing to say, and the site stands.
    let Some(Compiled { sources, site, diagnostics, .. }) = compiled else { return Ok(false) };
    if !diagnostics.is_empty() {
        let (lang, color) = (console.lang, console.color_talk);
        print(diagnostics, sources, Format::Human, lang, color, is_strict, console.talk)?;
    }
    if is_failure(diagnostics, is_strict) {
        return Ok(true);
    }
    let refusal = lost::lost(table, site);
    if let Some(refusal) = &refusal {
        writeln!(console.talk, "{}", refusal.pick(console.lang))?;
    }
    Ok(refusal.is_some())
}

/// Publishes what was made: the site, or a share of it.
fn put(
    work: &Work,
    wanted: &Wanted<'_>,
    table: &Path,
    on_wait: &mut dyn FnMut(),
) -> io::Result<Result<Published, publish::Error>> {
    let Wanted { root, folder, settings, here, .. } = *wanted;
    Ok(match work {
        Work::Done(standing) | Work::Told(_, standing) => Ok(standing.into()),
        Work::Made(compiled, Some(note)) => publish_noted(&compiled.output, note, folder, root, on_wait),
        Work::Made(compiled, None) if wanted.share.is_none() => {
            publish(&compiled.output, folder, root, on_wait)
        }
        Work::Made(compiled, None) => {
            let claim = share::claim(compiled, settings, table, here)?;
            publish_share(&compiled.output, &claim, folder, root, on_wait)
        }
    })
}

/// Returns where the site, or the share of it, is written.
fn folder(arguments: &Arguments, here: &Here, root: &Path) -> PathBuf {
    match (&arguments.output, arguments.share) {
        (Some(output), _) => here.folder.join(output),
        (None, Some(share)) => share::folder(root, share),
        (None, None) => root.join(PUBLIC),
    }
}

/// Returns the table of what readers have, where none is named: that of the last build in `folder`; for a share that of the
/// site which the shares become.
fn table(arguments: &Arguments, root: &Path, folder: &Path) -> PathBuf {
    match arguments.share {
        Some(_) => root.join(PUBLIC).join(TABLE),
        None => folder.join(TABLE),
    }
}

/// Returns what a run of these arguments is told from outside.
fn settings(arguments: &Arguments, here: &Here) -> Settings {
    Settings {
        today: arguments.today.map_or(Today::Moment(here.now), Today::Given),
        with_drafts: arguments.with_drafts,
        is_strict: arguments.is_strict,
        base_url: arguments.base_url.clone(),
    }
}

/// Says what became of the writing.
fn told(
    published: Result<Published, publish::Error>,
    compiled: Option<&Compiled>,
    folder: &Path,
    here: &Here,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    match published {
        Ok(published) => {
            closing::written(&published, folder, &here.folder, console)?;
            let skipped = compiled.map_or(&[][..], |compiled| &compiled.site.skipped);
            closing::skipped(skipped, BUILD_TOO, console)?;
            Ok(Exit::Fine)
        }
        Err(error) => closing::refused(&error, console),
    }
}
