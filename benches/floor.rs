//! What no generator can go below: read every file, YAML and Markdown to HTML on all cores, and write as many bytes to as
//! many files. `cargo bench --bench floor -- SITE PUBLIC INTO`.
//!
//! In: a site, what casebook made of it, and a folder that is not there yet. Out: the files of `PUBLIC` once more in `INTO`;
//! the seconds of reading and parsing, and of writing. What is written is read beforehand, and that is not timed.

#![expect(clippy::disallowed_methods, reason = "a bench reads the clock and the disk")]
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on ends; it prints what it measured"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use mimalloc::MiMalloc;
use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;
use walkdir::WalkDir;

/// The program's own.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let [site, public, into] = words.as_slice() else {
        println!("floor SITE PUBLIC INTO");
        return;
    };
    let output: Vec<(PathBuf, Vec<u8>)> = files(Path::new(public))
        .into_par_iter()
        .map(|path| (Path::new(into).join(path.strip_prefix(public).unwrap()), fs::read(&path).unwrap()))
        .collect();

    let start = Instant::now();
    let texts = files(&Path::new(site).join("content"));
    let made: usize = texts.par_iter().map(|path| html_of(&fs::read_to_string(path).unwrap())).sum();
    let reading = start.elapsed().as_secs_f64();

    let start = Instant::now();
    let mut folders: Vec<&Path> = output.iter().filter_map(|(path, _)| path.parent()).collect();
    folders.sort_unstable();
    folders.dedup();
    folders.into_par_iter().for_each(|folder| fs::create_dir_all(folder).unwrap());
    output.par_iter().for_each(|(path, bytes)| fs::write(path, bytes).unwrap());
    let writing = start.elapsed().as_secs_f64();
    println!("{reading:.3} {writing:.3} {} texts, {made} bytes of HTML, {} files", texts.len(), output.len());
}

/// Returns the files in `folder`.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = WalkDir::new(folder).into_iter().map(Result::unwrap);
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

/// Returns how long the HTML of `text` is, its front matter read.
fn html_of(text: &str) -> usize {
    let parts = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    let (front, body) = parts.unwrap_or(("", text));
    let keys: serde_yaml::Value = serde_yaml::from_str(front).unwrap();
    let mut made = String::with_capacity(body.len() * 3 / 2);
    html::push_html(&mut made, Parser::new_ext(body, Options::all()));
    made.len() + keys.as_mapping().map_or(0, serde_yaml::Mapping::len)
}
