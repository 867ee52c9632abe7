//! Bytes as text, and back: the owner of the crates that know encodings.
//!
//! In: the bytes of a text file. Out: [`Decoded`], from which [`encode`] gives back every byte, broken ones too. UTF-8,
//! UTF-16 in either order, and what chardetng takes the bytes for: GBK and GB 18030, Big5 and the rest. The pairs of GBK
//! are here too, for the damage that was done to texts in them.

use std::sync::LazyLock;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

/// A text and what it takes to have its bytes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark; what could not be read stands as U+FFFD.
    pub text: String,
    /// The encoding's name.
    pub encoding: &'static str,
    /// Whether a byte order mark came first.
    pub has_mark: bool,
    /// How many places could not be read.
    pub broken: usize,
    /// Where encoding the text again does not give the bytes that were read.
    pub patch: Option<Patch>,
}

/// Bytes that take the place of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// The first byte that differs.
    pub at: usize,
    /// How many bytes the encoded text has there.
    pub len: usize,
    /// The bytes that were read.
    pub bytes: Vec<u8>,
}

/// Reads `bytes` in the encoding that they are in; `declared` is the one that the file itself names.
pub fn decode(bytes: &[u8], declared: Option<&str>) -> Decoded {
    let (encoding, mark) = recognise(bytes, declared);
    let body = bytes.get(mark..).unwrap_or_default();
    let (text, _) = encoding.decode_without_bom_handling(body);
    let text = text.into_owned();
    let broken = text.matches('\u{fffd}').count();
    let encoded = encode(&text, encoding.name(), mark > 0, None).unwrap_or_default();
    Decoded { patch: patch(&encoded, bytes), text, encoding: encoding.name(), has_mark: mark > 0, broken }
}

/// Returns the bytes that `decode` read `text` from; `None` for an encoding that there is not.
pub fn encode(text: &str, encoding: &str, has_mark: bool, patch: Option<&Patch>) -> Option<Vec<u8>> {
    let encoding = Encoding::for_label(encoding.as_bytes())?;
    let (mark, mut bytes) = if encoding == UTF_16LE {
        (&[0xff, 0xfe][..], text.encode_utf16().flat_map(u16::to_le_bytes).collect())
    } else if encoding == UTF_16BE {
        (&[0xfe, 0xff][..], text.encode_utf16().flat_map(u16::to_be_bytes).collect())
    } else {
        let mark: &[u8] = if encoding == GB18030 { &[0x84, 0x31, 0x95, 0x33] } else { &[0xef, 0xbb, 0xbf] };
        (mark, encoding.encode(text).0.into_owned())
    };
    if has_mark {
        bytes.splice(0..0, mark.iter().copied());
    }
    if let Some(Patch { at, len, bytes: read }) = patch {
        if at + len > bytes.len() {
            return None;
        }
        bytes.splice(*at..at + len, read.iter().copied());
    }
    Some(bytes)
}

/// Returns the encoding of `bytes`, and how many of them are its byte order mark.
fn recognise(bytes: &[u8], declared: Option<&str>) -> (&'static Encoding, usize) {
    if let Some(found) = Encoding::for_bom(bytes) {
        return found;
    }
    if bytes.starts_with(&[0x84, 0x31, 0x95, 0x33]) {
        return (GB18030, 4);
    }
    if let Some(encoding) = utf_16(bytes) {
        return (encoding, 0);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, 0);
    }
    if let Some(encoding) = declared.and_then(|name| Encoding::for_label(name.as_bytes())) {
        // GB 18030 reads whatever GBK does, and more.
        return (if encoding == GBK { GB18030 } else { encoding }, 0);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    match detector.guess(Some(b"cn"), Utf8Detection::Allow) {
        encoding if encoding == GBK => (GB18030, 0),
        encoding => (encoding, 0),
    }
}

/// Returns the order of UTF-16 without a mark: line feeds, spaces and Latin letters have a zero byte on one side.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match bytes.len().is_multiple_of(2) {
        true if odd > 0 && even == 0 => Some(UTF_16LE),
        true if even > 0 && odd == 0 => Some(UTF_16BE),
        _ => None,
    }
}

