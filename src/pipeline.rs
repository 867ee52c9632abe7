//! The stages in their order: start reading here.
//!
//! read → parse → model → link → search → render → check. Each stage is silent and cannot fail on what an editor wrote:
//! what it sees goes into one list of faults, which `check` puts in words at the end. Publishing is the command's.

use std::io;
use std::path::Path;

use jiff::civil::Date;

use crate::check::definition::Scope;
use crate::check::diagnostic::{Diagnostic, Level};
use crate::check::levels::Levels;
use crate::check::{self, check, check_new};
use crate::fault::Fault;
use crate::lang::Words;
use crate::link::site::Site;
use crate::memory::Memory;
use crate::personal::Written;
use crate::read::{CONFIGURATION, read};
use crate::render::output::Output;
use crate::render::render;
use crate::render::theme::Theme;
use crate::render::views::{Examined, Views};
use crate::search::{self, search};
use crate::settings::{Settings, Share};
use crate::source::{FileId, Sources};

/// A stage that has begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Files are read from the disk.
    Reading,
    /// What they say is understood and tied together.
    Understanding,
    /// What readers search is made.
    Indexing,
    /// Pages are made.
    Rendering {
        /// How many are.
        made: usize,
        /// How many there will be; 0 while that is not known.
        total: usize,
    },
    /// Everything that is to be published is looked through for personal data.
    Examining,
    /// The checks are run, and what was found is put in words.
    Checking,
}

impl Stage {
    /// Returns what is done in it: 读取文件.
    pub fn words(self) -> Words {
        match self {
            Self::Reading => Words::new("读取文件", "reading files"),
            Self::Understanding => Words::new("理解内容", "understanding them"),
            Self::Indexing => Words::new("制作检索", "making the search"),
            Self::Rendering { .. } => Words::new("生成页面", "making pages"),
            Self::Examining => Words::new("查找个人信息", "looking for personal data"),
            Self::Checking => Words::new("检查", "checking"),
        }
    }
}

/// A site and everything found out about it.
#[derive(Debug)]
pub struct Compiled {
    /// Its files.
    pub sources: Sources,
    /// Its meaning.
    pub site: Site,
    /// Its pages and files, not yet written.
    pub output: Output,
    /// Whether all that was found was found in its files, and nothing beside it in what was made of them.
    pub is_made_soundly: bool,
    /// The findings, sorted by file, line and code.
    pub diagnostics: Vec<Diagnostic>,
}

/// Compiles the site at `root` in memory and checks it.
///
/// # Errors
///
/// When the disk cannot be read.
pub fn compile(root: &Path, settings: &Settings, on_stage: &(dyn Fn(Stage) + Sync)) -> io::Result<Compiled> {
    compile_share(root, settings, Share::WHOLE, on_stage)
}

/// Compiles the site at `root`, as [`compile`] does, and makes `share` of its output: the whole is understood and checked,
/// what is not in the share is not made and not looked through.
///
/// # Errors
///
/// When the disk cannot be read.
pub fn compile_share(
    root: &Path,
    settings: &Settings,
    share: Share,
    on_stage: &(dyn Fn(Stage) + Sync),
) -> io::Result<Compiled> {
    on_stage(Stage::Reading);
    Ok(compile_sources(read(root)?, settings, share, on_stage))
}

/// Compiles the site that `sources` are, as [`compile_share`] does.
pub fn compile_sources(
    sources: Sources,
    settings: &Settings,
    share: Share,
    on_stage: &(dyn Fn(Stage) + Sync),
) -> Compiled {
    let (site, theme, mut faults) = understood(&sources, settings, on_stage);
    on_stage(Stage::Indexing);
    let index = index(&site, &theme, share);
    on_stage(Stage::Rendering { made: 0, total: 0 });
    let watch = |made, total| on_stage(Stage::Rendering { made, total });
    let (output, of_making) = render(&site, &theme, &sources, &examined(&site), index, &watch);
    on_stage(Stage::Examining);
    let written = Written::of(&sources, &site);
    let in_output = written.in_output(&site, &output);
    let is_made_soundly = of_making.is_empty() && in_output.is_empty();
    faults.extend(of_making);
    faults.extend(written.faults(&sources));
    faults.extend(in_output);
    on_stage(Stage::Checking);
    let faults = with_levels(&site, faults);
    let scope = Scope::new(&faults, &sources, &site, settings).of_share(share);
    let diagnostics = check(&scope, &Levels::new(&site.config.levels));
    Compiled { sources, site, output, is_made_soundly, diagnostics }
}

