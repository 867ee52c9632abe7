//! What is noted beside a published site of the build that made it: `.public.casebook-ledger`.
//!
//! In: what the site was made from, and the folder, as it stands. Out: the note, whenever a build is to be made from the
//! same again and the folder stands as that build left it; then there is nothing to do.
//!
//! A note is never believed in part: one that is damaged, of another program or of a folder in which anything was touched
//! since is as if it were not there. It is no part of the site: it tells of times and is of no use on another machine.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::publish::disk::{self, At};
use crate::publish::error::Error;
use crate::publish::place::Place;

/// How its name ends.
const NAME: &str = "ledger";

/// What is noted of a build.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What tells that which the site was made from: the program, all files, all that was asked.
    pub made_from: String,
    /// Whether there was anything to tell people: findings, pages that are left out.
    pub has_told: bool,
}

/// A note with what it is held against.
#[derive(Serialize, Deserialize)]
struct Noted {
    note: Note,
    /// How many files the site has, `build.json` not counted, and how many bytes are in them.
    files: usize,
    bytes: u64,
    /// The hash of how every file in the folder stands.
    standing: String,
}

/// A site that stands as it was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether there was anything to tell people.
    pub has_told: bool,
    /// How many files it has.
    pub files: usize,
    /// How many bytes are in them.
    pub bytes: u64,
}

/// Returns what is noted of `place`, where its site was made from `made_from` and stands as it was left.
pub(super) fn standing(place: &Place, made_from: &str) -> Option<Standing> {
    let bytes = disk::read(&path(place)).ok()??;
    let Noted { note, files, bytes, standing } = serde_json::from_slice(&bytes).ok()?;
    let is_same = note.made_from == made_from && look(&place.folder).ok()? == standing;
    is_same.then_some(Standing { has_told: note.has_told, files, bytes })
}

/// Notes of the site in `place`, whose lock is held, how it was made and how it stands.
///
/// # Errors
///
/// [`Error::Disk`] when the folder cannot be looked through or the note cannot be written.
pub(super) fn write(place: &Place, note: &Note, files: usize, bytes: u64) -> Result<(), Error> {
    let path = path(place);
    let noted = Noted { note: note.clone(), files, bytes, standing: look(&place.folder)? };
    let json = serde_json::to_vec(&noted).map_err(std::io::Error::other).at(disk::WRITE, &path)?;
    disk::remove_file(&path)?;
    disk::make_file(&path)?.write_all(&json).at(disk::WRITE, &path)
}

fn path(place: &Place) -> PathBuf {
    let mut name = place.prefix.clone();
    name.push(NAME);
    place.parent.join(name)
}

/// Returns the hash of what stands in `folder`: every name with its sort, and of a file its length and when it was changed.
fn look(folder: &Path) -> Result<String, Error> {
    let mut hasher = blake3::Hasher::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(folder) = pending.pop() {
        for (name, kind) in disk::entries(&folder)? {
            let path = folder.join(&name);
            hasher.update(name.as_encoded_bytes()).update(b"\0");
            if kind.is_dir() {
                hasher.update(b"/");
                pending.push(path);
            } else {
                hasher.update(format!("{kind:?}{:?}", disk::times(&path)?).as_bytes());
            }
        }
        // Where a folder ends, so that no file can pass for one of the next.
        hasher.update(b"\0");
    }
    Ok(hasher.finalize().to_hex().to_string())
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests make the folders they look at")]
mod tests {
    use super::{Note, Standing, path, standing, write};
    use crate::publish::place::Place;
    use std::fs;

    #[test]
    fn a_note_holds_while_nothing_was_touched_and_what_it_is_made_from_is_the_same() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("public/a")).unwrap();
        fs::write(folder.path().join("public/a/index.html"), "1").unwrap();
        let place = Place::find(&folder.path().join("public"), folder.path()).unwrap();
        assert_eq!(standing(&place, "x"), None);
        write(&place, &Note { made_from: "x".to_owned(), has_told: true }, 1, 1).unwrap();
        assert_eq!(standing(&place, "x"), Some(Standing { has_told: true, files: 1, bytes: 1 }));
        assert_eq!(standing(&place, "y"), None);
        fs::rename(folder.path().join("public/a"), folder.path().join("public/b")).unwrap();
        assert_eq!(standing(&place, "x"), None);
        fs::rename(folder.path().join("public/b"), folder.path().join("public/a")).unwrap();
        assert!(standing(&place, "x").is_some());
        for damage in ["", "{", "[]", "{\"note\":{}}", "\u{feff}"] {
            let whole = fs::read(path(&place)).unwrap();
            fs::write(path(&place), damage).unwrap();
            assert_eq!(standing(&place, "x"), None, "{damage}");
            fs::write(path(&place), whole).unwrap();
        }
        assert!(standing(&place, "x").is_some());
        // As long as before, and with its old time: the system still knows.
        let file = folder.path().join("public/a/index.html");
        let before = fs::metadata(&file).unwrap().modified().unwrap();
        fs::write(&file, "2").unwrap();
        fs::File::options().write(true).open(&file).unwrap().set_modified(before).unwrap();
        assert_eq!(standing(&place, "x").is_some(), cfg!(not(unix)));
    }
}
