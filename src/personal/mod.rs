//! Personal data in what is to be published.
//!
//! 1. `scan` passes once over a text and finds every [`datum::Datum`] in it: `digits` reads digits however they are
//!    written, `numbers` tells whose they are (`citizen`, `card`, `phone`), `email`, `plate` and `address` find the rest;
//!    `cues` are the words that announce a name (`person`), a paper (`papers`) or a day of birth (`birthday`).
//! 2. [`personal`] scans all that a site consists of: every text, every copied file, every name of a file, what
//!    pictures carry with them ([`Written`]); and then the finished pages ([`Published`]), so that nothing is published that
//!    was not looked at.
//! 3. `mask` says what may be shown of a datum.
//!
//! Invariants: a datum is found wherever it is written, once for each place; what is found is never told in full.
//! Deliberately absent: which data a site may publish, which its editors say with a reason.

pub mod around;
pub mod datum;
pub mod digits;
pub mod citizen;
pub mod card;
pub mod phone;
pub mod numbers;
pub mod email;
pub mod plate;
pub mod address;
pub mod cues;
pub mod person;
pub mod papers;
pub mod birthday;
pub mod mask;
pub mod scan;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::fault::{Fault, Trace, Whence};
use crate::link::site::Site;
use crate::personal::datum::{Datum, Kind};
use crate::personal::mask::masked;
use crate::personal::person::is_name;
use crate::personal::scan::{scan, scan_page, squeeze};
use crate::render::output::{Content, Output};
use crate::search;
use crate::source::{Copied, FileId, SourceFile, Sources, Span};

/// Returns a fault for every personal datum in the files of a site, and for those in `output` that no file shows.
pub fn personal(sources: &Sources, site: &Site, output: &Output) -> Vec<Fault> {
    let written = Written::of(sources, site);
    written.faults(sources).into_iter().chain(written.in_output(site, output)).collect()
}

/// What the files of a site say of people.
#[derive(Clone, Debug, Default)]
pub struct Written {
    contacts: Vec<String>,
    texts: BTreeMap<FileId, Vec<Found>>,
    copied: Arc<[Copied]>,
    of_copied: Arc<[Found]>,
    known: BTreeSet<(Kind, String)>,
}

impl Written {
    /// Looks through all files of a site.
    pub fn of(sources: &Sources, site: &Site) -> Self {
        Self::after(&Self::default(), sources, site, &|_| true)
    }

    /// Returns a fault for every datum in `output` that no file of the site shows.
    pub fn in_output(&self, site: &Site, output: &Output) -> Vec<Fault> {
        let files: Vec<(&String, &Content)> = output.files.iter().collect();
        let found = files.par_iter().map(|(path, content)| self.in_content(path, content));
        found.reduce(Published::default, Published::with).faults(site)
    }

    /// Looks through the files of a site; what `before` found in those that are not new is not looked for again.
    pub fn after(
        before: &Self,
        sources: &Sources,
        site: &Site,
        is_new: &(dyn Fn(FileId) -> bool + Sync),
    ) -> Self {
        let in_text = |file: &Arc<SourceFile>| match is_new(file.id) {
            true => in_file(file),
            false => before.texts.get(&file.id).cloned().unwrap_or_default(),
        };
        let texts = sources.files.par_iter().map(|file| (file.id, in_text(file)));
        let texts: BTreeMap<FileId, Vec<Found>> = texts.filter(|(_, found)| !found.is_empty()).collect();
        let of_copied = match Arc::ptr_eq(&before.copied, &sources.copied) {
            true => Arc::clone(&before.of_copied),
            false => sources.copied.par_iter().flat_map_iter(in_copied).collect(),
        };
        let all = texts.values().flatten().chain(&*of_copied);
        Self {
            known: all.map(|found| (found.datum.kind, found.datum.value.clone())).collect(),
            contacts: site.config.contacts().map(squeeze).collect(),
            copied: Arc::clone(&sources.copied),
            of_copied,
            texts,
        }
    }

    /// Returns a fault for every datum in the files of the site.
    pub fn faults(&self, sources: &Sources) -> Vec<Fault> {
        let found = self.texts.values().flatten().chain(&*self.of_copied);
        let mut faults: Vec<Fault> =
            found.filter(|found| !self.is_contact(&found.datum)).map(Found::fault).collect();
        let pictures = sources.copied.iter().filter(|copied| copied.has_position);
        faults.extend(pictures.map(|copied| Fault::PicturePosition { at: Span::start_of(copied.file.id) }));
        faults.extend(sources.copied.iter().flat_map(of_document));
        faults
    }

    /// Returns what the file that is published at `path` says that no file of the site does.
    pub fn published(&self, path: &str, bytes: &[u8]) -> Published {
        let Some(text) = readable(path, bytes) else { return Published::default() };
        let key = |datum: &Datum| (datum.kind, datum.value.clone());
        let is_new = |datum: &Datum| !self.known.contains(&key(datum)) && !self.is_contact(datum);
        let found = scan_page(&text).into_iter().filter(is_new);
        Published(found.map(|datum| (key(&datum), (path.to_owned(), shown(&text, &datum), datum))).collect())
    }

