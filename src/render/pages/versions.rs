//! Two versions of a rule side by side (新旧条文对照): `versions.html`.
//!
//! In: a rule and an earlier version of it. Out: [`VersionsView`]: what changed, article by article, with the words that
//! went and came marked. Articles that did not change are named and not repeated.

use serde::Serialize;

use crate::link::id::EntryId;
use crate::link::site::Linked;
use crate::model::citations::Citation;
use crate::model::kinds::Detail;
use crate::model::kinds::rule::Rule;
use crate::model::revision::{Part, Row, Unit, UnitKind, revision};
use crate::model::word_change::{Change, Words};
use crate::parse::escape::escape;
use crate::render::context::{DateView, Link};
use crate::render::head::Head;
use crate::render::views::Views;
use crate::url::Route;

/// What `versions.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct VersionsView {
    /// The earlier version.
    pub old: VersionView,
    /// The later version.
    pub new: VersionView,
    /// How many articles changed in which way: 修改 3 条; those with none are left out.
    pub counts: Vec<String>,
    /// The change, in the order of the later version.
    pub rows: Vec<RowView>,
}

/// One of the two versions.
#[derive(Clone, Debug, Default, Serialize)]
pub struct VersionView {
    /// Its title, leading to its page.
    pub rule: Link,
    /// Since when it was in force, else when it was adopted; `None` where neither is recorded.
    pub since: Option<DateView>,
}

/// One article or heading, or a run of articles that did not change.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RowView {
    /// `heading`, `same`, `renumbered`, `moved`, `changed`, `split`, `merged`, `added` or `removed`.
    pub kind: &'static str,
    /// The kind's word: 修改.
    pub mark: String,
    /// The word for a changed article that also stands in another place: 移位.
    pub moved: Option<String>,
    /// What it is: 第六条, or 第一条至第四条; the words of a heading.
    pub label: String,
    /// Its number in the earlier version, where that is another: 原第五条; what it was split from or merged into.
    pub was: Option<String>,
    /// The way to it on the page of the version that has it.
    pub path: Option<String>,
    /// The earlier words, finished HTML with `<del>`; `None` where there are none or they are the same.
    pub old: Option<String>,
    /// The later words, finished HTML with `<ins>`; `None` where there are none.
    pub new: Option<String>,
}

impl VersionsView {
    /// Returns the comparison of the rule `new` with its earlier version `old`.
    pub fn of(views: &Views<'_>, new: EntryId, old: EntryId) -> Self {
        let (Some((old_linked, old_rule)), Some((new_linked, new_rule))) =
            (rule(views, old), rule(views, new))
        else {
            return Self::default();
        };
        let revision = revision(
            (&old_rule.provisions, &old_linked.entry.body),
            (&new_rule.provisions, &new_linked.entry.body),
        );
        let counts = counts(views, &revision.rows);
        let telling = Telling { views, old, new };
        let mut rows: Vec<RowView> = Vec::new();
        let mut same: Vec<&Row> = Vec::new();
        for row in &revision.rows {
            if kind(row) == "same" && !is_heading(row) {
                same.push(row);
                continue;
            }
            rows.extend(telling.same(&std::mem::take(&mut same)));
            rows.push(telling.row(row));
        }
        rows.extend(telling.same(&same));
        Self { old: version(views, old, old_rule), new: version(views, new, new_rule), counts, rows }
    }
}

/// Returns the address of the comparison of the rule `new` with its earlier version `old`.
pub fn route(views: &Views<'_>, new: EntryId, old: EntryId) -> Route {
    let id = views.linked(old).map_or("", |linked| linked.entry.id.as_str());
    views.site.routes.entry(new).child("compare").child(id)
}

/// Returns the head of the page that compares `new` with `old`.
pub fn head(views: &Views<'_>, new: EntryId, old: EntryId) -> Head {
    let title = views.phrases.fill(
        "versions.title",
        &[("new", &views.in_marks(&views.link(new).label)), ("old", &views.in_marks(&views.link(old).label))],
    );
    let is_sample =
        [new, old].into_iter().filter_map(|id| views.linked(id)).any(|linked| linked.entry.meta.is_sample);
    let mut head = Head::new(title, "rules");
    head.description = views.say("versions.note");
    head.is_sample = is_sample;
    head.is_unlisted = is_sample;
    head.below(views.link(new).label, views.site.routes.entry(new))
}

fn rule<'s>(views: &Views<'s>, id: EntryId) -> Option<(&'s Linked, &'s Rule)> {
    let linked = views.linked(id)?;
    let Detail::Rule(rule) = &linked.entry.detail else { return None };
    Some((linked, rule))
}

fn version(views: &Views<'_>, id: EntryId, rule: &Rule) -> VersionView {
    VersionView { rule: views.link(id), since: rule.effective.or(rule.adopted).map(|date| views.date(date)) }
}

fn is_heading(row: &Row) -> bool {
    row.new.as_ref().or(row.old.as_ref()).is_some_and(|unit| matches!(unit.kind, UnitKind::Division(..)))
}

fn kind(row: &Row) -> &'static str {
    match (&row.old, &row.new) {
        _ if matches!(row.part, Some(Part::SplitFrom(_))) => "split",
        _ if matches!(row.part, Some(Part::MergedInto(_))) => "merged",
        (None, _) => "added",
        (_, None) => "removed",
        _ if !row.is_same() => "changed",
        _ if row.is_moved => "moved",
        _ if row.is_renumbered() => "renumbered",
        _ => "same",
    }
}

