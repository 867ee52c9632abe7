//! The collection as casebook reads it.
//!
//! In: its size. Out: files, by path, given to whoever writes them.

use std::fmt::Write as _;

use crate::chance::Chance;
use crate::invented::{Case, Size, id, places, year};
use crate::words::{ARTICLES, OFFICES, STEPS, TOPICS};

/// What takes a file: its path and text.
pub(crate) type Take<'t> = &'t mut dyn FnMut(String, String);

/// Gives all files.
pub(crate) fn files(size: Size, take: Take<'_>) {
    let topics: String = TOPICS.iter().map(|topic| format!("  - {topic}\n")).collect();
    take(
        "casebook.yaml".to_owned(),
        format!("title: 云江省协商案例选编\nbase_url: https://cases.example.org/\ntopics:\n{topics}"),
    );
    take(
        "content/_index.md".to_owned(),
        "---\ntitle: 云江省协商案例选编\n---\n\n这里的地名、单位和事都是编的。\n".to_owned(),
    );
    take("content/methods/wubu.md".to_owned(), method());
    let [platforms, rules, awards] = size.others();
    (0..platforms).for_each(|number| take(format!("content/platforms/p{number:05}.md"), platform(number)));
    (0..rules).for_each(|number| take(format!("content/rules/r{number:05}.md"), rule(number)));
    (0..awards).for_each(|number| take(format!("content/awards/w{number:05}.md"), award(size, number)));
    for number in 0..size.cases {
        let case = size.case(number);
        take(format!("content/cases/{}.md", case.id), text(&case));
    }
}

fn method() -> String {
    let steps: String = STEPS
        .iter()
        .map(|step| format!("  - 名称: {step}\n    主体: 居民、委员、有关部门\n    要求: 按规则{step}。\n    成果: {step}记录\n"))
        .collect();
    format!(
        "---\n标题: 五个步骤\n摘要: 从征集议题到回访评议。\n主题: [邻里调解]\n步骤:\n{steps}{}---\n\n各地照这五步办。\n",
        source("五个步骤工作办法", "2014-12")
    )
}

fn platform(number: usize) -> String {
    let mut chance = Chance::of(3, number);
    let places = places(chance.below(11_520));
    let name = format!("{}{}议事室", places[3], places[4]);
    format!(
        "---\n标题: {name}（{number}）\n摘要: {name}，村社区的协商平台。\n地区: {}\n层级: 村社区\n类型: 议事室\n成立: 2014-0{}\n协商模式: wubu\n{}---\n\n每月开一次会，设在居民服务点。\n",
        places.join("/"),
        chance.between(1, 9),
        source(&format!("{name}台账"), "2014-12"),
    )
}

/// Returns the title of a rule: cases name it.
pub(crate) fn rule_title(number: usize) -> String {
    let places = places(Chance::of(4, number).below(11_520));
    format!("{}{}协商议事规则（{number}）", places[2], places[3])
}

fn rule(number: usize) -> String {
    let places = places(Chance::of(4, number).below(11_520));
    let mut text = format!(
        "---\n标题: {}\n摘要: {}的议事规则。\n地区: {}\n文种: 议事规则\n制定单位: {}协商议事会\n通过: 2014-10\n施行: 2014-11\n效力: 现行\n文本: 全文\n{}---\n",
        rule_title(number),
        places[3],
        places[..4].join("/"),
        places[3],
        source(&rule_title(number), "2014-10"),
    );
    for (at, article) in ARTICLES.iter().enumerate() {
        if at % 4 == 0 {
            let (chapter, name) =
                (["一", "二", "三", "四"][at / 4], ["总则", "议题", "协商", "办理"][at / 4]);
            write!(text, "\n## 第{chapter}章　{name}\n").unwrap_or_default();
        }
        write!(text, "\n第{}条　{article}\n", han(at + 1)).unwrap_or_default();
    }
    text
}

