//! Our Markdown against the plain parser it is built on.
//!
//! Both sides are timed in turn, round by round, and the median of the rounds is printed; `work` says what is compared
//! with what, and which of it is held to one and a half times plain. The second part repeats hostile patterns at one, two and four times a size: linear work takes two and four
//! times as long. Under a program that counts instructions the clock says nothing; for such a one `count` does one work
//! over one corpus (`scripts/bench instructions`).
//!
//! `cargo bench --bench markdown`, or with words: `ordinary`, `hostile`, `count WORK CORPUS TIMES`; a folder in the place
//! of a corpus is read for its Markdown files.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench reads the clock and what it is told to read, and prints what it found"
)]

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use self::corpus::Corpus;
use self::work::Work;

mod corpus;
mod hostile;
mod work;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["count", work, corpus, times] => return count(work, corpus, times),
        ["ordinary"] => ordinary(),
        ["hostile"] => return hostile(),
        _ => {
            ordinary();
            return hostile();
        }
    }
    ExitCode::SUCCESS
}

/// Does one work over one corpus a number of times.
fn count(work: &str, corpus: &str, times: &str) -> ExitCode {
    let work = work::ALL.into_iter().find(|known| known.name == work);
    let (Some(work), Some(corpus), Ok(times)) = (work, Corpus::named(corpus), times.parse::<usize>()) else {
        println!("count WORK CORPUS TIMES");
        return ExitCode::FAILURE;
    };
    let sum: usize = (0..times).map(|_| pass(&work, &corpus.texts)).sum();
    println!("{}: {} bytes, made {sum}", corpus.name, corpus.bytes());
    ExitCode::SUCCESS
}

/// Does one work over all texts; returns the sum of the sizes.
fn pass(work: &Work, texts: &[String]) -> usize {
    texts.iter().map(|text| (work.run)(black_box(text))).sum()
}

/// Times ordinary texts.
fn ordinary() {
    println!("{:24} {:>9} {:>9}   ours in times of plain", "", "ours", "plain");
    println!(
        "{:24} {:>9} {:>9} {:>8} {:>7} {:>7} {:>7}",
        "", "MB/s", "MB/s", "streamed", "kept", "body", "events"
    );
    for corpus in corpus::all() {
        let rounds = rounds(&corpus.texts);
        let [html, body, plain_html, plain_kept, plain_body, plain_events] = [0, 1, 2, 3, 4, 5];
        let ratio = |ours: usize, plain: usize| median(rounds.iter().map(|round| round[ours] / round[plain]));
        let speed = |way: usize| corpus.bytes() as f64 / median(rounds.iter().map(|round| round[way])) / 1e6;
        println!(
            "{:24} {:9.0} {:9.0} {:7.2}x {:6.2}x {:6.2}x {:6.2}x",
            corpus.name,
            speed(html),
            speed(plain_html),
            ratio(html, plain_html),
            ratio(html, plain_kept),
            ratio(body, plain_body),
            ratio(body, plain_events)
        );
    }
    println!();
}

/// Times hostile texts at growing sizes; fails where one grows faster than its size.
fn hostile() -> ExitCode {
    const BYTES: usize = 100_000;
    println!("{:36} {:>9} {:>7} {:>7} {:>7}", "repeated", "ms/100kB", "2 of it", "4 of it", "plain 4");
    let mut is_linear = true;
    for pattern in hostile::PATTERNS {
        let texts = [1, 2, 4].map(|times| hostile::text(pattern, BYTES * times));
        let ours = || texts.each_ref().map(|text| best(&|| (work::HTML.run)(text)));
        let [mut one, mut two, mut four] = ours();
        let [plain_one, _, plain_four] = texts.each_ref().map(|text| best(&|| (work::PLAIN_HTML.run)(text)));
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
    if is_linear { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Does each kind of work in turn until a second and a half is over, at least nine times; returns the seconds of each
/// round.
fn rounds(texts: &[String]) -> Vec<[f64; 6]> {
    let begun = Instant::now();
    let mut rounds = Vec::new();
    while rounds.len() < 9 || begun.elapsed() < Duration::from_millis(1500) {
        rounds.push(work::ALL.map(|work| seconds(&|| pass(&work, texts))));
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
