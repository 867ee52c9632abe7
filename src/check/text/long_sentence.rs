//! Sentences that are too long to be read aloud.
//!
//! In: running text, and the length that the site sets itself. Out: a finding at each longer sentence; what stands in “ ”
//! and 《 》 is another's and is not counted.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::lang::{Text, Words};

/// `text/long-sentence`.
pub(super) static CHECK: Check = Check {
    code: "text/long-sentence",
    level: Level::Warn,
    what: Words::new("句子太长", "a sentence is too long"),
    why: Words::new(
        "一句话几十上百个字，听的人记不住前半句，看手机的人找不到主语。写给村民看的，一句说一件事。多长算长由各站自己定，写在“句长”里，没有写就不查；引号和书名号里的是别人的话，不算字数。",
        "Nobody who listens keeps the first half of a sentence of a hundred characters, and on a telephone its subject is out \
         of sight. A site sets its own length under `sentence_length`, and without one nothing is checked; what stands in \
         quotation marks or 《 》 is another's and not counted.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
句长: 30
-- content/about.md --
---
标题: 关于
---

村民和委员还有镇上的同志一起坐下来把路灯装在哪里电费由谁出坏了找谁修一条一条地商量清楚以后再写成意见送到村委会去办理。
",
    right: "\
-- casebook.yaml --
title: 示例
句长: 30
-- content/about.md --
---
标题: 关于
---

村民、委员和镇上的同志坐在一起商量。路灯装在哪里，电费由谁出，坏了找谁修，一条一条定下来。
",
    run: Run::Page(run),
};

/// The marks that end a sentence, and what no sentence goes over.
const ENDS: [char; 7] = ['。', '！', '？', '；', '!', '?', '\n'];

fn run(scope: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let Some(longest) = scope.site.config.house_style.sentence_length else { return };
    for block in page.blocks.iter().filter(|block| block.heading.is_none()) {
        let mut start = 0;
        for sentence in block.text.split_inclusive(ENDS) {
            let (length, place) = (own_characters(sentence), start..start + sentence.trim_end().len());
            start += sentence.len();
            if length > longest as usize {
                findings.push(Finding::new(
                    block.place(place),
                    Text::new(
                        format!("这一句有 {length} 个汉字，超过 {longest} 个"),
                        format!("this sentence has {length} Chinese characters, more than {longest}"),
                    ),
                    Text::new("分成几句，一句说一件事", "make several of it, one for each thing it says"),
                ));
            }
        }
    }
}

/// Returns how many Han characters of `sentence` stand outside quotation and title marks.
fn own_characters(sentence: &str) -> usize {
    let mut depth = 0_usize;
    let is_own = |c: char| {
        match c {
            '“' | '《' => depth += 1,
            '”' | '》' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && ('\u{4e00}'..='\u{9fff}').contains(&c)
    };
    sentence.chars().map(is_own).filter(|is_own| *is_own).count()
}

#[cfg(test)]
mod tests {
    use super::own_characters;

    #[test]
    fn what_is_quoted_is_not_counted() {
        assert_eq!(own_characters("照《议事规则》办，“有事来协商”。"), 2);
        assert_eq!(own_characters("共 220 次协商"), 4);
    }
}
