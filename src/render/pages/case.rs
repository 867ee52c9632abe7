//! The page of a case: `case.html`.
//!
//! In: a case of the site. Out: [`CaseView`]: its way through the procedure, what came of it, and what is not known.

use std::fmt::Display;

use serde::Serialize;

use crate::hanzi::count::minutes;
use crate::link::deadlines::{Due, due};
use crate::link::evidence::{self, evidence};
use crate::link::id::EntryId;
use crate::link::procedures::{Procedure, StepState};
use crate::link::site::Linked;
use crate::model::date::PartialDate;
use crate::model::deadline::{Timing, Unit};
use crate::model::figure::Figure;
use crate::model::kinds::Detail;
use crate::model::kinds::case::{Case, Outcome, StepRecord};
use crate::model::kinds::method::{Method, Step};
use crate::render::context::{DateView, Link};
use crate::render::evidence::{Evidence, EvidenceLevel, SourceMark};
use crate::render::pages::compare::way::way_from;
use crate::render::pages::entry::EntryView;
use crate::render::pieces::{Count, Fact};
use crate::render::running_text::RunningText;
use crate::render::views::Views;
use crate::source::Spanned;
use crate::url::href;

/// What `case.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CaseView {
    /// The common part. `entry.facts` holds platform, method, status, participants, departments, approval.
    pub entry: EntryView,
    /// How long the text is and how long it takes to read; `None` for a page without one.
    pub length: Option<String>,
    /// How far the evidence goes.
    pub evidence: Evidence,
    /// The method, leading to its page; `None` when not recorded.
    pub method: Option<Link>,
    /// The method's steps in their order; without a method the steps that the case records.
    pub steps: Vec<CaseStep>,
    /// Proposals, adopted, resolved, participants: as printed.
    pub outcome: Vec<Count>,
    /// The result that the source states, in words.
    pub result: Option<StatedResult>,
    /// The documents that came out of it.
    pub documents: Vec<Link>,
    /// How the result was taken up, in order.
    pub uptake: Vec<UptakeLink>,
    /// Where the chain stops, a sentence; `None` when it runs to its end or has not begun.
    pub uptake_stop: Option<String>,
    /// The rules it followed.
    pub rules: Vec<FollowedRule>,
    /// Where it is set beside cases that a reader chooses; `None` where there is nothing to choose.
    pub compare: Option<String>,
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
    /// A remark, finished HTML.
    pub note: Option<String>,
    /// Who acts in it, as the method asks; not a fact of this case.
    pub actors: Option<String>,
    /// What comes out of it, as the method asks.
    pub deliverable: Option<String>,
    /// Where the date comes from.
    pub marks: Vec<SourceMark>,
    /// Its deadline and whether that was kept; `None` for a step without one.
    pub deadline: Option<DeadlineView>,
}

/// The deadline of a step in one case.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DeadlineView {
    /// `kept`, `late`, `unsure` (dates are not known well enough) or `open` (it is not recorded that it was done).
    pub state: &'static str,
    /// The same in words: 从“定题”起 3 个月内，按时.
    pub label: String,
}

/// A result in words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StatedResult {
    /// 物业费收缴情况好转; finished HTML.
    pub text: String,
    /// Where it is stated.
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
    /// A remark, finished HTML.
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

impl CaseView {
    /// Returns the view of the case `id`.
    pub fn of(views: &Views<'_>, id: EntryId) -> Self {
        let Some((linked, case)) = case_of(views, id) else { return Self::default() };
        let text = RunningText::on(views, linked, views.site.routes.entry(id));
        let level = evidence(&linked.entry, case, linked.procedure.as_ref());
        Self {
            entry: EntryView::of(views, id, facts(views, linked, case), &|source| {
                supports(views, case, source)
            }),
            length: length(views, linked),
            evidence: scale(views, level),
            method: linked.references.method.map(|method| views.link(method)),
            steps: steps(&text, linked, case),
            outcome: outcome(views, linked, case),
            result: text
                .given(case.outcome.result.as_ref())
                .map(|text| StatedResult { text, marks: views.marks(linked, case.outcome.source.as_ref()) }),
            documents: case
                .outcome
                .documents
                .iter()
                .map(|label| Link { label: label.clone(), path: None })
                .collect(),
            uptake: case
                .uptake
                .iter()
                .map(|uptake| UptakeLink {
                    kind: uptake.kind.clone(),
                    by: uptake.by.clone(),
                    date: uptake.date.map(|date| views.date(date)),
                    document: uptake.document.clone().map(|label| Link { label, path: None }),
                    note: text.given(uptake.note.as_ref()),
                    marks: views.marks(linked, uptake.source.as_ref()),
                })
                .collect(),
            uptake_stop: uptake_stop(views, case),
            rules: followed_rules(views, linked),
            compare: way_from(views, id),
        }
    }
}

