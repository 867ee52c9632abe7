//! Markdown by example: published sets of examples and the rules of our own, each through the parser and the writer of
//! bodies; then what holds for any text. `tests/markdown/README.md` says where the sets come from.

use std::collections::{BTreeMap, BTreeSet};

use casebook::parse::body::{Body, Piece, What};
use casebook::parse::markdown;
use casebook::render::body::html;
use casebook::source::FileId;
use casebook::url;
use proptest::prelude::{Strategy, any, prop};
use proptest::{prop_assert, prop_assert_eq, proptest};
use serde::Deserialize;

use crate::hostile;
use crate::properties::cases;

#[derive(Deserialize)]
struct Example {
    #[serde(alias = "number")]
    id: serde_json::Value,
    markdown: String,
    html: String,
}

fn body(text: &str) -> Body {
    markdown::read(text, 0..text.len(), FileId(0)).0
}

/// Writes a body whose links all lead where they say.
fn written(text: &str) -> String {
    let body = body(text);
    let target = |place: usize| match &body.pieces.get(place)?.what {
        What::Link(link) => Some(url::encode_target(&link.target)),
        What::Image(image) => Some(url::encode_target(&image.target)),
        _ => None,
    };
    html(&body, 0..body.pieces.len(), &target)
}

/// Runs the examples of a set and compares which of them differ with `known`, which gives the reason of each.
fn run(set: &str, known: &[(&[&str], &str)]) {
    let examples: Vec<Example> = serde_json::from_str(set).unwrap();
    let known: BTreeMap<&str, &str> =
        known.iter().flat_map(|(ids, why)| ids.iter().map(|id| (*id, *why))).collect();
    let mut report = String::new();
    for Example { id, markdown, html } in &examples {
        let id = id.to_string();
        let (ours, theirs) = (canonical(&written(markdown)), canonical(html));
        match (ours == theirs, known.get(id.trim_matches('"'))) {
            (false, None) => report += &format!("{id} differs\n{markdown:?}\n  is {ours}\n not {theirs}\n"),
            (true, Some(why)) => report += &format!("{id} no longer differs ({why})\n"),
            _ => {}
        }
    }
    assert!(report.is_empty(), "{report}");
}

/// The inline elements; white space beside the tags of all others says nothing.
const INLINE: [&str; 8] = ["a", "em", "strong", "del", "code", "img", "sup", "span"];

/// Returns `html` without what the sets leave to the generator: white space beside block tags, heading ids, footnote
/// markup, the box around a table, the label of a task, and attributes that carry no content.
fn canonical(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    let mut is_fresh = true;
    while let Some((text, tag)) = rest.split_once('<') {
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        rest = after;
        let (name, attributes) = tag_parts(tag);
        let is_block = !INLINE.contains(&name.trim_start_matches('/'));
        let text = if is_fresh { text.trim_start() } else { text };
        out += if is_block { text.trim_end() } else { text };
        is_fresh = is_block || (is_fresh && text.is_empty());
        if name == "sup" || tag.contains("backref") || tag.contains("doc-backlink") {
            rest = rest.split_once(&format!("</{name}>")).map_or("", |(_, rest)| rest);
            out.truncate(if name == "sup" { out.len() } else { out.trim_end().len() });
        } else if !name.ends_with("div") && !name.ends_with("label") {
            out += &format!("<{name}{attributes}>");
        }
    }
    out + if is_fresh { rest.trim() } else { rest }
}

/// Returns the name of a tag and those of its attributes that carry content.
fn tag_parts(tag: &str) -> (String, String) {
    let tag = tag.trim_end_matches(['/', ' ']);
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut kept = String::new();
    while let Some((key, value)) = rest.split_once("=\"") {
        let (value, after) = value.split_once('"').unwrap_or((value, ""));
        let (key, value) = match (key.trim(), value.strip_prefix("align-")) {
            ("class", Some(side)) => ("align", side),
            (key, _) => (key, value),
        };
        if matches!(key, "href" | "title" | "src" | "alt" | "start" | "align") || name == "code" {
            kept += &format!(" {key}=\"{value}\"");
        }
        rest = after;
    }
    if name == "input" && tag.contains("checked") {
        kept += " checked";
    }
    (name.to_owned(), kept)
}

