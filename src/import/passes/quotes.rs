//! Tenth pass: straight quotation marks become pairs, and a closing one whose opening was lost is marked.
//!
//! In: the text. Out: the text with “ ” by position in each paragraph. Behind a ” that nothing opened stands 〔原文有缺〕: words
//! before it were lost, and no program can know which. Single quotation marks stay as they are.

use crate::hanzi::script::is_han;
use crate::import::desk::Desk;
use crate::import::marks::is_of_chinese;
use crate::import::passes::definition::Pass;
use crate::import::remark::Remark;
use crate::import::shelter::Shelter;
use crate::import::text::{Change, lines};
use crate::lang::{Text, Words};

/// `quotes`.
pub(super) static PASS: Pass =
    Pass { name: "quotes", label: Words::new("引号成对", "quotation marks paired"), run };

/// What stands where words were lost.
const LOST: &str = "〔原文有缺〕";

fn run(desk: &mut Desk) {
    let text = desk.working.text();
    let shelter = Shelter::of(text, desk.working.form);
    let (mut changes, mut remarks) = (Vec::new(), Vec::new());
    for (at, line) in
        lines(text).filter(|(_, line)| line.contains(['"', '”', '“']) && line.chars().any(is_han))
    {
        let mut opened: Vec<usize> = Vec::new();
        let is_straight_only = !line.contains(['“', '”']);
        for (place, c) in line.char_indices().filter(|(place, _)| !shelter.holds(at + place)) {
            let range = at + place..at + place + c.len_utf8();
            match c {
                '“' => opened.push(place),
                '”' if opened.pop().is_none() => {
                    remarks.push(lost(desk, &range, line, place));
                    changes.push(Change::new(range.end, "", LOST));
                }
                '"' if is_straight_only && !is_chinese(line, place) && opened.is_empty() => {}
                '"' => {
                    let new = if opened.pop().is_some() { "”" } else { "“" };
                    if new == "“" {
                        opened.push(place);
                    }
                    changes.push(Change::new(range.start, c, new));
                }
                _ => {}
            }
        }
        if let Some(place) = opened.first() {
            let range = at + place..at + place + '“'.len_utf8();
            remarks.push(unclosed(desk, &range));
        }
    }
    desk.remarks.extend(remarks);
    desk.working.apply(PASS.name, changes);
}

/// Returns whether a straight mark stands beside Chinese text.
fn is_chinese(line: &str, place: usize) -> bool {
    let before = line.get(..place).and_then(|text| text.chars().next_back());
    let after = line.get(place + 1..).and_then(|text| text.chars().next());
    [before, after].into_iter().flatten().any(is_of_chinese)
}

fn lost(desk: &Desk, at: &std::ops::Range<usize>, line: &str, place: usize) -> Remark {
    let before: Vec<char> = line.get(..place).unwrap_or_default().chars().rev().take(6).collect();
    let before: String = before.into_iter().rev().collect();
    Remark::ask(
        "lost-words",
        Some(desk.working.origin_range(at)),
        Text::new(
            format!("“{before}”后面的 ” 没有对应的 “，前面掉了字；已标{LOST}，对照来源补"),
            format!("the ” behind `{before}` has no “: words were lost; marked {LOST}, look at the source"),
        ),
    )
}

fn unclosed(desk: &Desk, at: &std::ops::Range<usize>) -> Remark {
    Remark::ask(
        "unclosed-quote",
        Some(desk.working.origin_range(at)),
        Text::new("这一段的 “ 没有对应的 ”", "a “ of this paragraph has no ”"),
    )
}

#[cfg(test)]
mod tests {
    use super::PASS;
    use crate::import::desk::Desk;
    use crate::import::text::Form;

    fn paired(text: &str) -> (String, usize) {
        let mut desk = Desk::new(text.into(), Form::Plain);
        (PASS.run)(&mut desk);
        (desk.working.text().into(), desk.remarks.len())
    }

    #[test]
    fn straight_marks_become_pairs_by_position() {
        assert_eq!(paired("就能达到“1+1>2\"的效果"), ("就能达到“1+1>2”的效果".into(), 0));
        assert_eq!(paired("叫\"有事来协商\",和\"六有\""), ("叫“有事来协商”,和“六有”".into(), 0));
        assert_eq!(paired("say \"yes\" 好"), ("say \"yes\" 好".into(), 0));
        assert_eq!(paired("‘淮阴黑猪’和“甲‘乙’”"), ("‘淮阴黑猪’和“甲‘乙’”".into(), 0));
    }

    #[test]
    fn what_has_no_partner_is_told_and_lost_words_are_marked() {
        assert_eq!(paired("稻麦产业化发展”对口协商"), ("稻麦产业化发展”〔原文有缺〕对口协商".into(), 1));
        assert_eq!(paired("他说：“先听"), ("他说：“先听".into(), 1));
        assert_eq!(paired("叫\"六有"), ("叫“六有".into(), 1));
    }
}
