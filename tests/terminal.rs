//! What a person at a terminal sees.

use std::fs::File;
use std::io::Read as _;
use std::os::fd::{AsFd as _, OwnedFd};
use std::process::{Command, Stdio};

use rustix::pty::{OpenptFlags, grantpt, ioctl_tiocgptpeer, openpt, unlockpt};

use crate::support::site::Site;

/// Runs the program on `site` with a terminal for all its streams; returns what the terminal showed.
fn shown(site: &Site, arguments: &[&str]) -> String {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let terminal: OwnedFd = ioctl_tiocgptpeer(&master, OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    let stream = || Stdio::from(terminal.as_fd().try_clone_to_owned().unwrap());
    let mut child = Command::new(env!("CARGO_BIN_EXE_casebook"))
        .args(arguments)
        .current_dir(site.root())
        .stdin(Stdio::null())
        .stdout(stream())
        .stderr(stream())
        .spawn()
        .unwrap();
    drop(terminal);
    let mut bytes = Vec::new();
    // Linux ends the reading with an error once the last writer is gone.
    let _ = File::from(master).read_to_end(&mut bytes);
    assert!(child.wait().unwrap().success(), "{}", String::from_utf8_lossy(&bytes));
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn long_work_shows_how_far_it_is_and_ends_with_what_was_written() {
    let site =
        Site::new("-- casebook.yaml --\ntitle: 示例\n-- content/about.md --\n---\n标题: 关于\n---\n正文。\n");
    let shown = shown(&site, &["build", "--lang", "zh", "--today", "2026-01-01"]);
    assert!(shown.contains("读取文件"), "{shown}");
    assert!(shown.contains("已写入 public"), "{shown}");
}
