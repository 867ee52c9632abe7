//! What a pass is.
//!
//! In: nothing. Out: [`Pass`], the shape of every pass's one `static`.

use crate::import::desk::Desk;
use crate::lang::Words;

/// One repair.
#[derive(Debug)]
pub struct Pass {
    /// Its name in the change list.
    pub name: &'static str,
    /// What it does, as the closing report says it.
    pub label: Words,
    /// Does it.
    pub run: fn(&mut Desk),
}
