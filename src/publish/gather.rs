//! The shares of a site held against each other: whether together they are the whole.
//!
//! In: their folders. Out: an [`Output`] of all their files, or everything that is wrong with them.
//!
//! 1. What each claims of the whole must be what the others do, and each share there once.
//! 2. Every file must be as its share's record says, and there must be no other.
//! 3. All files together must be those of the whole, each in one share.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::publish::claim::{Claim, TABLE, paths};
use crate::publish::compare::stamp_of;
use crate::publish::disk;
use crate::publish::error::Error;
use crate::publish::fault::{ShareFault, What, Why};
use crate::publish::manifest::{self, Stamp};
use crate::publish::survey::{Survey, survey};
use crate::render::output::{Content, Made, Output};

/// A share as its folder has it.
struct Share<'f> {
    folder: &'f Path,
    generator: String,
    claim: Claim,
    listed: BTreeMap<String, Stamp>,
    found: Survey,
}

/// Returns the whole site of which `folders` hold the shares, to be published in `target`; or what is wrong with them.
///
/// # Errors
///
/// [`Error::Disk`] when one cannot be read.
pub(super) fn gather(folders: &[PathBuf], target: &Path) -> Result<Result<Output, Vec<ShareFault>>, Error> {
    let mut faults = Vec::new();
    let mut shares = Vec::new();
    for folder in folders {
        match open(folder)? {
            Ok(share) => shares.push(share),
            Err(why) => faults.push(ShareFault { path: folder.clone(), why }),
        }
    }
    faults.extend(against_each_other(&shares));
    faults.extend(counted(&shares));
    for share in &shares {
        faults.extend(against_record(share)?);
    }
    let files = files(&shares, &mut faults);
    if faults.is_empty()
        && shares.first().is_some_and(|share| share.claim.paths != paths(files.keys().copied()))
    {
        faults.push(ShareFault { path: PathBuf::new(), why: Why::Incomplete });
    }
    faults.extend(unchecked(&shares, &files, target)?);
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let made = |(path, (share, stamp)): (&str, (&Share<'_>, &Stamp))| {
        let made = Made { disk: share.folder.join(path), blake3: stamp.blake3.clone() };
        (path.to_owned(), Content::Made(made))
    };
    Ok(Ok(Output::with(files.into_iter().map(made).collect())))
}

/// Reads what the share in `folder` says of itself.
fn open(folder: &Path) -> Result<Result<Share<'_>, Why>, Error> {
    if !disk::kind(folder)?.is_some_and(|kind| kind.is_dir()) {
        return Ok(Err(Why::NoFolder));
    }
    let record = disk::read(&folder.join(manifest::FILE))?.unwrap_or_default();
    let listed = manifest::listed(&record).map(|listed| {
        listed.into_iter().map(|(path, stamp)| Some((path, stamp?))).collect::<Option<BTreeMap<_, _>>>()
    });
    let Some(Some(listed)) = listed else { return Ok(Err(Why::NoRecord)) };
    let Some((generator, claim)) = manifest::share(&record) else { return Ok(Err(Why::Whole)) };
    Ok(Ok(Share { folder, generator, claim, listed, found: survey(folder)? }))
}

