//! What the server answers: a page or file of the edition, or why not.
//!
//! In: a request's method, host and path, and the edition. Out: [`Answer`]. A path is looked up among the edition's own
//! files and nowhere else, so that none leads out of the site.

use std::sync::Mutex;

use crate::commands::disk;
use crate::commands::serve::edition::Edition;
use crate::commands::serve::page;
use crate::commands::serve::press_room::Files;
use crate::pictures::develop::develop;
use crate::pictures::prints::Print;
use crate::render::output::{Content, Made};
use crate::url::{decode, encode_path};

/// Where what `serve` itself answers lies: hidden names are never a page's.
pub(super) const OWN: &str = "/.casebook/";

/// The page for addresses that lead nowhere.
const MISSING: &str = "404.html";

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    /// The status, RFC 9110 §15.
    pub(super) status: u16,
    /// The header fields.
    pub(super) fields: Vec<(&'static str, String)>,
    /// The body.
    pub(super) body: Vec<u8>,
}

impl Answer {
    fn new(status: u16, media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let fields = vec![
            ("content-type", media_type.to_owned()),
            ("cache-control", "no-store".to_owned()),
            ("x-content-type-options", "nosniff".to_owned()),
        ];
        Self { status, fields, body: body.into() }
    }

    fn with(mut self, name: &'static str, value: String) -> Self {
        self.fields.push((name, value));
        self
    }
}

/// A request, as far as it counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'r> {
    /// `GET`, `HEAD`, ….
    pub(super) method: &'r str,
    /// The host that is asked, with or without a port; empty where none is named.
    pub(super) host: &'r str,
    /// The path, percent-encoded, without what follows `?`.
    pub(super) path: &'r str,
}

/// Copies of pictures that were made, by their paths: a name follows from the bytes of its source, so it stands for ever.
pub(super) type Prints = Mutex<Files>;

/// Returns the answer to `asked`. A server for this machine alone answers only to this machine's names, so that no page of
/// elsewhere can ask it under a name of its own.
pub(super) fn answer(asked: Asked<'_>, is_local: bool, edition: &Edition, prints: &Prints) -> Answer {
    const TEXT: &str = "text/plain; charset=utf-8";
    if !matches!(asked.method, "GET" | "HEAD") {
        return Answer::new(405, TEXT, "only GET and HEAD\n").with("allow", "GET, HEAD".to_owned());
    }
    if is_local && !is_own_name(asked.host) {
        return Answer::new(403, TEXT, "this server answers to localhost only\n");
    }
    if asked.path.strip_prefix(OWN).is_some_and(|name| name == page::SCRIPT) {
        return Answer::new(200, "text/javascript; charset=utf-8", page::LIVE);
    }
    let path = file(asked.path);
    // A page is asked for first: whether a path is another file's is known once all of these are made.
    if !edition.has_page(&path) && edition.has_page(&format!("{path}/index.html")) {
        let to = format!("/{}/", encode_path(&path));
        return Answer::new(302, TEXT, "").with("location", to);
    }
    let found = found(&path, 200, edition, prints).or_else(|| found(MISSING, 404, edition, prints));
    found.unwrap_or_else(|| Answer::new(404, TEXT, "not found\n"))
}

