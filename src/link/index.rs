//! Looking entries up while the site is being put together.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::fault::Fault;
use crate::link::id::EntryId;
use crate::link::near_paths::NearPaths;
use crate::model::Library;
use crate::model::citations::Citation;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::record::Reference;
use crate::model::schedule::Skipped;
use crate::nearest::Candidates;
use crate::source::Span;

/// Entries by id and by file.
pub(super) struct Index<'l> {
    pub(super) library: &'l Library,
    /// Made when a file is not where its id says.
    by_path: OnceLock<BTreeMap<String, EntryId>>,
    brands: BTreeMap<&'l str, EntryId>,
    skipped_ids: BTreeMap<(Kind, &'l str), &'l Skipped>,
    skipped_paths: BTreeMap<&'l str, &'l Skipped>,
    /// What may be meant by what is not there, made when something is not.
    near: OnceLock<Near>,
}

/// What may be meant by what is not there.
struct Near {
    ids: BTreeMap<Kind, Candidates>,
    titles: BTreeMap<(Kind, String), EntryId>,
    paths: NearPaths,
}

impl<'l> Index<'l> {
    pub(super) fn new(library: &'l Library) -> Self {
        let first = library.entries.partition_point(|entry| entry.kind < Kind::Brand);
        let of_brands = EntryId::number(&library.entries).skip(first);
        let mut brands = BTreeMap::new();
        for (id, entry) in of_brands.take_while(|(_, entry)| entry.kind == Kind::Brand) {
            for name in brand_names(entry) {
                brands.entry(name).or_insert(id);
            }
        }
        Self {
            library,
            by_path: OnceLock::new(),
            brands,
            skipped_ids: library
                .skipped
                .iter()
                .map(|skipped| ((skipped.kind, skipped.id.as_str()), skipped))
                .collect(),
            skipped_paths: library.skipped.iter().map(|skipped| (skipped.path.as_str(), skipped)).collect(),
            near: OnceLock::new(),
        }
    }

    pub(super) fn entry(&self, id: EntryId) -> Option<&'l Entry> {
        id.of(&self.library.entries).map(|entry| &**entry)
    }

    /// Returns the entry that `reference` at `at` means; what cannot be found is a fault.
    pub(super) fn find(&self, reference: &Reference, at: Span, faults: &mut Vec<Fault>) -> Option<EntryId> {
        let key = (reference.kind, reference.id.as_str());
        let found = self.by_id(reference.kind, &reference.id);
        if found.is_none() {
            let meant = self.meant(reference);
            faults.push(Fault::DanglingId {
                at,
                folder: reference.kind.folder(),
                id: reference.id.clone(),
                nearest: meant.or_else(|| self.nearest(reference)),
                is_skipped: self.skipped_ids.contains_key(&key),
            });
        }
        found
    }

    fn near(&self) -> &Near {
        self.near.get_or_init(|| {
            let mut ids: BTreeMap<Kind, Vec<&str>> = BTreeMap::new();
            let mut titles = BTreeMap::new();
            for (id, entry) in EntryId::number(&self.library.entries) {
                ids.entry(entry.kind).or_default().push(&entry.id);
                titles.entry((entry.kind, bare_title(entry).to_owned())).or_insert(id);
            }
            Near {
                ids: ids.into_iter().map(|(kind, ids)| (kind, Candidates::of(ids))).collect(),
                titles,
                paths: NearPaths::of(self.by_path().keys().map(String::as_str)),
            }
        })
    }

    /// Returns the id that is nearest to one that no entry bears.
    fn nearest(&self, reference: &Reference) -> Option<String> {
        self.near().ids.get(&reference.kind)?.nearest(&reference.id).map(str::to_owned)
    }

    /// Returns the path nearest to one that leads to no entry.
    pub(super) fn near_paths(&self) -> &NearPaths {
        &self.near().paths
    }

    /// Returns the brand that `words` name: its id, its title or a form in which it is printed. A platform may go by a
    /// brand that has no page, so that what names none is no fault.
    pub(super) fn brand(&self, words: &str) -> Option<EntryId> {
        self.by_id(Kind::Brand, words).or_else(|| self.brands.get(words).copied())
    }

    /// Returns the id that `reference` certainly means in another form: with its folder or `.md`, or as a title in 《 》;
    /// a citation behind a rule's title or id is kept.
    fn meant(&self, reference: &Reference) -> Option<String> {
        let (kind, text) = (reference.kind, reference.id.trim());
        let bare = text.strip_prefix(kind.folder()).and_then(|rest| rest.strip_prefix('/')).unwrap_or(text);
        let bare = bare.trim_end_matches(".md");
        if self.by_id(kind, bare).is_some() {
            return Some(bare.to_owned());
        }
        let (title, rest) =
            text.strip_prefix('《').and_then(|rest| rest.split_once('》')).unwrap_or((text, ""));
        let titled = self.near().titles.get(&(kind, title.to_owned()));
        let (id, place) = match titled.and_then(|id| self.entry(*id)) {
            Some(entry) => (entry.id.as_str(), rest),
            None => text.split_once(char::is_whitespace).filter(|(id, _)| self.by_id(kind, id).is_some())?,
        };
        match Citation::read(place.trim()) {
            _ if place.trim().is_empty() => Some(id.to_owned()),
            Some(_) if kind == Kind::Rule => Some(format!("{id}#{}", place.trim())),
            _ => None,
        }
    }

    /// Returns the entry in the file at `path` from the site's root.
    pub(super) fn at_path(&self, path: &str) -> Option<EntryId> {
        let likely = || {
            let (folder, id) = path.strip_prefix("content/")?.strip_suffix(".md")?.rsplit_once('/')?;
            self.by_id(Kind::of_folder(folder)?, id)
        };
        let is_there = |id: &EntryId| self.entry(*id).is_some_and(|entry| entry.path == path);
        likely().filter(is_there).or_else(|| self.by_path().get(path).copied())
    }

    fn by_path(&self) -> &BTreeMap<String, EntryId> {
        self.by_path.get_or_init(|| {
            EntryId::number(&self.library.entries).map(|(id, entry)| (entry.path.clone(), id)).collect()
        })
    }

    /// Returns the entry of `kind` with this id; of two files with one id, which `routes` reports, the first.
    fn by_id(&self, kind: Kind, id: &str) -> Option<EntryId> {
        let entries = &self.library.entries;
        let at = entries.partition_point(|entry| (entry.kind, entry.id.as_str()) < (kind, id));
        entries.get(at).filter(|entry| entry.kind == kind && entry.id == id).and_then(|_| EntryId::at(at))
    }

    /// Returns whether the file at `path` is an entry that is not published this time.
    pub(super) fn is_skipped(&self, path: &str) -> bool {
        self.skipped_paths.contains_key(path)
    }
}

fn bare_title(entry: &Entry) -> &str {
    entry.meta.title.trim_matches(['《', '》'])
}

/// Returns the words that name `entry` when it is a brand.
fn brand_names(entry: &Entry) -> impl Iterator<Item = &str> {
    let variants = match &entry.detail {
        Detail::Brand(brand) => brand.variants.as_slice(),
        _ => &[],
    };
    let title = (entry.kind == Kind::Brand).then_some(entry.meta.title.as_str());
    title.into_iter().chain(variants.iter().map(|variant| variant.text.as_str()))
}
