//! Readings that were put behind characters: 協(xié).
//!
//! In: a text. Out: [`Note`]s, whatever looks like one, and a line without those that are.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::hanzi::reading::is_read;
use crate::hanzi::script::is_han;
use crate::import::readings::LETTERS;

/// A reading behind a character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The character.
    pub c: char,
    /// Its reading as written, in one normal form.
    pub reading: String,
    /// The brackets and what is in them.
    pub at: Range<usize>,
}

/// Returns whatever looks like a reading behind a character: one to six letters in brackets.
pub fn notes(text: &str) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for (at, bracket) in text.match_indices(['(', '（']) {
        let inner = text.get(at + bracket.len()..).unwrap_or_default();
        let Some(len) = inner.find([')', '）']).filter(|len| (1..=24).contains(len)) else { continue };
        let reading: String = inner.get(..len).unwrap_or_default().nfc().collect();
        let is_syllable = reading.chars().count() <= 6 && reading.chars().all(|c| LETTERS.contains(c));
        let closing = inner.get(len..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let end = at + bracket.len() + len + closing;
        let before = notes.last().filter(|note| note.at.end == at).map(|note| note.c);
        let own = || text.get(..at).and_then(|text| text.chars().next_back()).filter(|c| is_han(*c));
        let Some(c) = before.or_else(own).filter(|_| is_syllable) else { continue };
        notes.push(Note { c, reading, at: at..end });
    }
    notes
}

/// Returns `line` without the readings behind its characters.
pub fn without_readings(line: &str) -> String {
    let mut bare = String::with_capacity(line.len());
    let mut done = 0;
    for note in notes(line).iter().filter(|note| is_read(note.c, &note.reading)) {
        bare.push_str(line.get(done..note.at.start).unwrap_or_default());
        done = note.at.end;
    }
    bare.push_str(line.get(done..).unwrap_or_default());
    bare
}

#[cfg(test)]
mod tests {
    use super::{notes, without_readings};

    #[test]
    fn a_run_of_letters_in_brackets_behind_a_character_is_a_note() {
        let found = |text: &str| {
            notes(text).iter().map(|note| format!("{}{}", note.c, note.reading)).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(found("協(xié)商、政（zheng）(zheng)，甲(a)"), "協xié 政zheng 政zheng 甲a");
        assert_eq!(found("鎮(街)，(xié)，a(b)，協(Xié)，協(xiexiexie)，協()"), "");
    }

    #[test]
    fn only_what_belongs_to_its_character_goes() {
        assert_eq!(without_readings("來源:各界新聞網(wǎng)(甲)項(a)"), "來源:各界新聞網(甲)項(a)");
    }
}
