//! A site made ready: its pages and files, each made when it is asked for.
//!
//! In: what `pages/` lists and `files/` makes, with what they are made of. Out: [`Prepared`], asked for one page, for the
//! files that are no pages, or for all together.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::fault::Fault;
use crate::link::id::EntryId;
use crate::render::files::sitemap::MadePage;
use crate::render::files::{Scope, files};
use crate::render::output::Output;
use crate::render::page_list::PageList;
use crate::render::pages::redirect::RedirectView;
use crate::render::press::{Page, Press};
use crate::render::theme::Theme;
use crate::source::Asset;
use crate::url::Route;

/// Hears how many pages are made, and of how many; called from all cores, in no order.
pub type Watch<'w> = &'w (dyn Fn(usize, usize) + Sync);

/// A site made ready.
pub struct Prepared<'p, 's> {
    pub(super) press: Press<'p, 's>,
    pub(super) pages: &'p PageList<'s>,
    pub(super) theme: &'p Theme,
    pub(super) assets: &'p [Asset],
    /// What is wrong with the pictures.
    pub(super) faults: Vec<Fault>,
}

impl<'s> Prepared<'_, 's> {
    /// Returns the paths of all pages, in order.
    pub fn paths(&self) -> impl Iterator<Item = String> {
        self.pages.all().into_iter().map(|page| page.route.output_path())
    }

    /// Returns whether there is a page at this path.
    pub fn has_page(&self, path: &str) -> bool {
        self.pages.at(&Route::of_output(path)).is_some()
    }

    /// Makes the page at this path; `None` where there is none.
    ///
    /// # Errors
    ///
    /// The fault in a template that keeps it from being made.
    pub fn page(&self, path: &str) -> Option<Result<String, Fault>> {
        Some(self.pages.at(&Route::of_output(path))?.html(&self.press))
    }

    /// Makes every page on all cores and has `take` take each with its path, in no order; `None` of it ends the work.
    /// Returns what it made of them, in order, and the faults of those that cannot be made; a template that fails on many
    /// pages is one fault.
    pub fn each_page<T: Send>(
        &self,
        take: impl Fn(String, String) -> Option<T> + Sync,
    ) -> (Vec<T>, Vec<Fault>) {
        self.each_of(&self.pages.all(), take)
    }

    /// Makes `pages` as [`each_page`](Self::each_page) does all.
    fn each_of<T: Send>(
        &self,
        pages: &[&Page<'s>],
        take: impl Fn(String, String) -> Option<T> + Sync,
    ) -> (Vec<T>, Vec<Fault>) {
        let make = |page: &&Page<'s>| match page.html(&self.press) {
            Ok(html) => take(page.route.output_path(), html).map(Ok),
            Err(fault) => Some(Err(fault)),
        };
        let made: Vec<Result<T, Fault>> = pages.par_iter().map(make).while_some().collect();
        let (mut taken, mut faults) = (Vec::with_capacity(made.len()), self.faults.clone());
        for made in made {
            match made {
                Ok(made) => taken.push(made),
                Err(fault) if faults.contains(&fault) => {}
                Err(fault) => faults.push(fault),
            }
        }
        faults.extend(self.press.views.hooks.faults());
        (taken, faults)
    }

    /// Adds what is not made but lies ready: the files of the theme, and the pictures in the sizes that pages show.
    pub fn ready(&self, output: &mut Output) {
        self.press.views.pictures.put(output);
        let theme = self.theme;
        let always = [&theme.style, &theme.script, &theme.icon].into_iter();
        let scripts = theme.bundles(self.press.views.site.config.has_search).map(|(_, file)| file);
        for file in always.chain(theme.sheets.values()).chain(scripts) {
            output.make(file.path.clone(), || file.text.clone());
        }
    }

    /// Adds everything that is no page, in the places that `output` leaves free.
    pub fn files(&self, output: &mut Output) -> Vec<Fault> {
        let views = self.press.views;
        let pages = self.pages.all();
        let made: Vec<MadePage> = pages
            .iter()
            .filter(|page| page.is_listed)
            .map(|page| MadePage { route: page.route.clone(), changed: page.modified })
            .collect();
        let full_text = |id: EntryId| views.full_text(id);
        let redirect = |old: &Route, id: EntryId| RedirectView::html(&self.press, old, id);
        let scope = Scope {
            site: views.site,
            pages: &made,
            feeds: views.feeds,
            full_text: &full_text,
            redirect: &redirect,
            assets: self.assets,
            pictures: views.pictures,
            twins: views.twins,
        };
        files(&scope, output)
    }

    /// Adds every file of the site to `output`, as far as it is made in its share of the work.
    pub(super) fn all(&self, output: &mut Output, watch: Watch<'_>) -> Vec<Fault> {
        self.ready(output);
        let count = AtomicUsize::new(0);
        let (pages, others): (Vec<_>, Vec<_>) =
            self.pages.all().into_iter().partition(|page| output.has(&page.route.output_path()));
        output.elsewhere.extend(others.into_iter().map(|page| page.route.output_path()));
        let (pages, mut faults) = self.each_of(&pages, |path, html| {
            watch(count.fetch_add(1, Ordering::Relaxed) + 1, pages.len());
            Some((path, html))
        });
        for (path, html) in pages {
            output.put(path, html);
        }
        faults.extend(self.files(output));
        faults
    }
}
