//! Whether a PDF can be read to its end: how much it unpacks to, and what its pages call.
//!
//! In: its bytes, and then the document. Out: whether it stays within measure. The reader unpacks whatever a file holds and
//! follows a form that draws itself for ever, so a file is measured before it is read.

use std::collections::BTreeMap;
use std::io::{self, Read as _};

use flate2::read::ZlibDecoder;
use memchr::memmem;
use pdf_extract::{Dictionary, Document, Object, ObjectId, Stream};

/// How many pages of a document are read.
pub(super) const MOST_PAGES: usize = 2000;

/// How much a document unpacks to at most, in bytes.
const MOST: u64 = 256 * 1024 * 1024;

/// The longest stream that is unpacked without a look at what it becomes, in bytes: of forms that have gone out of use.
const MOST_UNSEEN: usize = 1024 * 1024;

/// How many forms a page calls at most, those that its forms call among them.
const MOST_CALLS: usize = 10_000;

/// How deep pages and forms lie within each other.
const DEEPEST: usize = 64;

/// Returns whether the tables that are unpacked as soon as a file is opened (ISO 32000-1 §7.5.7 and §7.5.8) stay within
/// measure.
pub(super) fn tables_are_within(bytes: &[u8]) -> bool {
    let mut left = MOST;
    let mut start = 0;
    for at in memmem::find_iter(bytes, b"stream") {
        let dictionary = bytes.get(start..at).unwrap_or_default();
        start = at;
        let is_table = [&b"ObjStm"[..], b"XRef"].iter().any(|name| memmem::rfind(dictionary, name).is_some());
        let packed = bytes.get(at + b"stream".len()..).unwrap_or_default().trim_ascii_start();
        match Some(()).filter(|()| is_table).map_or(Some(0), |()| inflated(packed, left)) {
            Some(size) => left -= size,
            None => return false,
        }
    }
    true
}

/// Returns how many bytes `packed` (RFC 1950) becomes, as far as it is whole; `None` when these are more than `most`.
fn inflated(packed: &[u8], most: u64) -> Option<u64> {
    let mut unpacked = ZlibDecoder::new(packed).take(most + 1);
    // What is broken ends where it breaks.
    let _ = io::copy(&mut unpacked, &mut io::sink());
    let size = most + 1 - unpacked.limit();
    (size <= most).then_some(size)
}

/// Empties the pictures of a document, which hold no text.
pub(super) fn without_pictures(document: &mut Document) {
    let streams = document.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
    streams.filter(|stream| is(stream, b"Image")).for_each(|picture| picture.set_plain_content(Vec::new()));
}

fn is(stream: &Stream, subtype: &[u8]) -> bool {
    stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == subtype)
}

/// Returns whether the streams of a document stay within measure.
pub(super) fn is_within(document: &Document) -> bool {
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
    let mut left = MOST;
    for stream in streams {
        let size = match stream.filters().unwrap_or_default().as_slice() {
            [] => Some(0),
            [b"FlateDecode"] => inflated(&stream.content, left),
            _ => Some(0).filter(|_| stream.content.len() <= MOST_UNSEEN),
        };
        match size {
            Some(size) => left -= size,
            None => return false,
        }
    }
    true
}

/// Returns whether what stands above a page stands above itself.
pub(super) fn has_a_circle_above(document: &Document, page: ObjectId) -> bool {
    above(document, page).nth(DEEPEST).is_some()
}

/// Returns a page and what stands above it, from below.
fn above(document: &Document, page: ObjectId) -> impl Iterator<Item = &Dictionary> {
    let up = |dictionary: &&Dictionary| {
        let parent = dictionary.get(b"Parent").and_then(Object::as_reference).ok()?;
        document.get_dictionary(parent).ok()
    };
    std::iter::successors(document.get_dictionary(page).ok(), up)
}

/// Which forms the forms of a document call.
pub(super) struct Calls<'d> {
    document: &'d Document,
    called: BTreeMap<ObjectId, Vec<Vec<u8>>>,
}

impl<'d> Calls<'d> {
    /// Looks through the forms of a document.
    pub(super) fn of(document: &'d Document) -> Self {
        let forms = document.objects.iter().filter_map(|(id, object)| Some((*id, object.as_stream().ok()?)));
        let forms = forms.filter(|(_, stream)| is(stream, b"Form"));
        let called = forms.map(|(id, form)| (id, called(&form.get_plain_content().unwrap_or_default())));
        Self { document, called: called.collect() }
    }

    /// Returns whether what a page calls comes to an end, and soon.
    pub(super) fn end(&self, page: ObjectId) -> bool {
        if self.called.is_empty() {
            return true;
        }
        let content = self.document.get_page_content(page).unwrap_or_default();
        let mut above = above(self.document, page).take(DEEPEST);
        let resources = above.find_map(|dictionary| self.dictionary(dictionary, b"Resources"));
        let mut left = MOST_CALLS;
        resources.is_none_or(|resources| self.ends_within(&called(&content), resources, DEEPEST, &mut left))
    }

    fn ends_within(&self, names: &[Vec<u8>], resources: &Dictionary, depth: usize, left: &mut usize) -> bool {
        names.iter().all(|name| {
            let Some((id, within)) = self.form(name, resources) else { return true };
            let Some(names) = self.called.get(&id) else { return true };
            *left = left.saturating_sub(1);
            *left > 0 && depth > 0 && self.ends_within(names, within, depth - 1, left)
        })
    }

    /// Returns the form that `name` calls and the resources it has, its caller's where it has none of its own.
    fn form<'r>(&self, name: &[u8], resources: &'r Dictionary) -> Option<(ObjectId, &'r Dictionary)>
    where
        'd: 'r,
    {
        let id = self.dictionary(resources, b"XObject")?.get(name).and_then(Object::as_reference).ok()?;
        let form = self.document.get_object(id).and_then(Object::as_stream).ok()?;
        Some((id, self.dictionary(&form.dict, b"Resources").unwrap_or(resources)))
    }

    fn dictionary<'r>(&self, within: &'r Dictionary, key: &[u8]) -> Option<&'r Dictionary>
    where
        'd: 'r,
    {
        self.document.dereference(within.get(key).ok()?).ok()?.1.as_dict().ok()
    }
}

/// Returns the names that the operator `Do` (ISO 32000-1 §8.8) stands behind in a content stream.
fn called(content: &[u8]) -> Vec<Vec<u8>> {
    let name = |at: usize| {
        let before = content.get(..at)?.trim_ascii_end();
        let name = before.get(memchr::memrchr(b'/', before)? + 1..)?;
        (before.len() < at && !name.contains(&b' ')).then(|| name.to_vec())
    };
    memmem::find_iter(content, b"Do").filter_map(name).collect()
}
