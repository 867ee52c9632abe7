//! Vehicles' plates.
//!
//! In: a text and the place of a province's sign in it. Out: the plate that begins there (GA 36—2018): a province, a
//! letter of the authority, and five places, six for new energy.

use std::ops::Range;

/// The provinces' signs.
const PROVINCES: &str = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

/// Returns whether plates of a province begin with `c`.
pub fn is_province(c: char) -> bool {
    PROVINCES.contains(c)
}

/// Returns the bytes of the plate that begins with the province's sign at byte `start`.
pub fn plate(text: &str, start: usize) -> Option<Range<usize>> {
    let mut chars = text.get(start..)?.char_indices();
    chars.next().filter(|(_, c)| is_province(*c))?;
    let mut places: Vec<(usize, char)> = Vec::new();
    let mut was_parted = 0;
    for (at, c) in chars.by_ref() {
        let plain = narrow(c);
        if plain.is_ascii_alphanumeric() {
            places.push((at + c.len_utf8(), plain));
        } else if places.len() == 1 && was_parted < 2 && is_gap(c) {
            was_parted += 1;
        } else {
            break;
        }
        if places.len() > 7 {
            return None;
        }
    }
    let letters: String = places.iter().map(|(_, c)| *c).collect();
    is_plate(&letters).then(|| start..start + places.last().map_or(0, |(end, _)| *end))
}

fn narrow(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '·' | '•' | '・' | '‧' | '.' | '．' | '-' | '—' | '\u{200b}')
}

/// Returns whether `letters` are what follows the province: the letters I and O are given to none.
fn is_plate(letters: &str) -> bool {
    let is_given = |c: char| c.is_ascii_digit() || (c.is_ascii_uppercase() && c != 'I' && c != 'O');
    let (Some(authority), Some(number)) = (letters.get(..1), letters.get(1..)) else { return false };
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_new_energy = || number.len() == 6 && digits >= 4;
    letters.chars().all(is_given)
        && authority.chars().all(|c| c.is_ascii_uppercase())
        && ((number.len() == 5 && digits >= 3) || is_new_energy())
}

#[cfg(test)]
mod tests {
    use super::plate;

    fn found(text: &str) -> Option<&str> {
        plate(text, text.char_indices().find(|(_, c)| super::is_province(*c))?.0)
            .and_then(|range| text.get(range))
    }

    #[test]
    fn a_plate_has_a_province_an_authority_and_five_or_six_places() {
        assert_eq!(found("车牌川C·A0000。"), Some("川C·A0000"));
        assert_eq!(found("川CD00000"), Some("川CD00000"));
        assert_eq!(found("川Ｃ００００１"), Some("川Ｃ００００１"));
    }

    #[test]
    fn shorter_and_longer_signs_are_none() {
        for text in ["京A级", "川G5012", "沪C2023年", "川C000000000", "川CIO001", "川c12345"] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
