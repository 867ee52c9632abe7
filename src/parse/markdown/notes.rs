//! Footnotes, wherever they are written, gathered at the end.
//!
//! In: labels as marks and texts are met. Out: marks and texts numbered in the order of first reference; texts that no
//! mark leads to follow in the order they were written, so that nothing is lost.

use std::collections::BTreeMap;

use crate::parse::body::{Piece, What};
use crate::parse::markdown::definitions::folded;
use crate::source::Span;

/// The footnotes of a document.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// By label, both as it is written and folded.
    by_label: BTreeMap<String, usize>,
    notes: Vec<Note>,
}

/// A footnote, as far as it is known.
#[derive(Debug, Default)]
struct Note {
    /// Where its text was written, and the text; `None` until it is met.
    text: Option<(Span, Vec<Piece>)>,
    /// Its number, 0 until it has one.
    number: usize,
    /// The marks that lead to it.
    references: usize,
}

impl Notes {
    /// Returns the footnote that `label` names, for a mark that leads to it; labels differing in case are one.
    pub(super) fn named(&mut self, label: &str) -> usize {
        if let Some(note) = self.by_label.get(label) {
            return *note;
        }
        let next = self.notes.len();
        let folded = folded(label);
        let is_folded = folded == label;
        let note = *self.by_label.entry(folded).or_insert(next);
        if !is_folded {
            self.by_label.insert(label.to_owned(), note);
        }
        if note == next {
            self.notes.push(Note::default());
        }
        note
    }

    /// Keeps the text of the footnote `label`, written at `at`; of two texts the first is the one marks lead to.
    pub(super) fn keep(&mut self, label: &str, at: Span, text: Vec<Piece>) {
        let note = self.named(label);
        match self.notes.get_mut(note) {
            Some(note) if note.text.is_none() => note.text = Some((at, text)),
            _ => self.notes.push(Note { text: Some((at, text)), ..Note::default() }),
        }
    }

    /// Numbers the marks in `pieces`, whose `number` is what [`Self::named`] returned, and appends the texts.
    pub(super) fn append_to(mut self, pieces: &mut Vec<Piece>) {
        if self.notes.is_empty() {
            return;
        }
        let mut order = Vec::new();
        let mut texts = Vec::new();
        self.number(pieces, &mut order);
        for next in 0..=self.notes.len() {
            // The texts met so far may themselves bear marks.
            while let Some(note) = order.get(texts.len()) {
                let text = self.notes.get_mut(*note).and_then(|note| note.text.take());
                let (at, mut text) = text.map_or((None, Vec::new()), |(at, text)| (Some(at), text));
                self.number(&mut text, &mut order);
                texts.push((at, text));
            }
            if let Some(note) = self.notes.get_mut(next).filter(|note| note.number == 0) {
                order.push(next);
                note.number = order.len();
            }
        }
        for (note, (at, text)) in order.into_iter().zip(texts) {
            let (Some(note), Some(at)) = (self.notes.get(note), at) else { continue };
            let what = What::Footnote { number: note.number, references: note.references };
            pieces.push(Piece { what, at });
            pieces.extend(text);
            pieces.push(Piece { what: What::FootnoteEnd, at });
        }
    }

    /// Numbers the marks in `pieces`; notes met for the first time join `order`.
    fn number(&mut self, pieces: &mut [Piece], order: &mut Vec<usize>) {
        for piece in pieces {
            if let What::FootnoteMark { number, repeat } = &mut piece.what
                && let Some(note) = self.notes.get_mut(*number)
            {
                if note.number == 0 {
                    order.push(*number);
                    note.number = order.len();
                }
                note.references += 1;
                *number = note.number;
                *repeat = note.references;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Notes;
    use crate::parse::body::{Piece, What};
    use crate::source::{FileId, Span};

    fn piece(what: What) -> Piece {
        Piece { what, at: Span::start_of(FileId(0)) }
    }

    fn mark(notes: &mut Notes, label: &str) -> Piece {
        let number = notes.named(label);
        piece(What::FootnoteMark { number, repeat: 0 })
    }

    #[test]
    fn notes_are_numbered_by_first_reference_also_from_within_notes() {
        let mut notes = Notes::default();
        let mut pieces = vec![mark(&mut notes, "b"), mark(&mut notes, "a"), mark(&mut notes, "B")];
        let inner = mark(&mut notes, "c");
        let at = Span::start_of(FileId(0));
        notes.keep("unused", at, Vec::new());
        notes.keep("c", at, Vec::new());
        notes.keep("a", at, vec![inner]);
        notes.keep("b", at, Vec::new());
        notes.append_to(&mut pieces);
        let whats: Vec<What> = pieces.into_iter().map(|piece| piece.what).collect();
        let footnote = |number, references| What::Footnote { number, references };
        assert_eq!(
            whats,
            [
                What::FootnoteMark { number: 1, repeat: 1 },
                What::FootnoteMark { number: 2, repeat: 1 },
                What::FootnoteMark { number: 1, repeat: 2 },
                footnote(1, 2),
                What::FootnoteEnd,
                footnote(2, 1),
                What::FootnoteMark { number: 3, repeat: 1 },
                What::FootnoteEnd,
                footnote(3, 1),
                What::FootnoteEnd,
                footnote(4, 0),
                What::FootnoteEnd,
            ]
        );
    }

    #[test]
    fn the_second_text_of_a_label_is_kept_as_a_note_of_its_own() {
        let mut notes = Notes::default();
        let mut pieces = vec![mark(&mut notes, "a")];
        let at = Span::start_of(FileId(0));
        notes.keep("a", at, vec![piece(What::Text("甲".into()))]);
        notes.keep("a", at, vec![piece(What::Text("乙".into()))]);
        notes.append_to(&mut pieces);
        assert_eq!(pieces[2].what, What::Text("甲".into()));
        assert_eq!(pieces[4].what, What::Footnote { number: 2, references: 0 });
        assert_eq!(pieces[5].what, What::Text("乙".into()));
    }
}
