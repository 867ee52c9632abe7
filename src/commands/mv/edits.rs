//! What is written anew in the files of a site when an entry moves: keys that name it, links to it and from it, paths in
//! the configuration.
//!
//! In: the site, its files, the move. Out: the edits, or the first place that is written in a way the program cannot write
//! anew; then nothing is.

use std::ops::Range;

use crate::check::diagnostic::Edit;
use crate::commands::mv::links::moved_link;
use crate::commands::mv::target::Move;
use crate::link::routes::of_id;
use crate::link::site::Site;
use crate::model::allowance::{FILES, SITE_ALLOW};
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::kinds::platform::BRAND;
use crate::model::meta::{FROM, IMAGE, SOURCE, SOURCE_ID, SOURCES};
use crate::model::record::Datum;
use crate::parse::body::What;
use crate::source::{SourceFile, Sources, Span};
use crate::url::{Route, decode};

/// A place that names the entry in a way the program cannot write anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stuck(pub(super) Span);

/// Returns the edits, sorted, none twice.
pub(super) fn edits(site: &Site, sources: &Sources, moved: &Move) -> Result<Vec<Edit>, Stuck> {
    let mut found: Vec<Edit> = Vec::new();
    for entry in site.written() {
        let Some(file) = sources.file(entry.file) else { continue };
        let mut of_file = OfFile { site, moved, entry, file, found: &mut found };
        if moved.old_id != moved.new_id {
            of_file.keys()?;
            of_file.own_sources();
        }
        of_file.links()?;
    }
    in_configuration(site, sources, moved, &mut found);
    found.sort_by_key(|edit| edit.at);
    found.dedup();
    Ok(found)
}

struct OfFile<'a> {
    site: &'a Site,
    moved: &'a Move,
    entry: &'a Entry,
    file: &'a SourceFile,
    found: &'a mut Vec<Edit>,
}

impl OfFile<'_> {
    fn edit(&mut self, range: Range<usize>, text: &str) {
        self.found.push(Edit { at: Span::new(self.file.id, range), text: text.to_owned() });
    }

    /// The keys that name the entry by its id.
    fn keys(&mut self) -> Result<(), Stuck> {
        let mut places = Vec::new();
        let moved = self.moved;
        let is_brand =
            |path: &str| moved.kind == Kind::Brand && self.entry.kind == Kind::Platform && path == BRAND.name;
        self.entry.record.each_value(&mut |path, datum, at| {
            let is_named = match datum {
                Datum::Reference(named) => named.kind == moved.kind && named.id == moved.old_id,
                Datum::Citation(cited) => moved.kind == Kind::Rule && cited.rule == moved.old_id,
                Datum::Text(text) => is_brand(path) && *text == moved.old_id,
                _ => false,
            };
            places.extend(is_named.then_some(at));
        });
        for at in places {
            let written = self.file.slice(at);
            // An alias of YAML (`*name`) says what its anchor says, and that is written anew there.
            if written.starts_with('*') {
                continue;
            }
            let id_ends = written.find('#').unwrap_or(written.len());
            let start = written.get(..id_ends).and_then(|id| id.rfind(&moved.old_id)).ok_or(Stuck(at))?;
            let start = at.range().start + start;
            self.edit(start..start + moved.old_id.len(), &moved.new_id);
        }
        Ok(())
    }

    /// A page names a source that has an entry by that entry's id, where it gives it none of its own.
    fn own_sources(&mut self) {
        let moved = self.moved;
        if moved.kind != Kind::Source {
            return;
        }
        let takes_id = self.entry.record.records(&SOURCES).iter().any(|source| {
            let from = source.reference(&FROM);
            from.is_some_and(|from| from.value.id == moved.old_id) && source.words(&SOURCE_ID).is_none()
        });
        if !takes_id {
            return;
        }
        let mut places: Vec<Range<usize>> = Vec::new();
        self.entry.record.each_value(&mut |path, datum, at| {
            let is_source = path.rsplit('.').next() == Some(SOURCE.name);
            let is_named = matches!(datum, Datum::Text(text) if *text == moved.old_id);
            let start = self.file.slice(at).find(&moved.old_id).filter(|_| is_source && is_named);
            places.extend(
                start.map(|start| at.range().start + start..at.range().start + start + moved.old_id.len()),
            );
        });
        let body = self.entry.record.at.range().end;
        let mark = format!("[^{}]", moved.old_id);
        let text = self.file.text.get(body..).unwrap_or_default();
        let marks = text.match_indices(&mark).map(|(at, _)| body + at + 2..body + at + mark.len() - 1);
        places.extend(marks.filter(|place| !self.is_code(place)));
        places.into_iter().for_each(|place| self.edit(place, &moved.new_id));
    }

    /// The links and images of the text, and the lead image.
    fn links(&mut self) -> Result<(), Stuck> {
        let mut targets: Vec<(&str, Span)> = Vec::new();
        for piece in &self.entry.body.pieces {
            match &piece.what {
                What::Link(link) => targets.push((&link.target, piece.at)),
                What::Image(image) => targets.push((&image.target, piece.at)),
                _ => {}
            }
        }
        for (target, at) in targets {
            let Some(link) = self.moved_target(target) else { continue };
            let mut places = places(&self.file.text, at.range(), self.entry.record.at.range().end, target);
            places.retain(|place| !self.is_code(place));
            if places.is_empty() {
                return Err(Stuck(at));
            }
            places.into_iter().for_each(|place| self.edit(place, &link));
        }
        let image = self.entry.record.text(&IMAGE);
        if let Some((image, link)) = image.and_then(|image| Some((self.moved_target(&image.value)?, image))) {
            let start =
                self.file.slice(link.at).find(&link.value).ok_or(Stuck(link.at))? + link.at.range().start;
            self.edit(start..start + link.value.len(), &image);
        }
        Ok(())
    }

    /// Returns whether `place` lies in code or in finished markup, which shows what is written and refers to nothing.
    fn is_code(&self, place: &Range<usize>) -> bool {
        let holds = |at: Range<usize>| at.start <= place.start && place.end <= at.end;
        let pieces = self.entry.body.pieces.iter();
        pieces
            .filter(|piece| matches!(piece.what, What::Code(_) | What::Markup(_)))
            .any(|piece| holds(piece.at.range()))
    }

    fn moved_target(&self, target: &str) -> Option<String> {
        match target.strip_prefix('/') {
            Some(absolute) => self.moved_address(absolute),
            None => moved_link(target, self.entry.folder(), &self.entry.path, self.moved),
        }
    }

    /// Returns an address of the site itself as it leads to the same page.
    fn moved_address(&self, absolute: &str) -> Option<String> {
        let end = absolute.find(['#', '?']).unwrap_or(absolute.len());
        let (written, suffix) = absolute.split_at_checked(end)?;
        let (path, page) =
            written.strip_suffix("index.html").map_or((written, ""), |path| (path, "index.html"));
        let (old, new) = [&self.moved.old_id, &self.moved.new_id]
            .map(|id| of_id(self.moved.kind, id, &self.site.config))
            .into();
        if Route::page(&decode(path)) != old || old == new {
            return None;
        }
        let slash = if path.ends_with('/') { "/" } else { "" };
        Some(format!("/{}{slash}{page}{suffix}", new.as_str().trim_end_matches('/')))
    }
}

