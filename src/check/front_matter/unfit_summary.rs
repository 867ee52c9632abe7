//! A summary shorter or longer than the site asks for.
//!
//! In: the summaries, the lengths that the configuration sets. Out: a finding at each that does not keep to them; none where
//! it sets none.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::meta::SUMMARY;

/// `front-matter/unfit-summary`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/unfit-summary",
    level: Level::Warn,
    what: Words::new("摘要的字数不合本站的规定", "a summary is not as long as the site asks for"),
    why: Words::new(
        "政府网站的页面要有内容描述（国办发〔2017〕47号），取自摘要，搜索结果和转发时显示的就是它：太短说不清一件事，太长会被截断，通常 40 到 120 字。由“摘要字数”规定，不写就不查。",
        "Pages of government sites carry a description (国办发〔2017〕47号), which is the summary. Search results show it: a \
         short one says too little, a long one is cut; 40 to 120 characters are usual. `summary_length` sets the measure, \
         and without it nothing is checked.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
摘要字数: {最多: 60}
-- content/about.md --
---
标题: 关于
摘要: 本站收录全区各镇街开展的协商案例，写明每一件从征题到评题怎样走过来、谁参加、办成了什么、哪些还在办，来源没有写的也照实注明，不作推测。
---
",
    right: "\
-- casebook.yaml --
title: 示例
摘要字数: {最多: 60}
-- content/about.md --
---
标题: 关于
摘要: 本站收录全区各镇街的协商案例，写明怎样走过来、谁参加、办成了什么，来源没有写的也照实注明。
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let style = scope.site.config.house_style;
    if style.least_summary.is_none() && style.most_summary.is_none() {
        return;
    }
    for linked in scope.entries() {
        let Some(summary) = linked.entry.meta.summary.as_ref() else { continue };
        let count = summary.chars().filter(|c| !c.is_whitespace()).count();
        let help = match (style.least_summary, style.most_summary) {
            (Some(least), _) if count < least as usize => Text::new(
                format!("再写一句谁做了什么、办成什么，到 {least} 字以上"),
                format!("add who did what and what came of it, {least} characters or more"),
            ),
            (_, Some(most)) if count > most as usize => Text::new(
                format!("留下最要紧的，{most} 字以内，其余写进正文"),
                format!("keep what matters most within {most} characters, and say the rest in the text"),
            ),
            _ => continue,
        };
        findings.push(Finding::new(
            linked.entry.record.place(&SUMMARY),
            Text::new(format!("摘要有 {count} 个字"), format!("the summary has {count} characters")),
            help,
        ));
    }
}
