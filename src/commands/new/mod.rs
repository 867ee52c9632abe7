//! `casebook new`: a file with every key of its kind, ready to be filled in.
//!
//! In: a kind and a title. Out: a draft in the kind's folder, which `check` reads. An address that is taken, in whatever
//! letters, is refused and nothing is written.

mod id;
mod skeleton;

use std::io;

use clap::{Arg, ArgAction, ArgMatches};

use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::commands::here::Here;
use crate::commands::write::Draft;
use crate::commands::{entry_place, kind_argument, site_folder};
use crate::lang::{Lang, Text, Words};
use crate::link::site::Site;
use crate::model::kind::Kind;
use crate::model::meta::DRAFT;
use crate::pipeline::meaning;
use crate::read::read_texts;
use crate::settings::{Settings, Today};
use crate::source::Sources;
use skeleton::{Wanted, skeleton};

/// What `new` was asked.
#[derive(Debug)]
pub struct Arguments {
    kind: Kind,
    title: String,
    id: Option<String>,
    keys: Option<Lang>,
    within: Option<String>,
    is_bundle: bool,
    is_shown: bool,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    clap::Command::new("new")
        .about(say("新建一个内容文件，列出全部的键", "Make a new file with every key of its kind"))
        .after_help(say(
            "例：casebook new 案例 社区食堂中午有热饭了",
            "Example: casebook new case \"Hot meals at noon\"",
        ))
        .arg(kind_argument::argument(lang).required(true))
        .arg(Arg::new("title").value_name(say("标题", "TITLE")).required(true).help(say("标题", "Its title")))
        .arg(Arg::new("id").long("id").value_name(say("编号", "ID")).help(say(
            "编号，也是文件名；不写时照标题拟一个",
            "Its id and file name [default: made from the title]",
        )))
        .arg(
            Arg::new("keys")
                .long("keys")
                .value_name("zh|en")
                .value_parser(["zh", "en"])
                .hide_possible_values(true)
                .help(say(
                    "键用中文名还是英文名，默认随消息的语言",
                    "Names of the keys [default: by --lang]",
                )),
        )
        .arg(
            Arg::new("to")
                .long("to")
                .value_name(say("子目录", "FOLDER"))
                .help(say("放进这一类目录里的子目录，如 2026", "A folder within the kind's, such as 2026")),
        )
        .arg(
            Arg::new("bundle")
                .long("bundle")
                .action(ArgAction::SetTrue)
                .help(say("建成文件夹，图片可以放在旁边", "As a folder, with room for its pictures")),
        )
        .arg(
            Arg::new("dry-run")
                .long("dry-run")
                .action(ArgAction::SetTrue)
                .help(say("只显示文件，不写入", "Show the file, write nothing")),
        )
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        let text = |name| matches.get_one::<String>(name).cloned();
        let keys = |name: String| if name == "en" { Lang::En } else { Lang::Zh };
        Self {
            kind: matches.get_one::<Kind>("kind").copied().unwrap_or(Kind::Page),
            title: text("title").unwrap_or_default(),
            id: text("id"),
            keys: text("keys").map(keys),
            within: text("to"),
            is_bundle: matches.get_flag("bundle"),
            is_shown: matches.get_flag("dry-run"),
        }
    }
}

/// Makes the file.
///
/// # Errors
///
/// When the disk or a stream fails.
pub fn run(arguments: &Arguments, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
    let root = match arguments.is_shown {
        true => site_folder::find(here)?,
        false => site_folder::enter_to_write(here)?,
    };
    let today = Today::Moment(here.now);
    let settings = Settings { today, with_drafts: true, is_strict: false, base_url: None };
    let sources = read_texts(&root)?;
    let (site, _) = meaning(&sources, &settings);
    let Some(path) = place_asked(arguments, &site, &sources, console)? else { return Ok(Exit::Usage) };
    let wanted = Wanted {
        kind: arguments.kind,
        title: &arguments.title,
        today: today.in_zone(&site.config.time_zone),
        lang: arguments.keys.unwrap_or(console.lang),
    };
    let text = skeleton(wanted, &site);
    if arguments.is_shown {
        write!(console.out, "{text}")?;
        let said =
            Text::new(format!("会写进 {path}；没有写入"), format!("would be {path}; nothing was written"));
        writeln!(console.talk, "{}", said.pick(console.lang))?;
        return Ok(Exit::Fine);
    }
    Draft::of_new(&root.join(&path), &text)?.keep()?;
    writeln!(console.out, "{}", closing(&path, wanted.kind, wanted.lang).pick(console.lang))?;
    Ok(Exit::Fine)
}

