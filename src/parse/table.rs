//! The site's own data files: `data/<name>.yaml` and `data/<name>.csv`, for its templates.
//!
//! In: a file below `data/`. Out: [`DataFile`], its value as the same tree that front matter is read into; a CSV file
//! is a list of mappings from the words of its first line (RFC 4180).

use std::ops::Range;

use crate::fault::Fault;
use crate::parse::mend;
use crate::parse::yaml::{Node, Pair, Value};
use crate::source::{FileId, SourceFile, Span};

/// One data file.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// The file.
    pub file: FileId,
    /// Its path below `data/`, without the extension: `prices`, `2023/prices`.
    pub name: String,
    /// What it holds; [`Value::Null`] when it could not be read.
    pub value: Node,
}

/// Reads `file` as data; returns `None` for a file that is neither YAML nor CSV.
pub fn table(file: &SourceFile) -> Option<(DataFile, Vec<Fault>)> {
    let (name, extension) = file.path.strip_prefix("data/")?.rsplit_once('.')?;
    let mut faults = Vec::new();
    if let Some(broken) = file.broken_at {
        faults.push(Fault::NotUtf8 { at: Span::new(file.id, broken..broken) });
    }
    let start = if file.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let whole = start..file.text.len();
    let nothing = Node { at: Span::new(file.id, whole.clone()), value: Value::Null };
    let value = match extension {
        "yaml" | "yml" => mend::read(&file.text, whole, file.id, &mut faults).unwrap_or(nothing),
        "csv" => rows(file, whole, &mut faults),
        _ => return None,
    };
    Some((DataFile { file: file.id, name: name.to_owned(), value }, faults))
}

/// Reads the lines of a CSV file; a line with more or fewer cells than the first is a fault and is left out.
fn rows(file: &SourceFile, range: Range<usize>, faults: &mut Vec<Fault>) -> Node {
    let text = file.text.get(range.clone()).unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let names: Vec<String> =
        reader.headers().map(|names| names.iter().map(str::to_owned).collect()).unwrap_or_default();
    let mut rows = Vec::new();
    // The text is UTF-8 already and the rows may be uneven, so there is no error left to be had.
    for record in reader.records().flatten() {
        // The reader counts the second half of a CRLF to the line after it.
        let start = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or_default();
        let start = start
            + text.get(start..).map_or(0, |rest| rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let at = Span::new(file.id, range.start + start..range.start + start + line.len());
        if record.len() != names.len() {
            faults.push(Fault::UnevenRow { at, expected: names.len(), found: record.len() });
            continue;
        }
        let cells = names.iter().zip(record.iter()).map(|(name, cell)| Pair {
            key: name.clone(),
            key_at: at,
            value: Node { at, value: Value::Text(cell.to_owned()) },
        });
        rows.push(Node { at, value: Value::Map(cells.collect()) });
    }
    Node { at: Span::new(file.id, range), value: Value::List(rows) }
}

#[cfg(test)]
mod tests {
    use super::table;
    use crate::fault::Fault;
    use crate::parse::yaml::Value;
    use crate::source::{FileId, SourceFile};

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile { id: FileId(0), path: path.into(), text: text.into(), broken_at: None }
    }

    #[test]
    fn a_csv_file_is_a_list_of_mappings() {
        let source = file("data/2023/prices.csv", "\u{feff}菜,价\r\n\"白菜, 大\",3\r\n萝卜,2\r\n");
        let (data, faults) = table(&source).unwrap();
        assert_eq!((data.name.as_str(), faults), ("2023/prices", vec![]));
        let Value::List(rows) = data.value.value else { panic!() };
        let Value::Map(cells) = &rows[0].value else { panic!() };
        assert_eq!((cells[0].key.as_str(), &cells[0].value.value), ("菜", &Value::Text("白菜, 大".into())));
        assert_eq!(source.slice(rows[1].at), "萝卜,2");
    }

    #[test]
    fn an_uneven_row_is_named_and_the_others_are_read() {
        let source = file("data/a.csv", "a,b\n1\n2,3\n");
        let (data, faults) = table(&source).unwrap();
        let [Fault::UnevenRow { at, expected: 2, found: 1 }] = faults.as_slice() else {
            panic!("{faults:?}")
        };
        assert_eq!(source.slice(*at), "1");
        assert!(matches!(data.value.value, Value::List(rows) if rows.len() == 1));
    }

    #[test]
    fn a_yaml_file_may_hold_a_list() {
        let (data, faults) = table(&file("data/a.yaml", "- 甲\n- 乙\n")).unwrap();
        assert_eq!(faults, []);
        assert!(matches!(data.value.value, Value::List(items) if items.len() == 2));
    }

    #[test]
    fn other_files_are_no_data() {
        assert!(table(&file("data/readme.txt", "x")).is_none());
    }
}
