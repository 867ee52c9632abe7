//! The documents of the repository: where they are, their links, and the parts of them that are made.

use std::fs;
use std::path::{Path, PathBuf};

/// What begins and ends a part that is made; a forge's preview shows neither.
const BEGIN: &str = "<!-- made: ";
const END: &str = "<!-- /made -->";

/// A document.
pub(crate) struct Document {
    /// Path from the repository's root, with `/`.
    pub(crate) path: String,
    /// What it holds.
    pub(crate) text: String,
}

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the Markdown files of the root, of `docs/` and of `tests/`, sorted.
pub(crate) fn documents() -> Vec<Document> {
    let mut paths = Vec::new();
    for folder in ["", "docs", "tests"] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.ends_with(".md") {
                paths.push(if folder.is_empty() { name } else { format!("{folder}/{name}") });
            }
        }
    }
    paths.sort();
    let read = |path: String| Document { text: fs::read_to_string(root().join(&path)).unwrap(), path };
    paths.into_iter().map(read).collect()
}

/// Returns `text` with every part made anew; the name of a part that is none, when there is one.
pub(crate) fn with_parts(text: &str, part: fn(&str) -> Option<String>) -> Result<String, String> {
    let mut made = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(BEGIN) {
        let (name, after) = after.split_once(" -->").ok_or("unclosed")?;
        let (_, after) = after.split_once(END).ok_or(name)?;
        let text = part(name).ok_or(name)?;
        made.push_str(&format!("{before}{BEGIN}{name} -->\n\n{}\n\n{END}", text.trim()));
        rest = after;
    }
    Ok(made + rest)
}

impl Document {
    /// Returns the targets of its links and images that are files of the repository.
    pub(crate) fn links(&self) -> Vec<String> {
        let (prose, _) = parted(&self.text);
        let targets = prose.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
        targets
            .map(|(target, _)| target)
            .filter(|target| !target.contains("://"))
            .map(str::to_owned)
            .collect()
    }

    /// Returns its blocks and spans of code, a line each.
    pub(crate) fn code(&self) -> String {
        parted(&self.text).1
    }
}

/// Parts `text` into prose and code.
fn parted(text: &str) -> (String, String) {
    let (mut prose, mut code) = (String::new(), String::new());
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        let ticks = line.strip_suffix(line.trim_start_matches('`')).unwrap_or_default();
        match fence {
            Some(open) if line == open => fence = None,
            Some(_) => code.push_str(&format!("{line}\n")),
            None if ticks.len() >= 3 => fence = Some(ticks),
            None => {
                for (number, part) in line.split('`').enumerate() {
                    let kept = if number % 2 == 0 { &mut prose } else { &mut code };
                    kept.push_str(part);
                    kept.push('\n');
                }
            }
        }
    }
    (prose, code)
}

/// Returns whether `target`, a link of the document at `from`, leads to a file and, with a `#`, to a heading in it.
pub(crate) fn is_there(from: &str, target: &str) -> bool {
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let file = match path {
        "" => root().join(from),
        _ => root().join(Path::new(from).parent().unwrap()).join(path),
    };
    if anchor.is_empty() || !file.is_file() {
        return file.exists();
    }
    let text = fs::read_to_string(file).unwrap();
    text.lines().filter(|line| line.starts_with('#')).any(|line| anchor_of(line) == anchor)
}

/// Returns the anchor that forges give a heading: lower case, blanks as `-`, punctuation left out.
fn anchor_of(heading: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    let title = heading.trim_start_matches('#').trim().to_lowercase();
    title.chars().filter(kept).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// Returns the fenced examples that name a file, as "```markdown content/cases/a.md" does: path and text.
pub(crate) fn fenced(text: &str) -> Vec<(String, String)> {
    let blocks = text.split("\n```markdown ").skip(1).filter(|block| block.starts_with("content/"));
    let example = |block: &str| {
        let (path, rest) = block.split_once('\n')?;
        Some((path.to_owned(), rest.split_once("\n```")?.0.to_owned()))
    };
    blocks.map(|block| example(block).unwrap()).collect()
}

/// Returns the configuration that `casebook init` writes, as a block of code.
pub(crate) fn starter_configuration() -> String {
    let path = root().join("src/commands/init/starter/casebook.yaml");
    format!("```yaml\n{}```", fs::read_to_string(path).unwrap())
}
