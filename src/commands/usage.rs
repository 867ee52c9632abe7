//! clap's own words in Chinese: the frame of the help, and what it says of a wrong use.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::lang::Lang;

/// How the help is laid out in Chinese.
const TEMPLATE: &str = "\
{about}

用法：{usage}

命令：
{subcommands}

选项：
{options}";

const SUBCOMMAND_TEMPLATE: &str = "\
{about-with-newline}
用法：{usage}

选项：
{options}{after-help}";

/// The same for a command that takes more than options.
const SUBCOMMAND_WITH_ARGUMENTS_TEMPLATE: &str = "\
{about-with-newline}
用法：{usage}

参数：
{positionals}

选项：
{options}{after-help}";

/// Gives `command` and its subcommands their Chinese frame.
pub fn localise(command: clap::Command, lang: Lang) -> clap::Command {
    if lang == Lang::En {
        return command.disable_help_subcommand(true);
    }
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command = names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(&name, |sub| {
            let arguments: Vec<String> = sub.get_positionals().map(positional).collect();
            let template = match arguments.is_empty() {
                true => SUBCOMMAND_TEMPLATE,
                false => SUBCOMMAND_WITH_ARGUMENTS_TEMPLATE,
            };
            let usage = [&[format!("casebook {name} [选项]")], arguments.as_slice()].concat().join(" ");
            with_options(sub).help_template(template).override_usage(usage)
        })
    });
    let usage = "casebook [选项] <命令>";
    with_options(command).disable_help_subcommand(true).help_template(TEMPLATE).override_usage(usage)
}

/// Returns an argument as the usage line shows it: `<目录>`, or `[目录]` where it can be left out.
fn positional(argument: &clap::Arg) -> String {
    let name = argument.get_value_names().and_then(<[_]>::first).map_or("", |name| name.as_str());
    if argument.is_required_set() { format!("<{name}>") } else { format!("[{name}]") }
}

fn with_options(command: clap::Command) -> clap::Command {
    let help = clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help).help("显示用法");
    command.disable_help_flag(true).arg(help)
}

/// Returns what is wrong with a use of the program, and how to mend it.
pub fn in_chinese(error: &clap::Error) -> String {
    let told = |kind| error.get(kind).map(text).unwrap_or_default();
    let what = match error.kind() {
        ErrorKind::UnknownArgument => format!("没有“{}”这个选项或参数", told(ContextKind::InvalidArg)),
        ErrorKind::InvalidSubcommand => format!("没有“{}”这个命令", told(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return error.render().to_string();
        }
        ErrorKind::MissingRequiredArgument => format!("缺少 {}", told(ContextKind::InvalidArg)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation
            if told(ContextKind::InvalidValue).is_empty() =>
        {
            format!("“{}”后面要写一个值", told(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("“{}”不能是“{}”", told(ContextKind::InvalidArg), told(ContextKind::InvalidValue))
        }
        ErrorKind::ArgumentConflict => {
            format!("“{}”不能和“{}”一起用", told(ContextKind::InvalidArg), told(ContextKind::PriorArg))
        }
        ErrorKind::TooManyValues => format!("“{}”只能写一个值", told(ContextKind::InvalidArg)),
        _ => return error.render().to_string(),
    };
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
        .into_iter()
        .map(&told)
        .find(|near| !near.is_empty());
    let values = told(ContextKind::ValidValue);
    let mend = match near {
        Some(near) => format!("改为“{near}”"),
        None if !values.is_empty() => format!("可以写：{values}"),
        None if error.kind() == ErrorKind::ValueValidation && error.source().is_some() => {
            error.source().map(ToString::to_string).unwrap_or_default()
        }
        // The whole line: whoever left something out sees where it goes.
        None => match told(ContextKind::Usage).find("casebook ").zip(error.get(ContextKind::Usage)) {
            Some((at, usage)) if error.kind() == ErrorKind::MissingRequiredArgument => {
                format!("照这样写：{}", text(usage).get(at..).unwrap_or_default().trim_end())
            }
            _ => "用 casebook --help 查看用法".to_owned(),
        },
    };
    format!("错误：{what}\n修改：{mend}\n")
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join("、"),
        other => other.to_string(),
    }
}
