//! Syntax → meaning: documents in, a [`Library`] of typed entries out.
//!
//! Invariants: an entry is complete when made; no entry knows another (that is `link`'s); nothing is ever filled in
//! that the file does not say. What cannot be read is a fault, and the rest of the file is read all the same.

pub mod field;
pub mod kind;
pub mod date;
pub mod deadline;
mod amounts;
pub mod figure;
mod figure_order;
pub mod citations;
pub mod place_words;
mod word_edges;
pub mod phrases;
pub mod record;
pub mod holder;
pub mod house_style;
mod decode;
pub mod vocabulary;
pub mod sort;
pub mod standard;
pub mod place_remark;
pub mod images;
pub mod page_data;
pub mod markup;
pub mod prose;
pub mod columns;
pub mod allowance;
pub mod change;
pub mod search;
pub mod config;
pub mod meta;
pub mod sections;
pub mod articles;
pub mod lookup;
pub mod numbering;
pub mod word_change;
mod likeness;
pub mod revision;
pub mod kinds;
pub mod entry;
pub mod place;
pub mod schedule;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::fault::Fault;
use crate::nearest::nearest;
use crate::parse::table::DataFile;
use crate::parse::{Document, html};
use crate::settings::Settings;
use crate::source::Span;
use config::Config;
use decode::decode;
use entry::Entry;
use field::Field;
use kind::Kind;
use kinds::{Detail, own_fields};
use meta::Meta;
use place::{Place, place};
use record::Record;
use schedule::Skipped;
use vocabulary::Vocabulary;

/// Everything a site says.
#[derive(Clone, Debug)]
pub struct Library {
    /// The configuration; its topics are those declared or, where none are, those in use.
    pub config: Config,
    /// The entries to publish, sorted by kind and id.
    pub entries: Vec<Entry>,
    /// The introductions of lists, and of the home page under [`Kind::Page`].
    pub introductions: BTreeMap<Kind, Entry>,
    /// The entries left out this time, sorted by kind and id.
    pub skipped: Vec<Skipped>,
    /// The site's own data files, sorted by name.
    pub data: Vec<DataFile>,
}

/// Returns the keys of `kind`: those of all kinds, then its own.
pub fn fields(kind: Kind) -> Vec<&'static Field> {
    meta::FIELDS.iter().chain(own_fields(kind)).copied().collect()
}

/// Reads the configuration, all documents and the data files of a site.
pub fn model(
    config: &Document,
    documents: Vec<Document>,
    data: Vec<DataFile>,
    settings: &Settings,
) -> (Library, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut config = Config::read(config, &mut faults);
    if let Some(base_url) = &settings.base_url {
        config.base_url = Some(config::with_slash(base_url));
    }
    let mut documents = documents;
    if markup::admits_html(&config.record) {
        documents.par_iter_mut().for_each(|document| html::admit(&mut document.body));
    }
    let files = decode_all(documents, &mut faults);
    if !config.topics.is_declared {
        let words: BTreeSet<String> = files.iter().flat_map(|file| meta::topic_words(&file.record)).collect();
        config.topics = Vocabulary::of_words(words);
    }
    let (entries, introductions) = entries(files, &config, &mut faults);
    let today = settings.today.in_zone(&config.time_zone);
    let (entries, skipped) = schedule::due(entries, today, settings.with_drafts);
    let data = one_of_each_name(data, &mut faults);
    (Library { config, entries, introductions, skipped, data }, faults)
}

/// Keeps the first data file of each name.
fn one_of_each_name(mut data: Vec<DataFile>, faults: &mut Vec<Fault>) -> Vec<DataFile> {
    data.sort_by(|a, b| (&a.name, a.file).cmp(&(&b.name, b.file)));
    data.dedup_by(|later, first| {
        let is_repeated = later.name == first.name;
        if is_repeated {
            let (at, other) = (Span::start_of(later.file), Span::start_of(first.file));
            faults.push(Fault::RepeatedData { at, name: later.name.clone(), other });
        }
        is_repeated
    });
    data
}

/// A document whose front matter has been read by its kind's table.
struct File {
    document: Document,
    place: Place,
    record: Record,
}

fn decode_all(documents: Vec<Document>, faults: &mut Vec<Fault>) -> Vec<File> {
    let decoded: Vec<(Option<File>, Vec<Fault>)> = documents
        .into_par_iter()
        .map(|document| {
            let mut faults = Vec::new();
            let file = place(&document.path).map(|place| {
                let kind = match &place {
                    Place::Entry { kind, .. } => *kind,
                    Place::Introduction(_) => Kind::Page,
                };
                let record = decode(&document, &fields(kind), &mut faults);
                faults.extend(folder_fault(&document, &place));
                File { document, place, record }
            });
            (file, faults)
        })
        .collect();
    let (files, found): (Vec<_>, Vec<_>) = decoded.into_iter().unzip();
    faults.extend(found.into_iter().flatten());
    files.into_iter().flatten().collect()
}

/// Returns a fault when a page lies in a folder whose name is nearly a kind's, or its id is not made for ever.
fn folder_fault(document: &Document, place: &Place) -> Option<Fault> {
    let Place::Entry { kind, id, .. } = place else { return None };
    let at = Span::start_of(document.file);
    let is_stable = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    match (kind, id.split_once('/')) {
        (Kind::Page, Some((folder, _))) => {
            let nearest = nearest(folder, Kind::LISTED.map(Kind::folder))?;
            Some(Fault::UnknownFolder { at, folder: folder.to_owned(), nearest: Some(nearest) })
        }
        _ if !id.chars().all(is_stable) => Some(Fault::UnstableId { at, id: id.clone() }),
        _ => None,
    }
}

fn entries(
    files: Vec<File>,
    config: &Config,
    faults: &mut Vec<Fault>,
) -> (Vec<Entry>, BTreeMap<Kind, Entry>) {
    let built: Vec<(bool, Entry, Vec<Fault>)> = files
        .into_par_iter()
        .map(|file| {
            let mut faults = Vec::new();
            let is_introduction = matches!(file.place, Place::Introduction(_));
            (is_introduction, entry(file, config, &mut faults), faults)
        })
        .collect();
    let (mut entries, mut introductions) = (Vec::new(), BTreeMap::new());
    for (is_introduction, entry, found) in built {
        faults.extend(found);
        if is_introduction {
            introductions.insert(entry.kind, entry);
        } else {
            entries.push(entry);
        }
    }
    entries.sort_by(|a, b| (a.kind, &a.id, &a.path).cmp(&(b.kind, &b.id, &b.path)));
    (entries, introductions)
}

fn entry(file: File, config: &Config, faults: &mut Vec<Fault>) -> Entry {
    let File { document, place, record } = file;
    let (kind, id, bundle, detail_kind) = match place {
        Place::Entry { kind, id, bundle } => (kind, id, bundle, kind),
        Place::Introduction(kind) => (kind, "_index".to_owned(), None, Kind::Page),
    };
    let counted = kinds::counted_fields(kind);
    let meta = Meta::read(&record, &id, config, faults);
    let detail = Detail::read(detail_kind, &record, &document.body, config, faults);
    Entry {
        absent: counted.iter().filter(|field| !detail.says(&record, field, &meta.title)).copied().collect(),
        meta,
        detail,
        expected: counted.len(),
        record,
        kind,
        id,
        file: document.file,
        is_read: document.is_read,
        path: document.path,
        bundle,
        body: document.body,
    }
}
