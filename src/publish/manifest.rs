//! `build.json`: the record of what a build wrote, published with the site.
//!
//! In: a [`Stamp`] for each file. Out: the record's bytes, the same for the same files; and, from the last build's
//! record, which files are ours. No time, no machine, no path outside the site: uploaders and readers may compare
//! two records byte by byte.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;
use serde_json::Value;

use crate::publish::claim::Claim;
use crate::render::output::GENERATOR;

/// Where the record lies in the output folder.
pub(super) const FILE: &str = "build.json";

/// What identifies the content of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Stamp {
    /// Its length in bytes.
    pub(super) bytes: u64,
    /// Its BLAKE3 hash in lower-case hexadecimal, 64 characters.
    pub(super) blake3: String,
}

impl Stamp {
    /// Returns the stamp of `bytes`.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut stamper = Stamper::default();
        stamper.add(bytes);
        stamper.finish()
    }
}

/// Makes the [`Stamp`] of a file that passes through in pieces.
#[derive(Default)]
pub(super) struct Stamper {
    hasher: blake3::Hasher,
}

impl Stamper {
    /// Takes the next piece.
    pub(super) fn add(&mut self, piece: &[u8]) {
        self.hasher.update(piece);
    }

    /// Returns the stamp of all pieces.
    pub(super) fn finish(&self) -> Stamp {
        Stamp { bytes: self.hasher.count(), blake3: self.hasher.finalize().to_hex().to_string() }
    }
}

/// The record as it is written; its field names are a contract with uploaders.
#[derive(Serialize)]
struct Manifest<'a> {
    generator: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    share: Option<&'a Claim>,
    files: BTreeMap<&'a str, &'a Stamp>,
}

/// Returns the record of `files`, sorted by path whatever their order: UTF-8, indented, ending in a newline; `share` says
/// of what they are a share, if they are.
///
/// # Errors
///
/// What `serde_json` reports; nothing that is in a stamp makes it.
pub(super) fn write<'a>(
    files: impl Iterator<Item = (&'a str, &'a Stamp)>,
    share: Option<&Claim>,
) -> io::Result<Vec<u8>> {
    let mut json =
        serde_json::to_vec_pretty(&Manifest { generator: GENERATOR, share, files: files.collect() })?;
    json.push(b'\n');
    Ok(json)
}

/// Returns what made the files of a record, with its version, and of what they are a share; `None` for a record of a whole
/// site, and for one that is damaged.
pub(super) fn share(record: &[u8]) -> Option<(String, Claim)> {
    let mut record: Value = serde_json::from_slice(record).ok()?;
    let generator = record.get("generator")?.as_str()?.to_owned();
    Some((generator, serde_json::from_value(record.get_mut("share")?.take()).ok()?))
}

/// Returns the paths that a record lists, `None` when it is damaged or not one of casebook's; each with its stamp, where
/// its entry has that shape.
pub(super) fn listed(record: &[u8]) -> Option<BTreeMap<String, Option<Stamp>>> {
    let record: Value = serde_json::from_slice(record).ok()?;
    let (generator, _) = record.get("generator")?.as_str()?.split_once(' ')?;
    let files = record.get("files")?.as_object()?;
    let stamp = |entry: &Value| {
        let (bytes, blake3) = (entry.get("bytes")?.as_u64()?, entry.get("blake3")?.as_str()?.to_owned());
        Some(Stamp { bytes, blake3 })
    };
    (generator == "casebook")
        .then(|| files.iter().map(|(path, entry)| (path.clone(), stamp(entry))).collect())
}

#[cfg(test)]
mod tests {
    use super::{Stamp, Stamper, listed, write};

    #[test]
    fn a_record_is_sorted_and_reads_back() {
        let (one, two) = (Stamp::of(b"1"), Stamp::of(b"22"));
        let record = write([("农科村.html", &two), ("a.html", &one)].into_iter(), None).unwrap();
        let text = String::from_utf8(record.clone()).unwrap();
        assert!(text.find("a.html") < text.find("农科村.html"));
        assert!(text.starts_with("{\n  \"generator\": \"casebook "));
        assert!(text.contains("\"bytes\": 2,"));
        let listed: Vec<_> = listed(&record).unwrap().into_iter().collect();
        assert_eq!(listed, [("a.html".to_owned(), Some(one)), ("农科村.html".to_owned(), Some(two))]);
    }

    #[test]
    fn a_stamp_in_pieces_is_the_stamp_of_the_whole() {
        let mut stamper = Stamper::default();
        stamper.add("农科".as_bytes());
        stamper.add("村".as_bytes());
        assert_eq!(stamper.finish(), Stamp::of("农科村".as_bytes()));
    }

    #[test]
    fn a_record_that_is_damaged_or_of_another_program_lists_nothing() {
        for record in [
            "",
            "{\"generator\": \"casebook 1\", \"files\": {\"a\": ",
            "[]",
            "{\"generator\": \"casebook 1\", \"files\": []}",
            "{\"generator\": \"webpack 5\", \"files\": {}}",
            "{\"files\": {\"a\": 1}}",
        ] {
            assert_eq!(listed(record.as_bytes()), None, "{record}");
        }
        assert_eq!(listed(b"\xff\xfe"), None);
    }

    #[test]
    fn an_entry_of_another_shape_still_lists_its_path() {
        let record = br#"{"generator": "casebook 9.9", "files": {"a": null}}"#;
        assert_eq!(listed(record).unwrap().get("a"), Some(&None));
    }
}
