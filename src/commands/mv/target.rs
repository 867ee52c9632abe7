//! Where an entry is to go, as it is typed: a new id, a folder and an id, or only a folder of its kind.
//!
//! In: the entry and the words. Out: [`Move`], or what to write instead.

use crate::commands::entry_place;
use crate::lang::Text;
use crate::model::entry::Entry;
use crate::model::kind::Kind;

/// A move of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Move {
    /// Its kind.
    pub(super) kind: Kind,
    /// Its id before.
    pub(super) old_id: String,
    /// Its id afterwards.
    pub(super) new_id: String,
    /// Its file before.
    pub(super) old_path: String,
    /// Its file afterwards.
    pub(super) new_path: String,
    /// The folders that its files lie in, before and afterwards, each ending in `/`; `None` for a single file.
    pub(super) folders: Option<(String, String)>,
}

impl Move {
    /// Reads `text` as the new place of `entry`.
    pub(super) fn read(entry: &Entry, text: &str) -> Result<Self, Text> {
        let text = text.strip_prefix("content/").unwrap_or(text).trim_start_matches('/');
        let is_folder = text.ends_with('/');
        let text = text.trim_end_matches('/');
        let text = text.strip_suffix(".md").unwrap_or(text);
        let text = text.strip_suffix("/index").unwrap_or(text);
        let stem = stem(entry);
        let (old_folders, own_name) = stem.rsplit_once('/').unwrap_or(("", stem));
        let named = text.split_once('/').map_or(text, |(first, _)| first);
        let new_stem = match entry.kind {
            Kind::Page if is_folder => format!("{text}/{own_name}"),
            Kind::Page => text.to_owned(),
            kind if is_folder && named == kind.folder() => format!("{text}/{own_name}"),
            kind if !text.contains('/') && !is_folder => match old_folders.is_empty() {
                true => format!("{}/{text}", kind.folder()),
                false => format!("{old_folders}/{text}"),
            },
            kind if named == kind.folder() => text.to_owned(),
            kind => return Err(other_kind(kind, text)),
        };
        if !new_stem.split('/').all(entry_place::is_fit) {
            return Err(entry_place::unfit(text));
        }
        let becomes_other = entry.kind == Kind::Page
            && new_stem.split_once('/').is_some_and(|(first, _)| Kind::of_folder(first).is_some());
        if becomes_other {
            return Err(other_kind(entry.kind, text));
        }
        Ok(Self::of(entry, stem, &new_stem))
    }

    fn of(entry: &Entry, stem: &str, new_stem: &str) -> Self {
        let id = |stem: &str| match entry.kind {
            Kind::Page => stem.to_owned(),
            _ => stem.rsplit('/').next().unwrap_or(stem).to_owned(),
        };
        let end =
            entry.path.strip_prefix("content/").and_then(|path| path.strip_prefix(stem)).unwrap_or(".md");
        let folders = entry.bundle.as_ref().map(|bundle| (bundle.clone(), format!("content/{new_stem}/")));
        Self {
            kind: entry.kind,
            old_id: entry.id.clone(),
            new_id: id(new_stem),
            old_path: entry.path.clone(),
            new_path: format!("content/{new_stem}{end}"),
            folders,
        }
    }

    /// Returns where the file at `path` is afterwards.
    pub(super) fn mapped(&self, path: &str) -> String {
        if path == self.old_path {
            return self.new_path.clone();
        }
        let within =
            self.folders.as_ref().and_then(|(old, new)| Some((path.strip_prefix(old.as_str())?, new)));
        within.map_or_else(|| path.to_owned(), |(rest, new)| format!("{new}{rest}"))
    }

    /// Returns what is renamed on the disk: the file, or the folder of a bundle, without a slash at its end.
    pub(super) fn renamed(&self) -> (&str, &str) {
        match &self.folders {
            Some((old, new)) => (old.trim_end_matches('/'), new.trim_end_matches('/')),
            None => (&self.old_path, &self.new_path),
        }
    }
}

/// Returns the path of `entry` below `content/` without what every file's path has: `cases/2026/a`.
fn stem(entry: &Entry) -> &str {
    let path = entry.path.strip_prefix("content/").unwrap_or(&entry.path);
    match &entry.bundle {
        Some(bundle) => bundle.strip_prefix("content/").unwrap_or(bundle).trim_end_matches('/'),
        None => path.strip_suffix(".md").unwrap_or(path),
    }
}

fn other_kind(kind: Kind, text: &str) -> Text {
    let (folder, zh, en) = (kind.folder(), kind.label().zh, kind.label().en);
    let (of_zh, of_en) = match kind {
        Kind::Page => {
            ("写一个不在各类文件夹里的编号".to_owned(), "write an id outside the folders of kinds".to_owned())
        }
        _ => {
            (format!("写新的编号，或 {folder}/子目录/编号"), format!("write a new id, or {folder}/folder/id"))
        }
    };
    Text::new(
        format!("错误：这是{zh}，不能移到“{text}”\n修改：{of_zh}"),
        format!("error: this is a {en} and cannot go to `{text}`\nhelp: {of_en}"),
    )
}
