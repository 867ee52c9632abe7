//! `casebook import FILE…`: raw articles become drafts, with the original and a list of every change kept.
//!
//! In: files, or standard input. Out: drafts in `content/`, and for each file a folder of `imports/` with the original as it
//! was and the list of changes. Nothing that stands there is ever overwritten; each file of a run is imported whole or not at
//! all; and before anything is written it is tried out that the list gives the original back.

mod place;
mod restoring;
mod telling;

use std::borrow::Cow;
use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches};

use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::commands::here::Here;
use crate::commands::kind_argument::kind;
use crate::commands::transaction::{Alone, Doer, Undone, Work};
use crate::commands::{entry_place, site_folder};
use crate::import::changes::{self, List, Written, list, sha256};
use crate::import::draft::Manner;
use crate::import::reading::Unreadable;
use crate::import::{Imported, import};
use crate::lang::{Lang, Text, Words};
use crate::model::kind::Kind;
use place::{Drafts, Kept, Shelf};
use telling::Told;

/// What `import` was asked.
#[derive(Debug)]
pub struct Arguments {
    files: Vec<OsString>,
    restored: Option<PathBuf>,
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
                .required_unless_present("restore")
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
        .arg(
            Arg::new("restore")
                .long("restore")
                .value_name(say("目录", "DIR"))
                .value_parser(clap::value_parser!(PathBuf))
                .conflicts_with_all(["files", "kind", "id", "lists", "dry-run", "format"])
                .help(say("取回原文：写 imports 里的目录", "Write an original again, named by its folder in imports")),
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
        .filter(|text| is_plain && entry_place::is_fit(text))
        .ok_or_else(|| words.pick(lang).to_owned())
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        Self {
            files: matches.get_many::<OsString>("files").into_iter().flatten().cloned().collect(),
            restored: matches.get_one::<PathBuf>("restore").cloned(),
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
/// When a stream fails, or the disk refuses a file of the site; what was imported before is told first.
pub fn run(arguments: &Arguments, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
    if let Some(folder) = &arguments.restored {
        let to = arguments.to.as_ref().map_or_else(|| here.folder.clone(), |to| here.folder.join(to));
        let from = restoring::Kept { folder: &here.folder.join(folder), root: &site_folder::find(here)? };
        return restoring::restore(from, &to, &here.folder, console);
    }
    let root = site_folder::find(here)?;
    let alone = match arguments.is_trial {
        true => site_folder::enter(here, console).map(|_| None)?,
        false => Some(Alone::wait(&root)?),
    };
    let undone = alone.as_ref().map_or(Ok(Undone::Nothing), |alone| alone.undo_left(console.lang))?;
    if let Some(words) = undone.words() {
        writeln!(console.talk, "{}", words.pick(console.lang))?;
    }
    let mut shelf = Shelf::new(&root, arguments.to.as_ref().map(|to| here.folder.join(to)), here.now)?;
    let mut told = Vec::new();
    let mut ended = Ok(Exit::Fine);
    for file in &arguments.files {
        match import_one(arguments, file, (&mut shelf, alone.as_ref()), here, console) {
            Ok(Ok(report)) => told.push(report),
            Ok(Err(refusal)) => {
                ended = Ok(Exit::Usage);
                let name = file.to_string_lossy();
                let (error, words) = (console.lang_words(ERROR), refusal.pick(console.lang).to_owned());
                writeln!(console.talk, "{error}{name} {words}")?;
            }
            Err(error) => {
                ended = Err(error);
                break;
            }
        }
    }
    match arguments.is_json {
        true => telling::json(&told, console)?,
        false => telling::human(&told, arguments.is_trial, console)?,
    }
    ended
}

const ERROR: Words = Words::new("错误：", "error: ");

/// Imports one file to the shelf, only for a trial without the right to write; what it is refused for is the inner error.
fn import_one(
    arguments: &Arguments,
    file: &OsString,
    (shelf, alone): (&mut Shelf<'_>, Option<&Alone<'_>>),
    here: &Here,
    console: &mut Console<'_>,
) -> io::Result<Result<Told, Text>> {
    let (name, bytes) = match bytes(file, here, console) {
        Ok(read) => read,
        Err(error) => return Ok(Err(unread(&error))),
    };
    let kept = match place::kept(shelf.root, &name, &bytes) {
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
    let all = imported.drafts.iter().zip(&drafts.files).map(|(draft, (path, text))| Written {
        file: path.clone(),
        head: draft.head.len(),
        sha256: sha256(text.as_bytes()),
    });
    let list = list(&imported, &name, &bytes, all.collect(), here.lang);
    prove(&list, &drafts.files, &imported, &bytes, here.lang)?;
    if let Some(alone) = alone {
        let read = imported.reading.coding.is_none().then_some(imported.reading.text.as_str());
        let files = files(&kept, &list, &bytes, read, &drafts)?;
        alone.make(Doer::Import, Work { made: &files, ..Work::default() }, console.lang)?;
    }
    Ok(Ok(Told::new(name, kept, list, &imported)))
}

/// Returns all that is written for one file: the original, the list of changes, the text that was taken out of a document
/// or page, whose lines and columns are told, and the drafts with their pictures.
fn files<'f>(
    kept: &str,
    list: &List,
    bytes: &'f [u8],
    read: Option<&'f str>,
    drafts: &'f Drafts,
) -> io::Result<Vec<(String, Cow<'f, [u8]>)>> {
    let text = serde_json::to_string_pretty(list)? + "\n";
    let mut files = vec![
        (format!("{kept}/{}", list.original.file), Cow::Borrowed(bytes)),
        (format!("{kept}/{}", place::LIST), Cow::Owned(text.into_bytes())),
    ];
    files.extend(read.map(|read| (format!("{kept}/{}", place::READ), Cow::Borrowed(read.as_bytes()))));
    let pictures = drafts.pictures.iter().map(|(path, bytes)| (path, bytes.as_slice()));
    let texts = drafts.files.iter().map(|(path, text)| (path, text.as_bytes()));
    files.extend(pictures.chain(texts).map(|(path, bytes)| (path.clone(), Cow::Borrowed(bytes))));
    Ok(files)
}

/// Makes sure that the list gives the original back.
fn prove(
    list: &List,
    files: &[(String, String)],
    imported: &Imported,
    bytes: &[u8],
    lang: Lang,
) -> io::Result<()> {
    let texts: Vec<&str> = files.iter().map(|(_, text)| text.as_str()).collect();
    let expected = if imported.reading.coding.is_some() { bytes } else { imported.reading.text.as_bytes() };
    if changes::restore(list, &texts).is_some_and(|restored| restored == expected) {
        return Ok(());
    }
    let words = Words::new(
        "照改动清单还原不出原文，没有写入任何东西\n修改：这是程序的错，把这个文件报告给 casebook 的开发者",
        "the list of changes does not give the original back, so nothing was written\nhelp: this is a fault of the program; report it with the file",
    );
    Err(io::Error::other(words.pick(lang)))
}

/// Returns the name and the bytes of a file, or of standard input.
#[expect(clippy::disallowed_methods, reason = "what is imported lies outside the site")]
fn bytes(file: &OsString, here: &Here, console: &mut Console<'_>) -> io::Result<(String, Vec<u8>)> {
    if file == "-" {
        return Ok(("stdin.txt".to_owned(), console.all_input()?));
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
        _ => Text::new(
            format!("读不了：{error}\n修改：核对文件的权限，或把它复制到别处再导入"),
            format!("cannot be read: {error}\nhelp: see to its permissions, or import a copy of it"),
        ),
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
