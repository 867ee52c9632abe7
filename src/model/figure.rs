//! Numbers as sources print them: a value, how sure it is, and the form in which it was written.
//!
//! In: `311`, `41.3万`, `98%以上`, `40多万`, `160余`, `约200`, `一半以上`, `三分之二`, `3倍`, `2—3个`. Out: [`Figure`]. Words of
//! approximation follow GB/T 15835—2011. Nothing is ever printed but what was written.

use crate::model::amounts::{Value, value};

/// A number with its bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// As written.
    pub text: String,
    /// The value in thousandths, so that sums are exact: 41.3万 is 413 000 000. Of a range, its lower end.
    pub thousandths: i64,
    /// The upper end of a range, in thousandths.
    pub to: Option<i64>,
    /// How sure the value is.
    pub bound: Bound,
    /// Whether it is a share of a whole (`98%`, `一半`); the value is then in thousandths of a per cent.
    pub is_share: bool,
    /// Whether it says how many times something else it is (`3倍`, `翻一番`).
    pub is_multiple: bool,
    /// The word that is counted by, where it was written: `个` of `2—3个`.
    pub counter: Option<String>,
    /// Below what the value lies for certain, where the form says so: 160余 is less than 170, 数百 less than 1000.
    pub(super) below: Option<i64>,
}

/// How sure a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// Exactly the value.
    Exact,
    /// The value or more: 以上, 不少于, 至少.
    AtLeast,
    /// More than the value: 余, 多, 逾, 超过.
    MoreThan,
    /// The value or less: 以下, 以内, 至多.
    AtMost,
    /// Less than the value: 不足, 不到.
    LessThan,
    /// Near the value: 约, 近, 左右.
    About,
    /// Between two values, both included: 2—3, 两三百.
    Range,
}

impl Bound {
    /// Returns the bound's name in data files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::AtLeast => "at_least",
            Self::MoreThan => "more_than",
            Self::AtMost => "at_most",
            Self::LessThan => "less_than",
            Self::About => "about",
            Self::Range => "range",
        }
    }
}

/// The longest figure, in bytes: what is longer is a sentence.
const LONGEST: usize = 120;