/// Returns how many articles changed in which way.
fn counts(views: &Views<'_>, rows: &[Row]) -> Vec<String> {
    let articles: Vec<&str> = rows
        .iter()
        .filter(|row| {
            row.new
                .as_ref()
                .or(row.old.as_ref())
                .is_some_and(|unit| matches!(unit.kind, UnitKind::Article(_)))
        })
        .map(kind)
        .collect();
    let count = |name: &&str| articles.iter().filter(|kind| *kind == name).count();
    let kinds = ["changed", "split", "merged", "added", "removed", "moved", "renumbered", "same"];
    let counted = kinds.iter().map(|name| (name, count(name))).filter(|(_, count)| *count > 0);
    counted.map(|(name, count)| views.count(&format!("versions.count_{name}"), count)).collect()
}

struct Telling<'v> {
    views: &'v Views<'v>,
    old: EntryId,
    new: EntryId,
}

impl Telling<'_> {
    fn row(&self, row: &Row) -> RowView {
        let (id, unit) = match (&row.new, &row.old) {
            (Some(unit), _) => (self.new, unit),
            (None, Some(unit)) => (self.old, unit),
            (None, None) => return RowView::default(),
        };
        let kind = kind(row);
        let (old, new) = match kind {
            "added" => (None, Some(paragraphs(&unit.text, Some("ins")))),
            "removed" => (Some(paragraphs(&unit.text, Some("del"))), None),
            "split" | "merged" if row.words.is_empty() => {
                (Some(paragraphs(&unit.text, None)), Some(paragraphs(&unit.text, None)))
            }
            "changed" | "split" | "merged" => {
                (Some(side(&row.words, Change::Gone)), Some(side(&row.words, Change::Added)))
            }
            "moved" | "renumbered" => (None, Some(paragraphs(&unit.text, None))),
            _ => (None, None),
        };
        let is_heading = is_heading(row);
        RowView {
            kind: if is_heading && matches!(kind, "same" | "renumbered" | "moved") {
                "heading"
            } else {
                kind
            },
            mark: self.views.say(&format!("versions.{kind}")),
            moved: (row.is_moved && kind == "changed").then(|| self.views.say("versions.moved")),
            label: match &row.new {
                _ if is_heading => unit.text.clone(),
                Some(_) => self.label(unit),
                None => self.views.phrases.fill("versions.was", &[("article", &self.label(unit))]),
            },
            was: self.was(row),
            path: self.path(id, unit),
            old,
            new,
        }
    }

    /// Returns what the article was called before, or what it came from or went into.
    fn was(&self, row: &Row) -> Option<String> {
        let (key, unit) = match &row.part {
            Some(Part::SplitFrom(whole)) => ("versions.split_from", whole),
            Some(Part::MergedInto(whole)) => ("versions.merged_into", whole),
            None => ("versions.was", row.old.as_ref().filter(|_| row.is_renumbered())?),
        };
        let is_article = matches!(unit.kind, UnitKind::Article(_));
        is_article.then(|| self.views.phrases.fill(key, &[("article", &self.label(unit))]))
    }

    /// Returns one row for articles on end that did not change.
    fn same(&self, rows: &[&Row]) -> Option<RowView> {
        let unit = |row: &&Row| row.new.clone();
        let (first, last) = (rows.first().and_then(unit)?, rows.last().and_then(unit)?);
        let label = match rows.len() {
            1 => self.label(&first),
            _ => self
                .views
                .phrases
                .fill("versions.run", &[("first", &self.label(&first)), ("last", &self.label(&last))]),
        };
        let (mark, path) = (self.views.say("versions.same"), self.path(self.new, &first));
        Some(RowView { kind: "same", mark, label, path, ..RowView::default() })
    }

    fn label(&self, unit: &Unit) -> String {
        match unit.kind {
            UnitKind::Article(place) => Citation::in_chinese(place),
            UnitKind::Division(..) => unit.text.clone(),
            UnitKind::Other => self.views.say("versions.other"),
        }
    }

    fn path(&self, id: EntryId, unit: &Unit) -> Option<String> {
        (!unit.anchor.is_empty()).then(|| self.views.path_to(id, &unit.anchor))
    }
}

/// Returns one side of a change: what was kept, and `change` marked.
fn side(words: &[Words], change: Change) -> String {
    let tag = if change == Change::Gone { "del" } else { "ins" };
    let mut html = String::from("<p>");
    for run in words.iter().filter(|run| run.change == Change::Kept || run.change == change) {
        put(&run.text, (run.change == change).then_some(tag), &mut html);
    }
    html.push_str("</p>");
    html
}

/// Returns a text in paragraphs, all of it marked with `tag`.
fn paragraphs(text: &str, tag: Option<&str>) -> String {
    let mut html = String::from("<p>");
    put(text, tag, &mut html);
    html.push_str("</p>");
    html
}

/// Puts a run of words; a mark ends with its paragraph and begins anew in the next.
fn put(text: &str, tag: Option<&str>, html: &mut String) {
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            html.push_str("</p><p>");
        }
        match tag.filter(|_| !line.is_empty()) {
            Some(tag) => {
                html.push_str(&format!("<{tag}>"));
                escape(line, html);
                html.push_str(&format!("</{tag}>"));
            }
            None => escape(line, html),
        }
    }
}