fn case_of<'s>(views: &Views<'s>, id: EntryId) -> Option<(&'s Linked, &'s Case)> {
    let linked = views.linked(id)?;
    Some((linked, linked.entry.detail.case()?))
}

fn facts(views: &Views<'_>, linked: &Linked, case: &Case) -> Vec<Fact> {
    let people = &case.participants;
    let figure = |label: &str, figure: &Option<Figure>| {
        views.word_fact(label, figure.as_ref().map(|figure| figure.text.clone()))
    };
    let departments =
        people.departments.iter().map(|label| Link { label: label.clone(), path: None }).collect();
    let cases =
        |label: &str, ids: &[EntryId]| views.fact(label, ids.iter().map(|id| views.link(*id)).collect());
    let mut facts = vec![
        views.entry_fact("case.platform", linked.references.platform),
        views.entry_fact("case.method", linked.references.method),
        views.word_fact("case.status", case.status.map(|status| views.pick(status.label))),
        figure("case.members", &people.members),
        figure("case.residents", &people.residents),
        figure("case.experts", &people.experts),
        views.fact("case.departments", departments),
        views.word_fact("case.approved_by", case.approved_by.clone()),
    ];
    // Most topics are handed on to nobody: that is no gap, so it is not told as one.
    let handed =
        [("case.handed_from", &linked.back.handed_from), ("case.handed_to", &linked.references.handed_to)];
    facts.extend(handed.into_iter().filter(|(_, ids)| !ids.is_empty()).map(|(label, ids)| cases(label, ids)));
    facts
}

/// Returns what of the case rests on the source with this id, in words.
fn supports(views: &Views<'_>, case: &Case, source: &str) -> Vec<String> {
    let is_it = |named: &Option<Spanned<String>>| named.as_ref().is_some_and(|named| named.value == source);
    let steps = case.steps.iter().filter(|step| is_it(&step.source)).map(|step| step.name.value.clone());
    let outcome = is_it(&case.outcome.source).then(|| views.say("case.outcome"));
    let uptake = case.uptake.iter().filter(|uptake| is_it(&uptake.source)).map(|uptake| uptake.kind.clone());
    steps.chain(outcome).chain(uptake).collect()
}

/// Returns how long the text of a case is and how long it takes to read.
fn length(views: &Views<'_>, linked: &Linked) -> Option<String> {
    let length = linked.entry.length();
    let values: [(&str, &dyn Display); 2] = [("n", &length), ("minutes", &minutes(length))];
    (length > 0).then(|| views.phrases.fill("case.length", &values))
}

fn scale(views: &Views<'_>, reached: evidence::Evidence) -> Evidence {
    let level = |level: evidence::Evidence| EvidenceLevel {
        level: level.name().to_owned(),
        label: views.say(&format!("evidence.{}", level.name())),
        is_reached: level <= reached,
    };
    Evidence {
        level: reached.name().to_owned(),
        meaning: views.say(&format!("evidence.{}_meaning", reached.name())),
        scale: evidence::Evidence::ALL.into_iter().map(level).collect(),
    }
}

fn steps(text: &RunningText<'_>, linked: &Linked, case: &Case) -> Vec<CaseStep> {
    let views = text.views;
    let Some(procedure) = &linked.procedure else { return recorded_steps(text, linked, case) };
    let Some(method) = method_of(views, procedure) else { return Vec::new() };
    let step = |(place, (step, state)): (usize, (&Step, &StepState))| {
        let told = told(views, case, *state);
        let record = state.record.and_then(|record| case.steps.get(record));
        CaseStep {
            number: place + 1,
            name: step.name.clone(),
            title: step.title.clone(),
            state: told.state,
            state_label: told.label,
            date: told.date,
            anchor: told.anchor.map(|anchor| href(&anchor)),
            note: record.and_then(|record| text.given(record.note.as_ref())),
            actors: step.actors.clone(),
            deliverable: step.deliverable.clone(),
            marks: views.marks(linked, record.and_then(|record| record.source.as_ref())),
            deadline: due(case, method, procedure, place).map(|due| deadline(views, &due)),
        }
    };
    method.steps.iter().zip(&procedure.steps).enumerate().map(step).collect()
}

/// Returns the steps that a case without a method records, in the order written.
fn recorded_steps(text: &RunningText<'_>, linked: &Linked, case: &Case) -> Vec<CaseStep> {
    let views = text.views;
    let step = |(place, record): (usize, &StepRecord)| {
        let told = told(views, case, StepState { record: Some(place), section: None });
        CaseStep {
            number: place + 1,
            name: record.name.value.clone(),
            title: None,
            state: told.state,
            state_label: told.label,
            date: told.date,
            anchor: None,
            note: text.given(record.note.as_ref()),
            actors: None,
            deliverable: None,
            marks: views.marks(linked, record.source.as_ref()),
            deadline: None,
        }
    };
    case.steps.iter().enumerate().map(step).collect()
}

