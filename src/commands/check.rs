//! `casebook check`: all findings of a site; nothing is written but, where that is asked, certain fixes.

use std::io;
use std::path::Path;

use clap::{Arg, ArgAction, ArgMatches};
use jiff::civil::Date;

use crate::check::diagnostic::Diagnostic;
use crate::check::levels::is_failure;
use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::commands::here::Here;
use crate::commands::mend::{mend, preview};
use crate::commands::progress::Progress;
use crate::commands::{closing, site_folder};
use crate::lang::{Lang, Words};
use crate::pipeline::{Compiled, compile};
use crate::report::{Format, print};
use crate::settings::{Settings, Today};

/// What `--drafts` does with pages that are left out.
const CHECK_TOO: Words = Words::new("一并检查", "check");

/// What `check` was asked.
#[derive(Debug)]
pub struct Arguments {
    format: Format,
    is_strict: bool,
    with_drafts: bool,
    mends: Mends,
    today: Option<Date>,
}

/// What becomes of the certain fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mends {
    /// They are shown with their findings.
    None,
    /// They are shown as one patch.
    Shown,
    /// They are made.
    Made,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    clap::Command::new("check")
        .about(say("检查全部内容，不生成网站", "Check all content, write nothing"))
        .after_help(say("例：casebook check --format github", "Example: casebook check --format github"))
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("human|json|github|sarif")
                .value_parser(["human", "json", "github", "sarif"])
                .hide_possible_values(true)
                .default_value("human")
                .hide_default_value(true)
                .help(say("结果的格式，默认 human", "Form of the findings [default: human]")),
        )
        .arg(strict(lang))
        .arg(drafts(say("草稿和未到日期的页面也检查", "Check drafts and pages not yet due, too")))
        .arg(
            Arg::new("fix")
                .long("fix")
                .action(ArgAction::SetTrue)
                .help(say("把有把握的修改写进文件", "Make the certain fixes in the files")),
        )
        .arg(
            Arg::new("dry-run")
                .long("dry-run")
                .action(ArgAction::SetTrue)
                .requires("fix")
                .conflicts_with("format")
                .help(say("只显示 --fix 会改什么，不写文件", "With --fix: show the changes, write nothing")),
        )
        .arg(today(lang))
}

/// The flag `--strict`.
pub(super) fn strict(lang: Lang) -> Arg {
    let help = Words::new("警告也算错误", "Count warnings as errors");
    Arg::new("strict").long("strict").action(ArgAction::SetTrue).help(help.pick(lang))
}

/// The flag `--drafts`.
pub(super) fn drafts(help: &'static str) -> Arg {
    Arg::new("drafts").long("drafts").action(ArgAction::SetTrue).help(help)
}

/// The option `--today`.
pub(super) fn today(lang: Lang) -> Arg {
    let help = Words::new("当作这一天，如 2026-05-01", "Take this for today, as 2026-05-01");
    Arg::new("today")
        .long("today")
        .value_name(Words::new("日期", "DATE").pick(lang))
        .value_parser(move |text: &str| day(text, lang))
        .help(help.pick(lang))
}

fn day(text: &str, lang: Lang) -> Result<Date, String> {
    let words = Words::new("写一个有的日子，如 2026-05-01", "write a day that exists, as 2026-05-01");
    text.parse::<Date>().map_err(|_| words.pick(lang).to_owned())
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        let format = match matches.get_one::<String>("format").map(String::as_str) {
            Some("json") => Format::Json,
            Some("github") => Format::Github,
            Some("sarif") => Format::Sarif,
            _ => Format::Human,
        };
        let today = matches.get_one::<Date>("today").copied();
        let mends = match (matches.get_flag("fix"), matches.get_flag("dry-run")) {
            (true, false) => Mends::Made,
            (true, true) => Mends::Shown,
            (false, _) => Mends::None,
        };
        let (is_strict, with_drafts) = (matches.get_flag("strict"), matches.get_flag("drafts"));
        Self { format, is_strict, with_drafts, mends, today }
    }
}

/// Compiles the site, makes its certain fixes where that is asked, and compiles it again if any was made. Returns how
/// many edits were made with what is then there.
fn compiled(
    root: &Path,
    settings: &Settings,
    mends: Mends,
    progress: &Progress,
) -> io::Result<(Compiled, usize)> {
    let compiled = compile(root, settings, &|stage| progress.stage(stage))?;
    let mended = match mends {
        Mends::Made => mend(root, &compiled.sources, &compiled.diagnostics)?,
        Mends::None | Mends::Shown => 0,
    };
    if mended == 0 {
        return Ok((compiled, 0));
    }
    Ok((compile(root, settings, &|stage| progress.stage(stage))?, mended))
}

/// Checks the site.
///
/// # Errors
///
/// When the disk or a stream fails.
pub fn run(arguments: &Arguments, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
    let root = match arguments.mends {
        Mends::Made => site_folder::enter_to_write(here)?,
        Mends::None | Mends::Shown => site_folder::enter(here, console)?,
    };
    let settings = Settings {
        today: arguments.today.map_or(Today::Moment(here.now), Today::Given),
        with_drafts: arguments.with_drafts,
        is_strict: arguments.is_strict,
        base_url: None,
    };
    let progress = Progress::new(console.is_watched, console.lang);
    let compiled = compiled(&root, &settings, arguments.mends, &progress);
    progress.finish();
    let (compiled, mended) = compiled?;
    if arguments.mends == Mends::Shown {
        let (patch, count) = preview(&compiled.sources, &compiled.diagnostics);
        write!(console.out, "{patch}")?;
        closing::mendable(count, console)?;
        return Ok(exit(&compiled.diagnostics, &settings));
    }
    if mended > 0 {
        closing::mended(mended, console)?;
    }
    let (lang, color) = (console.lang, console.color_out);
    print(
        &compiled.diagnostics,
        &compiled.sources,
        arguments.format,
        lang,
        color,
        settings.is_strict,
        console.out,
    )?;
    if arguments.format == Format::Human {
        closing::skipped(&compiled.site.skipped, CHECK_TOO, console)?;
    }
    Ok(exit(&compiled.diagnostics, &settings))
}

fn exit(diagnostics: &[Diagnostic], settings: &Settings) -> Exit {
    if is_failure(diagnostics, settings.is_strict) { Exit::Findings } else { Exit::Fine }
}
