//! Rules by the titles that running text calls them by.
//!
//! In: the entries. Out: [`Titles`]: for a title the one rule that bears it. Brackets behind a title (试行) may be left out
//! where only one rule is meant then. Withdrawn rules answer to nothing: their pages have no text.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::link::id::EntryId;
use crate::model::entry::Entry;
use crate::model::kind::Kind;

/// Which rule a text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// One of this site.
    Rule(EntryId),
    /// One of several of one title.
    Several,
    /// None of this site.
    Outside,
}

/// The titles of all rules.
pub(super) struct Titles {
    whole: BTreeMap<String, Which>,
    bare: BTreeMap<String, Which>,
}

impl Titles {
    pub(super) fn new(entries: &[Arc<Entry>]) -> Self {
        let mut titles = Self { whole: BTreeMap::new(), bare: BTreeMap::new() };
        let is_rule = |entry: &Entry| entry.kind == Kind::Rule && entry.meta.withdrawn.is_none();
        for (id, entry) in EntryId::number(entries).filter(|(_, entry)| is_rule(entry)) {
            let title = normal(&entry.meta.title);
            claim(&mut titles.bare, bare(&title).to_owned(), id);
            claim(&mut titles.whole, title, id);
        }
        titles
    }

    /// Returns the rule called `name`, with the words `version` in brackets behind it.
    pub(super) fn find(&self, name: &str, version: Option<&str>) -> Which {
        let name = normal(name);
        let versioned = version.map(|version| normal(&format!("{name}（{version}）")));
        let exact = versioned.and_then(|name| self.whole.get(&name)).or_else(|| self.whole.get(&name));
        exact.or_else(|| self.bare.get(&name)).copied().unwrap_or(Which::Outside)
    }
}

fn claim(titles: &mut BTreeMap<String, Which>, title: String, id: EntryId) {
    titles.entry(title).and_modify(|which| *which = Which::Several).or_insert(Which::Rule(id));
}

/// Returns a title with the marks around it, white space and the width of brackets taken away.
pub(super) fn normal(title: &str) -> String {
    let inner = title.strip_prefix('《').and_then(|inner| inner.strip_suffix('》')).unwrap_or(title);
    let mark = |c| match c {
        '(' => '（',
        ')' => '）',
        other => other,
    };
    inner.chars().filter(|c| !c.is_whitespace()).map(mark).collect()
}

/// Returns a title without the brackets at its end.
pub(super) fn bare(title: &str) -> &str {
    let open = title.rfind('（').filter(|&open| open > 0 && title.ends_with('）'));
    open.and_then(|open| title.get(..open)).unwrap_or(title)
}
