//! Site → pages.

pub mod output;
pub mod body;
