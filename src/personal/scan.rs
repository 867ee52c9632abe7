//! One pass over a text for everything personal in it.
//!
//! In: a text, of whatever format. Out: the data found, by place. The pass stops only at bytes that can begin a datum,
//! and leaves most digits (years, counts) after a look at the few bytes behind them.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::personal::address::home_address;
use crate::personal::birthday::birthday;
use crate::personal::cues::{CUES, Cue};
use crate::personal::datum::{Datum, Kind};
use crate::personal::digits::{Run, digit, stands_within};
use crate::personal::email::{ascii, email};
use crate::personal::numbers::numbers;
use crate::personal::papers::number_after_word;
use crate::personal::person::{citizen_after_word, name_after_word, name_before_age};
use crate::personal::plate::{is_province, plate};

/// The fewest digits that make a number of a person.
const FEWEST: usize = 7;

/// Which bytes can begin a datum: digits in any script, capitals, `@`, and an entity. A byte of [`LEADS`] begins one where
/// the byte behind it has a bit of [`FOLLOWERS`] in common with it.
static LEADS: [u8; 256] = leads();

/// What may follow them.
static FOLLOWERS: [u8; 256] = followers();

/// The bit that every follower has.
const ANY: u8 = 1;

/// The first two bytes of full-width digits and letters, of Han digits, and of an entity; each first byte has a bit.
const PAIRS: [(u8, &[u8]); 6] = [
    (b'&', b"#"),
    (0xe3, &[0x80]),
    (0xe4, &[0xb8, 0xb9, 0xba]),
    (0xe5, &[0x85, 0x9b, 0xb9]),
    (0xe9, &[0x9b]),
    (0xef, &[0xbc]),
];

const fn leads() -> [u8; 256] {
    let mut leads = [0; 256];
    let mut byte = 0x30;
    while byte <= 0x5a {
        if byte <= 0x39 || byte >= 0x40 {
            leads[byte] = ANY;
        }
        byte += 1;
    }
    let mut pair = 0;
    while pair < PAIRS.len() {
        leads[PAIRS[pair].0 as usize] = ANY << (pair + 1);
        pair += 1;
    }
    leads
}

const fn followers() -> [u8; 256] {
    let mut followers = [ANY; 256];
    let mut pair = 0;
    while pair < PAIRS.len() {
        let mut place = 0;
        while place < PAIRS[pair].1.len() {
            followers[PAIRS[pair].1[place] as usize] |= ANY << (pair + 1);
            place += 1;
        }
        pair += 1;
    }
    followers
}

/// Finds the words that announce something, the longest where one begins with another.
static WORDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let words = CUES.iter().map(|(word, _)| word);
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words).ok()
});

/// Returns the personal data in `text`, by place.
pub fn scan(text: &str) -> Vec<Datum> {
    let mut found = by_itself(text);
    let words = WORDS.iter().flat_map(|finder| finder.find_iter(text));
    found.extend(words.filter_map(|word| {
        let (_, cue) = CUES.get(word.pattern().as_usize())?;
        announced(text, &word.range(), *cue)
    }));
    in_order(found)
}

/// Returns what the word at `word` announces, where it stands there.
fn announced(text: &str, word: &Range<usize>, cue: Cue) -> Option<Datum> {
    let (kind, range) = match cue {
        Cue::Protected => (Kind::NamedPerson, name_after_word(text, word.end)?),
        Cue::Citizen => (Kind::NamedCitizen, citizen_after_word(text, word.end)?),
        Cue::Document => (Kind::IdentityPaper, number_after_word(text, word.end)?),
        Cue::Birth => (Kind::BirthDate, birthday(text, word)?),
    };
    Some(Datum { kind, value: squeezed(text, &range), range })
}

/// Returns the same but for what a word announces: in a finished page markup parts the two.
pub fn scan_page(text: &str) -> Vec<Datum> {
    in_order(by_itself(text))
}

