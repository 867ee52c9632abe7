//! YAML as people really write it: the slips that can be named are named, and reading goes on as if they were not.
//!
//! In: YAML text. Out: the node tree, and a fault for each slip: a full-width colon, no space after a colon, a tab
//! or a wide space as indent. Nothing is guessed: a slip is mended only where the text cannot mean anything else.

use std::ops::Range;

use crate::fault::Fault;
use crate::parse::yaml::{self, Node};
use crate::source::{FileId, Span};

/// Reads the YAML in `range` of `text`; returns `None` where nothing could be read.
pub(super) fn read(text: &str, range: Range<usize>, file: FileId, faults: &mut Vec<Fault>) -> Option<Node> {
    let yaml = text.get(range.clone()).unwrap_or_default();
    let slips = slips(yaml);
    let sure: Vec<&Slip> = slips.iter().filter(|slip| slip.is_sure).collect();
    let all: Vec<&Slip> = slips.iter().collect();
    let place = |at: Range<usize>| Span::new(file, range.start + at.start..range.start + at.end);
    let mut first_error = None;
    let attempts = if sure.len() == all.len() { vec![sure] } else { vec![sure, all] };
    for mended in attempts {
        let text = Mended::new(yaml, &mended);
        match yaml::read(&text.text, &|at| place(text.original(at.start)..text.original(at.end))) {
            Ok(node) => {
                faults.extend(mended.iter().map(|slip| slip.fault(&place)));
                return Some(node);
            }
            Err(broken) => {
                first_error.get_or_insert((text.original(broken.offset), broken.detail, mended));
            }
        }
    }
    if let Some((offset, detail, named)) = first_error {
        faults.extend(named.iter().map(|slip| slip.fault(&place)));
        let offset = offset.min(yaml.trim_end().len());
        let opening = detail.contains("quote").then(|| open_quote(yaml)).flatten();
        let at = opening.filter(|quote| *quote < offset).map_or(offset..offset, |quote| quote..quote + 1);
        faults.push(Fault::YamlSyntax { at: place(at), detail });
    }
    None
}

/// Returns the place of the first quote that begins a value and is not closed in its line: where an unclosed quote is
/// noticed is mostly far below.
fn open_quote(yaml: &str) -> Option<usize> {
    let mut offset = 0;
    for line in yaml.split_inclusive('\n') {
        let before = line.split_once(": ").map_or(0, |(key, _)| key.len() + 2);
        let value = line.get(before..).unwrap_or_default();
        let value = value.trim_start_matches([' ', '-', '[', '{']);
        let inside = value.strip_prefix('"').map(|inside| ('"', inside));
        let inside = inside.or_else(|| value.strip_prefix('\'').map(|inside| ('\'', inside)));
        if inside.is_some_and(|(quote, inside)| !inside.contains(quote)) {
            return Some(offset + line.len() - value.len());
        }
        offset += line.len();
    }
    None
}

/// One slip, with what should stand there.
struct Slip {
    at: Range<usize>,
    what: What,
    /// Whether the line can mean nothing else; the others are tried only when the text cannot be read as it is.
    is_sure: bool,
}

enum What {
    WideColon { key: String },
    NoSpace { key: String },
    Tab { spaces: String },
}

impl Slip {
    fn mend(&self) -> &str {
        match &self.what {
            What::WideColon { .. } | What::NoSpace { .. } => ": ",
            What::Tab { spaces } => spaces,
        }
    }

    fn fault(&self, place: &dyn Fn(Range<usize>) -> Span) -> Fault {
        let at = place(self.at.clone());
        match &self.what {
            What::WideColon { key } => Fault::FullWidthColon { at, key: key.clone() },
            What::NoSpace { key } => Fault::MissingSpace { at, key: key.clone() },
            What::Tab { .. } => Fault::TabIndent { at },
        }
    }
}

