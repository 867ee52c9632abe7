//! Procedures side by side: `compare-procedures.html`. A mapping between the steps of two methods is the editors' own; a
//! step that it leaves out stands in a row of its own.
//!
//! In: the methods of the site. Out: [`ProceduresView`].

use std::collections::BTreeSet;

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::method::{Correspondence, Method};
use crate::render::context::Link;
use crate::render::views::Views;

/// What `compare-procedures.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ProceduresView {
    /// The methods that have steps: the columns of the table of steps.
    pub methods: Vec<MethodColumn>,
    /// How many rows that table has: the most steps of any method.
    pub rows: Vec<StepRow>,
    /// Pairs of methods whose steps the editors have set beside each other.
    pub pairs: Vec<PairView>,
    /// The methods that are made of parts and have no steps.
    pub composed: Vec<Composed>,
}

/// A method with steps.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MethodColumn {
    /// The method.
    pub method: Link,
    /// Its place, the narrowest.
    pub place: Option<Link>,
}

/// The steps of one number.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StepRow {
    /// The number, from 1.
    pub number: usize,
    /// The step of each method, in the order of the columns; `None` for a method with fewer.
    pub steps: Vec<Option<String>>,
}

/// Two methods whose steps correspond.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PairView {
    /// Its anchor, without `#`.
    pub anchor: String,
    /// The method that the mapping leads to: the left column.
    pub left: Link,
    /// The method that has the mapping: the right column.
    pub right: Link,
    /// The rows, in the order of the steps.
    pub rows: Vec<PairRow>,
}

/// Steps that correspond; a step without a counterpart stands alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PairRow {
    /// Steps of the left method, each with its number: `2 定题`.
    pub left: Vec<String>,
    /// Steps of the right method.
    pub right: Vec<String>,
    /// What the editors say of it.
    pub notes: Vec<String>,
}

/// A method made of parts.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Composed {
    /// The method.
    pub method: Link,
    /// Its place, the narrowest.
    pub place: Option<Link>,
    /// The names of its parts.
    pub parts: Vec<String>,
}

/// Returns whether there are two methods to set side by side.
pub(super) fn has_any(views: &Views<'_>) -> bool {
    methods(views).filter(|(_, method)| !method.steps.is_empty() || !method.components.is_empty()).count() > 1
}

impl ProceduresView {
    /// Returns the comparison of the site's methods.
    pub fn of(views: &Views<'_>) -> Self {
        let stepped: Vec<(EntryId, &Method)> =
            methods(views).filter(|(_, method)| !method.steps.is_empty()).collect();
        let longest = stepped.iter().map(|(_, method)| method.steps.len()).max().unwrap_or_default();
        let step = |place: usize| {
            move |(_, method): &(EntryId, &Method)| method.steps.get(place).map(|step| step.name.clone())
        };
        let composed = methods(views).filter(|(_, method)| !method.components.is_empty());
        Self {
            methods: stepped
                .iter()
                .map(|(id, _)| MethodColumn { method: views.link(*id), place: place(views, *id) })
                .collect(),
            rows: (0..longest)
                .map(|number| StepRow {
                    number: number + 1,
                    steps: stepped.iter().map(step(number)).collect(),
                })
                .collect(),
            pairs: stepped.iter().flat_map(|(id, method)| pairs(views, *id, method)).collect(),
            composed: composed
                .map(|(id, method)| Composed {
                    method: views.link(id),
                    place: place(views, id),
                    parts: method.components.iter().map(|part| part.name.clone()).collect(),
                })
                .collect(),
        }
    }
}

fn methods<'s>(views: &Views<'s>) -> impl Iterator<Item = (EntryId, &'s Method)> {
    let ids = views.site.list(Kind::Method).iter();
    ids.filter_map(|&id| match &views.site.get(id)?.entry.detail {
        Detail::Method(method) => Some((id, method)),
        _ => None,
    })
}

fn place(views: &Views<'_>, id: EntryId) -> Option<Link> {
    views.region(&views.linked(id)?.entry.meta.region).pop()
}

/// Returns the method `id` beside each method that its mapping leads to.
fn pairs(views: &Views<'_>, id: EntryId, method: &Method) -> Vec<PairView> {
    let Some(linked) = views.linked(id) else { return Vec::new() };
    let others = &linked.references.corresponds;
    let distinct: BTreeSet<EntryId> = others.iter().flatten().copied().collect();
    let pair = |other_id: EntryId| {
        let Detail::Method(other) = &views.linked(other_id)?.entry.detail else { return None };
        let given = method.corresponds.iter().zip(others);
        let given: Vec<&Correspondence> =
            given.filter(|(_, to)| **to == Some(other_id)).map(|(given, _)| given).collect();
        Some(PairView {
            anchor: format!("pair-{}", linked.entry.id),
            left: views.link(other_id),
            right: views.link(id),
            rows: aligned(&names(other), &names(method), &given),
        })
    };
    distinct.into_iter().filter_map(pair).collect()
}

