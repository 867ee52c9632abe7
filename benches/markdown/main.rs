//! Our Markdown against the plain parser it is built on.
//!
//! Plain is pulldown-cmark with the options that we give it and nothing else: no Chinese emphasis, no joined lines, no
//! bare addresses, no anchors, no faults. Four kinds of its work are timed against ours:
//!
//! - HTML: `push_html` over its events, without places, against our body and the HTML of it;
//! - pieces: its events with their places, kept in a list that outlives the text as a body does, against our body;
//! - kept: the same, but borrowing from the text;
//! - events: the same, each dropped as it comes, so that nothing is left: no program can do less and have read the text.
//!
//! Both sides are timed in turn, round by round, and the median of the rounds is printed. The second part repeats
//! hostile patterns at one, two and four times a size: linear work takes two and four times as long.
//!
//! `cargo bench --bench markdown`, or with a word to do only `ordinary` or `hostile`.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench reads the clock and prints what it read"
)]

use std::hint::black_box;
use std::ops::Range;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use casebook::parse::body::{Body, What};
use casebook::parse::markdown;
use casebook::render::body;
use casebook::source::FileId;
use casebook::url;
use pulldown_cmark::{Event, Options, Parser};

mod corpus;
mod hostile;

/// The options that casebook reads with.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let is_wanted = |part: &str| wanted.is_empty() || wanted.iter().any(|word| word == part);
    if is_wanted("ordinary") {
        ordinary();
    }
    if is_wanted("hostile") && !hostile() {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Times ordinary texts.
fn ordinary() {
    println!("{:24} {:>9} {:>9}   ours in times of plain", "", "ours", "plain");
    println!(
        "{:24} {:>9} {:>9} {:>7} {:>7} {:>7} {:>7}",
        "", "MB/s", "MB/s", "HTML", "pieces", "kept", "events"
    );
    for corpus in corpus::all() {
        let texts = &corpus.texts;
        let rounds = rounds(&[
            &|| texts.iter().map(|text| our_html(text).len()).sum(),
            &|| texts.iter().map(|text| plain_html(text).len()).sum(),
            &|| texts.iter().map(|text| our_body(text).pieces.len()).sum(),
            &|| texts.iter().map(|text| plain_pieces(text).len()).sum(),
            &|| texts.iter().map(|text| plain_kept(text).len()).sum(),
            &|| texts.iter().map(|text| plain_events(text)).sum(),
        ]);
        let ratio = |ours: usize, plain: usize| median(rounds.iter().map(|round| round[ours] / round[plain]));
        let speed = |way: usize| corpus.bytes() as f64 / median(rounds.iter().map(|round| round[way])) / 1e6;
        println!(
            "{:24} {:9.0} {:9.0} {:6.2}x {:6.2}x {:6.2}x {:6.2}x",
            corpus.name,
            speed(0),
            speed(1),
            ratio(0, 1),
            ratio(2, 3),
            ratio(2, 4),
            ratio(2, 5)
        );
    }
    println!();
}

/// Times hostile texts at growing sizes; returns whether all of them grow as their size does.
fn hostile() -> bool {
    const BYTES: usize = 100_000;
    println!("{:36} {:>9} {:>7} {:>7} {:>7}", "repeated", "ms/100kB", "2 of it", "4 of it", "plain 4");
    let mut is_linear = true;
    for pattern in hostile::PATTERNS {
        let texts = [1, 2, 4].map(|times| hostile::text(pattern, BYTES * times));
        let ours = || texts.each_ref().map(|text| best(&|| our_html(text).len()));
        let [mut one, mut two, mut four] = ours();
        let [plain_one, _, plain_four] = texts.each_ref().map(|text| best(&|| plain_html(text).len()));
        if four / one > 8.0 {
            // Something else may have had the machine; what is not linear is so again.
            let [again, twice, fourfold] = ours();
            (one, two, four) = (one.max(again), two.min(twice), four.min(fourfold));
        }
        let (twice, fourfold, plain) = (two / one, four / one, plain_four / plain_one);
        // Caches and allocation cost more as texts grow, and a busy machine adds to it; quadratic work is sixteenfold.
        let is_ours = fourfold > 12.0 && fourfold > plain * 1.5;
        println!(
            "{:36} {:9.2} {twice:6.1}x {fourfold:6.1}x {plain:6.1}x{}",
            format!("{:?}", pattern.1),
            one * 1e3,
            if is_ours { "  not linear" } else { "" }
        );
        is_linear &= !is_ours;
    }
    is_linear
}

fn our_body(text: &str) -> Body {
    markdown::read(text, 0..text.len(), FileId(0)).0
}

fn our_html(text: &str) -> String {
    let body = our_body(text);
    let target = |place: usize| match &body.pieces.get(place)?.what {
        What::Link(link) => Some(url::encode_target(&link.target)),
        What::Image(image) => Some(url::encode_target(&image.target)),
        _ => None,
    };
    body::html(&body, 0..body.pieces.len(), &target)
}

fn plain_html(text: &str) -> String {
    let mut html = String::with_capacity(text.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, Parser::new_ext(text, OPTIONS));
    html
}

fn plain_pieces(text: &str) -> Vec<(Event<'static>, Range<usize>)> {
    let events = Parser::new_ext(text, OPTIONS).into_offset_iter();
    events.map(|(event, range)| (event.into_static(), range)).collect()
}

fn plain_kept(text: &str) -> Vec<(Event<'_>, Range<usize>)> {
    Parser::new_ext(text, OPTIONS).into_offset_iter().collect()
}

fn plain_events(text: &str) -> usize {
    Parser::new_ext(text, OPTIONS).into_offset_iter().map(black_box).count()
}

/// Does each kind of work in turn until a second and a half is over, at least nine times; returns the seconds of each
/// round.
fn rounds(works: &[&dyn Fn() -> usize; 6]) -> Vec<[f64; 6]> {
    let begun = Instant::now();
    let mut rounds = Vec::new();
    while rounds.len() < 9 || begun.elapsed() < Duration::from_millis(1500) {
        rounds.push(works.map(seconds));
    }
    rounds
}

/// Returns the seconds of the fastest of five.
fn best(work: &dyn Fn() -> usize) -> f64 {
    (0..5).map(|_| seconds(work)).fold(f64::INFINITY, f64::min)
}

fn seconds(work: &dyn Fn() -> usize) -> f64 {
    let begun = Instant::now();
    black_box(work());
    begun.elapsed().as_secs_f64()
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = values.collect();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}
