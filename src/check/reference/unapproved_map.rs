//! A map without the number of its approval.
//!
//! In: the images whose alternative text says that they are maps. Out: a finding at each on a page that names no approval
//! number. casebook itself draws no map.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::lang::{Text, Words};

/// `reference/unapproved-map`.
pub(super) static CHECK: Check = Check {
    code: "reference/unapproved-map",
    level: Level::Warn,
    what: Words::new("地图没有审图号", "a map bears no approval number"),
    why: Words::new(
        "向社会公开的地图要经过审核，并在适当位置标明审图号（地图管理条例）；界线画错了是违法的。标准地图服务网站上的地图自带审图号，照样写在图下面就行。",
        "A map shown to the public is to be approved and to bear its approval number (Regulation on Map Administration); \
         a border drawn wrongly is an offence. The standard maps that are offered for download come with theirs.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a/index.md --
---
标题: 甲
---

![全区十二个镇街协商平台的分布地图](fenbu.jpg)
-- content/a/fenbu.jpg (picture) --
图
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a/index.md --
---
标题: 甲
---

![全区十二个镇街协商平台的分布地图](fenbu.jpg)

底图审图号：示例S〔2024〕1号。
-- content/a/fenbu.jpg (picture) --
图
",
    run: Run::Page(run),
};

/// What maps are called.
const MAPS: [&str; 6] = ["地图", "行政区划图", "政区图", "区位图", "位置图", "分布图"];

/// What stands before the number of an approval.
const APPROVAL: &str = "审图号";

fn run(scope: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let is_map = |alt: &str| MAPS.iter().any(|name| alt.contains(name));
    let mut maps = page.images.iter().filter(|image| is_map(image.alt)).peekable();
    if maps.peek().is_none() || scope.text(page.entry.file).contains(APPROVAL) {
        return;
    }
    findings.extend(maps.map(|image| {
        Finding::new(
            image.at,
            Text::new("这张地图没有写审图号", "no approval number stands beside this map"),
            Text::new(
                "在图下面写明审图号；不是地图的，改一改替代文字",
                "give the number beneath it; if it is no map, change its alternative text",
            ),
        )
    }));
}
