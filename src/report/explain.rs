//! One check, told at length.
//!
//! In: a check. Out: text for a terminal: what it reports, why, a wrong and a right example, how to allow it.

use crate::check::definition::Check;
use crate::check::diagnostic::Level;
use crate::check::levels::takes_a_reason;
use crate::check::standards::standards;
use crate::lang::{Lang, Words};

/// What every example begins with and an editor need not read each time.
const PLAIN_SITE: &str = "-- casebook.yaml --\ntitle: 示例\n";

const WRONG: Words = Words::new("错误的写法：", "wrong:");
const RIGHT: Words = Words::new("正确的写法：", "right:");
const STANDARDS: Words = Words::new("依据：", "after: ");
const LEVELS: Words = Words::new(
    "不需要这项检查时，在 casebook.yaml 里写（warn 为警告，deny 为错误）：",
    "to do without it, write in `casebook.yaml` (`warn` makes it a warning, `deny` an error):",
);
const ALLOW: Words = Words::new(
    "某一页有理由例外时，在那一页的文件头里写（至，可以不写）：",
    "where one page has reason to be an exception, write in its front matter (`until` may be left out):",
);
const EXCEPTION: Words = Words::new("{理由: ……, 至: 2026-12-31}", "{reason: …, until: 2026-12-31}");
const ALLOW_KEY: Words = Words::new("放行", "allow");

/// Returns the text of `casebook explain` for `check`; it ends with a newline.
pub fn explain(check: &Check, lang: Lang) -> String {
    let level = level(check.level);
    let head = match lang {
        Lang::Zh => format!("{}（{}）：{}", check.code, level.zh, check.what.zh),
        Lang::En => format!("{} ({}): {}", check.code, level.en, check.what.en),
    };
    let standards = standards(check.why.pick(lang)).join(match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    });
    let mut parts = vec![head, check.why.pick(lang).to_owned()];
    if !standards.is_empty() {
        parts.push(format!("{}{standards}", STANDARDS.pick(lang)));
    }
    parts.extend([
        WRONG.pick(lang).to_owned(),
        indented(shown(check.wrong)),
        RIGHT.pick(lang).to_owned(),
        indented(shown(check.right)),
    ]);
    if !takes_a_reason(check) {
        parts.extend([LEVELS.pick(lang).to_owned(), format!("    checks:\n      {}: allow", check.code)]);
    }
    let exception =
        format!("    {}:\n      {}: {}\n", ALLOW_KEY.pick(lang), check.code, EXCEPTION.pick(lang));
    parts.extend([ALLOW.pick(lang).to_owned(), exception]);
    parts.join("\n\n")
}

fn level(level: Level) -> Words {
    match level {
        Level::Allow => Words::new("默认不报告", "not reported by default"),
        Level::Warn => Words::new("默认为警告", "a warning by default"),
        Level::Deny => Words::new("默认为错误", "an error by default"),
    }
}

/// Returns `example` without a configuration that says nothing but a title.
fn shown(example: &str) -> &str {
    example.strip_prefix(PLAIN_SITE).filter(|rest| rest.starts_with("-- ")).unwrap_or(example)
}

fn indented(example: &str) -> String {
    let lines: Vec<String> = example
        .lines()
        .map(|line| if line.is_empty() { String::new() } else { format!("    {line}") })
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::explain;
    use crate::check::by_code;
    use crate::lang::Lang;

    #[test]
    fn a_check_is_told_with_both_examples_and_how_to_allow_it() {
        let check = by_code("front-matter/full-width-colon").expect("the check");
        assert_eq!(
            explain(check, Lang::Zh),
            "\
front-matter/full-width-colon（默认为错误）：键后面是全角冒号

键和值之间是半角冒号加一个空格（YAML 1.2.2 §7.4）。全角冒号看着差不多，读起来却是另一个字，整行会连成一个词。

依据：YAML 1.2.2

错误的写法：

    -- content/a.md --
    ---
    标题: 甲
    地区：四川省/自贡市
    ---

正确的写法：

    -- content/a.md --
    ---
    标题: 甲
    地区: 四川省/自贡市
    ---

不需要这项检查时，在 casebook.yaml 里写（warn 为警告，deny 为错误）：

    checks:
      front-matter/full-width-colon: allow

某一页有理由例外时，在那一页的文件头里写（至，可以不写）：

    放行:
      front-matter/full-width-colon: {理由: ……, 至: 2026-12-31}
"
        );
    }

    #[test]
    fn a_configuration_that_matters_is_shown() {
        let check = by_code("front-matter/unknown-term").expect("the check");
        let text = explain(check, Lang::En);
        assert!(text.contains("    -- casebook.yaml --\n    title: 示例\n    topics:"), "{text}");
        assert!(text.starts_with("front-matter/unknown-term (an error by default): "), "{text}");
    }
}
