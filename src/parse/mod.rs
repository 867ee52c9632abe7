//! Text → syntax.
//!
//! Invariants: parsing never fails, what is wrong is a fault beside the result; every span is a place in the file as
//! it is stored; nothing an editor wrote is left out but HTML comments. Deliberately absent: any knowledge of kinds.

pub mod escape;
pub mod body;
pub mod autolink;
pub mod cjk;
pub mod markdown;
