//! A number of a chapter, article or item that does not follow the one before it.
//!
//! In: the texts of rules. Out: a finding at each number that skips or stands too late. Which number is right is a fact, so
//! there is no fix. A digest quotes what it likes and is left alone.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::Detail;
use crate::model::numbering::{Slip, SlipFault, slips};

/// `rule/broken-numbering`.
pub(super) static CHECK: Check = Check {
    code: "rule/broken-numbering",
    level: Level::Warn,
    what: Words::new("章、条、项的序号断了或乱了", "numbers of chapters, articles or items skip or go back"),
    why: Words::new(
        "条号是引用制度的唯一办法。跳号多半是转录时漏了一条，倒号多半是抄错了字。",
        "Rules are cited by number. A number that is skipped is mostly an article left out in copying, one that goes \
         back a misread character.",
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

第三条　本规则自发布之日起施行。
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
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for entry in scope.pages() {
        let Detail::Rule(rule) = &entry.detail else { continue };
        if !rule.is_digest {
            findings.extend(slips(&rule.provisions, &entry.body).iter().filter_map(finding));
        }
    }
}

fn finding(Slip { at, number, fault }: &Slip) -> Option<Finding> {
    let message = match fault {
        SlipFault::Skipped(first, last) if first == last => {
            Text::new(format!("{number}前面缺{first}"), format!("`{first}` is missing before `{number}`"))
        }
        SlipFault::Skipped(first, last) => Text::new(
            format!("{number}前面缺{first}至{last}"),
            format!("`{first}` to `{last}` are missing before `{number}`"),
        ),
        SlipFault::Late(greatest) => {
            Text::new(format!("{number}排在{greatest}后面"), format!("`{number}` stands behind `{greatest}`"))
        }
        SlipFault::Repeated(_) => return None,
    };
    let help = Text::new(
        "对照原文，补上缺的或改正序号；原文如此的，在本页“放行”里写明",
        "compare the original: add what is missing or correct the number; if the original has it so, say so under `allow`",
    );
    Some(Finding::new(*at, message, help))
}
