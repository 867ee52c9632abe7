//! What a share of a site says of the work that it is a share of; it stands in the share's `build.json`.
//!
//! In: what a build of a share was told and made. Out: [`Claim`]. Shares of which all say the same of the whole, and of
//! which each is there once, are the whole: [`merge`](crate::publish::merge) holds them to it.

use serde::{Deserialize, Serialize};

use crate::render::output::Output;
use crate::search::is_index;

/// The table of every address that a site gave, in the site: what was published is held against it.
pub const TABLE: &str = "data/identifiers.json";

/// What a share says. Hashes are BLAKE3 in lower-case hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Which of the shares it is, from 1.
    pub number: u32,
    /// How many there are.
    pub of: u32,
    /// The hash of the program itself: one version may have been compiled from other sources.
    pub program: String,
    /// The hash of all files of the site, as `read::fingerprint` gives it.
    pub content: String,
    /// The day of the build, where the site is: `2026-05-01`.
    pub today: String,
    /// Whether drafts are there.
    pub has_drafts: bool,
    /// The site's address, where the build was given another than the configuration's.
    pub base_url: Option<String>,
    /// The hash of the published [table](TABLE) that the site was held against; `None` where there was none.
    pub published: Option<String>,
    /// The hash of the paths of the whole site, as [`paths_of`] gives it.
    pub paths: String,
}

/// Returns the hash of the paths of the whole site that `output` is a share of. The files of the search index are left
/// out, whose names only the share knows that makes them.
pub fn paths_of(output: &Output) -> String {
    paths(output.paths().map(String::as_str))
}

/// Returns the hash of `paths`, in any order, those of the search index left out.
pub(super) fn paths<'p>(paths: impl Iterator<Item = &'p str>) -> String {
    let mut paths: Vec<&str> = paths.filter(|path| !is_index(path)).collect();
    paths.sort_unstable();
    let mut hasher = blake3::Hasher::new();
    for path in paths {
        hasher.update(path.as_bytes()).update(b"\n");
    }
    hasher.finalize().to_hex().to_string()
}
