//! The files of a site, found on the disk.
//!
//! In: the site's folder. Out: [`Found`], sorted by path. The owner of walkdir. Links are followed as long as they
//! stay in the site, so that no file from elsewhere can come to be published.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

/// The file that makes a folder a site.
pub const CONFIGURATION: &str = "casebook.yaml";

/// What a site consists of: the file and the folders of its root that are read.
pub const PARTS: [&str; 6] = [CONFIGURATION, "content", "data", "static", "templates", "theme"];

/// Hidden names that are published from `static/`: web servers and hosts ask for them.
const SERVED: [&str; 4] = [".domains", ".htaccess", ".nojekyll", ".well-known"];

/// What file managers drop into the folders they show.
const DROPPINGS: [&str; 2] = ["Thumbs.db", "desktop.ini"];

/// What is on the disk.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The files, sorted by path: path from the root with `/`, and where it lies.
    pub(super) files: Vec<(String, PathBuf)>,
    /// Symbolic links that lead out of the site, nowhere, or back to a folder they lie in.
    pub(super) outside_links: BTreeSet<String>,
    /// Paths that are not UTF-8, with U+FFFD for what is not.
    pub(super) broken_names: BTreeSet<String>,
}

/// Finds the files of the site at `root`, without hidden ones and those that editors and file managers leave about.
///
/// # Errors
///
/// When `root` or a folder in it cannot be read; the message names it.
pub(super) fn walk(root: &Path) -> io::Result<Found> {
    let site = root.canonicalize().map_err(|error| name(root, &error))?;
    let mut found = Found::default();
    for part in PARTS {
        walk_part(root, &site, part, &mut found)?;
    }
    found.files.sort();
    Ok(found)
}

/// Adds to `found` what lies in the file or folder `part`, `site` being the root without links.
fn walk_part(root: &Path, site: &Path, part: &str, found: &mut Found) -> io::Result<()> {
    let Found { files, outside_links, broken_names } = found;
    let is_wanted = |entry: &DirEntry| {
        let is_left = part == "static" && SERVED.iter().any(|name| entry.file_name() == *name);
        if is_litter(entry) && !is_left {
            return false;
        }
        let path = spell(root, entry.path());
        if entry.file_name().to_str().is_none() {
            broken_names.insert(path);
            return false;
        }
        if entry.path_is_symlink() && !stays(entry.path(), site) {
            outside_links.insert(path);
            return false;
        }
        true
    };
    let mut dangling = BTreeSet::new();
    for entry in WalkDir::new(root.join(part)).follow_links(true).into_iter().filter_entry(is_wanted) {
        match entry {
            // The configuration is a file, the other parts are folders; anything else by their names is neither.
            Ok(entry) if entry.file_type().is_file() && (entry.depth() == 0) == (part == CONFIGURATION) => {
                files.push((spell(root, entry.path()), entry.into_path()));
            }
            Ok(_) => {}
            Err(error) => {
                if let Some(link) = error.path().filter(|path| path.is_symlink()) {
                    dangling.insert(spell(root, link));
                } else if error.io_error().is_none_or(|error| error.kind() != io::ErrorKind::NotFound) {
                    return Err(error.into());
                }
            }
        }
    }
    found.outside_links.extend(dangling);
    Ok(())
}

/// Returns whether the link at `path` leads to something in `site`, but not to a folder that holds the whole site.
fn stays(path: &Path, site: &Path) -> bool {
    path.canonicalize().is_ok_and(|target| target.starts_with(site) && target != site)
}

/// Returns whether an entry is hidden or is what editors and file managers leave about.
fn is_litter(entry: &DirEntry) -> bool {
    is_passed_over(&entry.file_name().to_string_lossy())
}

/// Returns whether a file or folder of this name is hidden or what editors and file managers leave about, and so not read.
pub fn is_passed_over(name: &str) -> bool {
    let is_backup = name.ends_with('~') || name.starts_with("~$");
    let is_swap = (name.starts_with('#') && name.ends_with('#')) || name.ends_with(".swp");
    name.starts_with('.') || is_backup || is_swap || DROPPINGS.contains(&name)
}

/// Returns `path` from `root`, with `/`; bytes that are not UTF-8 stand as U+FFFD.
fn spell(root: &Path, path: &Path) -> String {
    let within = path.strip_prefix(root).unwrap_or(path);
    let names: Vec<_> = within.iter().map(|name| name.to_string_lossy()).collect();
    names.join("/")
}

/// Returns `error` with the path it is about.
pub(super) fn name(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
