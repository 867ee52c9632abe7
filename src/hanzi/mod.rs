//! Chinese writing, as far as casebook reads it: numerals, kinds of characters and display width.
//!
//! Invariants: pure functions of their arguments, no tables of a locale, nothing that depends on the machine.

pub mod number;
pub mod script;
pub mod title;
pub mod width;
