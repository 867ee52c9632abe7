//! The page of a method, and the further pages of its matrix: `method.html`.
//!
//! In: a method of the site. Out: [`MethodView`]: its steps, what they ask, and how each case went through them.

use crate::render::context::{DateView, Link};
use crate::render::pager::Pager;
use crate::render::pages::entry::EntryView;
use serde::Serialize;

/// What `method.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MethodView {
    /// The common part.
    pub entry: EntryView,
    /// Whether this is a further page of the matrix, which shows nothing but the matrix.
    pub is_continued: bool,
    /// Its steps in order.
    pub steps: Vec<MethodStep>,
    /// Its principles.
    pub principles: Vec<String>,
    /// What it asks for each year, such as 1+2+4+N.
    pub yearly: Vec<YearlyItem>,
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
    /// What is asked.
    pub summary: Option<String>,
    /// What comes out.
    pub deliverable: Option<String>,
    /// Who must agree.
    pub gate: Option<String>,
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