fn by_itself(text: &str) -> Vec<Datum> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(step) = bytes.get(at..).and_then(next) {
        at += step;
        at = look(text, at, &mut found);
    }
    found
}

/// Returns where in `bytes` the first datum may begin.
fn next(bytes: &[u8]) -> Option<usize> {
    let begins =
        |(first, second): (&u8, &u8)| LEADS[usize::from(*first)] & FOLLOWERS[usize::from(*second)] != 0;
    let behind = bytes.get(1..).unwrap_or_default();
    let at_end = || bytes.last().filter(|last| begins((last, &0))).map(|_| bytes.len() - 1);
    bytes.iter().zip(behind).position(begins).or_else(at_end)
}

fn in_order(mut found: Vec<Datum>) -> Vec<Datum> {
    found.sort_by_key(|datum| (datum.range.start, datum.kind));
    found.dedup_by(|later, first| later.range.start < first.range.end && later.kind == first.kind);
    found
}

/// Looks at what begins at byte `at`, and returns where to go on.
fn look(text: &str, at: usize, found: &mut Vec<Datum>) -> usize {
    let bytes = text.as_bytes();
    match bytes.get(at..).unwrap_or_default() {
        [b'0'..=b'9', ..] => return digits(text, at, found),
        [b'@', ..] => found.extend(email(text, at, 1).map(|at| address(text, at))),
        [b'A'..=b'Z', ..] => found.extend(plate_before(text, at)),
        [b'&', b'#', ..] | [0xef, 0xbc, 0x90..=0x99, ..] => return digits(text, at, found),
        [0xef, 0xbc, 0xa0, ..] => found.extend(email(text, at, 3).map(|at| address(text, at))),
        [0xef, 0xbc, 0xa1..=0xba, ..] => found.extend(plate_before(text, at)),
        // 〇 零 一 二 三 七 九 五 四 六 八 幺
        [0xe3, 0x80, 0x87, ..]
        | [0xe9, 0x9b, 0xb6, ..]
        | [0xe4, 0xb8, 0x80 | 0x83 | 0x89, ..]
        | [0xe4, 0xba, 0x8c | 0x94, ..]
        | [0xe4, 0xb9, 0x9d, ..]
        | [0xe5, 0x9b, 0x9b, ..]
        | [0xe5, 0x85, 0xad | 0xab, ..]
        | [0xe5, 0xb9, 0xba, ..] => return digits(text, at, found),
        _ => {}
    }
    at + 1
}

/// Looks at the digits that begin at byte `at`, and returns where they end.
fn digits(text: &str, at: usize, found: &mut Vec<Datum>) -> usize {
    if let Some(range) = alone(text.as_bytes(), at) {
        beside(text, &range, found);
        return range.end;
    }
    if let Some(range) = few(text.as_bytes(), at) {
        beside(text, &range, found);
        return range.end;
    }
    let run = Run::read(text, at);
    let Some(last) = run.groups.last() else { return at + 1 };
    beside(text, &last.range(), found);
    if run.groups.iter().map(|group| group.len()).sum::<usize>() >= FEWEST {
        found.extend(numbers(text, &run));
    }
    run.end.max(at + 1)
}

/// Returns the bytes of the Han or full-width digit at byte `at` where nothing behind it can belong to a number: most Han
/// digits of a text stand in a word. `None` when one has to look closer.
fn alone(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let end = at + 3;
    let is_wide = bytes.get(at).is_some_and(|byte| *byte >= 0x80);
    let behind = bytes.get(end..).filter(|_| is_wide)?;
    let can_go_on = match behind.first() {
        Some(0x80..) => goes_on(behind),
        Some(byte) => !byte.is_ascii_alphabetic() && !matches!(byte, b',' | b'"' | b'/' | b':' | b';'),
        None => false,
    };
    (!can_go_on).then_some(at..end)
}

