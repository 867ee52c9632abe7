//! The page types: one file each, holding what its template is given.
//!
//! In: the site, as `views` tells it. Out: structs with `Serialize`, whose fields stand at the top of a
//! template's context beside `site`, `page` and `t` (the words of the interface).
//!
//! Invariants: a template computes nothing, so a view holds finished words, counts, orders and paths; a name that
//! ends in `_html` or is `html` holds finished HTML, everything else is plain text that the template escapes; what is
//! not recorded is `None` or empty and is said to be so on the page.

pub mod criteria;
pub mod accessibility;
pub mod award;
pub mod brand;
pub mod case;
pub mod colophon;
pub mod codebook;
pub mod entry;
pub mod gaps;
pub mod network;
pub mod home;
pub mod lines;
pub mod facets;
pub mod titles;
pub mod ids;
pub mod ways;
pub mod search;
pub mod honours;
pub mod list;
mod listing;
mod lists;
mod taxonomies;
mod entries;
pub mod compare;
pub mod registry;
pub mod method;
pub mod not_found;
pub mod page;
pub mod platform;
pub mod redirect;
pub mod region;
pub mod report;
pub mod rule;
pub mod site_map;
pub mod source;
pub mod statistics;
pub mod term;
pub mod glossary;
pub mod things;
pub mod topic;
pub mod tree;
pub mod versions;
pub mod withdrawn;
pub mod year;
pub mod years;

#[cfg(test)]
mod tests {
    use crate::lang::Lang;
    use crate::render::context::{PageView, SiteView};
    use crate::render::data_view::DataView;
    use crate::render::pages;
    use crate::render::theme::{Frame, Theme};
    use crate::source::Sources;
    use serde::Serialize;

    /// Fills `template` with nothing but a title.
    fn bare<V: Serialize + Default>(frame: &Frame<'_>, template: &str) -> (String, String) {
        let page = PageView { title: "题目".to_owned(), ..PageView::default() };
        (template.to_owned(), frame.render(template, &page, &V::default()).unwrap())
    }

    fn bare_pages(frame: &Frame<'_>) -> Vec<(String, String)> {
        vec![
            bare::<pages::accessibility::AccessibilityView>(frame, "accessibility.html"),
            bare::<pages::award::AwardView>(frame, "award.html"),
            bare::<pages::brand::BrandView>(frame, "brand.html"),
            bare::<pages::case::CaseView>(frame, "case.html"),
            bare::<pages::colophon::ColophonView>(frame, "colophon.html"),
            bare::<pages::codebook::CodebookView>(frame, "codebook.html"),
            bare::<pages::versions::VersionsView>(frame, "versions.html"),
            bare::<pages::compare::CompareView>(frame, "compare.html"),
            bare::<pages::compare::beside::BesideView>(frame, "compare-beside.html"),
            bare::<pages::compare::cases::CasesView>(frame, "compare-cases.html"),
            bare::<pages::compare::declared::DeclaredView>(frame, "compare-declared.html"),
            bare::<pages::compare::figures::FiguresView>(frame, "compare-figures.html"),
            bare::<pages::compare::platforms::PlatformsView>(frame, "compare-platforms.html"),
            bare::<pages::compare::procedures::ProceduresView>(frame, "compare-procedures.html"),
            bare::<pages::compare::rules::RulesView>(frame, "compare-rules.html"),
            bare::<pages::gaps::GapsView>(frame, "gaps.html"),
            bare::<pages::glossary::GlossaryView>(frame, "glossary.html"),
            bare::<pages::home::HomeView>(frame, "home.html"),
            bare::<pages::honours::HonoursView>(frame, "honours.html"),
            bare::<pages::ids::IdsView>(frame, "ids.html"),
            bare::<pages::list::ListView>(frame, "list.html"),
            bare::<pages::method::MethodView>(frame, "method.html"),
            bare::<pages::network::NetworkView>(frame, "network.html"),
            bare::<pages::not_found::NotFoundView>(frame, "404.html"),
            bare::<pages::page::FreePageView>(frame, "page.html"),
            bare::<pages::platform::PlatformView>(frame, "platform.html"),
            bare::<pages::region::RegionView>(frame, "region.html"),
            bare::<pages::report::ReportView>(frame, "report.html"),
            bare::<pages::rule::RuleView>(frame, "rule.html"),
            bare::<pages::search::SearchView>(frame, "search.html"),
            bare::<pages::site_map::SiteMapView>(frame, "site-map.html"),
            bare::<pages::source::SourcePageView>(frame, "source.html"),
            bare::<pages::statistics::StatisticsView>(frame, "statistics.html"),
            bare::<pages::term::TermView>(frame, "term.html"),
            bare::<pages::titles::TitlesView>(frame, "titles.html"),
            bare::<pages::topic::TopicView>(frame, "topic.html"),
            bare::<pages::tree::TreeView>(frame, "tree.html"),
            bare::<pages::withdrawn::WithdrawnView>(frame, "withdrawn.html"),
            bare::<pages::year::YearView>(frame, "year.html"),
            bare::<pages::years::YearsView>(frame, "years.html"),
        ]
    }

    #[test]
    fn a_page_of_which_nothing_is_known_is_still_a_page() {
        for lang in [Lang::Zh, Lang::En] {
            let (theme, _) = Theme::load(&Sources::default(), lang);
            let frame = theme.frame(&SiteView::default(), &DataView::default()).unwrap();
            for (name, html) in bare_pages(&frame) {
                assert_eq!(html.matches("<h1").count(), 1, "{name}: one h1");
                assert_eq!(html.matches("<main id=\"main\"").count(), 1, "{name}: one main");
                for forbidden in ["style=", "<style", " onclick", "{{", "{%", "None"] {
                    assert!(!html.contains(forbidden), "{name}: {forbidden}");
                }
            }
        }
    }

    #[test]
    fn an_old_address_leads_on_without_a_script() {
        let (theme, _) = Theme::load(&Sources::default(), Lang::Zh);
        let frame = theme.frame(&SiteView::default(), &DataView::default()).unwrap();
        let view = pages::redirect::RedirectView {
            title: "甲 & 乙".to_owned(),
            path: "cases/a/index.html".to_owned(),
        };
        let page = PageView { root: "../".to_owned(), ..PageView::default() };
        let html = frame.render("redirect.html", &page, &view).unwrap();
        assert!(html.contains("content=\"0; url=../cases/a/index.html\""), "{html}");
        assert!(html.contains("<a href=\"../cases/a/index.html\" data-moved>甲 &amp; 乙</a>"), "{html}");
    }
}