/// Returns what a share says of one thing.
type Said = fn(&Share<'_>) -> String;

/// Returns what is other in a share than in most.
fn against_each_other(shares: &[Share<'_>]) -> Vec<ShareFault> {
    let all: [(What, Said); 8] = [
        (What::Version, |share| share.generator.clone()),
        (What::Program, |share| share.claim.program.clone()),
        (What::Count, |share| share.claim.of.to_string()),
        (What::Content, |share| share.claim.content.clone()),
        (What::Today, |share| share.claim.today.clone()),
        (What::Drafts, |share| share.claim.has_drafts.to_string()),
        (What::Address, |share| share.claim.base_url.clone().unwrap_or_default()),
        (What::Published, |share| share.claim.published.clone().unwrap_or_default()),
    ];
    let mut faults = Vec::new();
    for (what, of) in all {
        let Some(there) = usual(shares.iter().map(of)) else { continue };
        for share in shares.iter().filter(|share| of(share) != there) {
            // Another version is another program.
            let is_told = what == What::Program
                && usual(shares.iter().map(|share| share.generator.clone())).as_ref()
                    != Some(&share.generator);
            if !is_told {
                let why = Why::Other { what, here: of(share), there: there.clone() };
                faults.push(ShareFault { path: share.folder.to_owned(), why });
            }
        }
    }
    faults
}

/// Returns the value that is there most often; of several the one that comes first.
fn usual(values: impl Iterator<Item = String>) -> Option<String> {
    let values: Vec<String> = values.collect();
    let count = |value: &String| values.iter().filter(|other| *other == value).count();
    let most = values.iter().map(count).max()?;
    values.iter().find(|value| count(value) == most).cloned()
}

/// Returns which shares are there twice, and which are not there.
fn counted(shares: &[Share<'_>]) -> Vec<ShareFault> {
    let mut faults = Vec::new();
    let mut known: BTreeMap<u32, &Path> = BTreeMap::new();
    for share in shares {
        let number = share.claim.number;
        match known.get(&number) {
            Some(other) => faults.push(ShareFault {
                path: share.folder.to_owned(),
                why: Why::Doubled(number, (*other).to_owned()),
            }),
            None => drop(known.insert(number, share.folder)),
        }
    }
    let of = usual(shares.iter().map(|share| share.claim.of.to_string()));
    let of: u32 = of.and_then(|of| of.parse().ok()).unwrap_or_default();
    let missing: Vec<u32> = (1..=of).filter(|number| !known.contains_key(number)).collect();
    if !missing.is_empty() {
        faults.push(ShareFault { path: PathBuf::new(), why: Why::Missing(missing, of) });
    }
    faults
}

/// Returns which files of a share are gone, changed or not its own.
fn against_record(share: &Share<'_>) -> Result<Vec<ShareFault>, Error> {
    let fault = |path: &String, why| ShareFault { path: share.folder.join(path), why };
    let look = |(path, stamp): (&String, &Stamp)| -> Result<Option<ShareFault>, Error> {
        if !share.found.ours.contains_key(path) {
            return Ok(Some(fault(path, Why::Gone)));
        }
        let is_same = stamp_of(&share.folder.join(path))?.is_some_and(|found| found == *stamp);
        Ok((!is_same).then(|| fault(path, Why::Changed)))
    };
    let looked: Vec<_> = share.listed.par_iter().map(look).collect();
    let mut faults = Vec::new();
    for looked in looked {
        faults.extend(looked?);
    }
    faults.extend(share.found.foreign.iter().map(|path| fault(path, Why::Foreign)));
    Ok(faults)
}

/// Returns all files with their shares; one that is in two shares is a fault, unless it is one share that is there twice.
fn files<'s>(
    shares: &'s [Share<'_>],
    faults: &mut Vec<ShareFault>,
) -> BTreeMap<&'s str, (&'s Share<'s>, &'s Stamp)> {
    let mut files: BTreeMap<&str, (&Share<'_>, &Stamp)> = BTreeMap::new();
    for share in shares {
        for (path, stamp) in &share.listed {
            if let Some((other, _)) = files.get(path.as_str()) {
                if other.claim.number != share.claim.number && other.claim.of == share.claim.of {
                    let why = Why::AlsoIn(other.folder.join(path));
                    faults.push(ShareFault { path: share.folder.join(path), why });
                }
                continue;
            }
            files.insert(path, (share, stamp));
        }
    }
    files
}

/// Returns the fault that the site which stands in `target` has entries of which the shares do not know: some could be lost.
fn unchecked(
    shares: &[Share<'_>],
    files: &BTreeMap<&str, (&Share<'_>, &Stamp)>,
    target: &Path,
) -> Result<Option<ShareFault>, Error> {
    let path = target.join(TABLE);
    let Some(public) = stamp_of(&path)? else { return Ok(None) };
    let is_new = files.get(TABLE).is_some_and(|(_, stamp)| **stamp == public);
    let is_held = shares.iter().all(|share| share.claim.published.as_ref() == Some(&public.blake3));
    Ok((!is_new && !is_held && !shares.is_empty()).then_some(ShareFault { path, why: Why::Unchecked }))
}
