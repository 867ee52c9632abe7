//! Structured data: what a page is, in the words of schema.org.
//!
//! In: plain facts, addresses absolute. Out: JSON-LD things, and the text of one script that holds them. What is not given
//! is left out; nothing is claimed that the page does not say.

use serde_json::{Map, Value, json};

use crate::lang::Lang;
use crate::model::date::PartialDate;

/// What all things on pages have in common; an empty text is one that is not given.
#[derive(Clone, Copy, Debug, Default)]
pub struct About<'a> {
    /// Its name: the page's title.
    pub name: &'a str,
    /// Its absolute address; empty while the site has none.
    pub url: &'a str,
    /// A sentence or two.
    pub description: &'a str,
    /// `zh-CN` or `en`.
    pub lang: &'a str,
    /// When it is from, at any precision.
    pub date: &'a str,
    /// When the page was last changed.
    pub updated: &'a str,
    /// Its topics.
    pub keywords: &'a [&'a str],
    /// Its place, widest name first; empty when not recorded.
    pub place: &'a [&'a str],
    /// Its sources.
    pub sources: &'a [Named<'a>],
}

/// A name and, where there is one, an absolute address.
#[derive(Clone, Copy, Debug, Default)]
pub struct Named<'a> {
    /// The name.
    pub name: &'a str,
    /// The address; empty for none.
    pub url: &'a str,
}

/// A rule and its articles.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rule<'a> {
    /// 文种.
    pub doctype: &'a str,
    /// 文号.
    pub number: &'a str,
    /// Who passed it.
    pub issuer: &'a str,
    /// When it was passed.
    pub adopted: &'a str,
    /// When it took effect.
    pub effective: &'a str,
    /// Whether it is in force; `None` when not recorded.
    pub is_in_force: Option<bool>,
    /// The rules it takes the place of.
    pub supersedes: &'a [Named<'a>],
    /// Its articles, each with the address of its anchor.
    pub articles: &'a [Named<'a>],
}

/// A platform or an institution.
#[derive(Clone, Copy, Debug, Default)]
pub struct Body<'a> {
    /// Whether the site calls it a body of government; otherwise it is an organisation.
    pub is_government: bool,
    /// What stands above it.
    pub parent: Option<Named<'a>>,
    /// When it was founded.
    pub founded: &'a str,
    /// Its honours, each with its year.
    pub awards: &'a [&'a str],
}

/// Returns a case: a `Report` about an `Event`, whose steps are events within it, each a name and its date; it cites the
/// rules it followed.
pub fn report(about: &About<'_>, rules: &[Named<'_>], status: &str, steps: &[(&str, PartialDate)]) -> Value {
    let mut thing = creative("Report", about);
    let dates = || steps.iter().map(|(_, date)| *date);
    if let (Some(first), Some(last)) = (dates().min(), dates().max()) {
        let covered = if first == last { first.to_string() } else { format!("{first}/{last}") };
        put(&mut thing, "temporalCoverage", &covered);
        let mut event = Map::new();
        put(&mut event, "@type", "Event");
        put(&mut event, "name", about.name);
        put(&mut event, "startDate", &first.to_string());
        put(&mut event, "endDate", &last.to_string());
        event.extend(area(about.place).map(|area| ("location".to_owned(), area)));
        let step = |(name, date): &(&str, PartialDate)| json!({"@type": "Event", "name": name, "startDate": date.to_string()});
        put_list(&mut event, "subEvent", steps.iter().map(step).collect());
        thing.insert("about".to_owned(), Value::Object(event));
    }
    put_list(&mut thing, "citation", rules.iter().map(|rule| named("Legislation", rule)).collect());
    put(&mut thing, "creativeWorkStatus", status);
    Value::Object(thing)
}

/// Returns an honour: a `CreativeWork` that its issuer gave.
pub fn honour(about: &About<'_>, issuer: &str, year: &str) -> Value {
    let mut thing = creative("CreativeWork", about);
    put_thing(&mut thing, "sourceOrganization", "Organization", issuer);
    put(&mut thing, "dateCreated", year);
    Value::Object(thing)
}

/// Returns any other page with sources: a report, a brand, a free page.
pub fn creative_work(about: &About<'_>) -> Value {
    Value::Object(creative("CreativeWork", about))
}

