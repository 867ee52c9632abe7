//! HTML comments: notes to other editors, the one thing in a document that is not for readers.
//!
//! In: raw HTML. Out: the parts of it outside comments.

use std::ops::Range;

/// Returns the parts of `html` outside `<!-- … -->`, none empty; a comment that is not closed is no comment.
pub(super) fn outside(html: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut from = 0;
    while let Some((before, _, comment)) = split(html, from, "<!--") {
        // `<!-->` and `<!--->` are whole comments (CommonMark 0.31 §6.6).
        let body = comment.start.saturating_sub(2);
        let Some((_, _, after)) = split(html, body, "-->") else { break };
        parts.push(before);
        from = after.start;
    }
    parts.push(from..html.len());
    parts.retain(|part| !part.is_empty());
    parts
}

/// Returns the places before, of and after the first `mark` in `html` from `from` on.
fn split(html: &str, from: usize, mark: &str) -> Option<(Range<usize>, Range<usize>, Range<usize>)> {
    let start = from + html.get(from..)?.find(mark)?;
    let end = start + mark.len();
    Some((from..start, start..end, end..html.len()))
}

#[cfg(test)]
mod tests {
    use super::outside;

    fn kept(html: &str) -> Vec<&str> {
        outside(html).into_iter().map(|part| html.get(part).unwrap()).collect()
    }

    #[test]
    fn comments_are_left_out_wherever_they_stand() {
        assert_eq!(kept("<!-- 内部 -->"), [""; 0]);
        assert_eq!(kept("<div><!-- a\nb --></div><!---->"), ["<div>", "</div>"]);
        assert_eq!(kept("<!--> 文<!--->字"), [" 文", "字"]);
    }

    #[test]
    fn an_open_comment_is_text() {
        assert_eq!(kept("甲<!-- 乙 ->"), ["甲<!-- 乙 ->"]);
        assert_eq!(kept("<!-- 甲 --><!-- 乙"), ["<!-- 乙"]);
    }
}
