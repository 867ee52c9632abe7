//! A name in Latin letters, as an id is written: `shequ-shitang` for 社区食堂中午有热饭了.
//!
//! In: a name, and how many Han characters are read of it. Out: lower-case ASCII letters, digits and `-`. Most words of Chinese
//! are two characters, so two syllables make a part; words and numbers in ASCII stay whole. Names of places and words whose
//! readings are known are read so; of the others each character has its most usual reading, so that whoever proposes an id
//! shows it to an editor before anything refers to it.

use crate::hanzi::order::read_names;
use crate::hanzi::reading::syllable;

/// The longest name, in characters.
const LENGTH: usize = 32;

/// Returns the first `most` Han characters of `name` by their sound, two and two, with the ASCII words among them, as far as
/// whole parts go into 32 characters. Han and other characters that have no sound are passed over; empty when nothing is left.
pub fn in_latin(name: &str, most: usize) -> String {
    let mut latin = String::new();
    for part in parts(&read_names(name), most) {
        let between = if latin.is_empty() { "" } else { "-" };
        if latin.len() + between.len() + part.len() <= LENGTH {
            latin = latin + between + &part;
        } else if latin.is_empty() {
            latin = part.chars().take(LENGTH).collect();
        } else {
            break;
        }
    }
    latin
}

/// What a part is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// Nothing follows in it.
    No,
    /// A word or number in ASCII.
    Word,
    /// One syllable, which one more makes a pair.
    Half,
}

/// Returns the parts of `name`: words, numbers and pairs of syllables.
fn parts(name: &str, most: usize) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let (mut open, mut han) = (Open::No, 0);
    for c in name.chars() {
        let (sound, own) = if c.is_ascii_alphanumeric() {
            (c.to_ascii_lowercase().to_string(), Open::Word)
        } else {
            if open == Open::Word {
                open = Open::No;
            }
            let Some(sound) = sound(c).filter(|_| han < most) else { continue };
            han += 1;
            (sound, Open::Half)
        };
        match parts.last_mut().filter(|_| open == own) {
            Some(part) => part.push_str(&sound),
            None => parts.push(sound),
        }
        open = if own == Open::Half && open == Open::Half { Open::No } else { own };
    }
    parts
}

/// Returns the sound of a Han character.
fn sound(c: char) -> Option<String> {
    match c {
        // In names of places, as nearly everywhere, it is a town and not a word for all.
        '都' => Some("du".to_owned()),
        _ => syllable(c),
    }
}

#[cfg(test)]
mod tests {
    use super::in_latin;

    #[test]
    fn a_name_becomes_words_and_pairs_of_syllables() {
        for (name, most, latin) in [
            ("社区食堂中午有热饭了", 4, "shequ-shitang"),
            ("农科村蔬菜", 5, "nongke-cunshu-cai"),
            ("关于", 4, "guanyu"),
            ("《办法》", 4, "banfa"),
            ("2024年度优秀案例", 5, "2024-niandu-youxiu-an"),
            ("“4554”工作举措", 4, "4554-gongzuo-jucuo"),
            ("12345热线 App 上线", 4, "12345-rexian-app-shangxian"),
            ("示例县2024年", 4, "shili-xian-2024-nian"),
            ("《》，！？", 6, ""),
        ] {
            assert_eq!(in_latin(name, most), latin, "{name}");
        }
    }

    #[test]
    fn places_have_their_own_readings() {
        let places = ["秦都", "长安", "重庆市", "乐清"].map(|place| in_latin(place, 2));
        assert_eq!(places, ["qindu", "changan", "chongqing", "yueqing"]);
    }

    #[test]
    fn a_long_name_ends_with_a_whole_part_and_a_long_word_is_cut() {
        assert_eq!(in_latin("双创窗床 shuangchuangchuang", 9), "shuangchuang-chuangchuang");
        assert_eq!(in_latin(&"ab".repeat(40), 4), "ab".repeat(16));
    }
}
