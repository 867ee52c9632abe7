//! `casebook refs`: everything that refers to an entry and, on request, everything it refers to. Drafts count: what refers
//! to an entry is to be known before it is changed.

use std::io;

use clap::{Arg, ArgAction, ArgMatches};
use serde::Serialize;

use crate::commands::console::Console;
use crate::commands::entry_argument::{self, full_id};
use crate::commands::exit::Exit;
use crate::commands::here::Here;
use crate::commands::site_folder;
use crate::hanzi::title::in_marks;
use crate::lang::{Lang, Text, Words};
use crate::link::id::EntryId;
use crate::link::site::Site;
use crate::link::uses::{How, Use, uses};
use crate::model::entry::Entry;
use crate::model::field::{Field, Shape};
use crate::model::fields;
use crate::pipeline::meaning;
use crate::read::read_texts;
use crate::settings::{Settings, Today};
use crate::source::{Position, Sources};

/// What `refs` was asked.
#[derive(Debug)]
pub struct Arguments {
    id: String,
    is_json: bool,
    is_outgoing: bool,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    clap::Command::new("refs")
        .about(say("列出引用某项内容的每一处", "List all that refers to an entry"))
        .after_help(say(
            "例：casebook refs cases/nongke-shucai",
            "Example: casebook refs cases/nongke-shucai",
        ))
        .arg(entry(lang, "id").required(true))
        .arg(format(lang))
        .arg(
            Arg::new("outgoing")
                .long("outgoing")
                .action(ArgAction::SetTrue)
                .help(say("也列出它引用了什么", "List what it refers to, too")),
        )
}

/// Returns the argument that names an entry.
pub(super) fn entry(lang: Lang, name: &'static str) -> Arg {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    Arg::new(name)
        .value_name(say("编号", "ID"))
        .help(say("编号、文件、网址或标题", "An id, a file, an address or a title"))
}

/// Returns the option `--format` of commands that tell people or programs.
pub(super) fn format(lang: Lang) -> Arg {
    let help = Words::new("结果的格式，默认 human", "Form of the result [default: human]");
    Arg::new("format")
        .long("format")
        .value_name("human|json")
        .value_parser(["human", "json"])
        .hide_possible_values(true)
        .default_value("human")
        .hide_default_value(true)
        .help(help.pick(lang))
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        Self {
            id: matches.get_one::<String>("id").cloned().unwrap_or_default(),
            is_json: matches.get_one::<String>("format").is_some_and(|format| format == "json"),
            is_outgoing: matches.get_flag("outgoing"),
        }
    }
}

/// Lists the references.
///
/// # Errors
///
/// When the disk or a stream fails.
pub fn run(arguments: &Arguments, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
    let root = site_folder::find(here)?;
    let settings =
        Settings { today: Today::Moment(here.now), with_drafts: true, is_strict: false, base_url: None };
    let sources = read_texts(&root)?;
    let (site, _) = meaning(&sources, &settings);
    let (id, linked) = match entry_argument::find(&arguments.id, &site) {
        Ok(found) => found,
        Err(refusal) => {
            writeln!(console.talk, "{}", refusal.pick(console.lang))?;
            return Ok(Exit::Usage);
        }
    };
    let told = Told { site: &site, sources: &sources, entry: &linked.entry, id, uses: uses(&site) };
    if arguments.is_json {
        serde_json::to_writer(&mut *console.out, &told.view())?;
        writeln!(console.out)?;
    } else {
        write!(console.out, "{}", told.human(arguments.is_outgoing, console.lang))?;
    }
    Ok(Exit::Fine)
}

/// An entry and every use on the site.
struct Told<'s> {
    site: &'s Site,
    sources: &'s Sources,
    entry: &'s Entry,
    id: EntryId,
    uses: Vec<Use<'s>>,
}

/// What `--format json` prints, a contract. Lines and columns count from 1, columns in characters.
#[derive(Serialize)]
struct View {
    /// `cases/nongke-shucai`; of a free page its path.
    id: String,
    title: String,
    /// Path from the site's root.
    file: String,
    /// What refers to it, by file and place.
    references: Vec<UseView>,
    /// What it refers to, by place.
    outgoing: Vec<UseView>,
}

#[derive(Serialize)]
struct UseView {
    /// The entry at the other end: who refers, or what is referred to; an introduction by its path.
    id: String,
    title: String,
    file: String,
    line: usize,
    column: usize,
    /// `key`, `link`, `citation` or `term`.
    how: &'static str,
    /// The English names of the keys that lead there, `sources.from`; `null` in a text.
    key: Option<String>,
    /// The sentence; `null` for a key.
    sentence: Option<String>,
}

