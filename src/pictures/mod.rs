//! Pictures: what a file shows, and what is published of it.
//!
//! 1. `look` reads the head of a file: what kind of picture it is, how large, and whether it can be shown.
//! 2. `prints` decides which smaller copies are published and what they are called.
//!    `drawing` says whether one in SVG is a picture and nothing else.
//! 3. `develop` makes their bytes. `codec` knows how pixels are stored.
//!
//! Invariants: a print carries pixels and nothing else (no Exif, no XMP, no colour profile: its colours are sRGB); it
//! stands upright; it is never larger than its source. Its name follows from the bytes of the source and the way prints
//! are made, so a print of one name always has the same bytes. A picture that cannot be read is data, never an error,
//! and none is decoded whose size was not looked at first.

pub mod codec;
pub mod look;
pub mod drawing;
pub mod prints;
pub mod develop;
