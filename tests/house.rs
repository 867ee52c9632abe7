//! The house rules that a program can see: who may use whom, how large things are, what they are called.

mod rust;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use crate::support::tree::tree;
use rust::{Rust, functions, paths};

/// Where a file is looked through for its second idea.
const FILE_LINES: usize = 400;

/// Where a function is split.
const FUNCTION_LINES: usize = 60;

/// Words that say nothing of what a file, type or function is for.
const EMPTY_WORDS: [&str; 7] = ["utils", "helpers", "common", "misc", "types", "manager", "handler"];

/// Crates, and the rooms or files that alone may name them.
const OWNERS: &[(&str, &[&str])] = &[
    ("pulldown_cmark", &["parse/"]),
    ("serde_yaml", &["parse/yaml.rs"]),
    ("granit_parser", &["parse/yaml.rs"]),
    ("tera", &["render/template.rs"]),
    ("walkdir", &["read/"]),
    ("exif", &["read/picture.rs"]),
    ("pdf_extract", &["read/pdf.rs", "read/pdf_measure.rs"]),
    ("zip", &["package.rs"]),
    ("aho_corasick", &["personal/scan.rs", "link/terms.rs", "check/text/claim_word.rs"]),
    ("similar", &["commands/patch.rs", "model/word_change.rs"]),
    ("clap", &["commands/", "cli.rs"]),
    ("clap_complete", &["commands/completions.rs"]),
    ("clap_mangen", &["commands/man.rs"]),
    ("pinyin", &["hanzi/reading.rs"]),
    ("encoding_rs", &["import/encoding.rs"]),
    ("chardetng", &["import/encoding.rs"]),
    ("ferrous_opencc", &["hanzi/simplified.rs"]),
    ("sha2", &["import/changes.rs"]),
    ("html5ever", &["import/formats/tokens.rs"]),
    ("indicatif", &["commands/"]),
    ("rustix", &["publish/"]),
    ("axum", &["commands/serve/server.rs"]),
    ("tokio", &["commands/serve/server.rs"]),
    ("futures_util", &["commands/serve/server.rs"]),
    ("notify", &["commands/serve/watch.rs"]),
    ("tempfile", &["publish/", "commands/"]),
];

/// One file of `src/`.
struct File {
    /// Its path from `src/`.
    path: String,
    /// Its module, from the crate's root.
    module: Vec<String>,
    text: String,
    rust: Rust,
}

impl File {
    fn room(&self) -> &str {
        self.module.first().map_or("", String::as_str)
    }
}

/// The files of `src/` by module, without those that are only tests.
struct House {
    files: BTreeMap<Vec<String>, File>,
    /// The rooms, from the ground up.
    rooms: Vec<String>,
}

impl House {
    /// Reads the house, once for all tests.
    fn read() -> &'static Self {
        static HOUSE: OnceLock<House> = OnceLock::new();
        HOUSE.get_or_init(Self::read_anew)
    }

    fn read_anew() -> Self {
        let files = tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).into_iter();
        let files = files.filter(|(path, _)| path.ends_with(".rs") && path != "main.rs");
        let files = files.map(|(path, bytes)| {
            let text = String::from_utf8(bytes).unwrap();
            let module = path.trim_end_matches(".rs").trim_end_matches("/mod").split('/').map(str::to_owned);
            let module = if path == "lib.rs" { Vec::new() } else { module.collect() };
            (module.clone(), File { rust: Rust::read(&text), path, module, text })
        });
        let mut files: BTreeMap<_, _> = files.collect();
        let rooms = files[&Vec::new()].rust.code.lines();
        let rooms = rooms.filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
        let rooms = rooms.map(str::to_owned).collect();
        for module in only_tests(&files) {
            files.remove(&module);
        }
        Self { files, rooms }
    }

    /// Returns the files that `file` uses, in its own code and not in its tests.
    fn uses(&self, file: &File) -> BTreeSet<&[String]> {
        let children =
            self.files.keys().filter(|module| module.split_last().is_some_and(|(_, up)| up == file.module));
        let children: Vec<&str> = children.filter_map(|module| module.last()).map(String::as_str).collect();
        let roots = [vec!["crate", "super", "self"], children].concat();
        let used = paths(file.rust.without_tests(), &roots).into_iter();
        used.filter_map(|path| self.resolve(file, &path)).filter(|module| *module != file.module).collect()
    }

    /// Returns the module of the file that a path leads into.
    fn resolve(&self, file: &File, path: &[String]) -> Option<&[String]> {
        let mut module = file.module.clone();
        for (place, segment) in path.iter().enumerate() {
            match segment.as_str() {
                "crate" if place == 0 => module.clear(),
                "self" => {}
                "super" => drop(module.pop()?),
                name => {
                    module.push(name.to_owned());
                    if !self.files.contains_key(&module) {
                        module.pop();
                        break;
                    }
                }
            }
        }
        self.files.get_key_value(&module).map(|(module, _)| module.as_slice())
    }
}

