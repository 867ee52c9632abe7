//! Raw HTML that a site admits: tags that only mark words.
//!
//! In: a body whose raw tags are pieces of their own. Out: the same with an element in the place of each pair of tags
//! that is on the list. Nothing an editor wrote is ever put into a page as HTML: what is admitted becomes the very piece
//! that Markdown makes, and everything else, a tag with an attribute or without its partner too, stays text.

use crate::parse::body::{Body, What, is_inline};

/// The tags that are admitted, and the element each becomes.
const ELEMENTS: [(&str, &str); 19] = [
    ("b", "strong"),
    ("strong", "strong"),
    ("i", "em"),
    ("em", "em"),
    ("s", "del"),
    ("strike", "del"),
    ("del", "del"),
    ("ins", "ins"),
    ("u", "u"),
    ("mark", "mark"),
    ("small", "small"),
    ("sub", "sub"),
    ("sup", "sup"),
    ("kbd", "kbd"),
    ("q", "q"),
    ("ruby", "ruby"),
    ("rb", "rb"),
    ("rt", "rt"),
    ("rp", "rp"),
];

/// What a tag says.
enum Tag {
    Break,
    Open(&'static str),
    Close(&'static str),
}

/// An element that is open.
enum Open {
    /// One that Markdown made.
    Made,
    /// One that a raw tag opens: the place of its piece, and its name.
    Raw(usize, &'static str),
}

/// Puts elements in the place of the raw tags of `body` that are on the list and nest.
pub fn admit(body: &mut Body) {
    let mut open = Vec::new();
    let mut made = Vec::new();
    for (at, piece) in body.pieces.iter().enumerate() {
        match &piece.what {
            What::Html(tag) => match read(tag) {
                Some(Tag::Break) => made.push((at, What::Markup("<br>\n".into()))),
                Some(Tag::Open(name)) => open.push(Open::Raw(at, name)),
                Some(Tag::Close(name)) => {
                    if let Some(Open::Raw(from, _)) =
                        open.pop_if(|last| matches!(last, Open::Raw(_, last) if *last == name))
                    {
                        made.extend([(from, What::Open(name)), (at, What::Close(name))]);
                    }
                }
                None => {}
            },
            What::Link(_) => open.push(Open::Made),
            What::Open(name) if is_inline(name) => open.push(Open::Made),
            What::Close(name) if !is_inline(name) => open.clear(),
            What::LinkEnd | What::Close(_) => {
                // A tag left open within an element stays text.
                while open.pop().is_some_and(|last| matches!(last, Open::Raw(..))) {}
            }
            What::Paragraph
            | What::ParagraphEnd
            | What::Heading { .. }
            | What::HeadingEnd { .. }
            | What::Open(_)
            | What::OpenWith(_)
            | What::Footnote { .. }
            | What::FootnoteEnd => open.clear(),
            What::Markup(_) | What::Text(_) | What::Code(_) | What::SoftBreak | What::Image(_) => {}
            What::FootnoteMark { .. } => {}
        }
    }
    for (at, what) in made {
        body.pieces.get_mut(at).into_iter().for_each(|piece| piece.what = what.clone());
    }
}

/// Reads one tag; `None` for one that is not on the list, or has attributes.
fn read(tag: &str) -> Option<Tag> {
    let inside = tag.strip_prefix('<')?.strip_suffix('>')?;
    let (name, is_close) = match inside.strip_prefix('/') {
        Some(name) => (name, true),
        None => (inside, false),
    };
    let name = name.strip_suffix('/').unwrap_or(name).trim_ascii().to_ascii_lowercase();
    if name == "br" && !is_close {
        return Some(Tag::Break);
    }
    let (_, element) = ELEMENTS.iter().find(|(written, _)| *written == name && !inside.ends_with('/'))?;
    Some(if is_close { Tag::Close(element) } else { Tag::Open(element) })
}

#[cfg(test)]
mod tests {
    use super::admit;
    use crate::parse::body::What;
    use crate::parse::markdown;
    use crate::source::FileId;

    /// Returns the body of `text`: elements in angle brackets, raw tags in square ones.
    fn shown(text: &str) -> String {
        let mut body = markdown::read(text, 0..text.len(), FileId(0)).0;
        admit(&mut body);
        let what = |what: &What| match what {
            What::Open(name) => format!("<{name}>"),
            What::Close(name) => format!("</{name}>"),
            What::Markup(html) => html.trim_end().to_owned(),
            What::Html(tag) => tag.replace('<', "[").replace('>', "]"),
            What::Text(text) => text.to_string(),
            What::SoftBreak => " ".to_owned(),
            _ => String::new(),
        };
        body.pieces.iter().map(|piece| what(&piece.what)).collect()
    }

    #[test]
    fn a_pair_on_the_list_becomes_an_element() {
        for (text, expected) in [
            ("甲<b>乙</b>", "甲<strong>乙</strong>"),
            ("甲<BR>乙<br />丙<br/>", "甲<br>乙<br>丙<br>"),
            ("<ruby>协<rt>xie</rt></ruby>商", "<ruby>协<rt>xie</rt></ruby>商"),
            ("<u>甲**乙**</u>", "<u>甲<strong>乙</strong></u>"),
            ("**<u>甲</u>**", "<strong><u>甲</u></strong>"),
            ("<i><b>甲</b></i>", "<em><strong>甲</strong></em>"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn everything_else_stays_text() {
        for (text, expected) in [
            ("<b>甲", "[b]甲"),
            ("甲</b>", "甲[/b]"),
            ("<b>甲<i>乙</b>丙</i>", "[b]甲<em>乙[/b]丙</em>"),
            ("**甲<u>乙**丙</u>", "<strong>甲[u]乙</strong>丙[/u]"),
            ("<u>甲\n\n乙</u>", "[u]甲乙[/u]"),
            ("<b onclick=\"a\">甲</b>", "[b onclick=\"a\"]甲[/b]"),
            ("<script>甲</script>", "[script]甲[/script]"),
            ("<a href=\"a\">甲</a>", "[a href=\"a\"]甲[/a]"),
            ("<b/>甲</b>", "[b/]甲[/b]"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }
}
