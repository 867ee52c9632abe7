//! The files a run works on, and places in them.
//!
//! In: what `read` found on the disk. Out: [`Sources`], looked up by [`FileId`], and [`Span`], the one way a place
//! is named between the stages. Offsets are bytes; [`Position`] is what an editor jumps to.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use crate::pictures::look::Look;

/// The number of a source file: its place in [`Sources::files`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A run of bytes in a source file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte, counted from the file's start (a byte order mark included).
    pub start: u32,
    /// One past the last byte; equal to `start` for a point between two characters.
    pub end: u32,
}

impl Span {
    /// Returns the span of `range` (byte offsets) in `file`; offsets past 4 GiB are held at 4 GiB.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { file, start: clamp(range.start), end: clamp(range.end) }
    }

    /// Returns the point at the very start of `file`.
    pub fn start_of(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }

    /// Returns the byte offsets as a range.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value together with the place it was written at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub at: Span,
}

impl<T> Spanned<T> {
    /// Returns `value` as written at `at`.
    pub fn new(value: T, at: Span) -> Self {
        Self { value, at }
    }
}

/// A place as an editor knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters (Unicode scalar values), from 1; a byte order mark does not count.
    pub column: usize,
}

/// The text of one file of the site.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its number.
    pub id: FileId,
    /// Path from the site's root, with `/`, as it is spelled on the disk: `content/cases/a.md`.
    pub path: String,
    /// The text as stored, a byte order mark included; bytes that are not UTF-8 stand as U+FFFD.
    pub text: String,
    /// Byte offset of the first byte that is not UTF-8, `None` when all of it is.
    pub broken_at: Option<usize>,
}

impl SourceFile {
    /// Returns the line and column of byte `offset`, which is held to the file's end and to a character boundary.
    pub fn position(&self, offset: usize) -> Position {
        let mut end = offset.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let before = self.text.get(..end).unwrap_or_default();
        let line = memchr::memchr_iter(b'\n', before.as_bytes()).count() + 1;
        let line_start = memchr::memrchr(b'\n', before.as_bytes()).map_or(0, |newline| newline + 1);
        let in_line = before.get(line_start..).unwrap_or_default();
        Position { line, column: in_line.trim_start_matches('\u{feff}').chars().count() + 1 }
    }

    /// Returns whether an editor writes it as content: a page, the configuration or data, and no template.
    pub fn is_written(&self) -> bool {
        let is_text = [".md", ".yaml", ".yml", ".csv"].iter().any(|end| self.path.ends_with(end));
        is_text && !self.path.starts_with("theme/")
    }

    /// Returns the text of `span`, empty when it does not lie on character boundaries of this file.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }
}

/// A file that is published as it is: an image in a bundle, anything under `static/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asset {
    /// Path from the site's root, with `/`: `content/cases/a/photo.jpg`, `static/favicon.svg`.
    pub path: String,
    /// Where it lies on the disk.
    pub disk: PathBuf,
}

/// What was seen in a file that is only copied.
#[derive(Clone, Debug)]
pub struct Copied {
    /// The file; its text is empty unless it is one.
    pub file: SourceFile,
    /// What a picture says of itself: its author, its caption.
    pub metadata: Vec<String>,
    /// Whether a picture says where it was taken.
    pub has_position: bool,
    /// What it shows; `None` for a file that is neither a picture nor called one.
    pub look: Option<Look>,
    /// The texts of a document, in order, each with its part of it.
    pub parts: Vec<(Part, String)>,
    /// Who a document's properties say wrote or changed it.
    pub people: Vec<String>,
    /// Why a document could not be looked into, or not into all of it.
    pub unread: Option<Unread>,
}

/// A part of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Its text, where nothing tells the part.
    Body,
    /// The page with this number, from 1.
    Page(u32),
    /// The slide with this number, from 1.
    Slide(u32),
}

/// Why a document could not be looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It asks for a password.
    Locked,
    /// It is not what its first bytes say, or broken.
    Broken,
    /// Its pages are pictures: a scan.
    Picture,
    /// It is in the older form of an office program.
    OldForm,
    /// It is an archive of files.
    Archive,
    /// It is too large.
    TooLarge,
}

/// All files of a site, in the order of their paths whatever the order of the disk.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The site's folder.
    pub root: PathBuf,
    /// The files that are read as text: `casebook.yaml`, `content/**/*.md`, `data/**`, `templates/**`,
    /// `theme/**`; sorted by path.
    pub files: Vec<Arc<SourceFile>>,
    /// The files that are only copied; sorted by path.
    pub assets: Vec<Asset>,
    /// What was seen in them, in the same order; their numbers follow those of `files`.
    pub copied: Arc<[Copied]>,
    /// Symbolic links that lead out of the site, nowhere, or back to a folder they lie in, and were not followed; paths
    /// from the root, sorted.
    pub outside_links: Vec<String>,
    /// Files and folders that were left out because their name is not UTF-8; paths from the root with U+FFFD for what is
    /// not, sorted.
    pub broken_names: Vec<String>,
}

impl Sources {
    /// Returns the file with number `id`, `None` for a number of another run.
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        let at = id.0 as usize;
        self.files.get(at).map(|file| &**file).or_else(|| Some(&self.copied_file(id)?.file))
    }

    /// Returns what was seen in the copied file with number `id`; `None` for one that is read as text.
    pub fn copied_file(&self, id: FileId) -> Option<&Copied> {
        self.copied.get((id.0 as usize).checked_sub(self.files.len())?)
    }

    /// Returns the file at `path` from the site's root.
    pub fn by_path(&self, path: &str) -> Option<&SourceFile> {
        self.files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()
            .and_then(|at| self.files.get(at))
            .map(|file| &**file)
    }
}

#[cfg(test)]
mod tests {
    use super::{FileId, Position, SourceFile};

    fn file(text: &str) -> SourceFile {
        SourceFile { id: FileId(0), path: "a.md".into(), text: text.into(), broken_at: None }
    }

    #[test]
    fn columns_count_characters_not_bytes() {
        assert_eq!(
            file("标题: 甲\n地区：乙").position("标题: 甲\n地区".len()),
            Position { line: 2, column: 3 }
        );
    }

    #[test]
    fn a_byte_order_mark_is_no_column() {
        assert_eq!(file("\u{feff}---").position(3), Position { line: 1, column: 1 });
    }

    #[test]
    fn an_offset_inside_a_character_means_its_start() {
        assert_eq!(file("甲乙").position(4), Position { line: 1, column: 2 });
    }
}
