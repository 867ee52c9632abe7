//! The command line as an editor reads it, from the program's own help.

use casebook::cli::command;
use casebook::lang::Lang;

/// Returns every command with its long help.
pub(crate) fn handbook() -> String {
    let mut command = command(Lang::Zh).term_width(90);
    command.build();
    let sections: Vec<String> = command
        .get_subcommands_mut()
        .filter(|sub| sub.get_name() != "help")
        .map(|sub| {
            let help = sub.clone().term_width(90).render_long_help().to_string();
            let lines: Vec<&str> = help.lines().map(str::trim_end).collect();
            format!("## casebook {}\n\n```text\n{}\n```", sub.get_name(), lines.join("\n").trim())
        })
        .collect();
    sections.join("\n\n")
}

/// Returns the commands that `code` names, as "casebook build" does at the start of a line.
pub(crate) fn named(code: &str) -> Vec<&str> {
    let lines = code.lines().filter_map(|line| line.strip_prefix("casebook "));
    let words = lines.filter_map(|rest| rest.split(' ').next());
    words.filter(|word| word.chars().all(|c| c.is_ascii_lowercase())).collect()
}