/// Returns where `target` is written: in the link at `link` itself, or in the definitions that links name.
fn places(text: &str, link: Range<usize>, body: usize, target: &str) -> Vec<Range<usize>> {
    let written = text.get(link.clone()).unwrap_or_default();
    let starts = written.match_indices("](").map(|(at, mark)| at + mark.len());
    let inline =
        starts.filter_map(|start| Some(link.start + start + destination(written.get(start..)?, target)?));
    let mut found = Vec::new();
    if let Some(start) = inline.last() {
        found.push(start..start + target.len());
        return found;
    }
    let mut at = body;
    for line in text.get(body..).unwrap_or_default().split_inclusive('\n') {
        let is_definition = line.trim_start().starts_with('[') && !line.trim_start().starts_with("[^");
        let colon = line.find("]:").filter(|_| is_definition).map(|colon| colon + 2);
        let start = colon.and_then(|colon| Some(at + colon + destination(line.get(colon..)?, target)?));
        found.extend(start.map(|start| start..start + target.len()));
        at += line.len();
    }
    found
}

/// Returns where `target` begins in `text` when it is the destination of a link there.
fn destination(text: &str, target: &str) -> Option<usize> {
    let start = text.find(|c: char| !c.is_whitespace() && c != '<')?;
    let rest = text.get(start..)?.strip_prefix(target)?;
    let is_whole = rest.chars().next().is_none_or(|next| next.is_whitespace() || matches!(next, ')' | '>'));
    is_whole.then_some(start)
}

/// The files and folders that the configuration names.
fn in_configuration(site: &Site, sources: &Sources, moved: &Move, found: &mut Vec<Edit>) {
    let Some(file) = sources.file(site.config.file) else { return };
    let files = site.config.record.records(&SITE_ALLOW);
    for path in files.iter().flat_map(|record| record.texts(&FILES)) {
        let new = moved.mapped(&path.value);
        let start = file.slice(path.at).find(&path.value).filter(|_| new != path.value);
        let Some(start) = start.map(|start| path.at.range().start + start) else { continue };
        found.push(Edit { at: Span::new(file.id, start..start + path.value.len()), text: new });
    }
}
