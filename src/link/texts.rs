//! What the text of one entry refers to: its links, the rules it cites, the terms it mentions.
//!
//! In: an entry, what its front matter refers to, and what texts are understood by ([`Texts`]). Out: [`InText`].

use std::sync::{Arc, OnceLock};

use crate::link::backlinks::{Said, turns};
use crate::link::citations::citations;
use crate::link::cited::Text;
use crate::link::id::EntryId;
use crate::link::index::Index;
use crate::link::known::InText;
use crate::link::links::body_links;
use crate::link::near_paths::NearPaths;
use crate::link::references::References;
use crate::link::routes::Routes;
use crate::link::sentence::sentences_of_links;
use crate::link::terms::Glossary;
use crate::link::titles::Titles;
use crate::model::Library;
use crate::model::entry::Entry;
use crate::model::prose::{blocks, values};

/// What texts are understood by.
pub(super) struct Texts<'t> {
    library: &'t Library,
    index: &'t Index<'t>,
    routes: &'t Routes,
    copied: OnceLock<NearPaths>,
    titles: Titles,
    glossary: Option<Glossary>,
}

impl<'t> Texts<'t> {
    pub(super) fn new(library: &'t Library, index: &'t Index<'t>, routes: &'t Routes) -> Self {
        let entries = &library.entries;
        let (titles, glossary) = (Titles::new(entries), Glossary::new(entries));
        Self { library, index, routes, copied: OnceLock::new(), titles, glossary }
    }

    /// Returns what the text of `entry` refers to; an introduction has no `id`, and says nothing of others.
    pub(super) fn of(&self, id: Option<EntryId>, entry: &Entry, references: &References) -> InText {
        let mut faults = Vec::new();
        let entries = &self.library.entries;
        let mut links = body_links(entry, self.index, (self.routes, &self.copied), &mut faults);
        let (values, body) = (values(&entry.record), blocks(&entry.body));
        let text = Text { values: &values, body: &body };
        let found =
            citations((id, entry), &text, references, &links, (&self.titles, self.index), &mut faults);
        (links.within, links.values) = (found.within, found.values);
        let mentioned = self
            .glossary
            .as_ref()
            .map(|glossary| glossary.mentions((id, entry), &body, entries, &mut links.within))
            .unwrap_or_default();
        let said = Said { cited: found.cited, mentioned, sentences: sentences_of_links(&body) };
        let turns = id.map(|id| turns((id, entry), references, &links, said, entries)).unwrap_or_default();
        InText { links: Arc::new(links), turns, faults }
    }
}
