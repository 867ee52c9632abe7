//! A Markdown file in one layout, whoever wrote it.
//!
//! In: a file. Out: its text as it is to be laid out. What a reader sees stays what it was: after each rule the text is parsed
//! again, and a rule that would change anything but places is left out for this file. The front matter keeps its lines;
//! only their ends are made alike.

use crate::parse::body::What;
use crate::parse::{body_range, parse};
use crate::source::SourceFile;

/// Takes the lines of a body and returns them as they are to be.
type Rule = fn(&[Line<'_>]) -> Vec<String>;

/// The rules, in order.
const RULES: [Rule; 4] = [trimmed, headed, listed, spaced];

/// A line of the body.
#[derive(Clone, Copy, Debug)]
struct Line<'t> {
    text: &'t str,
    /// Whether it stands in fenced code, the fences included.
    is_code: bool,
}

/// Returns `file` as it is to be laid out.
pub(super) fn laid_out(file: &SourceFile) -> String {
    let kept = |laid: SourceFile, text: String| {
        let candidate = SourceFile { text, ..laid.clone() };
        if reads_alike(&laid, &candidate) { candidate } else { laid }
    };
    let laid = kept(file.clone(), file.text.replace("\r\n", "\n"));
    let ruled = |laid: SourceFile, rule: &Rule| {
        let (front, body) = parts(&laid);
        let text = format!("{front}{}", joined(front, &rule(&lines(body))));
        kept(laid, text)
    };
    RULES.iter().fold(laid, ruled).text
}

/// Returns whether two texts of a file say the same: the front matter but for its line ends, and all that the body is read as.
fn reads_alike(old: &SourceFile, new: &SourceFile) -> bool {
    let read = |file: &SourceFile| {
        let pieces = parse(file).0.body.pieces.into_iter().map(|piece| piece.what);
        (parts(file).0.replace("\r\n", "\n"), pieces.collect::<Vec<What>>())
    };
    old.text == new.text || read(old) == read(new)
}

/// Returns the front matter with its `---` lines, and what stands behind it.
fn parts(file: &SourceFile) -> (&str, &str) {
    file.text.split_at_checked(body_range(file).start).unwrap_or(("", &file.text))
}

/// Returns the lines as one text: an empty line behind a front matter, a line end behind the last.
fn joined(front: &str, lines: &[String]) -> String {
    let is_empty = |line: &&String| line.is_empty();
    let start = lines.iter().take_while(is_empty).count();
    let end = lines.len() - lines.iter().rev().take_while(is_empty).count();
    let Some(lines) = lines.get(start..end).filter(|lines| !lines.is_empty()) else { return String::new() };
    let before = if front.is_empty() { "" } else { "\n" };
    format!("{before}{}\n", lines.join("\n"))
}

fn lines(body: &str) -> Vec<Line<'_>> {
    let mut fence: Option<&str> = None;
    body.split('\n')
        .map(|text| {
            let bare = text.trim_start();
            let mark = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark));
            let is_code = fence.is_some() || mark.is_some();
            fence = match (fence, mark) {
                (None, opening) => opening,
                (Some(open), Some(closing))
                    if open == closing && bare.trim_end().chars().all(|c| open.contains(c)) =>
                {
                    None
                }
                (open, _) => open,
            };
            Line { text, is_code }
        })
        .collect()
}

/// Nothing stands behind the last character of a line but the two spaces of a line break.
fn trimmed(lines: &[Line<'_>]) -> Vec<String> {
    let trim = |(place, line): (usize, &Line<'_>)| {
        let bare = line.text.trim_end();
        let goes_on =
            |next: &&Line<'_>| !next.text.trim().is_empty() && heading(next).is_none() && !next.is_code;
        let goes_on = lines.get(place + 1).as_ref().is_some_and(goes_on);
        let is_break = line.text.ends_with("  ") && !bare.is_empty() && goes_on;
        if line.is_code {
            line.text.to_owned()
        } else {
            format!("{bare}{}", if is_break { "  " } else { "" })
        }
    };
    lines.iter().enumerate().map(trim).collect()
}

/// A heading has one space behind its marks, and none at its end.
fn headed(lines: &[Line<'_>]) -> Vec<String> {
    let head = |line: &Line<'_>| {
        let Some((marks, title)) = heading(line) else { return line.text.to_owned() };
        let closed = title.trim_end_matches('#');
        let title = if closed.ends_with([' ', '\t']) || closed.is_empty() { closed } else { title };
        format!("{marks} {}", title.trim()).trim_end().to_owned()
    };
    lines.iter().map(head).collect()
}

/// Returns the marks of a heading and what stands behind them.
fn heading<'t>(line: &Line<'t>) -> Option<(&'t str, &'t str)> {
    let bare = line.text.trim_start_matches(' ');
    let count = bare.bytes().take_while(|byte| *byte == b'#').count();
    let (marks, rest) = bare.split_at_checked(count)?;
    let is_heading = (1..=6).contains(&count) && (rest.is_empty() || rest.starts_with([' ', '\t']));
    (is_heading && !line.is_code).then_some((marks, rest))
}