/// Returns the bytes of the first ASCII digits at byte `at` where, with all that could belong to them, they make no
/// number of a person: most digits of a text are years, counts and dates. `None` when one has to look closer.
fn few(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let rest = bytes.get(at..)?;
    let first = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (mut total, mut groups, mut place) = (first, 1, first);
    let mut was_digit = true;
    loop {
        match rest.get(place) {
            Some(b'0'..=b'9') => {
                groups += usize::from(!was_digit);
                total += 1;
                was_digit = true;
                place += 1;
            }
            Some(b' ' | b'-' | b'.' | b'_' | b'(' | b')' | b'\n' | b'\r' | b'\t') => {
                was_digit = false;
                place += 1;
            }
            Some(b'<') => {
                was_digit = false;
                place += rest.get(place..)?.iter().take(TAG).position(|&byte| byte == b'>').unwrap_or(0) + 1;
            }
            Some(b'*' | b'`' | b'\\' | b'&' | b'~' | b'[' | b']') => return None,
            Some(0x80..) if goes_on(rest.get(place..)?) => return None,
            _ => break,
        }
        if total > MOST_FEW {
            return None;
        }
    }
    // A number without its area code is written whole or in two groups; a date has three.
    let is_none = total < FEWEST || groups > 2;
    (first > 0 && is_none).then_some(at..at + first)
}

/// How many digits a date has, and how many a number without its area code has at most.
const MOST_FEW: usize = 8;

/// How far a tag may reach, in bytes.
const TAG: usize = 120;

/// Returns whether the character that begins `bytes`, no ASCII one, is a digit or may stand within a number.
fn goes_on(bytes: &[u8]) -> bool {
    let len = match bytes.first() {
        Some(0xf0..) => 4,
        Some(0xe0..) => 3,
        _ => 2,
    };
    let c = bytes.get(..len).and_then(|c| std::str::from_utf8(c).ok()).and_then(|c| c.chars().next());
    c.is_some_and(|c| digit(c).is_some() || stands_within(c))
}

/// Looks at what the word right behind some digits makes of them: a room, a house, an age.
fn beside(text: &str, digits: &Range<usize>, found: &mut Vec<Datum>) {
    let behind = text.as_bytes().get(digits.end..).unwrap_or_default();
    let behind = behind.strip_prefix(b" ").unwrap_or(behind);
    match behind.get(..3).and_then(|word| std::str::from_utf8(word).ok()) {
        Some("室" | "户" | "号") => {
            let home = home_address(text, digits);
            found.extend(home.map(|at| Datum {
                kind: Kind::HomeAddress,
                value: squeezed(text, &at),
                range: at,
            }));
        }
        Some("岁") => {
            let age = text.get(digits.clone()).and_then(crate::hanzi::number::parse).unwrap_or(u32::MAX);
            found.extend(name_before_age(text, digits.start, age).map(|at| named(text, at)));
        }
        _ => {}
    }
}

/// Returns the plate whose capital of the authority stands at byte `at`.
fn plate_before(text: &str, at: usize) -> Option<Datum> {
    let before = text.get(..at)?.trim_end_matches([' ', '\u{3000}', '\u{200b}']);
    let (start, _) = before.char_indices().next_back().filter(|(_, c)| is_province(*c))?;
    let range = plate(text, start)?;
    Some(Datum { kind: Kind::Plate, value: squeezed(text, &range), range })
}

fn address(text: &str, range: Range<usize>) -> Datum {
    Datum { kind: Kind::Email, value: squeezed(text, &range), range }
}

fn named(text: &str, range: Range<usize>) -> Datum {
    Datum { kind: Kind::NamedPerson, value: squeezed(text, &range), range }
}

/// Returns the letters and digits of a range, narrow and in lower case.
fn squeezed(text: &str, range: &Range<usize>) -> String {
    squeeze(text.get(range.clone()).unwrap_or_default())
}

/// Returns the letters and digits of `text`, narrow and in lower case: equal for two ways of writing one thing.
pub fn squeeze(text: &str) -> String {
    ascii(text).chars().filter(|c| c.is_alphanumeric()).collect()
}
