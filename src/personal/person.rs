//! People by name: minors, patients and others to be protected, and citizens without an office.
//!
//! In: a text and a word or an age in it. Out: the name beside it. What looks like a name is one only where a mark
//! or an age closes it: 学生张贴海报 names nobody.

use std::ops::Range;

use crate::personal::around::{after, before};

/// Surnames of one character, the most frequent first.
const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边";

/// Surnames of two characters.
const DOUBLE_SURNAMES: [&str; 12] =
    ["欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯"];

/// What begins like a name and is a word.
const NO_NAMES: &[&str] = &[
    "高度", "高血", "高中", "高考", "高龄", "高兴", "白血", "白内", "安全", "安心", "安置", "成长", "成绩",
    "成功", "成为", "方面", "方便", "方案", "张贴", "张开", "任何", "任务", "任意", "任教", "许多", "马上",
    "陈述", "夏令", "夏季", "万人", "何时", "何地", "曾经", "余名", "武术", "周末", "周边", "周围", "周一",
    "周五", "孙辈", "易于", "易受", "林业", "段落", "康复", "黄疸", "管理", "管教", "时间", "时期", "时代",
    "向上", "金额", "文化", "文明", "文艺", "施行", "温暖", "严重", "牛奶", "单位", "单独", "包括", "路上",
    "路队", "关爱", "关系", "关心", "解决", "强化", "强烈", "车辆", "房屋", "边缘", "石膏", "江边", "康健",
    "毛笔", "田径", "常见", "常年", "家长", "于是", "全部", "席位", "查体", "华侨", "游戏", "游泳", "景区",
    "景色", "盛会", "童年", "纪律", "费用", "左右", "祝福", "齐心", "申请", "申报", "季度", "章程", "程度",
    "程序", "项目", "单元", "金银", "车位", "房子", "家里", "路灯", "路边", "温度", "黄金", "安装", "管道",
    "施工",
];

/// What stands behind a surname in the place of a name, which tells too little to find anybody.
const TITLES: [&str; 22] = [
    "大爷", "大妈", "大叔", "大婶", "大姐", "大哥", "大娘", "大伯", "婆婆", "奶奶", "爷爷", "阿姨", "叔叔",
    "师傅", "老师", "先生", "女士", "老板", "书记", "主任", "嫂子", "老伯",
];

/// The age from which nobody is a minor (Law on the Protection of Minors, §2).
const OF_AGE: u32 = 18;

/// Returns the bytes of the name that follows a word which ends at byte `end`.
pub fn name_after_word(text: &str, end: usize) -> Option<Range<usize>> {
    let rest = after(text, end);
    let label = rest.trim_start_matches("姓名").trim_start_matches([':', '：', ' ', '　', '*']);
    let start = end + (rest.len() - label.len());
    let is_labelled = rest.contains([':', '：']) && label.len() < rest.len();
    let name = name(label)?;
    let closed = label.get(name.len()..).unwrap_or_default();
    let is_aged = says_age_or_sex(closed);
    let is_long = name.chars().count() > 2;
    (is_aged || (is_closed(closed) && (is_labelled || is_long))).then(|| start..start + name.len())
}

/// What somebody without an office is said to do, behind whose name of two characters nothing else closes it.
const SAYINGS: [&str; 9] = ["说", "表示", "反映", "告诉", "介绍", "回忆", "笑着", "称赞", "感慨"];

/// Returns the bytes of the name of a citizen that follows a word which ends at byte `end`: 村民王小甲说, 申请人：王小甲.
/// Crops and matters begin like names too (农户金银花，), so a mark alone does not close one.
pub fn citizen_after_word(text: &str, end: usize) -> Option<Range<usize>> {
    let rest = after(text, end);
    let label = rest.trim_start_matches(['“', ':', '：', ' ', '*']);
    let is_labelled = rest.get(..rest.len() - label.len())?.contains([':', '：']);
    let closed = |name: &str| label.get(name.len()..).unwrap_or_default();
    let told =
        name(label).filter(|name| says_age_or_sex(closed(name)) || (is_labelled && is_closed(closed(name))));
    let named = told.or_else(|| speaker(label))?;
    let start = end + (rest.len() - label.len());
    Some(start..start + named.len())
}

/// Returns the name that `text` begins with where what follows is what its bearer says.
fn speaker(text: &str) -> Option<&str> {
    [2, 3, 4].into_iter().find_map(|count| {
        let (end, _) = text.char_indices().nth(count)?;
        let (said, rest) = text.split_at_checked(end)?;
        let is_said = SAYINGS.iter().any(|word| rest.starts_with(word));
        name(said).filter(|name| is_said && name.len() == said.len())
    })
}

