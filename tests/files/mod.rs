//! What a site has beside its pages: small sites in, files out.

mod site;
mod assets;
mod data;
mod feeds;
mod package;
mod redirects;
mod repository;
mod sitemap;
