//! Which of two figures is the greater, as far as what they say allows an answer.
//!
//! In: two figures. Out: their order, `None` wherever their bounds overlap: 160余 is more than 160, and nobody knows how it
//! lies to 165.

use std::cmp::Ordering;

use crate::model::figure::{Bound, Figure, last_place};

/// Values between two ends; an end that is not there is not known.
#[derive(Clone, Copy)]
struct Interval {
    low: Option<End>,
    high: Option<End>,
}

/// An end of an interval.
#[derive(Clone, Copy)]
struct End {
    value: i64,
    /// Whether the value itself is in it.
    is_in: bool,
}

impl Interval {
    fn lies_below(self, other: Self) -> bool {
        let (Some(high), Some(low)) = (self.high, other.low) else { return false };
        high.value < low.value || (high.value == low.value && !(high.is_in && low.is_in))
    }
}

impl Figure {
    /// Returns how this value lies to that of `other`; `None` where the two bounds overlap, so that neither is known to be
    /// the greater, and for figures of which one is a share or a multiple and the other is not.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        if (self.is_share, self.is_multiple) != (other.is_share, other.is_multiple) {
            return None;
        }
        if self.bound == Bound::Exact && other.bound == Bound::Exact {
            return Some(self.thousandths.cmp(&other.thousandths));
        }
        let (own, others) = (self.interval(), other.interval());
        if own.lies_below(others) {
            Some(Ordering::Less)
        } else if others.lies_below(own) {
            Some(Ordering::Greater)
        } else {
            None
        }
    }

    /// Returns between which values the figure lies. What is about a value lies within half a unit of its last place, or a
    /// tenth of it where that is more.
    fn interval(&self) -> Interval {
        let value = self.thousandths;
        let end = |value, is_in| Some(End { value, is_in });
        let (low, high) = match self.bound {
            Bound::Exact => (end(value, true), end(value, true)),
            Bound::AtLeast => (end(value, true), None),
            Bound::MoreThan => (end(value, false), self.below.and_then(|below| end(below, false))),
            Bound::AtMost => (None, end(self.to.unwrap_or(value), true)),
            Bound::LessThan => (None, end(self.to.unwrap_or(value), false)),
            Bound::Range => (end(value, true), end(self.to.unwrap_or(value), true)),
            Bound::About => {
                let upper = self.to.unwrap_or(value);
                let play = |value: i64| (last_place(value) / 2).max(value / 10);
                let low = value.saturating_sub(play(value));
                (end(low, true), end(upper.saturating_add(play(upper)), true))
            }
        };
        Interval { low, high }
    }

    /// Returns the value, in thousandths, that the figure does not fall below; `None` where that is not known.
    pub fn least(&self) -> Option<i64> {
        self.interval().low.map(|end| end.value)
    }

    /// Returns the value, in thousandths, that the figure does not go above; `None` where that is not known.
    pub fn most(&self) -> Option<i64> {
        self.interval().high.map(|end| end.value)
    }

    /// Returns whether the figure is certainly more than `other`: 160余 is more than 160; 4以上 is not more than 4.
    pub fn exceeds(&self, other: &Self) -> bool {
        self.compare(other) == Some(Ordering::Greater)
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering::{self, Equal, Greater, Less};

    use crate::model::figure::Figure;

    #[test]
    fn an_order_is_claimed_only_where_bounds_do_not_overlap() {
        for (one, other, order) in [
            ("3", "5", Some(Less)),
            ("1.2万", "12000", Some(Equal)),
            ("160余", "160", Some(Greater)),
            ("160余", "165", None),
            ("160余", "170", Some(Less)),
            ("40多万", "60万", Some(Less)),
            ("超过40万", "60万", None),
            ("98%以上", "98%", None),
            ("98%以上", "97%", Some(Greater)),
            ("不到300", "300", Some(Less)),
            ("不到300", "200", None),
            ("2—3", "4", Some(Less)),
            ("2—3", "3—4", None),
            ("约200", "210", None),
            ("约200", "1000", Some(Less)),
            ("一半以上", "三分之一", Some(Greater)),
            ("一半", "50", None),
            ("数百", "1000", Some(Less)),
            ("数百", "500", None),
        ] {
            let read = |text| Figure::read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(read(one).compare(&read(other)), order, "{one} {other}");
            assert_eq!(read(other).compare(&read(one)), order.map(Ordering::reverse), "{other} {one}");
        }
    }
}