impl Told<'_> {
    fn incoming(&self) -> impl Iterator<Item = &Use<'_>> {
        self.uses.iter().filter(|one| one.to == self.id)
    }

    fn outgoing(&self) -> impl Iterator<Item = &Use<'_>> {
        self.uses.iter().filter(|one| one.from.path == self.entry.path)
    }

    fn view(&self) -> View {
        let from = |one: &Use<'_>| self.use_view(one, one.from);
        let to = |one: &Use<'_>| Some(self.use_view(one, &self.site.get(one.to)?.entry));
        View {
            id: full_id(self.entry),
            title: self.entry.meta.title.clone(),
            file: self.entry.path.clone(),
            references: self.incoming().map(from).collect(),
            outgoing: self.outgoing().filter_map(to).collect(),
        }
    }

    fn use_view(&self, one: &Use<'_>, other: &Entry) -> UseView {
        let Position { line, column } = self.position(one);
        let (how, key, sentence) = match &one.how {
            How::Key(key) => ("key", Some(key.clone()), None),
            How::Link(sentence) => ("link", None, Some(sentence.clone())),
            How::Citation(sentence) => ("citation", None, Some(sentence.clone())),
            How::Term(sentence) => ("term", None, Some(sentence.clone())),
        };
        let is_introduction = other.id == "_index";
        let id = if is_introduction { other.path.clone() } else { full_id(other) };
        let (title, file) = (other.meta.title.clone(), one.from.path.clone());
        UseView { id, title, file, line, column, how, key, sentence }
    }

    fn position(&self, one: &Use<'_>) -> Position {
        let file = self.sources.file(one.at.file);
        file.map_or(Position { line: 1, column: 1 }, |file| file.position(one.at.range().start))
    }

    fn human(&self, is_outgoing: bool, lang: Lang) -> String {
        let (id, title, path) = (full_id(self.entry), &self.entry.meta.title, &self.entry.path);
        let mut text = match lang {
            Lang::Zh => format!("{id} {}（{path}）\n", in_marks(title)),
            Lang::En => format!("{id}: {title} ({path})\n"),
        };
        let incoming: Vec<&Use<'_>> = self.incoming().collect();
        let files: std::collections::BTreeSet<&str> =
            incoming.iter().map(|one| one.from.path.as_str()).collect();
        let count = match incoming.len() {
            0 => Text::new("没有别的内容引用它", "nothing refers to it"),
            n => Text::new(
                format!("被引用 {n} 处，来自 {} 个文件", files.len()),
                format!("referred to {} in {}", times(n), counted(files.len(), "file")),
            ),
        };
        text.push_str(count.pick(lang));
        text.push('\n');
        self.groups(&incoming, lang, &|one| one.from, &mut text);
        if is_outgoing {
            let outgoing: Vec<&Use<'_>> = self.outgoing().collect();
            let n = outgoing.len();
            let count = Text::new(format!("它引用别的内容 {n} 处"), format!("refers to others {}", times(n)));
            text.push_str(&format!("\n{}\n", count.pick(lang)));
            let to = |one: &Use<'_>| self.site.get(one.to).map_or(self.entry, |linked| &linked.entry);
            self.groups(&outgoing, lang, &to, &mut text);
        }
        text
    }

    /// Writes `uses` by what they are; each names the entry that `other` returns.
    fn groups<'u>(
        &'u self,
        uses: &[&'u Use<'u>],
        lang: Lang,
        other: &dyn Fn(&'u Use<'u>) -> &'u Entry,
        text: &mut String,
    ) {
        type Test = fn(&How) -> bool;
        let groups: [(Words, Test); 4] = [
            (Words::new("键", "keys"), |how| matches!(how, How::Key(_))),
            (Words::new("正文里的链接", "links"), |how| matches!(how, How::Link(_))),
            (Words::new("正文里引的条文", "citations"), |how| matches!(how, How::Citation(_))),
            (Words::new("正文里的术语", "terms"), |how| matches!(how, How::Term(_))),
        ];
        for (heading, is_of_group) in groups {
            let group: Vec<&&Use<'_>> = uses.iter().filter(|one| is_of_group(&one.how)).collect();
            if group.is_empty() {
                continue;
            }
            text.push_str(&match lang {
                Lang::Zh => format!("\n{}（{}）\n", heading.pick(lang), group.len()),
                Lang::En => format!("\n{} ({})\n", heading.pick(lang), group.len()),
            });
            for one in group {
                let Position { line, column } = self.position(one);
                let said = match &one.how {
                    How::Key(path) => format!("{}  {}", label(one.from, path, lang), other(one).meta.title),
                    How::Link(sentence) | How::Citation(sentence) | How::Term(sentence) => {
                        sentence.replace('\n', " ")
                    }
                };
                text.push_str(&format!("  {}:{line}:{column}  {said}\n", one.from.path));
            }
        }
    }
}

/// Returns the keys of `path` as the reader knows them.
fn label(entry: &Entry, path: &str, lang: Lang) -> String {
    if lang == Lang::En {
        return path.to_owned();
    }
    let mut level: Vec<&'static Field> = fields(entry.kind);
    let mut names = Vec::new();
    for name in path.split('.') {
        let field = level.iter().find(|field| field.name == name).copied();
        names.push(field.map_or(name, |field| field.alias));
        level = field.map(|field| inner(&field.shape).to_vec()).unwrap_or_default();
    }
    names.join(".")
}

/// Returns the keys of the mapping that may stand in a value of `shape`.
fn inner(shape: &'static Shape) -> &'static [&'static Field] {
    match shape {
        Shape::Record(fields) => fields,
        Shape::List(item) | Shape::Named(item) => inner(item),
        Shape::Either(one, other) => {
            if inner(one).is_empty() {
                inner(other)
            } else {
                inner(one)
            }
        }
        _ => &[],
    }
}

/// Returns how often, in English.
fn times(number: usize) -> String {
    if number == 1 { "once".to_owned() } else { counted(number, "time") }
}

/// Returns a number of things, in English.
fn counted(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}
