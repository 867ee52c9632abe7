//! Text → syntax.

pub mod body;