/// Items begin with `- `.
fn listed(lines: &[Line<'_>]) -> Vec<String> {
    let list = |line: &Line<'_>| {
        let bare = line.text.trim_start();
        let indent = line.text.get(..line.text.len() - bare.len()).unwrap_or_default();
        match bare.strip_prefix("* ").or_else(|| bare.strip_prefix("+ ")) {
            Some(item) if !line.is_code => format!("{indent}- {item}"),
            _ => line.text.to_owned(),
        }
    };
    lines.iter().map(list).collect()
}

/// One empty line parts what is parted; a heading stands between two.
fn spaced(lines: &[Line<'_>]) -> Vec<String> {
    let mut spaced: Vec<String> = Vec::new();
    let mut wants_space = false;
    for line in lines {
        let is_empty = line.text.is_empty() && !line.is_code;
        let is_heading = heading(line).is_some();
        if !is_empty && (wants_space || is_heading) && spaced.last().is_some_and(|last| !last.is_empty()) {
            spaced.push(String::new());
        }
        if !is_empty || spaced.last().is_some_and(|last| !last.is_empty()) {
            spaced.push(line.text.to_owned());
        }
        wants_space = is_heading;
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::laid_out;
    use crate::source::{FileId, SourceFile};

    fn of(text: &str) -> String {
        laid_out(&SourceFile {
            id: FileId(0),
            path: "content/a.md".into(),
            text: text.into(),
            broken_at: None,
        })
    }

    #[test]
    fn lines_headings_items_and_spaces_are_made_alike() {
        let written = "---\r\n标题: 甲  # 注\r\n---\r\n\r\n\r\n##  征题 ##\r\n村民提出。　\r\n\r\n\r\n* 甲\r\n* 乙  \r\n## 定题\r\n";
        let wanted = "---\n标题: 甲  # 注\n---\n\n## 征题\n\n村民提出。\n\n- 甲\n- 乙\n\n## 定题\n";
        assert_eq!(of(written), wanted);
        assert_eq!(of(wanted), wanted);
    }

    #[test]
    fn what_a_reader_would_see_changed_stays_as_it_was() {
        for text in [
            // Two lists side by side would become one.
            "---\n标题: 甲\n---\n\n- 甲\n\n* 乙\n",
            // A line break is kept, and code is kept whole.
            "---\n标题: 甲\n---\n\n甲  \n乙\n\n```\n  * x  \n\n\n# y\n```\n",
            // No heading: the number of something.
            "---\n标题: 甲\n---\n\n#5 号井\n",
        ] {
            assert_eq!(of(text), text);
        }
    }

    #[test]
    fn a_file_without_front_matter_or_without_text_is_laid_out_too() {
        assert_eq!(of("\n\n甲 \n\n\n乙"), "甲\n\n乙\n");
        assert_eq!(of("---\n标题: 甲\n---\n\n\n"), "---\n标题: 甲\n---\n");
        assert_eq!(of(""), "");
    }

    #[test]
    fn a_front_matter_keeps_its_lines_however_it_begins_and_ends() {
        for front in [
            "\u{feff}---\n标题: 甲  \n##  注\n备注: |\n  # 甲\n\n\n  * 乙\n---\n",
            "\n---  \n标题: 甲\n\n\n##  注\n...\n",
            "---\n标题: 甲\n\n\n##  注",
        ] {
            assert_eq!(of(front), front);
        }
        let front = "\u{feff}---\n标题: 甲\n\n\n##  注\n---\n";
        assert_eq!(of(&format!("{front}* 甲")), format!("{front}\n- 甲\n"));
    }
}
