//! How names are typed on a keyboard: by the pinyin of their characters or by its initials.
//!
//! In: a name, folded. Out: the keys it is found by. A character of several readings is found by each of them: 重庆 by
//! `chongqing` and `zhongqing`, 乐清 by `yueqing` and `leqing`. ü is typed as v.

use std::collections::BTreeSet;

use crate::hanzi::reading::syllables;

/// How many characters of a name a key spells in full.
const SPELLED: usize = 4;
/// How many letters a key in full has at most.
pub const LETTERS: usize = 14;
/// How many initials a key has at most.
pub const INITIALS: usize = 8;
/// How many ways to read one name are followed.
const WAYS: usize = 32;

/// Returns the ways to spell the beginning of `name`: in full, and by initials. Marks are passed over; a letter or
/// digit of another script spells itself.
pub fn spellings(name: &[char]) -> BTreeSet<String> {
    let sounds: Vec<Vec<String>> = name.iter().filter_map(|c| sounds(*c)).take(INITIALS).collect();
    let initial = |sounds: &Vec<String>| {
        let first: BTreeSet<String> = sounds.iter().map(|sound| sound.chars().take(1).collect()).collect();
        first.into_iter().collect::<Vec<String>>()
    };
    let initials: Vec<Vec<String>> = sounds.iter().map(initial).collect();
    let full = ways(sounds.get(..SPELLED).unwrap_or(&sounds));
    let full = full.into_iter().map(|way| way.chars().take(LETTERS).collect());
    full.chain(ways(&initials)).filter(|way: &String| !way.is_empty()).collect()
}

/// Returns what `c` sounds like, `None` for a mark.
fn sounds(c: char) -> Option<Vec<String>> {
    let readings = syllables(c);
    if !readings.is_empty() {
        return Some(readings.into_iter().collect());
    }
    c.is_alphanumeric().then(|| vec![c.to_string()])
}

/// Returns every way to take one of each, joined; the first [`WAYS`] where there are more.
fn ways(parts: &[Vec<String>]) -> Vec<String> {
    let mut ways = vec![String::new()];
    for part in parts {
        let longer = ways.iter().flat_map(|way| part.iter().map(move |sound| format!("{way}{sound}")));
        ways = longer.take(WAYS).collect();
    }
    ways
}

#[cfg(test)]
mod tests {
    use super::spellings;

    fn spelled(name: &str) -> Vec<String> {
        spellings(&name.chars().collect::<Vec<char>>()).into_iter().collect()
    }

    #[test]
    fn a_name_is_spelled_in_full_and_by_initials() {
        let ways = spelled("农科村");
        assert!(ways.contains(&"nongkecun".to_owned()) && ways.contains(&"nkc".to_owned()), "{ways:?}");
        assert!(spelled("有事协商").contains(&"ysxs".to_owned()));
    }

    #[test]
    fn a_character_of_several_readings_is_found_by_each() {
        for (name, way) in [
            ("重庆", "chongqing"),
            ("乐清", "yueqing"),
            ("长沙", "changsha"),
            ("厦门", "xiamen"),
            ("六安", "luan"),
            ("单县", "shanxian"),
            ("女委员", "nvweiyuan"),
        ] {
            assert!(spelled(name).contains(&way.to_owned()), "{name}: {:?}", spelled(name));
        }
    }
}
