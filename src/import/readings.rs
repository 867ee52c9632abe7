//! Syllables in Latin letters: those behind characters, and those of an id.
//!
//! In: a syllable, or a name. Out: whether it says its tone, and a name in Latin letters.

use crate::hanzi::order::read_names;
use crate::hanzi::reading::syllable;

/// The letters of syllables, with and without a mark of the tone.
pub const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜêɑɡ";

/// Returns whether `syllable` says its tone.
pub fn has_tone(syllable: &str) -> bool {
    syllable.chars().any(|c| !matches!(c, 'a'..='z' | 'ü' | 'ɑ' | 'ɡ'))
}

/// Returns the first `bound` characters of `name` by their sound, two and two: `nongke-shucai`. Letters and digits stay;
/// what has no sound is passed over. Empty when nothing is left.
pub fn by_sound(name: &str, bound: usize) -> String {
    let (mut id, mut in_pair, mut was_latin) = (String::new(), 0, false);
    let name = read_names(name);
    let sounds = name.chars().filter_map(|c| Some((c.is_ascii_alphanumeric(), sound(c)?)));
    for (is_latin, sound) in sounds.take(bound) {
        if !id.is_empty() && (was_latin != is_latin || in_pair == 2) {
            id.push('-');
            in_pair = 0;
        }
        id.push_str(&sound);
        in_pair += usize::from(!is_latin);
        was_latin = is_latin;
    }
    id
}

/// Returns what a character adds to an id.
fn sound(c: char) -> Option<String> {
    match c {
        // In names of places, as nearly everywhere, it is a town and not a word for all.
        '都' => Some("du".to_owned()),
        _ if c.is_ascii_alphanumeric() => Some(c.to_ascii_lowercase().to_string()),
        _ => syllable(c),
    }
}

#[cfg(test)]
mod tests {
    use super::{by_sound, has_tone};

    #[test]
    fn a_tone_is_seen() {
        assert!(has_tone("xié") && !has_tone("xie") && !has_tone("lü"));
    }

    #[test]
    fn an_id_is_spelled_two_and_two() {
        assert_eq!(by_sound("农科村蔬菜", 5), "nongke-cunshu-cai");
        assert_eq!(by_sound("“4554”工作举措", 6), "4554-gongzuo");
        assert_eq!(by_sound("《》，", 6), "");
        assert_eq!(by_sound("APP上线", 9), "app-shangxian");
        assert_eq!([by_sound("秦都", 2), by_sound("长安", 2)], ["qindu", "changan"]);
    }
}
