//! What `serve` adds to a page: the script that shows findings over it and takes the next edition.
//!
//! In: a page as it is built. Out: the page with one element more. The script comes from the site's own address, so that a
//! page that admits scripts of its own site admits it.

/// The script's name below the server's own addresses.
pub(super) const SCRIPT: &str = "live.js";

/// The script.
pub(super) const LIVE: &str = include_str!("live.js");

/// Returns `page` with the script before its end; `state` is the word by which the script knows another state of it.
pub(super) fn live(page: &[u8], state: &str) -> Vec<u8> {
    let script = format!("<script src=\"/.casebook/{SCRIPT}\" data-state=\"{state}\" defer></script>");
    let end = memchr::memmem::rfind(page, b"</body>").unwrap_or(page.len());
    let (before, after) = page.split_at_checked(end).unwrap_or((page, &[]));
    [before, script.as_bytes(), after].concat()
}
