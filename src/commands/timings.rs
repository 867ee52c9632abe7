//! How long each stage of a build took: `--timings`.
//!
//! In: the stages as they begin. Out: a line each, in seconds of the clock on the wall.

use std::io;
use std::sync::Mutex;
use std::time::Instant;

use crate::commands::console::Console;
use crate::lang::Words;

/// Returns the moment, for a command that tells people how long something took.
#[expect(clippy::disallowed_methods, reason = "no output depends on it")]
pub(super) fn now() -> Instant {
    Instant::now()
}

/// When each stage began.
pub(super) struct Timings {
    began: Mutex<Vec<(Words, Instant)>>,
}

impl Timings {
    /// Returns a clock that has heard of no stage.
    pub(super) fn new() -> Self {
        Self { began: Mutex::new(Vec::new()) }
    }

    /// Hears that the stage `name` has begun.
    pub(super) fn begin(&self, name: Words) {
        if let Ok(mut began) = self.began.lock() {
            began.push((name, now()));
        }
    }

    /// Prints how long each stage took; the last one ends now.
    pub(super) fn print(self, console: &mut Console<'_>) -> io::Result<()> {
        let began = self.began.into_inner().unwrap_or_default();
        let ends = began.iter().skip(1).map(|(_, moment)| *moment).chain([now()]);
        let mut total = 0.0;
        for ((name, start), end) in began.iter().zip(ends) {
            let seconds = end.duration_since(*start).as_secs_f64();
            total += seconds;
            writeln!(console.talk, "{seconds:8.3} s  {}", name.pick(console.lang))?;
        }
        let all = Words::new("共计", "in all");
        writeln!(console.talk, "{total:8.3} s  {}", all.pick(console.lang))
    }
}
