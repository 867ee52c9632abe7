//! `rules`: the institutional documents. Their text is in `articles`, who cites them in `citations`.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::model::kinds::rule::{DOCTYPES, STATUSES};
use crate::render::files::data::columns::{OF_REGION, choice, with_shared, words};
use crate::render::files::data::entries::{detailed, shared};
use crate::render::files::data::table::{Column, Row, Table};

static COLUMNS: [Column; 19] = with_shared([
    Column::word("doctype", "文种", || words(&DOCTYPES)),
    Column::text("doctype_label", "文种名称"),
    Column::text("issuer", "制定单位"),
    Column::text("number", "文号"),
    Column::date("adopted", "通过日期"),
    Column::date("effective", "施行日期"),
    Column::word("status", "效力", || words(&STATUSES)),
    Column::text("status_label", "效力名称"),
    Column::date("trial_until", "试行期满日期"),
    Column::flag("is_digest", "是否要点").about(
        "正文是编者根据公开资料写的要点，不是文件原文",
        "the text is the editors' digest of public sources, not the document",
    ),
]);

pub(super) static TABLE: Table = Table {
    name: "rules",
    title: "制度",
    description: Words::new(
        "每行一份制度文件，条文见 articles 表。",
        "One row a rule; its articles are in the table articles.",
    ),
    columns: &COLUMNS,
    key: &["id"],
    references: &[OF_REGION],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (id, linked, rule) in detailed(site, Detail::rule) {
        let mut row = shared(site, id, &linked.entry);
        row.extend(choice(site, rule.doctype));
        row.extend([rule.issuer.as_ref().into(), rule.number.as_ref().into()]);
        row.extend([rule.adopted.into(), rule.effective.into()]);
        row.extend(choice(site, rule.status));
        row.extend([rule.trial_until.into(), rule.is_digest.into()]);
        rows.push(row);
    }
    rows
}
