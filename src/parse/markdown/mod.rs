//! Markdown → [`Body`].
//!
//! In: the text of a file and where in it the Markdown lies. Out: the body and what is wrong with it, every place an
//! offset into the file. On the way:
//!
//! 1. [`Padded`] puts in what a CommonMark parser needs to read Chinese.
//! 2. The parser (pulldown-cmark, named in this folder only) reports events, of which `reader` makes pieces.
//! 3. `flow` settles what looks beyond one event, `notes` and `anchors` what needs the whole document.
//!
//! Read are CommonMark 0.31 with tables, footnotes, strikethrough (`~~` only), task lists, definition lists and
//! heading ids. Raw HTML is text of its own kind, to be shown as it is written, and reported; an HTML comment is neither shown nor published.
//! Links that could run something lose their target and are reported.

mod run;
mod signs;
mod flow;
mod comments;
mod lookalikes;
mod numbering;
mod bars;
mod definitions;
mod notes;
mod anchors;
mod table;
mod held;
mod target;
mod reader;

use std::ops::Range;

use pulldown_cmark::{Options, Parser};

use self::reader::Reader;
use crate::fault::Fault;
use crate::parse::body::Body;
use crate::parse::cjk::Padded;
use crate::source::FileId;

pub use self::anchors::of_text as anchor_of;

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// Reads the Markdown at the bytes `body` of `text`, which is the whole of `file`; a byte order mark and CRLF are fine.
pub fn read(text: &str, body: Range<usize>, file: FileId) -> (Body, Vec<Fault>) {
    let markdown = text.get(body.clone()).unwrap_or_default();
    if markdown.is_empty() {
        return (Body::default(), Vec::new());
    }
    let inside = markdown.strip_prefix('\u{feff}').unwrap_or(markdown);
    let padded = Padded::new(inside);
    let mut reader = Reader::new(text, body.start + markdown.len() - inside.len(), file, &padded);
    let events = Parser::new_ext(padded.as_str(), OPTIONS).into_offset_iter();
    for (label, definition) in events.reference_definitions().iter() {
        reader.definition(label, definition.span.clone());
    }
    for (event, range) in events {
        reader.event(event, range);
    }
    let has_headings = reader.has_headings;
    let (mut pieces, mut faults) = reader.finish();
    if has_headings {
        faults.extend(anchors::assign(&mut pieces, text));
    }
    // Kept as long as the site is, with no room for more.
    pieces.shrink_to_fit();
    (Body { pieces }, faults)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::fault::Fault;
    use crate::parse::body::{Body, What};
    use crate::source::{FileId, Span};

    fn body(text: &str) -> Body {
        read(text, 0..text.len(), FileId(0)).0
    }

    fn faults(text: &str) -> Vec<Fault> {
        read(text, 0..text.len(), FileId(0)).1
    }

    /// Returns the span of the first `part` in `text`.
    fn span(text: &str, part: &str) -> Span {
        let start = text.find(part).unwrap();
        Span::new(FileId(0), start..start + part.len())
    }

    fn texts(body: &Body) -> Vec<&str> {
        body.pieces
            .iter()
            .filter_map(|piece| match &piece.what {
                What::Text(text) => Some(&**text),
                _ => None,
            })
            .collect()
    }

    fn anchors(text: &str) -> Vec<String> {
        body(text).headings().into_iter().map(|heading| heading.anchor).collect()
    }

    #[test]
    fn places_are_exact_behind_what_the_parser_was_helped_with() {
        let text =
            "---\r\n标题: 甲\r\n---\r\n依据**《章程》**，3~5人见\r\n[丙](c.md)、https://a.cn/_b_c。\r\n";
        let start = text.find("依据").unwrap();
        let (body, faults) = read(text, start..text.len(), FileId(7));
        assert_eq!(faults, []);
        for piece in &body.pieces {
            let written = text.get(piece.at.range()).unwrap();
            match &piece.what {
                What::Text(text) => assert_eq!(&**text, written),
                What::Open("strong") => assert_eq!(written, "**《章程》**"),
                What::Link(link) if link.target == "c.md" => assert_eq!(written, "[丙](c.md)"),
                What::Link(link) => assert_eq!(written, link.target),
                What::Paragraph => assert_eq!(written, text.get(start..).unwrap().trim_end()),
                _ => {}
            }
        }
        assert_eq!(texts(&body), ["依据", "《章程》", "，3~5人见", "丙", "、", "https://a.cn/_b_c", "。"]);
    }

    #[test]
    fn a_byte_order_mark_is_not_text() {
        let (body, _) = read("\u{feff}# 甲", 0..8, FileId(0));
        assert_eq!(body.headings()[0].at.range(), 3..8);
        assert_eq!(texts(&body), ["甲"]);
    }

    #[test]
    fn an_escape_and_an_entity_are_pieces_of_their_own() {
        let text = "甲\\*乙&lt;丙";
        let body = body(text);
        assert_eq!(texts(&body), ["甲", "*乙", "<", "丙"]);
        assert_eq!(body.pieces[3].at, span(text, "&lt;"));
    }

    #[test]
    fn headings_keep_their_han_and_get_one_anchor_each() {
        assert_eq!(
            anchors("## 征题\n## 征题\n## 征题-2\n## ！\n## 第一章　总则"),
            ["征题", "征题-2", "征题-2-2", "section", "第一章-总则"]
        );
    }

    #[test]
    fn an_explicit_anchor_comes_first_and_a_second_one_is_a_fault() {
        let text = "# 甲\n# 乙 {#甲}\n# 丙 {#甲}";
        assert_eq!(anchors(text), ["甲-2", "甲", "甲-3"]);
        let at = Span::new(FileId(0), text.rfind("#甲").unwrap()..text.len() - 1);
        assert_eq!(
            faults(text),
            [Fault::RepeatedAnchor { at, anchor: "甲".into(), first: span(text, "#甲") }]
        );
    }

    #[test]
    fn braces_that_name_no_anchor_stay_in_the_heading() {
        assert_eq!(body("# 议题 {加装电梯} #").headings()[0].text, "议题 {加装电梯}");
        assert_eq!(anchors("# 议题 {#a .b}"), ["a"]);
    }

    #[test]
    fn raw_html_is_reported_once_a_run() {
        let text = "甲<b><i>乙</i></b>\n\n<div>\n<p>丙</p>\n</div>\n";
        let at = |part| Fault::RawHtml { at: span(text, part) };
        assert_eq!(faults(text), [at("<b><i>"), at("</i></b>"), at("<div>\n<p>丙</p>\n</div>")]);
    }

    #[test]
    fn a_comment_is_neither_shown_nor_a_fault() {
        let text = "甲<!-- 乙 -->丙\n\n<!-- 丁\n\n戊 -->\n\n<!-- 己 -->庚";
        assert_eq!(texts(&body(text)), ["甲", "丙", "庚"]);
        assert_eq!(faults(text), [Fault::RawHtml { at: span(text, "<!-- 己 -->庚") }]);
    }

    #[test]
    fn an_unsafe_target_is_taken_away_and_reported() {
        for (text, scheme) in [
            ("[甲](javascript:alert(1))", "javascript"),
            ("[甲](JavaScript:alert(1))", "javascript"),
            ("[甲](&#x6A;ava&#10;script:a)", "javascript"),
            ("[甲](<&#1; vbscript:a>)", "vbscript"),
            ("[甲](javascript&colon;a)", "javascript"),
            ("[甲](java&Tab;script:a)", "javascript"),
            ("[甲](JAVASCRIPT&#58;a)", "javascript"),
            ("![甲](data:image/png;base64,a)", "data"),
            ("<file:///etc/passwd>", "file"),
        ] {
            let (body, faults) = read(text, 0..text.len(), FileId(0));
            assert_eq!(faults, [Fault::UnsafeScheme { at: span(text, text), scheme: scheme.into() }]);
            let target = match &body.pieces[1].what {
                What::Link(link) => &link.target,
                What::Image(image) => &image.target,
                other => panic!("{other:?}"),
            };
            assert_eq!(target, "");
        }
        assert_eq!(faults("[甲](https://a.cn) [乙](b.md) [丙](#条) <a@b.cn>"), []);
    }

    #[test]
    fn a_mark_without_its_footnote_stays_and_is_reported() {
        let text = "甲[^1]乙\\[^2]`[^3]`丙[^ 4]。\n\n[^1]：说明";
        let dangling = |start: usize| Fault::DanglingFootnote {
            at: Span::new(FileId(0), start..start + 4),
            label: "1".into(),
        };
        assert_eq!(faults(text), [dangling(3), dangling(text.rfind("[^1]").unwrap())]);
        assert_eq!(texts(&body(text)).concat(), "甲[^1]乙[^2]丙[^ 4]。[^1]：说明");
    }

    #[test]
    fn footnotes_follow_the_body_also_when_nothing_leads_to_them() {
        let body = body("甲[^b]乙[^a]。\n\n[^a]: 一\n[^b]: 二[^a]\n[^c]: 三\n\n丙");
        assert_eq!(texts(&body), ["甲", "乙", "。", "丙", "二", "一", "三"]);
        let references = |what: &What| match what {
            What::Footnote { references, .. } => Some(*references),
            _ => None,
        };
        let counts: Vec<usize> = body.pieces.iter().filter_map(|piece| references(&piece.what)).collect();
        assert_eq!(counts, [1, 2, 0]);
        assert_eq!(
            body.notes(),
            body.pieces.iter().position(|p| matches!(p.what, What::Footnote { .. })).unwrap()
        );
    }

    #[test]
    fn a_definition_no_link_uses_is_reported() {
        let text = "见[规则]和[甲][ß]。\n\n[注]: 说明\n[规则]: a.md\n[ẞ]: b.md";
        assert_eq!(
            faults(text),
            [Fault::UnusedDefinition { at: span(text, "[注]: 说明"), label: "注".into() }]
        );
    }

    #[test]
    fn a_cell_too_many_is_shown_and_reported() {
        let text = "> | 甲 | 乙 |\n> |-|-|\n> | 一 | 二 | 三 | 四 |\n> | 五 |";
        assert_eq!(texts(&body(text)), ["甲", "乙", "一", "二", "三 | 四", "五"]);
        assert_eq!(faults(text), [Fault::ExtraCell { at: span(text, "三 | 四") }]);
    }
}
