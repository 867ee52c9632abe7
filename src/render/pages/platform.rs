//! The page of a platform: `platform.html`.
//!
//! In: a platform of the site. Out: [`PlatformView`]: its place in the tiers, its standards, its cases.

use serde::Serialize;

use crate::link::id::EntryId;
use crate::link::site::Linked;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::platform::Platform;
use crate::model::standard::Standard;
use crate::render::context::Link;
use crate::render::evidence::SourceMark;
use crate::render::pages::compare::way::way_from;
use crate::render::pages::entry::EntryView;
use crate::render::pieces::{Fact, KindGroup, TreeNode};
use crate::render::running_text::RunningText;
use crate::render::views::Views;
use crate::url::Route;

/// What `platform.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlatformView {
    /// The common part. `entry.facts` holds tier, form, parent, founded, brand, method.
    pub entry: EntryView,
    /// The tiers around it: from the topmost platform down to its own children, itself marked; empty when it stands alone.
    pub tree: Vec<TreeNode>,
    /// The standards that the site declares, each with what this platform shows for it.
    pub standards: Vec<Scorecard>,
    /// The cases it held, the first of them.
    pub cases: KindGroup,
    /// Where it is set beside platforms that a reader chooses; `None` where there is nothing to choose.
    pub compare: Option<String>,
}

/// A standard such as 六有, item by item.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Scorecard {
    /// Its name: 六有.
    pub name: String,
    /// How many items have evidence, and of how many, in words: 6 项中 2 项有记载.
    pub text: String,
    /// Whether any item has evidence; where none has, the names of the items say all there is.
    pub has_evidence: bool,
    /// The items in their order.
    pub items: Vec<ScoreItem>,
}

/// One item of a standard.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ScoreItem {
    /// 有阵地.
    pub name: String,
    /// What the source says; `None` is "not recorded", never "no".
    pub evidence: Option<String>,
    /// Where it says so.
    pub marks: Vec<SourceMark>,
}

impl PlatformView {
    /// Returns the view of the platform `id`; its further cases stand in pages below `more`.
    pub fn of(views: &Views<'_>, id: EntryId, more: &Route) -> Self {
        let Some(linked) = views.linked(id) else { return Self::default() };
        let Detail::Platform(platform) = &linked.entry.detail else { return Self::default() };
        Self {
            entry: EntryView::of(views, id, facts(views, linked, platform), &|_| Vec::new()),
            tree: tree(views, id),
            standards: standards(&RunningText::on(views, linked, views.site.routes.entry(id)), platform),
            cases: cases(views, &linked.back.cases, more),
            compare: way_from(views, id),
        }
    }
}

/// Returns the first cases of a platform or method, and where the others are.
fn cases(views: &Views<'_>, cases: &[EntryId], more: &Route) -> KindGroup {
    let limit = views.site.config.per_page;
    KindGroup {
        kind: Kind::Case.name(),
        label: views.kind_label(Kind::Case),
        count: cases.len(),
        cards: cases.iter().take(limit).map(|&case| views.card(case)).collect(),
        more: (cases.len() > limit).then(|| more.root_href()),
    }
}

fn facts(views: &Views<'_>, linked: &Linked, platform: &Platform) -> Vec<Fact> {
    let tier = platform.tier.and_then(|tier| views.site.config.tiers.terms.get(tier));
    vec![
        views.word_fact("platform.tier", tier.map(|tier| tier.label.clone())),
        views.word_fact("platform.form", platform.form.clone()),
        views.entry_fact("platform.parent", linked.references.parent),
        views.word_fact("platform.founded", platform.founded.map(|date| views.date(date).text)),
        match linked.references.brand {
            Some(brand) => views.entry_fact("platform.brand", Some(brand)),
            None => views.word_fact("platform.brand", platform.brand.clone()),
        },
        views.fact("platform.brands", views.links(&linked.back.brands)),
        views.entry_fact("platform.method", linked.references.method),
    ]
}

/// Returns the chain above the platform, itself, and its own children; empty when it stands alone.
fn tree(views: &Views<'_>, id: EntryId) -> Vec<TreeNode> {
    let children = children(views, id, &|_| Vec::new());
    let mut node = TreeNode { is_current: true, ..node(views, id, children) };
    let mut above = views.linked(id).and_then(|linked| linked.references.parent);
    if above.is_none() && node.children.is_empty() {
        return Vec::new();
    }
    while let Some(parent) = above {
        node = self::node(views, parent, vec![node]);
        above = views.linked(parent).and_then(|linked| linked.references.parent);
    }
    vec![node]
}

/// Returns the platforms directly beneath `id`, each with what `beneath` gives for it.
pub fn children(views: &Views<'_>, id: EntryId, beneath: &dyn Fn(EntryId) -> Vec<TreeNode>) -> Vec<TreeNode> {
    let Some(linked) = views.linked(id) else { return Vec::new() };
    let is_child =
        |child: &&EntryId| views.linked(**child).is_some_and(|child| child.references.parent == Some(id));
    linked.back.platforms.iter().filter(is_child).map(|&child| node(views, child, beneath(child))).collect()
}

/// Returns a platform as a node of a tree.
pub fn node(views: &Views<'_>, id: EntryId, children: Vec<TreeNode>) -> TreeNode {
    let Link { label, path } = views.link(id);
    let form = views.linked(id).and_then(|linked| match &linked.entry.detail {
        Detail::Platform(platform) => platform.form.clone(),
        _ => None,
    });
    TreeNode {
        label,
        path,
        count: None,
        note: form,
        is_current: false,
        is_sample: views.linked(id).is_some_and(|linked| linked.entry.meta.is_sample),
        children,
    }
}

/// Returns the site's standards with this platform's evidence.
fn standards(text: &RunningText<'_>, platform: &Platform) -> Vec<Scorecard> {
    let views = text.views;
    let card = |standard: &Standard| {
        let item = |name: &String| {
            let evidence = platform.evidence.iter().find(|(item, _)| item == name);
            ScoreItem {
                name: name.clone(),
                evidence: evidence.map(|(_, words)| text.value(words)),
                marks: Vec::new(),
            }
        };
        let items: Vec<ScoreItem> = standard.items.iter().map(item).collect();
        let shown = items.iter().filter(|item| item.evidence.is_some()).count();
        Scorecard {
            name: standard.label.clone(),
            text: views.phrases.fill("platform.standards_text", &[("total", &items.len()), ("n", &shown)]),
            has_evidence: shown > 0,
            items,
        }
    };
    views.site.config.standards.iter().map(card).collect()
}
