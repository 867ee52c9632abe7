//! `casebook mv`: an entry gets another id or folder, and everything that names it follows.
//!
//! 1. the edits are worked out from the site as it is read;
//! 2. the site is put together in memory as it would be, and has to say the same: a fault more, or a reference less, and
//!    nothing is written;
//! 3. all files are changed as one (`transaction`): a run that fails or is killed is undone.
//!
//! The old address stays, as an alias of the new one.

mod alias;
mod edits;
mod links;
mod target;
mod trial;

use std::io;
use std::path::{Component, Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches};

use crate::check::diagnostic::Edit;
use crate::check::fix::apply;
use crate::commands::console::Console;
use crate::commands::entry_argument::{self, full_id};
use crate::commands::exit::Exit;
use crate::commands::here::Here;
use crate::commands::patch::patch;
use crate::commands::transaction::{Alone, Change, Doer, Undone, Work};
use crate::commands::{disk, entry_place, refs, site_folder};
use crate::lang::{Lang, Text, Words};
use crate::link::routes::of_id;
use crate::link::site::Site;
use crate::model::entry::Entry;
use crate::pipeline::meaning;
use crate::read::read_texts;
use crate::settings::{Settings, Today};
use crate::source::{SourceFile, Sources, Span};
use crate::url::Route;
use target::Move;

/// What `mv` was asked.
#[derive(Debug)]
pub struct Arguments {
    ids: Option<(String, String)>,
    has_alias: bool,
    is_shown: bool,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    let flag = |name, zh, en| Arg::new(name).long(name).action(ArgAction::SetTrue).help(say(zh, en));
    clap::Command::new("mv")
        .about(say("改编号或换子目录，引用一并改好", "Change an entry's id, and all that refers to it"))
        .after_help(say(
            "例：casebook mv cases/nongke nongke-shucai\n例：casebook mv cases/nongke cases/2023/",
            "Example: casebook mv cases/nongke nongke-shucai\nExample: casebook mv cases/nongke cases/2023/",
        ))
        .arg(refs::entry(lang, "old").required_unless_present("undo"))
        .arg(Arg::new("new").value_name(say("新编号", "NEW")).required_unless_present("undo").help(say(
            "新编号，或 文件夹/新编号；以 / 结尾只换文件夹",
            "A new id, folder/id, or a folder with / at its end",
        )))
        .arg(flag(
            "no-alias",
            "不留旧网址；只用于还没有发布过的内容",
            "Leave no alias; for what was never published",
        ))
        .arg(flag("dry-run", "只显示会改什么，不写文件", "Show the changes, write nothing"))
        .arg(
            flag("undo", "把上次没有做完的改名或导入恢复原样", "Undo a move or import that was broken off")
                .conflicts_with_all(["old", "new", "dry-run", "no-alias"]),
        )
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        let text = |name| matches.get_one::<String>(name).cloned();
        Self {
            ids: text("old").zip(text("new")),
            has_alias: !matches.get_flag("no-alias"),
            is_shown: matches.get_flag("dry-run"),
        }
    }
}

/// A move, worked out.
struct Plan {
    changes: Vec<Change>,
    moved: Move,
    /// The address that is left as an alias, and the one it leads to.
    alias: Option<(Route, Route)>,
    /// Places that are written anew, the alias apart.
    places: usize,
}

/// Moves the entry.
///
/// # Errors
///
/// When the disk or a stream fails; the site is then as it was.
pub fn run(arguments: &Arguments, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
    let root = site_folder::find(here)?;
    let alone = match arguments.is_shown {
        true => site_folder::enter_to_write(here).map(|_| None)?,
        false => Some(Alone::at_once(&root, console.lang)?),
    };
    let undone = alone.as_ref().map_or(Ok(Undone::Nothing), |alone| alone.undo_left(console.lang))?;
    undone.words().map_or(Ok(()), |words| say(console, &words))?;
    let Some((old, new)) = &arguments.ids else {
        if undone == Undone::Nothing {
            say(console, &Text::new("没有没做完的改名或导入", "there is nothing to undo"))?;
        }
        return Ok(Exit::Fine);
    };
    let settings =
        Settings { today: Today::Moment(here.now), with_drafts: true, is_strict: false, base_url: None };
    let sources = read_texts(&root)?;
    let (site, faults) = meaning(&sources, &settings);
    let plan = match plan(&site, &sources, (old, new), arguments.has_alias) {
        Ok(plan) => plan,
        Err(refusal) => return refuse(console, &refusal),
    };
    if let Some(link) = torn_link(&root, &plan.moved) {
        return refuse(console, &link);
    }
    let after = trial::after(&sources, &plan.changes, &plan.moved);
    let kept = plan.alias.as_ref().map(|(before, _)| before);
    if let Some(refusal) = trial::difference((&site, &faults), meaning(&after, &settings), &plan.moved, kept)
    {
        return refuse(console, &refusal);
    }
    let Some(alone) = alone else { return show(&plan, console) };
    let work = Work { changed: &plan.changes, renamed: Some(plan.moved.renamed()), ..Work::default() };
    alone.make(Doer::Mv, work, console.lang)?;
    said(&plan, console)?;
    Ok(Exit::Fine)
}

