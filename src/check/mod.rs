//! Site → findings.

pub mod diagnostic;
