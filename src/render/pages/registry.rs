//! Every HTML page of a site, one function a sort of page.
//!
//! In: the site as pages tell it. Out: the pages, not yet made. To add a sort of page, add a function and its row in
//! [`PAGES`].

use std::sync::Arc;

use crate::link::id::EntryId;
use crate::link::routes::{GAPS, HOME, REGIONS, SAMPLES, SITE_MAP, STATISTICS, TOPICS, YEARS};
use crate::model::kind::Kind;
use crate::render::context::Crumb;
use crate::render::head::Head;
use crate::render::pages::award::AwardView;
use crate::render::pages::case::CaseView;
use crate::render::pages::entry::head;
use crate::render::pages::gaps::GapsView;
use crate::render::pages::home::HomeView;
use crate::render::pages::honours::HonoursView;
use crate::render::pages::list::{Listing, filters, of_status, status_route, statuses};
use crate::render::pages::method::MethodView;
use crate::render::pages::not_found::NotFoundView;
use crate::render::pages::page::FreePageView;
use crate::render::pages::platform::PlatformView;
use crate::render::pages::region::RegionView;
use crate::render::pages::report::ReportView;
use crate::render::pages::rule::RuleView;
use crate::render::pages::site_map::SiteMapView;
use crate::render::pages::statistics::StatisticsView;
use crate::render::pages::topic::TopicView;
use crate::render::pages::tree::TreeView;
use crate::render::pages::withdrawn::WithdrawnView;
use crate::render::pages::year::YearView;
use crate::render::pages::years::YearsView;
use crate::render::press::{Page, Press};
use crate::render::views::{Targets, Views, kind_name};
use crate::url::Route;

/// A function that lists pages of one sort.
pub type Lister = for<'s> fn(&Views<'s>) -> Vec<Page<'s>>;

/// All sorts of pages.
pub static PAGES: &[Lister] = &[
    home,
    entries,
    lists,
    statuses_of_cases,
    regions,
    topics,
    years,
    statistics,
    gaps,
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

/// One page for every entry, and the further pages of matrices and of platforms with many cases.
fn entries<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let mut pages = Vec::new();
    for (id, linked) in views.site.all() {
        let (entry, meta) = (&linked.entry, &linked.entry.meta);
        let route = views.site.routes.entry(id).clone();
        if meta.withdrawn.is_some() {
            pages.push(Page::new(route, move |press| withdrawn(press, id)).unlisted());
            continue;
        }
        let page = Page::new(route.clone(), move |press| entry_page(press, id)).modified(modified(views, id));
        pages.push(if meta.is_sample { page.unlisted() } else { page });
        match entry.kind {
            Kind::Method => pages.extend((2..=MethodView::pages(views, id)).map(|number| {
                Page::new(route.numbered(number), move |press| matrix_page(press, id, number))
            })),
            Kind::Platform if linked.back.cases.len() > views.site.config.per_page => {
                let list =
                    Listing::new(linked.back.cases.clone(), Kind::Case, route.child(Kind::Case.folder()));
                pages.extend(listing_pages(views, list, "platforms", move |views| {
                    let title =
                        views.linked(id).map(|linked| linked.entry.meta.title.clone()).unwrap_or_default();
                    vec![Crumb { label: title, path: views.path(id) }]
                }));
            }
            _ => {}
        }
    }
    pages
}

fn modified(views: &Views<'_>, id: EntryId) -> Option<crate::model::date::PartialDate> {
    let meta = &views.linked(id)?.entry.meta;
    meta.updated.or_else(|| meta.date.as_ref().map(|date| date.value))
}

fn entry_page(press: &Press<'_, '_>, id: EntryId) -> Result<String, crate::fault::Fault> {
    let Press { views, frame } = press;
    let route = views.site.routes.entry(id);
    let page = head(views, id).view(views, route);
    match views.linked(id).map_or(Kind::Page, |linked| linked.entry.kind) {
        Kind::Case => frame.render("case.html", &page, &CaseView::of(views, id)),
        Kind::Award => frame.render("award.html", &page, &AwardView::of(views, id)),
        Kind::Rule => frame.render("rule.html", &page, &RuleView::of(views, id)),
        Kind::Platform => {
            let more = route.child(Kind::Case.folder());
            frame.render("platform.html", &page, &PlatformView::of(views, id, &more))
        }
        Kind::Method => frame.render("method.html", &page, &MethodView::of(views, id, 1)),
        Kind::Report => frame.render("report.html", &page, &ReportView::of(views, id)),
        Kind::Page => frame.render("page.html", &page, &FreePageView::of(views, id)),
    }
}