fn deadline(views: &Views<'_>, due: &Due<'_>) -> DeadlineView {
    let state = due.state();
    let term = views.term(due.term);
    let limit = match due.last_day() {
        Some(day) => {
            let day = views.date(PartialDate::of_day(day)).text;
            views.phrases.fill("case.deadline_until", &[("term", &term), ("from", &due.from), ("day", &day)])
        }
        None => views.phrases.fill("case.deadline", &[("term", &term), ("from", &due.from)]),
    };
    let kept = match (due.timing(), due.term.unit) {
        (Some(Timing::Late(days)), Unit::WorkingDay) => {
            views.phrases.fill("case.deadline_late_working", &[("n", &days)])
        }
        (Some(Timing::Late(days)), _) => views.phrases.fill("case.deadline_late", &[("n", &days)]),
        _ => views.say(&format!("case.deadline_{state}")),
    };
    DeadlineView {
        state,
        label: views.phrases.fill("case.deadline_told", &[("limit", &limit), ("kept", &kept)]),
    }
}

fn method_of<'s>(views: &Views<'s>, procedure: &Procedure) -> Option<&'s Method> {
    match &views.linked(procedure.method)?.entry.detail {
        Detail::Method(method) => Some(method),
        _ => None,
    }
}

/// What a case says of one step, in the words of its timeline and of the matrix.
pub struct Told {
    /// `done` (a date is given), `told` (the case tells of it, without a date) or `unrecorded`.
    pub state: &'static str,
    /// The state in words where there is no date.
    pub label: String,
    /// When.
    pub date: Option<DateView>,
    /// The anchor of its section on the case's page.
    pub anchor: Option<String>,
}

/// Returns what `case` says of the step with this state.
pub fn told(views: &Views<'_>, case: &Case, state: StepState) -> Told {
    let date = state.record.and_then(|record| case.steps.get(record)?.date);
    let section = state.section.and_then(|section| case.sections.get(section));
    let (name, label) = match (date, state.is_recorded()) {
        (Some(_), _) => ("done", "case.step_done"),
        (None, true) => ("told", "case.step_told"),
        (None, false) => ("unrecorded", "case.step_unrecorded"),
    };
    Told {
        state: name,
        label: views.say(label),
        date: date.map(|date| views.date(date)),
        anchor: section.and_then(|section| section.heading.as_ref()).map(|heading| heading.anchor.clone()),
    }
}

fn outcome(views: &Views<'_>, linked: &Linked, case: &Case) -> Vec<Count> {
    let Outcome { proposals, adopted, resolved, source, .. } = &case.outcome;
    let given = |figure: &Option<Spanned<Figure>>| figure.as_ref().map(|figure| figure.value.text.clone());
    let counts = [
        ("case.proposals", given(proposals)),
        ("case.adopted", given(adopted)),
        ("case.resolved", given(resolved)),
        ("case.participants", case.participants.total.as_ref().map(|total| total.text.clone())),
    ];
    if counts.iter().all(|(_, value)| value.is_none()) {
        return Vec::new();
    }
    let count = |(label, value): (&str, Option<String>)| {
        let marks = if value.is_some() { views.marks(linked, source.as_ref()) } else { Vec::new() };
        Count { label: views.say(label), value, unit: String::new(), path: None, marks }
    };
    counts.into_iter().map(count).collect()
}

/// Returns the sentence that says where the chain of uptake stops; none when it has not begun or runs to its end.
fn uptake_stop(views: &Views<'_>, case: &Case) -> Option<String> {
    let last = case.uptake.last()?;
    (!last.is_end()).then(|| views.phrases.fill("case.uptake_stop", &[("kind", &last.kind)]))
}

/// Returns the rules a case followed, each once, with the places cited in it.
fn followed_rules(views: &Views<'_>, linked: &Linked) -> Vec<FollowedRule> {
    let mut followed: Vec<(EntryId, FollowedRule)> = Vec::new();
    for cited in &linked.references.rules {
        let article = cited.place.map(|place| Link {
            label: place.in_chinese(),
            path: Some(views.path_to(cited.rule, &place.anchor())),
        });
        match followed.iter_mut().find(|(rule, _)| *rule == cited.rule) {
            Some((_, rule)) => rule.articles.extend(article),
            None => {
                let rule =
                    FollowedRule { rule: views.link(cited.rule), articles: article.into_iter().collect() };
                followed.push((cited.rule, rule));
            }
        }
    }
    followed.into_iter().map(|(_, rule)| rule).collect()
}
