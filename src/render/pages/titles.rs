//! All titles by their first letters, A to Z: `titles.html`.
//!
//! In: what lists show, free pages among it. Out: [`Register`], and [`TitlesView`] for each of its pages. A site of few
//! titles has them all on one page; a larger one has pages for each letter.

use rayon::prelude::*;
use serde::Serialize;

use crate::hanzi::letter::letter_at;
use crate::hanzi::order::Place;
use crate::link::id::EntryId;
use crate::link::routes::TITLES;
use crate::model::kind::Kind;
use crate::render::context::Link;
use crate::render::pager::Pager;
use crate::render::views::Views;
use crate::url::Route;

/// What `titles.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TitlesView {
    /// How many titles there are in all, in words.
    pub total_text: String,
    /// The letters from A to Z, and what begins with none; a letter without titles leads nowhere.
    pub letters: Vec<Letter>,
    /// The titles of this page; empty where the page only leads on to its letters.
    pub groups: Vec<LetterGroup>,
    /// The pages of a letter.
    pub pager: Pager,
}

/// A letter, and the way to its titles.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Letter {
    /// `N`; in words what begins with no letter.
    pub label: String,
    /// Where its titles are; `None` when there are none.
    pub path: Option<String>,
    /// How many there are.
    pub count: usize,
    /// Whether this page shows it and no other.
    pub is_current: bool,
}

/// The titles of one letter.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LetterGroup {
    /// `N`.
    pub label: String,
    /// The anchor of its heading, without `#`.
    pub anchor: String,
    /// Its titles, by pinyin.
    pub titles: Vec<TitleRow>,
}

/// A title.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TitleRow {
    /// The title, leading to its page.
    pub link: Link,
    /// What it is: 案例.
    pub kind_label: String,
    /// Its place, which tells titles apart that are the same; `None` when none is recorded.
    pub region: Option<String>,
}

/// As many titles stand on one page.
const PAGE: usize = 500;

/// All titles by letter.
#[derive(Clone, Debug)]
pub struct Register {
    /// The letters that occur, in order; `None` last.
    groups: Vec<(Option<char>, Vec<EntryId>)>,
}

impl Register {
    /// Returns all titles of the site.
    pub fn of(views: &Views<'_>) -> Self {
        let listed: Vec<EntryId> =
            Kind::ALL.into_iter().flat_map(|kind| views.site.list(kind)).copied().collect();
        let placed = listed.into_par_iter().filter_map(|id| {
            let entry = &views.linked(id)?.entry;
            Some((letter_at(entry.meta.sorted_by(), &entry.standing), &entry.standing, id))
        });
        let mut placed: Vec<(Option<char>, &Place, EntryId)> = placed.collect();
        placed.par_sort_by(|one, other| (one.0.is_none(), one).cmp(&(other.0.is_none(), other)));
        let mut groups: Vec<(Option<char>, Vec<EntryId>)> = Vec::new();
        for (letter, _, id) in placed {
            match groups.last_mut() {
                Some((last, ids)) if *last == letter => ids.push(id),
                _ => groups.push((letter, vec![id])),
            }
        }
        Self { groups }
    }

    /// Returns the pages there are: the first of all, then those of each letter, with its number from 1.
    pub fn pages(&self) -> Vec<(Route, Option<(usize, usize)>)> {
        let all = std::iter::once((Route::page(TITLES), None));
        if self.is_short() {
            return all.collect();
        }
        let of_letter = |(group, (letter, ids)): (usize, &(Option<char>, Vec<EntryId>))| {
            let route = letter_route(*letter);
            let pages = ids.len().div_ceil(PAGE);
            (1..=pages).map(move |number| (route.numbered(number), Some((group, number)))).collect::<Vec<_>>()
        };
        all.chain(self.groups.iter().enumerate().flat_map(of_letter)).collect()
    }

    /// Returns the name of the letter at the place `group`.
    pub fn label(&self, views: &Views<'_>, group: usize) -> String {
        label(views, self.groups.get(group).and_then(|(letter, _)| *letter))
    }

    /// Returns the view of the page at `at`: the place of a letter and the number of its page; `None` for the first page.
    pub fn view(&self, views: &Views<'_>, at: Option<(usize, usize)>) -> TitlesView {
        let total = self.groups.iter().map(|(_, ids)| ids.len()).sum();
        let (groups, pager) = match at {
            None if self.is_short() => {
                let all = self.groups.iter().map(|(letter, ids)| group(views, *letter, ids));
                (all.collect(), Pager::default())
            }
            None => (Vec::new(), Pager::default()),
            Some((place, number)) => self.page(views, place, number),
        };
        TitlesView {
            total_text: views.count("titles.total", total),
            letters: self.letters(views, at.map(|(group, _)| group)),
            groups,
            pager,
        }
    }

    /// Returns every letter with the way to its titles; the one at the place `current` is marked.
    pub fn letters(&self, views: &Views<'_>, current: Option<usize>) -> Vec<Letter> {
        let letter = |letter: Option<char>| {
            let found = self.groups.iter().position(|(known, _)| *known == letter);
            let count = found.and_then(|at| self.groups.get(at)).map_or(0, |(_, ids)| ids.len());
            let path = if self.is_short() {
                format!("{}#{}", Route::page(TITLES).root_href(), anchor(letter))
            } else {
                letter_route(letter).root_href()
            };
            Letter {
                label: label(views, letter),
                path: (count > 0).then_some(path),
                count,
                is_current: found.is_some() && found == current,
            }
        };
        let other = self.groups.iter().any(|(letter, _)| letter.is_none()).then_some(None);
        ('A'..='Z').map(Some).chain(other).map(letter).collect()
    }

    fn page(&self, views: &Views<'_>, place: usize, number: usize) -> (Vec<LetterGroup>, Pager) {
        let Some((letter, ids)) = self.groups.get(place) else { return Default::default() };
        let shown: Vec<EntryId> = ids.iter().skip((number - 1) * PAGE).take(PAGE).copied().collect();
        let route = letter_route(*letter);
        let pager = Pager::new(number, ids.len().div_ceil(PAGE), |page| route.numbered(page).root_href());
        (vec![group(views, *letter, &shown)], pager)
    }

    fn is_short(&self) -> bool {
        self.groups.iter().map(|(_, ids)| ids.len()).sum::<usize>() <= PAGE
    }
}

fn group(views: &Views<'_>, letter: Option<char>, ids: &[EntryId]) -> LetterGroup {
    let row = |&id: &EntryId| {
        let linked = views.linked(id)?;
        Some(TitleRow {
            link: views.link(id),
            kind_label: views.kind_label(linked.entry.kind),
            region: linked.entry.meta.region.last().cloned(),
        })
    };
    let titles = ids.iter().filter_map(row).collect();
    LetterGroup { label: label(views, letter), anchor: anchor(letter), titles }
}

fn label(views: &Views<'_>, letter: Option<char>) -> String {
    letter.map_or_else(|| views.say("titles.other"), |letter| letter.to_string())
}

fn anchor(letter: Option<char>) -> String {
    format!("letter-{}", name(letter))
}

fn letter_route(letter: Option<char>) -> Route {
    Route::page(TITLES).child(&name(letter))
}

fn name(letter: Option<char>) -> String {
    letter.map_or_else(|| "other".to_owned(), |letter| letter.to_ascii_lowercase().to_string())
}
