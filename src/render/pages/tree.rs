//! A tree of names: all regions, all topics, all platforms by tier: `tree.html`.
//!
//! In: a tree of the site. Out: [`TreeView`].

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::render::pages::facets::Facets;
use crate::render::pages::platform::{children, node};
use crate::render::pieces::TreeNode;
use crate::render::views::Views;

/// What `tree.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TreeView {
    /// A text above the tree, finished HTML; empty for none.
    pub intro_html: String,
    /// What the tree holds, in words: 共 9 个平台.
    pub total_text: String,
    /// What the list of platforms can be narrowed by, as plain links; nothing for places and topics.
    pub facets: Facets,
    /// The trees: one for regions and topics, one a tier for platforms.
    pub groups: Vec<TreeGroup>,
}

/// A tree with a heading of its own.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TreeGroup {
    /// Its heading; `None` when the page has one tree only.
    pub label: Option<String>,
    /// Its roots, in order.
    pub nodes: Vec<TreeNode>,
}

impl TreeView {
    /// Returns all places as a tree.
    pub fn of_regions(views: &Views<'_>) -> Self {
        let regions = &views.site.listing.regions;
        let nodes = regions.roots().filter_map(|root| place(views, root)).collect();
        Self {
            intro_html: String::new(),
            total_text: views.count("count.region", regions.places.len()),
            facets: Facets::default(),
            groups: vec![TreeGroup { label: None, nodes }],
        }
    }

    /// Returns all topics that have entries as a tree.
    pub fn of_topics(views: &Views<'_>) -> Self {
        let used = views.site.listing.topics.iter().filter(|entries| !entries.is_empty()).count();
        let groups = vec![TreeGroup { label: None, nodes: topics(views, None) }];
        let total_text = views.count("count.topic", used);
        Self { intro_html: String::new(), total_text, facets: Facets::default(), groups }
    }

    /// Returns all platforms, those without one above them by tier, the widest first.
    pub fn of_platforms(views: &Views<'_>, intro_html: String) -> Self {
        let listed = views.site.list(Kind::Platform);
        let is_root = |id: &&EntryId| {
            let parent = views.linked(**id).and_then(|linked| linked.references.parent);
            parent.is_none_or(|parent| views.site.place_in_list(parent).is_none())
        };
        let roots: Vec<EntryId> = listed.iter().filter(is_root).copied().collect();
        let tiers = views.site.config.tiers.terms.iter().enumerate();
        let of_tier = |tier: Option<usize>| -> Vec<TreeNode> {
            let has_tier = |id: &&EntryId| self::tier(views, **id) == tier;
            roots.iter().filter(has_tier).map(|&root| platform(views, root)).collect()
        };
        let mut groups: Vec<TreeGroup> = tiers
            .map(|(number, term)| TreeGroup { label: Some(term.label.clone()), nodes: of_tier(Some(number)) })
            .collect();
        groups.push(TreeGroup { label: Some(views.say("platform.no_tier")), nodes: of_tier(None) });
        groups.retain(|group| !group.nodes.is_empty());
        let total_text = views.count("count.platform", listed.len());
        Self { intro_html, total_text, facets: Facets::of(views, Kind::Platform), groups }
    }
}

fn place(views: &Views<'_>, number: usize) -> Option<TreeNode> {
    let place = views.site.listing.regions.places.get(number)?;
    Some(TreeNode {
        label: place.name().to_owned(),
        path: Some(views.site.routes.region(&place.names).root_href()),
        count: Some(place.entries.len()),
        children: place.children.iter().filter_map(|&child| self::place(views, child)).collect(),
        ..TreeNode::default()
    })
}

fn topics(views: &Views<'_>, parent: Option<usize>) -> Vec<TreeNode> {
    let terms = views.site.config.topics.terms.iter().zip(&views.site.listing.topics).enumerate();
    let beneath = terms.filter(|(_, (term, entries))| term.parent == parent && !entries.is_empty());
    beneath
        .map(|(number, (term, entries))| TreeNode {
            label: term.label.clone(),
            path: Some(views.site.routes.topic(&term.id).root_href()),
            count: Some(entries.len()),
            children: topics(views, Some(number)),
            ..TreeNode::default()
        })
        .collect()
}

fn platform(views: &Views<'_>, id: EntryId) -> TreeNode {
    let beneath = children(views, id, &|child| platform(views, child).children);
    node(views, id, beneath)
}

fn tier(views: &Views<'_>, id: EntryId) -> Option<usize> {
    if let Detail::Platform(platform) = &views.linked(id)?.entry.detail { platform.tier } else { None }
}
