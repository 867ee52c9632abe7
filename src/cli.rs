//! The command line: what was typed becomes one [`Command`], and its answer an [`Exit`].
//!
//! In: the arguments and the few things of the environment that count: `LANG` and its kin, `NO_COLOR`, the current
//! folder, the clock. They are read here and nowhere else.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches};

use crate::commands::Command;
use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::commands::here::Here;
use crate::commands::usage;
use crate::lang::{Lang, Words};

/// Runs what `arguments` (the program's name first) ask for and returns the exit code.
pub fn run(arguments: Vec<OsString>) -> Exit {
    let lang = lang(&arguments);
    let matches = match command(lang).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => return refuse(&error, lang),
    };
    let here = match here(&matches, lang) {
        Ok(here) => here,
        Err(error) => return complain(&error, lang),
    };
    let Some(asked) = Command::read(&matches) else { return Exit::Usage };
    let has_color = env_is_unset("NO_COLOR");
    // Not locked: the moving line of long work writes to stderr from a thread of its own.
    let (mut out, mut talk, input) = (io::stdout(), io::stderr(), io::stdin());
    let is_watched = talk.is_terminal();
    let mut answers = (is_watched && input.is_terminal()).then(|| input.lock());
    let mut console = Console {
        lang,
        color_out: has_color && out.is_terminal(),
        color_talk: has_color && talk.is_terminal(),
        is_watched,
        out: &mut out,
        talk: &mut talk,
        answers: answers.as_mut().map(|answers| -> &mut dyn io::BufRead { answers }),
    };
    match asked.run(command(lang), &here, &mut console) {
        Ok(exit) => exit,
        // The reader of a pipe went away: not an error of ours.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Fine,
        Err(error) => {
            let said = writeln!(console.talk, "{}{error}", console.lang_words(ERROR));
            said.map_or(Exit::Usage, |()| Exit::Usage)
        }
    }
}

const ERROR: Words = Words::new("错误：", "error: ");

/// Returns the whole command line in `lang`.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    let root = Arg::new("root")
        .long("root")
        .value_name(say("目录", "DIR"))
        .value_parser(clap::value_parser!(PathBuf))
        .global(true)
        .help(say("网站目录，内有 casebook.yaml", "The site's folder, with casebook.yaml"))
        .long_help(say(
            "网站目录，内有 casebook.yaml。不写时用当前目录，或最近的一个有 casebook.yaml 的上级目录",
            "The site's folder, with casebook.yaml. By default this folder, or the nearest one above it that has one",
        ));
    let language = Arg::new("lang")
        .long("lang")
        .value_name("zh|en")
        .value_parser(["zh", "en"])
        .hide_possible_values(true)
        .global(true)
        .help(say("消息的语言；不写时看 LANG，默认中文", "Language of messages [default: by LANG, else zh]"));
    // Left out of the short help, which is to fit a small terminal.
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .hide_short_help(true)
        .display_order(1000)
        .help(say("显示版本", "Print version"));
    usage::localise(
        clap::Command::new("casebook")
            .disable_version_flag(true)
            .version(env!("CARGO_PKG_VERSION"))
            .about(say(
                "把协商案例的 Markdown 文件编成网站",
                "Compile Markdown files of consultation cases into a site",
            ))
            .subcommand_required(true)
            .arg_required_else_help(true)
            .args([root, language, version])
            .subcommands(Command::all(lang)),
        lang,
    )
}

/// Returns the language asked for: by `--lang`, else by the locale; Chinese where neither says.
fn lang(arguments: &[OsString]) -> Lang {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let after = words.iter().position(|word| *word == "--lang").and_then(|at| words.get(at + 1)).copied();
    let asked = words.iter().find_map(|word| word.strip_prefix("--lang=")).or(after);
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| env_value(name));
    match asked.map(str::to_owned).or(locale) {
        Some(name) if name.starts_with("en") => Lang::En,
        _ => Lang::Zh,
    }
}

fn here(matches: &ArgMatches, lang: Lang) -> io::Result<Here> {
    let folder = current_folder()?;
    let root = matches.subcommand().and_then(|(_, matches)| matches.get_one::<PathBuf>("root"));
    let root = root.or_else(|| matches.get_one::<PathBuf>("root")).map(|root| folder.join(root));
    Ok(Here { folder, root, program: env::current_exe().ok(), lang, now: jiff::Timestamp::now() })
}

/// Prints what clap has to say: help and version to stdout, a wrong use to stderr in the reader's language.
fn refuse(error: &clap::Error, lang: Lang) -> Exit {
    let is_asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if is_asked || lang == Lang::En {
        return match error.print() {
            Ok(()) if is_asked => Exit::Fine,
            _ => Exit::Usage,
        };
    }
    match write!(io::stderr(), "{}", usage::in_chinese(error)) {
        Ok(()) | Err(_) => Exit::Usage,
    }
}

fn complain(error: &io::Error, lang: Lang) -> Exit {
    match writeln!(io::stderr(), "{}{error}", ERROR.pick(lang)) {
        Ok(()) | Err(_) => Exit::Usage,
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn current_folder() -> io::Result<PathBuf> {
    env::current_dir()
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn env_value(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

fn env_is_unset(name: &str) -> bool {
    env_value(name).is_none()
}

#[cfg(test)]
mod tests {
    use super::command;
    use crate::lang::Lang;

    #[test]
    fn the_command_line_is_sound_in_both_languages() {
        command(Lang::Zh).debug_assert();
        command(Lang::En).debug_assert();
    }

    #[test]
    fn the_short_help_fits_a_terminal_of_24_lines() {
        for lang in [Lang::Zh, Lang::En] {
            let help = command(lang).term_width(80).render_help().to_string();
            assert!(help.lines().count() <= 24, "{help}");
        }
    }
}
