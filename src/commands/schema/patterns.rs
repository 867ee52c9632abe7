//! The forms of single values as regular expressions (the part that ECMA-262 and Rust's readers share), for the programs
//! that are told of them. Each lets through whatever the program itself reads without a fault of form.

use crate::model::kind::Kind;

/// A date as precise as it is known.
pub(super) const DATE: &str = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
/// A year, or 未载.
pub(super) const YEAR: &str = "^(未载|[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)$";
/// A web address.
pub(super) const ADDRESS: &str = "^[Hh][Tt][Tt][Pp][Ss]?:";
/// An address of the site itself.
pub(super) const PATH: &str = "^/?[^/\\\\]+(/[^/\\\\]+)*/?$";
/// One part of such an address.
pub(super) const PART: &str = "^[^/\\\\]+$";
/// A path of place names.
pub(super) const REGION: &str = "^[^/／]+([/／][^/／]+)*$";
/// A rule, or a place in it.
pub(super) const CITATION: &str = "^[^#]+(#.+)?$";

/// Returns the form of `cases/<id>` for these kinds.
pub(super) fn reference(kinds: &[Kind]) -> String {
    let folders: Vec<&str> = kinds.iter().map(|kind| kind.folder()).collect();
    format!("^\\s*({})/.+$", folders.join("|"))
}
