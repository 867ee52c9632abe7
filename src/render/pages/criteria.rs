//! What accessibility asks of a site: the criteria of WCAG 2.2, levels A and AA, by number, and how each is seen to.
//!
//! In: nothing. Out: [`CRITERIA`]. GB/T 37668—2019 refers to WCAG and its numbers are not given here: a reader finds the same
//! demands by their names. What is said of a criterion holds of the theme that comes with the program.

use crate::lang::Words;
use Seen::{Absent, Both, Machine, People};

/// One criterion.
#[derive(Clone, Copy, Debug)]
pub struct Criterion {
    /// Its number: `1.4.3`.
    pub number: &'static str,
    /// `A` or `AA`.
    pub level: &'static str,
    /// Its name.
    pub name: Words,
    /// How it is seen to.
    pub seen: Seen,
    /// What is done for it; empty where the name says it all.
    pub how: Words,
}

/// By whom a criterion is seen to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Tests of the program or checks of every build.
    Machine,
    /// The editors and readers: no program can tell.
    People,
    /// In part by programs, in part by people.
    Both,
    /// The site has nothing of the sort.
    Absent,
}

impl Seen {
    /// Every way, in the order in which they are told.
    pub const ALL: [Self; 4] = [Machine, Both, People, Absent];

    /// Returns the last part of its phrase.
    pub const fn name(self) -> &'static str {
        match self {
            Machine => "machine",
            People => "people",
            Both => "both",
            Absent => "absent",
        }
    }
}