#[test]
fn the_chinese_examples_come_out_as_expected() {
    run(include_str!("markdown/cjk-markdown.json"), &[]);
}

#[test]
fn the_rules_of_the_specifications_hold_for_chinese() {
    run(include_str!("markdown/chinese-rules.json"), &[]);
}

#[test]
fn the_examples_of_the_cjk_friendly_amendments_come_out_as_published() {
    run(include_str!("markdown/cjk-friendly.json"), &[]);
}

#[test]
fn the_examples_of_gfm_come_out_as_published_but_for_what_is_meant_otherwise() {
    run(
        include_str!("markdown/gfm.json"),
        &[
            (&["204"], "a cell beyond the last column is shown, not dropped"),
            (&["628"], "only http, https and www are linked"),
        ],
    );
}

#[test]
fn the_examples_of_commonmark_come_out_as_published_but_for_what_is_meant_otherwise() {
    run(
        include_str!("markdown/commonmark.json"),
        &[
            (
                &[
                    "21", "31", "148", "149", "150", "151", "152", "153", "154", "155", "156", "157", "158",
                    "159", "160", "161", "162", "163", "164", "165", "166", "167", "168", "169", "170",
                    "171", "172", "173", "174", "175", "176", "178", "180", "181", "182", "184", "185",
                    "186", "187", "188", "189", "190", "191", "201", "344", "475", "476", "477", "491",
                    "494", "524", "536", "613", "614", "615", "616", "617", "623", "627", "628", "629",
                    "630", "631", "642", "643",
                ],
                "raw HTML is shown escaped; a block of it is a paragraph",
            ),
            (&["177", "179", "183", "308", "309", "625", "626"], "an HTML comment is not published"),
            (&["602", "606", "608", "611", "612"], "a bare address is a link, as in GFM"),
        ],
    );
}

#[test]
fn what_casebook_adds_to_the_markup_is_written_so() {
    for (markdown, html) in OWN {
        assert_eq!(written(markdown), *html, "{markdown}");
    }
}

/// Markdown and the exact HTML of it, for what no published set tells.
const OWN: &[(&str, &str)] = &[
    ("## 征题\n## 征题", "<h2 id=\"征题\">征题</h2>\n<h2 id=\"征题-2\">征题</h2>\n"),
    (
        "[外](https://a.cn/第 \"题\") [内](b.md) <a@b.cn>",
        "<p><a href=\"https://a.cn/%E7%AC%AC\" title=\"题\" rel=\"external noopener\">外</a> \
         <a href=\"b.md\">内</a> <a href=\"mailto:a@b.cn\">a@b.cn</a></p>\n",
    ),
    (
        "![议事厅\n现场 `a` *乙*](/a.jpg \"题\")",
        "<p><img src=\"/a.jpg\" alt=\"议事厅现场 a 乙\" title=\"题\" loading=\"lazy\" decoding=\"async\"></p>\n",
    ),
    (
        "| 届次 | |\n|:--|--:|\n| 一 | 12 |",
        "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"届次\">\n<table>\n<thead>\n<tr>\n\
         <th scope=\"col\" class=\"align-left\">届次</th>\n<td></td>\n</tr>\n</thead>\n<tbody>\n<tr>\n\
         <td class=\"align-left\">一</td>\n<td class=\"align-right\">12</td>\n</tr>\n</tbody>\n</table>\n</div>\n",
    ),
    (
        "- [x] 甲\n  - 乙\n- [ ] 丙",
        "<ul>\n<li><label><input type=\"checkbox\" disabled checked> 甲</label>\n<ul>\n<li>乙</li>\n</ul>\n</li>\n\
         <li><label><input type=\"checkbox\" disabled> 丙</label></li>\n</ul>\n",
    ),
    (
        "甲[^a]乙[^a]\n\n[^a]: 丙\n    - 丁",
        "<p>甲<sup><a id=\"fnref:1\" href=\"#fn:1\" role=\"doc-noteref\">1</a></sup>乙\
         <sup><a id=\"fnref:1:2\" href=\"#fn:1\" role=\"doc-noteref\">1</a></sup></p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n<li id=\"fn:1\">\n<p>丙</p>\n<ul>\n<li>丁</li>\n</ul>\n \
         <a href=\"#fnref:1\" role=\"doc-backlink\" aria-labelledby=\"fnref:1\">\u{21a9}\u{fe0e}</a> \
         <a href=\"#fnref:1:2\" role=\"doc-backlink\" aria-labelledby=\"fnref:1:2\">\u{21a9}\u{fe0e}</a></li>\n\
         </ol>\n</section>\n",
    ),
    ("　　第一条　总则　\n第二", "<p>第一条　总则　第二</p>\n"),
    ("3~5人、10~20人，~~旧~~", "<p>3~5人、10~20人，<del>旧</del></p>\n"),
    ("中文`代码`\n工作，`App`\n上线", "<p>中文<code>代码</code>工作，<code>App</code>\n上线</p>\n"),
    (
        "中文\n![图](a.png)\n工作",
        "<p>中文\n<img src=\"a.png\" alt=\"图\" loading=\"lazy\" decoding=\"async\">\n工作</p>\n",
    ),
    (
        "见https://a.cn/?a=1&amp;b=_2_3。",
        "<p>见<a href=\"https://a.cn/?a=1&amp;b=_2_3\" rel=\"external noopener\">https://a.cn/?a=1&amp;b=_2_3</a>。</p>\n",
    ),
    (
        "<!-- 内部 -->\n\n<div class=\"a\">\n甲</div>",
        "<p>&lt;div class=&quot;a&quot;&gt;\n甲&lt;/div&gt;</p>\n",
    ),
    ("术语\n: 说明", "<dl>\n<dt>术语</dt>\n<dd>说明</dd>\n</dl>\n"),
];

