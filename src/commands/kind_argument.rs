//! A kind as it is typed: by its name, its folder or its Chinese name.

use clap::Arg;

use crate::lang::{Lang, Words};
use crate::model::kind::Kind;
use crate::nearest::nearest;

/// Returns the argument `KIND`.
pub(super) fn argument(lang: Lang) -> Arg {
    let names: Vec<&str> = Kind::ALL.into_iter().map(|kind| kind.label().pick(lang)).collect();
    let between = Words::new("、", ", ").pick(lang);
    let help = Words::new("哪一类：", "The kind: ").pick(lang);
    Arg::new("kind")
        .value_name(Words::new("种类", "KIND").pick(lang))
        .value_parser(move |text: &str| kind(text, lang))
        .help(format!("{help}{}", names.join(between)))
}

/// Returns the kind that `text` names.
///
/// # Errors
///
/// Words that say what to write instead.
pub(super) fn kind(text: &str, lang: Lang) -> Result<Kind, String> {
    let names = |kind: &Kind| [kind.name(), kind.label().zh, kind.folder()];
    let is_named = |kind: &Kind| names(kind).iter().any(|name| !name.is_empty() && *name == text);
    if let Some(kind) = Kind::ALL.into_iter().find(is_named) {
        return Ok(kind);
    }
    let all: Vec<&str> = Kind::ALL.iter().flat_map(names).filter(|name| !name.is_empty()).collect();
    let words = match nearest(text, all) {
        Some(near) => Words::new("改为“{}”", "write `{}`").pick(lang).replace("{}", &near),
        None => {
            let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.label().pick(lang)).collect();
            let (before, between) = match lang {
                Lang::Zh => ("可以写：", "、"),
                Lang::En => ("write one of ", ", "),
            };
            format!("{before}{}", names.join(between))
        }
    };
    Err(words)
}

#[cfg(test)]
mod tests {
    use super::kind;
    use crate::lang::Lang;
    use crate::model::kind::Kind;

    #[test]
    fn a_kind_is_known_by_each_of_its_names() {
        for name in ["case", "cases", "案例"] {
            assert_eq!(kind(name, Lang::Zh), Ok(Kind::Case));
        }
        assert_eq!(kind("page", Lang::En), Ok(Kind::Page));
    }

    #[test]
    fn another_word_is_refused_with_the_nearest_or_with_all() {
        assert_eq!(kind("caes", Lang::En), Err("write `case`".to_owned()));
        assert_eq!(kind("", Lang::Zh).unwrap_err().chars().next(), Some('可'));
    }
}
