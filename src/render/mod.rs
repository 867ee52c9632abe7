//! Site → pages, all in memory.
//!
//! 1. `theme` gathers templates, words, style and script; `views` and the three beside it (`cards`, `facts`,
//!    `running_text`) say what the site means in the words readers see.
//! 2. `pages/` lists every HTML page and makes its view; `files/` makes everything else.
//! 3. [`render`] makes them on all cores and gathers them in one order.
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

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

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
use crate::render::files::sitemap::MadePage;
use crate::render::files::{Scope, files};
use crate::render::hooks::Hooks;
use crate::render::output::{GENERATOR, Output};
use crate::render::pages::compare;
use crate::render::pages::lines::all_lines;
use crate::render::pages::redirect::RedirectView;
use crate::render::pages::registry::PAGES;
use crate::render::pictures::Pictures;
use crate::render::press::{Page, Press};
use crate::render::theme::Theme;
use crate::render::twins::Twins;
use crate::render::views::{Examined, Views};
use crate::source::{Asset, Sources};
use crate::url::Route;

/// Hears how many pages are made, and of how many; called from all cores, in no order.
pub type Watch<'w> = &'w (dyn Fn(usize, usize) + Sync);

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
    let feeds = feeds(site);
    let (pictures, mut faults) = Pictures::of(site, sources, &theme.manifest.image_sizes);
    let twins = Twins::of(site, &theme.phrases);
    let phrases = &theme.phrases;
    let hooks = Hooks::of(theme);
    let lines = all_lines(&Views::of_words(site, phrases));
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
    pictures.put(&mut output);
    let pages: Vec<Page<'_>> = PAGES.iter().flat_map(|list| list(&views)).collect();
    let always = [&theme.style, &theme.script, &theme.icon].into_iter();
    let scripts = theme.bundles(site.config.has_search).map(|(_, file)| file);
    for file in always.chain(theme.sheets.values()).chain(scripts) {
        output.put(file.path.clone(), file.text.clone());
    }
    match theme.frame(&site_view(&views, theme), &DataView::new(&site.data)) {
        Ok(frame) => {
            let press = Press { frame: &frame, views: &views };
            faults.extend(make_pages(&pages, &press, watch, &mut output));
            faults.extend(make_files(&pages, &press, &sources.assets, &mut output));
        }
        Err(fault) => faults.push(fault),
    }
    drop(pages);
    faults.extend(hooks.faults());
    (output, faults)
}

/// Makes the pages on all cores; a template that fails on many pages is one fault.
fn make_pages<'s>(
    pages: &[Page<'s>],
    press: &Press<'_, 's>,
    watch: Watch<'_>,
    output: &mut Output,
) -> Vec<Fault> {
    let mut faults = Vec::new();
    let count = AtomicUsize::new(0);
    let make = |page: &Page<'s>| {
        let html = page.html(press);
        watch(count.fetch_add(1, Ordering::Relaxed) + 1, pages.len());
        html
    };
    let made: Vec<Result<String, Fault>> = pages.par_iter().map(make).collect();
    for (page, html) in pages.iter().zip(made) {
        match html {
            Ok(html) => drop(output.put(page.route.output_path(), html)),
            Err(fault) if faults.contains(&fault) => {}
            Err(fault) => faults.push(fault),
        }
    }
    faults
}

/// Makes everything that is no page.
fn make_files(
    pages: &[Page<'_>],
    press: &Press<'_, '_>,
    assets: &[Asset],
    output: &mut Output,
) -> Vec<Fault> {
    let views = press.views;
    let made: Vec<MadePage> = pages
        .iter()
        .filter(|page| page.is_listed)
        .map(|page| MadePage { route: page.route.clone(), changed: page.modified })
        .collect();
    let full_text = |id: EntryId| views.full_text(id);
    let redirect = |old: &Route, id: EntryId| RedirectView::html(press, old, id);
    let scope = Scope {
        site: views.site,
        pages: &made,
        full_text: &full_text,
        redirect: &redirect,
        assets,
        pictures: views.pictures,
        twins: views.twins,
    };
    files(&scope, output)
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