/// Returns a rule: `Legislation` with its articles as parts.
pub fn legislation(about: &About<'_>, rule: &Rule<'_>) -> Value {
    let mut thing = creative("Legislation", about);
    put(&mut thing, "legislationIdentifier", rule.number);
    put(&mut thing, "legislationType", rule.doctype);
    put_thing(&mut thing, "legislationPassedBy", "Organization", rule.issuer);
    put(&mut thing, "legislationDate", rule.adopted);
    put(&mut thing, "legislationDateOfApplicability", rule.effective);
    if let Some(is_in_force) = rule.is_in_force {
        let force = if is_in_force { "InForce" } else { "NotInForce" };
        put(&mut thing, "legislationLegalForce", &format!("https://schema.org/{force}"));
    }
    let parts = |parts: &[Named<'_>]| parts.iter().map(|part| named("Legislation", part)).collect();
    put_list(&mut thing, "legislationRepeals", parts(rule.supersedes));
    // An article is known by the address of its anchor, as the rule by that of its page (ELI: one address a part).
    let article = |it: &Named<'_>| {
        let mut part = creative("Legislation", &About { name: it.name, url: it.url, ..About::default() });
        put(&mut part, "legislationIdentifier", it.url);
        Value::Object(part)
    };
    put_list(&mut thing, "hasPart", rule.articles.iter().map(article).collect());
    Value::Object(thing)
}

/// Returns a method: a `HowTo` with its steps, each a name and what is asked.
pub fn how_to(about: &About<'_>, steps: &[(&str, &str)]) -> Value {
    let mut thing = creative("HowTo", about);
    let steps = steps.iter().zip(1..).map(|((name, text), position)| {
        let mut step = Map::new();
        put(&mut step, "@type", "HowToStep");
        step.insert("position".to_owned(), json!(position));
        put(&mut step, "name", name);
        put(&mut step, "text", text);
        Value::Object(step)
    });
    put_list(&mut thing, "step", steps.collect());
    Value::Object(thing)
}

/// Returns a term: a `DefinedTerm`, described by its definition or else by its items.
pub fn defined_term(about: &About<'_>, definition: &str, items: &[String]) -> Value {
    let mut thing = Map::new();
    put(&mut thing, "@type", "DefinedTerm");
    put(&mut thing, "name", about.name);
    put(&mut thing, "url", about.url);
    let listed = items.join(if about.lang == Lang::Zh.tag() { "、" } else { ", " });
    put(&mut thing, "description", if definition.is_empty() { &listed } else { definition });
    Value::Object(thing)
}

/// Returns a platform: an `Organization`, or a `GovernmentOrganization` where the site says so.
pub fn organization(about: &About<'_>, body: &Body<'_>) -> Value {
    let mut thing = Map::new();
    put(&mut thing, "@type", if body.is_government { "GovernmentOrganization" } else { "Organization" });
    put(&mut thing, "name", about.name);
    put(&mut thing, "url", about.url);
    put(&mut thing, "description", about.description);
    if let Some(area) = area(about.place) {
        thing.insert("areaServed".to_owned(), area);
    }
    if let Some(parent) = &body.parent {
        thing.insert("parentOrganization".to_owned(), named("Organization", parent));
    }
    put(&mut thing, "foundingDate", body.founded);
    put_list(&mut thing, "award", body.awards.iter().map(|award| json!(award)).collect());
    Value::Object(thing)
}

/// Returns the data of the site: a `Dataset` with its files, each an address and a media type.
pub fn dataset(about: &About<'_>, licence: &str, files: &[(&str, &str)]) -> Value {
    let mut thing = creative("Dataset", about);
    put_thing(&mut thing, "license", "CreativeWork", licence);
    let files = files.iter().map(
        |(url, media_type)| json!({"@type": "DataDownload", "contentUrl": url, "encodingFormat": media_type}),
    );
    put_list(&mut thing, "distribution", files.collect());
    Value::Object(thing)
}

/// Returns the list of `count` entries: a `CollectionPage`.
pub fn collection_page(about: &About<'_>, count: usize) -> Value {
    let mut thing = creative("CollectionPage", about);
    thing.insert("mainEntity".to_owned(), json!({"@type": "ItemList", "numberOfItems": count}));
    Value::Object(thing)
}

/// Returns any page of the site's own: a `WebPage`.
pub fn web_page(about: &About<'_>) -> Value {
    Value::Object(creative("WebPage", about))
}

/// Returns the site: a `WebSite`, run by `publisher`, which is a body of government where the site declares itself official.
///
/// `search` is the address of its search page; `None` where it has none.
pub fn web_site(about: &About<'_>, publisher: &Named<'_>, is_official: bool, search: Option<&str>) -> Value {
    let mut thing = creative("WebSite", about);
    if let Some(search) = search {
        let target = json!({"@type": "EntryPoint", "urlTemplate": format!("{search}?q={{words}}")});
        thing.insert(
            "potentialAction".to_owned(),
            json!({"@type": "SearchAction", "target": target, "query-input": "required name=words"}),
        );
    }
    if !publisher.name.is_empty() {
        let kind = if is_official { "GovernmentOrganization" } else { "Organization" };
        thing.insert("publisher".to_owned(), named(kind, publisher));
    }
    Value::Object(thing)
}

