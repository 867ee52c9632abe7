//! Where a command speaks: results to one stream, talk to the other.

use std::io::{self, BufRead, Read as _, Write};

use crate::lang::{Lang, Words};

/// The two streams of a run, and how they are read.
pub struct Console<'c> {
    /// The language of everything said.
    pub lang: Lang,
    /// Whether results may be coloured.
    pub color_out: bool,
    /// Whether talk may be coloured.
    pub color_talk: bool,
    /// Whether a person watches the talk; then long work shows how far it is.
    pub is_watched: bool,
    /// Results.
    pub out: &'c mut dyn Write,
    /// Talk: what is going on, and what went wrong.
    pub talk: &'c mut dyn Write,
    /// Answers of the person who watches; `None` where nobody could give one.
    pub answers: Option<&'c mut dyn BufRead>,
}

impl Console<'_> {
    /// Returns `words` in the run's language.
    pub fn lang_words(&self, words: Words) -> &'static str {
        words.pick(self.lang)
    }

    /// Returns all of standard input to its end, also where a person types it.
    ///
    /// # Errors
    ///
    /// When the stream fails.
    pub fn all_input(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        match self.answers.as_mut() {
            // Whoever answers types it; the stream is locked for them.
            Some(answers) => answers.read_to_end(&mut bytes)?,
            None => io::stdin().lock().read_to_end(&mut bytes)?,
        };
        Ok(bytes)
    }

    /// Asks `question` and returns the answer without the white space around it; `None` where nobody answers.
    ///
    /// # Errors
    ///
    /// When a stream fails.
    pub fn ask(&mut self, question: &str) -> io::Result<Option<String>> {
        let Some(answers) = self.answers.as_mut() else { return Ok(None) };
        write!(self.talk, "{question}")?;
        self.talk.flush()?;
        let mut answer = String::new();
        let length = answers.read_line(&mut answer)?;
        Ok((length > 0).then(|| answer.trim().to_owned()))
    }
}
