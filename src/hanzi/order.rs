//! The order in which a Chinese reader looks names up: by pinyin, numbers by their value.
//!
//! In: names. Out: [`Place`]s to sort by. The order is that of the CLDR for `zh` (pinyin, tones after letters), by ICU4X
//! with its compiled data, the same on every machine. Its readings are those of single characters but for the few names that
//! it knows (重庆); the place names of `NAMES` are read here. A number is read by its value, in Arabic or Han numerals:
//! 第十二届 stands after 第二届.

use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};

use crate::hanzi::number::{is_numeral, parse};

/// Where a name stands among others: compares as the names do.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(Vec<u8>);

/// Returns where `name` stands.
pub fn place(name: &str) -> Place {
    let text = read_names(&with_numbers(name));
    let mut key = Vec::new();
    match collator() {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(&text, &mut key);
        }
        None => key.extend_from_slice(text.as_bytes()),
    }
    Place(key)
}

/// Returns the collator, `None` were its data not compiled in.
fn collator() -> Option<&'static CollatorBorrowed<'static>> {
    static COLLATOR: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let made = || {
        let locale = "zh".parse::<icu_locale_core::Locale>().ok()?;
        let mut preferences = CollatorPreferences::from(&locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok()
    };
    COLLATOR.get_or_init(made).as_ref()
}

/// Returns `name` with the numbers that count something in ASCII digits. A numeral that is only a part of a name (四川, 三峡)
/// stays what it is.
fn with_numbers(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c| !is_numeral(c)).unwrap_or(rest.len());
        let (run, after) = match rest.split_at_checked(end) {
            Some((run, after)) if !run.is_empty() => (run, after),
            _ => {
                text.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
                continue;
            }
        };
        let is_counted = text.ends_with('第')
            || run.starts_with(is_arabic)
            || UNITS.iter().any(|unit| after.starts_with(unit));
        let is_zero = matches!(run, "〇" | "零" | "0" | "０");
        match parse(run).or(is_zero.then_some(0)).filter(|_| is_counted) {
            Some(number) => text.push_str(&number.to_string()),
            None => text.push_str(run),
        }
        rest = after;
    }
    text
}

