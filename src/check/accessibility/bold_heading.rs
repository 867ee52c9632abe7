//! A paragraph in bold that stands for a heading.
//!
//! In: the paragraphs of all bodies. Out: a finding at the paragraph.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::{Page, until};
use crate::lang::{Text, Words};
use crate::parse::body::{Body, Piece, What, plain};

/// `accessibility/bold-heading`.
pub(super) static CHECK: Check = Check {
    code: "accessibility/bold-heading",
    level: Level::Warn,
    what: Words::new("用加粗的一段当标题", "a bold paragraph stands for a heading"),
    why: Words::new(
        "加粗只是看着像标题：目录里没有它，屏幕朗读也跳不到（WCAG 2.2 §1.3.1，失败示例 F2）。",
        "Bold only looks like a heading: it is not in the contents, and no screen reader jumps to it (WCAG 2.2 §1.3.1, \
         failure F2).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

**办理经过**

五月开会，六月修路。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

## 办理经过

五月开会，六月修路。
",
    run: Run::Page(run),
};

/// How many characters a heading has at most.
const LONGEST: usize = 30;

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (place, piece) in page.entry.body.pieces.iter().enumerate() {
        let Some(text) = heading(&page.entry.body, place) else { continue };
        findings.push(Finding::new(
            piece.at,
            Text::new(
                format!("“{text}”是加粗的一段，不是标题"),
                format!("`{text}` is a bold paragraph, not a heading"),
            ),
            Text::new(
                "是标题的，去掉“**”，行首写“## ”；要强调的，写进句子里",
                "write `## ` before it in place of `**`; what is to be stressed belongs in a sentence",
            ),
        ));
    }
}

/// Returns the text of the paragraph that begins at `place` when it looks like a heading: short, all bold, without the
/// end of a sentence, and with another paragraph after it.
fn heading(body: &Body, place: usize) -> Option<String> {
    body.pieces.get(place).filter(|piece| piece.what == What::Paragraph)?;
    let inside = until(body, place, |what| *what == What::ParagraphEnd);
    let is_bold =
        is_edge(inside.first(), &What::Open("strong")) && is_edge(inside.last(), &What::Close("strong"));
    if !is_bold {
        return None;
    }
    let is_one = inside.iter().filter(|piece| piece.what == What::Open("strong")).count() == 1;
    let text = plain(inside);
    let is_short = !text.is_empty() && text.chars().count() <= LONGEST && !text.contains('\n');
    let is_sentence = text.ends_with(['。', '！', '？', '；', '…', '.', '!', '?', '：', ':', '”', '"']);
    let goes_on = matches!(body.pieces.get(place + inside.len() + 2)?.what, What::Paragraph | What::Open(_));
    (is_one && is_short && !is_sentence && goes_on).then_some(text)
}

fn is_edge(piece: Option<&Piece>, what: &What) -> bool {
    piece.is_some_and(|piece| piece.what == *what)
}
