//! The frame of one page: titles, crumbs, and what search engines and other machines are told.
//!
//! In: a [`Head`], the little that differs from page to page. Out: the [`PageView`] that every template is given.

use serde_json::Value;

use crate::lang::Words;
use crate::link::routes::{DATA, HOME, SEARCH, STATISTICS};
use crate::model::date::PartialDate;
use crate::model::kind::Kind;
use crate::render::context::{Crumb, Link, MetaTag, PageView};
use crate::render::files::data::sql;
use crate::render::files::data::tables::TABLES;
use crate::render::files::feeds::Feed;
use crate::render::json_ld::{self, About, Named};
use crate::render::metadata;
use crate::render::views::Views;
use crate::url::Route;

/// What one page says of itself.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// Its title: the one `h1`.
    pub title: String,
    /// A sentence or two; empty for none.
    pub description: String,
    /// The section of the navigation it belongs to; empty for none.
    pub section: &'static str,
    /// The pages above it but for the home page, the widest first.
    pub above: Vec<Crumb>,
    /// What it is, in the words of schema.org.
    pub things: Vec<Value>,
    /// What a content page tells of itself in meta tags.
    pub article: Option<Article>,
    /// Whether it shows an invented example.
    pub is_sample: bool,
    /// Whether search engines are asked to leave it out.
    pub is_unlisted: bool,
}

/// What a content page tells of itself in meta tags.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// When it was published.
    pub published: Option<PartialDate>,
    /// When it was last changed.
    pub updated: Option<PartialDate>,
    /// Who published its first source.
    pub source: Option<String>,
    /// Its topics.
    pub keywords: Vec<String>,
    /// The name of its section.
    pub column: String,
    /// Its lead image.
    pub image: Option<Route>,
}

impl Head {
    /// Returns the head of a page called `title` in `section`.
    pub fn new(title: impl Into<String>, section: &'static str) -> Self {
        Self { title: title.into(), section, ..Self::default() }
    }

    /// Returns this head below the page `label` at `route`.
    pub fn below(mut self, label: String, route: &Route) -> Self {
        self.above.push(Crumb { label, path: route.root_href() });
        self
    }

    /// Returns the view of the page at `route`.
    pub fn view(mut self, views: &Views<'_>, route: &Route) -> PageView {
        let config = &views.site.config;
        let is_home = *route == Route::ROOT;
        if self.description.is_empty() && !is_home {
            self.description = self.whereabouts(views);
        }
        let canonical = config.base_url.as_ref().map(|base| route.absolute(base));
        let document_title =
            if is_home { config.title.clone() } else { format!("{} - {}", self.title, config.title) };
        let home = Crumb { label: views.say("site.home"), path: Route::ROOT.root_href() };
        let feed_of = |page: &Route| views.feeds.binary_search_by(|feed| feed.page.cmp(page)).ok();
        let home_page = Route::ROOT;
        let of_site = (!is_home).then_some(&home_page);
        let own = of_site.into_iter().chain([route]).filter_map(|page| views.feeds.get(feed_of(page)?));
        let link =
            |feed: &Feed, route: &Route| Link { label: feed.title.clone(), path: Some(route.root_href()) };
        let (feeds, json_feeds) = own.map(|feed| (link(feed, &feed.atom), link(feed, &feed.json))).unzip();
        let crumbs: Vec<Crumb> =
            if is_home { Vec::new() } else { std::iter::once(home).chain(self.above.clone()).collect() };
        PageView {
            document_title,
            lang: views.lang().tag().to_owned(),
            root: route.to_root(),
            json_ld: self.json_ld(views, route, &crumbs, canonical.as_deref()),
            crumbs,
            meta: self.meta(views, canonical.as_deref()),
            open_graph: self.open_graph(views, canonical.as_deref()),
            feeds,
            json_feeds,
            twin: views.twins.beside(route),
            canonical,
            section: self.section.to_owned(),
            title: self.title,
            description: self.description,
            is_sample: self.is_sample,
            is_unlisted: self.is_unlisted,
        }
    }

    /// Returns what a page without a summary is: the site and the way to the page.
    fn whereabouts(&self, views: &Views<'_>) -> String {
        let above = self.above.iter().map(|crumb| crumb.label.as_str());
        let way: Vec<&str> = above.chain([self.title.as_str()]).collect();
        let way = way.join(views.pick(Words::new("、", ", ")).as_str());
        views.phrases.fill("site.whereabouts", &[("site", &views.site.config.title), ("way", &way)])
    }

    fn meta(&self, views: &Views<'_>, canonical: Option<&str>) -> Vec<MetaTag> {
        let config = &views.site.config;
        let keywords: Vec<&str> =
            self.article.iter().flat_map(|article| &article.keywords).map(String::as_str).collect();
        let date = self.article.as_ref().and_then(|article| article.published).map(|date| date.to_string());
        let image = self.image(views);
        let article = self.article.as_ref().map(|article| metadata::Article {
            title: &self.title,
            date: date.as_deref().unwrap_or_default(),
            source: article.source.as_deref().unwrap_or_default(),
            author: "",
            keywords: &keywords,
            image: image.as_deref().unwrap_or_default(),
            url: canonical.unwrap_or_default(),
        });
        metadata::government(&metadata::Government {
            site_name: &config.title,
            site_domain: config.base_url.as_deref().and_then(domain).unwrap_or_default(),
            site_id_code: config.footer.site_code.as_deref().unwrap_or_default(),
            column_name: &self.column(views),
            column_description: if article.is_none() { &self.description } else { "" },
            column_type: self.column_type(views),
            article,
        })
    }

