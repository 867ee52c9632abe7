//! Feeds in JSON (JSON Feed 1.1), of the same entries as those in Atom.
//!
//! In: the site's feeds. Out: `feeds/feed.json`, `feeds/<kind>.json`, `feeds/topics/<topic>.json`.

use serde::Serialize;

use crate::link::site::Site;
use crate::render::files::feeds::{Feed, FullText, Item, midnight, summary};
use crate::render::output::Output;
use crate::render::pictures::Pictures;

/// Writes the JSON feeds; entries bear their full text where the configuration says so, else their summary.
pub fn json_feed(
    site: &Site,
    feeds: &[Feed],
    (full_text, pictures): (FullText, &Pictures),
    output: &mut Output,
) {
    let Some(base) = &site.config.base_url else { return };
    for feed in feeds {
        output.make(feed.json.output_path(), || {
            let whole = whole(site, base, feed, full_text, pictures);
            // Text alone is serialised, into memory: that cannot fail.
            let mut bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
            bytes.push(b'\n');
            bytes
        });
    }
}

#[derive(Serialize)]
struct Whole<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: String,
    feed_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    language: &'static str,
    authors: [Author<'a>; 1],
    items: Vec<One<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct One<'a> {
    id: String,
    url: String,
    title: &'a str,
    summary: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_html: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    date_modified: String,
    tags: Vec<&'a str>,
}

fn whole<'a>(
    site: &'a Site,
    base: &str,
    feed: &'a Feed,
    full_text: FullText,
    pictures: &Pictures,
) -> Whole<'a> {
    let config = &site.config;
    let publisher = &config.publisher;
    Whole {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: feed.page.absolute(base),
        feed_url: feed.json.absolute(base),
        description: config.description.as_deref(),
        language: config.language.tag(),
        authors: [Author {
            name: publisher.name.as_ref().unwrap_or(&config.title),
            url: publisher.url.as_deref(),
        }],
        items: feed.items.iter().filter_map(|item| one(site, base, item, full_text, pictures)).collect(),
    }
}

fn one<'a>(
    site: &'a Site,
    base: &str,
    item: &Item,
    full_text: FullText,
    pictures: &Pictures,
) -> Option<One<'a>> {
    let linked = site.get(item.id)?;
    let (entry, config) = (&linked.entry, &site.config);
    let address = site.routes.entry(item.id).absolute(base);
    let summary = summary(entry);
    let has_full_text = config.feeds_have_full_text;
    let topics = entry.meta.topics.iter().filter_map(|topic| config.topics.terms.get(*topic));
    Some(One {
        id: address.clone(),
        url: address,
        title: &entry.meta.title,
        content_html: has_full_text.then(|| full_text(item.id)),
        content_text: (!has_full_text).then(|| summary.clone()),
        summary,
        image: linked.links.image.as_ref().map(|image| pictures.public(image).absolute(base)),
        date_published: item.published.map(|day| midnight(day, &config.time_zone)),
        date_modified: midnight(item.changed, &config.time_zone),
        tags: std::iter::once(entry.kind.label().pick(config.language))
            .chain(topics.map(|topic| topic.label.as_str()))
            .collect(),
    })
}