fn plan(site: &Site, sources: &Sources, (old, new): (&str, &str), has_alias: bool) -> Result<Plan, Text> {
    let entry = &entry_argument::find(old, site)?.1.entry;
    let moved = Move::read(entry, new)?;
    if moved.old_path == moved.new_path {
        return Err(Text::new(
            format!("错误：{} 已经在那里\n修改：写一个不同的编号或文件夹", full_id(entry)),
            format!("error: {} is there already\nhelp: write another id or folder", full_id(entry)),
        ));
    }
    let (before, after) =
        (of_id(moved.kind, &moved.old_id, &site.config), of_id(moved.kind, &moved.new_id, &site.config));
    let is_own = |at: Span| at.file == entry.file;
    let holder = site.routes.claimed_at(&after).filter(|at| !is_own(*at));
    if before != after
        && (holder.is_some() || (!site.routes.is_free(&after) && site.routes.claimed_at(&after).is_none()))
    {
        return Err(entry_place::held(&after, holder, sources));
    }
    in_the_way(sources, entry, &moved).map_or(Ok(()), Err)?;
    let mut found = edits::edits(site, sources, &moved).map_err(|edits::Stuck(at)| stuck(at, sources))?;
    let places = found.len();
    let alias = (has_alias && before != after).then_some((before, after));
    if let Some((before, after)) = &alias {
        let edit = sources.file(entry.file).and_then(|file| alias::alias(entry, file, before, after));
        let (range, text) = edit.ok_or_else(|| stuck(entry.start(), sources))?;
        found.push(Edit { at: Span::new(entry.file, range), text });
        found.sort_by_key(|edit| edit.at);
    }
    broken(&found, sources).map_or(Ok(()), Err)?;
    Ok(Plan { changes: changes(&found, sources), moved, alias, places })
}

/// Returns a refusal where a file stands at the new place, or another entry's file would be taken along.
fn in_the_way(sources: &Sources, entry: &Entry, moved: &Move) -> Option<Text> {
    let (from, to) = moved.renamed();
    if is_within(to, from) && moved.folders.is_some() {
        return Some(Text::new(
            format!("错误：不能把 {from} 移到它自己里面\n修改：写别的编号或文件夹"),
            format!("error: {from} cannot go into itself\nhelp: write another id or folder"),
        ));
    }
    let texts = || sources.files.iter().map(|file| file.path.as_str());
    let beneath =
        texts().find(|path| moved.folders.is_some() && is_within(path, from) && *path != entry.path);
    if let Some(path) = beneath {
        return Some(Text::new(
            format!("错误：{from} 里还有别的页面：{path}\n修改：先用 casebook mv 把它移到别处"),
            format!(
                "error: there are other pages in {from}: {path}\nhelp: move them elsewhere first with `casebook mv`"
            ),
        ));
    }
    let mut all = texts().chain(sources.assets.iter().map(|asset| asset.path.as_str()));
    let path = all.find(|path| is_within(path, to))?;
    Some(Text::new(
        format!("错误：{path} 已经有了\n修改：换一个编号，或先移走它"),
        format!("error: {path} is there already\nhelp: choose another id or move it away first"),
    ))
}

