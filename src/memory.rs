//! Files → meaning, and what one run leaves to the next: files that stay as they are need not be understood again.
//!
//! In: the files of a site, and the [`Memory`] of the run before. Out: the site, the same as without a memory: a file is
//! asked for what it was understood to mean only while its bytes, its number and the configuration are the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::fault::Fault;
use crate::link::known::Known;
use crate::link::link_after;
use crate::link::site::Site;
use crate::model::{Understood, library, understand};
use crate::parse::table::{DataFile, table};
use crate::parse::{Document, parse};
use crate::read::CONFIGURATION;
use crate::settings::Settings;
use crate::source::{FileId, SourceFile, Sources, Span};

/// What a run leaves to the next.
#[derive(Debug, Default)]
pub struct Memory {
    ground: Option<Ground>,
    files: BTreeMap<FileId, Arc<KnownFile>>,
    texts: Known,
}

/// What every file is understood by.
#[derive(Debug)]
struct Ground {
    config: Arc<SourceFile>,
    base_url: Option<String>,
}

/// A file and what it was understood to mean.
#[derive(Debug)]
struct KnownFile {
    source: Arc<SourceFile>,
    understood: Understood,
}

impl Memory {
    /// Takes files that were read as far as their meaning: parse → model → link. What is remembered of them is not worked
    /// out again; what this run leaves is remembered.
    pub fn meaning(&mut self, sources: &Sources, settings: &Settings) -> (Site, Vec<Fault>) {
        let mut faults = faults_of_reading(sources);
        let config = self.configuration(sources, settings, &mut faults);
        let content = sources.files.iter().filter(|file| file.path.starts_with("content/"));
        let known: Vec<(&Arc<SourceFile>, Option<Arc<KnownFile>>)> =
            content.map(|file| (file, self.known(file))).collect();
        let fresh: Vec<&Arc<SourceFile>> =
            known.iter().filter(|(_, known)| known.is_none()).map(|(file, _)| *file).collect();
        let (documents, found): (Vec<Document>, Vec<Vec<Fault>>) =
            fresh.par_iter().map(|file| parse(file)).unzip();
        let (config, understood, config_faults) = understand(&config, documents, settings);
        faults.extend(config_faults);
        let mut new = fresh.iter().zip(found).zip(understood).map(|((file, found), mut understood)| {
            understood.faults.splice(..0, found);
            Arc::new(KnownFile { source: Arc::clone(file), understood })
        });
        let files: Vec<Arc<KnownFile>> =
            known.into_iter().filter_map(|(_, known)| known.or_else(|| new.next())).collect();
        let data = data_files(sources, &mut faults);
        let has_topics = config.topics.is_declared;
        let understood = files.iter().map(|file| &file.understood);
        let (library, library_faults) = library(config, understood, data, settings);
        faults.extend(library_faults);
        // Without topics of its own a site has those that its files use: any file may change what another means.
        self.files = files.into_iter().filter(|_| has_topics).map(|file| (file.source.id, file)).collect();
        let (site, link_faults) = link_after(library, &sources.assets, &mut self.texts);
        faults.extend(link_faults);
        (site, faults)
    }

    /// Returns the configuration, an empty one for a site without; where it is another than before, all is forgotten.
    fn configuration(&mut self, sources: &Sources, settings: &Settings, faults: &mut Vec<Fault>) -> Document {
        let file = sources.files.iter().find(|file| file.path == CONFIGURATION);
        let is_same = |ground: &Ground| {
            file.is_some_and(|file| Arc::ptr_eq(file, &ground.config)) && ground.base_url == settings.base_url
        };
        if !self.ground.as_ref().is_some_and(is_same) {
            let ground = |file: &Arc<SourceFile>| Ground {
                config: Arc::clone(file),
                base_url: settings.base_url.clone(),
            };
            *self = Self { ground: file.map(ground), ..Self::default() };
        }
        let Some(file) = file else { return Document::empty(FileId(0)) };
        let (config, found) = parse(file);
        faults.extend(found);
        config
    }

    fn known(&self, file: &Arc<SourceFile>) -> Option<Arc<KnownFile>> {
        self.files.get(&file.id).filter(|known| Arc::ptr_eq(&known.source, file)).cloned()
    }
}

/// Parses the site's own data.
fn data_files(sources: &Sources, faults: &mut Vec<Fault>) -> Vec<DataFile> {
    let (files, found): (Vec<DataFile>, Vec<Vec<Fault>>) =
        sources.files.par_iter().filter_map(|file| table(file)).unzip();
    faults.extend(found.into_iter().flatten());
    files
}

/// Returns a fault for everything that was not read; a finding needs a file to stand at, so it is the configuration.
fn faults_of_reading(sources: &Sources) -> Vec<Fault> {
    let at = sources.by_path(CONFIGURATION).map_or(Span::start_of(FileId(0)), |file| Span::start_of(file.id));
    let unread = sources.outside_links.iter().chain(&sources.broken_names);
    unread.map(|path| Fault::OutsideLink { at, path: path.clone() }).collect()
}
