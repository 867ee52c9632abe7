//! The theme's style sheets, scripts and mark as they are published: joined, tightened, named by their content.
//!
//! In: the theme's files in their order. Out: [`ThemeFile`], whose name changes whenever its bytes do, so that browsers
//! may keep it for ever.

use std::collections::BTreeMap;

use serde_json::json;

use crate::lang::Lang;
use crate::render::script::add_line;
use crate::render::style::sheets;

/// Hexadecimal digits of a fingerprint.
const FINGERPRINT: usize = 10;
/// A file of the theme that is published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThemeFile {
    /// Where in the output: `assets/casebook.0123456789.css`, the digits being of the BLAKE3 hash of its bytes.
    pub path: String,
    /// Its bytes, UTF-8.
    pub text: String,
}

/// Returns the style sheets of a site in `lang` by their names, each of its parts joined.
pub fn styles(parts: &[(String, Vec<&str>)], lang: Lang) -> BTreeMap<String, ThemeFile> {
    let texts: Vec<Vec<&str>> = parts.iter().map(|(_, parts)| parts.clone()).collect();
    let named = parts.iter().zip(sheets(&texts, lang));
    named.map(|((name, _), text)| (name.clone(), named_by_content(name, text, "css"))).collect()
}

/// Returns the scripts joined, each in a scope of its own.
pub fn script(parts: &[(String, &str)]) -> ThemeFile {
    let mut script = String::new();
    for (_, text) in parts {
        script.push_str("{\n");
        text.lines().for_each(|line| add_line(&mut script, line));
        script.push_str("}\n");
    }
    fingerprinted(script, "js")
}

/// Returns the script `name`, which only some pages load: its parts, modules of one folder, joined in one scope, in which
/// `WORDS` holds the `words` that it says, by their names.
///
/// A module's lines `import … from "./…";` are left out and the word `export` before a declaration is taken away, so that
/// the parts can be tested each alone and still are one plain script, which also runs on a page opened from disk.
pub fn bundle(name: &str, words: &BTreeMap<&str, &str>, parts: &[(String, &str)]) -> ThemeFile {
    let mut script = String::from("(() => {\n\"use strict\";\n");
    if !words.is_empty() {
        script.push_str(&format!("const WORDS={};\n", json!(words)));
    }
    for line in parts.iter().flat_map(|(_, text)| text.lines()).map(str::trim) {
        let is_import = line.starts_with("import ") && line.ends_with("\";");
        if !is_import {
            add_line(&mut script, line.strip_prefix("export ").unwrap_or(line));
        }
    }
    script.push_str("})();\n");
    named_by_content(name, script, "js")
}

/// Returns the mark in the browser's tab.
pub fn icon(svg: &str) -> ThemeFile {
    fingerprinted(svg.to_owned(), "svg")
}

fn fingerprinted(text: String, extension: &str) -> ThemeFile {
    named_by_content("casebook", text, extension)
}

fn named_by_content(name: &str, text: String, extension: &str) -> ThemeFile {
    let hash = blake3::hash(text.as_bytes()).to_hex();
    let fingerprint: String = hash.chars().take(FINGERPRINT).collect();
    ThemeFile { path: format!("assets/{name}.{fingerprint}.{extension}"), text }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{bundle, script, styles};
    use crate::lang::Lang;

    #[test]
    fn a_sheet_has_its_name_in_its_address() {
        let parts = [("print".to_owned(), vec!["body { margin: 0; }", "p { margin: 0; }"])];
        let sheets = styles(&parts, Lang::Zh);
        let print = sheets.get("print").unwrap();
        assert_eq!(print.text, "body{margin:0}p{margin:0}");
        assert!(print.path.starts_with("assets/print.") && print.path.ends_with(".css"));
    }

    #[test]
    fn the_modules_of_a_bundle_are_joined_in_one_scope() {
        let first = "// why\n/**\n * What.\n */\nexport function one() {\n  return 1;\n}\n";
        let second = "import { one } from \"./first.js\";\n\nconst two = one() + 1;\n";
        let words = BTreeMap::from([("found", "找到 {n} 条")]);
        let joined = bundle("search", &words, &[("first".to_owned(), first), ("second".to_owned(), second)]);
        let inside =
            "const WORDS={\"found\":\"找到 {n} 条\"};\nfunction one(){return 1;}\nconst two=one()+ 1;";
        assert_eq!(joined.text, format!("(() => {{\n\"use strict\";\n{inside}}})();\n"));
        assert!(joined.path.starts_with("assets/search."));
    }

    #[test]
    fn the_name_follows_the_content() {
        let one = script(&[("a".to_owned(), "// why\nrun();\n")]);
        let same = script(&[("a".to_owned(), "  run();\n")]);
        let other = script(&[("a".to_owned(), "walk();\n")]);
        assert_eq!(one, same);
        assert_ne!(one.path, other.path);
        assert_eq!(one.text, "{\nrun();}\n");
        assert_eq!(one.path.len(), "assets/casebook.0123456789.js".len());
    }
}
