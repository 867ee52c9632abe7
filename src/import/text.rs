//! A text in repair: what it is now, every change that was made to it, and where each place of it came from.
//!
//! In: a text as it was read. Out: [`Working`]. Changes are made pass by pass, each a list of [`Change`]s that knows what
//! stood there, so that they can be taken back in reverse; a place in the text of today is followed back through them to
//! the text as it was read. Offsets are bytes.

use std::ops::Range;

/// One change of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where it was made: offset in the text that the pass worked on.
    pub at: usize,
    /// What stood there.
    pub old: String,
    /// What stands there now.
    pub new: String,
}

impl Change {
    /// Returns the change that puts `new` in the place of `old`, which stands at `at`.
    pub fn new(at: usize, old: impl Into<String>, new: impl Into<String>) -> Self {
        Self { at, old: old.into(), new: new.into() }
    }

    /// Returns the end of what is changed, in the text that the pass worked on.
    pub fn end(&self) -> usize {
        self.at + self.old.len()
    }
}

/// What one pass changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The pass.
    pub pass: &'static str,
    /// Its changes, sorted by place, none overlapping.
    pub changes: Vec<Change>,
    /// Where each change begins in the text that the pass made.
    starts: Vec<usize>,
}

impl Step {
    fn new(pass: &'static str, changes: Vec<Change>) -> Self {
        let (mut starts, mut old, mut new) = (Vec::with_capacity(changes.len()), 0, 0);
        for change in &changes {
            starts.push(change.at + new - old);
            old += change.old.len();
            new += change.new.len();
        }
        Self { pass, changes, starts }
    }

    /// Returns where the place `at` of the text made stood in the text worked on.
    fn back(&self, at: usize) -> usize {
        let last = self.starts.partition_point(|start| *start <= at);
        let Some((change, start)) =
            last.checked_sub(1).and_then(|last| Some((self.changes.get(last)?, self.starts.get(last)?)))
        else {
            return at;
        };
        match at.checked_sub(start + change.new.len()) {
            Some(beyond) => change.end() + beyond,
            None => change.at,
        }
    }

    /// Returns where the place `at` of the text worked on stands in the text made.
    fn forth(&self, at: usize) -> usize {
        let last = self.changes.partition_point(|change| change.at < at);
        let Some((change, start)) =
            last.checked_sub(1).and_then(|last| Some((self.changes.get(last)?, self.starts.get(last)?)))
        else {
            return at;
        };
        start + change.new.len() + at.saturating_sub(change.end())
    }
}

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Plain text, a paragraph a line.
    Plain,
    /// Markdown.
    Markdown,
}

/// A text in repair.
#[derive(Clone, Debug)]
pub struct Working {
    read: String,
    text: String,
    steps: Vec<Step>,
    cuts: Vec<usize>,
    /// How it is written.
    pub form: Form,
}

impl Working {
    /// Begins with `text` as it was read.
    pub fn new(text: String, form: Form) -> Self {
        Self { read: text.clone(), text, steps: Vec::new(), cuts: Vec::new(), form }
    }

    /// Returns the text as it was read.
    pub fn read(&self) -> &str {
        &self.read
    }

    /// Returns the text as it is now.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns what was changed, pass by pass.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Makes `changes`, which are sorted by place. A change that begins before the end of the one before it, or that is
    /// not about what stands there, is left out: half a change would be worse than none.
    pub fn apply(&mut self, pass: &'static str, changes: Vec<Change>) {
        let mut text = String::with_capacity(self.text.len());
        let (mut made, mut done) = (Vec::with_capacity(changes.len()), 0);
        for change in changes {
            let is_there = self.text.get(change.at..change.end()) == Some(change.old.as_str());
            let Some(between) = self.text.get(done..change.at).filter(|_| is_there) else { continue };
            if change.old == change.new {
                continue;
            }
            text.push_str(between);
            text.push_str(&change.new);
            done = change.end();
            made.push(change);
        }
        if made.is_empty() {
            return;
        }
        text.push_str(self.text.get(done..).unwrap_or_default());
        let step = Step::new(pass, made);
        self.cuts = self.cuts.iter().map(|cut| step.forth(*cut)).collect();
        self.text = text;
        self.steps.push(step);
    }

    /// Returns where the place `at` of today's text stood in the text as it was read.
    pub fn origin(&self, at: usize) -> usize {
        self.steps.iter().rev().fold(at, |at, step| step.back(at))
    }

