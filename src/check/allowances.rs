//! What pages and the configuration allow, held against what was found.
//!
//! In: the site and the day. Out: [`Allowances`], which takes the findings that are allowed out of a list, and a fault
//! for each allowance that is over or that nothing was found for.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::check::definition::{Check, Scope};
use crate::check::diagnostic::{Diagnostic, Level};
use crate::check::levels::Levels;
use crate::fault::Fault;
use crate::link::site::Site;
use crate::model::allowance::Allowance;
use crate::source::{FileId, Sources, Spanned};

/// The group of those checks that look at what is published, beside the files of the site.
const OF_PUBLISHED: &str = "privacy";

/// The allowances of a site.
#[derive(Debug)]
pub struct Allowances<'s> {
    held: Vec<Held<'s>>,
    /// By file, the places in `held` of what its page allows.
    by_file: BTreeMap<FileId, Vec<usize>>,
    /// The same by the folder of its bundle, which ends in `/`.
    by_bundle: BTreeMap<&'s str, Vec<usize>>,
    /// The places in `held` of what the configuration allows.
    of_site: Vec<usize>,
}

/// An allowance, and where it holds.
#[derive(Debug)]
struct Held<'s> {
    allowance: &'s Allowance,
    is_over: bool,
    is_used: bool,
}

impl<'s> Allowances<'s> {
    /// Returns what holds on `today`.
    pub fn of(site: &'s Site, today: Date) -> Self {
        let (held, by_file, by_bundle, of_site) = Default::default();
        let mut allowances = Self { held, by_file, by_bundle, of_site };
        for (file, bundle, allowed) in pages(site) {
            for allowance in allowed {
                let place = allowances.hold(allowance, today);
                allowances.by_file.entry(file).or_default().push(place);
                let bundle = bundle.map(|folder| allowances.by_bundle.entry(folder).or_default());
                bundle.into_iter().for_each(|places| places.push(place));
            }
        }
        for allowance in &site.config.allowed {
            let place = allowances.hold(allowance, today);
            allowances.of_site.push(place);
        }
        allowances
    }

    /// Adds `allowance`, and returns its place.
    fn hold(&mut self, allowance: &'s Allowance, today: Date) -> usize {
        let is_over = allowance.until.is_some_and(|until| until.last_day() < today);
        self.held.push(Held { allowance, is_over, is_used: false });
        self.held.len() - 1
    }

    /// Takes what is allowed out of `diagnostics`, and remembers by what.
    pub fn take(&mut self, diagnostics: &mut Vec<Diagnostic>, sources: &Sources) {
        if self.held.is_empty() {
            return;
        }
        diagnostics.retain(|diagnostic| !self.cover(diagnostic, sources));
    }

    fn cover(&mut self, diagnostic: &Diagnostic, sources: &Sources) -> bool {
        let mut is_covered = false;
        let of_attachment = Some(diagnostic.about).filter(|about| *about != diagnostic.at.file);
        for file in std::iter::once(diagnostic.at.file).chain(of_attachment) {
            let path = sources.file(file).map_or("", |file| file.path.as_str());
            for place in self.in_force(file, path) {
                let Some(held) = self.held.get_mut(place).filter(|held| !held.is_over) else { continue };
                if names(&held.allowance.check.value, diagnostic.code) {
                    held.is_used = true;
                    is_covered = true;
                }
            }
        }
        is_covered
    }

    /// Returns the places in `held` of what holds in the file at `path`.
    fn in_force(&self, file: FileId, path: &str) -> Vec<usize> {
        let own = self.by_file.get(&file);
        let folders = path.match_indices('/').filter_map(|(at, _)| path.get(..=at));
        let of_bundles = folders.filter_map(|folder| self.by_bundle.get(folder));
        let names = |place: &&usize| {
            self.held
                .get(**place)
                .is_some_and(|held| held.allowance.files.is_empty() || is_in(path, &held.allowance.files))
        };
        own.into_iter()
            .chain(of_bundles)
            .flatten()
            .chain(self.of_site.iter().filter(names))
            .copied()
            .collect()
    }

    /// Returns a fault for each allowance that is over, and for each that names checks which ran but found nothing there.
    ///
    /// Unless all that is published was looked through (`is_whole`), what allows personal data may have its use in what
    /// was not.
    pub fn faults(&self, checks: &[&Check], levels: &Levels, is_whole: bool) -> Vec<Fault> {
        let is_run = |name: &str| {
            let mut named = checks.iter().filter(|check| names(name, check.code));
            named.any(|check| levels.of(check) > Level::Allow)
        };
        let fault = |held: &Held<'_>| {
            let Spanned { value, at } = &held.allowance.check;
            let (at, code) = (*at, value.clone());
            match held.allowance.until.filter(|_| held.is_over) {
                Some(until) => Some(Fault::ExpiredAllowance { at, code, until: until.to_string() }),
                None if held.is_used || !is_run(value) => None,
                None if !is_whole && group(value) == OF_PUBLISHED => None,
                None => Some(Fault::UnusedAllowance { at, code }),
            }
        };
        self.held.iter().filter_map(fault).collect()
    }
}

/// Returns the allowances of `scope` on its day.
pub fn allowances<'s>(scope: &Scope<'s>) -> Allowances<'s> {
    Allowances::of(scope.site, scope.settings.today.in_zone(&scope.site.config.time_zone))
}

/// Returns the names that pages and the configuration allow, as written.
pub fn allowed_names(site: &Site) -> Vec<Spanned<String>> {
    let of_pages = pages(site).flat_map(|(_, _, allowed)| allowed);
    of_pages.chain(&site.config.allowed).map(|allowance| allowance.check.clone()).collect()
}

/// Returns every page with its bundle and what it allows, those that are not published this time too.
fn pages(site: &Site) -> impl Iterator<Item = (FileId, Option<&str>, &[Allowance])> {
    let written =
        site.written().map(|entry| (entry.file, entry.bundle.as_deref(), entry.meta.allowed.as_slice()));
    let skipped = site
        .skipped
        .iter()
        .map(|skipped| (skipped.file, skipped.bundle.as_deref(), skipped.allowed.as_slice()));
    written.chain(skipped)
}

/// Returns whether `name` is `code` or its group.
fn names(name: &str, code: &str) -> bool {
    name == code || group(code) == name
}

/// Returns the group of the check `code`; of the name of a group itself.
fn group(code: &str) -> &str {
    code.split_once('/').map_or(code, |(group, _)| group)
}

/// Returns whether `path` is one of `files` or lies in one of the folders among them.
fn is_in(path: &str, files: &[String]) -> bool {
    files.iter().any(|file| path == file || (file.ends_with('/') && path.starts_with(file.as_str())))
}
