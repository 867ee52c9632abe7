//! The id that is proposed for a title: `shequ-shitang` for 社区食堂中午有热饭了.
//!
//! In: a title, and which ids are free. Out: an id of ASCII letters, digits and `-`. Most words of Chinese are two
//! characters, so two syllables make a part; the first four characters do, since an id is short. An editor sees it before
//! anything refers to it and may choose another.

use crate::hanzi::reading::syllable;
use crate::hanzi::script::is_han;

/// The most Han characters that an id is made of.
const HAN: usize = 4;

/// The longest id, in characters, before a number is added.
const LENGTH: usize = 32;

/// Returns the id proposed for `title`; where it is not free, one with a number behind it, at most `last`. `fallback`
/// stands for a title that can be read in no way. `None` where none of them is free.
pub(super) fn propose(
    title: &str,
    fallback: &str,
    last: usize,
    is_free: impl Fn(&str) -> bool,
) -> Option<String> {
    let mut id = readable(title);
    if id.is_empty() {
        id = fallback.to_owned();
    }
    let numbered = (2..=last).map(|number| format!("{id}-{number}"));
    [id.clone()].into_iter().chain(numbered).find(|id| is_free(id))
}

/// Returns the parts of `title` that ASCII can write, parted by `-`.
fn readable(title: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut han = 0;
    let mut is_word_open = false;
    let mut is_pair_open = false;
    for c in title.chars() {
        if c.is_ascii_alphanumeric() {
            if is_word_open {
                parts.last_mut().into_iter().for_each(|part| part.push(c.to_ascii_lowercase()));
            } else {
                parts.push(c.to_ascii_lowercase().to_string());
            }
            (is_word_open, is_pair_open) = (true, false);
            continue;
        }
        is_word_open = false;
        if !is_han(c) || han >= HAN {
            continue;
        }
        let Some(read) = syllable(c) else { continue };
        match parts.last_mut().filter(|_| is_pair_open) {
            Some(pair) => pair.push_str(&read),
            None => parts.push(read),
        }
        han += 1;
        is_pair_open = !is_pair_open;
    }
    let mut id = String::new();
    for part in parts {
        if id.len() + part.len() < LENGTH {
            let between = if id.is_empty() { "" } else { "-" };
            id = format!("{id}{between}{part}");
        }
    }
    id
}

#[cfg(test)]
mod tests {
    use super::propose;

    #[test]
    fn a_title_becomes_pairs_of_syllables() {
        for (title, id) in [
            ("社区食堂中午有热饭了", "shequ-shitang"),
            ("农科村蔬菜", "nongke-cunshu"),
            ("关于", "guanyu"),
            ("《办法》", "banfa"),
            ("2024年度优秀案例", "2024-niandu-youxiu"),
            ("12345热线 App 上线", "12345-rexian-app-shangxian"),
            ("示例县2024年", "shili-xian-2024-nian"),
            ("！？", "case"),
        ] {
            assert_eq!(propose(title, "case", 1, |_| true).as_deref(), Some(id), "{title}");
        }
    }

    #[test]
    fn an_id_that_is_taken_gets_a_number() {
        let is_free = |id: &str| !["guanyu", "guanyu-2"].contains(&id);
        assert_eq!(propose("关于", "page", 9, is_free).as_deref(), Some("guanyu-3"));
        assert_eq!(propose("关于", "page", 9, |_| false), None);
    }
}
