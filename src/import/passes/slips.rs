//! Slips of the pen that are left as they are, and names that stand in two forms.
//!
//! In: the text in repair. Out: remarks. Wording is never corrected: what a source printed stays, and an editor may say so.

use std::collections::BTreeSet;

use crate::import::desk::Desk;
use crate::import::remark::Remark;
use crate::lang::Text;

/// What was written and what is usual.
const SLIPS: [(&str, &str); 16] = [
    ("四两拨千金", "四两拨千斤"),
    ("履品牌", "履职品牌"),
    ("再接再励", "再接再厉"),
    ("一愁莫展", "一筹莫展"),
    ("走头无路", "走投无路"),
    ("迫不急待", "迫不及待"),
    ("谈笑风声", "谈笑风生"),
    ("默守成规", "墨守成规"),
    ("穿流不息", "川流不息"),
    ("按步就班", "按部就班"),
    ("变本加利", "变本加厉"),
    ("集思广义", "集思广益"),
    ("凑和", "凑合"),
    ("座谈记要", "座谈纪要"),
    ("协商记要", "协商纪要"),
    ("会议记要", "会议纪要"),
];

/// How many characters a quoted name has at most.
const NAME: usize = 60;

/// Words of which a text that has both may have meant one.
const PAIRS: [(&str, &str); 6] = [
    ("主体活动", "主题活动"),
    ("议事听", "议事厅"),
    ("委连办", "委联办"),
    ("征提", "征题"),
    ("协商与民", "协商于民"),
    ("建言咨政", "建言资政"),
];

/// Returns what was written otherwise than usual.
pub(super) fn slips(desk: &Desk) -> Vec<Remark> {
    let text = desk.working.text();
    let mut remarks = Vec::new();
    let at = |place: usize, word: &str| Some(desk.working.origin_range(&(place..place + word.len())));
    for (written, usual) in SLIPS {
        remarks.extend(text.match_indices(written).map(|(place, _)| {
            let words = Text::new(
                format!("原文写作“{written}”，通常写作“{usual}”；照录，没有改"),
                format!("the text has `{written}`, which is usually `{usual}`; it was left"),
            );
            Remark::look("slip", at(place, written), words)
        }));
    }
    for (one, other) in PAIRS.iter().filter(|(one, other)| text.contains(one) && text.contains(other)) {
        let place = text.find(one).unwrap_or_default();
        let words = Text::new(
            format!("“{one}”和“{other}”都有，像是同一个词；照录，没有改"),
            format!("both `{one}` and `{other}` stand there, which may be one word; they were left"),
        );
        remarks.push(Remark::look("two-forms", at(place, one), words));
    }
    remarks.extend(two_forms(desk));
    remarks
}

/// A quoted name of several parts that stands elsewhere with one part otherwise: 大安事大家议·与大安共建设.
fn two_forms(desk: &Desk) -> Vec<Remark> {
    let text = desk.working.text();
    let mut names: Vec<(usize, &str)> = Vec::new();
    let mut known = BTreeSet::new();
    for (at, _) in text.match_indices('“') {
        let inner = at + '“'.len_utf8();
        let mut near = text.get(inner..).unwrap_or_default().char_indices().take(NAME);
        let Some((len, _)) = near.find(|(_, c)| matches!(c, '”' | '\n')) else { continue };
        let name = text.get(inner..inner + len).unwrap_or_default();
        if name.contains('·') && known.insert(name) {
            names.push((inner, name));
        }
    }
    let mut remarks = Vec::new();
    for (number, (at, name)) in names.iter().enumerate().take(200) {
        let parts: Vec<&str> = name.split('·').collect();
        for (_, earlier) in names.iter().take(number) {
            let others: Vec<&str> = earlier.split('·').collect();
            let differs = parts.windows(2).any(|pair| {
                others.windows(2).any(|other| pair.first() == other.first() && pair.last() != other.last())
            });
            if differs && others.len().max(parts.len()) > 2 {
                let words = Text::new(
                    format!("“{name}”与前面的“{earlier}”只差几个字，两种都照录"),
                    format!("`{name}` differs from `{earlier}` above in a few characters; both were left"),
                );
                remarks.push(Remark::look(
                    "two-forms",
                    Some(desk.working.origin_range(&(*at..at + name.len()))),
                    words,
                ));
            }
        }
    }
    remarks
}
