//! `casebook serve`: the site in memory, at an address of this machine, as it is being written.
//!
//! 1. `watch` says which files changed; `workshop` puts the site together in memory, nothing is written;
//! 2. `edition` is what is served: files that the `press_room` makes when they are asked for, and the last good ones of pages
//!    at fault;
//! 3. `server` answers browsers by `answer`, and tells open pages of the next edition (`told`); the script that `page` adds
//!    takes it and shows the findings, each a link to its place in the `editor`.

mod answer;
mod edition;
mod editor;
mod page;
mod press_room;
mod server;
mod told;
mod watch;
mod workshop;

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::time::Duration;

use clap::{Arg, ArgAction, ArgMatches};
use jiff::civil::Date;

use crate::commands::check::today;
use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::commands::here::Here;
use crate::commands::progress::Progress;
use crate::commands::site_folder;
use crate::commands::timings::now;
use crate::lang::{Lang, Text, Words};
use crate::report::{Format, print};
use crate::settings::{Settings, Today};
pub use edition::Edition;
pub use editor::Editor;
pub use press_room::{Files, IsWanted};
use server::Server;
use watch::{Change, Watch};
pub use workshop::Workshop;

/// The port when none is asked for.
const PORT: u16 = 4400;

/// What `serve` was asked.
#[derive(Debug)]
pub struct Arguments {
    address: IpAddr,
    port: u16,
    editor: Editor,
    is_polling: bool,
    with_drafts: bool,
    today: Option<Date>,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    let flag = |name, zh, en| Arg::new(name).long(name).action(ArgAction::SetTrue).help(say(zh, en));
    clap::Command::new("serve")
        .about(say("在浏览器里边写边看", "Show the site in a browser while you write"))
        .after_help(say(
            "例：casebook serve，再用浏览器打开它说的网址；按 Ctrl-C 结束",
            "Example: casebook serve, then open the address it tells; Ctrl-C ends it",
        ))
        .arg(
            Arg::new("port")
                .long("port")
                .value_name(say("端口", "PORT"))
                .value_parser(clap::value_parser!(u16))
                .help(say(
                    "端口，默认 4400；0 是任一空闲的",
                    "The port [default: 4400]; 0 for any that is free",
                )),
        )
        .arg(
            Arg::new("address")
                .long("address")
                .value_name("IP")
                .value_parser(clap::value_parser!(IpAddr))
                .help(say(
                    "地址，默认 127.0.0.1，只有本机看得到；0.0.0.0 是同一网络都看得到",
                    "The address [default: 127.0.0.1, this machine alone]; 0.0.0.0 for the whole network",
                )),
        )
        .arg(
            Arg::new("editor")
                .long("editor")
                .value_name(say("编辑器", "EDITOR"))
                .value_parser(move |text: &str| Editor::read(text, lang))
                .help(say(
                    "点开问题用哪个编辑器，默认 vscode；也可写带 {file} 的网址",
                    "Which editor a finding opens [default: vscode], or an address with {file}",
                )),
        )
        .arg(flag("no-drafts", "草稿和未到日期的页面不显示", "Leave out drafts and pages not yet due"))
        .arg(flag(
            "poll",
            "定时查看文件；用于网络盘、虚拟机共享目录",
            "Look at the files time and again, for network folders",
        ))
        .arg(today(lang))
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        Self {
            address: matches.get_one::<IpAddr>("address").copied().unwrap_or(Ipv4Addr::LOCALHOST.into()),
            port: matches.get_one::<u16>("port").copied().unwrap_or(PORT),
            editor: matches.get_one::<Editor>("editor").cloned().unwrap_or_default(),
            is_polling: matches.get_flag("poll"),
            with_drafts: !matches.get_flag("no-drafts"),
            today: matches.get_one::<Date>("today").copied(),
        }
    }
}

/// Serves the site until Ctrl-C.
///
/// # Errors
///
/// When the disk, the network or a stream fails.
pub fn run(arguments: &Arguments, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
    let root = site_folder::enter(here, console)?;
    let listener = match TcpListener::bind((arguments.address, arguments.port)) {
        Ok(listener) => listener,
        Err(error) => {
            writeln!(console.talk, "{}", refused(arguments, &error).pick(console.lang))?;
            return Ok(Exit::Usage);
        }
    };
    let settings = Settings {
        today: arguments.today.map_or(Today::Moment(here.now), Today::Given),
        with_drafts: arguments.with_drafts,
        is_strict: false,
        base_url: None,
    };
    // Before the first look, so that nothing is missed that changes during it.
    let mut watch = Watch::begin(&root, arguments.is_polling)?;
    let workshop = Workshop::new(root, settings, arguments.editor.clone(), console.lang);
    let mut desk = Desk { workshop, said: String::new() };
    let progress = Progress::new(console.is_watched, console.lang);
    let first = desk.workshop.see(&[], &|stage| progress.stage(stage));
    progress.finish();
    let Some(edition) = first? else { return Ok(Exit::Usage) };
    let address = listener.local_addr()?;
    let server = Server::begin(listener, edition, console.lang, watch.ender())?;
    announce(address, console)?;
    desk.tell(console)?;
    loop {
        desk.finish(&mut watch, &server, console)?;
        let Change::Files(files) = watch.next() else { break };
        let begun = now();
        match desk.workshop.see(&files, &|_| {}) {
            Ok(Some(edition)) => {
                server.show(edition);
                updated(&files, begun.elapsed(), console)?;
                desk.tell(console)?;
            }
            Ok(None) => {}
            Err(error) => unread(&error, console)?,
        }
    }
    server.end()?;
    writeln!(console.talk, "{}", console.lang_words(Words::new("已结束", "ended")))?;
    Ok(Exit::Fine)
}

