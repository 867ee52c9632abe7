//! `casebook serve`: what a browser gets while the files change, and that it is what a build writes.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use casebook::commands::serve::{Edition, Editor, IsWanted, Workshop};
use casebook::lang::Lang;
use casebook::pipeline::compile;
use casebook::settings::{Settings, Today};
use proptest::prelude::*;

use crate::properties::cases;
use crate::support::edits::{Edit, SITE, edit, make};
use crate::support::program::{PROGRAM, TODAY};
use crate::support::site::Site;
use crate::support::tree::tree;

/// How the first line that it says begins, before its address.
pub(crate) const OPEN: &str = "用浏览器打开 http://";

/// A server at work on a site.
pub(crate) struct Served {
    child: Child,
    address: String,
    out: BufReader<std::process::ChildStdout>,
}

impl Served {
    pub(crate) fn begin(folder: &Path) -> Self {
        let mut child = Command::new(PROGRAM)
            .args(["serve", "--port", "0", "--lang", "zh", "--today", TODAY])
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let address = line.trim().trim_start_matches(OPEN).trim_end_matches('/').to_owned();
        Self { child, address, out }
    }

    /// Sends a request; what comes back is read by whoever gets the stream.
    fn ask(&self, request: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        BufReader::new(stream)
    }

    pub(crate) fn get(&self, path: &str) -> String {
        let mut text = String::new();
        self.ask(&format!("GET {path}")).read_to_string(&mut text).unwrap();
        text
    }

    /// Listens as the open page at `path` does.
    fn listen(&self, path: &str) -> impl Iterator<Item = serde_json::Value> + use<> {
        let lines = self.ask(&format!("GET /.casebook/events?{path}")).lines().map(Result::unwrap);
        lines.filter_map(|line| serde_json::from_str(line.strip_prefix("data: ")?).ok())
    }

    /// Types Ctrl-C; returns the exit code and what was still said.
    pub(crate) fn end(mut self) -> (Option<i32>, String) {
        let kill = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().unwrap();
        assert!(kill.success());
        let mut said = String::new();
        self.out.read_to_string(&mut said).unwrap();
        (self.child.wait().unwrap().code(), said)
    }
}

#[test]
fn an_open_page_hears_of_changes_faults_and_their_mend_and_nothing_is_written() {
    let site = Site::new(SITE);
    let served = Served::begin(&site.root());
    let before = tree(&site.root());
    assert!(served.get("/cases/deng/").contains("路灯亮了"));
    assert!(served.get("/cases/deng/").starts_with("HTTP/1.1 200 OK"));
    let mut told = served.listen("/cases/deng/");
    let first = told.next().unwrap();
    assert_eq!(first["findings"]["errors"], 0);

    // Saved as editors do: beside, then renamed.
    site.write("content/cases/.deng.md.new", "---\n标题: 路灯\n---\n\n路灯全亮了。\n");
    std::fs::rename(
        site.root().join("content/cases/.deng.md.new"),
        site.root().join("content/cases/deng.md"),
    )
    .unwrap();
    let second = told.next().unwrap();
    assert_ne!(second["state"], first["state"]);
    assert!(served.get("/cases/deng/").contains("路灯全亮了"));

    site.write("content/cases/deng.md", "---\n标题: [路灯\n---\n\n半\n");
    let broken = told.find(|told| told["findings"]["errors"] != 0).unwrap();
    assert_eq!((&broken["state"], &broken["isKept"]), (&second["state"], &true.into()));
    let finding = &broken["findings"]["findings"][0];
    assert!(finding["place"].as_str().unwrap().starts_with("content/cases/deng.md:2:"), "{finding}");
    let root = site.root().canonicalize().unwrap();
    let opened = format!("vscode://file{}/content/cases/deng.md:2:", root.display());
    assert!(finding["href"].as_str().unwrap().starts_with(&opened), "{finding}");
    assert!(served.get("/cases/deng/").contains("路灯全亮了"), "the last good page is kept");

    site.write("content/cases/deng.md", "---\n标题: 路灯\n---\n\n路灯都亮了。\n");
    let mended = told.find(|told| told["findings"]["errors"] == 0).unwrap();
    assert_eq!(mended["isKept"], false);
    assert!(served.get("/cases/deng/").contains("路灯都亮了"));
    std::fs::remove_file(site.root().join("content/cases/deng.md")).unwrap();
    told.find(|told| told["findings"]["errors"] != 0).unwrap();
    assert!(served.get("/cases/deng/").starts_with("HTTP/1.1 404"));

    assert_eq!(served.end().0, Some(0));
    let after = tree(&site.root());
    assert!(after.keys().all(|path| before.contains_key(path)), "{:?}", after.keys());
}

