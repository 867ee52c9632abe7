//! How many findings there are, and what to do next.
//!
//! In: findings. Out: [`Tally`] and the last line of a report.

use crate::check::diagnostic::{Diagnostic, Level};
use crate::lang::{Lang, Text};

/// How many findings there are of each level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// At [`Level::Deny`].
    pub errors: usize,
    /// At [`Level::Warn`].
    pub warnings: usize,
    /// Of either, those with a certain fix.
    pub mendable: usize,
}

impl Tally {
    /// Returns the numbers of `diagnostics`.
    pub fn of(diagnostics: &[&Diagnostic]) -> Self {
        let mut tally = Self::default();
        for diagnostic in diagnostics {
            if diagnostic.level == Level::Deny {
                tally.errors += 1;
            } else {
                tally.warnings += 1;
            }
            tally.mendable += usize::from(diagnostic.fix.as_ref().is_some_and(|fix| fix.is_certain));
        }
        tally
    }

    /// Returns the last line of a report: the numbers, then what to do next.
    pub fn closing(self, lang: Lang, is_strict: bool) -> String {
        if self.errors + self.warnings == 0 {
            return Text::new("没有发现问题", "no problems found").pick(lang).to_owned();
        }
        let next = self.next(is_strict);
        let fixes = self.fixes();
        match lang {
            Lang::Zh => format!("{}：{}{}", self.counts(lang), next.zh, fixes.zh),
            Lang::En => format!("{}: {}{}", self.counts(lang), next.en, fixes.en),
        }
    }

    /// Returns the numbers in words; empty where there is nothing to count.
    pub fn counts(self, lang: Lang) -> String {
        let plural = |count: usize, noun| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
        let parts: Vec<String> = [(self.errors, "个错误", "error"), (self.warnings, "个警告", "warning")]
            .into_iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, zh, en)| if lang == Lang::Zh { format!("{count} {zh}") } else { plural(count, en) })
            .collect();
        parts.join(if lang == Lang::Zh { "，" } else { ", " })
    }

    fn next(self, is_strict: bool) -> Text {
        if self.errors > 0 {
            Text::new("改好错误后再运行一次", "mend the errors and run it again")
        } else if is_strict {
            Text::new(
                "有 --strict 时警告也算错误，改好后再运行一次",
                "under `--strict` they count as errors; mend them and run it again",
            )
        } else {
            Text::new(
                "不影响发布，核对后能改则改",
                "the site can be published; look through them when you can",
            )
        }
    }

    fn fixes(self) -> Text {
        match self.mendable {
            0 => Text::new("", ""),
            count => Text::new(
                format!("；{count} 处可由 casebook check --fix 改好"),
                format!("; `casebook check --fix` mends {count} of them"),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;
    use crate::lang::Lang;

    #[test]
    fn a_clean_check_says_one_line() {
        assert_eq!(Tally::default().closing(Lang::Zh, true), "没有发现问题");
        assert_eq!(Tally::default().closing(Lang::En, false), "no problems found");
    }

    #[test]
    fn the_last_line_counts_and_says_what_to_do_next() {
        let tally = Tally { errors: 2, warnings: 1, mendable: 1 };
        assert_eq!(
            tally.closing(Lang::Zh, false),
            "2 个错误，1 个警告：改好错误后再运行一次；1 处可由 casebook check --fix 改好"
        );
        assert_eq!(
            tally.closing(Lang::En, false),
            "2 errors, 1 warning: mend the errors and run it again; `casebook check --fix` mends 1 of them"
        );
    }

    #[test]
    fn warnings_stop_nothing_unless_strict() {
        let tally = Tally { errors: 0, warnings: 3, mendable: 0 };
        assert_eq!(tally.closing(Lang::Zh, false), "3 个警告：不影响发布，核对后能改则改");
        assert_eq!(tally.closing(Lang::Zh, true), "3 个警告：有 --strict 时警告也算错误，改好后再运行一次");
    }
}
