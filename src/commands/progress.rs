//! How far long work is: a moving line on a terminal, silence in a pipe.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::lang::{Lang, Words};
use crate::pipeline::Stage;

/// A line that says what is going on.
pub(super) struct Progress {
    bar: ProgressBar,
    bar_style: ProgressStyle,
    lang: Lang,
}

impl Progress {
    /// Returns a line on stderr, or one that is never shown when nobody watches.
    pub(super) fn new(is_watched: bool, lang: Lang) -> Self {
        let target = if is_watched { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target).with_style(ProgressStyle::default_spinner());
        let bar_style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}");
        bar.enable_steady_tick(Duration::from_millis(100));
        Self { bar, bar_style: bar_style.unwrap_or_else(|_| ProgressStyle::default_bar()), lang }
    }

    /// Says which stage has begun.
    pub(super) fn stage(&self, stage: Stage) {
        match stage {
            Stage::Rendering { made, total } if total > 0 => self.pages(made, total),
            stage => self.say(stage.words()),
        }
    }

    /// Shows how many pages are made; the first one turns the line into a bar.
    fn pages(&self, made: usize, total: usize) {
        let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        if self.bar.length() != Some(count(total)) {
            self.bar.set_length(count(total));
            self.bar.set_style(self.bar_style.clone());
        }
        self.bar.set_position(count(made).max(self.bar.position()));
    }

    /// Says `words`.
    pub(super) fn say(&self, words: Words) {
        let pause = Words::new("……", "…").pick(self.lang);
        self.bar.set_message(format!("{}{pause}", words.pick(self.lang)));
    }

    /// Leaves the line empty while others speak.
    pub(super) fn pause(&self) {
        self.bar.set_message("");
    }

    /// Takes the line away.
    pub(super) fn finish(self) {
        self.bar.finish_and_clear();
    }
}
