//! The site as it would be after a move, put together in memory before a byte is written.
//!
//! In: the files, their changes and the move. Out: the files afterwards; and what is wrong with them that was not before.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};
use std::sync::Arc;

use crate::commands::mv::target::Move;
use crate::commands::transaction::Change;
use crate::fault::Fault;
use crate::lang::Text;
use crate::link::site::Site;
use crate::link::uses::{How, find, uses};
use crate::model::record::Reference;
use crate::source::{Asset, FileId, SourceFile, Sources};
use crate::url::Route;

/// Returns the files of the site once `changes` and `moved` are made.
pub(super) fn after(sources: &Sources, changes: &[Change], moved: &Move) -> Sources {
    let changed = |file: &Arc<SourceFile>| {
        let change = changes.iter().find(|change| change.path == file.path);
        let text = change.map_or(&file.text, |change| &change.new).clone();
        SourceFile { path: moved.mapped(&file.path), text, ..SourceFile::clone(file) }
    };
    let mut files: Vec<SourceFile> = sources.files.iter().map(changed).collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    for (number, file) in (0..).zip(&mut files) {
        file.id = FileId(number);
    }
    let files = files.into_iter().map(Arc::new).collect();
    let place = |asset: &Asset| Asset { path: moved.mapped(&asset.path), disk: asset.disk.clone() };
    let mut assets: Vec<Asset> = sources.assets.iter().map(place).collect();
    assets.sort();
    Sources { files, assets, ..sources.clone() }
}

/// Returns a refusal where the site afterwards has a fault more, a reference less, or no redirect at `alias`; `None` where it says the same.
pub(super) fn difference(
    (before, known): (&Site, &[Fault]),
    (after, found): (Site, Vec<Fault>),
    moved: &Move,
    alias: Option<&Route>,
) -> Option<Text> {
    let counted = |fault: &&Fault| !matches!(fault, Fault::UnstableId { .. });
    let count = |faults: &[Fault]| {
        let mut counts: HashMap<Discriminant<Fault>, usize> = HashMap::new();
        faults.iter().for_each(|fault| *counts.entry(discriminant(fault)).or_default() += 1);
        counts
    };
    let (then, now) = (count(&found), count(known));
    let worse = found.iter().filter(counted).map(discriminant).any(|sort| then.get(&sort) > now.get(&sort));
    let uses_of = |site: &Site, id: &str| {
        let id = find(site, &Reference { kind: moved.kind, id: id.to_owned() });
        let own = uses(site).into_iter().filter(|one| Some(one.to) == id);
        let (keys, texts): (Vec<_>, Vec<_>) = own.partition(|one| matches!(one.how, How::Key(_)));
        (keys.len(), texts.len())
    };
    let is_same = uses_of(before, &moved.old_id) == uses_of(&after, &moved.new_id);
    let is_left = alias.is_none_or(|old| after.routes.redirects.iter().any(|(from, _)| from == old));
    (worse || !is_same || !is_left).then(|| {
        Text::new(
            "错误：改名以后网站会有新的问题，没有写入任何东西\n修改：用 casebook check 核对引用它的各处；也可能新编号的网址与别的页面相同",
            "error: the site would have new faults after the move, so nothing was written\nhelp: look at what refers to it with `casebook check`; the new address may be another page's",
        )
    })
}
