//! 余 or 多 behind a number that is told to its last digit.
//!
//! In: running text. Out: a finding at the number: 163余人 is either 163 or 160余.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::check::beside::stands_behind;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::lang::{Text, Words};

/// `text/exact-estimate`.
pub(super) static CHECK: Check = Check {
    code: "text/exact-estimate",
    level: Level::Warn,
    what: Words::new("准确的数后面又写“余”“多”", "余 or 多 follows an exact number"),
    why: Words::new(
        "“余”“多”表示概数，前面是整数（GB/T 15835—2011）：160余人、20多户。“163余人”说不清是 163 人还是 160 多人，统计时也没法取数。",
        "余 and 多 make a round number an estimate (GB/T 15835—2011): 160余人. With 163余人 nobody knows whether it is 163 or \
         some more than 160, and no count can take it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

收到意见163余条。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

收到意见160余条。
",
    run: Run::Page(run),
};

/// What is counted, or how: behind 余 and 多 alone these make an estimate.
const COUNTED: &str = "人名户个件条次项家场处盏亩元万亿吨斤公米平位代份宗起批类种天年月村社组所座台辆棵株";

static WORDS: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["余", "多"].map(Finder::new));

fn run(scope: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let file = scope.text(page.entry.file);
    if !WORDS.iter().any(|word| stands_behind(file, word, |c| c.is_ascii_digit())) {
        return;
    }
    for block in &page.blocks {
        for (range, number, word) in estimates(&block.text) {
            findings.push(Finding::new(
                block.place(range),
                Text::new(
                    format!("“{number}{word}”：{number} 已经是准确的数"),
                    format!("`{number}{word}`: {number} is exact already"),
                ),
                Text::new(
                    format!("照来源写：准确的去掉“{word}”，概数写成整数再加“{word}”"),
                    format!("follow the source: take `{word}` out, or write the round number before it"),
                ),
            ));
        }
    }
}

/// Returns where such numbers stand in `text` with the word behind them, each as number and word.
fn estimates(text: &str) -> Vec<(Range<usize>, &str, char)> {
    let mut found = Vec::new();
    for word in ['余', '多'] {
        for (at, _) in text.match_indices(word) {
            // A line may end between the two, or a space stand there.
            let before = text.get(..at).unwrap_or_default().trim_end();
            let start = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == ',').len();
            let number = before.get(start..).unwrap_or_default();
            let is_part = before
                .get(..start)
                .is_some_and(|before| before.ends_with(['.', '．', '-', '—', '～', '~', '/']));
            let end = at + word.len_utf8();
            let is_counted = text.get(end..).is_some_and(|rest| rest.starts_with(|c| COUNTED.contains(c)));
            if number.len() > 1 && !number.ends_with('0') && !number.ends_with(',') && !is_part && is_counted
            {
                found.push((start..end, number, word));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::estimates;

    #[test]
    fn exact_numbers_are_told_from_round_ones_and_from_other_words() {
        for text in ["163余人", "163 余人", "163\n余人", "收到意见25多条", "1,205余户"] {
            assert_eq!(estimates(text).len(), 1, "{text}");
        }
        for text in [
            "160余人",
            "20多户",
            "2万余亩",
            "1.5万多元",
            "2.25余万",
            "1998多云",
            "12多么",
            "3多个",
            "十五余人",
        ] {
            assert_eq!(estimates(text).len(), 0, "{text}");
        }
    }
}
