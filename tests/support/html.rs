//! Just enough of HTML to ask a published page what it says and where it leads.

use std::collections::BTreeSet;

use casebook::url;

use crate::support::tree::Tree;

/// A page, tag by tag.
pub(crate) struct Page<'p> {
    html: &'p str,
}

impl<'p> Page<'p> {
    pub(crate) fn new(html: &'p str) -> Self {
        Self { html }
    }

    /// The tags that open an element, without their angles: `a href="b"`.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &'p str> {
        let parts = self.html.split('<').skip(1);
        parts
            .filter(|part| part.starts_with(|c: char| c.is_ascii_alphabetic()))
            .filter_map(|part| part.split('>').next())
    }

    /// The values of the attribute `name` of the elements `element`, of all elements where it is empty.
    pub(crate) fn attributes(&self, element: &str, name: &str) -> Vec<String> {
        let before = format!(" {name}=\"");
        let tags =
            self.tags().filter(|tag| element.is_empty() || tag.split_whitespace().next() == Some(element));
        let values = tags.filter_map(|tag| tag.split_once(&before)?.1.split('"').next());
        values.map(unescaped).collect()
    }

    /// What a reader reads: the text of the body, blocks and cells parted by spaces.
    pub(crate) fn text(&self) -> String {
        let body = self.html.split_once("<body>").map_or(self.html, |(_, body)| body);
        let mut text = String::new();
        for part in body.split('<') {
            let (tag, after) = part.split_once('>').unwrap_or(("", part));
            let name: String =
                tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
            if !["a", "span", "strong", "em", "time", "sup", "code"].contains(&name.as_str()) {
                text.push(' ');
            }
            text.push_str(&unescaped(after));
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Returns whether a link leads to `route`, such as `cases/a/`, with this text.
    pub(crate) fn links(&self, route: &str, text: &str) -> bool {
        self.html.contains(&format!("{}index.html\">{text}</a>", url::href(route)))
    }

    fn anchors(&self) -> Vec<String> {
        self.attributes("", "id")
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// The pages of a published site by their paths.
pub(crate) fn pages(site: &Tree) -> Vec<(&str, Page<'_>)> {
    let html = site.iter().filter(|(path, _)| path.ends_with(".html"));
    html.map(|(path, bytes)| (path.as_str(), Page::new(str::from_utf8(bytes).unwrap()))).collect()
}

/// Returns what is wrong with the links of a published site: those that lead to no file, or to no place in a page.
pub(crate) fn dead_links(site: &Tree) -> BTreeSet<String> {
    let mut dead = BTreeSet::new();
    for (path, page) in pages(site) {
        for target in page.attributes("", "href").into_iter().chain(page.attributes("", "src")) {
            if url::is_external(&target) {
                continue;
            }
            let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
            // A static host gives a file whatever is asked of it.
            let file = file.split('?').next().unwrap_or_default();
            let file = if file.is_empty() { path.to_owned() } else { resolve(path, &url::decode(file)) };
            let Some(found) = site.get(&file) else {
                dead.insert(format!("{path}: {target}"));
                continue;
            };
            let anchors = || Page::new(str::from_utf8(found).unwrap()).anchors();
            if !anchor.is_empty() && !anchors().contains(&url::decode(anchor)) {
                dead.insert(format!("{path}: {target}"));
            }
        }
    }
    dead
}

/// Returns the file that `target` leads to from the page at `path`, both from the site's root.
fn resolve(path: &str, target: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    if target.starts_with('/') {
        parts.clear();
    }
    for part in target.trim_start_matches('/').split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop().unwrap()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn a_page_tells_its_text_its_links_and_its_anchors() {
    let page = Page::new(
        "<html><head><title>x</title></head><body><p id=\"a\">甲<b>&lt;乙&gt;</b></p><a href=\"../b/index.html\">丙</a>",
    );
    assert_eq!(page.text(), "甲 <乙> 丙");
    assert_eq!(page.attributes("a", "href"), ["../b/index.html"]);
    assert_eq!(page.anchors(), ["a"]);
    assert!(page.links("b/", "丙") && !page.links("b/", "丁"));
}

#[test]
fn a_link_to_no_file_or_to_no_place_is_dead() {
    let page = |html: &str| html.as_bytes().to_vec();
    let site = Tree::from([
        (
            "index.html".to_owned(),
            page(
                "<a href=\"a/%E7%94%B2/index.html#%E4%B9%99\"><a href=\"https://example.org/\"><a href=\"#x\">",
            ),
        ),
        (
            "a/甲/index.html".to_owned(),
            page("<p id=\"乙\"><a href=\"../../index.html\"><a href=\"../b/\"><img src=\"/c.png\">"),
        ),
    ]);
    let dead: Vec<String> = dead_links(&site).into_iter().collect();
    assert_eq!(dead, ["a/甲/index.html: ../b/", "a/甲/index.html: /c.png", "index.html: #x"]);
}
