//! `casebook init`: a small site that builds at once and explains itself.
//!
//! In: a folder. Out: the files of `starter` in it. A folder that has one of them already is refused and nothing is
//! written, so that no editor's work is at stake. The starter is Chinese in either language of messages: it is data.

mod ci;
mod starter;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Arg, ArgAction, ArgMatches};
use jiff::Timestamp;

use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::commands::here::Here;
use crate::commands::made_file::MadeFile;
use crate::commands::schema;
use crate::commands::write::Draft;
use crate::lang::{Lang, Text, Words};
use crate::link::site::Site;
use crate::pipeline::meaning;
use crate::read::CONFIGURATION;
use crate::settings::{Settings, Today};
use crate::source::{FileId, SourceFile, Sources};
use starter::FILES;

/// What `init` was asked.
#[derive(Debug)]
pub struct Arguments {
    folder: Option<PathBuf>,
    forges: Vec<String>,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    clap::Command::new("init")
        .about(say("新建一个网站", "Make a new site"))
        .after_help(say("例：casebook init anli", "Example: casebook init cases"))
        .arg(
            Arg::new("folder")
                .value_name(say("目录", "DIR"))
                .value_parser(clap::value_parser!(PathBuf))
                .help(say("网站目录，默认当前目录", "Its folder [default: this one]")),
        )
        .arg(
            Arg::new("ci")
                .long("ci")
                .value_name("github|gitlab|gitee|gitea|forgejo|cnb")
                .value_parser(ci::FORGES.each_ref().map(|(name, _)| *name))
                .hide_possible_values(true)
                .action(ArgAction::Append)
                .help(say("加上这个代码托管平台的流水线", "Add the pipeline of this forge")),
        )
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        let forges = matches.get_many::<String>("ci").unwrap_or_default();
        Self { folder: matches.get_one::<PathBuf>("folder").cloned(), forges: forges.cloned().collect() }
    }
}

/// Makes the site.
///
/// # Errors
///
/// When the disk or a stream fails; files may then be missing, but none is half written.
pub fn run(arguments: &Arguments, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
    let folder = match (&arguments.folder, &here.root) {
        (Some(folder), _) => here.folder.join(folder),
        (None, Some(root)) => root.clone(),
        (None, None) => here.folder.clone(),
    };
    let files = files(&arguments.forges, here.lang);
    let taken = taken(&folder, &files);
    if !taken.is_empty() {
        writeln!(console.talk, "{}", refusal(&folder, &taken).pick(console.lang))?;
        return Ok(Exit::Usage);
    }
    let drafts: Vec<Draft> = files
        .iter()
        .map(|file| Draft::of_new(&folder.join(&file.name), &file.text))
        .collect::<io::Result<_>>()?;
    for draft in drafts {
        draft.keep()?;
    }
    writeln!(console.out, "{}", closing(&folder, &here.folder, files.len()).pick(console.lang))?;
    Ok(Exit::Fine)
}

/// Returns the files of the site: the starter's, the pipelines of `forges`, and what VS Code offers while one writes.
fn files(forges: &[String], lang: Lang) -> Vec<MadeFile> {
    let pipelines = ci::FORGES.iter().filter(|(name, _)| forges.iter().any(|forge| forge == name));
    let fixed = FILES.iter().chain(pipelines.map(|(_, file)| file));
    let fixed = fixed.map(|file| MadeFile { name: file.path.to_owned(), text: file.text.to_owned() });
    let mut files: Vec<MadeFile> = fixed.collect();
    let schemas = schema::all(&starter_site(), lang).into_iter();
    // What VS Code cannot read of front matter is left to `casebook schema`.
    let is_wanted = |name: &str| matches!(name, "config.schema.json" | "casebook.code-snippets");
    let wanted = schemas.filter(|file| is_wanted(&file.name));
    files.extend(wanted.map(|file| MadeFile { name: format!(".vscode/{}", file.name), text: file.text }));
    files
}

