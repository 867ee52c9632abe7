//! Characters that the table of standard characters does not list.
//!
//! In: running text. Out: one finding a page in simplified characters, at the first such character, with all of them in its
//! words.

use std::collections::BTreeSet;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::mark::Mark;
use crate::check::page::Page;
use crate::check::text::scripts::{is_simplified, simplified_form};
use crate::hanzi::script::{is_compatibility, is_han};
use crate::hanzi::standard::is_standard;
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/unlisted-character`.
pub(super) static CHECK: Check = Check {
    code: "text/unlisted-character",
    level: Level::Warn,
    what: Words::new(
        "有《通用规范汉字表》以外的字",
        "characters that the table of standard characters lacks",
    ),
    why: Words::new(
        "《通用规范汉字表》（国发〔2013〕23号）收 8105 字，是一般用字的依据。表外的字多半是识别、转换出的错字或异体字，检索不到，旧手机上还可能显示成方框；\
         确是姓名、地名用字的（GB 18030—2022 都有编码），核对后放行。",
        "The Table of General Standard Chinese Characters (国发〔2013〕23号) lists the 8105 characters of ordinary use. One outside it is \
         mostly a misreading or a variant: nobody finds it by searching, and an old telephone may show a box. Where a \
         name has it (GB 18030—2022 encodes them all), check it and allow it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

经査，水渠长三里，两个村共用。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

经查，水渠长三里，两个村共用。
",
    run: Run::Page(run),
};

/// How many characters a message names.
const MOST: usize = 8;

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let unlisted: Vec<(&Block, &Mark)> = page.marks().filter(|(_, mark)| is_unlisted(mark.c)).collect();
    let Some((block, first)) = unlisted.first().filter(|_| is_simplified(page)) else { return };
    let characters: BTreeSet<char> = unlisted.iter().map(|(_, mark)| mark.c).collect();
    let named = characters.iter().take(MOST).map(|c| (c, u32::from(*c)));
    let named = named.map(|(c, code)| (format!("{c}（U+{code:04X}）"), format!("`{c}` (U+{code:04X})")));
    let (zh, en): (Vec<String>, Vec<String>) = named.unzip();
    let (more, more_en) = if characters.len() > MOST { ("等", " and others") } else { ("", "") };
    findings.push(Finding::new(
        block.place(first.range()),
        Text::new(
            format!("《通用规范汉字表》没有收“{}”{more}", zh.join("、")),
            format!("the table of standard characters lacks {}{more_en}", en.join(", ")),
        ),
        Text::new(
            "对照来源核对；是错字、异体字的改成规范字，确是姓名地名的在页里放行",
            "check it against the source; write the standard form, or allow it where a name has it",
        ),
    ));
}

/// Returns whether `c` is a Han character outside the table. Traditional and compatibility characters have checks of their
/// own; 〇 is a numeral.
fn is_unlisted(c: char) -> bool {
    let has_its_check = || is_compatibility(c) || simplified_form(c).is_some();
    is_han(c) && !is_standard(c) && c != '〇' && !has_its_check()
}

#[cfg(test)]
mod tests {
    use super::is_unlisted;

    #[test]
    fn standard_traditional_and_numeral_characters_have_their_own_checks_or_none() {
        assert!("査尅𠮷楨龘".chars().all(is_unlisted));
        assert!(!"查红桢議〇\u{f90a}あ，a".chars().any(is_unlisted));
    }
}
