//! More people of one group than attendances in all.
//!
//! In: the participants of the cases. Out: a finding at each group that certainly exceeds the attendances.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::case::{EXPERTS, MEMBERS, PARTICIPANTS, RESIDENTS};

/// `case/too-many-participants`.
pub(super) static CHECK: Check = Check {
    code: "case/too-many-participants",
    level: Level::Deny,
    what: Words::new("某一类人比总人次多", "one group has more people than attendances in all"),
    why: Words::new(
        "人次是所有人参加的次数，一个人至少一次。委员、群众或专家的人数比人次还多，必有一个数写错。",
        "Attendances count everyone who came, each at least once. Where one group alone has more people \
         than there were attendances, one of the numbers is wrong.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
参与:
  群众: 18
  人次: 12
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
参与:
  群众: 12
  人次: 18
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, case) in scope.cases() {
        let people = &case.participants;
        let Some(total) = &people.total else { continue };
        let groups =
            [(&MEMBERS, &people.members), (&RESIDENTS, &people.residents), (&EXPERTS, &people.experts)];
        for (field, group) in groups {
            let Some(group) = group.as_ref().filter(|group| group.exceeds(total)) else { continue };
            findings.push(Finding::new(
                linked.entry.record.record(&PARTICIPANTS).place(field),
                Text::new(
                    format!("{} {} 人，比总人次 {} 还多", field.alias, group.text, total.text),
                    format!("{} {}, but only {} attendances in all", group.text, field.name, total.text),
                ),
                Text::new("照来源核对两个数", "check both numbers against the source"),
            ));
        }
    }
}
