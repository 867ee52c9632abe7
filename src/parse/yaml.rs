//! YAML with the place of every key and value.
//!
//! In: YAML text. Out: a [`Node`] tree. serde_yaml decides what is valid and what a plain word is (a number, a flag,
//! nothing, text); granit-parser walks the same text and tells where each of them stands. Numbers keep the
//! form in which they were written, repeated keys stay, aliases are expanded.

use std::collections::BTreeMap;
use std::collections::VecDeque;
use std::fmt;
use std::ops::Range;

use granit_parser::{Event, Parser};
use serde::Deserialize as _;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use crate::source::Span;

/// A value with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Where it stands; for a block list or mapping, from its first item on.
    pub at: Span,
    /// The value.
    pub value: Value,
}

/// A YAML value (core schema of YAML 1.2, as serde_yaml resolves it).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number, as written: `007`, `2023.10`.
    Number(String),
    /// Text, quotes and folding undone.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping in the order written, repeated keys included.
    Map(Vec<Pair>),
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The key; a number or flag as it was written.
    pub key: String,
    /// Where the key stands.
    pub key_at: Span,
    /// The value.
    pub value: Node,
}

/// Why a text is not YAML.
#[derive(Clone, Debug)]
pub(super) struct Broken {
    /// Byte offset within the text.
    pub(super) offset: usize,
    /// The reader's own words.
    pub(super) detail: String,
}

/// Reads `text`; `place` turns byte ranges of it into spans of the file. Returns `Null` for a text without a value.
pub(super) fn read(text: &str, place: &dyn Fn(Range<usize>) -> Span) -> Result<Node, Broken> {
    let events = events(text, place)?;
    if events.is_empty() {
        return Ok(Node { at: place(0..0), value: Value::Null });
    }
    let mut walk = Walk { events, anchors: BTreeMap::new(), aliased_nodes: 0 };
    NodeSeed(&mut walk).deserialize(serde_yaml::Deserializer::from_str(text)).map_err(|error| Broken {
        offset: error.location().map_or(0, |location| location.index()),
        detail: error.to_string(),
    })
}

/// Returns `text` as a `T`, without places: for files of the program's own, which no editor writes. `None` when it is
/// not one.
pub fn read_as<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_yaml::from_str(text).ok()
}

/// An event of granit-parser that makes a node.
enum Mark {
    Leaf { text: String, anchor: usize, at: Span },
    Open { anchor: usize, at: Span },
    Close { at: Span },
    Alias { anchor: usize, at: Span },
}

fn events(text: &str, place: &dyn Fn(Range<usize>) -> Span) -> Result<VecDeque<Mark>, Broken> {
    let mut marks = VecDeque::new();
    for next in Parser::new_from_str(text) {
        let (event, span) = next.map_err(|error| Broken {
            offset: error.marker().byte_offset().unwrap_or_default(),
            detail: error.to_string(),
        })?;
        let at = place(span.byte_range().unwrap_or_default());
        marks.push_back(match event {
            Event::Scalar(value, _, anchor, _) => Mark::Leaf { text: value.into_owned(), anchor, at },
            Event::SequenceStart(_, anchor, _) | Event::MappingStart(_, anchor, _) => {
                Mark::Open { anchor, at }
            }
            Event::SequenceEnd | Event::MappingEnd => Mark::Close { at },
            Event::Alias(anchor) => Mark::Alias { anchor, at },
            _ => continue,
        });
    }
    Ok(marks)
}

/// How many nodes aliases may add to one text: more is a mistake or an attack.
const ALIASED_NODES: usize = 10_000;

/// The events still ahead, and the anchored nodes behind.
struct Walk {
    events: VecDeque<Mark>,
    anchors: BTreeMap<usize, Node>,
    aliased_nodes: usize,
}

impl Walk {
    /// Returns what the anchor stands for, `None` when that would be more than can be meant.
    fn expand(&mut self, anchor: usize) -> Option<Value> {
        let Some(node) = self.anchors.get(&anchor) else { return Some(Value::Null) };
        self.aliased_nodes += size(node);
        (self.aliased_nodes <= ALIASED_NODES).then(|| node.value.clone())
    }

    fn keep(&mut self, anchor: usize, node: Node) -> Node {
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        node
    }
}

fn size(node: &Node) -> usize {
    1 + match &node.value {
        Value::List(items) => items.iter().map(size).sum(),
        Value::Map(pairs) => pairs.iter().map(|pair| size(&pair.value)).sum(),
        _ => 0,
    }
}

/// Builds one node from serde_yaml's value and the events that belong to it.
struct NodeSeed<'w>(&'w mut Walk);

