//! Vocabularies: the words a site files its entries under.
//!
//! In: what `casebook.yaml` declares, or the words in use. Out: [`Vocabulary`], in which a word is looked up by label,
//! id or synonym. A declared vocabulary is closed; an undeclared one takes any word.

use std::collections::{BTreeMap, BTreeSet};

use crate::fault::Fault;
use crate::hanzi::order::place;
use crate::model::field::{Field, Shape};
use crate::model::record::{Datum, Record};
use crate::nearest::nearest;
use crate::source::{Span, Spanned};
use crate::url;

static LABEL: Field =
    Field::new("label", "名称", Shape::Text, "读者看到的词", "the word readers see").required();
static ID: Field = Field::new("id", "编号", Shape::Part, "网址里的编号", "the id in addresses");
static DESCRIPTION: Field = Field::new("description", "说明", Shape::Text, "一两句说明", "a sentence or two");
static ORDER: Field = Field::new("order", "次序", Shape::Whole, "排在第几", "its place in lists");
static PARENT: Field = Field::new("parent", "上级", Shape::Text, "上一级的词", "the wider word");
static SYNONYMS: Field = Field::new(
    "synonyms",
    "同义词",
    Shape::List(&Shape::Text),
    "归到这里的别的写法",
    "other forms filed here",
);
static TERM: &[&Field] = &[&LABEL, &ID, &DESCRIPTION, &ORDER, &PARENT, &SYNONYMS];

/// An item of a vocabulary in `casebook.yaml`: a word, or a mapping that says more about it.
pub(super) static VOCABULARY_ITEM: Shape = Shape::Either(&Shape::Text, &Shape::Record(TERM));

/// The words of one vocabulary.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Whether the site declares it; then no other word will do.
    pub is_declared: bool,
    /// The words in the order readers see them.
    pub terms: Vec<Term>,
}

/// One word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What readers see.
    pub label: String,
    /// What addresses are made of: the id given, or the label; one part of a path.
    pub id: String,
    /// What it means, for its page.
    pub description: Option<String>,
    /// The wider word's place in the vocabulary.
    pub parent: Option<usize>,
    /// Other forms that are filed under it.
    pub synonyms: Vec<String>,
}

impl Vocabulary {
    /// Reads the vocabulary `field` of the configuration; not declared where the key is not given.
    pub(super) fn read(record: &Record, field: &Field, faults: &mut Vec<Fault>) -> Self {
        let mut rows: Vec<(u32, usize, Term, Option<Spanned<String>>)> = Vec::new();
        let mut claimed: BTreeMap<String, Span> = BTreeMap::new();
        for (at, item) in record.items(field).into_iter().enumerate() {
            let (term, order, parent) = match item.value {
                Datum::Text(label) => (Term::of(label), None, None),
                Datum::Record(given) => {
                    let Some(label) = given.words(&LABEL) else { continue };
                    let id = given.words(&ID).unwrap_or_else(|| url::part(&label));
                    let (description, synonyms) = (given.words(&DESCRIPTION), given.word_list(&SYNONYMS));
                    let term = Term { label, id, description, parent: None, synonyms };
                    (term, given.whole(&ORDER), given.text(&PARENT))
                }
                _ => continue,
            };
            let forms = [term.label.to_lowercase(), term.id.to_lowercase()];
            if let Some(first) = forms.iter().find_map(|form| claimed.get(form)).copied() {
                let (vocabulary, value) = (field.name, term.label);
                faults.push(Fault::RepeatedTerm { at: item.at, vocabulary, value, first });
                continue;
            }
            claimed.extend(forms.map(|form| (form, item.at)));
            rows.push((order.unwrap_or(u32::MAX), at, term, parent));
        }
        rows.sort_by_key(|&(order, at, ..)| (order, at));
        let parents: Vec<_> = rows.iter_mut().map(|row| row.3.take()).collect();
        let terms = rows.into_iter().map(|row| row.2).collect();
        let mut vocabulary = Self { is_declared: record.has(field), terms };
        vocabulary.hang(parents, field.name, faults);
        vocabulary
    }

    /// Returns the vocabulary of `words` that no configuration declares, in the order of Chinese reading.
    pub(super) fn of_words(words: BTreeSet<String>) -> Self {
        let mut words: Vec<String> = words.into_iter().collect();
        words.sort_by_cached_key(|word| place(word));
        Self { is_declared: false, terms: words.into_iter().map(Term::of).collect() }
    }

    /// Returns the place of the term that `word` is a form of.
    pub fn find(&self, word: &str) -> Option<usize> {
        let is_form = |term: &Term| term.label == word || term.id == word;
        let exact = self.terms.iter().position(is_form);
        exact.or_else(|| self.terms.iter().position(|term| term.synonyms.iter().any(|form| form == word)))
    }

    /// Returns the label or synonym nearest to `word`.
    pub fn nearest(&self, word: &str) -> Option<String> {
        let forms = |term: &'_ Term| {
            std::iter::once(term.label.clone()).chain(term.synonyms.iter().cloned()).collect::<Vec<_>>()
        };
        let forms: Vec<String> = self.terms.iter().flat_map(forms).collect();
        nearest(word, forms.iter().map(String::as_str))
    }

    /// Returns the term at `place` and everything above it, the term first.
    pub fn with_parents(&self, place: usize) -> Vec<usize> {
        let mut chain = vec![place];
        while let Some(parent) = chain.last().and_then(|&last| self.terms.get(last)?.parent) {
            if chain.contains(&parent) {
                break;
            }
            chain.push(parent);
        }
        chain
    }

    /// Finds each term's parent by its word.
    fn hang(
        &mut self,
        parents: Vec<Option<Spanned<String>>>,
        vocabulary: &'static str,
        faults: &mut Vec<Fault>,
    ) {
        for (place, parent) in parents.into_iter().enumerate() {
            let Some(Spanned { value: word, at }) = parent else { continue };
            let Some(parent) = self.find(&word) else {
                let nearest = self.nearest(&word);
                faults.push(Fault::UnknownTerm { at, vocabulary, value: word, nearest });
                continue;
            };
            let above = self.with_parents(parent);
            if above.contains(&place) {
                let label = |place: &usize| self.terms.get(*place).map(|term| term.label.clone());
                let chain = std::iter::once(place).chain(above).filter_map(|place| label(&place)).collect();
                faults.push(Fault::ParentCycle { at, chain });
            } else if let Some(term) = self.terms.get_mut(place) {
                term.parent = Some(parent);
            }
        }
    }
}

impl Term {
    pub(super) fn of(label: String) -> Self {
        Self { id: url::part(&label), label, description: None, parent: None, synonyms: Vec::new() }
    }
}
