//! A change of a file as a patch.
//!
//! In: a path and the text before and after. Out: the unified form that `patch` and version control read (POSIX.1-2024,
//! `diff -u`). The owner of the library that compares.

use similar::TextDiff;

/// Returns the patch that makes `new` of `old` in the file at `path`, three lines around each change.
pub(super) fn patch(path: &str, old: &str, new: &str) -> String {
    let (before, after) = (format!("a/{path}"), format!("b/{path}"));
    TextDiff::from_lines(old, new).unified_diff().context_radius(3).header(&before, &after).to_string()
}

#[cfg(test)]
mod tests {
    use super::patch;

    #[test]
    fn a_change_stands_between_its_neighbours() {
        assert_eq!(
            patch("content/a.md", "---\n标题：甲\n---\n", "---\n标题: 甲\n---\n"),
            "--- a/content/a.md\n+++ b/content/a.md\n@@ -1,3 +1,3 @@\n ---\n-标题：甲\n+标题: 甲\n ---\n"
        );
    }

    #[test]
    fn a_file_without_a_last_line_end_is_told() {
        assert!(patch("a", "x", "y").ends_with("\\ No newline at end of file\n"));
    }
}
