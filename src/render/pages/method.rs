//! The page of a method, and the further pages of its matrix: `method.html`.
//!
//! In: a method of the site. Out: [`MethodView`]: its steps, what they ask, and how each case went through them.

use serde::Serialize;

use crate::link::id::EntryId;
use crate::link::procedures::StepState;
use crate::link::site::Linked;
use crate::model::kinds::Detail;
use crate::model::kinds::method::{self, Method};
use crate::render::context::{DateView, Link};
use crate::render::pager::Pager;
use crate::render::pages::case::told;
use crate::render::pages::compare::declared::{DeclaredMethod, declared_method};
use crate::render::pages::entry::EntryView;
use crate::render::running_text::RunningText;
use crate::render::views::Views;
use crate::url::Route;

/// What `method.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MethodView {
    /// The common part.
    pub entry: EntryView,
    /// Whether this is a further page of the matrix, which shows nothing but the matrix.
    pub is_continued: bool,
    /// Its steps in order.
    pub steps: Vec<MethodStep>,
    /// The parts it is made of, where they are no steps.
    pub components: Vec<ComponentView>,
    /// Its principles, finished HTML.
    pub principles: Vec<String>,
    /// What it asks for each year, such as 1+2+4+N.
    pub yearly: Vec<YearlyItem>,
    /// The same beside what is reported; `None` when nothing is.
    pub declared: Option<DeclaredMethod>,
    /// Steps of other methods that answer to these: the editors' own mapping.
    pub crosswalk: Vec<Crosswalk>,
    /// Cases × steps; `None` when no case names the method.
    pub matrix: Option<Matrix>,
}

/// A step as the method describes it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MethodStep {
    /// Its number, from 1.
    pub number: usize,
    /// 征题.
    pub name: String,
    /// 广开渠道征题.
    pub title: Option<String>,
    /// Who acts; empty when not recorded.
    pub actors: Vec<String>,
    /// What is asked, finished HTML.
    pub summary: Option<String>,
    /// What comes out, finished HTML.
    pub deliverable: Option<String>,
    /// Who must agree, finished HTML.
    pub gate: Option<String>,
    /// Within what time it is to be done; `None` when no rule says so.
    pub deadline: Option<StepDeadline>,
    /// The names of what is not recorded of it, in the order of the rows.
    pub unrecorded: Vec<String>,
}

/// Within what time a step is to be done.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StepDeadline {
    /// 从“定题”起 3 个月内.
    pub label: String,
    /// The rule or article that sets it; `None` when none is named.
    pub rule: Option<Link>,
}

/// A part of a method.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ComponentView {
    /// 行业联.
    pub name: String,
    /// What it is about, finished HTML.
    pub summary: Option<String>,
}

/// Something asked for each year.
#[derive(Clone, Debug, Default, Serialize)]
pub struct YearlyItem {
    /// 专题协商活动.
    pub name: String,
    /// As printed: 4 次以上; N.
    pub count: String,
}

/// How a step answers to steps of another method.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Crosswalk {
    /// The step.
    pub step: String,
    /// The other method.
    pub method: Link,
    /// Its steps; empty when none answers.
    pub others: Vec<String>,
    /// What the editors say of it, finished HTML.
    pub note: Option<String>,
}

/// Cases × steps.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Matrix {
    /// The steps: the columns.
    pub steps: Vec<String>,
    /// The cases of this page: the rows.
    pub rows: Vec<MatrixRow>,
    /// The pages it takes.
    pub pager: Pager,
}

/// A case in the matrix.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MatrixRow {
    /// The case.
    pub case: Link,
    /// Whether it is an invented example.
    pub is_sample: bool,
    /// One cell a step, in the order of the steps.
    pub cells: Vec<MatrixCell>,
}

/// A case at a step.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MatrixCell {
    /// As in a case's own timeline: `done`, `told` or `unrecorded`.
    pub state: &'static str,
    /// The state in words where there is no date.
    pub label: String,
    /// When.
    pub date: Option<DateView>,
    /// The section of the case's page that tells of it.
    pub path: Option<String>,
}

/// Cases on one page of a matrix.
const ROWS: usize = 100;