const fn criterion(
    number: &'static str,
    level: &'static str,
    name: [&'static str; 2],
    seen: Seen,
    how: [&'static str; 2],
) -> Criterion {
    let [zh, en] = name;
    let [how_zh, how_en] = how;
    Criterion { number, level, name: Words::new(zh, en), seen, how: Words::new(how_zh, how_en) }
}

/// The criteria, by number.
pub static CRITERIA: [Criterion; 55] = [
    criterion(
        "1.1.1",
        "A",
        ["非文本内容", "Non-text content"],
        Both,
        [
            "检查拦下没有替代文字的图片；写得对不对靠人",
            "a check stops images without a text; people judge whether it is right",
        ],
    ),
    criterion(
        "1.2.1",
        "A",
        ["纯音频和纯视频（预录）", "Audio-only and video-only (prerecorded)"],
        Absent,
        ["", ""],
    ),
    criterion("1.2.2", "A", ["字幕（预录）", "Captions (prerecorded)"], Absent, ["", ""]),
    criterion(
        "1.2.3",
        "A",
        ["音频描述或媒体替代（预录）", "Audio description or media alternative"],
        Absent,
        ["", ""],
    ),
    criterion("1.2.4", "AA", ["字幕（直播）", "Captions (live)"], Absent, ["", ""]),
    criterion("1.2.5", "AA", ["音频描述（预录）", "Audio description (prerecorded)"], Absent, ["", ""]),
    criterion(
        "1.3.1",
        "A",
        ["信息和关系", "Info and relationships"],
        Both,
        ["标题逐级、表格有表头、表单有名称", "headings in order, tables with headers, labelled fields"],
    ),
    criterion(
        "1.3.2",
        "A",
        ["有意义的序列", "Meaningful sequence"],
        Both,
        ["样式去掉以后次序不变", "the order holds without styles"],
    ),
    criterion("1.3.3", "A", ["感官特征", "Sensory characteristics"], People, ["", ""]),
    criterion("1.3.4", "AA", ["方向", "Orientation"], Both, ["横竖都能看", "both ways up"]),
    criterion(
        "1.3.5",
        "AA",
        ["识别输入目的", "Identify input purpose"],
        Absent,
        ["不收集个人信息", "nothing personal is asked for"],
    ),
    criterion(
        "1.4.1",
        "A",
        ["颜色的使用", "Use of colour"],
        Both,
        ["链接有下划线，状态有文字", "links are underlined, states are words"],
    ),
    criterion(
        "1.4.2",
        "A",
        ["音频控制", "Audio control"],
        Machine,
        ["朗读要点按钮才开始，随时能停", "reading aloud begins and ends by a button"],
    ),
    criterion(
        "1.4.3",
        "AA",
        ["对比度（最低）", "Contrast (minimum)"],
        Machine,
        ["浅色、深色、长者模式都算过", "computed in light, dark and large type"],
    ),
    criterion(
        "1.4.4",
        "AA",
        ["调整文本大小", "Resize text"],
        Both,
        ["字号按相对单位，长者模式不小于 18 磅", "relative sizes; large type of 18 pt and more"],
    ),
    criterion("1.4.5", "AA", ["文本图像", "Images of text"], People, ["", ""]),
    criterion(
        "1.4.10",
        "AA",
        ["回流", "Reflow"],
        Machine,
        ["320 像素宽不用横向滚动", "no scrolling sideways at 320 px"],
    ),
    criterion("1.4.11", "AA", ["非文本对比度", "Non-text contrast"], Both, ["", ""]),
    criterion("1.4.12", "AA", ["文本间距", "Text spacing"], Both, ["行距 1.8 倍", "leading of 1.8"]),
    criterion(
        "1.4.13",
        "AA",
        ["悬停或获得焦点时的内容", "Content on hover or focus"],
        Absent,
        ["没有悬停才出现的内容", "nothing appears on hover"],
    ),
    criterion(
        "2.1.1",
        "A",
        ["键盘", "Keyboard"],
        Machine,
        ["只用键盘走完筛选、打开、对照、搜索", "filter, open, compare and search by keyboard alone"],
    ),
    criterion("2.1.2", "A", ["无键盘陷阱", "No keyboard trap"], Both, ["", ""]),
    criterion(
        "2.1.4",
        "A",
        ["字符快捷键", "Character key shortcuts"],
        Absent,
        ["没有单键快捷键", "there are none"],
    ),
    criterion("2.2.1", "A", ["可调时间", "Timing adjustable"], Absent, ["没有时限", "nothing is timed"]),
    criterion(
        "2.2.2",
        "A",
        ["暂停、停止、隐藏", "Pause, stop, hide"],
        Absent,
        ["没有自动播放、滚动的内容", "nothing moves by itself"],
    ),
    criterion(
        "2.3.1",
        "A",
        ["三次闪光或低于阈值", "Three flashes or below"],
        Absent,
        ["没有闪烁", "nothing flashes"],
    ),
    criterion(
        "2.4.1",
        "A",
        ["绕过块", "Bypass blocks"],
        Machine,
        ["每页第一个链接是“跳到正文”", "the first link of every page skips to the text"],
    ),
    criterion(
        "2.4.2",
        "A",
        ["页面标题", "Page titled"],
        Machine,
        ["每页标题各不相同", "no two pages share one"],
    ),
    criterion("2.4.3", "A", ["焦点顺序", "Focus order"], Both, ["", ""]),
    criterion(
        "2.4.4",
        "A",
        ["链接目的（在上下文中）", "Link purpose (in context)"],
        Both,
        ["检查报告“点击这里”一类的链接", "a check reports links such as “click here”"],
    ),
    criterion(
        "2.4.5",
        "AA",
        ["多种方式", "Multiple ways"],
        Machine,
        ["导航、搜索、地区、主题、年度、网站地图", "navigation, search, places, topics, years, site map"],
    ),
    criterion("2.4.6", "AA", ["标题和标签", "Headings and labels"], People, ["", ""]),
    criterion("2.4.7", "AA", ["焦点可见", "Focus visible"], Both, ["", ""]),
    criterion(
        "2.4.11",
        "AA",
        ["焦点不被遮挡（最低）", "Focus not obscured (minimum)"],
        Both,
        ["没有固定在屏幕上的栏", "nothing is fixed over the page"],
    ),
    criterion(
        "2.5.1",
        "A",
        ["指针手势", "Pointer gestures"],
        Absent,
        ["没有要用手势的地方", "none are needed"],
    ),
    criterion("2.5.2", "A", ["指针取消", "Pointer cancellation"], Both, ["松开才起作用", "acts on release"]),
    criterion("2.5.3", "A", ["名称中的标签", "Label in name"], Machine, ["", ""]),
    criterion("2.5.4", "A", ["动作触发", "Motion actuation"], Absent, ["", ""]),
    criterion(
        "2.5.7",
        "AA",
        ["拖动", "Dragging movements"],
        Absent,
        ["没有要拖动的地方", "nothing is dragged"],
    ),
    criterion(
        "2.5.8",
        "AA",
        ["目标大小（最低）", "Target size (minimum)"],
        Machine,
        ["不小于 24 像素", "24 px and more"],
    ),
    criterion("3.1.1", "A", ["页面语言", "Language of page"], Machine, ["", ""]),
    criterion("3.1.2", "AA", ["部分语言", "Language of parts"], People, ["", ""]),
    criterion("3.2.1", "A", ["获得焦点", "On focus"], Both, ["", ""]),
    criterion(
        "3.2.2",
        "A",
        ["输入", "On input"],
        Machine,
        ["选条件只换列表，不换页", "a choice changes the list, never the page"],
    ),
    criterion(
        "3.2.3",
        "AA",
        ["一致的导航", "Consistent navigation"],
        Both,
        ["各页同一套导航", "one navigation on every page"],
    ),
    criterion("3.2.4", "AA", ["一致的识别", "Consistent identification"], Both, ["", ""]),
    criterion(
        "3.2.6",
        "A",
        ["一致的帮助", "Consistent help"],
        Both,
        ["联系方式、网站地图都在页脚", "contact and site map stand in every foot"],
    ),
    criterion(
        "3.3.1",
        "A",
        ["错误识别", "Error identification"],
        Both,
        ["搜不到、读不到，都用文字说明", "what is not found or not read is told in words"],
    ),
    criterion("3.3.2", "A", ["标签或说明", "Labels or instructions"], Both, ["", ""]),
    criterion(
        "3.3.3",
        "AA",
        ["错误建议", "Error suggestion"],
        Both,
        ["搜不到时给出相近的词", "near words where nothing is found"],
    ),
    criterion(
        "3.3.4",
        "AA",
        ["错误预防（法律、财务、数据）", "Error prevention (legal, financial, data)"],
        Absent,
        ["", ""],
    ),
    criterion("3.3.7", "A", ["冗余输入", "Redundant entry"], Absent, ["", ""]),
    criterion(
        "3.3.8",
        "AA",
        ["无障碍身份验证（最低）", "Accessible authentication (minimum)"],
        Absent,
        ["不用登录", "nobody logs in"],
    ),
    criterion("4.1.2", "A", ["名称、角色、值", "Name, role, value"], Machine, ["", ""]),
    criterion(
        "4.1.3",
        "AA",
        ["状态消息", "Status messages"],
        Machine,
        ["找到几条，读屏软件会念", "how much was found is announced"],
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::CRITERIA;

    #[test]
    fn criteria_stand_once_and_in_order_with_thirty_one_of_level_a() {
        let number = |text: &str| text.split('.').map(|part| part.parse().unwrap()).collect::<Vec<u8>>();
        let numbers: Vec<Vec<u8>> = CRITERIA.iter().map(|it| number(it.number)).collect();
        assert!(numbers.is_sorted());
        assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), CRITERIA.len());
        assert_eq!(CRITERIA.iter().filter(|it| it.level == "A").count(), 31);
        assert!(CRITERIA.iter().all(|it| it.how.zh.is_empty() == it.how.en.is_empty()));
    }
}