const BEFORE: [(&str, Bound); 31] = [
    ("不少于", Bound::AtLeast),
    ("不低于", Bound::AtLeast),
    ("至少", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("不超过", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("不高于", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("最多", Bound::AtMost),
    ("不足", Bound::LessThan),
    ("不到", Bound::LessThan),
    ("不满", Bound::LessThan),
    ("未满", Bound::LessThan),
    ("少于", Bound::LessThan),
    ("低于", Bound::LessThan),
    ("小于", Bound::LessThan),
    ("超过", Bound::MoreThan),
    ("多于", Bound::MoreThan),
    ("高于", Bound::MoreThan),
    ("大于", Bound::MoreThan),
    ("逾", Bound::MoreThan),
    ("超", Bound::MoreThan),
    ("大约", Bound::About),
    ("大概", Bound::About),
    ("约", Bound::About),
    ("接近", Bound::About),
    ("将近", Bound::About),
    ("近", Bound::About),
    ("差不多", Bound::About),
    ("过", Bound::MoreThan),
    ("上", Bound::AtLeast),
];

const AFTER: [(&str, Bound); 8] = [
    ("及以上", Bound::AtLeast),
    ("以上", Bound::AtLeast),
    ("以下", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("出头", Bound::MoreThan),
    ("开外", Bound::MoreThan),
];

/// Words that things are counted by, the longer first.
const COUNTERS: [&str; 19] = [
    "人次", "户次", "场次", "件次", "人", "个", "名", "位", "条", "件", "项", "场", "次", "户", "家", "处",
    "份", "篇", "支",
];

impl Figure {
    /// Reads one figure; `None` for a text that is none.
    pub fn read(text: &str) -> Option<Self> {
        let written = text.trim();
        if written.len() > LONGEST {
            return None;
        }
        let told = written.replacen("翻了", "翻", 1);
        let (rest, before) = without_before(&told);
        let (rest, after) = without_after(rest);
        let (rest, counter) = without_counter(rest);
        let (rest, more) = without_more(rest);
        let (rest, near) = without_near(&rest);
        let value = value(&rest)?;
        let outer = if before == Bound::Exact { after } else { before };
        let outer = if outer == Bound::Exact && near { Bound::About } else { outer };
        let bound = match (outer, &value) {
            (Bound::Exact, _) if more => Bound::MoreThan,
            (Bound::Exact, Value { to: Some(_), .. }) => Bound::Range,
            (Bound::Exact, Value { below: Some(_), .. }) => Bound::MoreThan,
            (outer, _) => outer,
        };
        let below = value
            .below
            .or_else(|| more.then(|| value.thousandths.saturating_add(last_place(value.thousandths))));
        Some(Self {
            text: written.to_owned(),
            thousandths: value.thousandths,
            to: value.to,
            bound,
            is_share: value.is_share,
            is_multiple: value.is_multiple,
            counter: counter.map(str::to_owned),
            below: below.filter(|below| bound == Bound::MoreThan && *below < i64::MAX),
        })
    }

    /// Returns the value as a plain decimal number: `413000`, `63.5`; no exponent, no trailing zeros.
    pub fn decimal(&self) -> String {
        decimal(self.thousandths)
    }

    /// Returns whether it counts something: it is neither a share nor a multiple of something else.
    pub const fn is_count(&self) -> bool {
        !self.is_share && !self.is_multiple
    }

    /// Returns the value when it is a whole number.
    pub fn whole(&self) -> Option<i64> {
        (self.thousandths % 1000 == 0).then_some(self.thousandths / 1000)
    }
}

/// Returns `thousandths` of one as a plain decimal number.
pub fn decimal(thousandths: i64) -> String {
    let (sign, value) = if thousandths < 0 { ("-", -thousandths) } else { ("", thousandths) };
    let (whole, part) = (value / 1000, value % 1000);
    if part == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole}.{}", format!("{part:03}").trim_end_matches('0'))
}

/// Returns the weight of the last place of `value` that is not 0: 160 is 10, 400 000 is 100 000.
pub(super) fn last_place(value: i64) -> i64 {
    let mut place = 1;
    while value != 0 && value % (place * 10) == 0 && place < i64::MAX / 100 {
        place *= 10;
    }
    place
}

fn without_before(text: &str) -> (&str, Bound) {
    let found = BEFORE.iter().find_map(|(word, bound)| {
        let rest = text.strip_prefix(word)?.trim_start();
        // 上 is only the word of 上百, 上千, 上万.
        (*word != "上" || rest.starts_with(['百', '千', '万', '亿'])).then_some((rest, *bound))
    });
    found.unwrap_or((text, Bound::Exact))
}

fn without_after(text: &str) -> (&str, Bound) {
    let found = AFTER.iter().find_map(|(word, bound)| Some((text.strip_suffix(word)?.trim_end(), *bound)));
    found.unwrap_or((text, Bound::Exact))
}

fn without_counter(text: &str) -> (&str, Option<&str>) {
    let found = COUNTERS.iter().find_map(|word| Some((text.strip_suffix(word)?.trim_end(), Some(*word))));
    found.unwrap_or((text, None))
}

/// Takes 多 or 余 out of it: `40多万`, `十余万`, `1200余`.
fn without_more(text: &str) -> (String, bool) {
    match text.char_indices().find(|(_, c)| matches!(c, '多' | '余')) {
        Some((at, _)) if at > 0 => (text.replacen(['多', '余'], "", 1), true),
        _ => (text.to_owned(), false),
    }
}

/// Takes 来 out of it: `十来个`, `二十来万`.
fn without_near(text: &str) -> (String, bool) {
    match text.find('来') {
        Some(at) if at > 0 => (text.replacen('来', "", 1), true),
        _ => (text.to_owned(), false),
    }
}

#[cfg(test)]
mod tests {
    use super::{Bound, Figure, decimal};

    #[test]
    fn figures_are_read_as_sources_print_them() {
        for (text, value, bound, is_share) in [
            ("311", "311", Bound::Exact, false),
            ("1,715", "1715", Bound::Exact, false),
            ("41.3万", "413000", Bound::Exact, false),
            ("2.7万", "27000", Bound::Exact, false),
            ("40多万", "400000", Bound::MoreThan, false),
            ("160余", "160", Bound::MoreThan, false),
            ("1200余", "1200", Bound::MoreThan, false),
            ("约200", "200", Bound::About, false),
            ("近百", "100", Bound::About, false),
            ("逾千", "1000", Bound::MoreThan, false),
            ("百余", "100", Bound::MoreThan, false),
            ("98%", "98", Bound::Exact, true),
            ("98%以上", "98", Bound::AtLeast, true),
            ("百分之八十八", "88", Bound::Exact, true),
            ("一半以上", "50", Bound::AtLeast, true),
            ("过半", "50", Bound::MoreThan, true),
            ("十余万", "100000", Bound::MoreThan, false),
            ("不少于28", "28", Bound::AtLeast, false),
            ("４以上", "4", Bound::AtLeast, false),
            ("一百二十左右", "120", Bound::About, false),
        ] {
            let figure = Figure::read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (figure.decimal().as_str(), figure.bound, figure.is_share),
                (value, bound, is_share),
                "{text}"
            );
            assert_eq!(figure.text, text);
        }
    }

    #[test]
    fn shares_ranges_and_several_are_read() {
        for (text, read) in [
            ("三分之二", "66.667% exact"),
            ("三分之二以上", "66.667% at_least"),
            ("近八成", "80% about"),
            ("七成以上", "70% at_least"),
            ("近300", "300 about"),
            ("约200人", "200 about 人"),
            ("不少于5", "5 at_least"),
            ("不足300户", "300 less_than 户"),
            ("2—3个", "2-3 range 个"),
            ("1～2名", "1-2 range 名"),
            ("10—20万", "100000-200000 range"),
            ("60～70%", "60-70% range"),
            ("三至五人", "3-5 range 人"),
            ("两三百", "200-300 range"),
            ("三四十户", "30-40 range 户"),
            ("上千", "1000 at_least"),
            ("上百万", "1000000 at_least"),
            ("数百", "100 more_than"),
            ("十几", "10 more_than"),
            ("二十几", "20 more_than"),
            ("几十次", "10 more_than 次"),
            ("数万人次", "10000 more_than 人次"),
            ("十余", "10 more_than"),
            ("40余个", "40 more_than 个"),
            ("5人以上", "5 at_least 人"),
            ("百分之六十多", "60% more_than"),
            ("1/3", "33.333% exact"),
            ("２／３以上", "66.667% at_least"),
            ("3‰", "0.3% exact"),
            ("万分之五", "0.05% exact"),
            ("零", "0 exact"),
            ("〇", "0 exact"),
            ("廿余", "20 more_than"),
            ("卅人", "30 exact 人"),
            ("廿一", "21 exact"),
            ("廿几", "20 more_than"),
            ("3倍", "3× exact"),
            ("近两倍", "2× about"),
            ("1.5倍以上", "1.5× at_least"),
            ("3倍多", "3× more_than"),
            ("2—3倍", "2-3× range"),
            ("翻番", "2× exact"),
            ("翻一番", "2× exact"),
            ("翻了两番", "4× exact"),
            ("成千上万", "1000 more_than"),
            ("成百上千", "100 more_than"),
            ("数以千计", "1000 more_than"),
            ("好几百人", "100 more_than 人"),
            ("百余", "100 more_than"),
            ("百余人", "100 more_than 人"),
            ("1.2万", "12000 exact"),
            ("1.2万余", "12000 more_than"),
            ("两三个", "2-3 range 个"),
            ("七八个", "7-8 range 个"),
            ("三五户", "3-5 range 户"),
            ("三五百", "300-500 range"),
            ("十来个", "10 about 个"),
            ("1千零1次", "1001 exact 次"),
            ("3千5百", "3500 exact"),
        ] {
            let figure = Figure::read(text).unwrap_or_else(|| panic!("{text}"));
            let to = figure.to.map(|to| format!("-{}", decimal(to))).unwrap_or_default();
            let share = if figure.is_share { "%" } else { "" }.to_owned()
                + if figure.is_multiple { "×" } else { "" };
            let counter = figure.counter.as_ref().map(|counter| format!(" {counter}")).unwrap_or_default();
            let found = format!("{}{to}{share} {}{counter}", figure.decimal(), figure.bound.name());
            assert_eq!((found.as_str(), figure.text.as_str()), (read, text));
        }
    }

    #[test]
    fn what_is_no_figure_is_none() {
        for text in [
            "",
            "很多",
            "若干",
            "1.2345",
            "3.",
            "多",
            "约",
            "一二三四五六七八九",
            "-3",
            "个",
            "3吨",
            "3—",
            "5—3",
            "上3",
            "数",
            "零分之一",
            "第三",
            "第3",
            "第三个",
            "2023/5",
            "1/0",
            "百分之三倍",
            "翻",
            "番",
            "来",
            "三倍倍",
        ] {
            assert_eq!(Figure::read(text), None, "{text}");
        }
    }
}
