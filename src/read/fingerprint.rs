//! What tells the files of one site from those of another.
//!
//! In: the files, as they were read. Out: one hash of all of them, the same wherever they lie and whenever they were written.

use std::fs::File;
use std::io;
use std::path::Path;

use blake3::{Hash, Hasher};
use rayon::prelude::*;

use crate::source::{SourceFile, Sources};

/// Returns the BLAKE3 hash of all files of a site, by their paths and bytes, in lower-case hexadecimal; what was not read is
/// in it by its name.
///
/// # Errors
///
/// When a file that is only copied cannot be read. One that has gone since is empty, as it is when it is looked into.
pub(super) fn fingerprint(sources: &Sources) -> io::Result<String> {
    let texts: Vec<Hash> = sources.files.par_iter().map(|file| of_text(file)).collect();
    let copied: Vec<Hash> =
        sources.assets.par_iter().map(|asset| of_disk(&asset.disk)).collect::<io::Result<_>>()?;
    let paths = sources.files.iter().map(|file| &file.path);
    let paths = paths.chain(sources.assets.iter().map(|asset| &asset.path));
    let mut hasher = Hasher::new();
    for (path, hash) in paths.zip(texts.iter().chain(&copied)) {
        hasher.update(path.as_bytes()).update(b"\0").update(hash.as_bytes());
    }
    for path in sources.outside_links.iter().chain(&sources.broken_names) {
        hasher.update(b"\0").update(path.as_bytes()).update(b"\0");
    }
    Ok(hasher.finalize().to_hex().to_string())
}

/// A text is known by what it was read as, and by where its bytes were none.
fn of_text(file: &SourceFile) -> Hash {
    let mut hasher = Hasher::new();
    hasher.update(file.text.as_bytes());
    if let Some(at) = file.broken_at {
        hasher.update(b"\0").update(&at.to_le_bytes());
    }
    hasher.finalize()
}

fn of_disk(path: &Path) -> io::Result<Hash> {
    let mut hasher = Hasher::new();
    match File::open(path) {
        Ok(file) => drop(hasher.update_reader(file)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    Ok(hasher.finalize())
}
