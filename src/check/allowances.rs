//! What pages allow on themselves: `allow` in their front matter, a code or group each with its reason.
//!
//! In: the entries of the site. Out: [`Allowances`], asked for each finding, and the names that editors wrote.

use std::collections::BTreeMap;

use crate::check::diagnostic::Diagnostic;
use crate::link::site::Site;
use crate::model::entry::Entry;
use crate::source::{FileId, Spanned};

/// The codes and groups that pages allow, by file.
#[derive(Clone, Debug, Default)]
pub struct Allowances<'s> {
    by_file: BTreeMap<FileId, Vec<&'s str>>,
}

impl<'s> Allowances<'s> {
    /// Returns what the pages of `site` allow.
    pub fn of(site: &'s Site) -> Self {
        let allowed = |entry: &'s Entry| {
            let names: Vec<&str> = entry.meta.allowed.iter().map(|(name, _)| name.value.as_str()).collect();
            (!names.is_empty()).then_some((entry.file, names))
        };
        Self { by_file: site.written().filter_map(allowed).collect() }
    }

    /// Returns whether the page that `diagnostic` stands in allows it, by its code or its group.
    pub fn cover(&self, diagnostic: &Diagnostic) -> bool {
        let group = diagnostic.code.split('/').next().unwrap_or_default();
        let names = self.by_file.get(&diagnostic.at.file);
        names.is_some_and(|names| names.iter().any(|name| *name == diagnostic.code || *name == group))
    }
}

/// Returns the names that pages allow, as written.
pub fn names(site: &Site) -> Vec<Spanned<String>> {
    site.written().flat_map(|entry| entry.meta.allowed.iter().map(|(name, _)| name.clone())).collect()
}
