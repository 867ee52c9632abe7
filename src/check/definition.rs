//! What a check is: a code with its level, its docs, its examples and its logic, all in one file.
//!
//! In: nothing. Out: [`Check`], the shape of every check's one `static`; [`Scope`], what a check may look at;
//! [`Finding`], what it says. A check has no state and touches no disk: the same scope gives the same findings.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use jiff::civil::Date;

use crate::check::attached::attached;
use crate::check::diagnostic::{Diagnostic, Edit, Fix, Level};
use crate::check::page::Page;
use crate::check::written::Written;
use crate::fault::Fault;
use crate::lang::{Text, Words};
use crate::link::site::{Linked, Site};
use crate::model::entry::Entry;
use crate::model::kinds::Detail;
use crate::model::kinds::award::Award;
use crate::model::kinds::case::Case;
use crate::model::kinds::method::Method;
use crate::model::kinds::report::Report;
use crate::model::kinds::rule::Rule;
use crate::settings::{Settings, Share};
use crate::source::{FileId, Sources, Span};

/// One check, complete: what it is called, what it means, and how it finds what it finds.
#[derive(Debug)]
pub struct Check {
    /// `group/name`, kebab-case, named for the fault so that “allow `name`” reads right; never changed.
    pub code: &'static str,
    /// The level where the configuration says nothing.
    pub level: Level,
    /// What it reports, one line without a full stop.
    pub what: Words,
    /// Why that is a fault, whole sentences, with the standard it comes from where there is one.
    pub why: Words,
    /// A small site, in the form that [`crate::check::example`] reads, with exactly one finding of this code.
    pub wrong: &'static str,
    /// The same site mended.
    pub right: &'static str,
    /// Pushes what it finds, in any order.
    pub run: Run,
}

/// How far a check looks at a time. The less it needs, the better its work is shared out: pages and files are looked at
/// one by one, by all their checks while they are at hand.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// At the whole site.
    Site(SiteLook),
    /// At one page, of an entry or the introduction of a list.
    Page(PageLook),
    /// At one file.
    File(FileLook),
}

/// Pushes what is found on the whole site.
pub type SiteLook = fn(&Scope<'_>, &mut Vec<Finding>);

/// Pushes what is found on one page.
pub type PageLook = fn(&Scope<'_>, &Page<'_>, &mut Vec<Finding>);

/// Pushes what is found in one file.
pub type FileLook = fn(&Written<'_>, &mut Vec<Finding>);

impl Check {
    /// Returns the part of the code before the `/`.
    pub fn group(&self) -> &'static str {
        self.code.split_once('/').map_or(self.code, |(group, _)| group)
    }
}

/// What a check may look at.
#[derive(Debug)]
pub struct Scope<'a> {
    /// What the stages saw, in any order.
    pub faults: &'a [Fault],
    /// The files, as they were written.
    pub sources: &'a Sources,
    /// What they mean, and how they hang together.
    pub site: &'a Site,
    /// The day and the flags.
    pub settings: &'a Settings,
    is_new: Option<IsNew<'a>>,
    share: Share,
    broken_links: OnceLock<BTreeMap<FileId, Vec<Span>>>,
    attached: OnceLock<BTreeMap<FileId, Span>>,
}

/// Which files are new.
struct IsNew<'a>(&'a (dyn Fn(FileId) -> bool + Sync));

impl fmt::Debug for IsNew<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("IsNew")
    }
}

impl<'a> Scope<'a> {
    /// Returns the scope of one run.
    pub fn new(faults: &'a [Fault], sources: &'a Sources, site: &'a Site, settings: &'a Settings) -> Self {
        let (broken_links, attached) = (OnceLock::new(), OnceLock::new());
        Self { faults, sources, site, settings, is_new: None, share: Share::WHOLE, broken_links, attached }
    }

    /// Returns this scope, of whose pages and files only those are looked at that are new.
    pub fn of_new(self, is_new: &'a (dyn Fn(FileId) -> bool + Sync)) -> Self {
        Self { is_new: Some(IsNew(is_new)), ..self }
    }

    /// Returns this scope, for which only `share` of what is published was made and looked through.
    pub fn of_share(self, share: Share) -> Self {
        Self { share, ..self }
    }

    /// Returns whether all that is published was made and looked through.
    pub fn is_whole(&self) -> bool {
        self.share.is_whole()
    }

    /// Returns whether `file` is looked at.
    pub fn looks_at(&self, file: FileId) -> bool {
        self.is_new.as_ref().is_none_or(|IsNew(is_new)| is_new(file))
    }

    /// Returns the day of the run where the site is.
    pub fn today(&self) -> Date {
        self.settings.today.in_zone(&self.site.config.time_zone)
    }

    /// Returns the links in `file` that stand in the wrong brackets.
    pub fn broken_links(&self, file: FileId) -> &[Span] {
        let broken = self.broken_links.get_or_init(|| {
            let mut broken: BTreeMap<FileId, Vec<Span>> = BTreeMap::new();
            for fault in self.faults {
                if let Fault::BrokenLink { at, .. } = fault {
                    broken.entry(at.file).or_default().push(*at);
                }
            }
            broken
        });
        broken.get(&file).map_or(&[], Vec::as_slice)
    }