fn names(method: &Method) -> Vec<&str> {
    method.steps.iter().map(|step| step.name.as_str()).collect()
}

/// One row while rows are being joined: places of steps on either side.
#[derive(Default)]
struct Joined {
    left: BTreeSet<usize>,
    right: BTreeSet<usize>,
    notes: Vec<String>,
}

/// Sets the steps of two methods beside each other: what is joined by the mapping shares a row, every other step has
/// its own. Rows follow the left method; a row without a left step stands behind the right step before it.
fn aligned(left: &[&str], right: &[&str], given: &[&Correspondence]) -> Vec<PairRow> {
    let mut rows: Vec<Joined> = Vec::new();
    for correspondence in given {
        let place = |steps: &[&str], name: &str| steps.iter().position(|step| *step == name);
        let Some(at) = place(right, &correspondence.step) else { continue };
        let with = correspondence.with.iter().filter_map(|name| place(left, name)).collect::<BTreeSet<_>>();
        let mut row =
            Joined { left: with, right: [at].into(), notes: correspondence.note.iter().cloned().collect() };
        // Rows that share a step with this one become one row with it.
        let (shared, apart): (Vec<Joined>, Vec<Joined>) = rows
            .into_iter()
            .partition(|other| !other.left.is_disjoint(&row.left) || !other.right.is_disjoint(&row.right));
        for other in shared.into_iter().rev() {
            row.left.extend(other.left);
            row.right.extend(other.right);
            row.notes.splice(0..0, other.notes);
        }
        rows = apart;
        rows.push(row);
    }
    let alone = |steps: usize, taken: BTreeSet<usize>| (0..steps).filter(move |step| !taken.contains(step));
    let taken_left = rows.iter().flat_map(|row| row.left.iter().copied()).collect();
    let taken_right: BTreeSet<usize> = rows.iter().flat_map(|row| row.right.iter().copied()).collect();
    rows.extend(alone(left.len(), taken_left).map(|at| Joined { left: [at].into(), ..Joined::default() }));
    rows.sort_by_key(|row| row.left.first().copied());
    for at in alone(right.len(), taken_right) {
        let before = |row: &Joined| row.right.last().is_some_and(|last| *last < at);
        let place = rows.iter().rposition(before).map_or(0, |row| row + 1);
        rows.insert(place, Joined { right: [at].into(), ..Joined::default() });
    }
    let named = |steps: &[&str], places: &BTreeSet<usize>| -> Vec<String> {
        places.iter().filter_map(|&at| Some(format!("{} {}", at + 1, steps.get(at)?))).collect()
    };
    rows.into_iter()
        .map(|row| PairRow {
            left: named(left, &row.left),
            right: named(right, &row.right),
            notes: row.notes,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{PairRow, aligned};
    use crate::model::kind::Kind;
    use crate::model::kinds::method::Correspondence;
    use crate::model::record::Reference;
    use crate::source::{FileId, Span, Spanned};

    fn maps(step: &str, with: &[&str]) -> Correspondence {
        let at = Span::start_of(FileId(0));
        let method = Spanned::new(Reference { kind: Kind::Method, id: "wubu".to_owned() }, at);
        Correspondence {
            step: step.to_owned(),
            method,
            with: with.iter().map(|&name| name.to_owned()).collect(),
            note: None,
        }
    }

    fn row(left: &[&str], right: &[&str]) -> PairRow {
        let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        PairRow { left: owned(left), right: owned(right), notes: Vec::new() }
    }

    #[test]
    fn steps_that_correspond_share_a_row_and_the_others_stand_alone() {
        let left = ["征题", "定题", "破题", "答题", "评题"];
        let right = ["收集议题", "确定议题", "议前调研", "协商议事", "办理实施", "结果反馈"];
        let given = [
            maps("收集议题", &["征题"]),
            maps("确定议题", &["定题"]),
            maps("议前调研", &["定题"]),
            maps("协商议事", &["破题"]),
            maps("办理实施", &["答题"]),
        ];
        let given: Vec<&Correspondence> = given.iter().collect();
        let rows = [
            row(&["1 征题"], &["1 收集议题"]),
            row(&["2 定题"], &["2 确定议题", "3 议前调研"]),
            row(&["3 破题"], &["4 协商议事"]),
            row(&["4 答题"], &["5 办理实施"]),
            row(&[], &["6 结果反馈"]),
            row(&["5 评题"], &[]),
        ];
        assert_eq!(aligned(&left, &right, &given), rows);
    }

    #[test]
    fn without_a_mapping_nothing_is_joined() {
        let rows = [row(&[], &["1 丙"]), row(&["1 甲"], &[]), row(&["2 乙"], &[])];
        assert_eq!(aligned(&["甲", "乙"], &["丙"], &[]), rows);
    }
}
