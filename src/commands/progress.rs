//! How far long work is: a moving line on a terminal, silence in a pipe.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::lang::{Lang, Words};
use crate::pipeline::Stage;

/// A line that says what is going on.
pub(super) struct Progress {
    bar: ProgressBar,
    lang: Lang,
}

impl Progress {
    /// Returns a line on stderr, or one that is never shown when nobody watches.
    pub(super) fn new(is_watched: bool, lang: Lang) -> Self {
        let target = if is_watched { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target).with_style(ProgressStyle::default_spinner());
        bar.enable_steady_tick(Duration::from_millis(100));
        Self { bar, lang }
    }

    /// Says which stage has begun.
    pub(super) fn stage(&self, stage: Stage) {
        self.say(match stage {
            Stage::Reading => Words::new("读取文件……", "reading files…"),
            Stage::Rendering => Words::new("生成页面……", "making pages…"),
            Stage::Checking => Words::new("检查……", "checking…"),
        });
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