/// Finds the slips line by line, knowing of block scalars and of lines that go on with the value above them.
fn slips(yaml: &str) -> Vec<Slip> {
    let mut found = Vec::new();
    let mut scalar_indent: Option<usize> = None;
    let mut parents: Vec<Key> = Vec::new();
    let mut offset = 0;
    for line in yaml.split_inclusive('\n') {
        let start = offset;
        offset += line.len();
        let content = line.trim();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let indent = line.len() - line.trim_start_matches([' ', '\t', WIDE_SPACE]).len();
        if scalar_indent.is_some_and(|key| indent > key) {
            continue;
        }
        scalar_indent = None;
        found.extend(tabs(line, start, indent));
        parents.retain(|key| key.indent < indent);
        let goes_on = parents.last().is_some_and(|parent| parent.has_value);
        let (depth, item) = inside_list_marks(line.get(indent..).unwrap_or_default());
        let Some(key) = Key::of(item.trim_end(), indent + depth) else { continue };
        if key.opens_scalar {
            scalar_indent = Some(indent);
        }
        if let (Some(what), false) = (key.slip, goes_on) {
            let at = start + indent + depth + key.colon.start..start + indent + depth + key.colon.end;
            found.push(Slip { at, what, is_sure: depth == 0 });
        }
        parents.push(Key { slip: None, ..key });
    }
    found
}

/// The space that a Chinese keyboard gives; it is as wide as two.
const WIDE_SPACE: char = '\u{3000}';

/// Returns the slip of a line whose indent has a tab or a wide space in it: all of the indent, each counted as two
/// spaces.
fn tabs(line: &str, start: usize, indent: usize) -> Option<Slip> {
    let indent_text = line.get(..indent).filter(|text| text.contains(['\t', WIDE_SPACE]))?;
    let what = What::Tab { spaces: indent_text.replace(['\t', WIDE_SPACE], "  ") };
    Some(Slip { at: start..start + indent, what, is_sure: true })
}

/// Returns how many bytes of `- ` marks the line begins with, and what follows them.
fn inside_list_marks(line: &str) -> (usize, &str) {
    let mut item = line;
    while let Some(rest) = item.strip_prefix("- ") {
        item = rest.trim_start_matches(' ');
    }
    (line.len() - item.len(), item)
}

/// The key a line begins with.
struct Key {
    indent: usize,
    colon: Range<usize>,
    has_value: bool,
    opens_scalar: bool,
    slip: Option<What>,
}

impl Key {
    /// Reads `item` as `key: value`, `key：value` or `key:value`; `None` for any other line.
    fn of(item: &str, indent: usize) -> Option<Self> {
        let (at, colon) = item.char_indices().find(|(_, c)| matches!(c, ':' | '：'))?;
        let name = item.get(..at).unwrap_or_default();
        let is_name =
            !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '));
        let is_word = is_name && name.chars().count() <= 16 && !name.chars().all(|c| c.is_ascii_digit());
        let after = item.get(at + colon.len_utf8()..).unwrap_or_default();
        let value = after.trim();
        let key = || name.trim().to_owned();
        let slip = match colon {
            '：' if is_word => Some(What::WideColon { key: key() }),
            ':' if is_word && !after.is_empty() && !after.starts_with([' ', '\t', '/']) => {
                Some(What::NoSpace { key: key() })
            }
            ':' if after.is_empty() || after.starts_with([' ', '\t']) => None,
            _ => return None,
        };
        Some(Self {
            indent,
            colon: at..at + colon.len_utf8(),
            has_value: !value.is_empty() && !value.starts_with(['#', '&', '|', '>']),
            opens_scalar: value.starts_with(['|', '>']),
            slip,
        })
    }
}

/// A text with its slips mended, and the way back to the offsets of the original.
struct Mended {
    text: String,
    /// For each mend: where it ends in the mended text, and how far the original is behind from there on.
    shifts: Vec<(usize, isize)>,
}

impl Mended {
    fn new(yaml: &str, slips: &[&Slip]) -> Self {
        let (mut text, mut shifts, mut from) = (String::with_capacity(yaml.len()), Vec::new(), 0);
        for slip in slips {
            text.push_str(yaml.get(from..slip.at.start).unwrap_or_default());
            text.push_str(slip.mend());
            from = slip.at.end;
            shifts.push((text.len(), from.cast_signed() - text.len().cast_signed()));
        }
        text.push_str(yaml.get(from..).unwrap_or_default());
        Self { text, shifts }
    }

