//! The small sites that show a check: one string in, files out.
//!
//! In: the `wrong` or `right` of a check. Out: its [`File`]s. A line `-- path --` begins a file; what follows is its
//! text. Three things that a text cannot show are told beside the path:
//!
//! - `-- path (bytes) --`: `\xHH` stands for that byte;
//! - `-- path (long) --`: `…` stands for [`FILLER`] characters;
//! - `-- path (picture) --`: a picture of one pixel stands in place of the text;
//! - `-- path -> target --`: a symbolic link.

/// How many characters `…` stands for in a long file: more than any limit on a front matter.
pub const FILLER: usize = 100_000;

/// A PNG of one pixel.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";

/// A file of an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File<'a> {
    /// Path from the site's root, with `/`.
    pub path: &'a str,
    /// What it is.
    pub content: Content<'a>,
}

/// What a file of an example is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content<'a> {
    /// A file with these bytes.
    Bytes(Vec<u8>),
    /// A symbolic link to this path, as the link itself holds it.
    Link(&'a str),
}

/// Returns the files of `example` in the order they are written; text before the first marker is left out.
pub fn files(example: &str) -> Vec<File<'_>> {
    let mut files = Vec::new();
    let (mut long, mut escaped, mut picture) = (false, false, false);
    for line in example.split_inclusive('\n') {
        if let Some(marker) = marker(line) {
            long = marker.ends_with(" (long)");
            escaped = marker.ends_with(" (bytes)");
            picture = marker.ends_with(" (picture)");
            let path = [" (long)", " (bytes)", " (picture)"]
                .into_iter()
                .fold(marker, |path, remark| path.trim_end_matches(remark));
            files.push(match path.split_once(" -> ") {
                Some((path, target)) => File { path, content: Content::Link(target) },
                None => {
                    let bytes = if picture { PICTURE.to_vec() } else { Vec::new() };
                    File { path, content: Content::Bytes(bytes) }
                }
            });
        } else if let Some(File { content: Content::Bytes(bytes), .. }) = files.last_mut() {
            match (long, escaped) {
                _ if picture => {}
                (true, _) => bytes.extend(line.replace('…', &"x".repeat(FILLER)).bytes()),
                (_, true) => push_escaped(line, bytes),
                _ => bytes.extend(line.bytes()),
            }
        }
    }
    files
}

/// Returns what a line between `-- ` and ` --` names, `None` for any other line.
pub fn marker(line: &str) -> Option<&str> {
    line.trim_end().strip_prefix("-- ")?.strip_suffix(" --")
}

fn push_escaped(line: &str, bytes: &mut Vec<u8>) {
    let mut parts = line.split("\\x");
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        let value = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match value {
            Some(value) => {
                bytes.push(value);
                bytes.extend(part.bytes().skip(2));
            }
            None => bytes.extend("\\x".bytes().chain(part.bytes())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Content, FILLER, File, files};

    fn bytes<'a>(path: &'a str, bytes: &[u8]) -> File<'a> {
        File { path, content: Content::Bytes(bytes.to_vec()) }
    }

    #[test]
    fn a_marker_begins_a_file() {
        assert_eq!(
            files("-- casebook.yaml --\ntitle: 示例\n-- content/cases/a.md --\n---\n---\n"),
            [bytes("casebook.yaml", "title: 示例\n".as_bytes()), bytes("content/cases/a.md", b"---\n---\n")]
        );
    }

    #[test]
    fn what_a_text_cannot_show_is_told_beside_the_path() {
        let found = files("-- a (bytes) --\n\\xc5\\xa9b\\x\n-- b -> ../c --\n-- d (long) --\n…\n");
        assert_eq!(found.first(), Some(&bytes("a", b"\xc5\xa9b\\x\n")));
        assert_eq!(found.get(1), Some(&File { path: "b", content: Content::Link("../c") }));
        let Some(File { path: "d", content: Content::Bytes(long) }) = found.get(2) else {
            panic!("{found:?}");
        };
        assert_eq!(long.len(), FILLER + 1);
    }
}
