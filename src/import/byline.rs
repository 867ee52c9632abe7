//! Lines that name who wrote: an office and a name.
//!
//! In: a folded line. Out: [`Byline`]. A line is one only when a title of office is followed by what begins with a surname
//! and ends the line, so that 主席会议成员 names nobody.

use crate::hanzi::script::is_han;
use crate::personal::person::name;

/// Who wrote, by office and name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Byline {
    /// The office: 西安市政协主席.
    pub office: String,
    /// The name, or several parted by a space.
    pub name: String,
}

/// Titles of office that stand before a name, the longer ones first.
const TITLES: [&str; 24] = [
    "主任委员",
    "副秘书长",
    "秘书长",
    "副主席",
    "主席",
    "副主任",
    "主任",
    "副书记",
    "书记",
    "副会长",
    "会长",
    "副部长",
    "部长",
    "副局长",
    "局长",
    "镇长",
    "乡长",
    "区长",
    "县长",
    "市长",
    "常委",
    "委员",
    "通讯员",
    "记者",
];

/// How many characters a byline has at most.
const LONGEST: usize = 36;

/// Returns the office and name that `line`, simplified and narrow, consists of.
pub fn byline(line: &str) -> Option<Byline> {
    let is_fit = |c: char| is_han(c) || matches!(c, ' ' | '·' | '、' | '(' | ')');
    if line.chars().count() > LONGEST || !line.chars().all(is_fit) {
        return None;
    }
    let ends = TITLES.iter().flat_map(|title| line.match_indices(title).map(|(at, title)| at + title.len()));
    let mut ends: Vec<usize> = ends.collect();
    ends.sort_unstable();
    let read = |end: &usize| {
        let (office, name) = line.split_at_checked(*end)?;
        let name = name.trim();
        let is_named = !name.is_empty() && name.split([' ', '、']).all(is_name);
        is_named.then(|| Byline { office: office.trim().to_owned(), name: name.to_owned() })
    };
    ends.iter().rev().find_map(read)
}

/// Returns whether `text` is a name: a surname and one or two characters, or a name with a middle dot.
fn is_name(text: &str) -> bool {
    let count = text.chars().count();
    let is_dotted = text.contains('·') && (4..=15).contains(&count);
    is_dotted || name(text).is_some_and(|name| name.len() == text.len())
}

#[cfg(test)]
mod tests {
    use super::byline;

    #[test]
    fn an_office_and_a_name_make_a_byline() {
        for (line, office, name) in [
            ("大安区政协委联委主任 黄显容", "大安区政协委联委主任", "黄显容"),
            ("西安市政协主席王吉德", "西安市政协主席", "王吉德"),
            ("示例县政协副主席 买买提·艾力", "示例县政协副主席", "买买提·艾力"),
            ("本报记者 张三四 李五六", "本报记者", "张三四 李五六"),
        ] {
            let found = byline(line).unwrap();
            assert_eq!((found.office.as_str(), found.name.as_str()), (office, name));
        }
        for line in ["主席会议成员", "区政协主席", "以学增智 探索模式", "由主席王吉德主持了会议。", ""]
        {
            assert_eq!(byline(line), None, "{line}");
        }
    }
}