/// Returns whether `text` names somebody: a name between marks, near its end.
pub fn name_within(text: &str) -> bool {
    let sentence = text.rsplit(['。', '；', '！', '？']).next().unwrap_or_default();
    sentence.char_indices().any(|(at, _)| {
        let (lead, rest) = sentence.split_at_checked(at).unwrap_or_default();
        let is_open = lead.chars().next_back().is_none_or(|c| !c.is_alphanumeric() || "叫名是为".contains(c));
        let closed = |name: &str| rest.get(name.len()..).is_none_or(is_closed);
        is_open && name(rest).is_some_and(|name| name.chars().count() > 1 && closed(name))
    })
}

/// Returns the bytes of the name before an age below 18 that begins at byte `start`: 王小某（男，12岁）.
pub fn name_before_age(text: &str, start: usize, age: u32) -> Option<Range<usize>> {
    if age >= OF_AGE {
        return None;
    }
    let marks = |c: char| {
        c.is_whitespace() || matches!(c, '，' | ',' | '（' | '(' | '、' | '男' | '女' | '今' | '年')
    };
    let before = before(text, start);
    let lead = before.trim_end_matches(marks);
    let parted = before.get(lead.len()..).unwrap_or_default();
    if !parted.contains(['，', ',', '（', '(', '、']) {
        return None;
    }
    let end = start - parted.len();
    [3, 4, 2].into_iter().find_map(|count| {
        let (at, _) = lead.char_indices().rev().nth(count - 1)?;
        let written = lead.get(at..)?;
        let opens = lead.get(..at).unwrap_or_default().chars().next_back();
        let is_open = opens.is_none_or(|c| !c.is_alphabetic()) || count == 3;
        let is_name = name(written).is_some_and(|name| name.len() == written.len());
        (is_open && is_name).then(|| end - written.len()..end)
    })
}

/// Returns the name that `text` begins with: a surname and one or two Han characters, none of which stands for
/// somebody who is not named (某, ×).
fn name(text: &str) -> Option<&str> {
    let family = DOUBLE_SURNAMES.into_iter().find(|name| text.starts_with(name));
    let family_len = match family {
        Some(family) => family.len(),
        None => text.chars().next().filter(|c| SURNAMES.contains(*c))?.len_utf8(),
    };
    let given: Vec<char> = text.get(family_len..)?.chars().take_while(|c| is_given(*c)).take(3).collect();
    let is_word = NO_NAMES.iter().any(|word| text.starts_with(word));
    let is_title = TITLES.iter().any(|title| given.iter().copied().eq(title.chars()));
    if given.is_empty() || given.len() > 2 || is_word || is_title {
        return None;
    }
    text.get(..family_len + given.iter().map(|c| c.len_utf8()).sum::<usize>())
}

/// Returns whether `text` is a name and nothing else.
pub fn is_name(text: &str) -> bool {
    name(text).is_some_and(|name| name.len() == text.len())
}

fn is_given(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c) && !"某男女的了在和与及同因被说称等们是有为家".contains(c)
}

/// Returns whether a name ends before `rest`.
fn is_closed(rest: &str) -> bool {
    let is_mark = |c: char| !c.is_alphanumeric() && !"某×*＊○〇xX".contains(c);
    rest.chars().next().is_none_or(|c| is_mark(c) || "的因被说称在和与及".contains(c))
}

fn says_age_or_sex(rest: &str) -> bool {
    let said = rest.trim_start_matches(['（', '(', '，', ',', '、', ' ']);
    let is_parted = said.len() < rest.len();
    let digits = said.trim_start_matches(|c: char| c.is_ascii_digit());
    is_parted && (said.starts_with(['男', '女']) || (digits.len() < said.len() && digits.starts_with('岁')))
}

#[cfg(test)]
mod tests {
    use super::{name_after_word, name_before_age};

    fn after_word(text: &str) -> Option<&str> {
        let end = text.find("学生").map(|at| at + "学生".len())?;
        name_after_word(text, end).and_then(|range| text.get(range))
    }

    #[test]
    fn a_name_is_closed_by_a_mark_or_an_age() {
        assert_eq!(after_word("学生王小甲，"), Some("王小甲"));
        assert_eq!(after_word("学生姓名：李甲"), Some("李甲"));
        assert_eq!(after_word("学生李甲（男，12岁）"), Some("李甲"));
        assert_eq!(after_word("学生欧阳小甲说"), Some("欧阳小甲"));
    }

    #[test]
    fn a_word_that_begins_like_a_name_is_none() {
        for text in [
            "学生张贴海报",
            "学生高度评价",
            "学生安全，",
            "学生王某，",
            "学生陈述了",
            "学生于周末到",
            "学生们",
        ] {
            assert_eq!(after_word(text), None, "{text}");
        }
    }

    #[test]
    fn an_age_below_eighteen_names_a_minor() {
        let text = "王小甲（男，12岁）";
        assert_eq!(name_before_age(text, text.find("12").unwrap(), 12), Some(0..9));
        assert_eq!(name_before_age(text, text.find("12").unwrap(), 18), None);
        assert_eq!(name_before_age("共有12岁", 6, 12), None);
    }
}
