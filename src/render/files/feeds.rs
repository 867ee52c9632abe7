//! Which feeds a site has and what stands in them; `atom` and `json_feed` write each in its form.
//!
//! In: the site. Out: [`Feed`]s: one of the site, one of each kind, one of each topic; none is empty. Feeds need the
//! site's full address: without one there are none.
//!
//! A reader orders by date, so an entry needs one. Its own comes first: `updated`, else `date`, else the year of an
//! award, each as the first day it can mean. An entry without one takes the latest date of its sources, before which it
//! cannot have been written, and stands behind all that have their own. One without that either is in no feed: any
//! date would be invented.

use std::cmp::Reverse;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::lang::Words;
use crate::link::id::EntryId;
use crate::link::routes::{FEEDS, HOME, REGIONS, TOPICS};
use crate::link::site::{Linked, Site};
use crate::model::date::PartialDate;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::url::Route;

/// How many entries a feed holds.
const LIMIT: usize = 50;

/// Makes the HTML of an entry's body, its links absolute.
pub type FullText<'a> = &'a (dyn Fn(EntryId) -> String + Sync);

/// One feed, in whatever form it is written.
#[derive(Clone, Debug)]
pub struct Feed {
    /// Its title.
    pub title: String,
    /// The page that shows the same entries.
    pub page: Route,
    /// The Atom file.
    pub atom: Route,
    /// The JSON file.
    pub json: Route,
    /// Its entries, the latest first; never empty.
    pub items: Vec<Item>,
}

/// One entry of a feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// The entry.
    pub id: EntryId,
    /// The day it counts as changed.
    pub changed: Date,
    /// The first day its own date can mean, `None` where it has none.
    pub published: Option<Date>,
}

impl Feed {
    /// Returns the latest day on which an entry changed.
    pub fn changed(&self) -> Option<Date> {
        self.items.iter().map(|item| item.changed).max()
    }
}

/// How many entries a place has, at the least, that has a feed of its own.
const OF_PLACE: usize = 5;

/// Returns the feeds of `site`, sorted by their pages, its own first: by kind, by topic, and by place where something happens.
pub fn feeds(site: &Site) -> Vec<Feed> {
    let config = &site.config;
    if config.base_url.is_none() {
        return Vec::new();
    }
    let file = |path: &str| Route::file(&format!("{FEEDS}/{path}"));
    let titled = |part: &str| format!("{}{}{part}", config.title, SEPARATOR.pick(config.language));
    let all = Kind::LISTED.into_iter().flat_map(|kind| site.list(kind)).copied().collect::<Vec<_>>();
    let mut feeds = vec![Feed {
        title: config.title.clone(),
        page: Route::page(HOME),
        atom: file("atom.xml"),
        json: file("feed.json"),
        items: items(site, &all),
    }];
    feeds.extend(Kind::LISTED.into_iter().map(|kind| Feed {
        title: titled(kind.label().pick(config.language)),
        page: site.routes.list(kind),
        atom: file(&format!("{}.xml", kind.folder())),
        json: file(&format!("{}.json", kind.folder())),
        items: items(site, site.list(kind)),
    }));
    feeds.extend(config.topics.terms.iter().zip(&site.listing.topics).map(|(topic, entries)| Feed {
        title: titled(&topic.label),
        page: site.routes.topic(&topic.id),
        atom: file(&format!("{TOPICS}/{}.xml", topic.id)),
        json: file(&format!("{TOPICS}/{}.json", topic.id)),
        items: items(site, entries),
    }));
    let places = site.listing.regions.places.iter().filter(|place| place.entries.len() >= OF_PLACE);
    feeds.extend(places.map(|place| {
        let way = place.names.join("/");
        Feed {
            title: titled(&way),
            page: site.routes.region(&place.names),
            atom: file(&format!("{REGIONS}/{way}.xml")),
            json: file(&format!("{REGIONS}/{way}.json")),
            items: items(site, &place.entries),
        }
    }));
    feeds.retain(|feed| !feed.items.is_empty());
    feeds.sort_by(|one, other| one.page.cmp(&other.page));
    feeds
}

/// What stands between the site's title and a part of it.
const SEPARATOR: Words = Words::new("：", ": ");

fn items(site: &Site, entries: &[EntryId]) -> Vec<Item> {
    let dated = |id: &EntryId| {
        let linked = site.get(*id)?;
        let entry = &linked.entry;
        let published = entry.meta.date.as_ref().map(|date| date.value.first_day());
        let own = own_day(entry);
        let changed = own.or_else(|| source_day(linked))?;
        Some((own.is_none(), Item { id: *id, changed, published }))
    };
    let mut items: Vec<(bool, Item)> = entries.iter().filter_map(dated).collect();
    let order = |(is_borrowed, item): &(bool, Item)| (*is_borrowed, Reverse(item.changed), item.id);
    if items.len() > LIMIT {
        items.select_nth_unstable_by_key(LIMIT, order);
        items.truncate(LIMIT);
    }
    items.sort_by_key(order);
    items.into_iter().map(|(_, item)| item).collect()
}

fn own_day(entry: &Entry) -> Option<Date> {
    let date = entry.meta.date.as_ref().map(|date| date.value);
    let day = entry.meta.updated.map(|date| date.value).max(date).map(PartialDate::first_day);
    day.or_else(|| match &entry.detail {
        Detail::Award(award) => Date::new(award.year?, 1, 1).ok(),
        _ => None,
    })
}

fn source_day(linked: &Linked) -> Option<Date> {
    linked.sources.iter().filter_map(|cited| cited.source.date).map(PartialDate::first_day).max()
}

/// Returns the moment at which `day` begins in `zone`, in the form of RFC 3339.
pub(super) fn midnight(day: Date, zone: &TimeZone) -> String {
    let zoned = day.to_zoned(zone.clone());
    // A day out of the range of moments lies in no calendar that a reader keeps; its name is still a date.
    zoned.map_or_else(
        |_| format!("{day}T00:00:00Z"),
        |zoned| zoned.timestamp().display_with_offset(zoned.offset()).to_string(),
    )
}

/// Returns the summary of `entry`: the one it gives, else its first sentences, else its title.
pub(super) fn summary(entry: &Entry) -> String {
    entry.summary().unwrap_or_else(|| entry.meta.title.clone())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::midnight;

    #[test]
    fn a_day_begins_at_midnight_of_the_site() {
        let shanghai = TimeZone::get("Asia/Shanghai").unwrap();
        assert_eq!(midnight(date(2023, 5, 25), &shanghai), "2023-05-25T00:00:00+08:00");
        assert_eq!(midnight(date(1990, 7, 1), &shanghai), "1990-07-01T00:00:00+09:00");
        assert_eq!(midnight(date(2023, 5, 25), &TimeZone::UTC), "2023-05-25T00:00:00+00:00");
    }

    #[test]
    fn a_day_before_standard_time_is_still_a_moment_of_rfc_3339() {
        let shanghai = TimeZone::get("Asia/Shanghai").unwrap();
        assert_eq!(midnight(date(1899, 1, 1), &shanghai).len(), "1899-01-01T00:00:00+08:06".len());
    }
}