/// Returns the starter put together in memory, for what is made from its vocabularies.
fn starter_site() -> Site {
    let mut texts: Vec<(&str, &str)> = FILES.iter().map(|file| (file.path, file.text)).collect();
    texts.retain(|(path, _)| *path == CONFIGURATION || path.starts_with("content/"));
    texts.sort_unstable();
    let file = |(id, (path, text)): (u32, (&str, &str))| SourceFile {
        id: FileId(id),
        path: path.to_owned(),
        text: text.to_owned(),
        broken_at: None,
    };
    let sources = Sources { files: (0..).zip(texts).map(file).map(Arc::new).collect(), ..Sources::default() };
    let today = Today::Moment(Timestamp::UNIX_EPOCH);
    meaning(&sources, &Settings { today, with_drafts: true, is_strict: false, base_url: None }).0
}

/// Returns what stands where a file or folder of the site would, by its path from `folder`; empty for the folder
/// itself. Each once, in the order of the starter.
fn taken(folder: &Path, files: &[MadeFile]) -> Vec<String> {
    if folder.symlink_metadata().is_ok() && !folder.is_dir() {
        return vec![String::new()];
    }
    let mut taken: Vec<String> = Vec::new();
    for file in files {
        let place = standing(folder, &file.name);
        taken.extend(place.filter(|place| !taken.contains(place)));
    }
    taken
}

/// Returns the part of `path` that cannot be made: the file, when one is there, or what is a file where a folder
/// above it should be.
fn standing(folder: &Path, path: &str) -> Option<String> {
    let ends = path.match_indices('/').map(|(at, _)| at);
    let is_blocked = |part: &&str| {
        let place = folder.join(part);
        place.symlink_metadata().is_ok() && !place.is_dir()
    };
    let above = ends.filter_map(|end| path.get(..end)).find(is_blocked);
    let file = || Some(path).filter(|path| folder.join(path).symlink_metadata().is_ok());
    above.or_else(file).map(str::to_owned)
}

fn refusal(folder: &Path, taken: &[String]) -> Text {
    let folder = folder.display();
    if taken.iter().any(String::is_empty) {
        return Text::new(
            format!("错误：{folder} 是文件，不是目录\n修改：换一个目录名"),
            format!("error: {folder} is a file, not a folder\nhelp: name another folder"),
        );
    }
    let list: String = taken.iter().map(|path| format!("\n  {path}")).collect();
    Text::new(
        format!(
            "错误：{folder} 里已有这些文件，没有写入任何东西：{list}\n修改：换一个空目录，如 casebook init 新目录；或先移走这些文件"
        ),
        format!(
            "error: {folder} has these files already, so nothing was written:{list}\nhelp: name an empty folder, as in `casebook init new-folder`, or move the files away first"
        ),
    )
}

/// Returns what to do next, for a reader whose current folder is `from`.
fn closing(folder: &Path, from: &Path, count: usize) -> Text {
    let name = folder.strip_prefix(from).unwrap_or(folder);
    let is_here = name.as_os_str().is_empty() || name == Path::new(".");
    let enter = if is_here { String::new() } else { format!("\n  cd {}", quoted(name)) };
    let place = if is_here { from.display() } else { name.display() };
    Text::new(
        format!(
            "已在 {place} 新建网站，{count} 个文件\n\n接下来：{enter}\n  casebook build\n\n再用浏览器打开 public/index.html；怎样写内容，见 README.md"
        ),
        format!(
            "made a site in {place}, {count} files\n\nnext:{enter}\n  casebook build\n\nthen open public/index.html in a browser; README.md tells how to write for it"
        ),
    )
}

/// Returns `path` as a shell takes it for one word.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path }
}

#[cfg(test)]
mod tests {
    use super::closing;
    use std::path::Path;

    #[test]
    fn the_closing_lines_lead_from_where_the_reader_is() {
        let text = closing(Path::new("/home/li/anli"), Path::new("/home/li"), 14).zh;
        assert!(text.contains("\n  cd anli\n  casebook build\n"), "{text}");
        let text = closing(Path::new("/home/li/我的 案例"), Path::new("/home/li"), 14).en;
        assert!(text.contains("\n  cd \"我的 案例\"\n"), "{text}");
        for folder in ["/home/li", "/home/li/."] {
            let text = closing(Path::new(folder), Path::new("/home/li"), 14).zh;
            assert!(text.starts_with("已在 /home/li 新建") && !text.contains("cd "), "{text}");
        }
    }
}
