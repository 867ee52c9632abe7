//! Finding a place in a rule's text: by its number, and from where the text itself stands.
//!
//! In: a citation, or words that say a place. Out: the one place that is meant; `None` where there is none or more than one.

use std::ops::Range;

use crate::model::articles::{Article, Division, Paragraph, Provision, Provisions};
use crate::model::citations::Citation;
use crate::model::place_words::{Base, Level, Part, PlaceWords};

/// The anchor of what stands before everything else in a rule.
pub const PREAMBLE: &str = "preamble";

/// Where words lead.
#[derive(Clone, Debug)]
pub struct Landing {
    /// The anchor on the rule's page.
    pub anchor: String,
    /// The places that are meant: one, or several on end; none for a chapter.
    pub places: Vec<Citation>,
    /// Whether it is where the text itself stands.
    pub is_here: bool,
}

/// What words mean.
#[derive(Clone, Copy, Debug)]
enum Found<'p> {
    /// An article or a place in one.
    Place(Citation),
    /// Several on end: 前两款.
    Run(Citation, Citation),
    /// A part, chapter or section.
    Division(&'p Division),
    /// What stands before everything else.
    Preamble,
}

/// Where in a rule a piece of its body stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Standpoint<'p> {
    /// The article's place among the articles, the article, and the place in it down to the item.
    article: Option<(usize, &'p Article, Citation)>,
    /// The nearest headings above of part, chapter and section.
    divisions: [Option<&'p Division>; 3],
}

impl Provisions {
    /// Returns whether `place` is in the text.
    pub fn has(&self, place: Citation) -> bool {
        self.resolve(place).is_some()
    }

    /// Returns the one place that `place` means, exact: an item without a paragraph is that of the one paragraph that has
    /// it, and of the first where that has it.
    pub fn resolve(&self, place: Citation) -> Option<Citation> {
        let article = self.articles().find(|article| article.place == place.whole_article())?;
        let Some(item) = place.item else {
            paragraph(article, place.paragraph.unwrap_or(1))?;
            return place.point.is_none().then_some(place);
        };
        let number = match place.paragraph {
            Some(number) => number,
            None => {
                let mut having =
                    (1..).zip(&article.paragraphs).filter(|(_, paragraph)| has_item(paragraph, item));
                match (having.next()?.0, having.next()) {
                    (1, _) => return self.resolve(Citation { paragraph: Some(1), ..place }).map(|_| place),
                    (only, None) => only,
                    _ => return None,
                }
            }
        };
        let mut items = paragraph(article, number)?.items.iter();
        let found = items.find(|other| other.number == item)?;
        let has_point = |number| found.points.iter().any(|point| point.number == number);
        place.point.is_none_or(has_point).then_some(Citation { paragraph: Some(number), ..place })
    }

    /// Returns where the piece at `at` stands.
    pub fn standpoint(&self, at: usize) -> Standpoint<'_> {
        let mut here = Standpoint::default();
        let mut articles = 0;
        for block in &self.blocks {
            match block {
                Provision::Division(division) if division.pieces.start <= at => {
                    here.article = None;
                    here.enter(division);
                }
                Provision::Article(article) => {
                    if article.pieces.contains(&at) {
                        here.article = Some((articles, article, place_in(article, at)));
                        return here;
                    }
                    articles += 1;
                }
                _ => {}
            }
        }
        here
    }

    /// Returns where `words` lead, seen from `here`: 前款 and 本条 need a standpoint in this text, 第五条 does not. `last` is the
    /// place that was cited before, for 同条.
    pub fn find(&self, words: PlaceWords, here: Standpoint<'_>, last: Option<Citation>) -> Option<Landing> {
        let words = match words.base {
            Base::Last(level) => {
                let (base, paragraph) = (Base::Article(last?.article, last?.inserted), last?.paragraph);
                let own = if level == Level::Paragraph { Some(paragraph?) } else { None };
                PlaceWords { base, paragraph: words.paragraph.or(own), ..words }
            }
            _ => words,
        };
        let found = self.found(words, here)?;
        let is_here = here.article.is_some_and(|(_, article, own)| match found {
            Found::Place(place) => {
                place == article.place || place == Citation { item: None, ..own } || place == own
            }
            _ => false,
        });
        Some(match found {
            Found::Place(place) => Landing { anchor: place.anchor(), places: vec![place], is_here },
            Found::Run(first, last) => {
                let run = if first.paragraph.is_none() { self.run(first, last) } else { vec![first, last] };
                Landing { anchor: first.anchor(), places: run, is_here }
            }
            Found::Division(division) => {
                Landing { anchor: division.anchor.clone(), places: Vec::new(), is_here }
            }
            Found::Preamble => Landing { anchor: PREAMBLE.to_owned(), places: Vec::new(), is_here },
        })
    }

    fn found<'p>(&'p self, words: PlaceWords, here: Standpoint<'p>) -> Option<Found<'p>> {
        let below = |place: Citation| Citation {
            paragraph: words.paragraph.or(place.paragraph),
            item: words.item.or(place.item),
            point: words.point.or(place.point),
            ..place
        };
        match words.base {
            Base::Division(numbers) => self.division(numbers, here).map(Found::Division),
            Base::Article(number, inserted) => {
                self.resolve(below(Citation::of_article(number, inserted))).map(Found::Place)
            }
            Base::Here(Level::Part) => here.divisions[0].map(Found::Division),
            Base::Here(Level::Chapter) => here.divisions[1].map(Found::Division),
            Base::Here(Level::Section) => here.divisions[2].map(Found::Division),
            Base::Here(level) => self.resolve(below(here.up_to(level)?)).map(Found::Place),
            Base::Within => self.resolve(below(here.up_to(Level::Article)?)).map(Found::Place),
            Base::Before(level, count) => self.before(level, count, below, here),
            Base::Next => {
                let (number, _, _) = here.article?;
                self.resolve(below(self.articles().nth(number + 1)?.place)).map(Found::Place)
            }
            Base::Named(part) => self.named(part),
            Base::Last(_) => None,
        }
    }

    /// Returns the run of `count` places of `level` before `here`, with what `below` adds to a single one.
    fn before(
        &self,
        level: Level,
        count: u32,
        below: impl Fn(Citation) -> Citation,
        here: Standpoint<'_>,
    ) -> Option<Found<'static>> {
        let (number, article, own) = here.article?;
        let (first, last) = match level {
            Level::Article => {
                let earlier = |back: u32| number.checked_sub(usize::try_from(back).ok()?);
                let place = |back| self.articles().nth(earlier(back)?).map(|article| article.place);
                (place(count)?, place(1)?)
            }
            Level::Paragraph => {
                let whole = article.place;
                let paragraph = |back| own.paragraph?.checked_sub(back).filter(|&number| number > 0);
                let place = |back| Some(Citation { paragraph: Some(paragraph(back)?), ..whole });
                (place(count)?, place(1)?)
            }
            Level::Item => {
                let items = &paragraph(article, own.paragraph?)?.items;
                let at = items.iter().position(|item| Some(item.number) == own.item)?;
                let item = |back: u32| items.get(at.checked_sub(usize::try_from(back).ok()?)?);
                let place = |back| Some(Citation { item: Some(item(back)?.number), point: None, ..own });
                (place(count)?, place(1)?)
            }
            _ => return None,
        };
        if count == 1 {
            return self.resolve(below(last)).map(Found::Place);
        }
        (below(last) == last).then_some(Found::Run(first, last))
    }

    /// Returns the one division with these numbers of part, chapter and section; what is not said is as it is `here`.
    fn division<'p>(&'p self, wanted: [Option<u32>; 3], here: Standpoint<'_>) -> Option<&'p Division> {
        let own = here.divisions.map(|division| division.and_then(|division| division.number));
        let deepest = wanted.iter().rposition(Option::is_some)?;
        let highest = wanted.iter().position(Option::is_some)?;
        let mut walk = Standpoint::default();
        let mut found = Vec::new();
        for division in self.divisions().filter(|division| division.number.is_some()) {
            walk.enter(division);
            let path = walk.divisions.map(|division| division.and_then(|division| division.number));
            let is_meant = (highest..=deepest).all(|level| wanted.get(level) == path.get(level));
            if is_meant && usize::from(division.level) == deepest + 1 {
                found.push((division, path));
            }
        }
        if found.len() > 1 {
            found.retain(|(_, path)| path.get(..highest) == own.get(..highest));
        }
        let [(only, _)] = found.as_slice() else { return None };
        Some(only)
    }

    /// Returns the one part with that name: 第七章　附则, 附则.
    fn named(&self, part: Part) -> Option<Found<'_>> {
        let is_name = |division: &&Division| {
            let name = division.title.rsplit(char::is_whitespace).next().unwrap_or_default();
            Part::NAMES.iter().any(|(known, other)| *other == part && name.ends_with(known))
        };
        let mut named = self.divisions().filter(is_name);
        match (named.next(), named.next()) {
            (Some(only), None) => Some(Found::Division(only)),
            (None, _) if part == Part::Preamble => {
                matches!(self.blocks.first()?, Provision::Other(_)).then_some(Found::Preamble)
            }
            _ => None,
        }
    }

    /// Returns the articles from `first` to `last`, both included; empty where they do not stand in this order.
    pub fn run(&self, first: Citation, last: Citation) -> Vec<Citation> {
        let (from, to) = (first.whole_article(), last.whole_article());
        let places = self.articles().map(|article| article.place);
        let mut run: Vec<Citation> = places.skip_while(|place| *place != from).collect();
        match run.iter().position(|place| *place == to) {
            Some(end) => run.truncate(end + 1),
            None => run.clear(),
        }
        run
    }
}