    /// Returns the name of the section: on a page of content its kind, on any other the word of the navigation.
    fn column(&self, views: &Views<'_>) -> String {
        match &self.article {
            Some(article) => article.column.clone(),
            None if ["", "home"].contains(&self.section) => String::new(),
            None => views.section(self.section),
        }
    }

    /// Returns what sort of column the site calls the section; empty where it does not say.
    fn column_type<'v>(&self, views: &Views<'v>) -> &'v str {
        let types = &views.site.config.column_types;
        Kind::of_folder(self.section).and_then(|kind| types.get(&kind)).map_or("", |named| &named.value)
    }

    fn open_graph(&self, views: &Views<'_>, canonical: Option<&str>) -> Vec<MetaTag> {
        let article = self.article.as_ref();
        let text = |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
        let date = text(article.and_then(|article| article.published));
        let updated = text(article.and_then(|article| article.updated));
        metadata::open_graph(&metadata::OpenGraph {
            title: &self.title,
            is_article: article.is_some(),
            site_name: &views.site.config.title,
            lang: views.lang().tag(),
            url: canonical.unwrap_or_default(),
            image: self.image(views).as_deref().unwrap_or_default(),
            image_size: self.image_size(views),
            date: &date,
            updated: &updated,
            section: article.map_or("", |article| &article.column),
            tags: &article
                .iter()
                .flat_map(|article| &article.keywords)
                .map(String::as_str)
                .collect::<Vec<_>>(),
        })
    }

    /// Returns the absolute address of the lead image.
    fn image(&self, views: &Views<'_>) -> Option<String> {
        let image = self.article.as_ref()?.image.as_ref()?;
        Some(views.pictures.public(image).absolute(views.site.config.base_url.as_deref()?))
    }

    /// Returns width and height of the lead image.
    fn image_size(&self, views: &Views<'_>) -> Option<(u32, u32)> {
        views.pictures.size(self.article.as_ref()?.image.as_ref()?)
    }

    /// Returns the script that tells machines what the page is: its crumbs and, for an entry, the thing itself.
    fn json_ld(&self, views: &Views<'_>, route: &Route, crumbs: &[Crumb], canonical: Option<&str>) -> String {
        let Some(base) = views.site.config.base_url.as_deref() else { return String::new() };
        let address = |path: &str| format!("{base}{}", path.trim_end_matches("index.html"));
        let mut ways: Vec<(String, String)> =
            crumbs.iter().map(|crumb| (crumb.label.clone(), address(&crumb.path))).collect();
        ways.extend(canonical.filter(|_| !crumbs.is_empty()).map(|url| (self.title.clone(), url.to_owned())));
        let named: Vec<Named<'_>> = ways.iter().map(|(name, url)| Named { name, url }).collect();
        let own = self.article.is_none().then(|| self.page_thing(views, base, route)).flatten();
        let things = self.things.iter().cloned().chain(own);
        json_ld::script(things.chain(json_ld::breadcrumb_list(&named)).collect())
    }

    /// Returns what a page of the site's own is: the site itself, its data, a list, any other page; `None` for a page that is
    /// known under no address.
    fn page_thing(&self, views: &Views<'_>, base: &str, route: &Route) -> Option<Value> {
        if self.is_unlisted {
            return None;
        }
        let url = &route.absolute(base);
        let (config, description) = (&views.site.config, self.description.as_str());
        let about =
            About { name: &self.title, url, description, lang: views.lang().tag(), ..About::default() };
        Some(if *route == Route::page(HOME) {
            let publisher = &config.publisher;
            let search = config.has_search.then(|| Route::page(SEARCH).absolute(base));
            let [name, address] =
                [&publisher.name, &publisher.url].map(|it| it.as_deref().unwrap_or_default());
            json_ld::web_site(&about, &Named { name, url: address }, config.is_official, search.as_deref())
        } else if [STATISTICS, DATA].map(Route::page).contains(route) {
            let tables =
                TABLES.iter().map(|table| (Route::file(&format!("{DATA}/{}.csv", table.name)), "text/csv"));
            let package = (Route::file(&format!("{DATA}/datapackage.json")), "application/json");
            let script = config.page_data.has_sql().then(|| Route::file(&format!("{DATA}/{}", sql::FILE)));
            let script = script.map(|route| (route, "application/sql"));
            let files: Vec<(String, &str)> = std::iter::once(package)
                .chain(script)
                .chain(tables)
                .map(|(route, kind)| (route.absolute(base), kind))
                .collect();
            let files: Vec<(&str, &str)> = files.iter().map(|(url, kind)| (url.as_str(), *kind)).collect();
            let description = config.description.as_deref().unwrap_or(&config.title);
            let about = About { name: &config.title, description, ..about };
            json_ld::dataset(&about, config.license.as_deref().unwrap_or_default(), &files)
        } else {
            match views.twins.count(&route.first()) {
                Some(count) => json_ld::collection_page(&about, count),
                None => json_ld::web_page(&about),
            }
        })
    }
}

/// Returns the host of an address, without the port.
fn domain(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    rest.split(['/', ':', '?', '#']).next().filter(|host| !host.is_empty())
}
