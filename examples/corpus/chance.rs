//! Chance that is the same on every machine: a small generator of numbers (splitmix64).
//!
//! In: what is to be made, by kind and number. Out: numbers and picks. An entry's chance depends on nothing but itself, so the
//! hundredth case is the same whether a hundred are made or a million.

/// A run of numbers.
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// Begins the run of the thing of `kind` with this `number`.
    pub(crate) fn of(kind: u64, number: usize) -> Self {
        let mut chance = Self(kind.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ number as u64);
        chance.next();
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number beneath `bound`.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).unwrap_or(0)
    }

    /// Returns a number from `first` to `last`.
    pub(crate) fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last - first + 1)
    }

    /// Returns one of `all`.
    pub(crate) fn pick<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    /// Returns `count` of `all`, each at most once, in an order of its own.
    pub(crate) fn some<'a, T: ?Sized>(&mut self, all: &[&'a T], count: usize) -> Vec<&'a T> {
        let mut left = all.to_vec();
        (0..count.min(all.len())).map(|_| left.swap_remove(self.below(left.len()))).collect()
    }
}
