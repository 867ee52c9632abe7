//! Every HTML page of a site, one function a sort of page.
//!
//! In: the site as pages tell it. Out: the pages, not yet made. To add a sort of page, add a function and its row in
//! [`PAGES`].

use std::sync::Arc;

use crate::link::routes::{
    ACCESSIBILITY, COLOPHON, DATA, GAPS, HOME, IDS, SEARCH, SITE_MAP, STATISTICS, TITLES,
};
use crate::model::kind::Kind;
use crate::render::head::Head;
use crate::render::pages::accessibility::AccessibilityView;
use crate::render::pages::codebook::CodebookView;
use crate::render::pages::colophon::ColophonView;
use crate::render::pages::compare::compare;
use crate::render::pages::entries::{entries, modified};
use crate::render::pages::gaps::{GapsView, Register};
use crate::render::pages::home::HomeView;
use crate::render::pages::ids::{self, IdsView};
use crate::render::pages::listing::{introduction, numbered_title};
use crate::render::pages::lists::{lists, narrower_lists, samples};
use crate::render::pages::network::network;
use crate::render::pages::not_found::NotFoundView;
use crate::render::pages::search::SearchView;
use crate::render::pages::site_map::SiteMapView;
use crate::render::pages::statistics::StatisticsView;
use crate::render::pages::taxonomies::{regions, topics, years};
use crate::render::pages::titles;
use crate::render::pages::versions::{self, VersionsView};
use crate::render::press::Page;
use crate::render::views::Views;
use crate::url::Route;

/// A function that lists pages of one sort.
pub type Lister = for<'s> fn(&Views<'s>) -> Vec<Page<'s>>;

/// All sorts of pages.
pub static PAGES: &[Lister] = &[
    home,
    entries,
    versions,
    lists,
    narrower_lists,
    regions,
    topics,
    years,
    compare,
    statistics,
    gaps,
    network,
    titles,
    ids,
    search,
    accessibility,
    colophon,
    codebook,
    samples,
    site_map,
    not_found,
];

fn home<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let newest = views.site.list(Kind::Case).first().and_then(|&id| modified(views, id));
    let page = Page::new(Route::page(HOME), |press| {
        let views = press.views;
        let config = &views.site.config;
        let route = Route::page(HOME);
        let mut head = Head::new(config.title.clone(), "home");
        head.description = config.description.clone().unwrap_or_default();
        let view = HomeView::of(views, introduction(views, Kind::Page, &route));
        press.frame.render("home.html", &head.view(views, &route), &view)
    });
    vec![page.modified(newest)]
}

/// The pages that set two versions of a rule side by side.
fn versions<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let mut pages = Vec::new();
    for &new in
        views.site.listing.lists.get(&Kind::Rule).into_iter().flatten().chain(&views.site.listing.samples)
    {
        for old in views.site.earlier_versions(new) {
            let modified = [new, old].into_iter().filter_map(|id| modified(views, id)).max();
            let route = versions::route(views, new, old);
            let is_listed = !versions::head(views, new, old).is_unlisted;
            let page = Page::new(route.clone(), move |press| {
                let views = press.views;
                let head = versions::head(views, new, old);
                press.frame.render(
                    "versions.html",
                    &head.view(views, &route),
                    &VersionsView::of(views, new, old),
                )
            });
            let page = page.modified(modified);
            pages.push(if is_listed { page } else { page.unlisted() });
        }
    }
    pages
}

fn statistics<'s>(_: &Views<'s>) -> Vec<Page<'s>> {
    vec![Page::new(Route::page(STATISTICS), |press| {
        let views = press.views;
        let head = Head::new(views.section("statistics"), "statistics");
        press.frame.render(
            "statistics.html",
            &head.view(views, &Route::page(STATISTICS)),
            &StatisticsView::of(views),
        )
    })]
}

/// The register of what is not recorded.
fn gaps<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let register = Arc::new(Register::of(views));
    let page = |number: usize| {
        let register = Arc::clone(&register);
        Page::new(Route::page(GAPS).numbered(number), move |press| {
            let views = press.views;
            let route = Route::page(GAPS);
            let head = Head::new(numbered_title(views, &views.section("gaps"), number), "gaps");
            let view = GapsView::of(views, &register, &route, number);
            press.frame.render("gaps.html", &head.view(views, &route.numbered(number)), &view)
        })
    };
    (1..=register.pages()).map(page).collect()
}

