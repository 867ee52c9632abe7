//! The theme's style sheet, scripts and mark as they are published: joined, tightened, named by their content.
//!
//! In: the theme's files in their order. Out: [`ThemeFile`], whose name changes whenever its bytes do, so that browsers
//! may keep it for ever.

/// Hexadecimal digits of a fingerprint.
const FINGERPRINT: usize = 10;
/// The style sheet that declares the order of the layers, and so stands outside all of them.
const LAYERS: &str = "layers";

/// A file of the theme that is published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThemeFile {
    /// Where in the output: `assets/casebook.0123456789.css`, the digits being of the BLAKE3 hash of its bytes.
    pub path: String,
    /// Its bytes, UTF-8.
    pub text: String,
}

/// Returns the style sheets joined, each (a name and its text) in the cascade layer of its name, without comments,
/// indentation and empty lines.
pub fn style(parts: &[(String, &str)]) -> ThemeFile {
    let text = parts.iter().map(|(name, text)| match name.as_str() {
        LAYERS => format!("{}\n", bare_style(text)),
        _ => format!("@layer {name}{{\n{}\n}}\n", bare_style(text)),
    });
    fingerprinted(text.collect(), "css")
}

/// Returns the scripts joined, each in a scope of its own, without indentation and the lines that are comments.
pub fn script(parts: &[(String, &str)]) -> ThemeFile {
    let text = parts.iter().map(|(_, text)| {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
        format!("{{\n{}\n}}\n", lines.collect::<Vec<_>>().join("\n"))
    });
    fingerprinted(text.collect(), "js")
}

/// Returns the script `name`, which only some pages load: its parts, modules of one folder, joined in one scope.
///
/// A module's lines `import … from "./…";` are left out and the word `export` before a declaration is taken away, so that
/// the parts can be tested each alone and still are one plain script, which also runs on a page opened from disk.
pub fn bundle(name: &str, parts: &[(String, &str)]) -> ThemeFile {
    let mut text = String::from("(() => {\n\"use strict\";\n");
    for line in parts.iter().flat_map(|(_, text)| text.lines()).map(str::trim) {
        let is_import = line.starts_with("import ") && line.ends_with("\";");
        let is_comment = ["//", "/*", "* ", "*/"].iter().any(|sign| line.starts_with(sign));
        if !line.is_empty() && !is_comment && !is_import {
            text.push_str(line.strip_prefix("export ").unwrap_or(line));
            text.push('\n');
        }
    }
    text.push_str("})();\n");
    named_by_content(name, text, "js")
}

/// Returns the mark in the browser's tab.
pub fn icon(svg: &str) -> ThemeFile {
    fingerprinted(svg.to_owned(), "svg")
}

fn bare_style(text: &str) -> String {
    // Every part but the first begins inside a comment.
    let without_comments: String = text
        .split("/*")
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once("*/").map_or("", |(_, rest)| rest) })
        .collect();
    let lines = without_comments.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(tight_line).collect::<Vec<_>>().join("\n")
}

/// Returns a line of style without the spaces that only part its signs; those inside a value or a selector stay.
fn tight_line(line: &str) -> String {
    if line.contains(['"', '\'']) {
        return line.to_owned();
    }
    let line = line.replace(" {", "{").replace("{ ", "{").replace("; }", "}").replace("; ", ";");
    line.replace(" }", "}").replace(", ", ",").replace(": ", ":")
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
    use super::{bundle, script, style};

    #[test]
    fn each_sheet_stands_in_its_layer_without_comments() {
        let layers = "@layer base, print; /* order */\n";
        let base = "/* a\n b */\nbody {\n  margin: 0; /* c */\n}\n";
        let joined = style(&[("layers".to_owned(), layers), ("base".to_owned(), base)]);
        assert_eq!(joined.text, "@layer base,print;\n@layer base{\nbody{\nmargin:0;\n}\n}\n");
    }

    #[test]
    fn the_modules_of_a_bundle_are_joined_in_one_scope() {
        let first = "// why\n/**\n * What.\n */\nexport function one() {\n  return 1;\n}\n";
        let second = "import { one } from \"./first.js\";\n\nconst two = one() + 1;\n";
        let joined = bundle("search", &[("first".to_owned(), first), ("second".to_owned(), second)]);
        let inside = "function one() {\nreturn 1;\n}\nconst two = one() + 1;\n";
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
        assert_eq!(one.text, "{\nrun();\n}\n");
        assert_eq!(one.path.len(), "assets/casebook.0123456789.js".len());
    }
}
