//! `casebook import FILE…`: raw articles become drafts, with the original and a list of every change kept.
//!
//! In: files, or standard input. Out: drafts in `content/`, and for each file a folder of `imports/` with the original as it
//! was and the list of changes. Nothing that stands there is ever overwritten; each file of a run is imported whole or not at
//! all; and before anything is written it is tried out that the list gives the original back.

mod place;
mod telling;

use std::ffi::OsString;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches};

use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::commands::here::Here;
use crate::commands::kind_argument::kind;
use crate::commands::site_folder;
use crate::commands::write::Draft;
use crate::import::changes::{List, Written, list, restore, sha256};
use crate::import::draft::Manner;
use crate::import::reading::Unreadable;
use crate::import::{Imported, import};
use crate::lang::{Lang, Text, Words};
use crate::model::kind::Kind;
use crate::url;
use place::{Kept, Shelf};
use telling::Told;

/// What `import` was asked.
#[derive(Debug)]
pub struct Arguments {
    files: Vec<OsString>,
    to: Option<PathBuf>,
    kind: Option<Kind>,
    id: Option<String>,
    with_lists: bool,
    is_trial: bool,
    is_json: bool,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    let flag = |name: &'static str, help| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help);
    clap::Command::new("import")
        .about(say("把收来的文章整理成草稿", "Turn raw articles into drafts"))
        .after_help(say(
            "例：casebook import 文章.docx；把剪贴板里的文字交给它：xclip -o | casebook import -",
            "Example: casebook import article.docx; or what another program prints: xclip -o | casebook import -",
        ))
        .arg(
            Arg::new("files")
                .value_name(say("文件", "FILE"))
                .required(true)
                .num_args(1..)
                .value_parser(clap::value_parser!(OsString))
                .help(say("文字、Markdown、网页或 .docx；“-”是标准输入", "Text, Markdown, HTML or .docx; `-` is standard input")),
        )
        .arg(
            Arg::new("to")
                .long("to")
                .value_name(say("目录", "DIR"))
                .value_parser(clap::value_parser!(PathBuf))
                .help(say("草稿写到哪里；不写时按类别", "Where drafts go [default: by their kind]")),
        )
        .arg(
            Arg::new("kind")
                .long("kind")
                .value_name(say("类别", "KIND"))
                .value_parser(move |text: &str| kind(text, lang))
                .help(say("是哪一类，如 case 或 案例；不写时，只有十分确定才定", "What it is, as `case` [default: only where certain]")),
        )
        .arg(
            Arg::new("id")
                .long("id")
                .value_name(say("编号", "ID"))
                .value_parser(move |text: &str| id(text, lang))
                .help(say("草稿的编号；不写时按读音拟一个", "The draft's id [default: one by sound]")),
        )
        .arg(flag("lists", say("把段落里的“一是……二是……”排成列表", "Make lists of 一是……二是…… within paragraphs")))
        .arg(flag("dry-run", say("只说会做什么，不写文件", "Say what would be done, write nothing")))
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("human|json")
                .value_parser(["human", "json"])
                .hide_possible_values(true)
                .default_value("human")
                .hide_default_value(true)
                .help(say("结果的格式，默认 human", "Form of the report [default: human]")),
        )
}

fn id(text: &str, lang: Lang) -> Result<String, String> {
    let words = Words::new(
        "用英文字母、数字和“-”，如 nongke-shucai",
        "use letters, digits and `-`, as `nongke-shucai`",
    );
    let is_plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    Some(text.to_owned())
        .filter(|text| is_plain && url::is_part(text))
        .ok_or_else(|| words.pick(lang).to_owned())
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        Self {
            files: matches.get_many::<OsString>("files").into_iter().flatten().cloned().collect(),
            to: matches.get_one::<PathBuf>("to").cloned(),
            kind: matches.get_one::<Kind>("kind").copied(),
            id: matches.get_one::<String>("id").cloned(),
            with_lists: matches.get_flag("lists"),
            is_trial: matches.get_flag("dry-run"),
            is_json: matches.get_one::<String>("format").is_some_and(|format| format == "json"),
        }
    }
}

/// Imports the files, one after the other; one that cannot be read does not stop the others.
///
/// # Errors
///
/// When a stream fails, or the disk refuses a file of the site.
pub fn run(arguments: &Arguments, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
    let root = site_folder::find(here)?;
    let mut told = Vec::new();
    let mut exit = Exit::Fine;
    for file in &arguments.files {
        match import_one(arguments, file, &root, here)? {
            Ok(report) => told.push(report),
            Err(refusal) => {
                exit = Exit::Usage;
                let name = file.to_string_lossy();
                let (error, words) = (console.lang_words(ERROR), refusal.pick(console.lang).to_owned());
                writeln!(console.talk, "{error}{name} {words}")?;
            }
        }
    }
    match arguments.is_json {
        true => telling::json(&told, console)?,
        false => telling::human(&told, arguments.is_trial, console)?,
    }
    Ok(exit)
}

