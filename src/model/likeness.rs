//! How alike two texts are, and which part of one text another is.
//!
//! In: two texts. Out: a measure of 0 to 1, by the pairs of neighbouring characters that they share (Dice).

/// How alike two articles of different numbers have to be to be one article that was changed.
pub(super) const ALIKE: f64 = 0.55;

/// How much of a sentence has to stand in a text for the sentence to be taken from it.
const TAKEN_OVER: f64 = 0.5;

/// Returns the pairs of neighbouring characters of `text`, sorted.
pub(super) fn pairs_of(text: &str) -> Vec<u64> {
    let mut chars = text.chars().filter(|c| !c.is_whitespace());
    let Some(mut last) = chars.next() else { return Vec::new() };
    let mut pairs: Vec<u64> = chars
        .map(|c| {
            let pair = (u64::from(u32::from(last)) << 32) | u64::from(u32::from(c));
            last = c;
            pair
        })
        .collect();
    pairs.sort_unstable();
    pairs
}

/// Returns how much two texts have in common, 0 to 1: twice their common pairs of characters to all (Dice).
pub(super) fn likeness(a: &[u64], b: &[u64]) -> f64 {
    let (mut common, mut left, mut right) = (0_u32, a.iter().peekable(), b.iter().peekable());
    while let (Some(one), Some(other)) = (left.peek(), right.peek()) {
        match one.cmp(other) {
            std::cmp::Ordering::Less => drop(left.next()),
            std::cmp::Ordering::Greater => drop(right.next()),
            std::cmp::Ordering::Equal => {
                common += 1;
                left.next();
                right.next();
            }
        }
    }
    let all = u32::try_from(a.len() + b.len()).unwrap_or(u32::MAX);
    if all == 0 { 0.0 } else { f64::from(2 * common) / f64::from(all) }
}

/// Returns the sentences of `whole` that became `part` and not `rest`, where together they are like `part`: an article that
/// was split is one that has such a part, and so is one that others were merged into.
pub(super) fn share(whole: &str, part: &str, rest: &str) -> Option<String> {
    let (part, rest) = (pairs_of(part), pairs_of(rest));
    let is_of_part = |sentence: &&str| {
        let pairs = pairs_of(sentence);
        let held = held(&pairs, &part);
        held >= TAKEN_OVER && held > self::held(&pairs, &rest)
    };
    let sentences = whole.split_inclusive(['。', '；', '！', '？', '\n']).filter(is_of_part);
    let share = sentences.collect::<String>().trim().to_owned();
    (likeness(&pairs_of(&share), &part) >= ALIKE).then_some(share)
}

/// Returns how much of `a` stands in `b`, 0 to 1.
fn held(a: &[u64], b: &[u64]) -> f64 {
    let of_both = f64::from(u32::try_from(a.len() + b.len()).unwrap_or(u32::MAX));
    let own = f64::from(u32::try_from(a.len()).unwrap_or(u32::MAX));
    if own == 0.0 { 0.0 } else { likeness(a, b) * of_both / 2.0 / own }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn the_sentences_that_became_another_article_are_found() {
        let whole = "议题由村民提出。议题公示七日，任何人可以查阅。";
        let rest = "议题由村民或者委员提出。";
        assert_eq!(
            share(whole, "议题公示十日，任何人可以查阅。", rest).as_deref(),
            Some("议题公示七日，任何人可以查阅。")
        );
        assert_eq!(share(whole, "会场设在村委会。", rest), None);
        assert_eq!(share(whole, "议题由村民提出。", "议题由村民提出。"), None);
    }
}
