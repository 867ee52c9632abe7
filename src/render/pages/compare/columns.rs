//! One entry as a column of a comparison: what it says, and of what it does not say, why.
//!
//! In: a case or a platform. Out: its [`Column`]. The script `assets/js/compare` makes the same of the entry's twin.

use crate::link::evidence::evidence;
use crate::link::id::EntryId;
use crate::link::procedures::StepState;
use crate::link::site::Linked;
use crate::model::fields;
use crate::model::figure::Figure;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::case::{Case, Uptake};
use crate::model::kinds::platform::Platform;
use crate::render::context::Link;
use crate::render::pages::case::told;
use crate::render::pages::compare::beside::{BesideCell, BesideGroup, BesideRow, Column};
use crate::render::views::Views;
use crate::source::Spanned;

/// As many entries are named in one cell; the others are counted.
const NAMED: usize = 5;

/// Returns the entry `id` as a column; `None` for what is neither a case nor a platform.
pub(super) fn column(views: &Views<'_>, id: EntryId) -> Option<Column> {
    let linked = views.linked(id)?;
    let teller = Teller { views, linked };
    match &linked.entry.detail {
        Detail::Case(case) => Some(teller.case(case)),
        Detail::Platform(platform) => Some(teller.platform(platform)),
        _ => None,
    }
}

/// Returns the rows of `kind` without cells, those that every entry of it has.
pub(super) fn frame(views: &Views<'_>, kind: Kind) -> Vec<BesideGroup> {
    let first = views.site.list(kind).first().and_then(|&id| column(views, id));
    let mut groups = first.map(|column| column.groups).unwrap_or_default();
    for group in &mut groups {
        group.rows.retain(|row| !row.name.starts_with("step/"));
        group.rows.iter_mut().for_each(|row| row.cells.clear());
    }
    groups
}

/// Tells what one entry says.
struct Teller<'v, 's> {
    views: &'v Views<'s>,
    linked: &'s Linked,
}

impl Teller<'_, '_> {
    fn case(&self, case: &Case) -> Column {
        let views = self.views;
        let people = &case.participants;
        let outcome = &case.outcome;
        let level = evidence(&self.linked.entry, case, self.linked.procedure.as_ref()).name();
        let level = format!("{level} {}", views.say(&format!("evidence.{level}")));
        let of_outcome =
            |figure: &Option<Spanned<Figure>>| word(figure.as_ref().map(|figure| figure.value.text.clone()));
        let of_people = |figure: &Option<Figure>| word(figure.as_ref().map(|figure| figure.text.clone()));
        let rules = self.linked.refers_to().into_iter().filter(|&id| self.is_rule(id));
        let facts = vec![
            self.row("region", "entry.region", self.place()),
            self.row("date", "source.date", self.date()),
            self.row("platform", "case.platform", self.entry(self.linked.references.platform)),
            self.row("method", "case.method", self.entry(self.linked.references.method)),
            self.row("status", "case.status", word(case.status.map(|status| views.pick(status.label)))),
            self.row("evidence", "case.evidence", word(Some(level))),
            self.row("participants/members", "case.members", of_people(&people.members)),
            self.row("participants/residents", "case.residents", of_people(&people.residents)),
            self.row("participants/experts", "case.experts", of_people(&people.experts)),
            self.row("participants/total", "case.participants", of_people(&people.total)),
            self.row("participants/departments", "case.departments", words(&people.departments)),
            self.row("approved_by", "case.approved_by", word(case.approved_by.clone())),
        ];
        let came_out = vec![
            self.row("outcome/proposals", "case.proposals", of_outcome(&outcome.proposals)),
            self.row("outcome/adopted", "case.adopted", of_outcome(&outcome.adopted)),
            self.row("outcome/resolved", "case.resolved", of_outcome(&outcome.resolved)),
            self.row("outcome/documents", "case.documents", words(&outcome.documents)),
            self.row("outcome/result", "compare.result", word(outcome.result.clone())),
            self.row("uptake", "case.uptake", case.uptake.iter().map(|link| plain(taken_up(link))).collect()),
            self.row("rules", "case.rules", rules.map(|id| views.link(id)).collect()),
        ];
        Column {
            groups: vec![
                self.group("facts", "entry.facts", facts),
                self.group("steps", "case.procedure", self.steps(case)),
                self.group("outcome", "case.outcome", came_out),
            ],
            absent: self.no_step(case),
        }
    }

    fn steps(&self, case: &Case) -> Vec<BesideRow> {
        let views = self.views;
        let row = |name: &str, state: StepState| {
            let told = told(views, case, state);
            let given = told.date.map(|date| date.text).or((told.state == "told").then_some(told.label));
            BesideRow {
                name: format!("step/{name}"),
                label: name.to_owned(),
                cells: vec![BesideCell::of(word(given), || self.gap("steps"))],
            }
        };
        let Some(procedure) = &self.linked.procedure else {
            let steps = case.steps.iter().enumerate();
            let state = |record| StepState { record: Some(record), section: None };
            return steps.map(|(place, step)| row(&step.name.value, state(place))).collect();
        };
        let method = views.linked(procedure.method).and_then(|method| method.entry.detail.method());
        let steps = method.map_or(&[][..], |method| &method.steps).iter().zip(&procedure.steps);
        steps.map(|(step, state)| row(&step.name, *state)).collect()
    }

