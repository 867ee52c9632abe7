//! Site → pages, all in memory.
//!
//! 1. `theme` gathers templates, words, style and script; `views` and the three beside it (`cards`, `facts`,
//!    `running_text`) say what the site means in the words readers see.
//! 2. `pages/` lists every HTML page and makes its view; `files/` makes everything else.
//! 3. `prepared` makes each when it is asked for, or, for [`render`], all on all cores and gathers them in one order.
//!
//! Invariants: no page knows of the disk, the clock or the network; a template computes nothing, so nothing in a view is
//! still to be computed; a page that cannot be made is a fault, and the others are made all the same.

pub mod output;
pub mod context;
pub mod tighten;
pub mod phrases;
pub mod template;
pub mod data_view;
pub mod style;
pub mod script;
pub mod assets;
pub mod theme_files;
pub mod elements;
pub mod manifest;
pub mod unused;
pub mod missing;
pub mod theme;
pub mod json_ld;
pub mod metadata;
pub mod chart;
pub mod evidence;
pub mod pager;
pub mod pieces;
pub mod pictures;
pub mod twins;
pub mod line;
pub mod hooks;
pub mod ways;
pub mod hooked;
pub mod body;
pub mod files;
pub mod views;
pub mod cards;
pub mod facts;
pub mod running_text;
pub mod head;
pub mod press;
pub mod pages;
pub mod page_list;
pub mod prepared;

use crate::fault::Fault;
use crate::link::id::EntryId;
use crate::link::routes::{
    COLOPHON, COMPARE, GAPS, REGIONS, SEARCH, SITE_MAP, STATISTICS, TITLES, TOPICS, YEARS,
};
use crate::link::site::Site;
use crate::model::kind::Kind;
use crate::render::context::{FooterSlot, FooterView, Link, NavItem, SiteView};
use crate::render::data_view::DataView;
use crate::render::files::feeds::feeds;
use crate::render::hooks::Hooks;
use crate::render::line::Lines;
use crate::render::output::{GENERATOR, Output};
use crate::render::page_list::PageList;
use crate::render::pages::compare;
use crate::render::pages::registry::PAGES;
use crate::render::pictures::Pictures;
use crate::render::prepared::{Prepared, Watch};
use crate::render::press::Press;
use crate::render::theme::Theme;
use crate::render::twins::Twins;
use crate::render::views::{Examined, Views};
use crate::source::Sources;
use crate::url::Route;

/// Adds every file of the site to `output`, which holds what is made elsewhere; `examined` says by what checks the site is
/// held, `watch` hears of the pages.
pub fn render(
    site: &Site,
    theme: &Theme,
    sources: &Sources,
    examined: &[Examined],
    mut output: Output,
    watch: Watch<'_>,
) -> (Output, Vec<Fault>) {
    let made = prepare(site, theme, sources, examined, |prepared| prepared.all(&mut output, watch));
    let faults = made.unwrap_or_else(|fault| vec![fault]);
    (output, faults)
}

/// Makes a site ready to be made, and has `work` done while it is; `examined` says by what checks it is held.
///
/// # Errors
///
/// The fault in the site that keeps all of its pages from being made.
pub fn prepare<R>(
    site: &Site,
    theme: &Theme,
    sources: &Sources,
    examined: &[Examined],
    work: impl FnOnce(&Prepared<'_, '_>) -> R,
) -> Result<R, Fault> {
    let phrases = &theme.phrases;
    let ((feeds, twins), (pictures, faults)) = rayon::join(
        || (feeds(site), Twins::of(site, phrases)),
        || Pictures::of(site, sources, &theme.manifest.image_sizes),
    );
    let lines = Lines::unfiled();
    let told = Views { lines: &lines, ..Views::of_words(site, phrases) };
    let twins = twins.with(compare::twins(&told));
    let hooks = Hooks::of(theme)?;
    let views = Views {
        site,
        phrases,
        feeds: &feeds,
        pictures: &pictures,
        twins: &twins,
        lines: &lines,
        hooks: &hooks,
        examined,
    };
    let pages = PageList::new(views, PAGES);
    let frame = theme.frame(&site_view(&views, theme), &DataView::new(&site.data))?;
    let press = Press { frame: &frame, views: &views };
    Ok(work(&Prepared { press, pages: &pages, theme, assets: &sources.assets, faults }))
}

