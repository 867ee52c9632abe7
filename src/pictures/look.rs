//! What a file shows, as its head tells.
//!
//! In: a file's bytes. Out: [`Look`]: its kind and its size, or why it cannot be shown. Nothing is decoded; the owner of
//! the GIF and SVG heads, which need no decoder.

use crate::pictures::codec::{Head, MOST_PIXELS, head};

/// How many hexadecimal digits of a picture's hash name its prints.
const FINGERPRINT: usize = 16;
/// The largest picture that is read, in bytes.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;
/// The ways prints are made; another number gives every print another name.
const EDITION: &[u8] = b"casebook prints 1";

/// What a file shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// Pixels of which prints are made.
    Photo(Photo),
    /// A picture that is published as it is: a drawing (SVG), or one that moves; with its size in pixels where it says so.
    AsIs(Option<(u32, u32)>),
    /// Nothing that a page can show.
    Flawed(Flaw),
}

/// A picture made of pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// Its width in pixels, upright.
    pub width: u32,
    /// Its height in pixels, upright.
    pub height: u32,
    /// Whether it was drawn or copied from a screen rather than taken: its edges must stay sharp (PNG), or parts of it are
    /// clear.
    pub is_drawn: bool,
    /// Hexadecimal digits that follow from its bytes and from the way prints are made.
    pub fingerprint: String,
}

/// Why a picture cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is damaged, cut short, or no picture.
    Broken,
    /// Browsers do not know its format: HEIC, TIFF, BMP.
    Foreign,
    /// It is larger than is read.
    Huge,
}

/// Returns what `bytes` show.
pub fn look(bytes: &[u8]) -> Look {
    if bytes.len() > MOST_BYTES {
        return Look::Flawed(Flaw::Huge);
    }
    if let Some(size) = gif(bytes) {
        return Look::AsIs(Some(size));
    }
    if is_foreign(bytes) {
        return Look::Flawed(Flaw::Foreign);
    }
    if let Some(svg) = svg(bytes) {
        return Look::AsIs(svg);
    }
    match head(bytes) {
        Some(Head { width, height, .. }) if u64::from(width) * u64::from(height) > MOST_PIXELS => {
            Look::Flawed(Flaw::Huge)
        }
        Some(head) if head.width == 0 || head.height == 0 || !is_whole(bytes) => Look::Flawed(Flaw::Broken),
        Some(head) if is_moving(bytes) => Look::AsIs(Some((head.width, head.height))),
        Some(Head { width, height, is_drawn }) => {
            Look::Photo(Photo { width, height, is_drawn, fingerprint: fingerprint(bytes) })
        }
        None => Look::Flawed(Flaw::Broken),
    }
}

fn fingerprint(bytes: &[u8]) -> String {
    let hash = blake3::Hasher::new().update(EDITION).update(bytes).finalize();
    hash.to_hex().chars().take(FINGERPRINT).collect()
}

/// Returns the size that a GIF gives (GIF89a §18).
fn gif(bytes: &[u8]) -> Option<(u32, u32)> {
    let size = bytes.strip_prefix(b"GIF89a").or_else(|| bytes.strip_prefix(b"GIF87a"))?.get(..4)?;
    let side = |at: usize| Some(u32::from(u16::from_le_bytes(size.get(at..at + 2)?.try_into().ok()?)));
    Some((side(0)?, side(2)?))
}

/// Returns whether `bytes` are a picture that browsers do not show: TIFF, BMP, HEIF.
fn is_foreign(bytes: &[u8]) -> bool {
    let is_heif = bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12) != Some(b"avif");
    is_heif || [b"II*\0".as_slice(), b"MM\0*", b"BM"].iter().any(|head| bytes.starts_with(head))
}

/// Returns whether a picture goes on to its end. One that was cut short on its way shows grey where the rest was.
fn is_whole(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xd8") {
        let data = jpeg_data(bytes).unwrap_or_default();
        return memchr::memmem::find(data, b"\xff\xd9").is_some();
    }
    if bytes.starts_with(b"\x89PNG") {
        return memchr::memmem::rfind(bytes, b"IEND").is_some();
    }
    let length = bytes.get(4..8).and_then(|length| Some(u32::from_le_bytes(length.try_into().ok()?)));
    length.is_some_and(|length| bytes.len() >= length as usize + 8)
}