/// Returns a refusal where something is moved that is a link, or holds one, that would lead elsewhere from the new place.
fn torn_link(root: &Path, moved: &Move) -> Option<Text> {
    let (from, to) = moved.renamed();
    let (old, new) = (root.join(from), root.join(to));
    if old.parent() == new.parent() {
        return None;
    }
    let leads_out = |(link, target): &(PathBuf, PathBuf)| {
        let depth = link.strip_prefix(&old).map_or(0, |within| within.components().count());
        let ups = target.components().take_while(|part| *part == Component::ParentDir).count();
        // From the first level of a folder, `..` is the folder's own neighbourhood.
        depth == 0 || ups >= depth
    };
    let (link, _) = disk::relative_links(&old).into_iter().find(leads_out)?;
    let link = link.strip_prefix(root).unwrap_or(&link).display();
    Some(Text::new(
        format!(
            "错误：{link} 是符号链接，移走以后就指向别处了\n修改：先把它换成文件，或改成从根目录写起的链接"
        ),
        format!(
            "error: {link} is a symbolic link that would lead elsewhere\nhelp: put a file in its place first, or a link written from the root"
        ),
    ))
}

/// Returns whether `path` is `place`, or lies in the folder `place`.
fn is_within(path: &str, place: &str) -> bool {
    path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Returns the files that `edits` change, as they are and as they will be.
fn changes(edits: &[Edit], sources: &Sources) -> Vec<Change> {
    let of_file = |file: &SourceFile| {
        let own: Vec<Edit> = edits.iter().filter(|edit| edit.at.file == file.id).cloned().collect();
        let change =
            || Change { path: file.path.clone(), old: file.text.clone(), new: apply(&file.text, &own) };
        (!own.is_empty()).then(change)
    };
    sources.files.iter().filter_map(|file| of_file(file)).collect()
}

/// Returns a refusal where a file that would be changed holds bytes that are no text: it cannot be written back whole.
fn broken(edits: &[Edit], sources: &Sources) -> Option<Text> {
    let files = edits.iter().filter_map(|edit| sources.file(edit.at.file));
    let file = files.into_iter().find(|file| file.broken_at.is_some())?;
    Some(Text::new(
        format!("错误：{} 不是 UTF-8 编码，改不了\n修改：先另存为 UTF-8", file.path),
        format!("error: {} is not UTF-8 and cannot be changed\nhelp: save it as UTF-8 first", file.path),
    ))
}

fn stuck(at: Span, sources: &Sources) -> Text {
    let place = sources.file(at.file).map_or_else(String::new, |file| {
        let position = file.position(at.range().start);
        format!("{}:{}:{}", file.path, position.line, position.column)
    });
    Text::new(
        format!(
            "错误：{place} 的写法程序改不了，没有写入任何东西\n修改：先把这一处改成普通写法，如 [文字](文件.md) 或 键: 编号"
        ),
        format!(
            "error: {place} is written in a way that cannot be changed, so nothing was written\nhelp: write it plainly first, as [text](file.md) or key: id"
        ),
    )
}

fn refuse(console: &mut Console<'_>, refusal: &Text) -> io::Result<Exit> {
    writeln!(console.talk, "{}", refusal.pick(console.lang))?;
    Ok(Exit::Usage)
}

fn say(console: &mut Console<'_>, text: &Text) -> io::Result<()> {
    writeln!(console.talk, "{}", text.pick(console.lang))
}

/// Shows what would change, as a patch.
fn show(plan: &Plan, console: &mut Console<'_>) -> io::Result<Exit> {
    for Change { path, old, new } in &plan.changes {
        write!(console.out, "{}", patch(path, old, new))?;
    }
    let (from, to) = plan.moved.renamed();
    say(
        console,
        &Text::new(
            format!("会把 {from} 改名为 {to}，改 {} 个文件；没有写入", plan.changes.len()),
            format!(
                "would rename {from} to {to} and change {} files; nothing was written",
                plan.changes.len()
            ),
        ),
    )?;
    Ok(Exit::Fine)
}

fn said(plan: &Plan, console: &mut Console<'_>) -> io::Result<()> {
    let Plan { moved, places, changes, alias } = plan;
    let (from, to) = moved.renamed();
    let files = changes.len();
    let mut text = Text::new(
        format!("已把 {from} 改名为 {to}\n改好引用 {places} 处，写了 {files} 个文件"),
        format!("renamed {from} to {to}\nmended {places} references, wrote {files} files"),
    );
    if let Some((before, after)) = alias {
        let (before, after) = (before.as_str(), after.as_str());
        text.zh.push_str(&format!("\n旧网址 /{before} 会转到 /{after}"));
        text.en.push_str(&format!("\nthe old address /{before} leads to /{after}"));
    }
    writeln!(console.out, "{}", text.pick(console.lang))
}