/// Returns the site as every page shows it.
fn site_view(views: &Views<'_>, theme: &Theme) -> SiteView {
    let config = &views.site.config;
    let item = |section: &str, route: &Route| NavItem {
        section: section.to_owned(),
        label: views.section(section),
        path: route.root_href(),
    };
    let home =
        NavItem { section: "home".to_owned(), label: views.say("site.home"), path: Route::ROOT.root_href() };
    let is_shown = |kind: &Kind| kind.is_main() && !views.site.list(*kind).is_empty();
    let kinds = Kind::LISTED.into_iter().filter(is_shown);
    let lists = kinds.map(|kind| item(kind.folder(), &views.site.routes.list(kind)));
    let search = config.has_search.then_some(SEARCH);
    let compare = compare::has_any(views).then_some(("compare", COMPARE));
    let others = [
        Some(("regions", REGIONS)),
        compare,
        Some(("statistics", STATISTICS)),
        search.map(|page| ("search", page)),
    ];
    let others = others.into_iter().flatten().map(|(name, route)| item(name, &Route::page(route)));
    SiteView {
        title: config.title.clone(),
        tagline: None,
        nav: std::iter::once(home).chain(lists).chain(others).collect(),
        style: theme.style.path.clone(),
        sheets: theme.sheets.iter().map(|(name, file)| (name.clone(), file.path.clone())).collect(),
        script: theme.script.path.clone(),
        scripts: theme
            .bundles(config.has_search)
            .map(|(name, file)| (name.clone(), file.path.clone()))
            .collect(),
        search: search.map(|page| Route::page(page).root_href()),
        icon: theme.icon.path.clone(),
        footer: footer(views),
    }
}

fn footer(views: &Views<'_>) -> FooterView {
    let config = &views.site.config;
    let slot = |label: &str, text: &Option<String>, href: Option<String>| {
        text.clone().map(|text| FooterSlot { label: views.say(label), text, href })
    };
    let link = |name: &str, route: &str| Link {
        label: views.section(name),
        path: Some(Route::page(route).root_href()),
    };
    let is_beside = |kind: &Kind| !kind.is_main() && !views.site.list(*kind).is_empty();
    let beside = Kind::LISTED.into_iter().filter(is_beside).map(|kind| Link {
        label: views.section(kind.folder()),
        path: Some(views.site.routes.list(kind).root_href()),
    });
    // A page about a place is found by its place.
    let is_general =
        |id: &&EntryId| views.linked(**id).is_some_and(|linked| linked.entry.meta.region.is_empty());
    let free = views.site.list(Kind::Page).iter().filter(is_general).map(|&id| views.link(id));
    let more = [
        ("topics", TOPICS),
        ("years", YEARS),
        ("titles", TITLES),
        ("gaps", GAPS),
        ("colophon", COLOPHON),
        ("site_map", SITE_MAP),
    ];
    let notice =
        config.notice.clone().or_else(|| (!config.is_official).then(|| views.say("site.unofficial")));
    FooterView {
        notice,
        identity: [
            slot("site.host", &config.publisher.name, config.publisher.url.clone()),
            slot("site.contact", &config.publisher.contact, None),
        ]
        .into_iter()
        .flatten()
        .collect(),
        icp: slot("site.icp", &config.footer.icp, Some("https://beian.miit.gov.cn/".to_owned())),
        police: slot("site.police", &config.footer.police, config.footer.police_url.clone()),
        site_code: slot("site.site_code", &config.footer.site_code, None),
        links: beside.chain(more.into_iter().map(|(name, route)| link(name, route))).chain(free).collect(),
        licence: slot("site.licence", &config.license, None),
        generator: GENERATOR.to_owned(),
    }
}
