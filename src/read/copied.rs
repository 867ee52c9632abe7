//! A look into the files that are only copied.
//!
//! In: the files. Out: a [`Copied`] for each: its text where it is one, what a picture shows and tells of itself, what a
//! document says. Other files stay closed but for their first bytes.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::attachment::Attachment;
use super::document::{Form, LARGEST, document, form};
use super::picture::{Picture, picture};
use crate::pictures::look::{Look, MOST_BYTES, look as look_at};
use crate::source::{Asset, Copied, FileId, SourceFile, Unread};

/// How many bytes tell whether a file is text.
const HEAD: usize = 8192;

/// Looks into `assets`; their numbers begin at `first`.
///
/// # Errors
///
/// When one cannot be read; with its place on the disk. One that has gone since the walk is empty.
pub(super) fn look(assets: &[Asset], first: usize) -> Result<Vec<Copied>, (PathBuf, io::Error)> {
    let look = |(place, asset): (usize, &Asset)| {
        let seen = match seen(&asset.disk) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Seen::default(),
            seen => seen.map_err(|error| (asset.disk.clone(), error))?,
        };
        let id = FileId(u32::try_from(first + place).unwrap_or(u32::MAX));
        let file = SourceFile { id, path: asset.path.clone(), text: seen.text, broken_at: None };
        let Picture { metadata, has_position } = seen.picture;
        let Attachment { parts, people, unread } = seen.attachment;
        Ok(Copied { file, metadata, has_position, look: seen.look, parts, people, unread })
    };
    assets.par_iter().enumerate().map(|(place, asset)| look((place, asset))).collect()
}

/// What was seen in a file.
#[derive(Default)]
struct Seen {
    text: String,
    picture: Picture,
    look: Option<Look>,
    attachment: Attachment,
}

/// How the names of pictures end.
const PICTURES: [&str; 13] =
    ["jpg", "jpeg", "jpe", "png", "apng", "webp", "gif", "svg", "bmp", "tif", "tiff", "heic", "heif"];

fn seen(path: &Path) -> io::Result<Seen> {
    let mut file = File::open(path)?;
    let mut bytes = Vec::with_capacity(HEAD);
    file.by_ref().take(HEAD as u64).read_to_end(&mut bytes)?;
    let extension = path.extension().and_then(|end| end.to_str()).map(str::to_ascii_lowercase);
    let is_picture = extension.is_some_and(|end| PICTURES.contains(&end.as_str()));
    if let Some(form) = form(&bytes).filter(|_| !is_picture) {
        return Ok(Seen { attachment: attachment(form, file, bytes, path)?, ..Seen::default() });
    }
    let encoding = encoding(&bytes);
    let picture = if encoding.is_none() { picture(path, &bytes) } else { Picture::default() };
    if is_picture || encoding.is_some() {
        // Of a picture too large to be read, the byte beyond the limit is enough.
        let most = if encoding.is_some() { u64::MAX } else { MOST_BYTES as u64 + 1 - bytes.len() as u64 };
        file.take(most).read_to_end(&mut bytes)?;
    }
    let text = encoding.map(|encoding| encoding(&bytes)).unwrap_or_default();
    Ok(Seen { text, picture, look: is_picture.then(|| look_at(&bytes)), ..Seen::default() })
}

/// Looks into a document of `form`, of which the first `bytes` have been read from `file`.
fn attachment(form: Form, mut file: File, mut bytes: Vec<u8>, path: &Path) -> io::Result<Attachment> {
    file.by_ref().take(LARGEST).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Ok(Attachment::unread(Unread::TooLarge));
    }
    Ok(document(form, &bytes, &path.to_string_lossy()))
}

/// Returns how the text of a file that begins with `head` is read; `None` for a file that is no text.
fn encoding(head: &[u8]) -> Option<fn(&[u8]) -> String> {
    match head {
        [0xff, 0xfe, ..] => Some(|bytes| utf16(bytes, u16::from_le_bytes)),
        [0xfe, 0xff, ..] => Some(|bytes| utf16(bytes, u16::from_be_bytes)),
        _ if head.contains(&0) => None,
        _ => Some(|bytes| String::from_utf8_lossy(bytes).into_owned()),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units =
        bytes.get(2..).unwrap_or_default().chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests make the files they look at")]
mod tests {
    use super::look;
    use crate::source::Asset;

    fn text(bytes: &[u8]) -> String {
        let folder = tempfile::tempdir().unwrap();
        let disk = folder.path().join("a");
        std::fs::write(&disk, bytes).unwrap();
        let asset = Asset { path: "static/a".into(), disk };
        let copied = look(&[asset], 7).unwrap().remove(0);
        assert_eq!(copied.file.id.0, 7);
        copied.file.text
    }

    #[test]
    fn text_is_read_in_the_encodings_of_office_programs_and_nothing_else_is() {
        assert_eq!(text("电话".as_bytes()), "电话");
        assert_eq!(text(b"\xff\xfe1\0\x352"), "1\u{3235}");
        assert_eq!(text(b"\xfe\xff\x001\x752\x35"), "1\u{7532}");
        assert_eq!(text(b"\xb5\xe71"), "\u{fffd}\u{fffd}1");
        assert_eq!(text(b"\0asm\x01\0"), "");
    }
}
