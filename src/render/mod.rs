//! Site → pages.

pub mod output;
