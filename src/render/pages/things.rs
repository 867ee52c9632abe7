//! What an entry is, in the words of schema.org.
//!
//! In: an entry of the site. Out: the JSON-LD thing on its page. Without a `base_url` there are no addresses to give, and
//! so no thing. A platform is called an organisation and not a body of government: which it is, is not ours to say.

use serde_json::Value;

use crate::link::bibliography::Work;
use crate::link::id::EntryId;
use crate::link::site::Linked;
use crate::model::date::PartialDate;
use crate::model::kinds::Detail;
use crate::model::kinds::rule::Rule;
use crate::render::json_ld::{self, About, Body, Named};
use crate::render::views::Views;

/// Returns what the entry `id` is.
pub fn things(views: &Views<'_>, id: EntryId) -> Vec<Value> {
    let (Some(linked), Some(base)) = (views.linked(id), views.site.config.base_url.as_deref()) else {
        return Vec::new();
    };
    let meta = &linked.entry.meta;
    let url = views.site.routes.entry(id).absolute(base);
    let date = meta.date.as_ref().map(|date| date.value.to_string()).unwrap_or_default();
    let updated = meta.updated.map(|date| date.value.to_string()).unwrap_or_default();
    let topics: Vec<String> = views.topics(meta).into_iter().map(|topic| topic.label).collect();
    let keywords: Vec<&str> = topics.iter().map(String::as_str).collect();
    let place: Vec<&str> = meta.region.iter().map(String::as_str).collect();
    let source = |cited: &Work| (cited.source.title.clone(), cited.source.url.clone().unwrap_or_default());
    let sources: Vec<(String, String)> = linked.sources.iter().map(source).collect();
    let sources: Vec<Named<'_>> = named(&sources);
    let description = linked.entry.summary().unwrap_or_default();
    let about = About {
        name: &meta.title,
        url: &url,
        description: &description,
        lang: views.lang().tag(),
        date: &date,
        updated: &updated,
        keywords: &keywords,
        place: &place,
        sources: &sources,
    };
    vec![thing(views, base, linked, &about)]
}

fn thing(views: &Views<'_>, base: &str, linked: &Linked, about: &About<'_>) -> Value {
    match &linked.entry.detail {
        Detail::Case(case) => {
            let cited =
                |rule: EntryId| (views.link(rule).label, views.site.routes.entry(rule).absolute(base));
            let mut rules: Vec<(String, String)> =
                linked.references.rules.iter().map(|by| cited(by.rule)).collect();
            rules.dedup();
            let status = case.status.map(|status| views.pick(status.label)).unwrap_or_default();
            let steps: Vec<(&str, PartialDate)> =
                case.steps.iter().filter_map(|step| Some((step.name.value.as_str(), step.date?))).collect();
            json_ld::report(about, &named(&rules), &status, &steps)
        }
        Detail::Rule(rule) => legislation(views, base, linked, rule, about),
        Detail::Method(method) => {
            let steps: Vec<(&str, &str)> = method
                .steps
                .iter()
                .map(|step| (step.name.as_str(), step.summary.as_deref().unwrap_or_default()))
                .collect();
            json_ld::how_to(about, &steps)
        }
        Detail::Platform(platform) => {
            let parent = linked
                .references
                .parent
                .map(|id| (views.link(id).label, views.site.routes.entry(id).absolute(base)));
            let honours: Vec<String> = views
                .honours(linked)
                .into_iter()
                .map(|honour| format!("{} {}", honour.year, honour.award.label))
                .collect();
            let awards: Vec<&str> = honours.iter().map(String::as_str).collect();
            let founded = platform.founded.map(|date| date.to_string()).unwrap_or_default();
            let parent = parent.as_ref().map(|(name, url)| Named { name, url });
            json_ld::organization(
                about,
                &Body { is_government: false, parent, founded: &founded, awards: &awards },
            )
        }
        Detail::Term(term) => {
            json_ld::defined_term(about, term.definition.as_deref().unwrap_or_default(), &term.items)
        }
        Detail::Award(award) => {
            let year = award.year.map(|year| year.to_string()).unwrap_or_default();
            json_ld::honour(about, award.issuer.as_deref().unwrap_or_default(), &year)
        }
        Detail::Report(_) | Detail::Brand(_) | Detail::Source(_) | Detail::Page => {
            json_ld::creative_work(about)
        }
    }
}

fn legislation(views: &Views<'_>, base: &str, linked: &Linked, rule: &Rule, about: &About<'_>) -> Value {
    let articles: Vec<(String, String)> = rule
        .provisions
        .articles()
        .map(|article| (article.place.in_chinese(), format!("{}#{}", about.url, article.place.anchor())))
        .collect();
    let replaced = linked.references.supersedes.iter();
    let supersedes: Vec<(String, String)> =
        replaced.map(|&id| (views.link(id).label, views.site.routes.entry(id).absolute(base))).collect();
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let (adopted, effective) = (date(rule.adopted), date(rule.effective));
    let doctype = rule.doctype.map(|doctype| views.pick(doctype.label)).unwrap_or_default();
    json_ld::legislation(
        about,
        &json_ld::Rule {
            doctype: &doctype,
            number: rule.number.as_deref().unwrap_or_default(),
            issuer: rule.issuer.as_deref().unwrap_or_default(),
            adopted: &adopted,
            effective: &effective,
            is_in_force: rule.status.map(|status| matches!(status.name, "trial" | "in-force")),
            supersedes: &named(&supersedes),
            articles: &named(&articles),
        },
    )
}

fn named(pairs: &[(String, String)]) -> Vec<Named<'_>> {
    pairs.iter().map(|(name, url)| Named { name, url }).collect()
}