impl<'p> Standpoint<'p> {
    fn enter(&mut self, division: &'p Division) {
        let level = usize::from(division.level).saturating_sub(1);
        if division.number.is_some() && level < 3 {
            self.divisions.iter_mut().skip(level).for_each(|slot| *slot = None);
            self.divisions.get_mut(level).into_iter().for_each(|slot| *slot = Some(division));
        }
    }

    /// Returns the place where the text stands, no deeper than `level`; `None` where it does not stand in one.
    fn up_to(self, level: Level) -> Option<Citation> {
        let (_, article, own) = self.article?;
        match level {
            Level::Article => Some(article.place),
            Level::Paragraph => Some(Citation { item: None, point: None, ..own }),
            Level::Item => own.item.map(|_| own),
            _ => None,
        }
    }

    /// Returns the pieces of the article that the text stands in.
    pub fn article(&self) -> Option<Range<usize>> {
        self.article.map(|(_, article, _)| article.pieces.clone())
    }
}

fn paragraph(article: &Article, number: u32) -> Option<&Paragraph> {
    article.paragraphs.get(usize::try_from(number).ok()?.checked_sub(1)?)
}

fn has_item(paragraph: &Paragraph, number: u32) -> bool {
    paragraph.items.iter().any(|item| item.number == number)
}

/// Returns the place of the piece `at` within `article`, down to the item.
fn place_in(article: &Article, at: usize) -> Citation {
    let mut paragraphs = (1..).zip(&article.paragraphs);
    let Some((number, paragraph)) = paragraphs.find(|(_, paragraph)| paragraph.pieces.contains(&at)) else {
        return article.place;
    };
    let item = paragraph.items.iter().find(|item| item.pieces.contains(&at));
    Citation { paragraph: Some(number), item: item.map(|item| item.number), ..article.place }
}