/// Returns what makes `read` of `encoded`: all between what they have in common at both ends.
fn patch(encoded: &[u8], read: &[u8]) -> Option<Patch> {
    if encoded == read {
        return None;
    }
    let at = encoded.iter().zip(read).take_while(|(one, other)| one == other).count();
    let (encoded, rest) = (encoded.get(at..)?, read.get(at..)?);
    let tail = encoded.iter().rev().zip(rest.iter().rev()).take_while(|(one, other)| one == other).count();
    let bytes = rest.get(..rest.len() - tail)?.to_owned();
    Some(Patch { at, len: encoded.len() - tail, bytes })
}

/// Returns the two bytes of `c` in GBK; `None` for what has one byte there or none.
pub fn pair(c: char) -> Option<[u8; 2]> {
    let mut text = [0; 4];
    let (bytes, _, is_foreign) = GBK.encode(c.encode_utf8(&mut text));
    bytes.as_ref().try_into().ok().filter(|_| !is_foreign)
}

/// Returns the character of two bytes in GBK; `None` for a pair that code page 936 has no character for.
pub fn character(pair: [u8; 2]) -> Option<char> {
    static CHARACTERS: LazyLock<Vec<Option<char>>> =
        LazyLock::new(|| (0..=u16::MAX).map(|pair| decoded(pair.to_be_bytes())).collect());
    CHARACTERS.get(usize::from(u16::from_be_bytes(pair))).copied().flatten()
}

fn decoded(pair: [u8; 2]) -> Option<char> {
    let [lead, second] = pair;
    if !(0x81..=0xfe).contains(&lead) || (lead == 0xfe && second <= 0xa0) {
        return None;
    }
    let (text, has_errors) = GBK.decode_without_bom_handling(&pair);
    let mut chars = text.chars();
    let found = chars.next().filter(|_| chars.next().is_none() && !has_errors);
    found.filter(|c| !('\u{e000}'..='\u{f8ff}').contains(c))
}

#[cfg(test)]
mod tests {
    use super::{character, decode, encode, pair};
    use encoding_rs::GBK;

    fn there_and_back(bytes: &[u8]) -> (String, &'static str) {
        let decoded = decode(bytes, None);
        let again = encode(&decoded.text, decoded.encoding, decoded.has_mark, decoded.patch.as_ref());
        assert_eq!(again.as_deref(), Some(bytes));
        (decoded.text, decoded.encoding)
    }

    const TEXT: &str = "大安区政协委联委主任\n近年来，在区委的坚强领导下，协商民主广泛多层制度化发展。\n";

    #[test]
    fn what_offices_save_texts_as_is_recognised() {
        let utf_16 = |order: fn(u16) -> [u8; 2], mark: &[u8]| -> Vec<u8> {
            mark.iter().copied().chain(TEXT.encode_utf16().flat_map(order)).collect()
        };
        for (bytes, encoding) in [
            (TEXT.as_bytes().to_vec(), "UTF-8"),
            ([b"\xef\xbb\xbf", TEXT.as_bytes()].concat(), "UTF-8"),
            (GBK.encode(TEXT).0.into_owned(), "gb18030"),
            (utf_16(u16::to_le_bytes, &[0xff, 0xfe]), "UTF-16LE"),
            (utf_16(u16::to_be_bytes, &[0xfe, 0xff]), "UTF-16BE"),
            (utf_16(u16::to_le_bytes, &[]), "UTF-16LE"),
            (utf_16(u16::to_be_bytes, &[]), "UTF-16BE"),
        ] {
            assert_eq!(there_and_back(&bytes), (TEXT.to_owned(), encoding));
        }
    }

    #[test]
    fn broken_bytes_come_back_too() {
        for bytes in [&b"\xff"[..], b"\xd6\xd0\xff\xff\xce\xc4", b"", b"\xff\xfe\x00", b"\x00\xd8\x0a\x00"] {
            there_and_back(bytes);
        }
    }

    #[test]
    fn the_name_in_the_file_counts_where_the_bytes_allow_it() {
        let big5 = b"\xa8\xf3\xb0\xd3";
        assert_eq!(decode(big5, Some("big5")).text, "協商");
        assert_eq!(decode("協商".as_bytes(), Some("gbk")).text, "協商");
    }

    #[test]
    fn pairs_of_gbk_are_those_of_code_page_936() {
        assert_eq!((pair('謹'), character([0xd6, 0x94])), (Some([0xd6, 0x94]), Some('謹')));
        assert_eq!(
            (pair('a'), pair('☺'), character([0xfe, 0x83]), character([0x94, 0x28])),
            (None, None, None, None)
        );
    }
}