/// Returns the path, within the edition, of the file that a request for `path` means.
pub(super) fn file(path: &str) -> String {
    let path = decode(path);
    let path = path.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// Returns whether `host` is a name of this machine that it alone has.
fn is_own_name(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    name.eq_ignore_ascii_case("localhost")
        || name.to_ascii_lowercase().ends_with(".localhost")
        || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Returns the file at `path` as an answer; `None` where there is none, or where it is gone from the disk, so that the next
/// edition is on its way.
fn found(path: &str, status: u16, edition: &Edition, prints: &Prints) -> Option<Answer> {
    let media_type = media_type(path);
    let bytes = match edition.file(path)? {
        Content::Bytes(bytes) if media_type.starts_with("text/html") => {
            page::live(&bytes, &edition.state(path))
        }
        Content::Bytes(bytes) => bytes,
        Content::Copy(disk_path) | Content::Made(Made { disk: disk_path, .. }) => {
            disk::read(&disk_path).ok()??
        }
        Content::Print(print) => printed(path, &print, prints)?,
    };
    Some(Answer::new(status, media_type, bytes))
}

/// Returns a copy of a picture, made the first time it is asked for.
fn printed(path: &str, print: &Print, prints: &Prints) -> Option<Vec<u8>> {
    let known = prints.lock().ok()?.get(path).cloned();
    if let Some(Content::Bytes(bytes)) = known {
        return Some(bytes);
    }
    let bytes = disk::read(&print.source).ok()??;
    let made = develop(&bytes, &[print]).ok()?.into_iter().next()?;
    prints.lock().ok()?.insert(path.to_owned(), Content::Bytes(made.clone()));
    Some(made)
}

/// Returns the media type of the file at `path` by the end of its name (the IANA registry of media types).
fn media_type(path: &str) -> &'static str {
    let end = path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, end)| end);
    match end.to_ascii_lowercase().as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "webmanifest" | "map" => "application/json",
        "xml" | "xsl" => "application/xml",
        "txt" | "md" | "yaml" | "yml" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" | "jpe" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "pdf" => "application/pdf",
        "epub" => "application/epub+zip",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Asked, Prints, answer};
    use crate::commands::serve::edition::Edition;
    use crate::commands::serve::press_room::Files;
    use crate::render::output::Content;

    fn edition() -> Edition {
        let page = |text: &str| Content::Bytes(format!("<body>{text}</body>").into_bytes());
        let files = Files::from([
            ("index.html".to_owned(), page("home")),
            ("cases/农科/index.html".to_owned(), page("case")),
            ("404.html".to_owned(), page("nothing")),
            ("data/cases.csv".to_owned(), Content::Bytes(b"a,b".to_vec())),
            ("static.bin".to_owned(), Content::Copy("/nowhere/at/all".into())),
        ]);
        Edition::made(files)
    }

    fn ask(method: &str, host: &str, path: &str) -> Answer {
        answer(Asked { method, host, path }, true, &edition(), &Prints::default())
    }

    fn status(path: &str) -> u16 {
        ask("GET", "localhost:4400", path).status
    }

    #[test]
    fn a_page_has_the_script_and_a_file_is_as_it_is_built() {
        let page = ask("GET", "localhost", "/cases/%E5%86%9C%E7%A7%91/");
        let text = String::from_utf8(page.body).unwrap();
        assert_eq!(page.status, 200);
        assert!(
            text.starts_with("<body>case<script src=\"/.casebook/live.js\"") && text.ends_with("</body>"),
            "{text}"
        );
        assert_eq!(ask("GET", "127.0.0.1:80", "/data/cases.csv").body, b"a,b");
        assert_eq!(status("/.casebook/live.js"), 200);
    }

    #[test]
    fn a_folder_leads_to_its_page_and_what_is_not_there_to_the_page_that_says_so() {
        let moved = ask("GET", "localhost", "/cases/%E5%86%9C%E7%A7%91");
        assert_eq!(moved.status, 302);
        assert!(moved.fields.contains(&("location", "/cases/%E5%86%9C%E7%A7%91/".to_owned())));
        let missing = ask("GET", "localhost", "/cases/x/");
        assert_eq!(missing.status, 404);
        assert!(String::from_utf8(missing.body).unwrap().contains("nothing"));
        assert_eq!(status("/static.bin"), 404);
    }

    #[test]
    fn no_path_leads_out_of_the_site() {
        for path in [
            "/../casebook.yaml",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/..%2f..%2fetc/passwd",
            "//etc/passwd",
            "/cases/../../etc/passwd",
            "/%00",
            "/\\..\\..",
            "/.casebook/../index.html",
            "/.casebook/other",
            "/%ff%fe",
        ] {
            assert_eq!(status(path), 404, "{path}");
        }
    }

    #[test]
    fn only_get_and_head_are_answered_and_only_to_this_machines_names() {
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"] {
            assert_eq!(ask(method, "localhost", "/").status, 405, "{method}");
        }
        assert_eq!(ask("HEAD", "localhost", "/").status, 200);
        for host in ["localhost", "LOCALHOST:1", "127.0.0.1:4400", "[::1]:4400", "a.localhost"] {
            assert_eq!(ask("GET", host, "/").status, 200, "{host}");
        }
        for host in ["", "example.org", "127.0.0.1.example.org", "192.168.1.2:4400", "[::2]"] {
            assert_eq!(ask("GET", host, "/").status, 403, "{host}");
        }
        let asked = Asked { method: "GET", host: "192.168.1.2:4400", path: "/" };
        assert_eq!(answer(asked, false, &edition(), &Prints::default()).status, 200);
    }
}
