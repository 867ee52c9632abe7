//! The page of a case: `case.html`.
//!
//! In: a case of the site. Out: [`CaseView`]: its way through the procedure, what came of it, and what is not known.

use crate::render::context::{DateView, Link};
use crate::render::evidence::{Evidence, SourceMark};
use crate::render::pages::entry::EntryView;
use crate::render::pieces::Count;
use serde::Serialize;

/// What `case.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CaseView {
    /// The common part. `entry.facts` holds platform, method, status, participants, departments, approval.
    pub entry: EntryView,
    /// How far the evidence goes.
    pub evidence: Evidence,
    /// The method, leading to its page; `None` when not recorded, and then `steps` is empty.
    pub method: Option<Link>,
    /// The method's steps in their order.
    pub steps: Vec<CaseStep>,
    /// Proposals, adopted, resolved, participants: as printed.
    pub outcome: Vec<Count>,
    /// The documents that came out of it.
    pub documents: Vec<Link>,
    /// How the result was taken up, in order.
    pub uptake: Vec<UptakeLink>,
    /// Where the chain stops, a sentence; `None` when it runs to its end or has not begun.
    pub uptake_stop: Option<String>,
    /// The rules it followed.
    pub rules: Vec<FollowedRule>,
}

/// A step of the procedure as one case took it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CaseStep {
    /// Its number in the method, from 1.
    pub number: usize,
    /// Its name: 征题.
    pub name: String,
    /// The full phrase of the method: 广开渠道征题.
    pub title: Option<String>,
    /// `done` (a date is given), `told` (the body tells of it, without a date) or `unrecorded`.
    pub state: &'static str,
    /// The state in words where there is no date: 有记述，日期未载; 资料未载.
    pub state_label: String,
    /// When.
    pub date: Option<DateView>,
    /// The anchor of its section on the page, without `#`, percent-encoded; `None` when the body has none.
    pub anchor: Option<String>,
    /// Where the date comes from.
    pub marks: Vec<SourceMark>,
}

/// One link in the chain by which a result was taken up.
#[derive(Clone, Debug, Default, Serialize)]
pub struct UptakeLink {
    /// 建议案, 批示, 办理, …
    pub kind: String,
    /// By whom; `None` when not recorded.
    pub by: Option<String>,
    /// When; `None` when not recorded.
    pub date: Option<DateView>,
    /// The document, by name or link.
    pub document: Option<Link>,
    /// A remark.
    pub note: Option<String>,
    /// Where it comes from.
    pub marks: Vec<SourceMark>,
}

/// A rule that a case followed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FollowedRule {
    /// The rule.
    pub rule: Link,
    /// The articles cited, each leading to its anchor; empty when the whole rule is meant.
    pub articles: Vec<Link>,
}
