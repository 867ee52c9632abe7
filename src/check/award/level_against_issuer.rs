//! A level that the issuer does not have.
//!
//! In: the levels and issuers of the awards. Out: a finding at each level that none of the bodies named has; names
//! that do not tell their level, and cities against counties, are none.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::award::{ISSUER, LEVEL, LEVELS};

/// `award/level-against-issuer`.
pub(super) static CHECK: Check = Check {
    code: "award/level-against-issuer",
    level: Level::Warn,
    what: Words::new("级别与颁发单位不符", "the level of an award is not that of its issuer"),
    why: Words::new(
        "哪一级发的，就是哪一级的荣誉。省里发的写成“市”，或者区里发的写成“省”，荣誉的分量就错了。",
        "An honour has the level of the body that gives it. One from the province filed under a city, or \
         one from a district under the province, is given a weight that it does not have.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/awards/a.md --
---
标题: 先进协商平台
来源:
  - 标题: 工作材料
级别: 省
年度: 2022
颁发单位: 大安区政协
获奖对象:
  - 名称: 大山铺镇委联办
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/awards/a.md --
---
标题: 先进协商平台
来源:
  - 标题: 工作材料
级别: 区县
年度: 2022
颁发单位: 大安区政协
获奖对象:
  - 名称: 大山铺镇委联办
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, award) in scope.awards() {
        let (Some(level), Some(issuer)) = (award.level, &award.issuer) else { continue };
        let bodies = issuer.split(['、', '，', '；', ' ', '/']).filter(|body| !body.is_empty());
        let levels: Vec<Option<&str>> = bodies.map(level_of).collect();
        let Some(Some(first)) = levels.first().copied() else { continue };
        if levels.iter().any(|other| other.is_none_or(|other| may_be(other, level.name))) {
            continue;
        }
        let said = LEVELS.iter().find(|other| other.name == first).map_or(level.label, |other| other.label);
        findings.push(
            Finding::new(
                linked.entry.record.place(&LEVEL),
                Text::new(
                    format!("级别写的是“{}”，“{issuer}”是“{}”", level.label.zh, said.zh),
                    format!("the level is `{}`, but `{issuer}` is `{}`", level.label.en, said.en),
                ),
                Text::new("改正级别，或核对颁发单位", "change the level, or check the issuer"),
            )
            .related(linked.entry.record.place(&ISSUER), Text::new("颁发单位在这里", "the issuer is here")),
        );
    }
}

/// Returns the level that the name of a body tells; `None` where it tells none.
fn level_of(body: &str) -> Option<&'static str> {
    const MUNICIPALITIES: [&str; 4] = ["北京市", "天津市", "上海市", "重庆市"];
    let is_top = MUNICIPALITIES.iter().any(|city| body.starts_with(city));
    // The narrowest place named is the one that acts: 自贡市大安区政协 is a district's.
    match () {
        () if ["省市", "市县", "县区"].iter().any(|levels| body.contains(levels)) => None,
        () if ["镇", "街道", "乡政府", "乡党委"].iter().any(|word| body.contains(word)) => {
            Some("township")
        }
        () if body.contains("自治区") && !body.contains("县") => Some("provincial"),
        () if ["区政", "区委", "县政", "县委", "区人", "县人"].iter().any(|word| body.contains(word)) => {
            Some("county")
        }
        () if is_top => Some("provincial"),
        () if ["市政", "市委", "市人"].iter().any(|word| body.contains(word)) => Some("municipal"),
        () if ["省政", "省委", "省人"].iter().any(|word| body.contains(word)) => Some("provincial"),
        () if body.contains("全国") || body.starts_with("中共中央") || body.starts_with("国务院") => {
            Some("national")
        }
        () => None,
    }
}

/// Returns whether a body of level `said` may give honours of `level`; 市 is a county's name too.
fn may_be(said: &str, level: &str) -> bool {
    said == level || (said == "municipal" && level == "county")
}

#[cfg(test)]
mod tests {
    use super::level_of;

    #[test]
    fn the_narrowest_place_in_a_name_tells_its_level() {
        for (body, level) in [
            ("省政协", Some("provincial")),
            ("四川省政协", Some("provincial")),
            ("自贡市政协", Some("municipal")),
            ("自贡市大安区政协", Some("county")),
            ("重庆市政协", Some("provincial")),
            ("重庆市巴南区政协", Some("county")),
            ("广西壮族自治区政协", Some("provincial")),
            ("样板镇协商议事会", Some("township")),
            ("全国政协", Some("national")),
            ("省市县政协研究会", None),
            ("市场监管局", None),
        ] {
            assert_eq!(level_of(body), level, "{body}");
        }
    }
}
