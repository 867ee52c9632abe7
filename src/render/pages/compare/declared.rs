//! What a method declares for each year beside what is reported: `compare-declared.html`, and the same on the method's own
//! page. The multiple is worked out here and is no word of the source's.
//!
//! In: the methods with yearly items and the figures set against them. Out: [`DeclaredView`].

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::figure::{Bound, Figure, decimal};
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::method::Yearly;
use crate::model::kinds::report::Reported;
use crate::render::context::Link;
use crate::render::views::Views;

/// What `compare-declared.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DeclaredView {
    /// The methods against which anything is reported.
    pub methods: Vec<DeclaredMethod>,
}

/// A method with what is reported against it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DeclaredMethod {
    /// The method.
    pub method: Link,
    /// Its yearly items, in order.
    pub rows: Vec<DeclaredRow>,
}

/// One yearly item.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DeclaredRow {
    /// What is to be held.
    pub name: String,
    /// How often a year, as declared: 4 次以上; N.
    pub declared: String,
    /// What is reported against it; empty when nothing is.
    pub reported: Vec<ReportedAgainst>,
}

/// A figure reported against a yearly item.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReportedAgainst {
    /// As printed, with its unit.
    pub value: String,
    /// The time it counts over.
    pub period: Option<String>,
    /// How many times the yearly number it is, in words; `None` where that cannot be told.
    pub multiple: Option<String>,
    /// Its report.
    pub report: Link,
}

/// Returns whether anything is reported against a declared number.
pub(super) fn has_any(views: &Views<'_>) -> bool {
    reported(views).next().is_some()
}

impl DeclaredView {
    /// Returns the methods of the site with what is reported against them.
    pub fn of(views: &Views<'_>) -> Self {
        let methods = views.site.list(Kind::Method).iter();
        Self { methods: methods.filter_map(|&id| declared_method(views, id)).collect() }
    }
}

/// Returns the method `id` with what is reported against it; `None` when nothing is.
pub fn declared_method(views: &Views<'_>, id: EntryId) -> Option<DeclaredMethod> {
    let Detail::Method(method) = &views.linked(id)?.entry.detail else { return None };
    let against: Vec<(usize, EntryId, &Reported)> = reported(views)
        .filter(|(to, ..)| *to == id)
        .map(|(_, item, report, figure)| (item, report, figure))
        .collect();
    let row = |(place, item): (usize, &Yearly)| {
        let own = against.iter().filter(|(at, ..)| *at == place);
        DeclaredRow {
            name: item.name.clone(),
            declared: views.yearly(item),
            reported: own.map(|&(_, report, figure)| reported_against(views, item, report, figure)).collect(),
        }
    };
    let rows = method.yearly.iter().enumerate().map(row).collect();
    (!against.is_empty()).then(|| DeclaredMethod { method: views.link(id), rows })
}

/// Returns every figure that is set against a yearly item: the method, the item's place, the report, the figure.
fn reported<'s>(views: &Views<'s>) -> impl Iterator<Item = (EntryId, usize, EntryId, &'s Reported)> {
    let site = views.site;
    site.list(Kind::Report).iter().flat_map(move |&id| {
        let linked = site.get(id).into_iter();
        linked.flat_map(move |linked| {
            let figures = match &linked.entry.detail {
                Detail::Report(report) => report.figures.as_slice(),
                _ => &[],
            };
            let against = figures.iter().zip(&linked.references.declared);
            against.filter_map(move |(figure, to)| (*to).map(|(method, item)| (method, item, id, figure)))
        })
    })
}

fn reported_against(views: &Views<'_>, item: &Yearly, report: EntryId, figure: &Reported) -> ReportedAgainst {
    let multiple = item.count.as_ref().and_then(|count| multiple(&figure.value, count));
    ReportedAgainst {
        value: format!("{}{}", figure.value.text, figure.unit.as_deref().unwrap_or_default()),
        period: figure.period.clone(),
        multiple: multiple.map(|multiple| views.phrases.fill("compare.multiple", &[("n", &multiple)])),
        report: views.link(report),
    }
}

/// Returns how many times `declared` goes into `reported`; only for exact numbers.
fn multiple(reported: &Figure, declared: &Figure) -> Option<String> {
    let is_exact = |figure: &Figure| figure.bound == Bound::Exact && figure.is_count();
    if !is_exact(reported) || !is_exact(declared) || declared.thousandths <= 0 {
        return None;
    }
    let thousandths = reported.thousandths.checked_mul(1000)? / declared.thousandths;
    // Two digits behind the point are enough; a number that goes in evenly has none.
    Some(decimal(thousandths / 10 * 10))
}

#[cfg(test)]
mod tests {
    use super::multiple;
    use crate::model::figure::Figure;

    #[test]
    fn a_multiple_is_told_of_exact_numbers_only() {
        let figure = |text: &str| Figure::read(text).unwrap();
        assert_eq!(multiple(&figure("8"), &figure("4")).as_deref(), Some("2"));
        assert_eq!(multiple(&figure("10"), &figure("3")).as_deref(), Some("3.33"));
        assert_eq!(multiple(&figure("400多"), &figure("4")), None);
        assert_eq!(multiple(&figure("100%"), &figure("4")), None);
    }
}
