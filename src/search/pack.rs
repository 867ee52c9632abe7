//! One file of the index as it is published: a call of a script function with the compressed bytes as its only words.
//!
//! In: bytes. Out: the file, and back. A page that came over the network fetches it and reads the bytes; a page opened
//! from a disk, where nothing can be fetched, loads the same file as a script. The bytes stand raw in a string, each of
//! them one character (`charset="x-user-defined"`); only the four that a string cannot hold are written as escapes. They
//! are DEFLATE (RFC 1951), without a header.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

/// What the file begins with.
const OPENING: &[u8] = b"casebookIndex(\"";
/// What the name and the bytes are parted by.
const BETWEEN: &[u8] = b"\",\"";
/// What the file ends with.
const CLOSING: &[u8] = b"\")\n";

/// Returns `bytes` as the file that answers to `name`, which is ASCII without quotes.
pub fn pack(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::new(6));
    // Writing to memory does not fail.
    let _ = encoder.write_all(bytes);
    let packed = encoder.finish().unwrap_or_default();
    let mut file = Vec::with_capacity(packed.len() + packed.len() / 32 + 40);
    file.extend([OPENING, name.as_bytes(), BETWEEN].concat());
    for byte in packed {
        match byte {
            b'\\' | b'"' => file.extend([b'\\', byte]),
            b'\n' => file.extend(b"\\n"),
            b'\r' => file.extend(b"\\r"),
            _ => file.push(byte),
        }
    }
    file.extend(CLOSING);
    file
}

/// Returns the bytes of a file that [`pack`] made; `None` for any other.
pub fn unpack(file: &[u8]) -> Option<Vec<u8>> {
    let named = file.strip_prefix(OPENING)?;
    let start = named.windows(BETWEEN.len()).position(|window| window == BETWEEN)? + BETWEEN.len();
    let escaped = named.get(start..)?.strip_suffix(CLOSING)?;
    let mut packed = Vec::with_capacity(escaped.len());
    let mut bytes = escaped.iter();
    while let Some(&byte) = bytes.next() {
        packed.push(match byte {
            b'\\' => match bytes.next()? {
                b'n' => b'\n',
                b'r' => b'\r',
                &other => other,
            },
            _ => byte,
        });
    }
    let mut unpacked = Vec::new();
    DeflateDecoder::new(packed.as_slice()).read_to_end(&mut unpacked).ok()?;
    Some(unpacked)
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};

    #[test]
    fn a_file_gives_back_its_bytes() {
        let bytes: Vec<u8> = (0..20_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        let file = pack("e0", &bytes);
        assert!(file.starts_with(b"casebookIndex(\"e0\",\""));
        assert!(!file.get(..file.len() - 1).unwrap_or_default().iter().any(|b| matches!(b, b'\n' | b'\r')));
        assert_eq!(unpack(&file), Some(bytes));
        assert_eq!(unpack(b"<!doctype html>"), None);
    }
}
