//! The first sentences of a text, for where only a few words have room.
//!
//! In: text and a bound. Out: its beginning, up to the end of a sentence; never broken off within 《》, “” or brackets, for what
//! is named or quoted there would be another thing (GB/T 15834—2011).

/// The marks that end a sentence.
const ENDS: [char; 5] = ['。', '！', '？', '!', '?'];

/// The marks at which a sentence may be broken off where it has no end within the bound.
const PAUSES: [char; 3] = ['；', '，', '：'];

/// What opens a title, a quotation or a remark, and what closes it.
const PAIRS: [(char, char); 10] = [
    ('《', '》'),
    ('“', '”'),
    ('‘', '’'),
    ('（', '）'),
    ('(', ')'),
    ('「', '」'),
    ('『', '』'),
    ('〈', '〉'),
    ('【', '】'),
    ('〔', '〕'),
];

/// What stands for words left out.
const LEFT_OUT: &str = "……";

/// Where a text can be broken off, in bytes from its start.
#[derive(Default)]
struct Stops {
    /// Behind the last sentence that ends in no quotation.
    sentence: Option<usize>,
    /// Before the last pause that is in no quotation.
    pause: Option<usize>,
    /// Behind the last sentence, or before the last pause, within a quotation that the text begins with.
    inner: Option<usize>,
    /// What is open at the bound, each with its closing mark, from the outermost.
    open: Vec<(usize, char)>,
}

/// Returns the sentences that `text` begins with, in no more than `bound` characters. A first sentence that is longer is
/// broken off at a pause and ends in `……`; one without a pause before a title or a quotation, or is cut. A quotation that the
/// text begins with and that is longer itself is closed behind what is left of it.
pub fn opening(text: &str, bound: usize) -> String {
    let text = text.trim();
    let end = text.char_indices().nth(bound).map(|(at, _)| at);
    let Some(end) = end else { return text.to_owned() };
    let stops = stops(text, end);
    let head = |end: usize| text.get(..end).unwrap_or_default();
    match (stops.sentence, stops.pause, stops.open.first()) {
        (Some(end), ..) => head(end).to_owned(),
        (None, Some(end), _) => head(end).to_owned() + LEFT_OUT,
        (None, None, Some((0, close))) => format!("{}{LEFT_OUT}{close}", head(stops.inner.unwrap_or(end))),
        (None, None, Some((open, _))) => head(*open).trim_end().to_owned() + LEFT_OUT,
        (None, None, None) => at_a_word(head(end), text.get(end..)).to_owned() + LEFT_OUT,
    }
}

/// Finds where the first `end` bytes of `text` can be broken off.
fn stops(text: &str, end: usize) -> Stops {
    let mut stops = Stops::default();
    let mut chars = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next().filter(|(at, _)| *at < end) {
        let next = chars.peek().map(|(_, next)| *next);
        stops.take((at, c), before, next);
        before = c;
    }
    stops
}

impl Stops {
    /// Takes the next character of the text, with those beside it.
    fn take(&mut self, (at, c): (usize, char), before: char, next: Option<char>) {
        let behind = at + c.len_utf8();
        if let Some((_, close)) = PAIRS.iter().find(|(open, _)| *open == c) {
            self.open.push((at, *close));
        } else if let Some(opened) = self.open.iter().rposition(|(_, close)| *close == c) {
            self.open.truncate(opened);
            // A quotation that ends with its sentence ends the sentence around it.
            if self.open.is_empty() && c == '”' && ENDS.contains(&before) {
                self.sentence = Some(behind);
            }
        } else if ends_sentence(c, next) {
            match self.open.as_slice() {
                [] => self.sentence = Some(behind),
                [(0, _)] => self.inner = Some(behind),
                _ => {}
            }
        } else if PAUSES.contains(&c) {
            match self.open.as_slice() {
                [] => self.pause = Some(at),
                [(0, _)] if self.inner.is_none() => self.inner = Some(at),
                _ => {}
            }
        }
    }
}

/// Returns whether a sentence ends with `c`, behind which `next` stands: ？！ end one together, and a full stop of Latin
/// writing stands before a space.
fn ends_sentence(c: char, next: Option<char>) -> bool {
    let is_apart = next.is_none_or(char::is_whitespace);
    (ENDS.contains(&c) && !next.is_some_and(|next| ENDS.contains(&next))) || (c == '.' && is_apart)
}

/// Returns `head` without the beginning of the Latin word that goes on in `rest`.
fn at_a_word<'t>(head: &'t str, rest: Option<&str>) -> &'t str {
    let goes_on = rest.and_then(|rest| rest.chars().next()).is_some_and(|c| c.is_ascii_alphanumeric());
    let word = head.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    let is_cut = goes_on && word.len() < head.len() && !word.is_empty();
    if is_cut { word.trim_end() } else { head }
}

#[cfg(test)]
mod tests {
    use super::opening;

    #[test]
    fn a_summary_ends_with_a_sentence() {
        for (text, bound, expected) in [
            ("甲事办了。乙事未办。", 20, "甲事办了。乙事未办。"),
            ("甲事办了。乙事未办，还要等。", 8, "甲事办了。"),
            ("他说：“先听。再议。”大家同意。", 12, "他说：“先听。再议。”"),
            ("依照《规则。第二版》办理，公示七日，无异议。", 18, "依照《规则。第二版》办理，公示七日……"),
            ("依照《甲乙丙丁戊己庚辛壬癸规则》办理", 8, "依照……"),
            ("行吗？！行。", 5, "行吗？！"),
            ("甲乙丙丁戊己", 3, "甲乙丙……"),
            ("没有句号", 20, "没有句号"),
            ("It’s done. The rest waits.", 14, "It’s done."),
            ("one two three", 9, "one two……"),
        ] {
            assert_eq!(opening(text, bound), expected, "{text}");
        }
    }

    #[test]
    fn nothing_is_broken_off_within_a_title_or_a_quotation() {
        for (text, bound, expected) in [
            ("依照“甲《乙丙丁戊己庚》辛”办理", 8, "依照……"),
            ("会上说“甲、乙（丙）丁戊己庚辛”", 9, "会上说……"),
            ("“先听大家的。再算细账。最后定下来，写进纪要。”主任说。", 14, "“先听大家的。再算细账。……”"),
            ("“先听大家的意见，再算细账和总账，最后定”", 12, "“先听大家的意见……”"),
            ("《某某县某某镇议事规则》施行", 6, "《某某县某某……》"),
            ("引文“没有收住，一直到底。后面还有。", 12, "引文……"),
            ("（一）甲乙丙丁；（二）戊己庚辛。", 10, "（一）甲乙丙丁……"),
        ] {
            assert_eq!(opening(text, bound), expected, "{text}");
        }
    }
}