/// Finds what [`compile`] finds in a site of which it is known that it is made soundly; nothing of it is made.
pub fn look_again(sources: Sources, settings: &Settings, on_stage: &(dyn Fn(Stage) + Sync)) -> Compiled {
    let (site, _, mut faults) = understood(&sources, settings, on_stage);
    on_stage(Stage::Examining);
    faults.extend(Written::of(&sources, &site).faults(&sources));
    on_stage(Stage::Checking);
    let diagnostics = diagnose(&sources, &site, faults, settings);
    Compiled { sources, site, output: Output::default(), is_made_soundly: true, diagnostics }
}

/// Returns what the files of a site mean, and what is wrong with them.
fn understood(
    sources: &Sources,
    settings: &Settings,
    on_stage: &(dyn Fn(Stage) + Sync),
) -> (Site, Theme, Vec<Fault>) {
    on_stage(Stage::Understanding);
    let (site, mut faults) = meaning(sources, settings);
    let (theme, of_theme) = Theme::load(sources, site.config.language);
    faults.extend(of_theme);
    (site, theme, faults)
}

/// Returns the day of a run where the site is; its configuration alone is looked at.
pub fn day(sources: &Sources, settings: &Settings) -> Date {
    let files = sources.files.iter().filter(|file| file.path == CONFIGURATION).cloned().collect();
    let (site, _) = meaning(&Sources { files, ..Sources::default() }, settings);
    settings.today.in_zone(&site.config.time_zone)
}

/// Makes what readers search, where it is made in `share`. It comes before the pages, so that what it takes
/// in memory is given back before they are there.
pub fn index(site: &Site, theme: &Theme, share: Share) -> Output {
    let mut output = Output::of(share);
    if !site.config.has_search || !output.has(search::FIRST) {
        return output;
    }
    for (path, bytes) in search(&Views::of_words(site, &theme.phrases)) {
        output.put(path, bytes);
    }
    output
}

/// Returns how many checks of each group a site is held by, in the order of the checks.
pub fn examined(site: &Site) -> Vec<Examined> {
    let levels = Levels::new(&site.config.levels);
    let mut groups: Vec<Examined> = Vec::new();
    for check in check::all() {
        let level = levels.of(check);
        if groups.last().is_none_or(|last| last.group != check.group()) {
            groups.push(Examined { group: check.group().to_owned(), ..Examined::default() });
        }
        if let Some(group) = groups.last_mut().filter(|_| level != Level::Allow) {
            group.checks += 1;
            group.stopping += usize::from(level == Level::Deny);
        }
    }
    groups
}

/// Takes files that were read as far as their meaning: parse → model → link. For whoever asks what a site says and
/// not how it looks; files that lie nowhere yet are as good as those of a disk.
pub fn meaning(sources: &Sources, settings: &Settings) -> (Site, Vec<Fault>) {
    Memory::default().meaning(sources, settings)
}

/// Puts `faults`, and everything else that is wrong with the site, in words.
pub fn diagnose(sources: &Sources, site: &Site, faults: Vec<Fault>, settings: &Settings) -> Vec<Diagnostic> {
    diagnose_part(sources, site, faults, settings, &|_| true)
}

/// Does what [`diagnose`] does with those files alone that `is_looked_at` takes at the moment they are reached.
pub fn diagnose_part(
    sources: &Sources,
    site: &Site,
    faults: Vec<Fault>,
    settings: &Settings,
    is_looked_at: &(dyn Fn(FileId) -> bool + Sync),
) -> Vec<Diagnostic> {
    let faults = with_levels(site, faults);
    let scope = Scope::new(&faults, sources, site, settings).of_new(is_looked_at);
    check(&scope, &Levels::new(&site.config.levels))
}

/// Returns a first answer to what is wrong with the site, as [`check_new`] does: `before` is what the run before found.
pub fn diagnose_new(
    sources: &Sources,
    site: &Site,
    faults: Vec<Fault>,
    settings: &Settings,
    before: &[Diagnostic],
    is_new: &(dyn Fn(FileId) -> bool + Sync),
) -> Vec<Diagnostic> {
    let faults = with_levels(site, faults);
    let levels = Levels::new(&site.config.levels);
    check_new(Scope::new(&faults, sources, site, settings), &levels, before, is_new)
}

/// Adds what is wrong with the levels that the site sets.
fn with_levels(site: &Site, mut faults: Vec<Fault>) -> Vec<Fault> {
    let all: Vec<_> = check::all().collect();
    let mut names: Vec<_> = site.config.levels.iter().map(|(code, _)| code.clone()).collect();
    names.extend(check::allowances::allowed_names(site));
    faults.extend(check::levels::unknown(&names, &all));
    faults.extend(check::levels::unreasoned(&site.config.levels));
    faults
}
