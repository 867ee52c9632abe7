//! The addresses of other sites that a page names.
//!
//! In: a page. Out: each address of the web in its front matter and among its links, with the place of its scheme.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::check::definition::Scope;
use crate::check::page::Page;
use crate::source::Span;

/// An address.
pub(super) struct Address<'s> {
    /// Where its scheme stands, `://` included.
    pub(super) scheme: Span,
    /// Its scheme, `://` included.
    pub(super) protocol: &'static str,
    /// What stands behind the scheme, as far as the front matter or the link goes.
    rest: &'s str,
}

impl Address<'_> {
    /// Returns its host as written, without user and port.
    pub(super) fn host(&self) -> &str {
        let end =
            self.rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@' | ':')));
        let authority = self.rest.get(..end.unwrap_or(self.rest.len())).unwrap_or_default();
        let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        host.split_once(':').map_or(host, |(host, _)| host)
    }
}

static BEHIND: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("://"));

const PROTOCOLS: [&str; 2] = ["https://", "http://"];

/// Returns the addresses that `page` names, in the order written.
pub(super) fn addresses<'s>(scope: &Scope<'s>, page: &Page<'s>) -> Vec<Address<'s>> {
    let Some(file) = scope.sources.file(page.entry.file) else { return Vec::new() };
    let end = page.entry.body.pieces.first().map_or(file.text.len(), |piece| piece.at.range().start);
    let front = file.text.get(..end).unwrap_or_default();
    let in_front = BEHIND.find_iter(front.as_bytes()).filter_map(|at| {
        let (before, rest) = (front.get(..at)?, front.get(at + "://".len()..)?);
        let protocol = PROTOCOLS.into_iter().find(|it| before.ends_with(it.trim_end_matches("://")))?;
        let start = at + "://".len() - protocol.len();
        Some(Address { scheme: Span::new(file.id, start..start + protocol.len()), protocol, rest })
    });
    let in_links = page.links.iter().filter_map(|link| {
        let protocol = PROTOCOLS.into_iter().find(|protocol| link.target.starts_with(protocol))?;
        // A bare address that begins with www. has none to show.
        let start = link.at.range().start + file.slice(link.at).rfind(protocol)?;
        let rest = link.target.get(protocol.len()..)?;
        Some(Address { scheme: Span::new(file.id, start..start + protocol.len()), protocol, rest })
    });
    in_front.chain(in_links).collect()
}
