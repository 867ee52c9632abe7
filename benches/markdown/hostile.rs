//! Texts that bring slow parsers to a stand.
//!
//! In: a size. Out: for each pattern a text of about that many bytes.

/// Each pattern, by what it repeats: what stands before, again and again, and behind.
pub(crate) const PATTERNS: &[(&str, &str, &str)] = &[
    ("", "*甲 _乙 ", ""),
    ("", "**。", ""),
    ("", "甲**“", ""),
    ("", "~~。甲", ""),
    ("", "3~5", ""),
    ("", "\\*", ""),
    ("", "\\\\*。", ""),
    ("", "[", ""),
    ("", "![", ""),
    ("", "[甲](", ""),
    ("", "[^1]", "\n\n[^1]: 注"),
    ("", "[^甲", ""),
    ("", "[甲]: a.md\n\n", ""),
    ("", "`", ""),
    ("", "`甲", ""),
    ("", "<", ""),
    ("", "<!--", ""),
    ("<!--", "<!--\n", ""),
    ("", "<b>", ""),
    ("", "甲<b>\n", ""),
    ("", "&#x", ""),
    ("", "&lt;", ""),
    ("", "https://a.cn/_", ""),
    ("https://a.cn/", ")", ""),
    ("https://a.cn/", "&a;", ""),
    ("", "www.", ""),
    ("", "http://", ""),
    ("", "a:", ""),
    ("", "a@", ""),
    ("", "a@b.", ""),
    ("", "甲\n", ""),
    ("", "*甲*\n", ""),
    ("甲", "\n![](a.png)", ""),
    ("", "　", ""),
    ("甲", "　", "乙"),
    ("", "\u{fe00}*", ""),
    ("", "# 甲\n", ""),
    ("", "# 甲 {#乙}\n", ""),
    ("", "# 甲 {乙}\n", ""),
    ("", "{", ""),
    ("# ", "{", "}"),
    ("", "> ", "甲"),
    ("", "- ", "甲"),
    ("", "- [x] ", "甲"),
    ("", "|", "\n|-|-|\n"),
    ("|甲|\n|-|\n", "|乙|丙|\n", ""),
    ("", "甲\n: 乙\n\n", ""),
    ("", "[^甲]: 乙\n\n", ""),
    ("[^甲]", "\n\n[^甲]: 乙", ""),
    ("", "\u{fdd0}*。", ""),
    ("", "\0", ""),
];

/// Returns the text of a pattern, of about `bytes` bytes.
pub(crate) fn text((before, again, after): &(&str, &str, &str), bytes: usize) -> String {
    [*before, &again.repeat(bytes / again.len()), *after].concat()
}