    /// Returns what `content`, published at `path`, says that no file of the site does; what is only copied was looked
    /// through where it lies.
    pub fn in_content(&self, path: &str, content: &Content) -> Published {
        match content {
            Content::Bytes(bytes) => self.published(path, bytes),
            Content::Copy(_) | Content::Print(_) | Content::Made(_) => Published::default(),
        }
    }

    fn is_contact(&self, datum: &Datum) -> bool {
        datum.kind.can_be_a_contact() && self.contacts.iter().any(|contact| contact.contains(&datum.value))
    }
}

/// What published files say of people that no file of the site does: each datum with the first file that says it, and how
/// it is shown.
#[derive(Clone, Debug, Default)]
pub struct Published(BTreeMap<(Kind, String), (String, String, Datum)>);

impl Published {
    /// Returns what this and `other` hold.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        for (key, found) in other.0 {
            let first = self.0.entry(key).or_insert_with(|| found.clone());
            if found.0 < first.0 {
                *first = found;
            }
        }
        self
    }

    /// Returns a fault for every datum.
    pub fn faults(self, site: &Site) -> Vec<Fault> {
        let fault = |(path, shown, datum): (String, String, Datum)| {
            Found { at: owner(site, &path), shown, whence: Whence::Published(path), datum }.fault()
        };
        self.0.into_values().map(fault).collect()
    }
}

/// Returns `text` with the middle of every datum in it masked.
pub fn veiled(text: &str) -> String {
    let mut told = text.to_owned();
    for datum in scan(text).into_iter().rev() {
        let mask = shown(text, &datum);
        told.replace_range(datum.range, &mask);
    }
    told
}

/// A datum with where it was found.
#[derive(Clone, Debug)]
struct Found {
    at: Span,
    shown: String,
    whence: Whence,
    datum: Datum,
}

impl Found {
    fn fault(&self) -> Fault {
        let (at, trace) = (self.at, Trace { shown: self.shown.clone(), whence: self.whence.clone() });
        match self.datum.kind {
            Kind::CitizenNumber => Fault::CitizenNumber { at, trace },
            Kind::BankCard => Fault::BankCard { at, trace },
            Kind::Mobile => Fault::MobileNumber { at, trace },
            Kind::Landline => Fault::LandlineNumber { at, trace },
            Kind::Email => Fault::EmailAddress { at, trace },
            Kind::Plate => Fault::VehiclePlate { at, trace },
            Kind::HomeAddress => Fault::HomeAddress { at, trace },
            Kind::NamedPerson => Fault::ProtectedPerson { at, trace },
            Kind::NamedCitizen => Fault::NamedCitizen { at, trace },
            Kind::IdentityPaper => Fault::IdentityPaper { at, trace },
            Kind::BirthDate => Fault::BirthDate { at, trace },
        }
    }
}

fn shown(text: &str, datum: &Datum) -> String {
    masked(text.get(datum.range.clone()).unwrap_or_default())
}

/// Returns what a text and its name say.
fn in_file(file: &SourceFile) -> Vec<Found> {
    let text = scan(&file.text).into_iter().map(|datum| Found {
        at: Span::new(file.id, datum.range.clone()),
        shown: shown(&file.text, &datum),
        whence: Whence::Text,
        datum,
    });
    text.chain(at_start(file, &file.path, &Whence::Name)).collect()
}

/// Returns what a copied file, its name and its metadata say.
fn in_copied(copied: &Copied) -> Vec<Found> {
    let metadata = copied.metadata.iter().flat_map(|text| at_start(&copied.file, text, &Whence::Metadata));
    let people = copied.people.iter().flat_map(|text| at_start(&copied.file, text, &Whence::Metadata));
    let parts = copied.parts.iter();
    let within = parts.flat_map(|(part, text)| at_start(&copied.file, text, &Whence::Within(*part)));
    in_file(&copied.file).into_iter().chain(metadata).chain(people).chain(within).collect()
}

/// Returns whom a document names as its author, and that it could not be looked into.
fn of_document(copied: &Copied) -> impl Iterator<Item = Fault> {
    let at = Span::start_of(copied.file.id);
    let people = copied.people.iter().filter(|name| is_name(name));
    let authors = people.map(move |name| Fault::DocumentAuthor { at, shown: masked(name) });
    authors.chain(copied.unread.map(|why| Fault::UnreadAttachment { at, why }))
}

/// Returns what is said about `file` by a text that does not stand in it.
fn at_start(file: &SourceFile, text: &str, whence: &Whence) -> Vec<Found> {
    let found = |datum: Datum| Found {
        at: Span::start_of(file.id),
        shown: shown(text, &datum),
        whence: whence.clone(),
        datum,
    };
    scan(text).into_iter().map(found).collect()
}

/// Returns what a published file says: of one that search reads, the words that are packed in it; `None` where these are
/// numbers alone.
fn readable<'b>(path: &str, bytes: &'b [u8]) -> Option<Cow<'b, str>> {
    if search::is_index(path) {
        return search::words(path, bytes).map(Cow::Owned);
    }
    Some(String::from_utf8_lossy(bytes))
}

/// Returns the start of the text whose page is published at `path`, else of the configuration.
fn owner(site: &Site, path: &str) -> Span {
    let page = site.all().find(|(id, _)| site.routes.entry(*id).output_path() == path);
    page.map_or(Span::start_of(site.config.file), |(_, linked)| linked.entry.start())
}
