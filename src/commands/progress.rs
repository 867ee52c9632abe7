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
            Stage::Reading => self.say(Words::new("读取文件……", "reading files…")),
            Stage::Rendering { total: 0, .. } => self.say(Words::new("生成页面……", "making pages…")),
            Stage::Rendering { made, total } => self.pages(made, total),
            Stage::Checking => self.say(Words::new("检查……", "checking…")),
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
        self.bar.set_message(words.pick(self.lang));
    }

    /// Takes the line away.
    pub(super) fn finish(self) {
        self.bar.finish_and_clear();
    }
}