impl MethodView {
    /// Returns the view of page `number` (from 1) of the method `id`.
    pub fn of(views: &Views<'_>, id: EntryId, number: usize) -> Self {
        let Some(linked) = views.linked(id) else { return Self::default() };
        let Detail::Method(method) = &linked.entry.detail else { return Self::default() };
        let matrix = matrix(views, id, linked, method, number);
        if number > 1 {
            return Self { is_continued: true, matrix, ..Self::default() };
        }
        let facts = vec![views.word_fact("method.issuer", method.issuer.clone())];
        let text = RunningText::on(views, linked, views.site.routes.entry(id));
        let crosswalk = method.corresponds.iter().zip(&linked.references.corresponds);
        Self {
            entry: EntryView::of(views, id, facts, &|_| Vec::new()),
            is_continued: false,
            steps: method
                .steps
                .iter()
                .zip(1..)
                .map(|(step, number)| MethodStep {
                    deadline: deadline(views, linked, method, number - 1),
                    ..step_view(&text, step, number)
                })
                .collect(),
            components: method
                .components
                .iter()
                .map(|part| ComponentView {
                    name: part.name.clone(),
                    summary: text.given(part.summary.as_ref()),
                })
                .collect(),
            principles: method.principles.iter().map(|principle| text.value(principle)).collect(),
            yearly: method
                .yearly
                .iter()
                .map(|item| YearlyItem { name: item.name.clone(), count: views.yearly(item) })
                .collect(),
            declared: declared_method(views, id),
            crosswalk: crosswalk
                .filter_map(|(given, other)| {
                    Some(Crosswalk {
                        step: given.step.clone(),
                        method: views.link((*other)?),
                        others: given.with.clone(),
                        note: text.given(given.note.as_ref()),
                    })
                })
                .collect(),
            matrix,
        }
    }

    /// Returns how many pages the method `id` takes.
    pub fn pages(views: &Views<'_>, id: EntryId) -> usize {
        views.linked(id).map_or(1, |linked| rows(views, linked).len().div_ceil(ROWS).max(1))
    }
}

fn step_view(text: &RunningText<'_>, step: &method::Step, number: usize) -> MethodStep {
    let rows = [
        ("method.actors", step.actors.is_none()),
        ("method.requirement", step.summary.is_none()),
        ("method.deliverable", step.deliverable.is_none()),
        ("method.gate", step.gate.is_none()),
    ];
    MethodStep {
        number,
        name: step.name.clone(),
        title: step.title.clone(),
        actors: step.actors.iter().cloned().collect(),
        summary: text.given(step.summary.as_ref()),
        deliverable: text.given(step.deliverable.as_ref()),
        gate: text.given(step.gate.as_ref()),
        deadline: None,
        unrecorded: rows
            .into_iter()
            .filter(|(_, is_absent)| *is_absent)
            .map(|(key, _)| text.views.say(key))
            .collect(),
    }
}

/// Returns the deadline of the step at `place`; as it is written where no length of time can be read from it.
fn deadline(views: &Views<'_>, linked: &Linked, method: &Method, place: usize) -> Option<StepDeadline> {
    let deadline = method.steps.get(place)?.deadline.as_ref()?;
    let from = method.counts_from(place).and_then(|from| method.steps.get(from));
    let label = match (deadline.term, from) {
        (Some(term), Some(from)) => {
            views.phrases.fill("case.deadline", &[("term", &views.term(term)), ("from", &from.name)])
        }
        _ => deadline.within.value.clone(),
    };
    let cited = linked.references.deadlines.get(place).and_then(Option::as_ref);
    let rule = cited.map(|cited| views.cited(cited));
    Some(StepDeadline { label, rule })
}

/// Returns the cases of the matrix, in the order of the list of cases; samples are counted nowhere.
fn rows(views: &Views<'_>, linked: &Linked) -> Vec<EntryId> {
    let mut rows: Vec<(usize, EntryId)> =
        linked.back.cases.iter().filter_map(|&case| Some((views.site.place_in_list(case)?, case))).collect();
    rows.sort_unstable();
    rows.into_iter().map(|(_, case)| case).collect()
}

fn matrix(views: &Views<'_>, id: EntryId, linked: &Linked, method: &Method, number: usize) -> Option<Matrix> {
    let cases = rows(views, linked);
    if cases.is_empty() || method.steps.is_empty() {
        return None;
    }
    let route: &Route = views.site.routes.entry(id);
    let shown = cases.iter().skip((number - 1) * ROWS).take(ROWS);
    Some(Matrix {
        steps: method.steps.iter().map(|step| step.name.clone()).collect(),
        rows: shown.filter_map(|&case| row(views, case)).collect(),
        pager: Pager::new(number, cases.len().div_ceil(ROWS), |page| route.numbered(page).root_href()),
    })
}

fn row(views: &Views<'_>, id: EntryId) -> Option<MatrixRow> {
    let linked = views.linked(id)?;
    let (Detail::Case(case), Some(procedure)) = (&linked.entry.detail, &linked.procedure) else {
        return None;
    };
    let cell = |state: &StepState| {
        let told = told(views, case, *state);
        let path = told.anchor.map(|anchor| views.path_to(id, &anchor));
        MatrixCell { state: told.state, label: told.label, date: told.date, path }
    };
    let cells = procedure.steps.iter().map(cell).collect();
    Some(MatrixRow { case: views.link(id), is_sample: linked.entry.meta.is_sample, cells })
}