fn matrix_page(press: &Press<'_, '_>, id: EntryId, number: usize) -> Result<String, crate::fault::Fault> {
    let views = press.views;
    let route = views.site.routes.entry(id);
    let mut head = head(views, id);
    head = head.below(views.link(id).label, route);
    head.title = numbered_title(views, &head.title, number);
    press.frame.render(
        "method.html",
        &head.view(views, &route.numbered(number)),
        &MethodView::of(views, id, number),
    )
}

fn withdrawn(press: &Press<'_, '_>, id: EntryId) -> Result<String, crate::fault::Fault> {
    let views = press.views;
    let head = Head { is_unlisted: true, ..head(views, id) };
    press.frame.render(
        "withdrawn.html",
        &head.view(views, views.site.routes.entry(id)),
        &WithdrawnView::of(views, id),
    )
}

/// The list of each kind: honours by year, platforms as a tree, the others in pages.
fn lists<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let mut pages = Vec::new();
    for kind in Kind::LISTED {
        let route = views.site.routes.list(kind);
        match kind {
            Kind::Award => pages.push(Page::new(route, |press| {
                list_page(press, Kind::Award, "honours.html", &HonoursView::of(press.views))
            })),
            Kind::Platform => pages.push(Page::new(route.clone(), move |press| {
                let intro = introduction(press.views, Kind::Platform, &route);
                list_page(press, Kind::Platform, "tree.html", &TreeView::of_platforms(press.views, intro))
            })),
            _ => pages.extend(paged_list(views, kind)),
        }
    }
    pages
}

fn list_page<V: serde::Serialize>(
    press: &Press<'_, '_>,
    kind: Kind,
    template: &str,
    view: &V,
) -> Result<String, crate::fault::Fault> {
    let route = press.views.site.routes.list(kind);
    press.frame.render(template, &list_head(press.views, kind).view(press.views, &route), view)
}

/// Returns the head of the list of `kind`; its introduction may give it a title and a description of its own.
fn list_head(views: &Views<'_>, kind: Kind) -> Head {
    let mut head = Head::new(views.say(&format!("section.{}", kind.folder())), kind.folder());
    if let Some((entry, _)) = views.site.introductions.get(&kind) {
        head.title = entry.meta.title.clone();
        head.description = entry.meta.summary.clone().unwrap_or_default();
    }
    head
}

fn paged_list<'s>(views: &Views<'s>, kind: Kind) -> Vec<Page<'s>> {
    let list = Arc::new(Listing::new(views.site.list(kind).to_vec(), kind, views.site.routes.list(kind)));
    let page = |number: usize| {
        let list = Arc::clone(&list);
        Page::new(list.route.numbered(number), move |press| {
            let views = press.views;
            let mut head = list_head(views, kind);
            if number > 1 {
                head = head.clone().below(head.title.clone(), &list.route);
                head.title = numbered_title(views, &head.title, number);
            }
            let intro = introduction(views, kind, &list.route);
            let view = list.view(views, number, intro, filters(views, kind, None));
            press.frame.render("list.html", &head.view(views, &list.route.numbered(number)), &view)
        })
    };
    (1..=list.pages(views)).map(page).collect()
}

/// Returns the pages of a list below another page, whose crumbs `above` gives.
fn listing_pages<'s>(
    views: &Views<'s>,
    list: Listing,
    section: &'static str,
    above: impl Fn(&Views<'_>) -> Vec<Crumb> + Send + Sync + 's,
) -> Vec<Page<'s>> {
    let (list, above) = (Arc::new(list), Arc::new(above));
    let page = |number: usize| {
        let (list, above) = (Arc::clone(&list), Arc::clone(&above));
        Page::new(list.route.numbered(number), move |press| {
            let views = press.views;
            let crumbs = above(views);
            let of = crumbs.last().map(|crumb| crumb.label.clone()).unwrap_or_default();
            let kind = list.kind_label(views);
            let title = views.phrases.fill("list.title_of", &[("of", &of), ("kind", &kind)]);
            let head = Head { above: crumbs, ..Head::new(numbered_title(views, &title, number), section) };
            let view = list.view(views, number, String::new(), Vec::new());
            press.frame.render("list.html", &head.view(views, &list.route.numbered(number)), &view)
        })
    };
    (1..=list.pages(views)).map(page).collect()
}

fn numbered_title(views: &Views<'_>, title: &str, number: usize) -> String {
    if number == 1 {
        return title.to_owned();
    }
    views.phrases.fill("list.title_page", &[("title", title), ("n", &number.to_string())])
}

