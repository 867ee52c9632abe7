//! `casebook explain CODE`: what a check means, why, and a wrong and a right example.

use std::io;

use clap::{Arg, ArgMatches};

use crate::check;
use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::lang::{Lang, Text, Words};
use crate::nearest::nearest;
use crate::report::explain::explain;

/// What `explain` was asked.
#[derive(Debug)]
pub struct Arguments {
    code: Option<String>,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    clap::Command::new("explain")
        .about(say("说明一项检查：为什么、怎么改", "Tell what a check means and how to mend it"))
        .after_help(say(
            "例：casebook explain reference/dangling-id；不写代码时列出全部检查",
            "Example: casebook explain reference/dangling-id; without a code, list all checks",
        ))
        .arg(Arg::new("code").value_name(say("代码", "CODE")).help(say("检查的代码", "The check's code")))
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        Self { code: matches.get_one::<String>("code").cloned() }
    }
}

/// Explains one check, or lists them all.
///
/// # Errors
///
/// When a stream fails.
pub fn run(arguments: &Arguments, console: &mut Console<'_>) -> io::Result<Exit> {
    let lang = console.lang;
    let Some(code) = &arguments.code else {
        for check in check::all() {
            writeln!(console.out, "{:<36}{}", check.code, check.what.pick(lang))?;
        }
        return Ok(Exit::Fine);
    };
    if let Some(check) = check::by_code(code) {
        write!(console.out, "{}", explain(check, lang))?;
        return Ok(Exit::Fine);
    }
    let near = nearest(code, check::all().map(|check| check.code));
    let mend = near.map_or_else(
        || Text::new("用 casebook explain 列出全部检查", "list all checks with `casebook explain`"),
        |near| Text::new(format!("改为“{near}”"), format!("write `{near}`")),
    );
    let text = Text::new(
        format!("错误：没有“{code}”这项检查\n修改：{}", mend.zh),
        format!("error: there is no check `{code}`\nhelp: {}", mend.en),
    );
    writeln!(console.talk, "{}", text.pick(lang))?;
    Ok(Exit::Usage)
}