fn award(size: Size, number: usize) -> String {
    let mut chance = Chance::of(5, number);
    let places = places(chance.below(11_520));
    let recipients: std::collections::BTreeSet<usize> = (0..3).map(|_| chance.below(size.cases)).collect();
    // An award comes after what it is given for.
    let year = recipients.iter().map(|case| year(*case)).max().unwrap_or_default();
    let recipients: String = recipients.into_iter().map(|case| format!("  - cases/{}\n", id(case))).collect();
    format!(
        "---\n标题: {}{year}年优秀协商案例（{number}）\n摘要: 一年一次的评选。\n日期: {year}-12\n地区: {}\n级别: 区县\n年度: {year}\n颁发单位: {}协商工作办公室\n类别: 优秀协商案例\n获奖对象:\n{recipients}{}---\n\n由群众代表和委员投票评出。\n",
        places[2],
        places[..3].join("/"),
        places[2],
        source("优秀协商案例通报", &format!("{year}-12")),
    )
}

fn source(title: &str, date: &str) -> String {
    format!(
        "来源:\n  - 编号: cailiao\n    标题: {title}（编写的材料）\n    发布单位: 云江省协商工作办公室\n    日期: {date}\n    出处: 第1～3页\n"
    )
}

fn text(case: &Case) -> String {
    let last = case.months.last().map_or("", String::as_str);
    let mut text = String::with_capacity(8 * 1024);
    let county = &case.places[2];
    let mut line = |words: std::fmt::Arguments<'_>| text.write_fmt(words).unwrap_or_default();
    line(format_args!("---\n标题: {}\n摘要: {}\n日期: {last}\n", case.title, case.summary));
    line(format_args!("主题: [{}]\n地区: {}\n", case.topics.join(", "), case.places.join("/")));
    line(format_args!("平台: p{:05}\n协商模式: wubu\n状态: {}\n步骤:\n", case.platform, case.status));
    for (step, month) in STEPS.iter().zip(&case.months) {
        line(format_args!("  {step}: {month}\n"));
    }
    let departments = case.departments.iter().map(|office| format!("{county}{office}")).collect::<Vec<_>>();
    line(format_args!(
        "参与:\n  委员: {}\n  群众: {}\n  部门: [{}]\n",
        case.members,
        case.residents,
        departments.join(", ")
    ));
    let [proposals, adopted, resolved] = case.outcome;
    line(format_args!("成果:\n  建议: {proposals}\n  采纳: {adopted}\n"));
    if resolved > 0 {
        line(format_args!("  解决: {resolved}\n"));
    }
    line(format_args!(
        "依据: [r{:05}#第{}条]\n{}---\n",
        case.rule,
        han(case.article),
        source("协商纪要", last)
    ));
    for (step, paragraphs) in &case.sections {
        line(format_args!("\n## {step}\n"));
        for paragraph in paragraphs {
            line(format_args!("\n{paragraph}[^cailiao]\n"));
        }
        match *step {
            "征题" => line(format_args!(
                "\n相近的事见[另一处的做法]({}.md)，议事室见[平台的介绍](../platforms/p{:05}.md)。\n",
                id(case.see[0]),
                case.platform
            )),
            "定题" => line(format_args!(
                "\n这样做依据的是《{}》第{}条。\n",
                rule_title(case.rule),
                han(case.article)
            )),
            "协商" => line(format_args!(
                "\n| 序号 | 建议 | 单位 |\n|---:|---|---|\n| 1 | 先做公共部分 | {} |\n| 2 | 账目按月公开 | {} |\n| 3 | 留出通道 | {} |\n\n- 先易后难，分两段施工；\n- 每周公布一次进度；\n- 日后的管护由住户推选的小组负责。\n",
                OFFICES[0], OFFICES[1], OFFICES[2]
            )),
            "办理" => line(format_args!(
                "\n> 事情办得慢一点不要紧，要紧的是说清楚慢在哪里。\n\n后来又办的事见[这一件]({}.md)。\n",
                id(case.see[1])
            )),
            _ => {}
        }
    }
    line(format_args!("\n[^cailiao]: 《协商纪要》，第1～3页。\n"));
    text
}

/// Returns a number up to 19 in Han.
fn han(number: usize) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let ten = if number >= 10 { "十" } else { "" };
    format!("{ten}{}", digits[number % 10])
}
