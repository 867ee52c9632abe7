//! Deadlines of steps: what the pages, the data and the checks say of them.

use crate::support::site::Site;

/// Returns a site whose method gives 答题 a deadline, with one case that has these steps.
fn site(steps: &str) -> Site {
    Site::new(&format!(
        "\
-- casebook.yaml --
title: 示例
-- content/rules/banfa.md --
---
标题: 办理办法
来源: [{{标题: 工作材料}}]
文本: full
---

第一条　意见建议应当自交办之日起三个月内答复。
-- content/methods/m.md --
---
标题: 三步
来源: [{{标题: 工作材料}}]
步骤:
  - 名称: 定题
  - 名称: 协商
    时限: 10个工作日
  - 名称: 答题
    时限: {{期限: 三个月内, 起算: 定题, 依据: banfa#第一条}}
---
-- content/cases/a.md --
---
标题: 甲
来源: [{{标题: 工作材料}}]
协商模式: m
参与: {{部门: [区住建局]}}
步骤:
{steps}---
"
    ))
}

/// Returns what the timeline of the case says of its deadlines.
fn told(steps: &str) -> Vec<String> {
    let site = site(steps);
    site.build(&[]).expect_code(0);
    let page = site.page("cases/a/");
    let parts = page.split("<span class=\"step-deadline is-").skip(1);
    let label = |part: &str| {
        let (state, rest) = part.split_once("\">").unwrap();
        format!("{state} {}", rest.split_once("</span>").unwrap().0)
    };
    parts.map(label).collect()
}

#[test]
fn a_timeline_says_whether_a_deadline_was_kept() {
    assert_eq!(
        told("  定题: 2024-03-04\n  协商: 2024-03-11\n  答题: 2024-05-20\n"),
        [
            "kept 时限：从“定题”起 10 个工作日内；按时",
            "kept 时限：从“定题”起 3 个月内，到 2024年6月4日；按时"
        ]
    );
    assert_eq!(
        told("  定题: 2024-03-04\n  协商: 2024-03-25\n  答题: 2024-07-20\n"),
        [
            "late 时限：从“定题”起 10 个工作日内；超期至少 5 个工作日",
            "late 时限：从“定题”起 3 个月内，到 2024年6月4日；超期至少 37 天"
        ]
    );
}

#[test]
fn what_the_dates_do_not_tell_is_said_to_be_untold() {
    assert_eq!(
        told("  定题: 2024-03\n  协商: 2024-03\n  答题: 2024-06\n"),
        [
            "unsure 时限：从“定题”起 10 个工作日内；记载的日期不足以断定是否按时",
            "unsure 时限：从“定题”起 3 个月内；记载的日期不足以断定是否按时"
        ]
    );
    let open = told("  定题: 2024-03-04\n");
    assert_eq!(open[1], "open 时限：从“定题”起 3 个月内，到 2024年6月4日；何时办成，资料未载");
}

#[test]
fn a_method_shows_a_deadline_with_the_article_that_sets_it() {
    let site = site("  定题: 2024-03-04\n");
    site.build(&[]).expect_code(0);
    let page = site.page("methods/m/");
    assert!(page.contains("rules/banfa/index.html#article-1\">办理办法第一条</a>"), "{page}");
    assert!(page.contains("从“定题”起 3 个月内"));
}

#[test]
fn the_data_say_when_a_deadline_ends_and_whether_it_was_kept() {
    let site = site("  定题: 2024-03-04\n  协商: 2024-03-11\n  答题: 2024-07-20\n");
    site.build(&[]).expect_code(0);
    let rows = site.file("data/case_steps.csv");
    assert!(rows.contains(",2024-06-04,late"), "{rows}");
    assert!(site.file("data/steps.csv").contains(",三个月内,定题,banfa#第一条"));
}

#[test]
fn an_overdue_step_is_reported_with_whom_to_ask_and_a_late_one_with_its_days() {
    let overdue = site("  定题: 2024-03-04\n  协商: 2024-03-11\n").check();
    assert_eq!(overdue.codes(), ["case/overdue-step"]);
    assert!(overdue.told().contains("至少 567 天"), "{}", overdue.told());
    let help = &overdue.diagnostics[0].help;
    assert!(help.zh.contains("问区住建局，") && help.en.starts_with("ask 区住建局, "));
    let late = site("  定题: 2024-03-04\n  协商: 2024-03-11\n  答题: 2024-07\n").check();
    assert_eq!(late.codes(), ["case/late-step"]);
    assert!(late.told().contains("至少超期 18 天"), "{}", late.told());
}

#[test]
fn a_deadline_that_counts_from_nowhere_is_reported() {
    let site = |from: &str| {
        Site::new(&format!(
            "\
-- casebook.yaml --
title: 示例
-- content/methods/m.md --
---
标题: 三步
来源: [{{标题: 工作材料}}]
步骤:
  - 名称: 定题
  - 名称: 协商
    时限: {{期限: 半年, 起算: {from}}}
  - 名称: 答题
---
"
        ))
    };
    assert!(site("定题").check().codes().is_empty());
    assert!(site("答题").check().told().contains("不在这一步前面"));
    assert!(site("定提").check().told().contains("本模式没有这一步"));
}

#[test]
fn what_is_overdue_is_listed_by_department_on_the_day_that_is_asked_for() {
    let site = site("  定题: 2024-03-04\n  协商: 2024-03-11\n");
    site.write(
        "content/cases/b.md",
        "---\n标题: 乙\n来源: [{标题: 工作材料}]\n协商模式: m\n步骤: {定题: 2024-01-08, 答题: 2024-05-08}\n---\n",
    );
    let told = |day: &str| site.run(&["stats", "--today", day]).expect_code(0).stdout;
    let late = told("2024-06-04");
    assert!(late.contains("过了时限的步骤，按部门\n") && late.contains("（没有写部门）"), "{late}");
    assert!(!late.contains("区住建局"), "{late}");
    let json = site.run(&["stats", "--format", "json", "--today", "2024-07-04"]).expect_code(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let missed = json["missed"].as_array().unwrap();
    assert_eq!(missed.len(), 2, "{missed:?}");
    assert_eq!(
        missed[0],
        serde_json::json!({
            "department": "区住建局", "case": "a", "title": "甲", "step": "答题", "last_day": "2024-06-04",
            "days_over": 21, "is_done": false,
        })
    );
    assert_eq!((&missed[1]["department"], &missed[1]["is_done"]), (&serde_json::Value::Null, &true.into()));
}
