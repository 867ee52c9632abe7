//! The labels of page furniture: 来源, 责任编辑, 字数.
//!
//! In: a folded line. Out: what it says, if all of it is such labels with their values, dates and times.

use crate::hanzi::script::is_han;
use crate::import::byline::byline;
use crate::import::fold::printed;
use crate::import::sources::Key;
use crate::model::date::PartialDate;

/// Labels that a value follows behind a colon, the longer ones first.
const LABELS: [(&str, Key); 40] = [
    ("信息来源", Key::Publisher),
    ("文章来源", Key::Publisher),
    ("稿件来源", Key::Publisher),
    ("发布单位", Key::Publisher),
    ("来源", Key::Publisher),
    ("发布时间", Key::Date),
    ("发布日期", Key::Date),
    ("发表时间", Key::Date),
    ("更新时间", Key::Date),
    ("时间", Key::Date),
    ("日期", Key::Date),
    ("字数", Key::Length),
    ("版次", Key::Edition),
    ("版面", Key::Edition),
    ("责任编辑", Key::Editor),
    ("责编", Key::Editor),
    ("编辑", Key::Editor),
    ("校对", Key::Editor),
    ("审核", Key::Editor),
    ("终审", Key::Editor),
    ("作者单位", Key::Office),
    ("作者", Key::Author),
    ("撰稿", Key::Author),
    ("供稿", Key::Author),
    ("记者", Key::Author),
    ("通讯员", Key::Author),
    ("摄影", Key::Photo),
    ("图片", Key::Photo),
    ("原文链接", Key::Url),
    ("原文网址", Key::Url),
    ("网址", Key::Url),
    ("浏览次数", Key::Frame),
    ("点击次数", Key::Frame),
    ("阅读次数", Key::Frame),
    ("浏览量", Key::Frame),
    ("访问量", Key::Frame),
    ("阅读", Key::Frame),
    ("字号", Key::Frame),
    ("字体", Key::Frame),
    ("分享到", Key::Frame),
];

/// Words of a page's frame that stand alone.
const FRAME: [&str; 12] = [
    "打印本页",
    "关闭窗口",
    "打印",
    "关闭",
    "收藏",
    "返回顶部",
    "扫一扫在手机打开当前页",
    "上一篇",
    "下一篇",
    "大",
    "中",
    "小",
];

/// What a disclaimer says.
const DISCLAIMERS: [&str; 9] = [
    "仅代表作者",
    "只是转载",
    "版权",
    "转载请注明",
    "未经授权",
    "未经许可",
    "免责声明",
    "侵权",
    "请及时联系我们",
];

/// Returns whether a line at the foot of a page is its disclaimer.
pub(super) fn is_disclaimer(line: &str) -> bool {
    line.chars().count() <= 300
        && DISCLAIMERS.iter().filter(|word| line.contains(*word)).count() > 0
        && ["本网", "本站", "本报", "作者", "转载", "声明", "网站"].iter().any(|word| line.contains(word))
}

/// Returns what `line` says where all of it is furniture. A bare date is furniture only where `is_head`.
pub(super) fn info(line: &str, is_head: bool) -> Option<Vec<(Key, String)>> {
    if let Some(inner) = bracketed(line) {
        return in_brackets(inner);
    }
    if let Some(photo) = photo(line) {
        return Some(vec![(Key::Photo, photo)]);
    }
    let mut found = Vec::new();
    let mut rest = line.trim_start();
    let mut has_label = false;
    while !rest.is_empty() {
        if let Some((date, after)) = date(rest) {
            found.push((Key::Date, date));
            rest = after;
        } else if let Some((key, after)) = label(rest) {
            has_label = true;
            let (value, mut after) = value(after);
            let mut value = value.to_owned();
            while let Some((name, behind)) = another_name(key, after) {
                value = format!("{value} {name}");
                after = behind;
            }
            found.extend(valued(key, &value));
            rest = after;
        } else if let Some(after) = FRAME
            .iter()
            .find_map(|word| rest.strip_prefix(word))
            .filter(|_| has_label || line.chars().count() <= 24)
        {
            found.push((Key::Frame, line.to_owned()));
            rest = after;
        } else {
            return None;
        }
        rest = rest.trim_start_matches([' ', '|', '[', ']', '【', '】', '/', ',']);
    }
    let is_bare_date = !has_label && found.iter().all(|(key, _)| *key == Key::Date);
    found.dedup();
    (!found.is_empty() && (is_head || !is_bare_date)).then_some(found)
}

/// Returns what a label's value says, in one form; nothing for an empty one.
fn valued(key: Key, value: &str) -> Option<(Key, String)> {
    let value = value.trim();
    let meant = match key {
        Key::Date => date(value).map(|(date, _)| date)?,
        Key::Url => value.to_owned(),
        _ => printed(value),
    };
    (!meant.is_empty()).then_some((key, meant))
}

/// Returns the label that `text` begins with and what is behind its colon.
fn label(text: &str) -> Option<(Key, &str)> {
    LABELS.iter().find_map(|(label, key)| {
        let rest = text.strip_prefix(label)?.trim_start();
        Some((*key, rest.strip_prefix(':')?.trim_start()))
    })
}

