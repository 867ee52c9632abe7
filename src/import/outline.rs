//! What a line of office writing is by its number: 一、, （一）, 第五条.
//!
//! In: a line. Out: the level of the heading that it begins, or whether it is an item or an article. The order of numbers is
//! that of GB/T 9704—2012 §7.3.3: 一、, （一）, 1., （1）.

use crate::hanzi::number::{leading, parse};
use crate::hanzi::script::is_han;

/// Returns the level of the heading that `line` begins: 2 for 一、, 3 for （一）; `None` for any other line.
pub fn level(line: &str) -> Option<usize> {
    let line = line.trim_start();
    if let Some(inner) = line.strip_prefix(['(', '（']) {
        let end = inner.find([')', '）'])?;
        let number = inner.get(..end)?;
        return (number.chars().all(is_han) && parse(number).is_some()).then_some(3);
    }
    let end = line.find('、')?;
    let number = line.get(..end)?;
    (number.chars().all(is_han) && parse(number).is_some()).then_some(2)
}

/// Returns whether `line` begins something of its own: a heading, an item, an article, a mark of Markdown.
pub fn begins(line: &str) -> bool {
    let bare = line.trim_start();
    let is_marked = bare
        .starts_with(['#', '-', '*', '+', '>', '|', '■', '●', '◆', '▲', '★', '·', '•', '＃', '`', '!', '['])
        || bare.starts_with("第") && is_article(bare);
    let is_numbered = bare.starts_with(|c: char| c.is_ascii_digit() || c == '(' || c == '（')
        && leading(bare).is_some_and(|(_, rest)| {
            rest.starts_with(['.', '．', '、', ')', '）']) || bare.starts_with(['(', '（'])
        });
    level(line).is_some() || is_marked || is_numbered
}

/// Returns whether `line` begins an article, chapter or section: 第五条.
pub fn is_article(line: &str) -> bool {
    let Some((_, rest)) = line.trim_start().strip_prefix('第').and_then(leading) else { return false };
    rest.starts_with(['条', '章', '节', '编'])
}

/// Returns whether `line` is a heading without a number by its shape: short, no mark of a sentence, and one space within.
pub fn is_slogan(line: &str) -> bool {
    let count = line.chars().count();
    let is_sentence = line.contains(['。', '，', ',', '；', ';', '：', ':', '？', '?', '！', '!']);
    let spaces = line.trim().matches([' ', '\u{3000}']).count();
    (6..=40).contains(&count) && !is_sentence && (1..=3).contains(&spaces)
}

#[cfg(test)]
mod tests {
    use super::{begins, is_slogan, level};

    #[test]
    fn numbers_say_the_level() {
        for (line, expected) in [
            ("一、现状", Some(2)),
            ("十二、展望", Some(2)),
            ("(一)认识", Some(3)),
            ("（二）机制", Some(3)),
            ("一是坚持", None),
            ("(试行)", None),
            ("一、二、三产业", Some(2)),
            ("1. 征题", None),
            ("第五条 甲", None),
        ] {
            assert_eq!(level(line), expected, "{line}");
        }
        for line in ["一、现状", "（一）甲", "1. 甲", "1、甲", "(1)甲", "- 甲", "第五条 甲", "# 甲"]
        {
            assert!(begins(line), "{line}");
        }
        for line in ["一是坚持", "2022年以来", "第五次会议", "甲，乙", "15个镇"] {
            assert!(!begins(line), "{line}");
        }
    }

    #[test]
    fn a_slogan_is_a_heading_by_its_shape() {
        assert!(is_slogan("以学增智 探索“五联”委员工作室建设模式"));
        assert!(!is_slogan("常态化开展。 这是正文") && !is_slogan("没有空格的一行字") && !is_slogan("甲 乙"));
    }
}
