//! A filing number that is none.
//!
//! In: the footer of the configuration. Out: a finding at each number in another form.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::config::{FOOTER, ICP, SITE_CODE};
use crate::personal::citizen::is_province;
use crate::source::Span;

/// `front-matter/bad-filing`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/bad-filing",
    level: Level::Warn,
    what: Words::new("备案号或标识码的写法不对", "a filing number is none"),
    why: Words::new(
        "ICP 备案号如“蜀ICP备12345678号-1”，网站标识码是十位数字。写错了，读者和检查的人在备案系统里查不到。",
        "An ICP filing reads like 蜀ICP备12345678号-1, and an identification code has ten digits. Written \
         otherwise nobody finds it in the register.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
footer:
  标识码: 51030
-- content/about.md --
---
标题: 关于
---
",
    right: "\
-- casebook.yaml --
title: 示例
footer:
  标识码: '5103040001'
-- content/about.md --
---
标题: 关于
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let config = &scope.site.config;
    let record = config.record.record(&FOOTER);
    if let Some(icp) = config.footer.icp.as_ref().filter(|icp| !is_icp(icp)) {
        let help = Text::new(
            "照备案写，如“蜀ICP备12345678号-1”",
            "copy it from the register, such as `蜀ICP备12345678号-1`",
        );
        findings.push(finding(record.place(&ICP), icp, help));
    }
    if let Some(code) = config.footer.site_code.as_ref().filter(|code| !is_site_code(code)) {
        let help = Text::new("照证书写十位数字", "copy its ten digits from the certificate");
        findings.push(finding(record.place(&SITE_CODE), code, help));
    }
}

fn finding(at: Span, written: &str, help: Text) -> Finding {
    let words = Text::new(format!("“{written}”不是这种编号的写法"), format!("`{written}` is no such number"));
    Finding::new(at, words, help)
}

/// Returns whether `text` is a filing: 蜀ICP备12345678号-1, 京ICP证123456号.
fn is_icp(text: &str) -> bool {
    let Some((province, rest)) = text.trim().split_once("ICP") else { return false };
    let Some(rest) = rest.strip_prefix(['备', '证']) else { return false };
    let Some((number, site)) = rest.split_once('号') else { return false };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_site = site.is_empty() || site.strip_prefix('-').is_some_and(is_digits);
    province.chars().count() == 1 && is_digits(number) && (6..=10).contains(&number.len()) && is_site
}

/// Returns whether `text` is the code of a government site: ten digits that begin with its province.
fn is_site_code(text: &str) -> bool {
    let is_in_a_province = text.get(..2).and_then(|code| code.parse().ok()).is_some_and(is_province);
    text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit()) && is_in_a_province
}

#[cfg(test)]
mod tests {
    use super::{is_icp, is_site_code};

    #[test]
    fn filings_are_known_by_their_form() {
        for text in ["蜀ICP备12345678号", "蜀ICP备12345678号-1", "京ICP备2021012345号-12", "京ICP证123456号"]
        {
            assert!(is_icp(text), "{text}");
        }
        for text in
            ["ICP备12345678号", "蜀ICP备号", "蜀ICP12345678", "蜀icp备12345678号", "蜀ICP备12345678号1"]
        {
            assert!(!is_icp(text), "{text}");
        }
        assert!(is_site_code("1200000052") && !is_site_code("9909030018"));
        assert!(is_site_code("5109030018") && !is_site_code("510903001") && !is_site_code("51090300１8"));
    }
}
