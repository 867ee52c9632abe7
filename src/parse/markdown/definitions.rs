//! Link definitions, `[label]: target`, which are shown nowhere: one that no link uses may be text that got lost.
//!
//! In: the definitions of a document and the labels its links use. Out: the ones unused.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::hanzi::script::is_han;

/// Returns the form under which two labels are the same (CommonMark 0.31 §4.7: Unicode case fold).
pub(super) fn folded(label: &str) -> String {
    if label.chars().all(|c| c.is_ascii() || is_han(c)) {
        return label.to_ascii_lowercase();
    }
    // `ß` and `ẞ` meet in `ss` only by way of both cases.
    label.to_lowercase().to_uppercase().to_lowercase()
}

/// The definitions that no link has used yet.
#[derive(Debug, Default)]
pub(super) struct Definitions(BTreeMap<String, (String, Range<usize>)>);

impl Definitions {
    /// Adds the definition of `label`, written at the bytes `at` of the file.
    pub(super) fn add(&mut self, label: &str, at: Range<usize>) {
        self.0.insert(folded(label), (label.to_owned(), at));
    }

    /// Notes that a link uses `label`.
    pub(super) fn meet(&mut self, label: &str) {
        if !self.0.is_empty() {
            self.0.remove(&folded(label));
        }
    }

    /// Returns label and place of the definitions unused, in the order they were written.
    pub(super) fn unused(self) -> Vec<(String, Range<usize>)> {
        let mut unused: Vec<_> = self.0.into_values().collect();
        unused.sort_by_key(|(_, at)| at.start);
        unused
    }
}

#[cfg(test)]
mod tests {
    use super::Definitions;

    #[test]
    fn labels_differing_in_case_are_one() {
        let mut definitions = Definitions::default();
        definitions.add("规则A", 9..20);
        definitions.add("Straße", 0..8);
        definitions.add("注", 30..40);
        definitions.meet("规则a");
        definitions.meet("STRASSE");
        assert_eq!(definitions.unused(), [("注".to_owned(), 30..40)]);
    }
}