/// Parts a label's value from what follows: it ends at a space or a bar, or before the next label.
fn value(text: &str) -> (&str, &str) {
    let next =
        text.char_indices().skip(1).find(|(at, _)| text.get(*at..).is_some_and(|rest| label(rest).is_some()));
    let end = text.find([' ', '|', '】']).unwrap_or(text.len()).min(next.map_or(text.len(), |(at, _)| at));
    // A date has its time behind a space.
    text.split_at_checked(end).map_or((text, ""), |(value, rest)| (value, without_time(rest)))
}

/// Returns one more name behind the first, where the label is followed by names.
fn another_name(key: Key, text: &str) -> Option<(&str, &str)> {
    let bare = text.trim_start();
    let end = bare.find(' ').unwrap_or(bare.len());
    let (name, rest) = bare.split_at_checked(end)?;
    let is_name = (2..=4).contains(&name.chars().count()) && name.chars().all(is_han);
    (matches!(key, Key::Editor | Key::Author | Key::Photo) && is_name).then_some((name, rest))
}

/// Returns the date that `text` begins with, as ISO 8601 writes it, and what follows it and its time.
fn date(text: &str) -> Option<(String, &str)> {
    let len = text.find(|c: char| !(c.is_ascii_digit() || "-/.年月日".contains(c))).unwrap_or(text.len());
    let (written, rest) = text.split_at_checked(len)?;
    let written = written.trim_end_matches(['-', '/', '.']);
    // A bare year is a number like any other.
    let numbers = written.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).count();
    let has_month = numbers > 1 && written.starts_with(|c: char| c.is_ascii_digit());
    let date = PartialDate::read(written).or_else(|none| none.meant.ok_or(())).ok().filter(|_| has_month)?;
    Some((date.to_string(), without_time(rest)))
}

/// Returns `text` without the time of day that it begins with.
fn without_time(text: &str) -> &str {
    let bare = text.trim_start();
    let len = bare.find(|c: char| !(c.is_ascii_digit() || c == ':')).unwrap_or(bare.len());
    let is_time = (4..=8).contains(&len) && bare.get(..len).is_some_and(|time| time.contains(':'));
    if is_time { bare.get(len..).unwrap_or_default() } else { text }
}

fn bracketed(line: &str) -> Option<&str> {
    let pairs = [('(', ')'), ('[', ']'), ('【', '】'), ('〔', '〕')];
    pairs.iter().find_map(|(open, close)| line.strip_prefix(*open)?.strip_suffix(*close))
}

/// Returns what a line in brackets says: editors, or what the author is.
fn in_brackets(inner: &str) -> Option<Vec<(Key, String)>> {
    let office = ["作者系", "作者为", "作者是", "作者单位:"].iter().find_map(|word| inner.strip_prefix(word));
    if let Some(office) =
        office.map(|office| office.trim_start_matches(':').trim()).filter(|office| !office.is_empty())
    {
        return Some(match byline(office) {
            Some(found) => vec![(Key::Office, found.office), (Key::Author, found.name)],
            None => vec![(Key::Office, printed(office))],
        });
    }
    if label(inner).is_some() {
        return info(inner, false);
    }
    let is_photo = photo(inner);
    is_photo.map(|photo| vec![(Key::Photo, photo)])
}

/// Returns whose pictures they are: 本组图片由 甲 摄.
fn photo(line: &str) -> Option<String> {
    let is_short = line.chars().count() <= 40;
    let rest = ["本组图片", "本文图片", "图片", "照片"].iter().find_map(|word| line.strip_prefix(word))?;
    let is_credit = is_short && (rest.ends_with('摄') || rest.ends_with("提供") || rest.ends_with("供图"));
    is_credit.then(|| printed(line))
}

#[cfg(test)]
mod tests {
    use super::{info, is_disclaimer};
    use crate::import::sources::Key;

    #[test]
    fn lines_of_furniture_say_what_they_say() {
        let said = |line: &str| {
            let found = info(line, true).unwrap_or_default();
            found.iter().map(|(key, value)| format!("{}={value}", key.name())).collect::<Vec<_>>().join(" ")
        };
        for (line, expected) in [
            ("2023-05-25 08:47:06 来源:各界新闻网", "date=2023-05-25 publisher=各界新闻网"),
            ("2024年04月17日", "date=2024-04-17"),
            ("字数:2,058", "length=2,058"),
            ("版次:03", "edition=03"),
            ("(责任编辑:谢雨洛)", "editor=谢雨洛"),
            ("【责任编辑:甲一 乙二】", "editor=甲一 乙二"),
            ("编辑: 吴佳蕊", "editor=吴佳蕊"),
            ("(作者系巴南区政协副主席)", "office=巴南区政协副主席"),
            ("本组图片由 马伟东 摄", "photo=本组图片由 马伟东 摄"),
            (
                "发布时间:2023-05-25 08:47 来源:某报 作者:张三 浏览次数:120",
                "date=2023-05-25 publisher=某报 author=张三 frame=120",
            ),
            ("来源:某报作者:张三", "publisher=某报 author=张三"),
        ] {
            assert_eq!(said(line), expected, "{line}");
        }
        for line in ["时间紧,任务重", "2023年", "来源于群众的意见", "大", "电话铃响了", "图片里是新修的路"]
        {
            assert!(
                info(line, true).is_none_or(|found| found.iter().all(|(key, _)| *key == Key::Frame)),
                "{line}"
            );
        }
        assert!(info("2024年04月17日", false).is_none());
        assert!(is_disclaimer("以上文章仅代表作者个人观点,本网只是转载,请及时联系我们。电话:000"));
    }
}