/// Chinese of our own beyond the published sets: one paragraph each, without its `<p>`.
const INLINE_OF_OUR_OWN: &[(&str, &str)] = &[
    // Emphasis: selectors, Han beyond the first plane, Hangul, Kana; within one another; beside code, links, pictures.
    ("葛\u{e0100}**（甲）**城", "葛\u{e0100}<strong>（甲）</strong>城"),
    ("𠮷**「甲」**𪛖", "𠮷<strong>「甲」</strong>𪛖"),
    ("한국어**(甲)**은", "한국어<strong>(甲)</strong>은"),
    ("カ**「ア」**ナ", "カ<strong>「ア」</strong>ナ"),
    ("👍**“甲”**乙", "👍<strong>“甲”</strong>乙"),
    ("《**甲**》**《乙》**丙", "《<strong>甲</strong>》<strong>《乙》</strong>丙"),
    ("甲——**“乙”**——丙", "甲——<strong>“乙”</strong>——丙"),
    ("***（甲）***乙", "<em><strong>（甲）</strong></em>乙"),
    ("**甲*（乙）*丙**丁", "<strong>甲<em>（乙）</em>丙</strong>丁"),
    ("*甲**（乙）**丙*丁", "<em>甲<strong>（乙）</strong>丙</em>丁"),
    ("~~**（甲）**~~乙", "<del><strong>（甲）</strong></del>乙"),
    ("**`代码`**（甲）**`乙`**", "<strong><code>代码</code></strong>（甲）<strong><code>乙</code></strong>"),
    ("**[《甲》](a.md)**乙", "<strong><a href=\"a.md\">《甲》</a></strong>乙"),
    ("[**《甲》**](a.md)乙", "<a href=\"a.md\"><strong>《甲》</strong></a>乙"),
    ("约**3~5**个，~~7~8~~个", "约<strong>3~5</strong>个，<del>7~8</del>个"),
    ("**5%**增长，**（1）**甲", "<strong>5%</strong>增长，<strong>（1）</strong>甲"),
    ("_甲_乙、甲_乙_丙", "_甲_乙、甲_乙_丙"),
    // Line ends, seen through what stands beside them.
    ("甲*乙*\n**“丙”**丁", "甲<em>乙</em><strong>“丙”</strong>丁"),
    ("[甲\n乙](a.md)\n丙", "<a href=\"a.md\">甲乙</a>丙"),
    ("甲……\n乙——\nApp", "甲……乙——\nApp"),
    ("甲`a`\n`b`乙", "甲<code>a</code>\n<code>b</code>乙"),
    ("カナ\nひら\n한국\n어", "カナひら\n한국\n어"),
    ("甲  \n乙\\\n丙", "甲<br>\n乙<br>\n丙"),
    // Bare addresses and what follows them.
    (
        "（https://a.cn/b）、www.b.cn。",
        "（<a href=\"https://a.cn/b\" rel=\"external noopener\">https://a.cn/b</a>）、\
         <a href=\"http://www.b.cn\" rel=\"external noopener\">www.b.cn</a>。",
    ),
    (
        "**https://a.cn**甲https://a.cn/a_b_c乙*丙*",
        "<strong><a href=\"https://a.cn\" rel=\"external noopener\">https://a.cn</a></strong>甲\
         <a href=\"https://a.cn/a_b_c\" rel=\"external noopener\">https://a.cn/a_b_c</a>乙<em>丙</em>",
    ),
    ("ftp://a.cn，`https://b.cn`", "ftp://a.cn，<code>https://b.cn</code>"),
    // What is no markup is shown.
    ("甲<乙>丙、1 < 2、a<b", "甲&lt;乙&gt;丙、1 &lt; 2、a&lt;b"),
    ("【甲】(a.md)、[甲]（a.md）、\\（甲\\）", "【甲】(a.md)、[甲]（a.md）、\\（甲\\）"),
    ("&copy;甲&mdash;&unknown;乙&#x4e00;", "©甲—&amp;unknown;乙一"),
    ("甲　乙　**丙**", "甲　乙　<strong>丙</strong>"),
];

