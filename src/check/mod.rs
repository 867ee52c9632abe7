//! Site → findings.
//!
//! The one room that puts a fault in words: a stage notes the fact, the check that bears its name says what is
//! wrong, why, and how to mend it, in both languages side by side.
//!
//! 1. `definition` is what a check is; each group is a folder, each check in it one file, listed once in the
//!    group's `CHECKS`.
//! 2. `page` is a page as its checks read it, with the `mark`s between its characters; `written` is a file as it was
//!    written; `beside` asks a file fast whether a word stands where a check looks for it.
//! 3. [`check`] runs those that the site does not allow and sorts what they find.
//! 4. `levels` says what each weighs, `fix` mends a text, `example` reads the small sites in the docs.
//!
//! Invariants: a check reads its [`Scope`] and nothing else, no disk, no clock, no other check; every [`Fault`] is
//! put in words by exactly one check. Deliberately absent: how a finding looks, which is `report`'s.
//!
//! [`Fault`]: crate::fault::Fault
//! [`Scope`]: crate::check::definition::Scope
//! [`check`]: crate::check::check()

use std::sync::Arc;

use rayon::prelude::*;

use crate::check::allowances::allowances;
use crate::check::definition::{Check, Finding, Run, Scope, SiteLook};
use crate::check::diagnostic::{Diagnostic, Level};
use crate::check::levels::Levels;
use crate::check::page::Page;
use crate::check::written::Written;
use crate::model::entry::Entry;
use crate::source::{FileId, SourceFile};

pub mod allowances;
pub mod attached;
pub mod diagnostic;
pub mod mark;
pub mod beside;
pub mod page;
pub mod written;
pub mod definition;
pub mod example;
pub mod fix;
pub mod levels;
pub mod standards;
pub mod wording;
pub mod circles;

/// Makes the rows of a group its modules and the list of its checks: a check is a file and its row.
///
/// `cargo fmt` passes over modules that a macro declares; `scripts/lint` names their files to it.
macro_rules! group {
    ($($name:ident,)+) => {
        $(mod $name;)+

        /// The checks of this group, by name.
        pub static CHECKS: &[&crate::check::definition::Check] = &[$(&$name::CHECK),+];
    };
}

/// What a page is to those who do not see it.
pub mod accessibility;
/// What stands between the `---` lines, and the configuration.
pub mod front_matter;
/// Personal data in what is published.
pub mod privacy;
/// What one file says of another.
pub mod reference;
/// Cases and the procedure they followed.
pub mod case;
/// Rules.
pub mod rule;
/// Awards.
pub mod award;
/// Reported figures.
pub mod figures;
/// Running text.
pub mod text;
/// Templates of the site.
pub mod theme;

#[cfg(test)]
mod claims;
#[cfg(test)]
mod tests;

/// The groups, in the order of the handbook.
pub static GROUPS: &[&[&Check]] = &[
    front_matter::CHECKS,
    reference::CHECKS,
    case::CHECKS,
    rule::CHECKS,
    award::CHECKS,
    figures::CHECKS,
    privacy::CHECKS,
    text::CHECKS,
    accessibility::CHECKS,
    theme::CHECKS,
];

/// Returns every check, by group and name.
pub fn all() -> impl Iterator<Item = &'static Check> {
    GROUPS.iter().copied().flatten().copied()
}

/// Returns the check with this code, `None` when there is none.
pub fn by_code(code: &str) -> Option<&'static Check> {
    all().find(|check| check.code == code)
}

/// Returns what the checks find at the levels that the site sets, but for what is allowed, sorted by file, line and code.
pub fn check(scope: &Scope<'_>, levels: &Levels) -> Vec<Diagnostic> {
    let all: Vec<&Check> = all().collect();
    let mut diagnostics = run(&all, scope, levels);
    let mut allowances = allowances(scope);
    allowances.take(&mut diagnostics, scope.sources);
    let faults = allowances.faults(&all, levels, scope.is_whole());
    let of_allowances = Scope::new(&faults, scope.sources, scope.site, scope.settings);
    diagnostics.extend(run(front_matter::OF_ALLOWANCES, &of_allowances, levels));
    diagnostics.sort_by_cached_key(|diagnostic| diagnostic.order(scope.sources));
    diagnostics
}

