//! How Han is read, one character at a time: good enough to propose a file's name, and to know a reading that was put behind
//! its character. A character that is read in several ways (重庆, 银行) gets its most usual reading in a name, so that
//! whatever is made of it is shown to an editor first.
//!
//! In: a character. Out: its syllable without tone, and whether it is read as another one. The owner of the table of readings.

use std::collections::BTreeSet;

use pinyin::{ToPinyin as _, ToPinyinMulti as _};

/// Returns the most usual reading of `c` without tone, in ASCII letters (`lü` is `lv`); `None` for what is no Han
/// character or has no reading in the table.
pub fn syllable(c: char) -> Option<String> {
    Some(c.to_pinyin()?.plain().replace('ü', "v"))
}

/// Returns every reading of `c` without tone, as [`syllable`] writes it, sorted; empty for what is no Han character or has
/// no reading in the table.
pub fn syllables(c: char) -> BTreeSet<String> {
    let readings = c.to_pinyin_multi().into_iter().flatten();
    readings.map(|reading| reading.plain().replace('ü', "v")).collect()
}

/// Returns whether `c` is read as `syllable` in some word; a syllable without a mark of the tone fits every tone.
pub fn is_read(c: char, syllable: &str) -> bool {
    let syllable = syllable.replace('ɑ', "a").replace('ɡ', "g");
    let Some(all) = c.to_pinyin_multi() else { return false };
    (0..all.count()).filter_map(|at| all.get_opt(at)).any(|reading| {
        let plain = reading.plain();
        reading.with_tone() == syllable || plain == syllable || plain.replace('ü', "v") == syllable
    })
}

#[cfg(test)]
mod tests {
    use super::{is_read, syllable};

    #[test]
    fn a_character_is_known_by_each_of_its_readings() {
        for (c, syllable) in
            [('協', "xié"), ('應', "yīng"), ('应', "yìng"), ('辦', "ban"), ('准', "zhǔn"), ('女', "nv")]
        {
            assert!(is_read(c, syllable), "{c} {syllable}");
        }
        assert!(!is_read('街', "xié") && !is_read('a', "a") && !is_read('甲', ""));
    }

    #[test]
    fn a_character_is_read_in_plain_letters() {
        assert_eq!(syllable('农').as_deref(), Some("nong"));
        assert_eq!(syllable('绿').as_deref(), Some("lv"));
        assert_eq!(syllable('協').as_deref(), Some("xie"));
        assert_eq!(syllable('a'), None);
        assert_eq!(syllable('，'), None);
    }
}
