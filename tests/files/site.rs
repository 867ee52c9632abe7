//! A small site for tests, from one text with `-- path --` lines to its files. It alone touches the program's interface.

use std::path::Path;

use casebook::check::example::{self, Content as Written};
use casebook::fault::Fault;
use casebook::link::id::EntryId;
use casebook::link::link;
use casebook::link::site::Site as Linked;
use casebook::model::model;
use casebook::parse::body::Body;
use casebook::parse::{Document, parse};
use casebook::read::read;
use casebook::render::files::feeds::feeds;
use casebook::render::files::sitemap::MadePage;
use casebook::render::files::{Scope, files};
use casebook::render::output::{Content, Output};
use casebook::render::pictures::Pictures;
use casebook::render::twins::Twins;
use casebook::settings::{Settings, Today};
use casebook::source::{Asset, FileId, SourceFile, Sources};
use casebook::url::Route;
use jiff::civil::date;

/// A site that went through the stages up to `link`.
pub(crate) struct Site {
    pub(crate) linked: Linked,
    pub(crate) assets: Vec<Asset>,
    /// What the pages' part would have made before.
    pub(crate) pages: Vec<MadePage>,
}

impl Site {
    /// Reads `text`: what ends in `.md` or `.yaml` is a source, anything else is only copied.
    pub(crate) fn new(text: &str) -> Self {
        Self::with_bodies(text, |_| None)
    }

    /// Reads `text`, with the bodies that `body` gives for paths in place of those written.
    pub(crate) fn with_bodies(text: &str, body: impl Fn(&str) -> Option<Body>) -> Self {
        let (mut sources, mut files) = (Sources::default(), Vec::new());
        for file in example::files(text) {
            let Written::Bytes(bytes) = file.content else { panic!("a link in a site of memory") };
            let path = file.path.to_owned();
            if path.ends_with(".md") || path.ends_with(".yaml") {
                let text = String::from_utf8(bytes).unwrap();
                files.push(SourceFile { id: FileId(0), path, text, broken_at: None });
            } else {
                sources.assets.push(Asset { disk: Path::new("disk").join(&path), path });
            }
        }
        files.sort_by(|a: &SourceFile, b| a.path.cmp(&b.path));
        sources.assets.sort();
        (0..).zip(&mut files).for_each(|(number, file)| file.id = FileId(number));
        sources.files = files.into_iter().map(Into::into).collect();
        Self::of_sources(sources, body)
    }

    /// Reads the collection of this repository.
    pub(crate) fn of_repository() -> Self {
        Self::of_sources(read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap(), |_| None)
    }

    fn of_sources(sources: Sources, body: impl Fn(&str) -> Option<Body>) -> Self {
        let settings = Settings {
            today: Today::Given(date(2026, 1, 1)),
            with_drafts: false,
            is_strict: false,
            base_url: None,
        };
        let mut documents: Vec<Document> = sources
            .files
            .iter()
            .filter(|file| file.path == "casebook.yaml" || file.path.ends_with(".md"))
            .map(|file| {
                let mut document = parse(file).0;
                if let Some(body) = body(&file.path) {
                    document.body = body;
                }
                document
            })
            .collect();
        let config = documents.iter().position(|document| document.path == "casebook.yaml").unwrap();
        let config = documents.remove(config);
        let (library, _) = model(&config, documents, Vec::new(), &settings);
        let (linked, _) = link(library, &sources.assets);
        let routes = linked.all().map(|(id, _)| linked.routes.entry(id).clone());
        let pages = routes.chain([Route::page(""), Route::page("cases"), Route::file("404.html")]);
        let pages = pages.map(|route| MadePage { route, changed: None }).collect();
        Self { linked, assets: sources.assets, pages }
    }

    /// Makes the files beside a page for each entry and three more; returns those that the pages' part did not make.
    pub(crate) fn try_files(&self) -> (Output, Vec<Fault>) {
        let mut output = Output::default();
        for page in &self.pages {
            output.put(page.route.output_path(), "page");
        }
        let full_text = |id: EntryId| format!("<p>{} &amp; …</p>", self.linked.routes.entry(id).as_str());
        let redirect = |old: &Route, id: EntryId| {
            Ok(format!("{} -> {}", old.as_str(), self.linked.routes.entry(id).as_str()))
        };
        let scope = Scope {
            site: &self.linked,
            pages: &self.pages,
            feeds: &feeds(&self.linked),
            full_text: &full_text,
            redirect: &redirect,
            assets: &self.assets,
            pictures: &Pictures::default(),
            twins: &Twins::default(),
        };
        let faults = files(&scope, &mut output);
        output.files.retain(|_, content| *content != Content::Bytes(b"page".to_vec()));
        (output, faults)
    }

    pub(crate) fn files(&self) -> Output {
        let (output, faults) = self.try_files();
        assert_eq!(faults, []);
        output
    }

    /// The text of one file.
    pub(crate) fn text(&self, path: &str) -> String {
        text(&self.try_files().0, path)
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.try_files().0.files.contains_key(path)
    }

    /// A JSON file, read back.
    pub(crate) fn json(&self, path: &str) -> serde_json::Value {
        json(&self.try_files().0, path)
    }
}

/// The text of one file of `output`.
pub(crate) fn text(output: &Output, path: &str) -> String {
    match output.files.get(path) {
        Some(Content::Bytes(bytes)) => String::from_utf8(bytes.clone()).unwrap(),
        Some(Content::Copy(from)) => panic!("{path} is a copy of {}", from.display()),
        Some(Content::Made(made)) => panic!("{path} is made elsewhere: {made:?}"),
        Some(Content::Print(print)) => panic!("{path} is a print of {}", print.source.display()),
        None => panic!("no {path}"),
    }
}

/// A JSON file of `output`, read back.
pub(crate) fn json(output: &Output, path: &str) -> serde_json::Value {
    serde_json::from_str(&text(output, path)).unwrap()
}
