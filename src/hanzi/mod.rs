//! Chinese writing, as far as casebook reads it: numerals, kinds of characters, display width, length, order.
//!
//! Invariants: pure functions of their arguments, the order of names is compiled in, nothing depends on the machine or its
//! locale.

pub mod count;
pub mod number;
pub mod opening;
pub mod order;
pub mod letter;
pub mod reading;
pub mod latin;
pub mod script;
pub mod set;
pub mod standard;
pub mod simplified;
pub mod title;
pub mod width;