impl<'de> DeserializeSeed<'de> for NodeSeed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let Some(mark) = self.0.events.pop_front() else {
            return Err(D::Error::custom("two YAML readers disagree about this text"));
        };
        match mark {
            Mark::Alias { anchor, at } => {
                IgnoredAny::deserialize(deserializer)?;
                let value =
                    self.0.expand(anchor).ok_or_else(|| D::Error::custom("aliases repeat too much"))?;
                Ok(Node { at, value })
            }
            Mark::Leaf { text, anchor, at } => {
                let value = deserializer.deserialize_any(LeafVisitor(text))?;
                Ok(self.0.keep(anchor, Node { at, value }))
            }
            Mark::Open { anchor, at } => {
                let value = deserializer.deserialize_any(NestVisitor(&mut *self.0))?;
                let end = match self.0.events.pop_front() {
                    Some(Mark::Close { at }) => at.end,
                    _ => return Err(D::Error::custom("two YAML readers disagree about this text")),
                };
                Ok(self.0.keep(anchor, Node { at: Span { end: end.max(at.end), ..at }, value }))
            }
            Mark::Close { .. } => Err(D::Error::custom("two YAML readers disagree about this text")),
        }
    }
}

/// Takes a scalar; the text as written stands in for a number's own.
struct LeafVisitor(String);

impl Visitor<'_> for LeafVisitor {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a single value")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Value, E> {
        Ok(Value::Number(self.0))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Value, E> {
        Ok(Value::Number(self.0))
    }

    fn visit_i128<E>(self, _: i128) -> Result<Value, E> {
        Ok(Value::Number(self.0))
    }

    fn visit_u128<E>(self, _: u128) -> Result<Value, E> {
        Ok(Value::Number(self.0))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Number(self.0))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
}

/// Takes a list or a mapping.
struct NestVisitor<'w>(&'w mut Walk);

impl<'de> Visitor<'de> for NestVisitor<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a list or a mapping")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(node) = items.next_element_seed(NodeSeed(&mut *self.0))? {
            list.push(node);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(Node { at: key_at, value }) = items.next_key_seed(NodeSeed(&mut *self.0))? {
            let key = match value {
                Value::Text(text) | Value::Number(text) => text,
                Value::Flag(flag) => flag.to_string(),
                Value::Null => String::new(),
                Value::List(_) | Value::Map(_) => {
                    return Err(A::Error::custom("a key must be a single word"));
                }
            };
            let value = items.next_value_seed(NodeSeed(&mut *self.0))?;
            pairs.push(Pair { key, key_at, value });
        }
        Ok(Value::Map(pairs))
    }
}

#[cfg(test)]
mod tests {
    use super::{Node, Value, read};
    use crate::source::{FileId, Span};

    fn parsed(text: &str) -> Node {
        read(text, &|range| Span::new(FileId(0), range)).unwrap()
    }

    fn pairs(node: &Node) -> Vec<(&str, &Value)> {
        let Value::Map(pairs) = &node.value else { panic!("{node:?}") };
        pairs.iter().map(|pair| (pair.key.as_str(), &pair.value.value)).collect()
    }

    #[test]
    fn numbers_keep_the_form_they_were_written_in() {
        let node = parsed("a: 2023.10\nb: 007\nc: '2023'\nd: 2023-05\n");
        assert_eq!(
            pairs(&node),
            [
                ("a", &Value::Number("2023.10".into())),
                ("b", &Value::Text("007".into())),
                ("c", &Value::Text("2023".into())),
                ("d", &Value::Text("2023-05".into())),
            ]
        );
    }

    #[test]
    fn every_value_knows_its_bytes() {
        let text = "标题: 甲乙\n来源:\n  - 题: \"丙\"\n";
        let Value::Map(pairs) = parsed(text).value else { panic!() };
        assert_eq!(text.get(pairs[0].value.at.range()), Some("甲乙"));
        let Value::List(list) = &pairs[1].value.value else { panic!() };
        let Value::Map(inner) = &list[0].value else { panic!() };
        assert_eq!(text.get(inner[0].key_at.range()), Some("题"));
        assert_eq!(text.get(inner[0].value.at.range()), Some("\"丙\""));
    }

    #[test]
    fn a_key_written_twice_is_there_twice() {
        assert_eq!(pairs(&parsed("a: 1\na: 2\n")).len(), 2);
    }

    #[test]
    fn an_alias_stands_for_its_anchor() {
        let node = parsed("a: &x [1, 2]\nb: *x\n");
        let Value::Map(pairs) = &node.value else { panic!() };
        assert_eq!(format!("{:?}", pairs[0].value.value), format!("{:?}", pairs[1].value.value));
    }

    #[test]
    fn a_bomb_of_aliases_is_an_error_and_not_a_long_wait() {
        let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..10 {
            let before = format!("*a{}, ", level - 1).repeat(9);
            text.push_str(&format!("a{level}: &a{level} [{}]\n", before.trim_end_matches(", ")));
        }
        assert!(read(&text, &|range| Span::new(FileId(0), range)).is_err());
    }

    #[test]
    fn nothing_at_all_is_null() {
        assert_eq!(parsed("# only a word\n").value, Value::Null);
    }
}
