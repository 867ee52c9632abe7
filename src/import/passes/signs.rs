//! Ninth pass: signs of numbers have one form.
//!
//! In: the text. Out: the text with ～ in a range of numbers (GB/T 15834—2011 §4.13), and with % and + in ASCII.

use crate::hanzi::script::is_han;
use crate::import::desk::Desk;
use crate::import::passes::definition::Pass;
use crate::import::shelter::Shelter;
use crate::import::text::Change;
use crate::lang::Words;

/// `signs`.
pub(super) static PASS: Pass =
    Pass { name: "signs", label: Words::new("统一数值符号", "signs of numbers in one form"), run };

fn run(desk: &mut Desk) {
    let text = desk.working.text();
    let shelter = Shelter::of(text, desk.working.form);
    let mut changes = Vec::new();
    for (at, c) in
        text.char_indices().filter(|(_, c)| matches!(c, '％' | '＋' | '~' | '-' | '—' | '–' | '－'))
    {
        let new = match c {
            '％' => Some("%"),
            '＋' => Some("+"),
            _ => is_range(text, at, c).then_some("～"),
        };
        changes.extend(new.filter(|_| !shelter.holds(at)).map(|new| Change::new(at, c, new)));
    }
    desk.working.apply(PASS.name, changes);
}

/// Returns whether the sign `c` at byte `at` stands between the two numbers of a range that counts something. Years,
/// dates and telephone numbers have a stroke of their own.
fn is_range(text: &str, at: usize, c: char) -> bool {
    let (before, after) =
        (text.get(..at).unwrap_or_default(), text.get(at + c.len_utf8()..).unwrap_or_default());
    let is_digit = |c: &char| c.is_ascii_digit() || *c == '%';
    let left = before.chars().rev().take_while(is_digit).take(9).count();
    let right = after.chars().take_while(is_digit).take(9).count();
    let [first, next] = [before.chars().rev().nth(left), after.chars().nth(right)];
    let is_count = next.is_some_and(|c| is_han(c) && !matches!(c, '年' | '月' | '日' | '号' | '届'));
    let is_small = (1..=3).contains(&left) && (1..=3).contains(&right);
    let is_alone = !matches!(first, Some('-' | '—' | '–' | '/' | '.' | '第' | '('));
    match c {
        '~' => left > 0 && right > 0,
        _ => is_small && is_count && is_alone,
    }
}

#[cfg(test)]
mod tests {
    use super::PASS;
    use crate::import::desk::Desk;
    use crate::import::text::Form;

    #[test]
    fn ranges_have_one_sign_and_other_strokes_stay() {
        for (text, expected) in [
            (
                "1~2名、2-3名、2—3个、95%～98%，达100％，“地域＋界别”",
                "1～2名、2～3名、2～3个、95%～98%，达100%，“地域+界别”",
            ),
            (
                "2019—2022年、2023-05-25、029-63903870、1-3月、第2-3条、A-B",
                "2019—2022年、2023-05-25、029-63903870、1-3月、第2-3条、A-B",
            ),
        ] {
            let mut desk = Desk::new(text.into(), Form::Plain);
            (PASS.run)(&mut desk);
            assert_eq!(desk.working.text(), expected);
        }
    }
}
