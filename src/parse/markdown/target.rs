//! Where a link or an image leads, as it was written.
//!
//! In: the target that the parser read. Out: the target, empty where it may not be followed; and the fault it is then.

use std::ops::Range;

use memchr::memchr;

use crate::fault::Fault;
use crate::parse::markdown::flow::Flow;
use crate::url;

/// The schemes a link may not have, as they run something or show what is not the site's; in lower case.
const UNSAFE_SCHEMES: [&str; 4] = ["data", "file", "javascript", "vbscript"];

/// Returns `target`, reported where it is empty, and empty and reported where its scheme is unsafe; the link stands at the
/// bytes `at` of the file.
pub(super) fn target(target: String, at: &Range<usize>, flow: &mut Flow) -> String {
    if target.trim().is_empty() {
        let (at, target) = (flow.span(at.clone()), String::new());
        flow.faults.push(Fault::DanglingLink { at, target, nearest: None, is_skipped: false });
        return String::new();
    }
    match unsafe_scheme(&target) {
        Some(scheme) => {
            let at = flow.span(at.clone());
            flow.faults.push(Fault::UnsafeScheme { at, scheme });
            String::new()
        }
        None => target,
    }
}

/// Returns the scheme of `target`, in lower case, where it is one that a link may not have.
fn unsafe_scheme(target: &str) -> Option<String> {
    memchr(b':', target.as_bytes())?;
    // Browsers take these away before they look for a scheme.
    let seen = target.trim_start_matches(|c: char| c <= ' ').replace(['\t', '\n', '\r'], "");
    url::scheme(&seen).filter(|scheme| UNSAFE_SCHEMES.contains(&scheme.as_str()))
}