/// Returns the modules that their parent declares under `#[cfg(test)]`.
fn only_tests(files: &BTreeMap<Vec<String>, File>) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for file in files.values() {
        let mut lines = file.rust.code.lines();
        while let Some(line) = lines.next() {
            let declared = || lines.clone().next()?.strip_prefix("mod ")?.strip_suffix(';');
            if let Some(name) = Some(()).filter(|()| line == "#[cfg(test)]").and_then(|()| declared()) {
                found.push([file.module.as_slice(), &[name.to_owned()]].concat());
            }
        }
    }
    found
}

#[track_caller]
fn assert_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

#[test]
fn a_file_uses_only_rooms_listed_above_its_own() {
    let house = House::read();
    let height = |room: &str| house.rooms.iter().position(|other| other == room);
    let mut found = Vec::new();
    for file in house.files.values().filter(|file| !file.module.is_empty()) {
        assert!(height(file.room()).is_some(), "{} is not in lib.rs", file.path);
        for used in house.uses(file) {
            let room = used.first().map_or("", String::as_str);
            if height(room) > height(file.room()) {
                found.push(format!("{} uses {}", file.path, used.join("::")));
            }
        }
    }
    assert_none("arrows that run back", &found);
}

#[test]
fn inside_a_room_no_file_uses_the_rooms_own_face() {
    let house = House::read();
    let mut found = Vec::new();
    for file in house.files.values().filter(|file| file.module.len() > 1) {
        if house.uses(file).contains(&[file.room().to_owned()][..]) {
            found.push(file.path.clone());
        }
    }
    assert_none("files that use their room's mod.rs", &found);
}

#[test]
fn no_circle_runs_through_the_files_of_a_room() {
    let house = House::read();
    let mut uses: BTreeMap<&[String], BTreeSet<&[String]>> = BTreeMap::new();
    for file in house.files.values() {
        let inside = house.uses(file).into_iter().filter(|used| used.first() == file.module.first());
        uses.insert(&file.module, inside.collect());
    }
    // Neither what uses nothing that is left nor what nothing left uses can stand in a circle.
    loop {
        let left: BTreeSet<&[String]> = uses.keys().copied().collect();
        let used: BTreeSet<&[String]> = uses.values().flatten().copied().collect();
        uses.retain(|module, uses| used.contains(module) && uses.iter().any(|used| left.contains(used)));
        if uses.len() == left.len() {
            break;
        }
    }
    let left: BTreeSet<&[String]> = uses.keys().copied().collect();
    let circles = uses.iter().map(|(module, used)| {
        let used: Vec<String> = used.intersection(&left).map(|module| module.join("::")).collect();
        format!("{} uses {}", module.join("::"), used.join(", "))
    });
    assert_none("files in a circle", &circles.collect::<Vec<_>>());
}

#[test]
fn a_crate_is_named_only_in_the_room_that_owns_it() {
    let house = House::read();
    let mut found = Vec::new();
    for file in house.files.values() {
        for (name, owners) in OWNERS {
            let is_named = !paths(file.rust.without_tests(), &[name]).is_empty();
            if is_named && !owners.iter().any(|owner| file.path.starts_with(owner)) {
                found.push(format!("{} names {name}", file.path));
            }
        }
    }
    assert_none("crates outside their rooms", &found);
}

