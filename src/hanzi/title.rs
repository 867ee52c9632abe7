//! Titles in their marks.

/// Returns `title` in 《》, which it may bear already (GB/T 15834—2011).
pub fn in_marks(title: &str) -> String {
    if title.starts_with('《') { title.to_owned() } else { format!("《{title}》") }
}
