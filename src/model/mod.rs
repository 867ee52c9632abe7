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
use std::sync::Arc;

use rayon::prelude::*;

use crate::fault::Fault;
use crate::hanzi::order;
use crate::nearest::nearest;
use crate::parse::table::DataFile;
use crate::parse::{Document, html};
use crate::settings::Settings;
use crate::source::{FileId, Span};
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
    pub entries: Vec<Arc<Entry>>,
    /// The introductions of lists, and of the home page under [`Kind::Page`].
    pub introductions: BTreeMap<Kind, Arc<Entry>>,
    /// The entries left out this time, sorted by kind and id.
    pub skipped: Vec<Skipped>,
    /// The site's own data files, sorted by name.
    pub data: Vec<DataFile>,
}

/// Returns the keys of `kind`: those of all kinds, then its own.
pub fn fields(kind: Kind) -> Vec<&'static Field> {
    meta::FIELDS.iter().chain(own_fields(kind)).copied().collect()
}

/// One file of content, as far as it can be understood without the others.
#[derive(Clone, Debug)]
pub struct Understood {
    /// The file.
    pub file: FileId,
    /// What it is; `None` for a file that is no content.
    pub meaning: Option<Meaning>,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
}

/// What a file of content is.
#[derive(Clone, Debug)]
pub enum Meaning {
    /// An entry.
    Entry(Arc<Entry>),
    /// What introduces a list.
    Introduction(Arc<Entry>),
}

/// Reads the configuration, all documents and the data files of a site.
pub fn model(
    config: &Document,
    documents: Vec<Document>,
    data: Vec<DataFile>,
    settings: &Settings,
) -> (Library, Vec<Fault>) {
    let (config, files, mut faults) = understand(config, documents, settings);
    let (library, others) = library(config, files.iter(), data, settings);
    faults.extend(others);
    (library, faults)
}

/// Reads the configuration, and each document by itself. A document means the same beside whatever others, unless the
/// configuration declares no topics: then they are the words that all documents together use.
pub fn understand(
    config: &Document,
    documents: Vec<Document>,
    settings: &Settings,
) -> (Config, Vec<Understood>, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut config = Config::read(config, &mut faults);
    if let Some(base_url) = &settings.base_url {
        config.base_url = Some(config::with_slash(base_url));
    }
    let mut documents = documents;
    if markup::admits_html(&config.record) {
        documents.par_iter_mut().for_each(|document| html::admit(&mut document.body));
    }
    let files: Vec<File> = documents.into_par_iter().map(file).collect();
    if !config.topics.is_declared {
        let records = files.iter().filter_map(|file| file.content.as_ref());
        let words: BTreeSet<String> = records.flat_map(|(_, record)| meta::topic_words(record)).collect();
        config.topics = Vocabulary::of_words(words);
    }
    let files = files.into_par_iter().map(|file| understood(file, &config)).collect();
    (config, files, faults)
}

/// Sets the files of a site together.
pub fn library<'u>(
    config: Config,
    files: impl Iterator<Item = &'u Understood>,
    data: Vec<DataFile>,
    settings: &Settings,
) -> (Library, Vec<Fault>) {
    let (mut entries, mut introductions, mut faults) = (Vec::new(), BTreeMap::new(), Vec::new());
    for Understood { meaning, faults: found, .. } in files {
        faults.extend(found.iter().cloned());
        match meaning {
            Some(Meaning::Introduction(entry)) => drop(introductions.insert(entry.kind, Arc::clone(entry))),
            Some(Meaning::Entry(entry)) => entries.push(Arc::clone(entry)),
            None => {}
        }
    }
    entries.sort_by(|a: &Arc<Entry>, b| (a.kind, &a.id, &a.path).cmp(&(b.kind, &b.id, &b.path)));
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
    /// What its place says of it, and what its front matter says; `None` for a file that is no content.
    content: Option<(Place, Record)>,
    faults: Vec<Fault>,
}

fn file(document: Document) -> File {
    let mut faults = Vec::new();
    let content = place(&document.path).map(|place| {
        let kind = match &place {
            Place::Entry { kind, .. } => *kind,
            Place::Introduction(_) => Kind::Page,
        };
        let record = decode(&document, &fields(kind), &mut faults);
        faults.extend(folder_fault(&document, &place));
        (place, record)
    });
    File { document, content, faults }
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

fn understood(file: File, config: &Config) -> Understood {
    let File { document, content, mut faults } = file;
    let id = document.file;
    let meaning = content.map(|(place, record)| {
        let is_introduction = matches!(place, Place::Introduction(_));
        let entry = Arc::new(entry(document, place, record, config, &mut faults));
        if is_introduction { Meaning::Introduction(entry) } else { Meaning::Entry(entry) }
    });
    Understood { file: id, meaning, faults }
}

fn entry(
    document: Document,
    place: Place,
    record: Record,
    config: &Config,
    faults: &mut Vec<Fault>,
) -> Entry {
    let (kind, id, bundle, detail_kind) = match place {
        Place::Entry { kind, id, bundle } => (kind, id, bundle, kind),
        Place::Introduction(kind) => (kind, "_index".to_owned(), None, Kind::Page),
    };
    let counted = kinds::counted_fields(kind);
    let meta = Meta::read(&record, &id, config, faults);
    let detail = Detail::read(detail_kind, &record, &document.body, config, faults);
    Entry {
        standing: order::place(meta.sorted_by()),
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