#[test]
fn chinese_beyond_the_published_sets_is_read_as_it_is_meant() {
    for (markdown, html) in INLINE_OF_OUR_OWN {
        assert_eq!(written(markdown), format!("<p>{html}</p>\n"), "{markdown}");
    }
}

#[test]
fn a_link_or_image_that_leads_nowhere_is_its_text() {
    let body = body("[甲](a.md) ![乙<](b.png)");
    assert_eq!(html(&body, 0..body.pieces.len(), &|_| None), "<p>甲 <span>乙&lt;</span></p>\n");
}

/// What random texts are made of: Chinese and every piece of Markdown, also what is reserved for the parser's use.
const FRAGMENTS: &[&str] = &[
    "文",
    "，",
    "“",
    "”",
    "（",
    "）",
    "《",
    "…",
    "　",
    "a",
    "B1",
    " ",
    "  ",
    "    ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "*",
    "**",
    "***",
    "_",
    "__",
    "~",
    "~~",
    "~~~",
    "`",
    "```",
    "#",
    "## ",
    "> ",
    "- ",
    "1. ",
    "- [x] ",
    "|",
    "\n|-|-|\n",
    "[",
    "]",
    "(",
    ")",
    "[^1]",
    "\n[^1]: ",
    "[文]",
    "\n[文]: ",
    "(a.md)",
    "](b)",
    "![",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<div>\n",
    "<",
    ">",
    "&",
    "&lt;",
    "&#xFDD0;",
    "\\",
    "https://a.cn/",
    "www.b.cn",
    "c@d.cn",
    "javascript:",
    "{#i}",
    "{文}",
    "\n: ",
    "---\n",
    "===\n",
    "\u{fdd0}",
    "\u{fdd1}",
    "\u{fdfd}",
    "\u{fe00}",
    "\u{e0100}",
    "\u{feff}",
    "\0",
    "안",
    "👍",
];

/// Fragments of texts that are shown in the order they are written: no footnote, definition, comment or target.
const ORDERLY: &[&str] = &[
    "文",
    "文文",
    "，",
    "“",
    "《",
    "안",
    "👍",
    "B1",
    " ",
    "  ",
    "　",
    "\n",
    "\n\n",
    "\r\n",
    "*",
    "**",
    "***",
    "_",
    "~~",
    "~",
    "`",
    "# ",
    "> ",
    "- ",
    "1. ",
    "- [x] ",
    "|",
    "\n|-|\n",
    "[文]",
    "(",
    "https://a.cn/",
    "<b>",
    "</b>",
    "<",
    "&",
    "&lt;",
    "\\",
    "\u{fdd0}",
    "\u{e0100}",
    "\n: ",
    "---\n",
    "    ",
];

fn texts() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(FRAGMENTS), 0..60).prop_map(|fragments| fragments.concat())
}