#[test]
fn a_file_is_one_idea() {
    let mut found = Vec::new();
    for file in House::read().files.values() {
        let lines = file.text.lines().count();
        if lines > FILE_LINES {
            found.push(format!("{} has {lines} lines", file.path));
        }
    }
    assert_none("files that want a second idea found", &found);
}

#[test]
fn a_function_fits_a_screen_or_nearly() {
    let mut found = Vec::new();
    for file in House::read().files.values() {
        for (name, line, lines) in functions(file.rust.without_tests()) {
            if lines > FUNCTION_LINES {
                found.push(format!("{}:{line} {name} has {lines} lines", file.path));
            }
        }
    }
    assert_none("functions to split where the step changes", &found);
}

#[test]
fn every_file_begins_with_its_one_job() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for part in ["src", "tests"] {
        for (path, bytes) in tree(&root.join(part)) {
            if path.ends_with(".rs") && !bytes.starts_with(b"//! ") {
                found.push(format!("{part}/{path}"));
            }
        }
    }
    assert_none("files that do not open with //!", &found);
}

#[test]
fn every_room_has_its_line_in_the_house() {
    let house = House::read();
    let lines: Vec<&str> = house.files[&Vec::new()].text.lines().collect();
    for pair in lines.windows(2).filter(|pair| pair[1].starts_with("pub mod ")) {
        assert!(pair[0].starts_with("// "), "{}", pair[1]);
    }
}

#[test]
fn no_name_says_nothing() {
    let mut found = Vec::new();
    for file in House::read().files.values() {
        let own = file.module.iter().map(String::as_str);
        let code = &file.rust.code;
        let words = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect::<Vec<_>>();
        let named = words
            .windows(2)
            .filter(|pair| ["fn", "mod", "struct", "enum", "trait", "type"].contains(&pair[0]));
        for name in own.chain(named.map(|pair| pair[1])) {
            let snake = snake_case(name);
            if snake.split('_').any(|word| EMPTY_WORDS.contains(&word)) || snake.starts_with("get_") {
                found.push(format!("{}: {name}", file.path));
            }
        }
    }
    assert_none("names that say nothing", &found);
}

/// Returns `name` in lower case, its words parted by `_`.
fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
    }
    snake
}

#[test]
fn code_is_english_and_chinese_is_data() {
    let mut found = Vec::new();
    for file in House::read().files.values() {
        for (number, line) in (1..).zip(file.rust.code.lines()).filter(|(_, line)| !line.is_ascii()) {
            found.push(format!("{}:{number} {}", file.path, line.trim()));
        }
    }
    assert_none("identifiers that are not ASCII", &found);
}

#[test]
fn nothing_is_left_to_do_in_a_comment() {
    let mut found = Vec::new();
    for file in House::read().files.values() {
        for (number, line) in (1..).zip(file.rust.comments.lines()) {
            if ["TODO", "FIXME", "XXX", "HACK"].iter().any(|word| line.contains(word)) {
                found.push(format!("{}:{number} {}", file.path, line.trim()));
            }
        }
    }
    assert_none("comments that promise", &found);
}

#[test]
fn no_test_is_ignored_waits_or_expects_a_panic() {
    let banned = ["#[ignore", "#[should_panic", "thread::sleep(", "Instant::now("];
    let mut found = Vec::new();
    for part in ["src", "tests"] {
        for (path, bytes) in tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join(part)) {
            let text = String::from_utf8_lossy(&bytes);
            let code = if path.ends_with(".rs") { Rust::read(&text).code } else { String::new() };
            // A command may tell how long it took.
            let is_command = part == "src" && path.starts_with("commands/");
            let is_allowed = |word: &str| is_command && word.starts_with("Instant");
            found.extend(
                banned
                    .iter()
                    .filter(|word| code.contains(**word) && !is_allowed(word))
                    .map(|word| format!("{part}/{path}: {word}")),
            );
        }
    }
    assert_none("tests that look away", &found);
}

#[test]
fn no_test_target_is_built_beside_the_one() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    assert!(manifest.contains("autotests = false"));
    assert_eq!(manifest.matches("[[test]]").count(), 1);
}