/// Returns a first answer to one who waits: what the checks find in the files that are new, and what `before` says of the
/// others. What the new files do to others, and which allowances are left over, [`check`] tells.
pub fn check_new(
    scope: Scope<'_>,
    levels: &Levels,
    before: &[Diagnostic],
    is_new: &(dyn Fn(FileId) -> bool + Sync),
) -> Vec<Diagnostic> {
    let scope = scope.of_new(is_new);
    let all: Vec<&Check> = all().collect();
    let mut diagnostics = run(&all, &scope, levels);
    diagnostics.retain(|diagnostic| is_new(diagnostic.about));
    allowances(&scope).take(&mut diagnostics, scope.sources);
    diagnostics.extend(before.iter().filter(|diagnostic| !is_new(diagnostic.about)).cloned());
    diagnostics.sort_by_cached_key(|diagnostic| diagnostic.order(scope.sources));
    diagnostics
}

/// Runs `checks` on all cores, and returns what they find, in an order that is the same each time.
fn run(checks: &[&Check], scope: &Scope<'_>, levels: &Levels) -> Vec<Diagnostic> {
    let (mut at_site, mut at_pages, mut at_files) = (Vec::new(), Vec::new(), Vec::new());
    for check in checks {
        let weight = Weight { code: check.code, level: levels.of(check) };
        match check.run {
            _ if weight.level == Level::Allow => {}
            Run::Site(look) => at_site.push((weight, look)),
            Run::Page(look) => at_pages.push((weight, look)),
            Run::File(look) => at_files.push((weight, look)),
        }
    }
    let of_site = |(weight, look): &(Weight, SiteLook)| weight.of(|findings| look(scope, findings));
    let of_page = |entry: &Entry| -> Vec<Diagnostic> {
        let page = Page::of(entry);
        at_pages
            .iter()
            .flat_map(|(weight, look)| weight.of(|findings| look(scope, &page, findings)))
            .collect()
    };
    let of_file = |file: &Arc<SourceFile>| -> Vec<Diagnostic> {
        let written = Written::of(file);
        at_files.iter().flat_map(|(weight, look)| weight.of(|findings| look(&written, findings))).collect()
    };
    let pages = scope.site.written().filter(|entry| !at_pages.is_empty() && scope.looks_at(entry.file));
    let pages: Vec<&Entry> = pages.collect();
    let files = scope.sources.files.iter();
    let files: Vec<&Arc<SourceFile>> =
        files.filter(|file| !at_files.is_empty() && scope.looks_at(file.id)).collect();
    let (mut found, (of_pages, of_files)): (Vec<Diagnostic>, (Vec<Diagnostic>, Vec<Diagnostic>)) =
        rayon::join(
            || at_site.par_iter().flat_map_iter(of_site).collect(),
            || {
                rayon::join(
                    || pages.into_par_iter().flat_map_iter(of_page).collect(),
                    || files.into_par_iter().flat_map_iter(of_file).collect(),
                )
            },
        );
    found.extend(of_pages.into_iter().chain(of_files));
    found
}

/// What the findings of a check are filed under.
#[derive(Clone, Copy)]
struct Weight {
    code: &'static str,
    level: Level,
}

impl Weight {
    /// Returns what `look` finds.
    fn of(self, look: impl FnOnce(&mut Vec<Finding>)) -> Vec<Diagnostic> {
        let mut findings = Vec::new();
        look(&mut findings);
        findings.into_iter().map(|finding| finding.into_diagnostic(self.code, self.level)).collect()
    }
}
