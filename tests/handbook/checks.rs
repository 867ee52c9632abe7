//! Every check as an editor reads it: what it reports, why, a wrong and a right example.

use casebook::check::definition::Check;
use casebook::check::diagnostic::Level;
use casebook::check::standards::standards;
use casebook::check::{GROUPS, all};

/// What every example begins with and a reader need not see each time.
const PLAIN_SITE: &str = "-- casebook.yaml --\ntitle: 示例\n";

/// Returns all checks: a table, then each with its examples.
pub(crate) fn handbook() -> String {
    let mut text = vec!["| 代码 | 级别 | 报告什么 |".to_owned(), "|---|---|---|".to_owned()];
    text.extend(all().map(|check| {
        let anchor = check.code.replace('/', "");
        format!("| [`{}`](#{anchor}) | {} | {} |", check.code, level(check.level), check.what.zh)
    }));
    for group in GROUPS {
        text.extend(group.iter().map(|check| section(check)));
    }
    text.join("\n")
}

fn section(check: &Check) -> String {
    let Check { code, what, why, wrong, right, .. } = check;
    let (level, what, why) = (level(check.level), what.zh, why.zh);
    let standards = standards(why).join("、");
    let after = if standards.is_empty() { String::new() } else { format!("依据：{standards}。") };
    format!(
        "\n## {code}\n\n**{what}。**默认级别：{level}。{after}\n\n{why}\n\n错误的写法：\n\n{}\n\n正确的写法：\n\n{}",
        block(wrong),
        block(right)
    )
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Allow => "不报",
        Level::Warn => "警告",
        Level::Deny => "错误",
    }
}

fn block(example: &str) -> String {
    let shown = example.strip_prefix(PLAIN_SITE).filter(|rest| rest.starts_with("-- ")).unwrap_or(example);
    let fence = if shown.contains("```") { "````" } else { "```" };
    format!("{fence}text\n{}\n{fence}", shown.trim_end())
}
