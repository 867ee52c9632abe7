//! A document number in another form than the standard has.
//!
//! In: the numbers of the rules. Out: a finding at each with other brackets, which are mended, or with 第 or leading
//! zeros.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::lang::{Text, Words};
use crate::model::kinds::rule::NUMBER;

/// `rule/document-number`.
pub(super) static CHECK: Check = Check {
    code: "rule/document-number",
    level: Level::Warn,
    what: Words::new("文号的写法不合规范", "a document number is not in its standard form"),
    why: Words::new(
        "发文字号由机关代字、年份、序号组成：年份用全称，加六角括号“〔〕”；序号不加“第”，不编虚位，后面加“号”（GB/T 9704—2012 第 7.2.5 条）。写法统一，才查得到、对得上。",
        "A document number is the abbreviation of its issuer, the full year in hexagonal brackets 〔〕, and \
         a number without 第 or leading zeros before 号 (GB/T 9704—2012, 7.2.5). In one form it can be \
         found and compared.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
文号: 安协[2023]15号
制定单位: 大安区政协
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
文号: 安协〔2023〕15号
制定单位: 大安区政协
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, rule) in scope.rules() {
        let Some(number) = &rule.number else { continue };
        let Some(parts) = Parts::read(number) else { continue };
        let right = parts.written();
        if right == *number {
            continue;
        }
        let at = linked.entry.record.place(&NUMBER);
        // Brackets are a matter of type; 第 and a zero may stand on the document itself.
        let edit = scope.edit(at, number, &right);
        let fix = if parts.is_bare { edit.map(Fix::certain) } else { edit.map(Fix::likely) };
        findings.push(
            Finding::new(
                at,
                Text::new(
                    format!("文号“{number}”的写法不合规范"),
                    format!("the document number `{number}` is not in its standard form"),
                ),
                Text::new(format!("改成“{right}”"), format!("change it to `{right}`")),
            )
            .fix(fix),
        );
    }
}

/// A document number: 安协〔2023〕15号.
struct Parts<'n> {
    issuer: &'n str,
    year: &'n str,
    serial: &'n str,
    /// Whether the serial number has neither 第 nor a leading zero.
    is_bare: bool,
}

impl<'n> Parts<'n> {
    /// Reads a number with a year in any brackets; `None` for other forms, such as the number of an order.
    fn read(number: &'n str) -> Option<Self> {
        let (issuer, rest) = number.split_once(['〔', '[', '(', '（', '［', '【', '〈', '<'])?;
        let (year, rest) = rest.split_once(['〕', ']', ')', '）', '］', '】', '〉', '>'])?;
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let written = rest.trim().strip_suffix('号')?;
        let serial = written.trim_start_matches('第').trim_start_matches('0');
        let is_number = !issuer.is_empty() && year.len() == 4 && is_digits(year) && is_digits(serial);
        is_number.then_some(Self { issuer: issuer.trim(), year, serial, is_bare: serial == written })
    }

    fn written(&self) -> String {
        let Self { issuer, year, serial, .. } = self;
        format!("{issuer}〔{year}〕{serial}号")
    }
}

#[cfg(test)]
mod tests {
    use super::Parts;

    #[test]
    fn every_form_of_a_number_is_brought_into_one() {
        for number in [
            "安协〔2023〕15号",
            "安协[2023]15号",
            "安协（2023）第15号",
            "安协【2023】015号",
            "安协 (2023) 15号",
        ] {
            assert_eq!(Parts::read(number).unwrap().written(), "安协〔2023〕15号", "{number}");
        }
    }

    #[test]
    fn what_is_no_such_number_is_left_alone() {
        for number in ["省政府令第12号", "2023年第3号", "安协〔23〕15号", "〔2023〕号", "安协〔2023〕15"]
        {
            assert!(Parts::read(number).is_none(), "{number}");
        }
    }
}