fn colophon<'s>(_: &Views<'s>) -> Vec<Page<'s>> {
    vec![Page::new(Route::page(COLOPHON), |press| {
        let views = press.views;
        let head = Head::new(views.section("colophon"), "colophon");
        let route = Route::page(COLOPHON);
        press.frame.render("colophon.html", &head.view(views, &route), &ColophonView::of(views))
    })]
}

/// What the site does for access.
fn accessibility<'s>(_: &Views<'s>) -> Vec<Page<'s>> {
    vec![Page::new(Route::page(ACCESSIBILITY), |press| {
        let views = press.views;
        let mut head = Head::new(views.section("accessibility"), "accessibility");
        head.description = views.say("access.about");
        let route = Route::page(ACCESSIBILITY);
        press.frame.render("accessibility.html", &head.view(views, &route), &AccessibilityView::of(views))
    })]
}

/// What the open data holds.
fn codebook<'s>(_: &Views<'s>) -> Vec<Page<'s>> {
    vec![Page::new(Route::page(DATA), |press| {
        let views = press.views;
        let mut head = Head::new(views.section("data"), "data");
        head.description = views.say("codebook.about");
        let route = Route::page(DATA);
        press.frame.render("codebook.html", &head.view(views, &route), &CodebookView::of(views))
    })]
}

/// All titles by their first letters.
fn titles<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let register = Arc::new(titles::Register::of(views));
    let page = |(route, at): (Route, Option<(usize, usize)>)| {
        let register = Arc::clone(&register);
        Page::new(route.clone(), move |press| {
            let views = press.views;
            let section = views.section("titles");
            let head = match at {
                None => Head::new(section, "titles"),
                Some((group, number)) => {
                    let title = views.phrases.fill("titles.of", &[("letter", &register.label(views, group))]);
                    Head::new(numbered_title(views, &title, number), "titles")
                        .below(section, &Route::page(TITLES))
                }
            };
            press.frame.render("titles.html", &head.view(views, &route), &register.view(views, at))
        })
    };
    register.pages().into_iter().map(page).collect()
}

/// Every address that was ever given.
fn ids<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let register = Arc::new(ids::Register::of(views.site));
    let page = |number: usize| {
        let register = Arc::clone(&register);
        Page::new(Route::page(IDS).numbered(number), move |press| {
            let views = press.views;
            let head = Head::new(numbered_title(views, &views.section("ids"), number), "ids");
            let route = Route::page(IDS).numbered(number);
            press.frame.render("ids.html", &head.view(views, &route), &IdsView::of(views, &register, number))
        })
    };
    (1..=register.pages()).map(page).collect()
}

fn search<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    if !views.site.config.has_search {
        return Vec::new();
    }
    vec![Page::new(Route::page(SEARCH), |press| {
        let views = press.views;
        let head = Head::new(views.section("search"), "search");
        press.frame.render("search.html", &head.view(views, &Route::page(SEARCH)), &SearchView::of(views))
    })]
}

fn site_map<'s>(_: &Views<'s>) -> Vec<Page<'s>> {
    vec![Page::new(Route::page(SITE_MAP), |press| {
        let views = press.views;
        let head = Head::new(views.section("site_map"), "site_map");
        press.frame.render(
            "site-map.html",
            &head.view(views, &Route::page(SITE_MAP)),
            &SiteMapView::of(views),
        )
    })]
}

/// The page for addresses that lead nowhere. It is served at any depth, so its links begin at the host's root.
fn not_found<'s>(_: &Views<'s>) -> Vec<Page<'s>> {
    let page = Page::new(Route::file("404.html"), |press| {
        let views = press.views;
        let head = Head { is_unlisted: true, ..Head::new(views.say("not_found.title"), "") };
        let mut page = head.view(views, &Route::file("404.html"));
        page.root = host_path(views.site.config.base_url.as_deref());
        page.canonical = None;
        page.twin = None;
        press.frame.render("404.html", &page, &NotFoundView::of(views))
    });
    vec![page.unlisted()]
}

/// Returns the path of the site's address on its host: `/`, `/cases/`.
fn host_path(base_url: Option<&str>) -> String {
    let rest = base_url.and_then(|base| base.split_once("://")).map_or("", |(_, rest)| rest);
    rest.split_once('/').map_or_else(|| "/".to_owned(), |(_, path)| format!("/{path}"))
}
