//! The first sentences of a text, for where only a few words have room.
//!
//! In: text and a bound. Out: its beginning, up to the end of a sentence; never broken off within 《》, “” or brackets, for what
//! is named or quoted there would be another thing (GB/T 15834—2011).

/// The marks that end a sentence.
const ENDS: [char; 5] = ['。', '！', '？', '!', '?'];

/// The marks at which a sentence may be broken off where it has no end within the bound.
const PAUSES: [char; 3] = ['；', '，', '：'];

/// Returns the sentences that `text` begins with, in no more than `bound` characters. A first sentence that is longer is
/// broken off at a pause and ends in `……`; one without a pause is cut.
pub fn opening(text: &str, bound: usize) -> String {
    let text = text.trim();
    let (mut sentence, mut pause, mut open) = (None, None, 0_usize);
    let mut chars = text.char_indices().enumerate().peekable();
    while let Some((number, (at, c))) = chars.next() {
        if number >= bound {
            break;
        }
        match c {
            '《' | '“' | '‘' | '（' | '(' | '「' | '〈' | '【' => open += 1,
            '》' | '”' | '’' | '）' | ')' | '」' | '〉' | '】' => {
                open = open.saturating_sub(1);
                // A quotation that ends with its sentence ends the sentence around it.
                let before = text.get(..at).and_then(|text| text.chars().next_back());
                if open == 0 && c == '”' && before.is_some_and(|c| ENDS.contains(&c)) {
                    sentence = Some(at + c.len_utf8());
                }
            }
            _ if open > 0 => {}
            _ if ENDS.contains(&c) => {
                let is_followed = chars.peek().is_some_and(|(_, (_, next))| ENDS.contains(next));
                if !is_followed {
                    sentence = Some(at + c.len_utf8());
                }
            }
            _ if PAUSES.contains(&c) => pause = Some(at),
            _ => {}
        }
    }
    if text.chars().nth(bound).is_none() && open == 0 {
        return text.to_owned();
    }
    match (sentence, pause) {
        (Some(end), _) => text.get(..end).unwrap_or_default().to_owned(),
        (None, Some(end)) => text.get(..end).unwrap_or_default().to_owned() + "……",
        (None, None) => cut(text, bound),
    }
}

/// Cuts a text that offers no place to stop: before the first mark that is not closed, else at the bound.
fn cut(text: &str, bound: usize) -> String {
    let head: String = text.chars().take(bound).collect();
    let open = head.rfind(['《', '“', '（']).filter(|&open| open > 0);
    let is_closed = |open: usize| head.get(open..).is_some_and(|rest| rest.contains(['》', '”', '）']));
    match open.filter(|&open| !is_closed(open)) {
        Some(open) => head.get(..open).unwrap_or_default().to_owned() + "……",
        None => head + "……",
    }
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
        ] {
            assert_eq!(opening(text, bound), expected, "{text}");
        }
    }
}
