//! `<meta>` tags: those of government sites, and Open Graph.
//!
//! In: what a page and its site say of themselves. Out: tags in a fixed order. What is not given makes no tag; a blank
//! tag is never written. A page's description, which all of them ask for, is one tag of the template for all.

use crate::lang::Lang;
use crate::render::context::MetaTag;

/// What the tags of government sites are made from: 网站类, 栏目类 and 内容类 in this order.
#[derive(Clone, Copy, Debug, Default)]
pub struct Government<'a> {
    /// `SiteName`.
    pub site_name: &'a str,
    /// `SiteDomain`: the host name.
    pub site_domain: &'a str,
    /// `SiteIDCode`: 网站标识码.
    pub site_id_code: &'a str,
    /// `ColumnName`: the section; empty on pages outside all sections.
    pub column_name: &'a str,
    /// `ColumnDescription`: what the page of a section says of it.
    pub column_description: &'a str,
    /// `ColumnType`; empty when the configuration names none.
    pub column_type: &'a str,
    /// The tags of a page with content; `None` on lists.
    pub article: Option<Article<'a>>,
}

/// A page with content, as the tags of government sites describe it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Article<'a> {
    /// `ArticleTitle`: the page's `h1`.
    pub title: &'a str,
    /// `PubDate`: `2023-05-25`, as far as it is known.
    pub date: &'a str,
    /// `ContentSource`: the first source.
    pub source: &'a str,
    /// `Author`.
    pub author: &'a str,
    /// `Keywords`, joined by `,`.
    pub keywords: &'a [&'a str],
    /// `Image`: an absolute address.
    pub image: &'a str,
    /// `Url`: the canonical address.
    pub url: &'a str,
}

/// What Open Graph says of a page (ogp.me).
#[derive(Clone, Copy, Debug, Default)]
pub struct OpenGraph<'a> {
    /// `og:title`.
    pub title: &'a str,
    /// Whether the page is an entry (`article`) or a list (`website`).
    pub is_article: bool,
    /// `og:site_name`.
    pub site_name: &'a str,
    /// `zh-CN` or `en`, written as `zh_CN` and `en_US`: Open Graph wants a territory.
    pub lang: &'a str,
    /// `og:url`: the canonical address.
    pub url: &'a str,
    /// `og:image`: an absolute address.
    pub image: &'a str,
    /// `og:image:width` and `og:image:height`.
    pub image_size: Option<(u32, u32)>,
    /// `article:published_time`.
    pub date: &'a str,
    /// `article:modified_time`.
    pub updated: &'a str,
    /// `article:section`.
    pub section: &'a str,
    /// `article:tag`, one each.
    pub tags: &'a [&'a str],
}

/// Returns the tags of government sites, by `name`.
pub fn government(given: &Government<'_>) -> Vec<MetaTag> {
    let article = given.article.unwrap_or_default();
    let keywords = article.keywords.join(",");
    written(&[
        ("SiteName", given.site_name),
        ("SiteDomain", given.site_domain),
        ("SiteIDCode", given.site_id_code),
        ("ColumnName", given.column_name),
        ("ColumnDescription", given.column_description),
        ("ColumnType", given.column_type),
        ("ArticleTitle", article.title),
        ("PubDate", article.date),
        ("ContentSource", article.source),
        ("Keywords", &keywords),
        ("Author", article.author),
        ("Image", article.image),
        ("Url", article.url),
    ])
}

/// Returns the Open Graph tags, by `property`.
pub fn open_graph(given: &OpenGraph<'_>) -> Vec<MetaTag> {
    let (width, height) = given.image_size.filter(|_| !given.image.is_empty()).unzip();
    let number = |side: Option<u32>| side.map(|side| side.to_string()).unwrap_or_default();
    let (width, height) = (number(width), number(height));
    let mut tags = vec![
        ("og:title", given.title),
        ("og:type", if given.is_article { "article" } else { "website" }),
        ("og:site_name", given.site_name),
        ("og:locale", if given.lang == Lang::Zh.tag() { "zh_CN" } else { "en_US" }),
        ("og:url", given.url),
        ("og:image", given.image),
        ("og:image:width", &width),
        ("og:image:height", &height),
        ("og:image:alt", if given.image.is_empty() { "" } else { given.title }),
    ];
    if given.is_article {
        tags.extend([
            ("article:published_time", given.date),
            ("article:modified_time", given.updated),
            ("article:section", given.section),
        ]);
        tags.extend(given.tags.iter().map(|tag| ("article:tag", *tag)));
    }
    written(&tags)
}

fn written(tags: &[(&str, &str)]) -> Vec<MetaTag> {
    tags.iter()
        .filter(|(_, content)| !content.trim().is_empty())
        .map(|(name, content)| MetaTag { name: (*name).to_owned(), content: (*content).to_owned() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Article, Government, OpenGraph, government, open_graph};

    #[test]
    fn what_is_not_given_makes_no_tag() {
        let article =
            Article { title: "农科村", keywords: &["产业发展", "乡村振兴"], ..Article::default() };
        let tags = government(&Government {
            site_name: "选编",
            site_id_code: " ",
            article: Some(article),
            ..Government::default()
        });
        let tags: Vec<(&str, &str)> =
            tags.iter().map(|tag| (tag.name.as_str(), tag.content.as_str())).collect();
        assert_eq!(
            tags,
            [("SiteName", "选编"), ("ArticleTitle", "农科村"), ("Keywords", "产业发展,乡村振兴")]
        );
    }

    #[test]
    fn a_list_has_no_date_of_its_own() {
        let given = OpenGraph { title: "案例", lang: "zh-CN", date: "2023-05-25", ..OpenGraph::default() };
        let names: Vec<String> = open_graph(&given).into_iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["og:title", "og:type", "og:locale"]);
    }
}
