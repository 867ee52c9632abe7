//! The site's own data as templates are given it, under `data`.
//!
//! In: the data files. Out: [`DataView`], which serialises as the tree that was read; folders are mappings:
//! `data/2023/prices.csv` is `data["2023"].prices`.

use std::collections::BTreeMap;

use serde::ser::{SerializeMap as _, SerializeSeq as _};
use serde::{Serialize, Serializer};

use crate::parse::table::DataFile;
use crate::parse::yaml::{Node, Value};

/// The data files by name.
#[derive(Clone, Debug, Default)]
pub struct DataView<'d> {
    entries: BTreeMap<&'d str, DataEntry<'d>>,
}

#[derive(Clone, Debug)]
enum DataEntry<'d> {
    File(&'d Node),
    Folder(DataView<'d>),
}

impl<'d> DataView<'d> {
    /// Returns the view of `files`; where a file and a folder have one name, the folder is meant.
    pub fn new(files: &'d [DataFile]) -> Self {
        let mut view = Self::default();
        for file in files {
            view.insert(&file.name, &file.value);
        }
        view
    }

    fn insert(&mut self, name: &'d str, value: &'d Node) {
        let Some((folder, rest)) = name.split_once('/') else {
            self.entries.entry(name).or_insert(DataEntry::File(value));
            return;
        };
        let entry = self.entries.entry(folder).or_insert_with(|| DataEntry::Folder(Self::default()));
        if let DataEntry::File(_) = entry {
            *entry = DataEntry::Folder(Self::default());
        }
        if let DataEntry::Folder(view) = entry {
            view.insert(rest, value);
        }
    }
}

impl Serialize for DataView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.entries.len()))?;
        for (name, entry) in &self.entries {
            match entry {
                DataEntry::File(node) => map.serialize_entry(name, &NodeView(node))?,
                DataEntry::Folder(view) => map.serialize_entry(name, view)?,
            }
        }
        map.end()
    }
}

/// A value of a data file.
struct NodeView<'d>(&'d Node);

impl Serialize for NodeView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0.value {
            Value::Null => serializer.serialize_none(),
            Value::Flag(flag) => serializer.serialize_bool(*flag),
            Value::Number(text) => match text.parse::<i64>() {
                Ok(whole) => serializer.serialize_i64(whole),
                Err(_) => serializer.serialize_str(text),
            },
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&NodeView(item))?;
                }
                list.end()
            }
            Value::Map(pairs) => {
                let mut map = serializer.serialize_map(Some(pairs.len()))?;
                for pair in pairs {
                    map.serialize_entry(&pair.key, &NodeView(&pair.value))?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DataView;
    use crate::parse::table::table;
    use crate::source::{FileId, SourceFile};

    #[test]
    fn folders_are_mappings_and_numbers_stay_as_written() {
        let file = |path: &str, text: &str| SourceFile {
            id: FileId(0),
            path: path.into(),
            text: text.into(),
            broken_at: None,
        };
        let sources =
            [file("data/2023/prices.csv", "菜,价\n白菜,3\n"), file("data/site.yaml", "a: 1\nb: 2023.10\n")];
        let files: Vec<_> = sources.iter().filter_map(table).map(|(file, _)| file).collect();
        let json = serde_json::to_string(&DataView::new(&files)).unwrap();
        assert_eq!(json, r#"{"2023":{"prices":[{"菜":"白菜","价":"3"}]},"site":{"a":1,"b":"2023.10"}}"#);
    }
}
