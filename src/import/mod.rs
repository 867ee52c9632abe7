//! Raw text → a draft: articles as they reach editors become Markdown with their sources filled in.
//!
//! In: the bytes of a file. Out: drafts, what was changed, and what needs an eye. A reader makes a text of the bytes; the
//! passes repair it one after the other; then each document in it becomes a draft.
//!
//! # Invariants
//!
//! - Nothing is guessed: a draft says only what its text says; what is missing is asked for.
//! - Nothing is lost: every change can be taken back, and together they give the text as it was read, to the byte.
//! - Wording is never corrected, and no repair is made inside a name or title without being listed.
//!
//! Deliberately absent: the disk, which is the command's, and any word of what an article means.

pub mod text;
pub mod sources;
pub mod remark;
pub mod encoding;
pub mod readings;
pub mod words;
pub mod damage;
pub mod shelter;
pub mod outline;
pub mod marks;
pub mod notes;
pub mod byline;
pub mod desk;
pub mod fold;
pub mod passes;
pub mod reading;
pub mod formats;
pub mod draft;
pub mod imported;
pub mod place;
pub mod changes;

pub use imported::{Imported, import};
