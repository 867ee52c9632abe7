//! The addresses of homes.
//!
//! In: a text and digits in it. Out: the address that they end: down to the room or the house of a village group, in
//! a sentence that says somebody lives there. The address of an office has a street and a number too, and is none.

use std::ops::Range;

use crate::personal::around::{after, before, names_one};

/// Words that say that people live there.
const HOME_WORDS: &[&str] =
    &["住址", "家住", "住在", "居住", "现住", "住所", "家庭地址", "户籍", "户口", "籍贯", "身份证"];

/// Words for those who do.
const DWELLERS: &[&str] = &[
    "居民", "村民", "业主", "户主", "租户", "住户", "老人", "女士", "先生", "大爷", "大妈", "大娘", "阿姨",
    "嬢嬢", "患者", "学生", "家属",
];

/// What an address goes through on its way to a room.
const PARTS: &[&str] = &[
    "省", "市", "区", "县", "镇", "乡", "街道", "村", "社区", "路", "街", "巷", "道", "弄", "里", "胡同",
    "小区", "苑", "园", "花园", "公寓", "组", "号", "栋", "幢", "座", "单元", "楼", "层", "附", "号楼",
    "号院",
];

/// Parts without which a number and a room are no address.
const ROADS: &[&str] = &[
    "路", "街", "巷", "大道", "弄", "胡同", "小区", "苑", "花园", "公寓", "栋", "幢", "单元", "号楼", "号院",
    "村", "社区",
];

/// Parts of a house: a 户 behind one of them is a door, behind anything else a number of households.
const HOUSE: &[&str] = &["栋", "幢", "座", "单元", "楼", "层", "号", "附"];

/// What follows a number of households, where a door is followed by nothing or by who lives there.
const COUNTED: &[&str] = &[
    "居民",
    "业主",
    "住户",
    "人家",
    "群众",
    "村民",
    "商户",
    "租户",
    "家庭",
    "中",
    "都",
    "全",
    "均",
    "同意",
    "签",
    "里",
    "的居民",
    "的业主",
    "的住户",
];

/// Returns the bytes of the home address that the digits at `digits` end, with the word after them.
pub fn home_address(text: &str, digits: &Range<usize>) -> Option<Range<usize>> {
    let (before, after) = (before(text, digits.start), after(text, digits.end));
    let word = after.trim_start_matches(' ');
    let room = ["室", "户", "号房"].into_iter().find(|room| word.starts_with(room));
    let house = word.starts_with('号').then_some("号").filter(|_| before.trim_end().ends_with('组'));
    if !leads_to(before, if room == Some("户") { HOUSE } else { PARTS }) {
        return None;
    }
    let end = digits.end + (after.len() - word.len()) + room.or(house)?.len();
    let start = digits.start - address_before(before);
    let address = text.get(start..digits.start)?;
    let lead = text.get(start.checked_sub(before.len() - address.len())?..start).unwrap_or_default();
    let is_address = ROADS.iter().any(|road| address.contains(road)) && address.chars().count() >= 4;
    let rest = text.get(end..).unwrap_or_default();
    if room == Some("户") && COUNTED.iter().any(|word| rest.starts_with(word)) {
        return None;
    }
    let follows: String = rest.chars().take(10).collect();
    let is_home = [HOME_WORDS, DWELLERS].iter().any(|words| names_one(lead, 24, words))
        || names_one(&follows, 10, DWELLERS);
    (is_address && is_home).then_some(start..end)
}

/// Returns whether a number behind `before` goes on from one of `parts`: 2单元, 2栋1-, and not 把66.
fn leads_to(before: &str, parts: &[&str]) -> bool {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '—' | '－' | '*' | '\u{200b}');
    let lead = before.trim_end_matches(is_between);
    let goes_on = lead.len() < before.len() && lead.ends_with(|c: char| c.is_numeric());
    goes_on || parts.iter().any(|part| lead.ends_with(part))
}

/// Returns how many bytes at the end of `before` belong to the address.
fn address_before(before: &str) -> usize {
    let is_part =
        |c: char| c.is_alphanumeric() || matches!(c, '-' | '—' | '－' | '*' | ' ' | '\u{200b}' | '附');
    let mut taken = before.len() - before.trim_end_matches(is_part).len();
    let mut address = before.get(before.len() - taken..).unwrap_or_default();
    // What comes before the first place is the sentence, not the address.
    for word in HOME_WORDS.iter().chain(DWELLERS).chain(&["地址", "在", "于", "到", "是", "为", "址"])
    {
        if let Some((_, rest)) = address.rsplit_once(word)
            && PARTS.iter().any(|part| rest.contains(part))
        {
            address = rest;
            taken = rest.len();
        }
    }
    taken - (address.len() - address.trim_start().len())
}
