//! What a site has beside its pages: small sites in, files out.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![expect(clippy::panic, reason = "a test that cannot go on fails")]

mod site;
mod assets;
mod data;
mod feeds;
mod package;
mod redirects;
mod repository;
mod sitemap;
