//! A citation of an article, paragraph or item that the rule does not have.
//!
//! In: [`Fault::DanglingArticle`]. Out: a finding that says how many articles there are; which was meant is a
//! fact, so there is no fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::hanzi::number;
use crate::hanzi::title::in_marks;
use crate::lang::{Text, Words};

/// `reference/dangling-article`.
pub(super) static CHECK: Check = Check {
    code: "reference/dangling-article",
    level: Level::Deny,
    what: Words::new("引用的条款不存在", "a citation names no article of its rule"),
    why: Words::new(
        "案例说它依照哪一条，读者就要能看到那一条。条号多半在制度修订以后变了，或者抄错了。",
        "A case that says which article it followed has to lead its reader to that article. \
         Mostly the numbers moved when the rule was amended, or were copied wrongly.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/guize.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
文本: full
---

第一条　为规范协商，制定本规则。

第二条　本规则自发布之日起施行。
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
依据: [guize#第五条]
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/rules/guize.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
文本: full
---

第一条　为规范协商，制定本规则。

第二条　本规则自发布之日起施行。
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
依据: [guize#第二条]
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::DanglingArticle { at, rule, citation, articles, nearest } = fault else { continue };
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("{}没有{citation}", in_marks(rule)),
                    format!("`{rule}` has no `{citation}`"),
                ),
                help(*articles, nearest.as_ref()),
            )
            .label(label(*articles)),
        );
    }
}

fn label(articles: usize) -> Text {
    match u32::try_from(articles) {
        Ok(0) => Text::new("这里没有它分条的全文", "its articles are not held here"),
        Ok(1) => Text::new("这部制度共一条", "the rule has 1 article"),
        Ok(count) => Text::new(
            format!("这部制度共{}条", number::to_han(count)),
            format!("the rule has {count} articles"),
        ),
        Err(_) => Text::new(format!("这部制度共 {articles} 条"), format!("the rule has {articles} articles")),
    }
}

fn help(articles: usize, nearest: Option<&String>) -> Text {
    match nearest {
        _ if articles == 0 => Text::new(
            "去掉条号，只写这部制度；或补上制度的全文",
            "cite the rule as a whole, or add its full text",
        ),
        Some(nearest) => Text::new(
            format!("核对条号，最近的是{nearest}；若指整部制度，去掉条号"),
            format!("check the number, the nearest is {nearest}; to cite the whole rule, leave it out"),
        ),
        None => Text::new(
            "核对条号；若指整部制度，去掉条号",
            "check the number; to cite the whole rule, leave it out",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{help, label};

    #[test]
    fn a_rule_says_how_many_articles_it_has() {
        assert_eq!(label(23).zh, "这部制度共二十三条");
        assert_eq!(label(1).en, "the rule has 1 article");
        assert_eq!(label(0).zh, "这里没有它分条的全文");
    }

    #[test]
    fn no_number_is_offered_for_a_rule_without_articles() {
        assert!(!help(0, Some(&"第三条".into())).zh.contains("第三条"));
        assert!(help(3, Some(&"第三条".into())).zh.contains("第三条"));
    }
}
