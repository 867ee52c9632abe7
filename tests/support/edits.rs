//! What people do to the files of a small site while it is served or built again and again.

use proptest::prelude::*;

use crate::support::site::Site;

/// The site that they begin with.
pub(crate) const SITE: &str = "\
-- casebook.yaml --
title: 示例
topics: [养老]
-- content/cases/deng.md --
---
标题: 路灯
---

路灯亮了。
-- content/cases/lu/index.md --
---
标题: 路
---

见[灯](../deng.md)，按《路规》第二条办。
-- content/rules/lugui.md --
---
标题: 路规
---

第一条　修路。

第二条　亮灯。
-- content/about.md --
---
标题: 关于
---

见[灯](cases/deng.md)。
-- static/note.txt --
一
";

/// One thing that somebody does to the files.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    Write(&'static str, &'static str),
    Remove(&'static str),
    Rename(&'static str, &'static str),
}

const PATHS: [&str; 9] = [
    "content/rules/lugui.md",
    "content/cases/deng.md",
    "content/cases/lu/index.md",
    "content/cases/lu/tu.svg",
    "content/cases/2024/xin.md",
    "content/about.md",
    "content/_index.md",
    "casebook.yaml",
    "static/note.txt",
];

const TEXTS: [&str; 11] = [
    "---\n标题: 路规\n---\n\n第一条　修路，依《路规》第一条。\n",
    "---\n标题: 路\n---\n\n## 一\n\n见[灯](../deng.md#二)，按《路规》第二条、第三条办。\n",
    "---\n标题: 路灯\n---\n\n路灯亮了。\n",
    "---\n标题: 路灯\n日期: 2023-05\n草稿: true\n---\n\n见[路](lu/index.md)。\n",
    "---\n标题: 新\n旧网址: [/old/]\n主题: [养老]\n---\n\n## 一\n\n甲\n\n## 二\n",
    "---\n标题: [坏\n---\n\n半\n",
    "---\n标题: 半",
    "",
    "title: 改名\ntopics: [养老]\n",
    "title: 示例\n",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
];

/// Returns any edit.
pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    let path = || prop::sample::select(&PATHS[..]);
    prop_oneof![
        4 => (path(), prop::sample::select(&TEXTS[..])).prop_map(|(path, text)| Edit::Write(path, text)),
        1 => path().prop_map(Edit::Remove),
        1 => (path(), path()).prop_map(|(from, to)| Edit::Rename(from, to)),
    ]
}

/// Makes `edit` in `site`.
pub(crate) fn make(site: &Site, edit: &Edit) {
    // What cannot be done, as a rename of what is not there, is done by nobody.
    let path = |path: &str| site.root().join(path);
    match edit {
        Edit::Write(to, text) => site.write(to, text),
        Edit::Remove(from) => drop(std::fs::remove_file(path(from))),
        Edit::Rename(from, to) => {
            let made = std::fs::create_dir_all(path(to).parent().unwrap());
            made.and_then(|()| std::fs::rename(path(from), path(to))).unwrap_or_default();
        }
    }
}

impl Edit {
    /// Returns the paths of which the system tells.
    pub(crate) fn paths(&self) -> Vec<String> {
        match self {
            Self::Write(path, _) | Self::Remove(path) => vec![(*path).to_owned()],
            Self::Rename(from, to) => vec![(*from).to_owned(), (*to).to_owned()],
        }
    }
}
