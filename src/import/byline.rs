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

/// What those are called who report for a newspaper, the longer ones first.
const REPORTERS: [&str; 6] = ["全媒体记者", "特约记者", "见习记者", "本报记者", "通讯员", "记者"];

/// Returns the names of those who report, where `line` begins as a newspaper does: 本报讯（记者张三 通讯员李四）.
pub fn dateline(line: &str) -> Option<String> {
    let (head, rest) = line.split_once('(')?;
    let is_head = head.chars().count() <= 12 && (head.ends_with('讯') || head.ends_with('电'));
    let (within, _) = rest.split_once(')')?;
    let mut names = Vec::new();
    let mut is_announced = false;
    for word in within.split([' ', '、']).filter(|word| !word.is_empty()) {
        let reporter = REPORTERS.iter().find_map(|title| word.strip_prefix(title));
        is_announced |= reporter.is_some();
        let name = reporter.unwrap_or(word);
        if !name.is_empty() {
            names.push(name);
        }
    }
    let is_named = is_head && is_announced && !names.is_empty() && names.iter().all(|name| is_name(name));
    is_named.then(|| names.join(" "))
}

/// Returns whether `text` is a name: a surname and one or two characters, or a name with a middle dot.
fn is_name(text: &str) -> bool {
    let count = text.chars().count();
    let is_dotted = text.contains('·') && (4..=15).contains(&count);
    is_dotted || name(text).is_some_and(|name| name.len() == text.len())
}

#[cfg(test)]
mod tests {
    use super::{byline, dateline};

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

    #[test]
    fn a_newspaper_says_at_the_beginning_who_reports() {
        for (line, names) in [
            ("本报讯(记者 张三)5月8日,某街道召开协商会。", Some("张三")),
            ("本报讯(记者王小明 通讯员 李四、赵五)近日,", Some("王小明 李四 赵五")),
            ("新华社成都5月8日电(记者 张三)", Some("张三")),
            ("本报讯(图为现场)近日,", None),
            ("协商会(记者 张三)召开。", None),
            ("本报讯 近日,某镇召开协商会。", None),
        ] {
            assert_eq!(dateline(line).as_deref(), names, "{line}");
        }
    }
}
