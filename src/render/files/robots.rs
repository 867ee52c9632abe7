//! `robots.txt`: everything may be read, and where the sitemap is (RFC 9309).
//!
//! In: the site. Out: the file, unless the site brings its own in `static/`. Samples are kept out of search engines by
//! their pages' own mark: a page that may not be read could not say so.

use crate::link::site::Site;
use crate::render::files::sitemap;
use crate::render::output::Output;
use crate::url::Route;

const FILE: &str = "robots.txt";

/// Writes `robots.txt`; a site's own wins.
pub fn robots(site: &Site, output: &mut Output) {
    if site.routes.assets.values().any(|route| route.folded() == FILE) {
        return;
    }
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(base) = &site.config.base_url {
        let sitemap = Route::file(sitemap::FILE).absolute(base);
        text.push_str(&format!("\nSitemap: {sitemap}\n"));
    }
    output.make(FILE.to_owned(), || text);
}