    /// Returns what stands at a step that this case has none of: its method has no such step, or it is not known which it went
    /// by.
    fn no_step(&self, case: &Case) -> BesideCell {
        match (&self.linked.procedure, case.steps.is_empty()) {
            (Some(_), _) => BesideCell::none(self.views.say("compare.no_such_step")),
            (None, true) => BesideCell::gap(self.views.say("compare.no_steps")),
            (None, false) => BesideCell::gap(self.views.say("compare.not_said")),
        }
    }

    fn platform(&self, platform: &Platform) -> Column {
        let views = self.views;
        let (linked, back) = (self.linked, &self.linked.back);
        let tier = platform.tier.and_then(|tier| views.site.config.tiers.terms.get(tier));
        let brand = linked.references.brand.map(|id| views.link(id).label).or_else(|| platform.brand.clone());
        let facts = vec![
            self.row("region", "entry.region", self.place()),
            self.row("tier", "platform.tier", word(tier.map(|tier| tier.label.clone()))),
            self.row("form", "platform.form", word(platform.form.clone())),
            self.row("parent", "platform.parent", self.entry(linked.references.parent)),
            self.row("founded", "platform.founded", word(platform.founded.map(|date| views.date(date).text))),
            self.row("brand", "platform.brand", word(brand)),
            self.row("method", "platform.method", self.entry(linked.references.method)),
        ];
        let mut groups = vec![self.group("facts", "entry.facts", facts)];
        for standard in &views.site.config.standards {
            let item = |item: &String| {
                let evidence = platform.evidence.iter().find(|(name, _)| name == item);
                let given = word(evidence.map(|(_, words)| words.clone()));
                BesideRow {
                    name: format!("standard/{}/{item}", standard.id),
                    label: item.clone(),
                    cells: vec![BesideCell::of(given, || self.gap("standards"))],
                }
            };
            let rows = standard.items.iter().map(item).collect();
            let name = format!("standard/{}", standard.id);
            groups.push(BesideGroup { name, label: standard.label.clone(), rows });
        }
        let held = vec![
            self.listed("cases", "section.cases", &back.cases),
            self.listed("awards", "section.awards", &back.awards),
        ];
        groups.push(self.group("held", "compare.on_file", held));
        Column { groups, absent: BesideCell::none(views.say("compare.nothing")) }
    }

    /// Returns the row of entries that refer to this one; that there are none is no gap of a source.
    fn listed(&self, name: &str, label: &str, ids: &[EntryId]) -> BesideRow {
        let views = self.views;
        let listed = ids.iter().copied().filter(|&id| views.site.place_in_list(id).is_some());
        let listed: Vec<EntryId> = listed.collect();
        let mut values = views.links(listed.get(..NAMED).unwrap_or(&listed));
        if let Some(more) = listed.len().checked_sub(NAMED).filter(|&more| more > 0) {
            values.push(plain(views.count("entry.more_mentions", more)));
        }
        let cell = BesideCell::of(values, || BesideCell::none(views.say("compare.none_on_file")));
        BesideRow { name: name.to_owned(), label: views.say(label), cells: vec![cell] }
    }

    fn group(&self, name: &str, label: &str, rows: Vec<BesideRow>) -> BesideGroup {
        BesideGroup { name: name.to_owned(), label: self.views.say(label), rows }
    }

    /// Returns the row `name`, whose first part is the key that it is written under.
    fn row(&self, name: &str, label: &str, values: Vec<Link>) -> BesideRow {
        let key = name.split('/').next().unwrap_or_default();
        let cell = BesideCell::of(values, || self.gap(key));
        BesideRow { name: name.to_owned(), label: self.views.say(label), cells: vec![cell] }
    }

    /// Returns the cell of what is not recorded under `key`, with where its editors looked.
    fn gap(&self, key: &str) -> BesideCell {
        let entry = &self.linked.entry;
        let field = fields(entry.kind).into_iter().find(|field| field.name == key);
        let noted = entry.meta.gaps.iter().find(|gap| field.is_some_and(|field| field.is_named(&gap.key)));
        let place = noted.and_then(|gap| gap.looked_in.as_ref());
        BesideCell::gap(place.map_or_else(
            || self.views.say("compare.not_said"),
            |place| self.views.phrases.fill("entry.looked_in", &[("place", place)]),
        ))
    }

    fn place(&self) -> Vec<Link> {
        self.views.place(&self.linked.entry.meta.region).into_iter().collect()
    }

    fn date(&self) -> Vec<Link> {
        let date = self.linked.entry.meta.date.as_ref();
        word(date.map(|date| self.views.date(date.value).text))
    }

    fn entry(&self, id: Option<EntryId>) -> Vec<Link> {
        id.map(|id| self.views.link(id)).into_iter().collect()
    }

    fn is_rule(&self, id: EntryId) -> bool {
        self.views.linked(id).is_some_and(|linked| linked.entry.kind == Kind::Rule)
    }
}

/// Returns a link of the chain of uptake: how, by whom.
fn taken_up(link: &Uptake) -> String {
    [Some(&link.kind), link.by.as_ref()]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}

fn word(word: Option<String>) -> Vec<Link> {
    word.map(plain).into_iter().collect()
}

fn words(words: &[String]) -> Vec<Link> {
    words.iter().cloned().map(plain).collect()
}

fn plain(label: String) -> Link {
    Link { label, path: None }
}