#[test]
fn it_reads_and_nothing_else_and_an_open_page_does_not_hold_it_up() {
    let site = Site::new(SITE);
    let served = Served::begin(&site.root());
    let mut text = String::new();
    served.ask("POST /").read_to_string(&mut text).unwrap();
    assert!(text.starts_with("HTTP/1.1 405"), "{text}");
    for path in ["/../casebook.yaml", "/%2e%2e/casebook.yaml", "/..%2fcasebook.yaml", "/content/about.md"] {
        assert!(served.get(path).starts_with("HTTP/1.1 404"), "{path}");
    }
    let mut head = String::new();
    served.ask("HEAD /note.txt").read_to_string(&mut head).unwrap();
    assert!(head.starts_with("HTTP/1.1 200") && head.ends_with("\r\n\r\n"), "{head}");
    let mut listening = served.listen("/");
    listening.next().unwrap();
    let (code, _) = served.end();
    assert_eq!(code, Some(0));
    assert!(listening.next().is_none());
}

#[test]
fn a_port_that_is_in_use_is_said_with_its_mend() {
    let site = Site::new(SITE);
    let held = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = held.local_addr().unwrap().port().to_string();
    let refused = site.run(&["serve", "--port", &port]).expect_code(2);
    assert!(refused.stderr.contains(&format!("端口 {port} 已有程序在用")), "{}", refused.stderr);
    assert!(refused.stderr.contains("修改：") && refused.stdout.is_empty(), "{refused:?}");
}

/// Returns the last edition, once nothing is left to be done.
fn finished(workshop: &mut Workshop, edition: Arc<Edition>) -> Arc<Edition> {
    let is_wanted: IsWanted = Arc::new(|| true);
    let mut newest = edition;
    while workshop.is_unfinished() {
        newest = workshop.finish(&is_wanted).unwrap().unwrap_or(newest);
    }
    newest
}

fn settings() -> Settings {
    let today = Today::Given(TODAY.parse().unwrap());
    Settings { today, with_drafts: true, is_strict: false, base_url: None }
}

proptest! {
    #![proptest_config(cases(3))]

    #[test]
    fn whatever_was_edited_the_site_in_memory_is_that_of_a_clean_build(edits in prop::collection::vec((edit(), any::<bool>()), 14)) {
        let site = Site::new(SITE);
        let mut workshop = Workshop::new(site.root(), settings(), Editor::default(), Lang::Zh);
        let mut edition = workshop.see(&[], &|_| {}).unwrap().unwrap();
        for (edit, is_finished) in &edits {
            make(&site, edit);
            edition = workshop.see(&edit.paths(), &|_| {}).unwrap().unwrap_or(edition);
            if *is_finished {
                edition = finished(&mut workshop, edition);
            }
            prop_assert!(edition.file("index.html").is_some());
        }
        // The last word is a site without errors: then nothing of before is left.
        for path in ["content/_index.md", "content/cases/lu/tu.svg", "content/cases/2024/xin.md"] {
            make(&site, &Edit::Remove(path));
            edition = workshop.see(&[path.to_owned()], &|_| {}).unwrap().unwrap_or(edition);
        }
        for (path, bytes) in tree(&Site::new(SITE).root()) {
            site.write(&path, bytes);
            edition = workshop.see(&[path], &|_| {}).unwrap().unwrap_or(edition);
        }
        let clean = compile(&site.root(), &settings(), &|_| {}).unwrap();
        let (made, clean_files) = (edition.all(), &clean.output.files);
        prop_assert!(!made.keys().any(|path| edition.is_kept(path)));
        let differing: Vec<&String> = clean_files
            .iter()
            .filter(|(path, content)| made.get(*path) != Some(*content))
            .map(|(path, _)| path)
            .chain(made.keys().filter(|path| !clean_files.contains_key(*path)))
            .collect();
        prop_assert!(differing.is_empty(), "{differing:?}");
        finished(&mut workshop, edition);
        prop_assert_eq!(workshop.found().unwrap().0, clean.diagnostics.as_slice());
    }
}
