//! Writing Markdown: what the readers of documents and pages write their text with.
//!
//! In: pieces of text. Out: Markdown in which they mean what they said.

/// Returns `text` so that Markdown shows it as it is: one line, with signs that would mean something escaped.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let is_sign = match c {
            '*' | '`' | '\\' => true,
            '<' => next.is_some_and(|c| c.is_ascii_alphabetic() || c == '/' || c == '!'),
            '[' => next == Some('^'),
            _ => false,
        };
        if is_sign {
            plain.push('\\');
        }
        plain.push(if c == '\n' || c == '\r' || c == '\t' { ' ' } else { c });
    }
    plain
}

/// Returns a table of rows of cells, the first row being its header; empty for none.
pub(super) fn table(rows: &[Vec<String>]) -> String {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    if width == 0 {
        return String::new();
    }
    let mut table = String::new();
    for (number, row) in rows.iter().enumerate() {
        let cells = (0..width).map(|cell| {
            row.get(cell).map_or(String::new(), |text| text.trim().replace('|', "\\|").replace('\n', " "))
        });
        table.push_str(&format!("| {} |\n", cells.collect::<Vec<_>>().join(" | ")));
        if number == 0 {
            table.push_str(&format!("|{}\n", "---|".repeat(width)));
        }
    }
    table
}

/// Appends `block` to `text`, an empty line between.
pub(super) fn push_block(text: &mut String, block: &str) {
    let block = block.trim_matches('\n');
    if block.trim().is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push_str(if text.ends_with('\n') { "\n" } else { "\n\n" });
    }
    text.push_str(block);
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::{plain, push_block, table};

    #[test]
    fn signs_are_shown_as_they_are() {
        assert_eq!(plain("5*3 <b> a<3 [^1]"), "5\\*3 \\<b> a<3 \\[^1]");
    }

    #[test]
    fn rows_make_a_table() {
        let rows = [vec!["指标".to_owned(), "数".to_owned()], vec!["甲|乙".to_owned()]];
        assert_eq!(table(&rows), "| 指标 | 数 |\n|---|---|\n| 甲\\|乙 |  |\n");
        assert_eq!(table(&[]), "");
    }

    #[test]
    fn blocks_stand_apart() {
        let mut text = String::new();
        for block in ["甲", "", "乙\n"] {
            push_block(&mut text, block);
        }
        assert_eq!(text, "甲\n\n乙\n");
    }
}
