//! The works that are compared: ours, and plain pulldown-cmark doing as much.
//!
//! In: a text. Out: the size of what was made of it.
//!
//! Plain is pulldown-cmark with the options that we give it and nothing else: no Chinese emphasis, no joined lines, no
//! bare addresses, no anchors, no faults. Its events come with their places, as a generator that says where a fault
//! stands needs them, but in `PLAIN_HTML`, which is the least that can be done for a page.
//!
//! The cost of what casebook adds is [`BODY`] against [`PLAIN_BODY`], and [`HTML`] against [`PLAIN_KEPT_HTML`]: on both
//! sides events are kept with their places, and what comes out says as much. These are held to one and a half times
//! plain. `PLAIN_HTML` forgets each event once it is written, which casebook cannot do: where a link leads and what a
//! citation means is known when all files are read.

use std::hint::black_box;
use std::ops::Range;

use casebook::parse::body::{Body, What};
use casebook::parse::markdown;
use casebook::render::body;
use casebook::source::FileId;
use casebook::url;
use pulldown_cmark::{Event, Options, Parser, html};

/// The options that casebook reads with.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// A kind of work.
pub(crate) struct Work {
    /// Its name on the command line.
    pub(crate) name: &'static str,
    /// Does it and returns the size of what it made.
    pub(crate) run: fn(&str) -> usize,
}

/// Our body, and the HTML of it.
pub(crate) const HTML: Work = Work { name: "html", run: our_html };
/// Our body.
pub(crate) const BODY: Work = Work { name: "body", run: our_body };
/// Plain events written as HTML as they come, without places, nothing of them kept.
pub(crate) const PLAIN_HTML: Work = Work { name: "plain-html", run: plain_html };
/// Plain events kept with their places, as a body is, and the HTML of them: the work that [`HTML`] is.
pub(crate) const PLAIN_KEPT_HTML: Work = Work { name: "plain-kept-html", run: plain_kept_html };
/// Plain events kept with their places in a list that outlives the text: the work that [`BODY`] is.
pub(crate) const PLAIN_BODY: Work = Work { name: "plain-body", run: plain_body };
/// Plain events with their places, each dropped as it comes: no program can do less and have read the text.
pub(crate) const PLAIN_EVENTS: Work = Work { name: "plain-events", run: plain_events };

/// All of them.
pub(crate) const ALL: [Work; 6] = [HTML, BODY, PLAIN_HTML, PLAIN_KEPT_HTML, PLAIN_BODY, PLAIN_EVENTS];

fn read(text: &str) -> Body {
    markdown::read(text, 0..text.len(), FileId(0)).0
}

fn our_body(text: &str) -> usize {
    read(text).pieces.len()
}

fn our_html(text: &str) -> usize {
    let body = read(text);
    let target = |place: usize| match &body.pieces.get(place)?.what {
        What::Link(link) => Some(url::encode_target(&link.target)),
        What::Image(image) => Some(url::encode_target(&image.target)),
        _ => None,
    };
    body::html(&body, 0..body.pieces.len(), &target).len()
}

fn plain_html(text: &str) -> usize {
    let mut written = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut written, Parser::new_ext(text, OPTIONS));
    written.len()
}

fn plain_kept_html(text: &str) -> usize {
    let events: Vec<(Event<'_>, Range<usize>)> = Parser::new_ext(text, OPTIONS).into_offset_iter().collect();
    let mut written = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut written, events.iter().map(|(event, _)| event.clone()));
    written.len()
}

fn plain_body(text: &str) -> usize {
    let events = Parser::new_ext(text, OPTIONS).into_offset_iter();
    let kept: Vec<(Event<'static>, Range<usize>)> =
        events.map(|(event, range)| (event.into_static(), range)).collect();
    kept.len()
}

fn plain_events(text: &str) -> usize {
    Parser::new_ext(text, OPTIONS).into_offset_iter().map(black_box).count()
}
