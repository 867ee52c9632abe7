//! A place in a rule as it is said: 第五条第二款, 前款第（一）项, 第三章; and which rule, 《…》 or 本规则.
//!
//! In: nothing; `phrases` makes them. Out: [`PlaceWords`], for `lookup` to find the place that is meant.

use std::ops::Range;

/// How a phrase says which rule it means; the ranges are bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleWord {
    /// 《…》: the title within the marks, and what stands in brackets behind them: 《…》（试行）.
    Titled(Range<usize>, Option<Range<usize>>),
    /// 本规则: the noun.
    This(Range<usize>),
    /// 该规则, 上述《规则》: the noun or the title.
    That(Range<usize>),
}

/// How a phrase hangs together with the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// It stands alone.
    Alone,
    /// Another place beside it: 第三条、第五条. Both lie in the same rule.
    Beside,
    /// The end of a run that the one before begins: 第三条至第七条.
    Through,
}

/// A level of a rule's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are the levels")]
pub enum Level {
    Part,
    Chapter,
    Section,
    Article,
    Paragraph,
    Item,
    Point,
}

/// A place as it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceWords {
    /// Where the counting begins.
    pub base: Base,
    /// 款.
    pub paragraph: Option<u32>,
    /// 项.
    pub item: Option<u32>,
    /// 目.
    pub point: Option<u32>,
}

/// Where the counting of a place begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// 第三章, 第三章第二节: the numbers of part, chapter and section.
    Division([Option<u32>; 3]),
    /// 第五条, 第五条之一.
    Article(u32, Option<u32>),
    /// 本条, 本款: where the text itself stands.
    Here(Level),
    /// 同条, 该款: what was cited last, down to that level.
    Last(Level),
    /// 前款, 上一条, 前两条: so many before where the text itself stands.
    Before(Level, u32),
    /// 次条: the article after the one in which the text itself stands.
    Next,
    /// 序言, 总则, 附则: a part that is called by its name.
    Named(Part),
    /// 第二款 alone: within the article where the text stands.
    Within,
}

/// A part of a rule that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 序言: what stands before the first article and heading.
    Preamble,
    /// 总则.
    General,
    /// 附则.
    Supplementary,
}

impl Part {
    /// Each with its name.
    pub const NAMES: [(&str, Self); 4] = [
        ("序言", Self::Preamble),
        ("前言", Self::Preamble),
        ("总则", Self::General),
        ("附则", Self::Supplementary),
    ];
}

impl PlaceWords {
    /// Returns the place where the counting begins at `base`.
    pub const fn of(base: Base) -> Self {
        Self { base, paragraph: None, item: None, point: None }
    }

    /// Returns the place `number` of `level` within this one.
    pub fn at(self, level: Level, number: u32, inserted: Option<u32>) -> Self {
        let division = |place: usize| {
            let mut numbers = if let Base::Division(numbers) = self.base { numbers } else { [None; 3] };
            numbers.get_mut(place).into_iter().for_each(|slot| *slot = Some(number));
            Self::of(Base::Division(numbers))
        };
        match level {
            Level::Part => division(0),
            Level::Chapter => division(1),
            Level::Section => division(2),
            Level::Article => Self::of(Base::Article(number, inserted)),
            Level::Paragraph => Self { paragraph: Some(number), ..self },
            Level::Item => Self { item: Some(number), ..self },
            Level::Point => Self { point: Some(number), ..self },
        }
    }

    /// Returns this place with what it leaves unsaid taken from `previous`: 第三条第一款、第二款.
    pub fn beside(self, previous: Self) -> Self {
        match self.base {
            Base::Within if self.paragraph.is_some() => Self { base: previous.base, ..self },
            Base::Within if self.item.is_some() => {
                Self { base: previous.base, paragraph: previous.paragraph, ..self }
            }
            Base::Within => Self { point: self.point, ..previous },
            _ => self,
        }
    }
}
