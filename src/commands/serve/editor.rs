//! How a place in a file is opened in an editor by an address: `vscode://file/…`.
//!
//! In: the editor's name, or a pattern of one's own. Out: the address of a place. Which addresses an editor answers to is
//! told in its own documentation; the ones below are those of their makers.

use std::path::Path;

use crate::lang::{Lang, Words};
use crate::url::encode_path;

/// The editors known by name, each with its pattern.
const KNOWN: [(&str, &str); 8] = [
    ("vscode", "vscode://file/{file}:{line}:{column}"),
    ("vscodium", "vscodium://file/{file}:{line}:{column}"),
    ("cursor", "cursor://file/{file}:{line}:{column}"),
    ("zed", "zed://file/{file}:{line}:{column}"),
    ("idea", "idea://open?file=/{file}&line={line}&column={column}"),
    ("sublime", "subl://open?url=file:///{file}&line={line}&column={column}"),
    ("textmate", "txmt://open?url=file:///{file}&line={line}&column={column}"),
    ("none", ""),
];

/// An editor that opens places by address; the empty pattern opens none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    pattern: String,
}

impl Default for Editor {
    /// Returns the editor that a new site's settings are written for.
    fn default() -> Self {
        Self { pattern: KNOWN.first().map_or("", |(_, pattern)| pattern).to_owned() }
    }
}

impl Editor {
    /// Reads the name of a known editor, or a pattern with `{file}` in it.
    ///
    /// # Errors
    ///
    /// What to write instead.
    pub fn read(text: &str, lang: Lang) -> Result<Self, String> {
        let known = KNOWN.iter().find(|(name, _)| *name == text).map(|(_, pattern)| *pattern);
        let own = Some(text).filter(|text| text.contains("://") && text.contains("{file}"));
        let words = Words::new(
            "写 vscode、vscodium、cursor、zed、idea、sublime、textmate、none，或带 {file} 的网址，如 vscode://file/{file}:{line}:{column}",
            "write vscode, vscodium, cursor, zed, idea, sublime, textmate, none, or an address with {file} in it, as vscode://file/{file}:{line}:{column}",
        );
        known
            .or(own)
            .map(|pattern| Self { pattern: pattern.to_owned() })
            .ok_or_else(|| words.pick(lang).to_owned())
    }

    /// Returns the address of a place; line and column count from 1. `None` where no editor is to be opened.
    pub(super) fn address(&self, root: &Path, file: &str, line: usize, column: usize) -> Option<String> {
        if self.pattern.is_empty() || file.is_empty() {
            return None;
        }
        let path = root.join(file).to_string_lossy().replace('\\', "/");
        let path = encode_path(path.trim_start_matches('/'));
        let numbered =
            self.pattern.replace("{line}", &line.to_string()).replace("{column}", &column.to_string());
        Some(numbered.replace("{file}", &path))
    }
}

#[cfg(test)]
mod tests {
    use super::Editor;
    use crate::lang::Lang;
    use std::path::Path;

    fn address(editor: &str) -> Option<String> {
        let editor = Editor::read(editor, Lang::En).unwrap();
        editor.address(Path::new("/网 站"), "content/a.md", 3, 7)
    }

    #[test]
    fn a_place_has_the_address_that_the_editor_answers_to() {
        let path = "%E7%BD%91%20%E7%AB%99/content/a.md";
        assert_eq!(address("vscode").unwrap(), format!("vscode://file/{path}:3:7"));
        assert_eq!(address("x://o?f={file}&l={line}").unwrap(), format!("x://o?f={path}&l=3"));
        assert_eq!(address("none"), None);
    }

    #[test]
    fn what_is_no_editor_is_refused() {
        for wrong in ["vim", "vscode://file/", "{file}"] {
            assert!(Editor::read(wrong, Lang::Zh).unwrap_err().contains("vscode"), "{wrong}");
        }
    }
}
