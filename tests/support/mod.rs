//! What the tests stand on: small sites, the program as a user runs it, folders whole.
//!
//! The one place beside `publish` that touches the library's interface.

pub(crate) mod edits;
pub(crate) mod fault_site;
pub(crate) mod findings;
pub(crate) mod golden;
pub(crate) mod html;
pub(crate) mod program;
pub(crate) mod site;
pub(crate) mod tree;
