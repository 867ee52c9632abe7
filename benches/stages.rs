//! How long each stage takes by itself: `scripts/bench stages`, `cargo bench --bench stages -- SITE`.
//!
//! In: a site. Out: the median of some runs of each stage on all cores, by file or page: parsing, citations, meaning, links,
//! the index, the pages of each kind (a site of that kind alone), the look for personal data, the checks.

#![expect(clippy::disallowed_methods, reason = "a bench reads the clock")]
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on ends; it prints what it measured"
)]

use std::path::Path;
use std::time::Instant;

use casebook::check::check;
use casebook::check::definition::Scope;
use casebook::check::levels::Levels;
use casebook::link::link;
use casebook::link::site::Site;
use casebook::model::kind::Kind;
use casebook::model::model;
use casebook::model::phrases::phrases;
use casebook::parse::{Document, parse};
use casebook::personal::personal;
use casebook::pipeline::meaning;
use casebook::read::read;
use casebook::render::output::Output;
use casebook::render::render;
use casebook::render::theme::Theme;
use casebook::render::views::Views;
use casebook::search::search;
use casebook::settings::{Settings, Today};
use casebook::source::Sources;
use jiff::civil::date;
use mimalloc::MiMalloc;
use rayon::prelude::*;

/// The program's own.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// How often a stage is run.
const RUNS: usize = 5;

fn main() {
    let Some(folder) = std::env::args().skip(1).find(|word| word != "--bench") else {
        println!("stages SITE");
        return;
    };
    let settings = Settings {
        today: Today::Given(date(2026, 11, 1)),
        with_drafts: true,
        is_strict: false,
        base_url: None,
    };
    println!("{:<28} {:>10} {:>8} {:>10}", "stage", "ms", "things", "us each");
    let root = Path::new(&folder);
    let sources = told("read", || read(root).unwrap(), |sources| sources.files.len());
    told("parse", || parsed(&sources), Vec::len);
    let texts = || sources.files.par_iter().map(|file| phrases(&file.text).len()).sum();
    told("citations found", texts, |count: &usize| *count);
    told("parse, model and link", || meaning(&sources, &settings), |(site, _)| site.entries.len());
    linked(&sources, &settings);
    let (site, mut faults) = meaning(&sources, &settings);
    let (theme, _) = Theme::load(&sources, site.config.language);
    told("index of the search", || search(&Views::of_words(&site, &theme.phrases)).len(), |files| *files);
    for kind in Kind::ALL {
        pages_of(kind, &sources, &settings);
    }
    let output = told("pages and files, all", || rendered(&site, &sources), |output| output.files.len());
    let found = told("personal data", || personal(&sources, &site, &output), |_| output.files.len());
    faults.extend(found);
    let checks = || check(&Scope::new(&faults, &sources, &site, &settings), &Levels::default());
    told("checks", checks, |_| sources.files.len());
}

/// Times model and link apart from what comes before them.
fn linked(sources: &Sources, settings: &Settings) {
    let (mut models, mut links, mut count) = (Vec::new(), Vec::new(), 0);
    for _ in 0..RUNS {
        let mut documents = parsed(sources);
        let config = documents.iter().position(|document| document.path == "casebook.yaml").unwrap();
        let config = documents.remove(config);
        count = documents.len();
        let start = Instant::now();
        let (library, _) = model(&config, documents, Vec::new(), settings);
        models.push(start.elapsed().as_secs_f64());
        let start = Instant::now();
        let made = link(library, &sources.assets);
        links.push(start.elapsed().as_secs_f64());
        drop(made);
    }
    print("model", &mut models, count);
    print("link", &mut links, count);
}

/// Times the pages of a site that has entries of one kind only.
fn pages_of(kind: Kind, sources: &Sources, settings: &Settings) {
    let folder = format!("content/{}/", kind.folder());
    let is_wanted = |path: &str| path == "casebook.yaml" || path.starts_with(&folder);
    let files = sources.files.iter().filter(|file| is_wanted(&file.path) && kind != Kind::Page);
    let alone = Sources { files: files.cloned().collect(), ..Sources::default() };
    let (site, _) = meaning(&alone, settings);
    if !site.entries.is_empty() {
        let count = site.entries.len();
        told(&format!("pages of {}", kind.folder()), || rendered(&site, &alone), |_| count);
    }
}

fn rendered(site: &Site, sources: &Sources) -> Output {
    let (theme, _) = Theme::load(sources, site.config.language);
    render(site, &theme, sources, &[], Output::default(), &|_, _| {}).0
}

fn parsed(sources: &Sources) -> Vec<Document> {
    sources.files.par_iter().map(|file| parse(file).0).collect()
}

/// Runs `work` some times, prints its time by each of the things that `count` finds in what it made, and returns that.
fn told<T>(name: &str, work: impl Fn() -> T, count: impl Fn(&T) -> usize) -> T {
    let timed = || {
        let start = Instant::now();
        let made = work();
        (start.elapsed().as_secs_f64(), made)
    };
    let (first, mut made) = timed();
    let mut times = vec![first];
    for _ in 1..RUNS {
        let (time, again) = timed();
        times.push(time);
        made = again;
    }
    print(name, &mut times, count(&made));
    made
}

fn print(name: &str, times: &mut [f64], count: usize) {
    times.sort_by(f64::total_cmp);
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    let each = median * 1e6 / count.max(1) as f64;
    println!("{name:<28} {:>10.1} {count:>8} {each:>10.1}", median * 1e3);
}
