//! How much each check weighs on this site.
//!
//! In: the levels that `casebook.yaml` sets under `checks`, by code or group. Out: the level of a check, whether a
//! run has failed, and a fault for each name that is none.

use std::collections::BTreeMap;

use crate::check::definition::Check;
use crate::check::diagnostic::{Diagnostic, Level};
use crate::fault::Fault;
use crate::model::field::Choice;
use crate::nearest::nearest;
use crate::source::Spanned;

/// The levels that a site sets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    /// By code (`reference/unused-file`) or group (`reference`).
    pub by_name: BTreeMap<String, Level>,
}

impl Levels {
    /// Returns the levels that a configuration sets: names as written, each with the choice made for it.
    pub fn new(set: &[(Spanned<String>, &'static Choice)]) -> Self {
        let level = |(name, choice): &(Spanned<String>, &Choice)| {
            Some((name.value.clone(), Level::from_word(choice.name)?))
        };
        Self { by_name: set.iter().filter_map(level).collect() }
    }

    /// Returns the level of `check`: its code's, else its group's, else its own; never below its own where that takes
    /// a reason.
    pub fn of(&self, check: &Check) -> Level {
        let named = self.by_name.get(check.code).or_else(|| self.by_name.get(check.group()));
        let level = named.copied().unwrap_or(check.level);
        if takes_a_reason(check) { level.max(check.level) } else { level }
    }
}

/// The group whose checks are allowed with a reason only, by an allowance and not by a level.
const REASONED: &str = "privacy";

/// Returns whether no level turns `check` down, but an allowance with its reason only.
pub fn takes_a_reason(check: &Check) -> bool {
    check.group() == REASONED
}

/// Returns a fault for each level that a configuration sets lower than goes without a reason.
pub fn unreasoned(set: &[(Spanned<String>, &'static Choice)]) -> Vec<Fault> {
    let is_reasoned = |name: &str| name.split('/').next() == Some(REASONED);
    let is_low = |choice: &Choice| Level::from_word(choice.name).is_some_and(|level| level < Level::Deny);
    set.iter()
        .filter(|(name, choice)| is_reasoned(&name.value) && is_low(choice))
        .map(|(name, _)| Fault::UnreasonedLevel { at: name.at, code: name.value.clone() })
        .collect()
}

/// Returns whether a run with these findings has failed: on any error, and under `is_strict` on any warning.
/// A warning stays one by name.
pub fn is_failure(diagnostics: &[Diagnostic], is_strict: bool) -> bool {
    diagnostics.iter().any(|diagnostic| is_strict || diagnostic.level == Level::Deny)
}

/// Returns a fault for each of `names` that is neither the code nor the group of one of `checks`.
pub fn unknown(names: &[Spanned<String>], checks: &[&Check]) -> Vec<Fault> {
    names.iter().filter_map(|name| unknown_name(name, checks)).collect()
}

fn unknown_name(name: &Spanned<String>, checks: &[&Check]) -> Option<Fault> {
    let known = || checks.iter().flat_map(|check| [check.code, check.group()]);
    let code = name.value.as_str();
    if known().any(|other| other == code) {
        return None;
    }
    // The bare name without its group is the commonest slip, and no spelling is nearer than that.
    let bare = known().find(|other| other.split_once('/').is_some_and(|(_, last)| last == code));
    let nearest = bare.map(str::to_owned).or_else(|| nearest(code, known()));
    Some(Fault::UnknownCheck { at: name.at, code: name.value.clone(), nearest })
}

#[cfg(test)]
mod tests {
    use super::{Levels, is_failure, unknown};
    use crate::check::definition::{Check, Finding, Run};
    use crate::check::diagnostic::Level;
    use crate::fault::Fault;
    use crate::lang::{Text, Words};
    use crate::source::{FileId, Span, Spanned};

    const fn check(code: &'static str, level: Level) -> Check {
        let none = Words::new("", "");
        Check { code, level, what: none, why: none, wrong: "", right: "", run: Run::Site(|_, _| {}) }
    }

    static FILE: Check = check("reference/unused-file", Level::Warn);
    static LINK: Check = check("reference/dangling-link", Level::Deny);
    static HTML: Check = check("text/raw-html", Level::Deny);

    #[test]
    fn a_code_outweighs_its_group_and_a_group_the_default() {
        let by_name = [("reference", Level::Allow), ("reference/dangling-link", Level::Warn)]
            .map(|(n, l)| (n.to_owned(), l));
        let levels = Levels { by_name: by_name.into() };
        assert_eq!(levels.of(&FILE), Level::Allow);
        assert_eq!(levels.of(&LINK), Level::Warn);
        assert_eq!(levels.of(&HTML), Level::Deny);
    }

    #[test]
    fn a_warning_fails_a_run_only_when_strict() {
        let at = Span::start_of(FileId(0));
        let finding = || Finding::new(at, Text::new("", ""), Text::new("", ""));
        let warning = [finding().into_diagnostic("a/b", Level::Warn)];
        let error = [finding().into_diagnostic("a/b", Level::Deny)];
        assert!(!is_failure(&[], true));
        assert!(!is_failure(&warning, false));
        assert!(is_failure(&warning, true));
        assert!(is_failure(&error, false));
    }

    fn nearest(code: &str) -> Option<Option<String>> {
        let name = Spanned::new(code.to_owned(), Span::start_of(FileId(0)));
        match unknown(&[name], &[&FILE, &LINK, &HTML]).pop() {
            Some(Fault::UnknownCheck { nearest, .. }) => Some(nearest),
            _ => None,
        }
    }

    #[test]
    fn a_name_that_is_no_check_comes_with_the_nearest() {
        assert_eq!(nearest("reference"), None);
        assert_eq!(nearest("text/raw-html"), None);
        assert_eq!(nearest("raw-html"), Some(Some("text/raw-html".into())));
        assert_eq!(nearest("reference/unused-files"), Some(Some("reference/unused-file".into())));
        assert_eq!(nearest("refernce"), Some(Some("reference".into())));
        assert_eq!(nearest("隐私"), Some(None));
    }
}
