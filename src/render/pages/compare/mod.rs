//! Comparisons: what the sources say of one place beside what they say of another. Nothing is added up and nothing is
//! made the same: what one has and the other does not stays an empty cell.
//!
//! In: the site as pages tell it. Out: the pages, not yet made; only those for which there is something to set side by
//! side. To add a comparison, add a file with its view and a row in `COMPARISONS`.

pub mod beside;
pub mod way;
mod columns;
pub mod chosen;
pub mod cases;
pub mod declared;
pub mod figures;
pub mod platforms;
pub mod procedures;
pub mod rules;
pub mod systems;

use serde::Serialize;

use crate::fault::Fault;
use crate::link::routes::COMPARE;
use crate::model::kind::Kind;
use crate::render::head::Head;
use crate::render::press::{Page, Press};
use crate::render::twins::Twin;
use crate::render::views::Views;
use crate::url::Route;

/// Lists the pages of single comparisons.
type MadeReady = for<'s> fn(&Views<'s>) -> Vec<Page<'s>>;

/// One comparison.
struct Comparison {
    /// The last part of its address, its template and its phrases: `compare/procedures/`, `compare-procedures.html`,
    /// `compare.procedures`.
    name: &'static str,
    /// Whether a site has anything to set side by side.
    has_any: fn(&Views<'_>) -> bool,
    /// The tables of the data that hold what it shows.
    tables: &'static [&'static str],
    /// Makes its page.
    render: fn(&ComparisonPage<'_>) -> Result<String, Fault>,
    /// The pages of single comparisons beneath it.
    made_ready: MadeReady,
}

/// The page of one comparison, about to be filled with its view.
struct ComparisonPage<'p> {
    comparison: &'static Comparison,
    press: &'p Press<'p, 'p>,
}

impl ComparisonPage<'_> {
    fn fill<V: Serialize>(&self, view: fn(&Views<'_>) -> V) -> Result<String, Fault> {
        let (views, comparison) = (self.press.views, self.comparison);
        let mut head = Head::new(title(views, comparison), "compare")
            .below(views.section("compare"), &Route::page(COMPARE));
        head.description = about(views, comparison);
        let template = format!("compare-{}.html", comparison.name);
        self.press.frame.render(&template, &head.view(views, &route(comparison)), &view(views))
    }
}

/// All comparisons, in the order of their index.
static COMPARISONS: [Comparison; 6] = [
    Comparison {
        name: "cases",
        tables: &["cases", "case_steps", "participants", "outcomes", "uptake", "gaps"],
        has_any: |views| way::has_any(views, Kind::Case),
        render: |page| page.fill(cases::CasesView::of),
        made_ready: |views| chosen::pages(views, Kind::Case, "compare.cases"),
    },
    Comparison {
        name: "procedures",
        tables: &["methods", "steps", "correspondences", "components"],
        has_any: procedures::has_any,
        render: |page| page.fill(procedures::ProceduresView::of),
        made_ready: |_| Vec::new(),
    },
    Comparison {
        name: "platforms",
        tables: &["platforms", "platform_standards", "gaps"],
        has_any: platforms::has_any,
        render: |page| page.fill(platforms::PlatformsView::of),
        made_ready: |views| chosen::pages(views, Kind::Platform, "compare.platforms"),
    },
    Comparison {
        name: "rules",
        tables: &["rules"],
        has_any: rules::has_any,
        render: |page| page.fill(rules::RulesView::of),
        made_ready: |_| Vec::new(),
    },
    Comparison {
        name: "figures",
        tables: &["figures"],
        has_any: figures::has_any,
        render: |page| page.fill(figures::FiguresView::of),
        made_ready: |_| Vec::new(),
    },
    Comparison {
        name: "declared",
        tables: &["yearly", "figures"],
        has_any: declared::has_any,
        render: |page| page.fill(declared::DeclaredView::of),
        made_ready: |_| Vec::new(),
    },
];

/// What `compare.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CompareView {
    /// The comparisons of the site.
    pub comparisons: Vec<ComparisonLink>,
}

/// A comparison in the index.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ComparisonLink {
    /// Its title.
    pub label: String,
    /// What it sets side by side, a sentence.
    pub about: String,
    /// Where it is.
    pub path: String,
}

/// Returns whether the site has any comparison, and so an index of them.
pub fn has_any(views: &Views<'_>) -> bool {
    COMPARISONS.iter().any(|comparison| (comparison.has_any)(views))
}

/// Returns the comparisons that the site has.
pub fn comparisons(views: &Views<'_>) -> Vec<ComparisonLink> {
    let link = |comparison: &Comparison| ComparisonLink {
        label: title(views, comparison),
        about: about(views, comparison),
        path: route(comparison).root_href(),
    };
    COMPARISONS.iter().filter(|comparison| (comparison.has_any)(views)).map(link).collect()
}

/// The index of the comparisons and a page for each.
pub(super) fn compare<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let shown: Vec<&'static Comparison> =
        COMPARISONS.iter().filter(|comparison| (comparison.has_any)(views)).collect();
    if shown.is_empty() {
        return Vec::new();
    }
    let index = Page::new(Route::page(COMPARE), |press: &Press<'_, '_>| {
        let views = press.views;
        let mut head = Head::new(views.section("compare"), "compare");
        head.description = views.say("compare.about");
        let view = CompareView { comparisons: comparisons(views) };
        press.frame.render("compare.html", &head.view(views, &Route::page(COMPARE)), &view)
    });
    let page = |comparison: &'static Comparison| {
        Page::new(route(comparison), move |press: &Press<'_, '_>| {
            (comparison.render)(&ComparisonPage { comparison, press })
        })
    };
    let single = shown.iter().flat_map(|comparison| (comparison.made_ready)(views)).collect::<Vec<_>>();
    std::iter::once(index).chain(shown.into_iter().map(page)).chain(single).collect()
}

/// Returns what the pages of the comparisons tell programs: the tables they are made from, or the entries they set side by
/// side.
pub fn twins<'s>(views: &Views<'_>) -> Vec<(Route, Twin<'s>)> {
    let shown: Vec<&Comparison> =
        COMPARISONS.iter().filter(|comparison| (comparison.has_any)(views)).collect();
    if shown.is_empty() {
        return Vec::new();
    }
    let index = (Route::page(COMPARE), Twin::Tables(views.section("compare"), &["entries"]));
    let made = shown
        .iter()
        .map(|comparison| (route(comparison), Twin::Tables(title(views, comparison), comparison.tables)));
    let single = [(Kind::Case, "compare.cases"), (Kind::Platform, "compare.platforms")];
    let single = single.into_iter().filter(|(kind, _)| way::has_any(views, *kind));
    let single = single.flat_map(|(kind, title)| chosen::twins(views, kind, title));
    std::iter::once(index).chain(made).chain(single).collect()
}

fn title(views: &Views<'_>, comparison: &Comparison) -> String {
    views.say(&format!("compare.{}", comparison.name))
}

fn about(views: &Views<'_>, comparison: &Comparison) -> String {
    views.say(&format!("compare.{}_about", comparison.name))
}

fn route(comparison: &Comparison) -> Route {
    Route::page(&format!("{COMPARE}/{}", comparison.name))
}
