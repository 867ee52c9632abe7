//! How names are typed on a keyboard: by the pinyin of their characters or by its initials.
//!
//! In: a name, folded. Out: the keys it is found by. A character of several readings is found by each of them: 重庆 by
//! `chongqing` and `zhongqing`, 乐清 by `yueqing` and `leqing`. ü is typed as v.

use std::collections::BTreeSet;

use crate::hanzi::reading::{syllable, syllables};

/// How many letters a key in full has at most.
pub const LETTERS: usize = 14;
/// How many initials a key has at most.
pub const INITIALS: usize = 8;
/// How many ways to read one name are followed.
const WAYS: usize = 32;

/// Returns the ways to spell the beginning of `name`: in full, and by initials. Marks are passed over; a letter or
/// digit of another script spells itself.
pub fn spellings(name: &[char]) -> BTreeSet<String> {
    // No sound is shorter than a letter.
    let sounds: Vec<Vec<String>> = name.iter().filter_map(|c| sounds(*c)).take(LETTERS).collect();
    let initials = sounds.iter().take(INITIALS).map(|sounds| {
        let mut known = BTreeSet::new();
        let initials = sounds.iter().map(|sound| sound.chars().take(1).collect::<String>());
        initials.filter(|initial| known.insert(initial.clone())).collect::<Vec<String>>()
    });
    let full = ways(sounds.iter().cloned(), LETTERS);
    full.into_iter().chain(ways(initials, INITIALS)).filter(|way| !way.is_empty()).collect()
}

/// Returns what `c` sounds like, the most usual reading first; `None` for a mark.
fn sounds(c: char) -> Option<Vec<String>> {
    let usual = syllable(c);
    let others = syllables(c).into_iter().filter(|other| Some(other) != usual.as_ref());
    let readings: Vec<String> = usual.iter().cloned().chain(others).collect();
    if !readings.is_empty() {
        return Some(readings);
    }
    c.is_alphanumeric().then(|| vec![c.to_string()])
}

/// Returns every way to take one of each, joined, to no more than `most` letters; where there are more than [`WAYS`], those
/// of the most usual readings.
fn ways(parts: impl IntoIterator<Item = Vec<String>>, most: usize) -> Vec<String> {
    let mut ways = vec![(0, String::new())];
    for part in parts {
        if ways.iter().all(|(_, way)| way.len() >= most) {
            break;
        }
        let mut longer = BTreeSet::new();
        for (unusual, way) in &ways {
            for (more, sound) in (0..).zip(&part) {
                let letters = way.chars().chain(sound.chars()).take(most);
                longer.insert((unusual + more, letters.collect::<String>()));
            }
        }
        ways = longer.into_iter().take(WAYS).collect();
    }
    ways.into_iter().map(|(_, way)| way).collect()
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
        assert!(spelled("五步协商法").contains(&"wubuxieshangfa".to_owned()));
        assert!(spelled("有事来协商平台").contains(&"youshilaixiesh".to_owned()));
    }

    #[test]
    fn of_a_name_that_is_read_in_many_ways_the_usual_ones_are_kept() {
        assert!(spelled("重庆长寿调解大厦行会").iter().any(|way| way.starts_with("chongqingchang")));
        assert!(spelled("长寿长寿长寿长寿").contains(&"cscscscs".to_owned()));
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