/// Returns the way to a page: a `BreadcrumbList`, home first, the page itself last; `None` while addresses are not known,
/// since a crumb without one says nothing.
pub fn breadcrumb_list(crumbs: &[Named<'_>]) -> Option<Value> {
    if crumbs.is_empty() || crumbs.iter().any(|crumb| crumb.url.is_empty()) {
        return None;
    }
    let items: Vec<Value> = crumbs
        .iter()
        .zip(1..)
        .map(|(crumb, position)| {
            json!({"@type": "ListItem", "position": position, "name": crumb.name, "item": crumb.url})
        })
        .collect();
    Some(json!({"@type": "BreadcrumbList", "itemListElement": items}))
}

/// Returns the text of the script that holds `things`, escaped so that it can end no element; empty for no things.
pub fn script(things: Vec<Value>) -> String {
    if things.is_empty() {
        return String::new();
    }
    let text = json!({"@context": "https://schema.org", "@graph": things}).to_string();
    text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// Returns a `CreativeWork` of the given type with what all pages have in common.
fn creative(kind: &str, about: &About<'_>) -> Map<String, Value> {
    let mut thing = Map::new();
    put(&mut thing, "@type", kind);
    put(&mut thing, "@id", about.url);
    put(&mut thing, "name", about.name);
    put(&mut thing, "url", about.url);
    put(&mut thing, "description", about.description);
    put(&mut thing, "inLanguage", about.lang);
    put(&mut thing, "datePublished", about.date);
    put(&mut thing, "dateModified", about.updated);
    put_list(&mut thing, "keywords", about.keywords.iter().map(|word| json!(word)).collect());
    if let Some(area) = area(about.place) {
        thing.insert("spatialCoverage".to_owned(), area);
    }
    let sources = about.sources.iter().map(|source| named("CreativeWork", source));
    put_list(&mut thing, "isBasedOn", sources.collect());
    thing
}

/// Returns a place within the places above it.
fn area(names: &[&str]) -> Option<Value> {
    names.iter().fold(None, |above, name| {
        let mut area = Map::new();
        put(&mut area, "@type", "AdministrativeArea");
        put(&mut area, "name", name);
        if let Some(above) = above {
            area.insert("containedInPlace".to_owned(), above);
        }
        Some(Value::Object(area))
    })
}

fn named(kind: &str, it: &Named<'_>) -> Value {
    let mut thing = Map::new();
    put(&mut thing, "@type", kind);
    put(&mut thing, "name", it.name);
    put(&mut thing, "url", it.url);
    Value::Object(thing)
}

fn put(thing: &mut Map<String, Value>, key: &str, text: &str) {
    if !text.is_empty() {
        thing.insert(key.to_owned(), json!(text));
    }
}

fn put_thing(thing: &mut Map<String, Value>, key: &str, kind: &str, name: &str) {
    if !name.is_empty() {
        thing.insert(key.to_owned(), named(kind, &Named { name, url: "" }));
    }
}

fn put_list(thing: &mut Map<String, Value>, key: &str, list: Vec<Value>) {
    if !list.is_empty() {
        thing.insert(key.to_owned(), Value::Array(list));
    }
}

#[cfg(test)]
mod tests {
    use super::{About, Named, Rule, breadcrumb_list, legislation, report, script};
    use serde_json::json;

    #[test]
    fn a_case_says_only_what_is_given() {
        let about = About { name: "农科村", place: &["大安区", "牛佛镇"], ..About::default() };
        let area = json!({"@type": "AdministrativeArea", "name": "牛佛镇",
            "containedInPlace": {"@type": "AdministrativeArea", "name": "大安区"}});
        assert_eq!(
            report(&about, &[], "", &[]),
            json!({"@type": "Report", "name": "农科村", "spatialCoverage": area})
        );
    }

    #[test]
    fn a_rule_holds_its_articles() {
        let articles = [Named { name: "第五条", url: "https://example.org/rules/a/#article-5" }];
        let rule = Rule { is_in_force: Some(true), articles: &articles, ..Rule::default() };
        let thing = legislation(&About { name: "规则", ..About::default() }, &rule);
        assert_eq!(thing.pointer("/hasPart/0/name"), Some(&json!("第五条")));
        assert_eq!(thing.get("legislationLegalForce"), Some(&json!("https://schema.org/InForce")));
    }

    #[test]
    fn the_script_cannot_end_its_element() {
        let text = script(vec![json!({"name": "</script><b>&"})]);
        assert!(text.ends_with("\"\\u003c/script\\u003e\\u003cb\\u003e\\u0026\"}]}"), "{text}");
        assert!(script(Vec::new()).is_empty());
    }

    #[test]
    fn crumbs_without_addresses_are_not_claimed() {
        assert_eq!(breadcrumb_list(&[Named { name: "首页", url: "" }]), None);
        let list = breadcrumb_list(&[Named { name: "首页", url: "https://example.org/" }]).unwrap();
        assert_eq!(list.pointer("/itemListElement/0/position"), Some(&json!(1)));
    }
}