/// The cases of each status.
fn statuses_of_cases<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let mut pages = Vec::new();
    for status in statuses(views) {
        let list = Arc::new(Listing::new(of_status(views, status), Kind::Case, status_route(views, status)));
        pages.extend((1..=list.pages(views)).map(|number| {
            let list = Arc::clone(&list);
            Page::new(list.route.numbered(number), move |press| {
                let views = press.views;
                let kind = views.say("section.cases");
                let title = views
                    .phrases
                    .fill("list.title_of", &[("of", &views.pick(status.label)), ("kind", &kind)]);
                let head = Head::new(numbered_title(views, &title, number), Kind::Case.folder())
                    .below(kind, &views.site.routes.list(Kind::Case));
                let view = list.view(views, number, String::new(), filters(views, Kind::Case, Some(status)));
                press.frame.render("list.html", &head.view(views, &list.route.numbered(number)), &view)
            })
        }));
    }
    pages
}

/// The tree of places, a page for each place, and the longer lists of large places.
fn regions<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let mut pages = vec![tree_page("regions", REGIONS, TreeView::of_regions)];
    for (number, place) in views.site.regions.places.iter().enumerate() {
        let route = views.site.routes.region(&place.names);
        pages.push(Page::new(route.clone(), move |press| {
            let views = press.views;
            let place = views.site.regions.places.get(number);
            let mut head =
                Head::new(place.map(|place| place.name().to_owned()).unwrap_or_default(), "regions");
            head.above = region_crumbs(views, place.and_then(|place| place.parent));
            press.frame.render("region.html", &head.view(views, &route), &RegionView::of(views, number))
        }));
        pages.extend(long_groups(
            views,
            &place.entries,
            &views.site.routes.region(&place.names),
            "regions",
            move |views| region_crumbs(views, Some(number)),
        ));
    }
    pages
}

/// Returns the crumbs down to the place `number`, the tree of all places first.
fn region_crumbs(views: &Views<'_>, number: Option<usize>) -> Vec<Crumb> {
    let mut crumbs =
        vec![Crumb { label: views.say("section.regions"), path: Route::page(REGIONS).encoded_file() }];
    let names =
        number.and_then(|number| views.site.regions.places.get(number)).map(|place| place.names.as_slice());
    crumbs.extend(
        views
            .region(names.unwrap_or_default())
            .into_iter()
            .filter_map(|link| Some(Crumb { label: link.label, path: link.path? })),
    );
    crumbs
}

/// The topics and a page for each that has entries.
fn topics<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let mut pages = vec![tree_page("topics", TOPICS, TreeView::of_topics)];
    let terms = views.site.config.topics.terms.iter().zip(&views.site.topics).enumerate();
    for (number, (term, entries)) in terms.filter(|(_, (_, entries))| !entries.is_empty()) {
        let route = views.site.routes.topic(&term.id);
        pages.push(Page::new(route.clone(), move |press| {
            let views = press.views;
            let mut head = Head::new(term.label.clone(), "topics");
            head.description = term.description.clone().unwrap_or_default();
            head.above = topic_crumbs(views, term.parent);
            press.frame.render("topic.html", &head.view(views, &route), &TopicView::of(views, number))
        }));
        pages.extend(long_groups(
            views,
            entries,
            &views.site.routes.topic(&term.id),
            "topics",
            move |views| topic_crumbs(views, Some(number)),
        ));
    }
    pages
}

fn topic_crumbs(views: &Views<'_>, topic: Option<usize>) -> Vec<Crumb> {
    let vocabulary = &views.site.config.topics;
    let chain = topic.map(|topic| vocabulary.with_parents(topic)).unwrap_or_default();
    let all = Crumb { label: views.say("section.topics"), path: Route::page(TOPICS).encoded_file() };
    let crumb = |place: usize| {
        let term = vocabulary.terms.get(place)?;
        Some(Crumb { label: term.label.clone(), path: views.site.routes.topic(&term.id).encoded_file() })
    };
    std::iter::once(all).chain(chain.into_iter().rev().filter_map(crumb)).collect()
}

/// The years and a page for each.
fn years<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let mut pages = vec![Page::new(Route::page(YEARS), |press| {
        let views = press.views;
        let head = Head::new(views.say("section.years"), "years").view(views, &Route::page(YEARS));
        press.frame.render("years.html", &head, &YearsView::of(views))
    })];
    for (place, (year, entries)) in views.site.years.iter().enumerate() {
        let route = views.site.routes.year(*year);
        let label = views.phrases.fill("date.year", &[("year", &year.to_string())]);
        let crumb = Crumb { label: label.clone(), path: route.encoded_file() };
        pages.push(Page::new(route.clone(), move |press| {
            let views = press.views;
            let head =
                Head::new(label.clone(), "years").below(views.say("section.years"), &Route::page(YEARS));
            press.frame.render("year.html", &head.view(views, &route), &YearView::of(views, place))
        }));
        pages.extend(long_groups(views, entries, &views.site.routes.year(*year), "years", move |views| {
            vec![
                Crumb { label: views.say("section.years"), path: Route::page(YEARS).encoded_file() },
                crumb.clone(),
            ]
        }));
    }
    pages
}

