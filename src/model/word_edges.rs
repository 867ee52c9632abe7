//! The words that citations are made of, where one ends, and where a word that only looks like one begins.
//!
//! In: the text beside what may be a citation. Out: whether it can be one. Chinese has no spaces: 第二项目 is no 第二项, 目前条件
//! no 前条, 第一条建议 no article.

/// What rules are called by their kind.
pub(super) const NOUNS: [&str; 15] = [
    "规则", "办法", "细则", "规定", "条例", "制度", "方案", "规范", "意见", "章程", "规程", "准则", "公约",
    "指南", "文件",
];

/// What may stand between 本 or 该 and the noun.
pub(super) const MODIFIERS: [&str; 10] =
    ["", "实施", "工作", "议事", "协商议事", "协商", "考评", "考核", "暂行", "管理"];

/// Returns whether `unit` and `rest` behind it begin another word.
pub(super) fn begins_word(unit: char, rest: &str) -> bool {
    rest.chars().next().is_some_and(|next| WORD_AFTER.contains(&(unit, next)))
}

/// Returns whether 前, 本 or 同 behind `before` ends another word.
pub(super) fn ends_word(before: &str) -> bool {
    before.chars().next_back().is_some_and(|c| PART_OF_WORD.contains(&c))
}

/// Returns whether what stands beside a place makes it a citation for certain.
pub(super) fn is_law(before: &str, after: &str) -> bool {
    SURE_AFTER.iter().any(|word| after.starts_with(word))
        || SURE_BEFORE.iter().any(|word| before.ends_with(word))
}

/// Returns whether a citation can end before `rest`: at the end, before punctuation and white space, or before a word that
/// goes on about it. 第一条建议 is none.
pub(super) fn may_follow(rest: &str) -> bool {
    let Some(c) = rest.chars().next() else { return true };
    !c.is_alphanumeric() || "规的之所中内和与及或至到以等明要对载列也均已作适不应关执尤另".contains(c)
}

/// Returns whether a citation that other words may end in can begin behind `before`: at the beginning, behind punctuation
/// and behind a word that citations follow. 层次条理 is none.
pub(super) fn may_precede(before: &str) -> bool {
    before.chars().next_back().is_none_or(|c| !c.is_alphanumeric())
        || SURE_BEFORE.iter().any(|word| before.ends_with(word))
}

/// Characters before which a unit is the beginning of another word: 第一条例会, 第二项目.
const WORD_AFTER: [(char, char); 23] = [
    ('条', '例'),
    ('条', '件'),
    ('条', '线'),
    ('条', '街'),
    ('条', '路'),
    ('条', '块'),
    ('条', '文'),
    ('条', '约'),
    ('条', '目'),
    ('项', '目'),
    ('款', '式'),
    ('款', '待'),
    ('款', '项'),
    ('目', '标'),
    ('目', '录'),
    ('目', '的'),
    ('目', '前'),
    ('章', '程'),
    ('节', '目'),
    ('节', '点'),
    ('节', '日'),
    ('节', '课'),
    ('编', '制'),
];

/// Characters after which 前, 本 and 同 are the end of another word: 目前, 根本, 合同.
const PART_OF_WORD: [char; 19] = [
    '目', '以', '之', '当', '提', '日', '眼', '此', '生', '空', '先', '基', '根', '样', '成', '版', '文',
    '合', '不',
];

/// What makes a citation of what stands before it.
const SURE_AFTER: [&str; 10] =
    ["规定", "的规定", "之规定", "所列", "所称", "所规定", "明确规定", "办理", "执行", "处理"];

/// What makes a citation of what stands behind it.
const SURE_BEFORE: [&str; 9] = ["依照", "按照", "根据", "依据", "违反", "适用", "参照", "依", "符合"];