/// Returns what follows the segments of a JPEG, of which one may hold a picture of its own (ITU-T T.81 §B.1.1.4); any number
/// of bytes 255 may stand before a marker (§B.1.1.2).
fn jpeg_data(bytes: &[u8]) -> Option<&[u8]> {
    let mut at = 2;
    loop {
        let [0xff, kind, high, low] = *bytes.get(at..at + 4)? else { return None };
        if kind == 0xff {
            at += 1;
            continue;
        }
        if kind == 0xda {
            return bytes.get(at..);
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
}

/// Returns whether a PNG or WebP holds several pictures.
fn is_moving(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    let mark: &[u8] = if bytes.starts_with(b"\x89PNG") { b"acTL" } else { b"ANIM" };
    !bytes.starts_with(b"\xff\xd8") && memchr::memmem::find(head, mark).is_some()
}

/// Returns the size of an SVG in CSS pixels, as `width` and `height` or else `viewBox` of its root give it; `None` for
/// what is none.
#[expect(clippy::option_option, reason = "an SVG need not say how large it is")]
fn svg(bytes: &[u8]) -> Option<Option<(u32, u32)>> {
    let text = str::from_utf8(bytes).ok()?;
    let root = text.split_once("<svg")?.1.split('>').next()?;
    let side = |name: &str| pixels(attribute(root, name)?.trim_end_matches("px"));
    let by_sides = side("width").zip(side("height"));
    let by_box = || {
        let parts: Vec<u32> = attribute(root, "viewBox")?
            .split([' ', ','])
            .filter(|part| !part.is_empty())
            .filter_map(pixels)
            .collect();
        if let [_, _, width, height] = *parts.as_slice() { Some((width, height)) } else { None }
    };
    Some(by_sides.or_else(by_box).filter(|(width, height)| *width > 0 && *height > 0))
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let value = tag.split_once(&format!(" {name}=")).or_else(|| tag.split_once(&format!("\n{name}=")))?.1;
    let quote = value.chars().next()?;
    value.get(1..)?.split(quote).next()
}

/// Returns a length in whole pixels, rounded; `None` for one in another unit.
fn pixels(text: &str) -> Option<u32> {
    let length: f64 = text.trim().parse().ok()?;
    // Clamped first: a page is never as wide as the limit.
    Some(length.abs().round().min(1e6) as u32)
}

#[cfg(test)]
mod tests {
    use super::{Flaw, Look, look};
    use crate::pictures::codec::tests::{jpeg, png};

    #[test]
    fn a_photo_says_how_large_it_is() {
        let Look::Photo(photo) = look(&jpeg(30, 20)) else { panic!() };
        assert_eq!((photo.width, photo.height, photo.is_drawn), (30, 20, false));
        assert_eq!(photo.fingerprint.len(), 16);
        let Look::Photo(drawn) = look(&png(3, 2)) else { panic!() };
        assert_eq!((drawn.width, drawn.height, drawn.is_drawn), (3, 2, true));
    }

    #[test]
    fn what_cannot_be_shown_is_told_apart() {
        let whole = jpeg(30, 20);
        for (bytes, flaw) in [
            ("图".as_bytes(), Flaw::Broken),
            (&[], Flaw::Broken),
            (&whole[..whole.len() / 2], Flaw::Broken),
            (b"\x89PNG\r\n\x1a\n", Flaw::Broken),
            (b"II*\0abc", Flaw::Foreign),
            (b"\0\0\0\x18ftypheic", Flaw::Foreign),
        ] {
            assert_eq!(look(bytes), Look::Flawed(flaw), "{bytes:?}");
        }
    }

    #[test]
    fn a_head_that_promises_too_much_is_not_believed() {
        let mut bomb = png(3, 2);
        bomb[16..24].copy_from_slice(&[0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0]);
        let sum = crc(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&sum.to_be_bytes());
        assert_eq!(look(&bomb), Look::Flawed(Flaw::Huge));
    }

    /// ISO 15948 Annex D.
    fn crc(bytes: &[u8]) -> u32 {
        let step = |sum: u32, _| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
        !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
    }

    #[test]
    fn a_photo_may_have_any_number_of_bytes_before_a_marker() {
        let mut bytes = jpeg(4, 3);
        bytes.splice(2..2, [0xff, 0xff, 0xff]);
        assert!(matches!(look(&bytes), Look::Photo(_)), "{:?}", look(&bytes));
    }

    #[test]
    fn drawings_and_moving_pictures_stay_as_they_are() {
        let size = |text: &str| look(text.as_bytes());
        assert_eq!(size("<svg width=\"30px\" height='20'>"), Look::AsIs(Some((30, 20))));
        assert_eq!(size("<?xml?><svg viewBox=\"0 0 12.4 8\"/>"), Look::AsIs(Some((12, 8))));
        assert_eq!(size("<svg width=\"100%\">"), Look::AsIs(None));
        assert_eq!(look(b"GIF89a\x03\0\x02\0\0\0\0;"), Look::AsIs(Some((3, 2))));
    }
}
