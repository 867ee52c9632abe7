//! Turns of phrase that many checks share, so that they all sound alike.
//!
//! In: words as written. Out: pieces of messages. Chinese sets what an editor wrote in “ ”, English in backticks.

use crate::lang::Text;
use crate::model::deadline::{Term, Unit};

/// Returns `text` as Chinese names what is to be typed: ASCII bare after a space, anything else in “ ”.
/// It stands before punctuation or at the end of a sentence.
pub fn zh_typed(text: &str) -> String {
    if text.is_ascii() && !text.is_empty() { format!(" {text}") } else { format!("“{text}”") }
}

/// Returns `text` as it follows a Han character: after a space where it begins in Latin.
pub fn after_han(text: &str) -> String {
    if text.starts_with(|c: char| c.is_ascii_alphanumeric()) { format!(" {text}") } else { text.to_owned() }
}

/// Returns how many days too many there are for a deadline of `term`: 3 天, 3 个工作日.
pub fn days_too_many(term: Term, days: u32) -> Text {
    let plural = if days == 1 { "" } else { "s" };
    match term.unit {
        Unit::WorkingDay => Text::new(format!("{days} 个工作日"), format!("{days} working day{plural}")),
        _ => Text::new(format!("{days} 天"), format!("{days} day{plural}")),
    }
}

/// Returns `items` as a Chinese list: “甲”“乙”, with no mark between quoted items (GB/T 15834—2011).
pub fn zh_list(items: &[impl AsRef<str>]) -> String {
    listed(items, '“', '”', "")
}

/// Returns `items` as an English list, each in backticks.
pub fn en_list(items: &[impl AsRef<str>]) -> String {
    listed(items, '`', '`', ", ")
}

/// Returns `items` as a way from one to the next, in Chinese.
pub fn zh_way(items: &[impl AsRef<str>]) -> String {
    listed(items, '“', '”', "→")
}

/// Returns `items` as a way from one to the next, in English.
pub fn en_way(items: &[impl AsRef<str>]) -> String {
    listed(items, '`', '`', " → ")
}

/// Returns the help that names the nearest right word, and `otherwise` where none is near.
pub fn change_to(nearest: Option<&String>, otherwise: Text) -> Text {
    nearest.map_or(otherwise, |nearest| {
        Text::new(format!("改成{}", zh_typed(nearest)), format!("change it to `{nearest}`"))
    })
}

fn listed(items: &[impl AsRef<str>], open: char, close: char, between: &str) -> String {
    items.iter().map(|item| format!("{open}{}{close}", item.as_ref())).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::{after_han, change_to, en_list, zh_list};
    use crate::lang::Text;

    #[test]
    fn what_is_to_be_typed_is_bare_in_latin_and_quoted_in_han() {
        let none = Text::new("", "");
        assert_eq!(change_to(Some(&"yishi-guize".into()), none.clone()).zh, "改成 yishi-guize");
        assert_eq!(change_to(Some(&"主办单位".into()), none.clone()).zh, "改成“主办单位”");
        assert_eq!(change_to(Some(&"../rules/甲.md".into()), none).zh, "改成“../rules/甲.md”");
    }

    #[test]
    fn a_space_stands_between_han_and_latin() {
        assert_eq!(after_han("true 或 false"), " true 或 false");
        assert_eq!(after_han("一个整数"), "一个整数");
    }

    #[test]
    fn lists_follow_the_language() {
        assert_eq!(zh_list(&["国家", "省"]), "“国家”“省”");
        assert_eq!(en_list(&["国家", "省"]), "`国家`, `省`");
    }
}
