//! Site → pages.
//!
//! Invariants: everything is in memory; no page knows of the disk, the clock or the network. `theme` and `template` know
//! how a page looks, `pages` what it says, `context`, `pieces` and `evidence` what pages share; nothing in a view is
//! still to be computed.

pub mod assets;
pub mod chart;
pub mod context;
pub mod evidence;
pub mod json_ld;
pub mod metadata;
pub mod output;
pub mod pager;
pub mod pages;
pub mod phrases;
pub mod pieces;
pub mod template;
pub mod theme;
pub mod tighten;
