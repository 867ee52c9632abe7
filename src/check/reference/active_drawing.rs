//! A drawing (SVG) that is more than a picture.
//!
//! In: the drawings among the copied files, and what `pictures` says of each. Out: a finding at the first thing in a file
//! that runs, fetches or hides something.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::pictures::drawing::{Deed, deed};
use crate::source::Span;

/// `reference/active-drawing`.
pub(super) static CHECK: Check = Check {
    code: "reference/active-drawing",
    level: Level::Deny,
    what: Words::new("SVG 图里有脚本或外来内容", "a drawing (SVG) holds a script or foreign content"),
    why: Words::new(
        "SVG 是可以带程序的文件。放在页面里看没有事；直接打开它的网址，里面的脚本就以整个网站的名义运行，也能从别处取东西、记下谁来看过（SVG 2 第 2 章）。网站只发布单纯的图。",
        "An SVG is a document that may hold programs. Within a page nothing happens; opened by its own address, its script runs in \
         the name of the whole site, and it can fetch things from elsewhere and so tell who came to look (SVG 2, chapter 2). Only \
         pictures are published.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a/index.md --
---
标题: 甲
---

![议事流程](流程.svg)
-- content/a/流程.svg --
<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><script>alert(1)</script></svg>
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a/index.md --
---
标题: 甲
---

![议事流程](流程.svg)
-- content/a/流程.svg --
<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9\"/></svg>
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for copied in scope.sources.copied.iter() {
        let file = &copied.file;
        if !file.path.to_lowercase().ends_with(".svg") {
            continue;
        }
        if let Some((range, deed)) = deed(&file.text) {
            let (message, help) = words(&deed);
            findings.push(Finding::new(Span::new(file.id, range), message, help));
        }
    }
}

fn words(deed: &Deed) -> (Text, Text) {
    let plain = Text::new(
        "删去它，或者在画图软件里另存为“纯 SVG”；也可以导出成 PNG",
        "take it out, or save the drawing as plain SVG; a PNG will do, too",
    );
    match deed {
        Deed::Element(name) => {
            (Text::new(format!("SVG 图里有“{name}”"), format!("this drawing holds `{name}`")), plain)
        }
        Deed::Handler(name) => (
            Text::new(
                format!("SVG 图里的“{name}”会运行脚本"),
                format!("`{name}` of this drawing runs a script"),
            ),
            plain,
        ),
        Deed::Address(address) => (
            Text::new(
                format!("SVG 图要到“{address}”取东西"),
                format!("this drawing fetches or runs `{address}`"),
            ),
            Text::new(
                "把要用的图画进来，或者导出成 PNG",
                "draw what it needs into the drawing, or save it as PNG",
            ),
        ),
        Deed::Declared => (
            Text::new(
                "SVG 图里有代称或样式表，看不出代的是什么",
                "this drawing declares words or styles of its own, and what they hold is not seen",
            ),
            plain,
        ),
        Deed::Broken => (
            Text::new("SVG 图不完整，浏览器打不开", "this drawing is not whole, and browsers do not show it"),
            Text::new("从原处重新导出一份，换掉这个文件", "save it anew from where it was drawn"),
        ),
    }
}
