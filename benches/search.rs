//! What the index costs beside the build without it: `scripts/bench search`, which makes the site.
//!
//! In: the folder of a site; how often. Out: for each run with and without the index, one after the other, the time of the
//! work and the most memory it took, each in a process of its own; then the least and the median of the ratios, and how large
//! the index is beside the pages. With `index` before the folder the index alone is made and written to a folder, for the
//! sizes of collections that no one need render to know.

#![expect(clippy::disallowed_methods, reason = "a bench reads the clock, its own process and the disk")]
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on ends; it prints what it measured"
)]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use casebook::pipeline::{compile, meaning};
use casebook::read::read;
use casebook::render::output::Content;
use casebook::render::theme::phrases;
use casebook::render::views::Views;
use casebook::search::search;
use casebook::settings::{Settings, Today};
use jiff::civil::date;
use mimalloc::MiMalloc;

/// The program's own.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// What one run took and made.
#[derive(Clone, Copy)]
struct Run {
    seconds: f64,
    /// Time of all cores.
    work: f64,
    /// The most memory, in megabytes.
    memory: f64,
    /// Bytes of the pages and of the index, in megabytes.
    pages: f64,
    index: f64,
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["index", folder, into] => write_index(Path::new(folder), Path::new(into)),
        ["once", folder] => once(Path::new(folder)),
        [folder] => compare(Path::new(folder), 3),
        [folder, times] => compare(Path::new(folder), times.parse().unwrap()),
        _ => println!("search FOLDER [TIMES] | search index FOLDER INTO"),
    }
}

fn settings() -> Settings {
    Settings { today: Today::Given(date(2031, 1, 1)), with_drafts: false, is_strict: false, base_url: None }
}

/// Writes the index of the site alone, and says what that took.
fn write_index(folder: &Path, into: &Path) {
    let sources = read(folder).unwrap();
    let (site, _) = meaning(&sources, &settings());
    let start = Instant::now();
    let files = search(&Views::of_words(&site, &phrases(site.config.language)));
    let seconds = start.elapsed().as_secs_f64();
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    println!(
        "{} files, {:.1} MB, {seconds:.1} s, {:.0} MB of memory",
        files.len(),
        bytes as f64 / 1e6,
        memory()
    );
    for (path, bytes) in files {
        let file = into.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
}

/// Compiles the site in this process and prints what it took.
fn once(folder: &Path) {
    let start = Instant::now();
    let compiled = compile(folder, &settings(), &|_| {}).unwrap();
    let seconds = start.elapsed().as_secs_f64();
    let size = |is_meant: fn(&str) -> bool| {
        let files = compiled.output.files.iter().filter(|(path, _)| is_meant(path));
        let bytes =
            files.map(|(_, content)| if let Content::Bytes(bytes) = content { bytes.len() } else { 0 });
        bytes.sum::<usize>() as f64 / 1e6
    };
    let pages = size(|path| path.ends_with(".html"));
    let index = size(|path| path.starts_with("search/") && path.ends_with(".js"));
    println!("{seconds} {} {} {pages} {index}", work(), memory());
}

/// Returns the most memory that this process has taken, in megabytes.
fn memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap() / 1024.0
}

/// Returns the time that all cores have worked for this process, in seconds.
fn work() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
    let ticks: f64 = fields.iter().skip(11).take(2).map(|ticks| ticks.parse::<f64>().unwrap()).sum();
    ticks / 100.0
}

/// Runs with and without the index in turn, and prints how they compare.
fn compare(folder: &Path, times: usize) {
    let config = folder.join("casebook.yaml");
    let plain = fs::read_to_string(&config).unwrap().replace("search: false\n", "");
    let mut ratios: Vec<[f64; 3]> = Vec::new();
    println!("{:8} {:>8} {:>8} {:>8}", "", "time", "work", "memory");
    for _ in 0..times {
        fs::write(&config, format!("{plain}search: false\n")).unwrap();
        let without = run(folder);
        fs::write(&config, &plain).unwrap();
        let with = run(folder);
        for (name, run) in [("without", without), ("with", with)] {
            println!("{name:8} {:7.1}s {:7.1}s {:5.0} MB", run.seconds, run.work, run.memory);
        }
        ratios.push([with.seconds / without.seconds, with.work / without.work, with.memory / without.memory]);
        println!(
            "index {:.1} MB, pages {:.1} MB: {:.1} %",
            with.index,
            with.pages,
            100.0 * with.index / with.pages
        );
    }
    for (name, place) in [("time", 0), ("work", 1), ("memory", 2)] {
        let mut all: Vec<f64> = ratios.iter().filter_map(|ratio| ratio.get(place).copied()).collect();
        all.sort_by(f64::total_cmp);
        println!("{name} with the index: {:.2} times that without (median of {times})", all[all.len() / 2]);
    }
}

fn run(folder: &Path) -> Run {
    let output = Command::new(std::env::current_exe().unwrap()).arg("once").arg(folder).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    let numbers: Vec<f64> = told.split_whitespace().map(|number| number.parse().unwrap()).collect();
    let [seconds, work, memory, pages, index] = numbers.as_slice() else { unreachable!("{told}") };
    Run { seconds: *seconds, work: *work, memory: *memory, pages: *pages, index: *index }
}
