//! Every address that was ever given to an entry: `ids.html`.
//!
//! In: the [`identifiers`] of the site. Out: [`IdsView`], one for each page of the register.

use std::sync::OnceLock;

use serde::Serialize;

use crate::link::identifiers::{Identifier, State, identifiers, identifiers_by_kind};
use crate::link::routes::IDS;
use crate::link::site::Site;
use crate::model::kind::Kind;
use crate::render::context::Link;
use crate::render::pager::Pager;
use crate::render::pieces::KindWay;
use crate::render::views::Views;
use crate::url::Route;

/// What `ids.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct IdsView {
    /// How many addresses there are in all, in words.
    pub total_text: String,
    /// Every kind that has addresses, leading to its first; on the first page only.
    pub kinds: Vec<KindWay>,
    /// The addresses of this page by kind, in the order of their letters.
    pub groups: Vec<IdGroup>,
    /// The pages of the register.
    pub pager: Pager,
}

/// The addresses of one kind on one page of the register.
#[derive(Clone, Debug, Default, Serialize)]
pub struct IdGroup {
    /// The kind's folder: `cases`; `pages` for free pages.
    pub kind: String,
    /// The kind's word.
    pub label: String,
    /// Its addresses on this page; never empty.
    pub rows: Vec<IdRow>,
}

/// One address.
#[derive(Clone, Debug, Default, Serialize)]
pub struct IdRow {
    /// The address below the site's: `/cases/nongke-shucai/`.
    pub path: String,
    /// What became of it: `current`, `moved` or `withdrawn`.
    pub state: String,
    /// The same in words.
    pub state_text: String,
    /// Why it was withdrawn; `None` unless it was.
    pub reason: Option<String>,
    /// The entry that it names or leads to.
    pub entry: Link,
}

/// Addresses on one page of the register.
const PER_PAGE: usize = 500;

/// The whole register, sorted once for all its pages, when the first of them is made.
#[derive(Debug)]
pub struct Register<'s> {
    site: &'s Site,
    kinds: Vec<(Kind, usize)>,
    all: OnceLock<Vec<Identifier<'s>>>,
}

impl<'s> Register<'s> {
    /// Counts the addresses of `site`.
    pub fn of(site: &'s Site) -> Self {
        Self { site, kinds: identifiers_by_kind(site), all: OnceLock::new() }
    }

    fn all(&self) -> &[Identifier<'s>] {
        self.all.get_or_init(|| identifiers(self.site))
    }

    /// Returns how many addresses there are.
    fn total(&self) -> usize {
        self.kinds.iter().map(|(_, count)| count).sum()
    }

    /// Returns how many pages it takes, at least 1.
    pub fn pages(&self) -> usize {
        self.total().div_ceil(PER_PAGE).max(1)
    }
}

impl IdsView {
    /// Returns page `number` (from 1) of `register`.
    pub fn of(views: &Views<'_>, register: &Register<'_>, number: usize) -> Self {
        let shown = register.all().iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        let mut groups: Vec<IdGroup> = Vec::new();
        for it in shown {
            let kind = it.entry.kind.section();
            if groups.last().is_none_or(|last| last.kind != kind) {
                let (kind, label) = (kind.to_owned(), views.kind_label(it.entry.kind));
                groups.push(IdGroup { kind, label, rows: Vec::new() });
            }
            if let Some(group) = groups.last_mut() {
                group.rows.push(row(views, it));
            }
        }
        let route = Route::page(IDS);
        Self {
            total_text: views.count("ids.total", register.total()),
            kinds: if number == 1 { kinds(views, register, &route) } else { Vec::new() },
            groups,
            pager: Pager::new(number, register.pages(), |page| route.numbered(page).root_href()),
        }
    }
}

fn kinds(views: &Views<'_>, register: &Register<'_>, route: &Route) -> Vec<KindWay> {
    let mut first = 0;
    let kind = |&(kind, count): &(Kind, usize)| {
        let page = route.numbered(first / PER_PAGE + 1).root_href();
        first += count;
        let path = format!("{page}#part-{}", kind.section());
        KindWay {
            link: Link { label: views.kind_label(kind), path: Some(path) },
            total_text: views.count("ids.of_kind", count),
        }
    };
    register.kinds.iter().map(kind).collect()
}

fn row(views: &Views<'_>, it: &Identifier<'_>) -> IdRow {
    let state = it.state.name();
    IdRow {
        path: format!("/{}", it.route.as_str()),
        state: state.to_owned(),
        state_text: views.say(&format!("ids.{state}")),
        reason: match it.state {
            State::Withdrawn(reason) => Some(reason.to_owned()),
            State::Current | State::Moved => None,
        },
        entry: views.link(it.id),
    }
}
