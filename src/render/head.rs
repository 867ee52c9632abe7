//! The frame of one page: titles, crumbs, and what search engines and other machines are told.
//!
//! In: a [`Head`], the little that differs from page to page. Out: the [`PageView`] that every template is given.

use crate::lang::Lang;
use crate::model::date::PartialDate;
use crate::render::context::{Crumb, Link, MetaTag, PageView};
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
    /// Its feed, with its name.
    pub feed: Option<(String, Route)>,
    /// The JSON-LD that describes it, escaped for HTML; empty for none.
    pub json_ld: String,
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
        self.above.push(Crumb { label, path: route.encoded_file() });
        self
    }

    /// Returns the view of the page at `route`.
    pub fn view(self, views: &Views<'_>, route: &Route) -> PageView {
        let config = &views.site.config;
        let is_home = *route == Route::ROOT;
        let canonical = config.base_url.as_ref().map(|base| route.absolute(base));
        let document_title =
            if is_home { config.title.clone() } else { format!("{} - {}", self.title, config.title) };
        let home = Crumb { label: views.say("site.home"), path: Route::ROOT.encoded_file() };
        let feed = self.feed.clone().filter(|_| config.base_url.is_some());
        PageView {
            document_title,
            lang: match views.lang() {
                Lang::Zh => "zh-CN".to_owned(),
                Lang::En => "en".to_owned(),
            },
            root: route.to_root(),
            crumbs: if is_home {
                Vec::new()
            } else {
                std::iter::once(home).chain(self.above.clone()).collect()
            },
            meta: self.meta(views, canonical.as_deref()),
            open_graph: self.open_graph(views, canonical.as_deref()),
            feeds: feed
                .into_iter()
                .map(|(label, route)| Link { label, path: Some(route.encoded_file()) })
                .collect(),
            canonical,
            section: self.section.to_owned(),
            title: self.title,
            description: self.description,
            json_ld: self.json_ld,
            is_sample: self.is_sample,
            is_unlisted: self.is_unlisted,
        }
    }

    /// Returns the meta tags that Chinese public sites bear; what is not known is left out, never blank.
    fn meta(&self, views: &Views<'_>, canonical: Option<&str>) -> Vec<MetaTag> {
        let config = &views.site.config;
        let site = [
            ("SiteName", Some(config.title.clone())),
            ("SiteDomain", config.base_url.as_deref().and_then(domain).map(str::to_owned)),
            ("SiteIDCode", config.footer.site_code.clone()),
        ];
        let article = self.article.iter().flat_map(|article| {
            [
                ("ColumnName", Some(article.column.clone())),
                ("ArticleTitle", Some(self.title.clone())),
                ("PubDate", article.published.map(|date| date.to_string())),
                ("ContentSource", article.source.clone()),
                ("Keywords", Some(article.keywords.join(","))),
                ("Description", Some(self.description.clone())),
                ("Url", canonical.map(str::to_owned)),
            ]
        });
        tags(site.into_iter().chain(article))
    }

    fn open_graph(&self, views: &Views<'_>, canonical: Option<&str>) -> Vec<MetaTag> {
        let config = &views.site.config;
        let kind = if self.article.is_some() { "article" } else { "website" };
        let article = self.article.as_ref();
        let image = article.and_then(|article| article.image.as_ref());
        let image = image.and_then(|image| Some(image.absolute(config.base_url.as_deref()?)));
        let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
        tags([
            ("og:type", Some(kind.to_owned())),
            ("og:title", Some(self.title.clone())),
            ("og:site_name", Some(config.title.clone())),
            ("og:description", Some(self.description.clone())),
            ("og:url", canonical.map(str::to_owned)),
            ("og:image", image),
            ("og:locale", Some(if views.lang() == Lang::Zh { "zh_CN" } else { "en" }.to_owned())),
            ("article:published_time", date(article.and_then(|article| article.published))),
            ("article:modified_time", date(article.and_then(|article| article.updated))),
        ])
    }
}

fn tags(pairs: impl IntoIterator<Item = (&'static str, Option<String>)>) -> Vec<MetaTag> {
    let tag = |(name, content): (&str, Option<String>)| {
        let content = content.filter(|content| !content.trim().is_empty())?;
        Some(MetaTag { name: name.to_owned(), content })
    };
    pairs.into_iter().filter_map(tag).collect()
}

/// Returns the host of an address, without the port.
fn domain(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    rest.split(['/', ':', '?', '#']).next().filter(|host| !host.is_empty())
}
