//! What a build has to do: all of it, or, where the last build has done it already, nothing but to tell what was found.
//!
//! In: what is wanted. Out: [`Work`]. The last build is known again by what it made the site from: the same program, all files of
//! the site, the day and the options, to the byte; and by its site, which nobody has touched since.

use std::io;
use std::path::Path;

use crate::commands::disk;
use crate::commands::here::Here;
use crate::commands::share::program;
use crate::pipeline::{Compiled, Stage, compile_sources, day, look_again};
use crate::publish::{Note, Standing, standing};
use crate::read::{fingerprint, read};
use crate::settings::{Settings, Share};
use crate::source::Sources;

/// What a build is to make.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'w> {
    /// The site's folder.
    pub(super) root: &'w Path,
    /// Where it is written.
    pub(super) folder: &'w Path,
    /// What the run is told from outside.
    pub(super) settings: &'w Settings,
    /// The share that is made, where not the whole is.
    pub(super) share: Option<Share>,
    /// The published table that was named.
    pub(super) table: Option<&'w Path>,
    /// Whether all is made, whatever the last build did.
    pub(super) is_made_anew: bool,
    /// Where and when it is made.
    pub(super) here: &'w Here,
}

/// What was done.
pub(super) enum Work {
    /// Nothing: the site stands, and there is nothing to tell.
    Done(Standing),
    /// The site stands, and this is to tell of it.
    Told(Compiled, Standing),
    /// The site was made; it is noted so where what it was made from is known.
    Made(Compiled, Option<Note>),
}

impl Work {
    /// Returns the site with what was found in it, `None` where there is nothing to tell.
    pub(super) fn compiled(&self) -> Option<&Compiled> {
        match self {
            Self::Done(_) => None,
            Self::Told(compiled, _) | Self::Made(compiled, _) => Some(compiled),
        }
    }
}

/// Does what is to be done.
///
/// # Errors
///
/// When the disk cannot be read.
pub(super) fn work(wanted: &Wanted<'_>, on_stage: &(dyn Fn(Stage) + Sync)) -> io::Result<Work> {
    let Wanted { root, folder, settings, .. } = *wanted;
    on_stage(Stage::Reading);
    let sources = read(root)?;
    if let Some(share) = wanted.share {
        return Ok(Work::Made(compile_sources(sources, settings, share, on_stage), None));
    }
    // What cannot be known again is made.
    let made_from = made_from(&sources, wanted).ok();
    let known = made_from.as_ref().filter(|_| !wanted.is_made_anew);
    match known.and_then(|made_from| standing(folder, root, made_from)) {
        Some(standing) if standing.has_told => {
            Ok(Work::Told(look_again(sources, settings, on_stage), standing))
        }
        Some(standing) => Ok(Work::Done(standing)),
        None => {
            let compiled = compile_sources(sources, settings, Share::WHOLE, on_stage);
            let has_told = !compiled.diagnostics.is_empty() || !compiled.site.skipped.is_empty();
            let note = made_from.map(|made_from| Note { made_from, has_told });
            // What was found in the making is found by making alone.
            let note = note.filter(|_| compiled.is_made_soundly);
            Ok(Work::Made(compiled, note))
        }
    }
}

/// Returns the BLAKE3 hash, in lower-case hexadecimal, of everything that a site and what is told of it follow from.
fn made_from(sources: &Sources, wanted: &Wanted<'_>) -> io::Result<String> {
    let Wanted { settings, table, here, .. } = *wanted;
    let table = table.map(disk::read).transpose()?.flatten().map(|bytes| blake3::hash(&bytes));
    let of_table = table.map(|hash| hash.to_hex().to_string());
    let asked = (day(sources, settings).to_string(), settings.with_drafts, &settings.base_url, of_table);
    let bytes = serde_json::to_vec(&(program(here)?, fingerprint(sources)?, asked))?;
    Ok(blake3::hash(&bytes).to_hex().to_string())
}