/// Returns the lists of those kinds of which a place, topic or year has more than its own page shows.
fn long_groups<'s>(
    views: &Views<'s>,
    entries: &[EntryId],
    route: &Route,
    section: &'static str,
    above: impl Fn(&Views<'_>) -> Vec<Crumb> + Clone + Send + Sync + 's,
) -> Vec<Page<'s>> {
    let long = |kind: Kind| {
        let entries = views.of_kind(entries, kind);
        let is_long = entries.len() > views.site.config.per_page;
        let list = is_long.then(|| Listing::new(entries, kind, route.child(kind.folder())))?;
        Some(listing_pages(views, list, section, above.clone()))
    };
    Kind::LISTED.into_iter().filter_map(long).flatten().collect()
}

fn tree_page<'s>(section: &'static str, route: &'static str, view: fn(&Views<'_>) -> TreeView) -> Page<'s> {
    Page::new(Route::page(route), move |press| {
        let views = press.views;
        let head = Head::new(views.say(&format!("section.{section}")), section);
        press.frame.render("tree.html", &head.view(views, &Route::page(route)), &view(views))
    })
}

fn statistics<'s>(_: &Views<'s>) -> Vec<Page<'s>> {
    vec![Page::new(Route::page(STATISTICS), |press| {
        let views = press.views;
        let head = Head::new(views.say("section.statistics"), "statistics");
        press.frame.render(
            "statistics.html",
            &head.view(views, &Route::page(STATISTICS)),
            &StatisticsView::of(views),
        )
    })]
}

/// The register of what is not recorded.
fn gaps<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let entries = Arc::new(GapsView::entries(views));
    let page = |number: usize| {
        let entries = Arc::clone(&entries);
        Page::new(Route::page(GAPS).numbered(number), move |press| {
            let views = press.views;
            let route = Route::page(GAPS);
            let head = Head::new(numbered_title(views, &views.say("section.gaps"), number), "gaps");
            let view = GapsView::of(views, &entries, &route, number);
            press.frame.render("gaps.html", &head.view(views, &route.numbered(number)), &view)
        })
    };
    (1..=GapsView::pages(&entries)).map(page).collect()
}

/// The invented examples, kept out of all other lists.
fn samples<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    if views.site.samples.is_empty() {
        return Vec::new();
    }
    let mut list = Listing::new(views.site.samples.clone(), Kind::Page, Route::page(SAMPLES));
    list.total = "count.entry".to_owned();
    let list = Arc::new(list);
    let page = |number: usize| {
        let list = Arc::clone(&list);
        let page = Page::new(list.route.numbered(number), move |press| {
            let views = press.views;
            let title = numbered_title(views, &views.say("section.samples"), number);
            let head = Head { is_sample: true, ..Head::new(title, "samples") };
            let view = list.view(views, number, String::new(), Vec::new());
            press.frame.render("list.html", &head.view(views, &list.route.numbered(number)), &view)
        });
        page.unlisted()
    };
    (1..=list.pages(views)).map(page).collect()
}

fn site_map<'s>(_: &Views<'s>) -> Vec<Page<'s>> {
    vec![Page::new(Route::page(SITE_MAP), |press| {
        let views = press.views;
        let head = Head::new(views.say("section.site_map"), "sitemap");
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
        press.frame.render("404.html", &page, &NotFoundView::of(views))
    });
    vec![page.unlisted()]
}

/// Returns the path of the site's address on its host: `/`, `/cases/`.
fn host_path(base_url: Option<&str>) -> String {
    let rest = base_url.and_then(|base| base.split_once("://")).map_or("", |(_, rest)| rest);
    rest.split_once('/').map_or_else(|| "/".to_owned(), |(_, path)| format!("/{path}"))
}

/// Returns the text that introduces a list or the home page, as HTML; empty for none.
fn introduction(views: &Views<'_>, kind: Kind, route: &Route) -> String {
    let Some((entry, links)) = views.site.introductions.get(&kind) else { return String::new() };
    let targets = Targets { targets: &links.targets, page: Some(route) };
    views.html(&entry.body, &targets, 0..entry.body.pieces.len())
}

impl Listing {
    /// Returns the name of what the list holds.
    fn kind_label(&self, views: &Views<'_>) -> String {
        let kind = self.entries.first().and_then(|&id| views.linked(id)).map(|linked| linked.entry.kind);
        kind.map(|kind| views.say(&format!("kind.{}", kind_name(kind)))).unwrap_or_default()
    }
}
