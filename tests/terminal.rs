//! What a person at a terminal sees.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::os::fd::{AsFd as _, OwnedFd};
use std::process::{Command, Stdio};

use rustix::pty::{OpenptFlags, grantpt, ioctl_tiocgptpeer, openpt, unlockpt};

use crate::support::site::Site;

/// Runs the program on `site` with a terminal for all its streams, on which `typed` has been typed; returns what the
/// terminal showed.
fn shown(site: &Site, arguments: &[&str], typed: &str) -> String {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let terminal: OwnedFd = ioctl_tiocgptpeer(&master, OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    let master = File::from(master);
    (&master).write_all(typed.as_bytes()).unwrap();
    let stream = || Stdio::from(terminal.as_fd().try_clone_to_owned().unwrap());
    let mut child = Command::new(env!("CARGO_BIN_EXE_casebook"))
        .args(arguments)
        .current_dir(site.root())
        .stdin(if typed.is_empty() { Stdio::null() } else { stream() })
        .stdout(stream())
        .stderr(stream())
        .spawn()
        .unwrap();
    drop(terminal);
    let mut bytes = Vec::new();
    // Linux ends the reading with an error once the last writer is gone.
    let _ = (&master).read_to_end(&mut bytes);
    assert!(child.wait().unwrap().success(), "{}", String::from_utf8_lossy(&bytes));
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn long_work_shows_how_far_it_is_and_ends_with_what_was_written() {
    let site =
        Site::new("-- casebook.yaml --\ntitle: 示例\n-- content/about.md --\n---\n标题: 关于\n---\n正文。\n");
    let shown = shown(&site, &["build", "--lang", "zh", "--today", "2026-01-01"], "");
    assert!(shown.contains("读取文件"), "{shown}");
    assert!(shown.contains("已写入 public"), "{shown}");
}

#[test]
fn whoever_watches_is_asked_for_the_id_until_it_can_be_one() {
    let site =
        Site::new("-- casebook.yaml --\ntitle: 示例\n-- content/cases/deng.md --\n---\n标题: 灯\n---\n");
    let said = shown(&site, &["new", "case", "路灯", "--lang", "zh"], "deng\nludeng-xiu\n");
    assert!(said.contains("编号 [ludeng]：") && said.contains("content/cases/deng.md 用着"), "{said}");
    assert!(said.contains("已新建 content/cases/ludeng-xiu.md"), "{said}");
    let said = shown(&site, &["new", "case", "路灯", "--lang", "en"], "\n");
    assert!(said.contains("id [ludeng]: ") && said.contains("made content/cases/ludeng.md"), "{said}");
}

#[test]
fn what_is_typed_can_be_imported() {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n");
    // The end of input is typed as Ctrl-D at the start of a line.
    let said =
        shown(&site, &["import", "-", "--lang", "zh"], "路灯亮了\n示例村议事会上，大家定了修路灯。\n\x04");
    assert!(said.contains("写成 1 篇草稿"), "{said}");
}