const ERROR: Words = Words::new("错误：", "error: ");

/// Imports one file; what it is refused for is the inner error.
fn import_one(
    arguments: &Arguments,
    file: &OsString,
    root: &Path,
    here: &Here,
) -> io::Result<Result<Told, Text>> {
    let (name, bytes) = match bytes(file, here) {
        Ok(read) => read,
        Err(error) => return Ok(Err(unread(&error))),
    };
    let shelf = Shelf { root, to: arguments.to.as_ref().map(|to| here.folder.join(to)) };
    let kept = match shelf.kept(&name, &bytes) {
        Kept::New(kept) => kept,
        Kept::Already(folder) => return Ok(Err(already(&folder))),
    };
    let manner = Manner {
        kind: arguments.kind.or_else(|| shelf.kind()),
        lang: here.lang,
        name: stem(&name),
        kept: &kept,
    };
    let imported = match import(&name, &bytes, arguments.with_lists, &manner) {
        Ok(imported) => imported,
        Err(unreadable) => return Ok(Err(Unreadable::words(unreadable))),
    };
    let drafts = shelf.drafts(&imported, arguments.id.as_deref());
    let written = |(path, text): (&String, &String)| {
        let head = imported
            .drafts
            .iter()
            .map(|draft| draft.head.len())
            .zip(&drafts.files)
            .find(|(_, (other, _))| other == path);
        Written {
            file: path.clone(),
            head: head.map_or(0, |(head, _)| head),
            sha256: sha256(text.as_bytes()),
        }
    };
    let all = drafts.files.iter().map(|(path, text)| written((path, text))).collect();
    let list = list(&imported, &name, &bytes, all, here.lang);
    prove(&list, &drafts.files, &imported, &bytes)?;
    if !arguments.is_trial {
        let read = imported.reading.coding.is_none().then_some(imported.reading.text.as_str());
        write(&root.join(&kept), &list, &bytes, read)?;
        drafts.write(root)?;
    }
    Ok(Ok(Told::new(name, kept, list, &imported)))
}

/// Makes sure that the list gives the original back.
fn prove(list: &List, files: &[(String, String)], imported: &Imported, bytes: &[u8]) -> io::Result<()> {
    let texts: Vec<&str> = files.iter().map(|(_, text)| text.as_str()).collect();
    let expected = if imported.reading.coding.is_some() { bytes } else { imported.reading.text.as_bytes() };
    match restore(list, &texts).is_some_and(|restored| restored == expected) {
        true => Ok(()),
        false => {
            Err(io::Error::other("the list of changes does not give the original back; nothing was written"))
        }
    }
}

/// Writes the original and the list into `folder`, before any draft: a run that is killed leaves no draft without them.
/// `read` is the text that was taken out of a document or page, whose lines and columns are told.
fn write(folder: &Path, list: &List, bytes: &[u8], read: Option<&str>) -> io::Result<()> {
    let text = serde_json::to_string_pretty(list)? + "\n";
    let mut all = vec![
        Draft::of_new(&folder.join(&list.original.file), bytes)?,
        Draft::of_new(&folder.join(place::LIST), text)?,
    ];
    if let Some(read) = read {
        all.push(Draft::of_new(&folder.join(place::READ), read)?);
    }
    all.into_iter().try_for_each(Draft::keep)
}

/// Returns the name and the bytes of a file, or of standard input.
#[expect(clippy::disallowed_methods, reason = "what is imported lies outside the site")]
fn bytes(file: &OsString, here: &Here) -> io::Result<(String, Vec<u8>)> {
    if file == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(("stdin.txt".to_owned(), bytes));
    }
    let path = here.folder.join(file);
    let bytes = std::fs::read(&path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    Ok((name.unwrap_or_else(|| "original".to_owned()), bytes))
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn unread(error: &io::Error) -> Text {
    match error.kind() {
        io::ErrorKind::NotFound => {
            Text::new("不存在\n修改：核对文件名", "is not there\nhelp: see to its name")
        }
        io::ErrorKind::IsADirectory => {
            Text::new("是目录\n修改：写出其中的文件", "is a folder\nhelp: name the files in it")
        }
        _ => Text::new(format!("读不了：{error}"), format!("cannot be read: {error}")),
    }
}

fn already(folder: &str) -> Text {
    Text::new(
        format!("已经导入过，原文在 {folder}\n修改：要重新导入，先移走 {folder}"),
        format!(
            "was imported before, its original is in {folder}\nhelp: to import it anew, move {folder} away first"
        ),
    )
}