/// The workshop, and what was said of it.
struct Desk {
    workshop: Workshop,
    said: String,
}

impl Desk {
    /// Does what is left to be done while no file changes, and shows what follows from it.
    fn finish(&mut self, watch: &mut Watch, server: &Server, console: &mut Console<'_>) -> io::Result<()> {
        let is_wanted = watch.quiet();
        loop {
            while self.workshop.is_unfinished() && watch.rests(self.workshop.pause()) {
                if let Some(edition) = self.workshop.finish(&is_wanted)? {
                    server.show(edition);
                    self.tell(console)?;
                }
            }
            if self.workshop.is_unfinished() || !watch.rests(Duration::ZERO) {
                return Ok(());
            }
            // Should the system not have told of a change, it is found here.
            match self.workshop.see(&[], &|_| {}) {
                Ok(Some(edition)) => server.show(edition),
                Ok(None) => return Ok(()),
                Err(error) => return unread(&error, console),
            }
        }
    }

    /// Tells the findings where they are others than those told last.
    fn tell(&mut self, console: &mut Console<'_>) -> io::Result<()> {
        let Some((diagnostics, sources)) = self.workshop.found() else { return Ok(()) };
        let (lang, color, mut text) = (console.lang, console.color_talk, Vec::new());
        print(diagnostics, sources, Format::Human, lang, color, false, &mut text)?;
        let text = String::from_utf8_lossy(&text).into_owned();
        if text != self.said {
            write!(console.talk, "{text}")?;
            self.said = text;
        }
        Ok(())
    }
}

fn announce(address: SocketAddr, console: &mut Console<'_>) -> io::Result<()> {
    if !address.ip().is_loopback() {
        let warning = Text::new(
            "警告：同一网络里的人都能看到这个网站，包括草稿\n修改：只给自己看，不写 --address",
            "warning: everybody on this network can see the site, drafts included\nhelp: leave out `--address` to keep it to this machine",
        );
        writeln!(console.talk, "{}", warning.pick(console.lang))?;
    }
    let said = Text::new(
        format!("用浏览器打开 http://{address}/\n改了文件，页面自己更新；按 Ctrl-C 结束"),
        format!("open http://{address}/ in a browser\nit follows every change of a file; Ctrl-C ends it"),
    );
    writeln!(console.out, "{}", said.pick(console.lang))?;
    console.out.flush()
}

/// Says what changed, and how long it took until that could be seen.
fn updated(files: &[String], took: Duration, console: &mut Console<'_>) -> io::Result<()> {
    let (first, others) = (files.first().map_or("", String::as_str), files.len().saturating_sub(1));
    let (zh, en) = match others {
        0 => (String::new(), String::new()),
        _ => (format!(" 等 {} 处", others + 1), format!(" and {others} more")),
    };
    let seconds = took.as_secs_f64();
    let said = Text::new(
        format!("{first}{zh} 改了，{seconds:.2} 秒"),
        format!("{first}{en} changed: {seconds:.2} s"),
    );
    writeln!(console.talk, "{}", said.pick(console.lang).trim_start())
}

fn unread(error: &io::Error, console: &mut Console<'_>) -> io::Result<()> {
    let text = Text::new(
        format!("错误：读不了：{error}\n修改：核对这个文件；网站还是上一次的样子"),
        format!("error: cannot be read: {error}\nhelp: see to this file; the site is as it was"),
    );
    writeln!(console.talk, "{}", text.pick(console.lang))
}

/// Returns why the server cannot be at the address that was asked for.
fn refused(arguments: &Arguments, error: &io::Error) -> Text {
    let Arguments { address, port, .. } = arguments;
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            let next = port.checked_add(1).unwrap_or(PORT);
            Text::new(
                format!(
                    "错误：端口 {port} 已有程序在用，也许是另一个 casebook serve\n修改：关掉那一个，或换一个端口：casebook serve --port {next}"
                ),
                format!(
                    "error: the port {port} is in use, perhaps by another `casebook serve`\nhelp: end that one, or take another port: casebook serve --port {next}"
                ),
            )
        }
        io::ErrorKind::PermissionDenied => Text::new(
            format!("错误：不许用端口 {port}\n修改：写 1024 以上的端口，如 casebook serve --port {PORT}"),
            format!(
                "error: the port {port} is not permitted\nhelp: take one above 1024, as in casebook serve --port {PORT}"
            ),
        ),
        io::ErrorKind::AddrNotAvailable => Text::new(
            format!("错误：{address} 不是这台机器的地址\n修改：不写 --address，或写 127.0.0.1、0.0.0.0"),
            format!(
                "error: {address} is no address of this machine\nhelp: leave out `--address`, or write 127.0.0.1 or 0.0.0.0"
            ),
        ),
        _ => Text::new(
            format!(
                "错误：用不了 {address} 的端口 {port}：{error}\n修改：不写 --address，或换一个端口：casebook serve --port {PORT}"
            ),
            format!(
                "error: {address} with port {port} cannot be used: {error}\nhelp: leave out `--address`, or take another port: casebook serve --port {PORT}"
            ),
        ),
    }
}
