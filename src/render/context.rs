//! What every page is given, whatever it shows: the site around it and the page itself.
//!
//! In: the site's configuration and one page's place in the site. Out: [`SiteView`], made once and given to all
//! templates as `site`, and [`PageView`], made for each page and given as `page`.
//!
//! Two conventions hold in all views. A `path` leads to a place of this site, is percent-encoded and relative to the
//! site's root, so that one view serves pages of every depth; a template writes `{{ page.root }}{{ it.path }}`. An
//! `href` is an address outside the site, complete as it stands.

use std::collections::BTreeMap;

use serde::Serialize;

/// The site as every page shows it, given to templates as `site`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SiteView {
    /// The site's name.
    pub title: String,
    /// A few words beneath the name; `None` when the configuration has none.
    pub tagline: Option<String>,
    /// The main navigation, in order; never empty, home first.
    pub nav: Vec<NavItem>,
    /// The fingerprinted style sheet of every page, a path.
    pub style: String,
    /// The fingerprinted style sheets that only some pages load, by name; paths.
    pub sheets: BTreeMap<String, String>,
    /// The fingerprinted script, a path.
    pub script: String,
    /// The fingerprinted scripts that only some pages load, by name; paths.
    pub scripts: BTreeMap<String, String>,
    /// The search page, a path; `None` for a site that is not searched.
    pub search: Option<String>,
    /// The site's mark in the browser's tab, an SVG; a path.
    pub icon: String,
    /// What stands at the foot of every page.
    pub footer: FooterView,
}

/// One entry of the main navigation.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NavItem {
    /// What [`PageView::section`] is on the pages beneath it: `cases`, `statistics`, …
    pub section: String,
    /// The word that is shown.
    pub label: String,
    /// Where it leads.
    pub path: String,
}

/// The foot of every page. What the configuration does not give is not shown.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FooterView {
    /// The sentence that says the site is unofficial; `None` once its owner has declared it official.
    pub notice: Option<String>,
    /// The host and such: 主办单位, 承办单位, 联系方式; in the order of the configuration, with its words.
    pub identity: Vec<FooterSlot>,
    /// ICP备案号, linked to the ministry's filing site.
    pub icp: Option<FooterSlot>,
    /// 公安备案号, linked to its record.
    pub police: Option<FooterSlot>,
    /// 网站标识码.
    pub site_code: Option<FooterSlot>,
    /// Pages that stand at the foot: site map, gaps, data, free pages.
    pub links: Vec<Link>,
    /// The licence of the texts; `href` may be absent.
    pub licence: Option<FooterSlot>,
    /// Program and version that made the site: `casebook 0.1.0`.
    pub generator: String,
}

/// A labelled line at the foot of the page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FooterSlot {
    /// What it is: `ICP备案`.
    pub label: String,
    /// What the configuration gives.
    pub text: String,
    /// An address outside the site; `None` for plain text.
    pub href: Option<String>,
}

/// One page as its frame needs it, given to templates as `page`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PageView {
    /// The page's own title: its one `h1`.
    pub title: String,
    /// What the browser's tab shows, of no two pages the same: the title, the page's place, what it is a part of, and the
    /// site's; the site's alone on the home page.
    pub document_title: String,
    /// A sentence or two for search engines, government catalogues (`Description`) and Open Graph; empty for none.
    pub description: String,
    /// `zh-CN` or `en`.
    pub lang: String,
    /// The way to the site's root: `""`, `"../"`, `"../../"`. On the 404 page, which is served at any depth, the
    /// absolute path of the site.
    pub root: String,
    /// The page's absolute address; `None` while the site has no `base_url`.
    pub canonical: Option<String>,
    /// The [`NavItem::section`] the page belongs to; empty for none.
    pub section: String,
    /// The places above the page, widest first, home first, without the page itself; empty on the home page.
    pub crumbs: Vec<Crumb>,
    /// `<meta name=… content=…>`, those of government sites among them; never a blank content.
    pub meta: Vec<MetaTag>,
    /// `<meta property=… content=…>`; never a blank content.
    pub open_graph: Vec<MetaTag>,
    /// The JSON-LD script's text, escaped for HTML; empty for none.
    pub json_ld: String,
    /// Atom feeds that belong to the page.
    pub feeds: Vec<Link>,
    /// The same feeds as JSON Feed.
    pub json_feeds: Vec<Link>,
    /// The page as JSON, from the page itself; `None` where there is none.
    pub twin: Option<String>,
    /// Whether the page shows an invented example.
    pub is_sample: bool,
    /// Whether search engines are asked to leave the page out.
    pub is_unlisted: bool,
}

/// A place above a page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Crumb {
    /// Its name.
    pub label: String,
    /// Where it leads.
    pub path: String,
}

/// A `<meta>` element.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MetaTag {
    /// `name` or `property`.
    pub name: String,
    /// `content`; never blank.
    pub content: String,
}

/// A name and, where there is a page for it, the way there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The name that is shown.
    pub label: String,
    /// Where it leads; `None` for a name without a page.
    pub path: Option<String>,
}

/// A date of any precision.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// For `<time datetime>`: `2023`, `2023-05` or `2023-05-25`.
    pub machine: String,
    /// As printed: `2023年5月25日`.
    pub text: String,
}
