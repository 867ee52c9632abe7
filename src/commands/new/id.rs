//! The id that is proposed for a title: `shequ-shitang` for 社区食堂中午有热饭了.
//!
//! In: a title, and which ids are free. Out: an id of ASCII letters, digits and `-`. The first four characters make it, since
//! an id is short. An editor sees it before anything refers to it and may choose another.

use crate::hanzi::latin::in_latin;

/// The most Han characters that an id is made of.
const HAN: usize = 4;

/// Returns the id proposed for `title`; where it is not free, one with a number behind it, at most `last`. `fallback`
/// stands for a title that can be read in no way. `None` where none of them is free.
pub(super) fn propose(
    title: &str,
    fallback: &str,
    last: usize,
    is_free: impl Fn(&str) -> bool,
) -> Option<String> {
    let id = Some(in_latin(title, HAN)).filter(|id| !id.is_empty()).unwrap_or_else(|| fallback.to_owned());
    let numbered = (2..=last).map(|number| format!("{id}-{number}"));
    [id.clone()].into_iter().chain(numbered).find(|id| is_free(id))
}

#[cfg(test)]
mod tests {
    use super::propose;

    #[test]
    fn a_title_gives_an_id_and_one_that_cannot_be_read_the_name_of_its_kind() {
        for (title, id) in [
            ("社区食堂中午有热饭了", "shequ-shitang"),
            ("2024年度优秀案例", "2024-niandu-youxiu"),
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
