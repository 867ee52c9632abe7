//! A link to a site that is not among those that may be linked to.
//!
//! In: the addresses of a page, the hosts of the configuration. Out: a finding at each address of another host; none where
//! the configuration names no hosts.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::check::reference::addresses::addresses;
use crate::lang::{Text, Words};

/// `reference/unlisted-host`.
pub(super) static CHECK: Check = Check {
    code: "reference/unlisted-host",
    level: Level::Warn,
    what: Words::new("链接到名单以外的网站", "a link leads to a site that is not on the list"),
    why: Words::new(
        "政府网站要对外链负责，失效、被转手的域名会变成不良网站（国办发〔2017〕47号）。在 casebook.yaml 的“外链域名”里列出可信的网站，新来的就会提醒；\
         不列，就不查。",
        "A public body answers for where its site leads; a host that lapses is soon another's \
         (国办发〔2017〕47号). With `hosts` in casebook.yaml, every host beyond them is told; without it none is.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
外链域名: [gov.cn, cunwei.cn]
-- content/about.md --
---
标题: 关于
---

见[村委会网站](https://www.cunwei.cn/)和[转载](https://zhuanzai.example.com/a/1)。
",
    right: "\
-- casebook.yaml --
title: 示例
外链域名: [gov.cn, cunwei.cn]
-- content/about.md --
---
标题: 关于
---

见[村委会网站](https://www.cunwei.cn/)和[区政府](https://www.zigong.gov.cn/a/1)。
",
    run: Run::Page(run),
};

fn run(scope: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let hosts = &scope.site.config.hosts;
    if hosts.is_empty() {
        return;
    }
    for address in addresses(scope, page) {
        let host = address.host().to_lowercase();
        if host.is_empty() || hosts.iter().any(|listed| is_within(&host, listed)) {
            continue;
        }
        findings.push(Finding::new(
            address.scheme,
            Text::new(
                format!("“{host}”不在可以链接的网站之列"),
                format!("`{host}` is not among the sites that may be linked to"),
            ),
            Text::new(
                format!("核对这个网站，可信的在 casebook.yaml 的“外链域名”里加一项“{host}”，不可信的换成原始出处"),
                format!("look at it; add `{host}` to `hosts` in casebook.yaml, or link to the first source instead"),
            ),
        ));
    }
}

/// Returns whether `host` is `listed` or below it; `*.gov.cn` is `gov.cn`.
fn is_within(host: &str, listed: &str) -> bool {
    let listed = listed.trim().trim_start_matches("*.").trim_start_matches('.').to_lowercase();
    let above = host.strip_suffix(listed.as_str()).filter(|_| !listed.is_empty());
    above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::is_within;

    #[test]
    fn a_host_and_all_below_it_are_within_and_one_that_only_ends_alike_is_not() {
        for listed in ["gov.cn", "*.gov.cn", ".gov.cn", " GOV.cn "] {
            assert!(is_within("www.zigong.gov.cn", listed) && is_within("gov.cn", listed), "{listed}");
            assert!(!is_within("notgov.cn", listed) && !is_within("gov.cn.example.com", listed), "{listed}");
        }
        assert!(!is_within("gov.cn", ""));
    }
}
