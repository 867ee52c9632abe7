//! The numbers among digits: of citizens, cards and telephones.
//!
//! In: a text and a run of digits in it. Out: the personal data that are written with these digits, each found once.
//! A number is made of whole groups, so that a longer one never hides a shorter.

use std::ops::Range;

use crate::personal::around::{after, before, is_in_address, latin_word, names_one};
use crate::personal::card::{is_bank_card, is_short};
use crate::personal::citizen::{is_citizen_number, is_old_citizen_number};
use crate::personal::datum::{Datum, Kind};
use crate::personal::digits::{Digit, Gap, Group, Run};
use crate::personal::phone::{is_subscriber, is_usual_cut, landline, mobile};

/// The most digits of any number that is looked for: a card's.
const MOST: usize = 19;

/// The fewest: a subscriber's.
const FEWEST: usize = 7;

/// Words beside a telephone number.
const PHONE_WORDS: &[&str] = &[
    "电话", "手机", "座机", "热线", "传真", "联系", "致电", "拨打", "号码", "微信", "tel", "phone", "mobile",
    "call", "fax", "wechat",
];

/// Words that end right before a number without its area code.
const OFFICE_WORDS: &[&str] = &["电话", "座机", "传真", "tel", "fax"];

/// Words beside a card's number.
const CARD_WORDS: &[&str] = &["卡", "账号", "帐号", "card", "account"];

/// Words that tell that a number is another's: of a body, a book, an order.
const OTHER_WORDS: &[&str] = &[
    "信用代码",
    "机构代码",
    "注册号",
    "登记号",
    "订单",
    "流水",
    "isbn",
    "issn",
    "imei",
    "备案",
    "网安",
    "标识码",
    "合同",
    "批号",
    "条码",
    "条形码",
    "文号",
    "邮编",
];

/// Latin words that may stand right against a number.
const GLUED_WORDS: &[&str] = &[
    "tel", "phone", "mobile", "mob", "cell", "call", "fax", "wx", "vx", "wechat", "weixin", "qq", "sj", "dh",
    "id", "sfz", "card", "no", "shouji", "dianhua",
];

/// What follows an amount.
const UNITS: &[&str] = &[
    "元", "万", "亿", "余", "多", "名", "人", "次", "户", "吨", "斤", "亩", "平方", "公里", "米", "个", "件",
    "株", "头", "%", "％", "kg", "km", "ms",
];

/// Returns the numbers of people in `run`, in order.
pub fn numbers(text: &str, run: &Run) -> Vec<Datum> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < run.groups.len() {
        match longest_from(text, run, from) {
            Some((datum, next)) => {
                found.push(datum);
                from = next;
            }
            None => from += 1,
        }
    }
    found
}

/// Returns the number that begins with the group `from`, and the group after it.
fn longest_from(text: &str, run: &Run, from: usize) -> Option<(Datum, usize)> {
    let mut total = 0;
    let mut best = None;
    for (until, group) in (from + 1..).zip(run.groups.get(from..)?) {
        total += group.len();
        if total > MOST {
            break;
        }
        if total >= FEWEST {
            let window = Window { text, groups: run.groups.get(from..until)?, run, from, until };
            best = window.number().map(|datum| (datum, until)).or(best);
        }
    }
    best
}

/// Some groups of a run, in a row.
struct Window<'t> {
    text: &'t str,
    groups: &'t [Group],
    run: &'t Run,
    from: usize,
    until: usize,
}