    /// Returns the first place that names the copied `file`; `None` when no page does.
    pub fn place_of(&self, file: FileId) -> Option<Span> {
        self.attached.get_or_init(|| attached(self.sources, self.site)).get(&file).copied()
    }

    /// Returns everything that was written and is looked at: the entries, then the introductions.
    pub fn pages(&self) -> impl Iterator<Item = &'a Entry> {
        self.site.written().filter(|entry| self.looks_at(entry.file))
    }

    /// Returns the entries that say something: not those withdrawn, whose pages only say why.
    pub fn entries(&self) -> impl Iterator<Item = &'a Linked> {
        let entries = self
            .site
            .entries
            .iter()
            .map(|linked| &**linked)
            .filter(|linked| self.looks_at(linked.entry.file));
        entries.filter(|linked| linked.entry.meta.withdrawn.is_none())
    }

    /// Returns those of the entries that `pick` takes, with what it takes of them.
    pub fn detailed<T>(&self, pick: fn(&'a Detail) -> Option<T>) -> impl Iterator<Item = (&'a Linked, T)> {
        self.entries().filter_map(move |linked| Some((linked, pick(&linked.entry.detail)?)))
    }

    /// Returns the cases.
    pub fn cases(&self) -> impl Iterator<Item = (&'a Linked, &'a Case)> {
        self.detailed(Detail::case)
    }

    /// Returns the awards.
    pub fn awards(&self) -> impl Iterator<Item = (&'a Linked, &'a Award)> {
        self.detailed(Detail::award)
    }

    /// Returns the rules.
    pub fn rules(&self) -> impl Iterator<Item = (&'a Linked, &'a Rule)> {
        self.detailed(Detail::rule)
    }

    /// Returns the reports.
    pub fn reports(&self) -> impl Iterator<Item = (&'a Linked, &'a Report)> {
        self.detailed(Detail::report)
    }

    /// Returns the methods.
    pub fn methods(&self) -> impl Iterator<Item = (&'a Linked, &'a Method)> {
        self.detailed(Detail::method)
    }

    /// Returns the text of `file`, empty when there is none.
    pub fn text(&self, file: FileId) -> &'a str {
        self.sources.file(file).map_or("", |file| file.text.as_str())
    }

    /// Returns the text at `at`, empty when there is none.
    pub fn written(&self, at: Span) -> &str {
        self.sources.file(at.file).map_or("", |file| file.slice(at))
    }

    /// Returns the edit that puts `text` in the place of `written` within `at`; `None` unless `written` stands
    /// there exactly once, so that an edit never lands beside what it means.
    pub fn edit(&self, at: Span, written: &str, text: &str) -> Option<Edit> {
        let mut places = self.written(at).match_indices(written);
        let (offset, _) = places.next().filter(|_| !written.is_empty())?;
        if places.next().is_some() {
            return None;
        }
        let start = at.range().start + offset;
        Some(Edit { at: Span::new(at.file, start..start + written.len()), text: text.to_owned() })
    }

    /// Returns the likely fix that writes `nearest` for `written` within `at`, where there is a nearest.
    pub fn likely(&self, at: Span, written: &str, nearest: Option<&String>) -> Option<Fix> {
        self.edit(at, written, nearest?).map(Fix::likely)
    }
}

/// What a check found: a [`Diagnostic`] but for code and level, which are the check's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    at: Span,
    about: FileId,
    message: Text,
    label: Option<Text>,
    help: Text,
    related: Vec<(Span, Text)>,
    fix: Option<Fix>,
    heaviest: Level,
    is_private: bool,
}

impl Finding {
    /// Returns the finding that says `message` of `at`; `help` begins with a verb and says how to mend it.
    pub fn new(at: Span, message: Text, help: Text) -> Self {
        let (about, heaviest, is_private) = (at.file, Level::Deny, false);
        Self { at, about, message, label: None, help, related: Vec::new(), fix: None, heaviest, is_private }
    }

    /// Makes it weigh `level` at most, whatever the check's.
    #[must_use]
    pub fn at_most(mut self, level: Level) -> Self {
        self.heaviest = level;
        self
    }

    /// Makes it stand at `place`, which names the file that it is about.
    #[must_use]
    pub fn moved(mut self, place: Span) -> Self {
        self.at = place;
        self
    }

    /// Makes what is marked private: no report shows it in full.
    #[must_use]
    pub fn private(mut self) -> Self {
        self.is_private = true;
        self
    }

    /// Adds a word beside the mark.
    #[must_use]
    pub fn label(mut self, label: Text) -> Self {
        self.label = Some(label);
        self
    }

    /// Adds another place that belongs to it.
    #[must_use]
    pub fn related(mut self, at: Span, words: Text) -> Self {
        self.related.push((at, words));
        self
    }

    /// Adds a fix, where there is one.
    #[must_use]
    pub fn fix(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix;
        self
    }

    /// Returns the diagnostic of a check `code` at `level`.
    pub fn into_diagnostic(self, code: &'static str, level: Level) -> Diagnostic {
        let Self { at, about, message, label, help, related, fix, heaviest, is_private } = self;
        let level = level.min(heaviest);
        Diagnostic { code, level, at, about, message, label, help, related, fix, is_private }
    }
}