fn is_arabic(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// Returns `text` with the characters of well-known names and words that are read in another way than alone replaced by ones
/// that are always read so.
pub fn read_names(text: &str) -> String {
    let mut read = text.to_owned();
    for (name, as_if) in NAMES.into_iter().chain(WORDS) {
        if read.contains(name) {
            read = read.replace(name, as_if);
        }
    }
    read
}

/// What numbers in names count.
const UNITS: [&str; 24] = [
    "组", "届", "次", "期", "号", "批", "轮", "辑", "卷", "册", "编", "章", "节", "条", "队", "栋", "幢",
    "楼", "单元", "社", "年", "月", "等奖", "环",
];

/// Place names of which a character is read otherwise than alone, each with a character of that reading in its stead.
const NAMES: [(&str, &str); 45] = [
    ("重庆", "崇庆"),
    ("长沙", "常沙"),
    ("长春", "常春"),
    ("长安", "常安"),
    ("长治", "常治"),
    ("长兴", "常兴"),
    ("长宁", "常宁"),
    ("长江", "常江"),
    ("长葛", "常葛"),
    ("长垣", "常垣"),
    ("长汀", "常汀"),
    ("长阳", "常阳"),
    ("长泰", "常泰"),
    ("长岛", "常岛"),
    ("长丰", "常丰"),
    ("长武", "常武"),
    ("长寿", "常寿"),
    ("长乐", "常乐"),
    ("乐清", "月清"),
    ("乐亭", "涝亭"),
    ("六安", "陆安"),
    ("六合区", "陆合区"),
    ("单县", "善县"),
    ("厦门", "夏门"),
    ("东阿", "东婀"),
    ("蚌埠", "泵埠"),
    ("大埔", "大部"),
    ("黄陂", "黄皮"),
    ("铅山", "盐山"),
    ("浚县", "迅县"),
    ("番禺", "攀禺"),
    ("东莞", "东管"),
    ("莘县", "身县"),
    ("莘庄", "心庄"),
    ("洪洞", "洪童"),
    ("尉犁", "玉犁"),
    ("荥阳", "形阳"),
    ("荥经", "盈经"),
    ("渑池", "免池"),
    ("中牟", "中木"),
    ("繁峙", "繁市"),
    ("会稽", "快稽"),
    ("解州", "害州"),
    ("犍为", "前为"),
    ("枞阳", "宗阳"),
];

/// Words that titles and places begin with and of which a character is read otherwise than alone, as in [`NAMES`].
const WORDS: [(&str, &str); 37] = [
    ("长城", "常城"),
    ("长风", "常风"),
    ("长河", "常河"),
    ("长虹", "常虹"),
    ("长街", "常街"),
    ("长久", "常久"),
    ("长廊", "常廊"),
    ("长期", "常期"),
    ("长桥", "常桥"),
    ("长青", "常青"),
    ("长途", "常途"),
    ("长效", "常效"),
    ("长远", "常远"),
    ("长征", "常征"),
    ("重返", "崇返"),
    ("重复", "崇复"),
    ("重建", "崇建"),
    ("重启", "崇启"),
    ("重塑", "崇塑"),
    ("重现", "崇现"),
    ("重新", "崇新"),
    ("重修", "崇修"),
    ("重阳", "崇阳"),
    ("调处", "条处"),
    ("调节", "条节"),
    ("调解", "条解"),
    ("调整", "条整"),
    ("还建", "环建"),
    ("还款", "环款"),
    ("处理", "楚理"),
    ("处置", "楚置"),
    ("都市", "督市"),
    ("行业", "航业"),
    ("银行", "银航"),
    ("会计", "快计"),
    ("率先", "帅先"),
    ("种植", "众植"),
];

#[cfg(test)]
mod tests {
    use super::place;

    #[track_caller]
    fn assert_order(names: &[&str]) {
        for pair in names.windows(2) {
            let [first, second] = pair else { continue };
            assert!(place(first) < place(second), "{first} {second}");
        }
    }

    #[test]
    fn names_stand_by_pinyin() {
        assert_order(&[
            "安徽",
            "北京",
            "重庆",
            "大安",
            "东莞",
            "广州",
            "乐山",
            "陆家嘴",
            "上海",
            "四川",
            "张家界",
            "自贡",
        ]);
    }

    #[test]
    fn a_character_of_several_readings_is_read_as_its_name_is() {
        assert_order(&["昌平", "长沙", "成都", "重庆", "楚雄"]);
        assert_order(&["泸州", "六安", "洛阳"]);
        assert_order(&["厦门", "襄阳"]);
        assert_order(&["善化", "单县", "上饶"]);
        assert_order(&["玉林", "乐清", "云阳"]);
        assert_order(&["乐山", "李庄"]);
    }

    #[test]
    fn a_word_at_the_head_of_a_title_is_read_as_the_word_is() {
        assert_order(&["仓库", "长城社区", "长效机制", "车棚"]);
        assert_order(&["崇文路", "重修水渠", "重阳敬老", "出行"]);
        assert_order(&["张家", "长者食堂", "招牌"]);
        assert_order(&["天井", "调解室", "铁路"]);
        assert_order(&["华侨", "还建房", "黄土"]);
        assert_order(&["航道", "行业协会", "河堤"]);
        assert_order(&["快递", "会计公开", "矿山"]);
        assert_order(&["数据", "率先公开", "水渠"]);
        assert_order(&["中街", "种植户", "周边"]);
        assert_order(&["出行", "处理意见", "垂钓"]);
    }

    #[test]
    fn numbers_stand_by_their_value_in_any_numerals() {
        assert_order(&[
            "第〇届",
            "第一届",
            "第二届",
            "第九届",
            "第十届",
            "第十一届",
            "第十二届",
            "第二十届",
            "第廿一届",
            "第卅届",
            "第一百届",
        ]);
        assert_order(&["一组", "二组", "三组", "十组", "十一组", "二十组"]);
        assert_order(&["农科村1组", "农科村二组", "农科村３组", "农科村十组", "农科村12组"]);
        assert_order(&["2022年", "二〇二三年", "2024年"]);
        assert_order(&["第999次", "第1千零1次", "第1002次", "第一千二百次", "第１２０１次"]);
        assert_order(&["第十二届", "第廿届", "第22届", "第卅届", "第三十一届"]);
    }

    #[test]
    fn a_numeral_in_a_name_is_no_number() {
        assert_order(&["三峡", "石家庄", "四川", "苏州", "万州"]);
    }
}
