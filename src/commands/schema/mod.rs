//! `casebook schema`: what front matter and configuration may hold, for other programs: JSON Schema for editors that
//! complete and check while one writes, and the forms of a content management system in the browser.
//!
//! In: the tables of fields and, where the command runs in a site, its vocabularies and ids. Out: JSON on stdout, or files
//! in a folder; a file that this command did not make is not written over.

mod cms;
mod json_schema;
mod patterns;
mod snippets;

use std::io;
use std::path::PathBuf;

use clap::{Arg, ArgMatches};
use serde_json::Value;

use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::commands::here::Here;
use crate::commands::made_file::{MadeFile, write_all};
use crate::commands::{kind_argument, site_folder};
use crate::lang::{Lang, Words};
use crate::link::site::Site;
use crate::model::kind::Kind;
use crate::model::{config, fields};
use crate::pipeline::meaning;
use crate::read::read;
use crate::settings::{Settings, Today};
use crate::source::Sources;
use cms::Program;
use json_schema::{MADE, json_schema};

/// What `schema` was asked.
#[derive(Debug)]
pub struct Arguments {
    wanted: Wanted,
    folder: Option<PathBuf>,
}

/// What is to be described, and for whom.
#[derive(Clone, Copy, Debug)]
enum Wanted {
    Kind(Kind),
    Configuration,
    All,
    Cms(Program),
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    clap::Command::new("schema")
        .about(say("写出各类键的 JSON Schema", "Write JSON Schemas of the keys"))
        .after_help(say(
            "例：casebook schema case > case.schema.json\n例：casebook schema --out .vscode",
            "Example: casebook schema case > case.schema.json\nExample: casebook schema --out .vscode",
        ))
        .arg(
            Arg::new("kind")
                .value_name(say("种类", "KIND"))
                .value_parser(move |text: &str| wanted(text, lang))
                .required_unless_present_any(["out", "cms"])
                .help(say("哪一类内容，如 案例；config 是 casebook.yaml", "A kind, such as case; `config` is casebook.yaml")),
        )
        .arg(
            Arg::new("out")
                .long("out")
                .value_name(say("目录", "DIR"))
                .value_parser(clap::value_parser!(PathBuf))
                .help(say("写进这个目录；不写种类时写全部", "Write into this folder; all of them without KIND")),
        )
        .arg(
            Arg::new("cms")
                .long("cms")
                .value_name("sveltia|decap")
                .value_parser(["sveltia", "decap"])
                .hide_possible_values(true)
                .num_args(0..=1)
                .default_missing_value("sveltia")
                .conflicts_with("kind")
                .help(say("改写网页编辑后台的配置，默认 Sveltia CMS", "Write a web editor's configuration [default: Sveltia CMS]"))
                .long_help(say(
                    "改写网页编辑后台（Sveltia CMS 或 Decap CMS）的配置：每类内容一组表单，词表成为选项，编号成为选择框",
                    "Write the configuration of a web editor (Sveltia CMS or Decap CMS): a form for each kind, vocabularies as choices, ids as pickers",
                )),
        )
}

fn wanted(text: &str, lang: Lang) -> Result<Wanted, String> {
    match text {
        "config" | "配置" => Ok(Wanted::Configuration),
        _ => kind_argument::kind(text, lang).map(Wanted::Kind),
    }
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        let kind = matches.get_one::<Wanted>("kind").copied();
        let program = matches.get_one::<String>("cms").map(|name| Wanted::Cms(Program::of(name)));
        let wanted = program.or(kind).unwrap_or(Wanted::All);
        Self { wanted, folder: matches.get_one::<PathBuf>("out").cloned() }
    }
}

/// Writes what was asked.
///
/// # Errors
///
/// When the disk or a stream fails.
pub fn run(arguments: &Arguments, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
    let site = site(here)?;
    let lang = console.lang;
    let files: Vec<MadeFile> = match arguments.wanted {
        Wanted::Kind(kind) => vec![of_kind(kind, &site, lang)],
        Wanted::Configuration => vec![of_configuration(&site, lang)],
        Wanted::All => all(&site, lang),
        Wanted::Cms(program) => {
            vec![made("config.json", cms::configuration(&site, program, lang))]
        }
    };
    let Some(folder) = &arguments.folder else {
        for file in files {
            write!(console.out, "{}", file.text)?;
        }
        return Ok(Exit::Fine);
    };
    write_all(&here.folder.join(folder), &files, MADE, console)
}

/// Returns the site that the command runs in; outside of one, a site that says nothing.
fn site(here: &Here) -> io::Result<Site> {
    let settings =
        Settings { today: Today::Moment(here.now), with_drafts: true, is_strict: false, base_url: None };
    let sources = match site_folder::find(here) {
        Ok(root) => read(&root)?,
        Err(_) if here.root.is_none() => Sources::default(),
        Err(error) => return Err(error),
    };
    Ok(meaning(&sources, &settings).0)
}

/// Returns every schema, and the snippets for VS Code.
pub(super) fn all(site: &Site, lang: Lang) -> Vec<MadeFile> {
    let kinds = Kind::ALL.into_iter().map(|kind| of_kind(kind, site, lang));
    kinds
        .chain([of_configuration(site, lang), made("casebook.code-snippets", snippets::snippets(site, lang))])
        .collect()
}

fn of_kind(kind: Kind, site: &Site, lang: Lang) -> MadeFile {
    let title = kind.label().pick(lang);
    made(&format!("{}.schema.json", kind.name()), json_schema(&fields(kind), title, site, lang))
}

fn of_configuration(site: &Site, lang: Lang) -> MadeFile {
    made("config.schema.json", json_schema(config::FIELDS, "casebook.yaml", site, lang))
}

fn made(name: &str, value: Value) -> MadeFile {
    MadeFile { name: name.to_owned(), text: format!("{value:#}\n") }
}
