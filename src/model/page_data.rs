//! What a site tells to programs, too: the keys `page_data` and `sql` of `casebook.yaml`.
//!
//! In: the configuration's record. Out: [`PageData`].

use crate::model::field::{Choice, Field, Shape};
use crate::model::kind::Kind;
use crate::model::record::Record;

/// Free pages, which have no folder of their own.
const PAGES: &str = "pages";
/// The lists that are no kind's: by place, topic and year, and the pages that show what several tables hold.
const LISTS: &str = "lists";

static CHOICES: [Choice; 11] = [
    Choice::new(0, "cases", "案例", "cases"),
    Choice::new(1, "awards", "荣誉", "awards"),
    Choice::new(2, "rules", "制度", "rules"),
    Choice::new(3, "platforms", "平台", "platforms"),
    Choice::new(4, "methods", "协商模式", "methods"),
    Choice::new(5, "reports", "成效", "reports"),
    Choice::new(6, "brands", "品牌", "brands"),
    Choice::new(7, "terms", "术语", "terms"),
    Choice::new(8, "sources", "来源", "sources"),
    Choice::new(9, PAGES, "页面", "pages"),
    Choice::new(10, LISTS, "列表", "lists"),
];
/// The key `page_data`.
pub static PAGE_DATA: Field = Field::new(
    "page_data",
    "页面数据",
    Shape::Either(&Shape::Flag, &Shape::List(&Shape::Choice(&CHOICES))),
    "每页旁边给程序读的一份 index.json，不写就每页都有；false 都没有；只要几类的，列出来，如 [案例, 制度]，“列表”是地区、主题、年度等处的列表",
    "the page as `index.json` beside it, for programs: every page unless said; `false` for none; or a list of kinds, \
     `lists` being those by place, topic and year",
);

/// The key `sql`.
pub static SQL: Field = Field::new(
    "sql",
    "数据库脚本",
    Shape::Flag,
    "全部数据合成的 data/casebook.sql，SQLite 一条命令就能读入，不写就生成；false 不生成",
    "all data as `data/casebook.sql`, which SQLite loads with one command, made unless said; `false` for none",
);

/// Which pages are also told to programs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageData {
    /// The folders of the kinds, [`LISTS`] among them; `None` for every page.
    chosen: Option<Vec<&'static str>>,
    /// Whether there is no script of SQL.
    is_without_sql: bool,
}

impl PageData {
    /// Returns what a site says of it; every page where it says nothing.
    pub(super) fn read(site: &Record) -> Self {
        let is_off = site.is_off(&PAGE_DATA);
        let named: Vec<&str> = site.choices(&PAGE_DATA).iter().map(|choice| choice.value.name).collect();
        Self { chosen: (is_off || !named.is_empty()).then_some(named), is_without_sql: site.is_off(&SQL) }
    }

    /// Returns whether the entries of `kind` are told, and their list.
    pub fn has(&self, kind: Kind) -> bool {
        self.names(kind.section())
    }

    /// Returns whether all data is published as SQL, too.
    pub fn has_sql(&self) -> bool {
        !self.is_without_sql
    }

    /// Returns whether the lists that are no kind's are told.
    pub fn has_lists(&self) -> bool {
        self.names(LISTS)
    }

    fn names(&self, name: &str) -> bool {
        self.chosen.as_ref().is_none_or(|chosen| chosen.contains(&name))
    }
}
