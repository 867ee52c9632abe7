//! What a picture tells of itself.
//!
//! In: a file of any kind. Out: [`Picture`]: whether it says where it was taken (Exif 2.32, or the same in XMP),
//! and its texts. The owner of the Exif reader. A file that is no picture, or a broken one, tells nothing.

use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::Path;

use exif::{In, Reader, Tag, Value};
use memchr::memmem;

/// How far from its start a file is looked through for XMP, in bytes.
const REACH: u64 = 256 * 1024;

/// What begins the kinds of pictures that can carry a position: JPEG, PNG, TIFF, WebP; HEIF has its kind at byte 4.
const HEADS: [&[u8]; 5] = [b"\xff\xd8", b"\x89PNG", b"II*\0", b"MM\0*", b"RIFF"];

/// What a picture tells besides what it shows.
#[derive(Debug, Default)]
pub(super) struct Picture {
    /// Its texts: author, caption, copyright.
    pub(super) metadata: Vec<String>,
    /// Whether it says where it was taken.
    pub(super) has_position: bool,
}

/// Looks into the file at `path`, which begins with `head`.
pub(super) fn picture(path: &Path, head: &[u8]) -> Picture {
    let is_heif = head.get(4..8) == Some(b"ftyp");
    if !is_heif && !HEADS.iter().any(|start| head.starts_with(start)) {
        return Picture::default();
    }
    let mut picture = exif_of(path).unwrap_or_default();
    if let Some(packet) = xmp_of(path) {
        picture.has_position |= packet.contains("GPSLatitude");
        picture.metadata.push(packet);
    }
    picture
}

fn exif_of(path: &Path) -> Option<Picture> {
    let mut file = BufReader::new(File::open(path).ok()?);
    let exif = Reader::new().continue_on_error(true).read_from_container(&mut file);
    let exif = exif.or_else(|error| error.distill_partial_result(|_| {})).ok()?;
    let texts = exif.fields().filter_map(|field| match &field.value {
        Value::Ascii(lines) => {
            Some(lines.iter().map(|line| String::from_utf8_lossy(line).into_owned()).collect::<Vec<_>>())
        }
        Value::Undefined(bytes, _) if field.tag == Tag::UserComment => {
            Some(vec![String::from_utf8_lossy(bytes.get(8..)?).into_owned()])
        }
        _ => None,
    });
    let has_position = [Tag::GPSLatitude, Tag::GPSLongitude, Tag::GPSDestLatitude]
        .into_iter()
        .any(|tag| exif.get_field(tag, In::PRIMARY).is_some());
    Some(Picture { metadata: texts.flatten().collect(), has_position })
}

/// Returns the XMP packet near the file's start (ISO 16684-1 §7.3).
fn xmp_of(path: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(REACH).read_to_end(&mut bytes).ok()?;
    let start = memmem::find(&bytes, b"<x:xmpmeta")?;
    let packet = bytes.get(start..)?;
    let end = memmem::find(packet, b"</x:xmpmeta>").unwrap_or(packet.len());
    Some(String::from_utf8_lossy(packet.get(..end)?).into_owned())
}