    /// Returns where the place `at` of the text that step `number` worked on stood in the text as it was read.
    pub fn origin_before(&self, number: usize, at: usize) -> usize {
        self.steps.iter().take(number).rev().fold(at, |at, step| step.back(at))
    }

    /// Returns the run of the text as it was read that `range` of today's text came from.
    pub fn origin_range(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.origin(range.start);
        start..self.origin(range.end).max(start)
    }

    /// Cuts the text into documents at these places, sorted; each is where a document after the first begins.
    pub fn cut(&mut self, cuts: Vec<usize>) {
        self.cuts = cuts;
    }

    /// Returns the documents' ranges of today's text, in order; one that is the whole where nothing was cut.
    pub fn documents(&self) -> Vec<Range<usize>> {
        let starts = std::iter::once(0).chain(self.cuts.iter().copied());
        let ends = self.cuts.iter().copied().chain([self.text.len()]);
        starts.zip(ends).map(|(start, end)| start..end).collect()
    }
}

/// Returns the text that `steps` were made to, from what they made of it: the last step is taken back first. `None` when
/// they are not of this text.
pub fn undo<'c>(text: &str, steps: impl DoubleEndedIterator<Item = &'c [Change]>) -> Option<String> {
    let mut text = text.to_owned();
    for changes in steps.rev() {
        let mut before = String::with_capacity(text.len());
        // Where the text made and the text worked on have been read to.
        let (mut done, mut reached) = (0, 0);
        for change in changes {
            let between = change.at.checked_sub(reached)?;
            before.push_str(text.get(done..done + between)?);
            let end = done + between + change.new.len();
            if text.get(done + between..end)? != change.new {
                return None;
            }
            before.push_str(&change.old);
            (done, reached) = (end, change.end());
        }
        before.push_str(text.get(done..)?);
        text = before;
    }
    Some(text)
}

/// Returns the lines of `text`, each with the offset of its first byte and without its line feed.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split('\n').map(move |line| {
        let start = at;
        at += line.len() + 1;
        (start, line)
    })
}

#[cfg(test)]
mod tests {
    use super::{Change, Form, Working, lines, undo};

    fn worked() -> Working {
        let mut working = Working::new("甲, 乙(yǐ)丙".into(), Form::Plain);
        working.apply("readings", vec![Change::new(8, "(yǐ)", "")]);
        working.apply("widths", vec![Change::new(3, ",", "，"), Change::new(4, " ", "")]);
        working.apply("structure", vec![Change::new(0, "", "# ")]);
        working
    }

    #[test]
    fn changes_are_made_in_turn_and_taken_back_to_the_byte() {
        let working = worked();
        assert_eq!(working.text(), "# 甲，乙丙");
        let steps = working.steps().iter().map(|step| step.changes.as_slice());
        assert_eq!(undo(working.text(), steps).as_deref(), Some(working.read()));
    }

    #[test]
    fn a_text_that_was_changed_since_is_not_taken_back() {
        let working = worked();
        let steps = || working.steps().iter().map(|step| step.changes.as_slice());
        assert_eq!(undo("# 甲、乙丙", steps()), None);
        assert_eq!(undo("", steps()), None);
    }

    #[test]
    fn a_place_is_followed_back_to_where_it_was_read() {
        let working = worked();
        let place = |word: &str| working.text().find(word).unwrap();
        for word in ["甲", "乙", "丙"] {
            assert_eq!(working.origin(place(word)), working.read().find(word).unwrap(), "{word}");
        }
        assert_eq!(working.origin(place("，")), 3);
    }

    #[test]
    fn a_change_that_is_not_about_what_stands_there_is_left_out() {
        let mut working = Working::new("甲乙".into(), Form::Plain);
        working.apply(
            "lines",
            vec![Change::new(0, "乙", ""), Change::new(1, "", "x"), Change::new(3, "乙", "丁")],
        );
        assert_eq!(working.text(), "甲丁");
    }

    #[test]
    fn cuts_move_with_the_text() {
        let mut working = Working::new("甲乙丙".into(), Form::Plain);
        working.cut(vec![3, 6]);
        working.apply("structure", vec![Change::new(0, "", "## "), Change::new(3, "乙", "")]);
        let texts: Vec<_> =
            working.documents().into_iter().map(|at| working.text().get(at).unwrap().to_owned()).collect();
        assert_eq!(texts, ["## 甲", "", "丙"]);
    }

    #[test]
    fn lines_know_where_they_begin() {
        assert_eq!(lines("甲\n\n乙\n").collect::<Vec<_>>(), [(0, "甲"), (4, ""), (5, "乙"), (9, "")]);
    }
}