impl Window<'_> {
    fn number(&self) -> Option<Datum> {
        let digits: Vec<Digit> = self.groups.iter().flat_map(|group| group.digits.iter().copied()).collect();
        let values: Vec<u8> = digits.iter().map(|digit| digit.value).collect();
        let range = digits.first()?.start..digits.last()?.end;
        if !self.is_free(&range) {
            return None;
        }
        let before = before(self.text, range.start);
        if is_citizen_number(&values) && !names_one(before, 12, &["信用代码"]) {
            return Some(self.datum(Kind::CitizenNumber, range, &values));
        }
        let is_other = self.is_amount(&range)
            || is_in_address(before) && !before.ends_with('=')
            || names_one(before, 12, OTHER_WORDS);
        if is_other || values.contains(&10) {
            return None;
        }
        let kind = self.kind(&values, before)?;
        Some(self.datum(kind, range, mobile(&values).unwrap_or(&values)))
    }

    fn kind(&self, values: &[u8], before: &str) -> Option<Kind> {
        if is_bank_card(values) && (!is_short(values) || names_one(before, 20, CARD_WORDS)) && self.is_even()
        {
            return Some(Kind::BankCard);
        }
        if is_old_citizen_number(values) && self.groups.len() == 1 {
            return Some(Kind::CitizenNumber);
        }
        if mobile(values).is_some() && (self.is_cut_as_mobile() || names_one(before, 16, PHONE_WORDS)) {
            return Some(Kind::Mobile);
        }
        self.is_landline(values, before).then_some(Kind::Landline)
    }

    fn datum(&self, kind: Kind, range: Range<usize>, values: &[u8]) -> Datum {
        let written = |&value: &u8| char::from_digit(value.into(), 10).unwrap_or('X');
        Datum { kind, range, value: values.iter().map(written).collect() }
    }

    /// Returns whether no letter or digit stands right against the number, but for a word that says what it is.
    fn is_free(&self, range: &Range<usize>) -> bool {
        let (before, after) = (before(self.text, range.start), after(self.text, range.end));
        let word = latin_word(before);
        let is_named = word.is_empty() || GLUED_WORDS.contains(&word.to_ascii_lowercase().as_str());
        is_named && !after.starts_with(|c: char| c.is_ascii_alphabetic()) && self.is_whole()
    }

    /// Returns whether the number is not cut out of a longer chain: its own gaps differ from those around it, and at
    /// most one of its gaps is the end of a line.
    fn is_whole(&self) -> bool {
        let inner = self.inner_gaps();
        let is_chained = |gap: Gap| gap != Gap::Line && gap != Gap::Bracket && inner.contains(&gap);
        let lines = inner.iter().filter(|gap| **gap == Gap::Line).count();
        lines <= 1 && !self.outer_gaps().into_iter().flatten().any(is_chained)
    }

    /// Returns what parts the groups of the number.
    fn inner_gaps(&self) -> Vec<Gap> {
        self.groups.iter().rev().skip(1).filter_map(|group| group.gap).collect()
    }

    /// Returns what parts the number from the digits before and after it, where there are any.
    fn outer_gaps(&self) -> [Option<Gap>; 2] {
        let left = self.from.checked_sub(1).and_then(|at| self.run.groups.get(at));
        let right = self.run.groups.get(self.until).and(self.groups.last());
        [left, right].map(|group| group.and_then(|group| group.gap))
    }

    /// Returns whether the number is an amount: it has a unit, a currency or decimals.
    fn is_amount(&self, range: &Range<usize>) -> bool {
        let (before, after) = (before(self.text, range.start), after(self.text, range.end));
        let has_decimals =
            self.outer_gaps().contains(&Some(Gap::Dot)) && !self.inner_gaps().contains(&Gap::Dot);
        UNITS.iter().any(|unit| after.trim_start().starts_with(unit))
            || before.trim_end().ends_with(['¥', '￥', '$', '€', '£'])
            || has_decimals
    }

    /// Returns whether the number is written without a gap, or in groups of four or six as on a card.
    fn is_even(&self) -> bool {
        let lengths = self.lengths();
        let (last, first) = lengths.split_last().unwrap_or((&0, &[]));
        first.is_empty() || first.iter().all(|&length| length == 4) && *last <= 4 || lengths == [6, 13] || {
            lengths.iter().all(|&length| length == 1) || lengths == [6, 10]
        }
    }

    fn is_cut_as_mobile(&self) -> bool {
        let lengths = self.lengths();
        let bare = match lengths.as_slice() {
            [4, rest @ ..] if self.starts_with(&[0, 0, 8, 6]) => rest,
            [2, rest @ ..] if self.starts_with(&[8, 6]) => rest,
            [11..=15] => return true,
            all => all,
        };
        is_usual_cut(bare)
    }

    fn starts_with(&self, values: &[u8]) -> bool {
        let digits = self.groups.iter().flat_map(|group| &group.digits).map(|digit| digit.value);
        digits.take(values.len()).eq(values.iter().copied())
    }

    fn lengths(&self) -> Vec<usize> {
        self.groups.iter().map(Group::len).collect()
    }

    fn is_landline(&self, values: &[u8], before: &str) -> bool {
        let has_word = names_one(before, 16, PHONE_WORDS);
        let lengths = self.lengths();
        if let Some((code, number)) = landline(values) {
            let is_date = number.len() == 8 && matches!(number, [2, 0, 0..=4, ..]);
            let is_cut = lengths.first() == Some(&code.len()) && lengths.len() <= 3;
            return (is_cut && !is_date) || has_word;
        }
        // +86 813 2000001: the code of the country takes the place of the area's 0.
        if let [8, 6, rest @ ..] = values {
            let full = [&[0], rest].concat();
            return before.trim_end().ends_with(['+', '＋']) && landline(&full).is_some();
        }
        let is_alone = lengths.len() == 1 || lengths == [4, 4] || lengths == [3, 4];
        let mark =
            |c: char| c.is_whitespace() || matches!(c, ':' | '：' | '为' | '是' | '号' | '码' | '*' | '|');
        let label = before.trim_end_matches(mark).to_ascii_lowercase();
        is_alone && is_subscriber(values) && OFFICE_WORDS.iter().any(|word| label.ends_with(word))
    }
}
