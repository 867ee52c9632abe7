//! Builds in another process: under another umask, and killed.

use std::env;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;

use casebook::publish::publish;

use super::site::{Site, output, version, whole};
use crate::support::tree::tree;

/// Tells a test that it is the other process, and where the site is.
const SITE: &str = "CASEBOOK_TEST_SITE";

fn site_of_the_parent() -> Option<PathBuf> {
    env::var_os(SITE).map(PathBuf::from)
}

/// Runs the test `name` of this module in another process, after the shell commands `first`.
fn spawn(first: &str, name: &str, root: &Path) -> Child {
    let (_, module) = module_path!().split_once("::").unwrap();
    Command::new("sh")
        .args(["-c", &format!("{first} exec \"$0\" \"$@\"")])
        .arg(env::current_exe().unwrap())
        .args([&format!("{module}::{name}"), "--exact", "--test-threads=1"])
        .env(SITE, root)
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn permissions_do_not_depend_on_the_umask() {
    let output = output(&[("a/b", "1"), ("c", "2")]);
    if let Some(root) = site_of_the_parent() {
        publish(&output, &root.join("public"), &root, &mut || {}).unwrap();
        return;
    }
    for umask in ["umask 077;", "umask 000;"] {
        let site = Site::new();
        let name = "permissions_do_not_depend_on_the_umask";
        assert!(spawn(umask, name, site.root()).wait().unwrap().success());
        let mode = |path| fs::metadata(site.public().join(path)).unwrap().permissions().mode() & 0o7777;
        assert_eq!(["", "a"].map(mode), [0o755; 2]);
        assert_eq!(["a/b", "c", "build.json"].map(mode), [0o644; 3]);
        assert_eq!(tree(&site.public()), whole(&output));
    }
}

/// How far a build has come when it is killed.
#[derive(Clone, Copy, Debug)]
enum Moment {
    /// So many folders of the new tree are there.
    Folders(usize),
    /// The new tree is complete.
    Finished,
    /// The new tree is in its place.
    Swapped,
    /// The old tree is being removed.
    Removing,
}

#[test]
fn a_build_killed_at_any_moment_leaves_one_whole_site() {
    let (one, two) = (version("one"), version("two"));
    if let Some(root) = site_of_the_parent() {
        loop {
            for version in [&one, &two] {
                publish(version, &root.join("public"), &root, &mut || {}).unwrap();
            }
        }
    }
    let site = Site::new();
    site.publish(&one);
    let sites = [whole(&one), whole(&two)];
    let moments = [
        Moment::Folders(0),
        Moment::Folders(1),
        Moment::Folders(30),
        Moment::Folders(110),
        Moment::Finished,
        Moment::Swapped,
        Moment::Removing,
    ];
    for moment in moments.into_iter().cycle().take(4 * moments.len()) {
        let mut child = spawn("", "a_build_killed_at_any_moment_leaves_one_whole_site", site.root());
        wait_for(moment, &site, &mut child);
        child.kill().unwrap();
        child.wait().unwrap();
        let left = tree(&site.public());
        assert!(sites.contains(&left), "killed at {moment:?}: {} files", left.len());
    }
    site.publish(&output(&[("a", "1")]));
    assert_eq!(tree(&site.public()), whole(&output(&[("a", "1")])));
    assert_eq!(site.beside(), [""; 0]);
}

/// Watches the folder around the site until a build has come to `moment`.
fn wait_for(moment: Moment, site: &Site, child: &mut Child) {
    let inode = || fs::metadata(site.public()).map(|metadata| metadata.ino()).ok();
    let before = inode();
    loop {
        let has_come = match moment {
            Moment::Folders(count) => in_stage(site, "draft/pages").is_some_and(|found| found >= count),
            Moment::Finished => in_stage(site, "site").is_some(),
            Moment::Swapped => inode() != before,
            Moment::Removing => in_stage(site, "draft").is_some() && inode() != before,
        };
        if has_come {
            return;
        }
        assert!(child.try_wait().unwrap().is_none(), "the build ended by itself");
        thread::yield_now();
    }
}

/// How many entries the folder `path` of a stage has, `None` when there is no such folder.
fn in_stage(site: &Site, path: &str) -> Option<usize> {
    let stages = fs::read_dir(site.root()).ok()?.flatten().map(|entry| entry.path());
    let mut folders = stages.filter(|stage| stage != &site.public()).map(|stage| stage.join(path));
    folders.find_map(|folder| Some(fs::read_dir(folder).ok()?.count()))
}