/// Returns the path of the new file. Somebody who watches is asked for the id, with the proposed one for no answer, until
/// it can be one; `None` where the arguments were refused.
fn place_asked(
    arguments: &Arguments,
    site: &Site,
    sources: &Sources,
    console: &mut Console<'_>,
) -> io::Result<Option<String>> {
    let mut id = arguments.id.clone();
    loop {
        let path = match place(arguments, id.as_deref(), site, sources) {
            Ok(path) => path,
            Err(refusal) => {
                writeln!(console.talk, "{}", refusal.pick(console.lang))?;
                // What was answered can be answered again.
                if arguments.id.is_some() || id.take().is_none() {
                    return Ok(None);
                }
                continue;
            }
        };
        if id.is_some() || arguments.is_shown {
            return Ok(Some(path));
        }
        let proposed = entry_place::id(&path);
        let proposed = proposed.rsplit('/').next().unwrap_or(&proposed);
        let question = Text::new(format!("编号 [{proposed}]："), format!("id [{proposed}]: "));
        match console.ask(question.pick(console.lang))? {
            Some(answer) if !answer.is_empty() => id = Some(answer),
            _ => return Ok(Some(path)),
        }
    }
}

/// Returns the path of the new file from the site's root; without an `id`, one is made from the title.
fn place(arguments: &Arguments, id: Option<&str>, site: &Site, sources: &Sources) -> Result<String, Text> {
    let kind = arguments.kind;
    if arguments.title.trim().is_empty() {
        return Err(Text::new(
            "错误：标题是空的\n修改：写上标题，如 casebook new 案例 社区食堂",
            "error: the title is empty\nhelp: write one, as in `casebook new case \"Hot meals\"`",
        ));
    }
    let within = arguments.within.as_deref().map(|folder| folder.trim_matches('/')).unwrap_or_default();
    let folders = [kind.folder(), within].map(str::to_owned).into_iter().filter(|part| !part.is_empty());
    let folders: String = folders.map(|part| format!("{part}/")).collect();
    let end = if arguments.is_bundle { "/index.md" } else { ".md" };
    let path = |id: &str| format!("content/{folders}{id}{end}");
    let is_folder_fit = within.is_empty() || within.split('/').all(entry_place::is_fit);
    if !is_folder_fit || entry_place::route(&path("a"), kind, site).is_none() {
        return Err(entry_place::unfit_folder(within, kind));
    }
    let is_free = |id: &str| entry_place::is_free(&path(id), kind, site, sources);
    let taken = |id: &str| match entry_place::route(&path(id), kind, site) {
        Some(route) => entry_place::taken(&route, site, sources),
        None => entry_place::unfit(id),
    };
    match id {
        None => {
            // One of so many is free, unless all that lie in the folder are kept.
            let last = sources.files.len() + sources.assets.len() + 2;
            let proposed = id::propose(&arguments.title, kind.name(), last, is_free);
            proposed.map(|id| path(&id)).ok_or_else(|| taken(kind.name()))
        }
        Some(id) => {
            let id = id.trim_matches('/').trim_end_matches(".md");
            let is_fit = match kind {
                Kind::Page => id.split('/').all(entry_place::is_fit),
                _ => entry_place::is_fit(id),
            };
            match is_fit && entry_place::route(&path(id), kind, site).is_some() {
                false => Err(entry_place::unfit(id)),
                true if is_free(id) => Ok(path(id)),
                true => Err(taken(id)),
            }
        }
    }
}

/// Returns what was made and what to do next; keys are named in `keys`.
fn closing(path: &str, kind: Kind, keys: Lang) -> Text {
    let draft = Words::new(DRAFT.alias, DRAFT.name).pick(keys);
    let id = match kind {
        Kind::Page => entry_place::id(path),
        _ => format!("{}/{}", kind.folder(), entry_place::id(path)),
    };
    Text::new(
        format!(
            "已新建 {path}\n\n接下来：\n  1. 打开这个文件，填写各个键和正文；不知道的不写\n  2. casebook check --drafts\n  3. 写好以后删去“{draft}: true”这一行，再运行 casebook build\n\n编号定了就不再改。现在想换：casebook mv {id} 新编号"
        ),
        format!(
            "made {path}\n\nnext:\n  1. open the file and fill in keys and text; leave out what is not known\n  2. casebook check --drafts\n  3. when done, take away the line `{draft}: true` and run casebook build\n\nan id is for ever; to change it now: casebook mv {id} NEW"
        ),
    )
}
