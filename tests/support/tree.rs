//! A folder whole: every file with its bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The files of a folder by their path from it, with `/`.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

/// Reads every file below `folder`; a folder that is not there has none.
pub(crate) fn tree(folder: &Path) -> Tree {
    let mut files = Tree::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(within) = pending.pop() {
        let Ok(entries) = fs::read_dir(&within) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                pending.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                files.insert(name, fs::read(path).unwrap());
            }
        }
    }
    files
}

/// Returns how `actual` differs from `expected`, a line a file: `+` is extra, `-` is missing, `~` is other bytes.
pub(crate) fn differences(expected: &Tree, actual: &Tree) -> Vec<String> {
    let extra = actual.keys().filter(|path| !expected.contains_key(*path)).map(|path| format!("+ {path}"));
    let other = expected.iter().filter_map(|(path, bytes)| match actual.get(path) {
        None => Some(format!("- {path}")),
        Some(found) if found != bytes => Some(format!("~ {path}: {}", first_difference(bytes, found))),
        Some(_) => None,
    });
    extra.chain(other).collect()
}

/// Returns the first line in which two files differ, as both have it.
fn first_difference(expected: &[u8], actual: &[u8]) -> String {
    let [expected, actual] = [expected, actual].map(String::from_utf8_lossy);
    let (mut old, mut new) = (expected.lines(), actual.lines());
    for number in 1.. {
        match (old.next(), new.next()) {
            (None, None) => break,
            (old, new) if old != new => return format!("line {number}: {old:?} became {new:?}"),
            _ => {}
        }
    }
    "only the line ends differ".to_owned()
}
