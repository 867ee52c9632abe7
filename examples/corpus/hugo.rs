//! The cases of the same collection as Hugo reads them, with a site that has the pages casebook's has: home, cases, lists by
//! topic, year and place, feeds, a site map.
//!
//! In: its size. Out: files, by path.

use std::fmt::Write as _;

use crate::casebook::{Take, rule_title};
use crate::invented::{Case, Size, id};

/// Gives all files but those of the theme.
pub(crate) fn files(size: Size, take: Take<'_>) {
    take(
        "content/_index.md".to_owned(),
        "---\ntitle: 云江省协商案例选编\n---\n\n这里的地名、单位和事都是编的。\n".to_owned(),
    );
    for number in 0..size.cases {
        let case = size.case(number);
        take(format!("content/cases/{}.md", case.id), text(&case));
    }
    let [platforms, rules, awards] = size.others();
    let mut page = |folder: &str, letter: char, number: usize, title: String| {
        let text = format!("---\ntitle: {title}\n---\n\n每月开一次会，设在居民服务点。\n");
        take(format!("content/{folder}/{letter}{number:05}.md"), text);
    };
    (0..platforms).for_each(|number| page("platforms", 'p', number, format!("议事室（{number}）")));
    (0..rules).for_each(|number| page("rules", 'r', number, rule_title(number)));
    (0..awards).for_each(|number| page("awards", 'w', number, format!("优秀协商案例（{number}）")));
}

fn text(case: &Case) -> String {
    let last = case.months.last().map_or("", String::as_str);
    let mut text = String::with_capacity(8 * 1024);
    let mut line = |words: std::fmt::Arguments<'_>| text.write_fmt(words).unwrap_or_default();
    line(format_args!("---\ntitle: {}\nsummary: {}\ndate: {last}-01\n", case.title, case.summary));
    line(format_args!(
        "topics: [{}]\nyears: [\"{}\"]\n",
        case.topics.join(", "),
        last.get(..4).unwrap_or_default()
    ));
    line(format_args!("places: [{}, {}, {}]\n", case.places[1], case.places[2], case.places[3]));
    line(format_args!("statuses: [{}]\nplatform: p{:05}\nsteps:\n", case.status, case.platform));
    for ((step, _), month) in case.sections.iter().zip(&case.months) {
        line(format_args!("  {step}: \"{month}\"\n"));
    }
    line(format_args!(
        "members: {}\nresidents: {}\ndepartments: [{}]\n",
        case.members,
        case.residents,
        case.departments.join(", ")
    ));
    line(format_args!("outcome: [{}, {}, {}]\n---\n", case.outcome[0], case.outcome[1], case.outcome[2]));
    for (step, paragraphs) in &case.sections {
        line(format_args!("\n## {step}\n"));
        for paragraph in paragraphs {
            line(format_args!("\n{paragraph}[^cailiao]\n"));
        }
        if *step == "征题" {
            line(format_args!(
                "\n相近的事见[另一处的做法](/cases/{}/)，议事室见[平台的介绍](/platforms/p{:05}/)。\n",
                id(case.see[0]),
                case.platform
            ));
        }
        if *step == "协商" {
            line(format_args!(
                "\n| 序号 | 建议 | 单位 |\n|---:|---|---|\n| 1 | 先做公共部分 | 甲局 |\n| 2 | 账目按月公开 | 乙局 |\n| 3 | 留出通道 | 丙局 |\n\n- 先易后难，分两段施工；\n- 每周公布一次进度；\n- 日后的管护由住户推选的小组负责。\n"
            ));
        }
    }
    line(format_args!("\n[^cailiao]: 《协商纪要》，第1～3页。\n"));
    text
}
