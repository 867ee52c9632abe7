//! Feeds in Atom (RFC 4287).
//!
//! In: the site's feeds. Out: `feeds/atom.xml`, `feeds/<kind>.xml`, `feeds/topics/<topic>.xml`,
//! `feeds/regions/<place>.xml`. The id of a feed or an entry is its full address, which an id of casebook makes for ever.

use crate::link::site::Site;
use crate::model::entry::Entry;
use crate::render::files::feeds::{Feed, FullText, Item, midnight, summary};
use crate::render::files::xml::Xml;
use crate::render::output::Output;

const NAMESPACE: &str = "http://www.w3.org/2005/Atom";

/// Writes the Atom feeds; entries bear their full text where the configuration says so.
pub fn atom(site: &Site, feeds: &[Feed], full_text: FullText, output: &mut Output) {
    let Some(base) = &site.config.base_url else { return };
    for feed in feeds {
        output.make(feed.atom.output_path(), || {
            Writing { site, base, full_text, xml: Xml::document() }.feed(feed)
        });
    }
}

struct Writing<'a> {
    site: &'a Site,
    base: &'a str,
    full_text: FullText<'a>,
    xml: Xml,
}

impl Writing<'_> {
    fn feed(mut self, feed: &Feed) -> Vec<u8> {
        let config = &self.site.config;
        let (itself, page) = (feed.atom.absolute(self.base), feed.page.absolute(self.base));
        self.xml.open("feed", &[("xmlns", NAMESPACE), ("xml:lang", config.language.tag())]);
        self.xml.text("id", &[], &itself);
        self.xml.text("title", &[], &feed.title);
        if let Some(description) = &config.description {
            self.xml.text("subtitle", &[], description);
        }
        if let Some(changed) = feed.changed() {
            self.xml.text("updated", &[], &midnight(changed, &config.time_zone));
        }
        self.xml.void("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &itself)]);
        self.xml.void("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)]);
        self.author();
        if let Some(license) = &config.license {
            self.xml.text("rights", &[], license);
        }
        self.xml.text("generator", &[], "casebook");
        for item in &feed.items {
            self.item(item);
        }
        self.xml.close("feed");
        self.xml.finish()
    }

    /// The site stands for its author where the configuration names nobody: a feed must have one.
    fn author(&mut self) {
        let publisher = &self.site.config.publisher;
        self.xml.open("author", &[]);
        self.xml.text("name", &[], publisher.name.as_ref().unwrap_or(&self.site.config.title));
        if let Some(url) = &publisher.url {
            self.xml.text("uri", &[], url);
        }
        self.xml.close("author");
    }

    fn item(&mut self, item: &Item) {
        let Some(linked) = self.site.get(item.id) else { return };
        let (entry, zone) = (&linked.entry, &self.site.config.time_zone);
        let address = self.site.routes.entry(item.id).absolute(self.base);
        self.xml.open("entry", &[]);
        self.xml.text("id", &[], &address);
        self.xml.text("title", &[], &entry.meta.title);
        self.xml.text("updated", &[], &midnight(item.changed, zone));
        if let Some(published) = item.published {
            self.xml.text("published", &[], &midnight(published, zone));
        }
        self.xml.void("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &address)]);
        self.categories(entry);
        self.xml.text("summary", &[], &summary(entry));
        if self.site.config.feeds_have_full_text {
            self.xml.text("content", &[("type", "html")], &(self.full_text)(item.id));
        }
        self.xml.close("entry");
    }

    /// The kind and the topics.
    fn categories(&mut self, entry: &Entry) {
        let config = &self.site.config;
        let kind = ("term", entry.kind.folder());
        self.xml.void("category", &[kind, ("label", entry.kind.label().pick(config.language))]);
        let topics = entry.meta.topics.iter().filter_map(|topic| config.topics.terms.get(*topic));
        for topic in topics {
            self.xml.void("category", &[("term", &topic.id), ("label", &topic.label)]);
        }
    }
}