    /// Returns the offset in the original of `offset` in the mended text.
    fn original(&self, offset: usize) -> usize {
        let mends_before = self.shifts.partition_point(|&(end, _)| end <= offset);
        let shift =
            mends_before.checked_sub(1).and_then(|last| self.shifts.get(last)).map_or(0, |&(_, by)| by);
        offset.checked_add_signed(shift).unwrap_or(offset)
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::fault::Fault;
    use crate::parse::yaml::{Node, Value};
    use crate::source::FileId;

    fn parsed(text: &str) -> (Option<Node>, Vec<Fault>) {
        let mut faults = Vec::new();
        let node = read(text, 0..text.len(), FileId(0), &mut faults);
        (node, faults)
    }

    fn keys(node: Option<Node>) -> Vec<String> {
        match node.map(|node| node.value) {
            Some(Value::Map(pairs)) => pairs.into_iter().map(|pair| pair.key).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_full_width_colon_is_named_and_read_as_a_colon() {
        let text = "title: 甲\nregion：某省/某市\ntopics: [乙]\n";
        let (node, faults) = parsed(text);
        assert_eq!(keys(node), ["title", "region", "topics"]);
        let [Fault::FullWidthColon { at, key }] = faults.as_slice() else { panic!("{faults:?}") };
        assert_eq!((text.get(at.range()), key.as_str()), (Some("："), "region"));
    }

    #[test]
    fn every_line_with_a_full_width_colon_is_named() {
        let (node, faults) = parsed("标题：甲\n日期：2023\n步骤：\n  征题：2023-05\n");
        assert_eq!(keys(node), ["标题", "日期", "步骤"]);
        assert_eq!(faults.len(), 4);
    }

    #[test]
    fn places_behind_a_mend_are_those_of_the_original() {
        let text = "标题：甲\n日期: 乙\n";
        let (Some(Node { value: Value::Map(pairs), .. }), _) = parsed(text) else { panic!() };
        assert_eq!(text.get(pairs[1].value.at.range()), Some("乙"));
        assert_eq!(text.get(pairs[1].key_at.range()), Some("日期"));
    }

    #[test]
    fn a_list_item_that_is_a_sentence_with_a_colon_stays_one() {
        let (_, faults) = parsed("documents:\n  - 说明：一份\n  - 附件：两份\n");
        assert_eq!(faults, []);
    }

    #[test]
    fn a_list_item_that_must_be_a_key_is_named() {
        let (node, faults) = parsed("sources:\n  - title：甲\n    publisher: 乙\n");
        assert!(matches!(faults.as_slice(), [Fault::FullWidthColon { .. }]), "{faults:?}");
        assert!(node.is_some());
    }

    #[test]
    fn a_line_that_goes_on_with_the_value_above_stays_text() {
        assert_eq!(parsed("summary: 第一句\n  说明：第二句\n").1, []);
        assert_eq!(parsed("summary: |\n  说明：第二句\n  a:b\n").1, []);
    }

    #[test]
    fn a_missing_space_and_a_tab_are_named() {
        let (node, faults) = parsed("title:甲\nsteps:\n\t征题: 2023\n");
        assert_eq!(keys(node), ["title", "steps"]);
        assert!(
            matches!(faults.as_slice(), [Fault::MissingSpace { .. }, Fault::TabIndent { .. }]),
            "{faults:?}"
        );
    }

    #[test]
    fn an_address_or_a_time_is_no_key_without_a_space() {
        assert_eq!(parsed("a:\n  - https://example.org/x\n  - 12:30\n").1, []);
    }

    #[test]
    fn what_cannot_be_read_is_reported_once_with_its_place() {
        let (node, faults) = parsed("title: [甲\nregion: 乙\n");
        assert!(node.is_none());
        assert!(matches!(faults.as_slice(), [Fault::YamlSyntax { .. }]), "{faults:?}");
    }
}