/// Returns every string a reader may get to see of `piece`.
fn strings(piece: &Piece) -> Vec<&str> {
    match &piece.what {
        What::OpenWith(text) | What::Markup(text) => vec![text],
        What::Code(text) => vec![text],
        What::Text(text) | What::Html(text) => vec![text],
        What::Heading { anchor, .. } => vec![anchor],
        What::Link(link) => vec![&link.target, &link.title],
        What::Image(image) => vec![&image.target, &image.title, &image.alt],
        _ => Vec::new(),
    }
}

/// Returns the name of the element that `what` opens or closes.
fn opened(what: &What) -> Option<String> {
    Some(match what {
        What::Open(name) => (*name).to_owned(),
        What::OpenWith(html) => tag_parts(html.trim_start_matches('<').trim_end_matches('>')).0,
        What::Paragraph => "p".into(),
        What::Heading { level, .. } => format!("h{level}"),
        What::Link(_) => "a".into(),
        What::Footnote { .. } => "note".into(),
        _ => return None,
    })
}

fn closed(what: &What) -> Option<String> {
    Some(match what {
        What::Close(name) => (*name).to_owned(),
        What::ParagraphEnd => "p".into(),
        What::HeadingEnd { level } => format!("h{level}"),
        What::LinkEnd => "a".into(),
        What::FootnoteEnd => "note".into(),
        _ => return None,
    })
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        written(&text);
    }

    #[test]
    fn what_opens_closes(text in texts()) {
        let mut open = Vec::new();
        for Piece { what, .. } in body(&text).pieces {
            open.extend(opened(&what));
            if let Some(name) = closed(&what) {
                prop_assert_eq!(open.pop(), Some(name));
            }
        }
        prop_assert_eq!(open, Vec::<String>::new());
    }

    #[test]
    fn places_lie_in_the_file_and_text_stands_where_it_says(before in "[a文\n]{0,4}", text in texts()) {
        let whole = format!("{before}{text}");
        let (body, faults) = markdown::read(&whole, before.len()..whole.len(), FileId(3));
        for piece in &body.pieces {
            let written = whole.get(piece.at.range());
            prop_assert!(piece.at.start as usize >= before.len() && written.is_some(), "{piece:?}");
            match &piece.what {
                What::Text(text) if text.len() == piece.at.range().len()=> {
                    prop_assert_eq!(Some(&**text), written);
                }
                _ => {}
            }
        }
        let spans = format!("{faults:?}");
        for at in spans.split("start: ").skip(1) {
            let mut numbers = at.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse::<usize>().ok());
            let range = numbers.next().unwrap()..numbers.next().unwrap();
            prop_assert!(range.start >= before.len() && whole.get(range).is_some(), "{spans}");
        }
    }

    #[test]
    fn no_character_comes_out_that_did_not_go_in(text in texts()) {
        let is_reserved = |c: &char| matches!(c, '\u{fdc0}'..='\u{fdff}');
        let mut given: BTreeSet<char> = text.chars().collect();
        if text.contains("&#xFDD0;") {
            given.insert('\u{fdd0}');
        }
        let body = body(&text);
        for shown in body.pieces.iter().flat_map(strings).flat_map(str::chars).filter(is_reserved) {
            prop_assert!(given.contains(&shown), "{shown:?}");
        }
    }

    #[test]
    fn reserved_characters_that_went_in_come_out(text in "甲[文\u{fdcf}-\u{fdef}\u{fdfc}-\u{fdff}。*~ ]{1,50}") {
        let is_reserved = |c: &char| matches!(c, '\u{fdc0}'..='\u{fdff}');
        let body = body(&text);
        let shown: Vec<char> = body.pieces.iter().flat_map(strings).flat_map(str::chars).filter(is_reserved).collect();
        prop_assert_eq!(shown, text.chars().filter(is_reserved).collect::<Vec<_>>());
    }

    #[test]
    fn marks_and_footnotes_and_anchors_belong_together(text in texts()) {
        let html = written(&text);
        let ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        prop_assert_eq!(ids.len(), unique.len());
        prop_assert!(!unique.contains(""));
        for note in html.split(" href=\"#fn").skip(1).filter_map(|rest| rest.split('"').next()) {
            let id = format!("fn{note}");
            prop_assert!(unique.contains(id.as_str()), "{id}");
        }
    }

    #[test]
    fn only_tags_of_our_own_are_written_and_they_nest(text in texts()) {
        let html = written(&text);
        let mut open = Vec::new();
        for tag in html.split('<').skip(1) {
            let tag = tag.split_once('>').map(|(tag, _)| tag).unwrap();
            let name = tag.split(' ').next().unwrap();
            match name.strip_prefix('/') {
                Some(name) => prop_assert_eq!(open.pop(), Some(name)),
                None if matches!(name, "br" | "hr" | "img" | "input") => {}
                None => {
                    prop_assert!(TAGS.contains(&name), "{name}");
                    open.push(name);
                }
            }
        }
        prop_assert!(open.is_empty());
    }

    #[test]
    fn no_text_is_dropped(fragments in prop::collection::vec(prop::sample::select(FRAGMENTS), 0..60)) {
        // A comment is no text, nor is what stands behind a fence; a definition and its label are not shown.
        let is_text = |fragment: &&str| !["<!--", "\n[文]: "].contains(fragment);
        let text: String = fragments.into_iter().filter(is_text).collect();
        let text = text.replace("~~~", "~~ ").replace("```", "`` ");
        let count = |text: &str| text.matches('文').count();
        let body = body(&text);
        let shown: usize = body.pieces.iter().flat_map(strings).map(count).sum();
        prop_assert!(shown >= count(&text), "{shown} of {}: {:?}", count(&text), body.pieces);
    }

    #[test]
    fn every_character_that_is_no_markup_is_shown_in_its_order(
        fragments in prop::collection::vec(prop::sample::select(ORDERLY), 0..60),
    ) {
        // Each 文 becomes another ideograph, so that none can stand for one that was lost.
        let mut ideographs = '\u{4e00}'..;
        // The words behind a fence name a language.
        let marked = fragments.concat().replace("~~~", "~~ ").replace("```", "`` ");
        let text: String = marked.chars().map(|c| if c == '文' { ideographs.next().unwrap() } else { c }).collect();
        let is_text = |c: &char| matches!(c, '\u{4e00}'..='\u{4fff}' | '，' | '“' | '《' | '안' | '👍' | 'B');
        let given: Vec<char> = text.chars().filter(is_text).collect();
        let body = body(&text);
        let shown = body.pieces.iter().flat_map(|piece| match &piece.what {
            What::Heading { .. } | What::Link(_) | What::OpenWith(_) => Vec::new(),
            _ => strings(piece),
        });
        let shown: Vec<char> = shown.flat_map(str::chars).filter(is_text).collect();
        prop_assert_eq!(shown, given);
    }

    #[test]
    fn what_comes_out_grows_with_what_goes_in(text in texts(), times in 1_usize..40) {
        let long = text.repeat(times);
        let body = body(&long);
        let size: usize = body.pieces.iter().flat_map(strings).map(str::len).sum();
        prop_assert!(body.pieces.len() <= 8 * long.len() + 8, "{} pieces", body.pieces.len());
        prop_assert!(size <= 64 * long.len() + 64, "{size} bytes");
    }
}

/// The elements a body is written with.
const TAGS: &[&str] = &[
    "a",
    "blockquote",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "label",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "span",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

#[test]
fn hostile_texts_are_read_whole_and_what_comes_of_them_keeps_to_their_size() {
    for pattern in hostile::PATTERNS {
        let sizes = [5_000, 50_000].map(|bytes| {
            let body = body(&hostile::text(pattern, bytes));
            let size: usize = body.pieces.iter().flat_map(strings).map(str::len).sum();
            size + body.pieces.len()
        });
        assert!(sizes[1] <= 11 * sizes[0] + 1_000, "{pattern:?}: {sizes:?}");
    }
}

#[test]
fn a_definition_gives_its_target_and_title_to_a_link_elsewhere_as_they_were_written() {
    let body = body("[文]\n\n[文]: ~文 '3~5人'\n");
    let links: Vec<(&str, &str)> = body
        .pieces
        .iter()
        .filter_map(|piece| if let What::Link(link) = &piece.what { Some(link) } else { None })
        .map(|link| (link.target.as_str(), link.title.as_str()))
        .collect();
    assert_eq!(links, [("~文", "3~5人")]);
}
