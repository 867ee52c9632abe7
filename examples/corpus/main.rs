//! Makes a collection of invented cases, the same for the same number on every machine: `corpus CASES FOLDER [hugo]`.
//!
//! In: how many cases, and where. Out: a site for casebook, or the same cases for Hugo; a line of figures. For 10,000 cases
//! there are 800 platforms, rules and awards beside them, and some 60 MB of text. A folder that is there is not touched.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "it writes files and says what it wrote"
)]

use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use invented::Size;

mod casebook;
mod chance;
mod hugo;
mod invented;
mod words;

/// Gives all files of a collection of this size.
type Layout = fn(Size, casebook::Take<'_>);

fn main() -> io::Result<ExitCode> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let asked: Option<(&str, &str, Layout)> = match words.as_slice() {
        [cases, folder] => Some((cases, folder, casebook::files)),
        [cases, folder, "hugo"] => Some((cases, folder, hugo::files)),
        _ => None,
    };
    let asked =
        asked.and_then(|(cases, folder, files)| Some((cases.parse().ok()?, Path::new(folder), files)));
    let Some((cases, folder, files)) = asked else {
        eprintln!("corpus CASES FOLDER [hugo]");
        return Ok(ExitCode::FAILURE);
    };
    if folder.exists() {
        eprintln!("{} is there already", folder.display());
        return Ok(ExitCode::FAILURE);
    }
    let (mut count, mut bytes, mut failure) = (0, 0, Ok(()));
    files(Size { cases }, &mut |path, text| {
        (count, bytes) = (count + 1, bytes + text.len());
        if failure.is_ok() {
            failure = write(&folder.join(path), &text);
        }
    });
    failure?;
    eprintln!("{count} files, {:.1} MB", bytes as f64 / 1e6);
    Ok(ExitCode::SUCCESS)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, text)
}
