//! `casebook new`: a file of each kind, what `check` says of it, and what it refuses to touch.

use casebook::model::fields;
use casebook::model::kind::Kind;

use crate::support::site::Site;
use crate::support::tree::tree;

const SMALL: &str = "\
-- casebook.yaml --
title: 示例
-- content/cases/nongke.md --
---
标题: 农科村
旧网址: [/cases/old/]
---
-- content/about.md --
---
标题: 关于
---
";

/// Returns a new site with a new draft of `kind`, keys in `keys`, and the draft's path.
fn with_draft(kind: Kind, keys: &str) -> (Site, String) {
    let site = Site::empty();
    site.run(&["init"]).expect_code(0);
    let made = site.run(&["new", kind.name(), "社区食堂中午有热饭", "--keys", keys]).expect_code(0);
    let path = made.stdout.lines().next().unwrap().strip_prefix("已新建 ").unwrap().to_owned();
    (site, path)
}

fn text(site: &Site, path: &str) -> String {
    std::fs::read_to_string(site.root().join(path)).unwrap()
}

#[test]
fn a_new_file_of_each_kind_lacks_nothing_but_the_values_that_only_its_editor_knows() {
    for kind in Kind::ALL {
        for keys in ["zh", "en"] {
            let (site, path) = with_draft(kind, keys);
            let found = site.check().diagnostics;
            let needed = fields(kind).iter().any(|field| field.is_required && field.name != "title");
            assert!(found.iter().all(|one| one.code == "front-matter/missing-key"), "{path}: {found:?}");
            assert_eq!(needed, !found.is_empty(), "{path}: {found:?}");
            let said = site.run(&["check"]).stdout;
            assert!(said.contains(&format!("  {path}  草稿")), "{said}");
        }
    }
}

#[test]
fn a_new_file_has_every_key_of_its_kind_ready_to_be_used() {
    for kind in Kind::ALL {
        for keys in ["zh", "en"] {
            let (site, path) = with_draft(kind, keys);
            let used = |line: &str| match line.strip_prefix('#') {
                Some(key) if !key.starts_with(' ') || key.starts_with("  ") => format!("{key}\n"),
                _ => format!("{line}\n"),
            };
            let all: String = text(&site, &path).lines().map(used).collect();
            for field in fields(kind) {
                let name = if keys == "zh" { field.alias } else { field.name };
                let keys = all.lines().filter(|line| line.starts_with(&format!("{name}:"))).count();
                assert_eq!(keys, 1, "{name} in\n{all}");
            }
            site.write(&path, &all);
            let found = site.check().diagnostics;
            assert!(found.iter().all(|one| one.code == "front-matter/missing-key"), "{all}\n{found:?}");
        }
    }
}

#[test]
fn words_of_the_sites_lists_stand_at_their_keys() {
    let (site, path) = with_draft(Kind::Platform, "zh");
    let text = text(&site, &path);
    for line in [
        "# 层级：省、市、区县、镇街、村社区、行业、线上\n#层级:\n",
        "#  有场所:\n#  有制度:\n#  有记录:\n",
        "# 主题词：基层治理、交通出行、制度建设\n#主题: []\n",
        "（编号）：sample-wubu\n#协商模式:\n",
    ] {
        assert!(text.contains(line), "{line} in\n{text}");
    }
}

#[test]
fn a_new_file_is_a_draft_of_today_with_its_title() {
    let site = Site::new(SMALL);
    let made = site.run(&["new", "案例", "a: b", "--dry-run"]).expect_code(0);
    assert!(made.stdout.contains("\n标题: \"a: b\"\n") && made.stdout.contains("\n草稿: true\n"), "{made:?}");
    let year = jiff::Timestamp::now().in_tz("Asia/Shanghai").unwrap().strftime("%Y-%m").to_string();
    assert!(made.stdout.contains(&format!("\n更新: {year}-")), "{made:?}");
    assert_eq!(made.stderr, "会写进 content/cases/a-b.md；没有写入\n");
    assert!(!site.root().join("content/cases/a-b.md").exists());
}

#[test]
fn the_id_is_made_from_the_title_and_never_one_that_is_taken() {
    let site = Site::new(SMALL);
    for (title, more, path) in [
        ("农科", &[][..], "content/cases/nongke-2.md"),
        ("农科", &[], "content/cases/nongke-3.md"),
        ("社区食堂中午有热饭", &["--to", "2026"], "content/cases/2026/shequ-shitang.md"),
        ("路灯", &["--bundle"], "content/cases/ludeng/index.md"),
        ("路灯", &["--id", "deng"], "content/cases/deng.md"),
    ] {
        let made = site.run(&[&["new", "case", title], more].concat()).expect_code(0);
        assert!(made.stdout.starts_with(&format!("已新建 {path}\n")), "{made:?}");
        assert!(text(&site, path).contains(&format!("\n标题: {title}\n")));
    }
    let made = site.run(&["new", "page", "历史", "--id", "about/history", "--lang", "en"]).expect_code(0);
    assert!(made.stdout.starts_with("made content/about/history.md\n"), "{made:?}");
    assert!(made.stdout.ends_with("casebook mv about/history NEW\n"), "{made:?}");
}

#[test]
fn an_address_that_is_taken_is_refused_with_its_holder_and_nothing_is_written() {
    let site = Site::new(SMALL);
    let before = tree(&site.root());
    for (kind, id, words) in [
        ("case", "nongke", "content/cases/nongke.md 用着"),
        ("case", "NongKe", "content/cases/nongke.md 用着"),
        ("case", "old", "content/cases/nongke.md 用着"),
        ("page", "About", "content/about.md 用着"),
        ("page", "cases", "留给了自动生成的页面"),
        ("page", "data", "留给了自动生成的页面"),
        ("case", "a/b", "不能作编号"),
        ("case", "index", "不能作编号"),
        ("page", "../up", "不能作编号"),
    ] {
        let refused = site.run(&["new", kind, "甲", "--id", id]).expect_code(2);
        assert!(refused.stderr.contains(words) && refused.stdout.is_empty(), "{id}: {refused:?}");
    }
    site.run(&["new", "case", "甲", "--to", "../up"]).expect_code(2);
    site.run(&["new", "case", " "]).expect_code(2);
    assert_eq!(tree(&site.root()), before);
}

#[test]
fn an_unknown_kind_comes_with_the_nearest_right_one() {
    let refused = Site::new(SMALL).run(&["new", "caes", "甲"]).expect_code(2);
    assert_eq!(refused.stderr, "错误：“<种类>”不能是“caes”\n修改：改为“case”\n");
}

#[test]
fn a_folder_in_which_no_page_of_the_kind_can_stand_is_refused() {
    let site = Site::new(SMALL);
    let before = tree(&site.root());
    for (kind, folder, words) in [
        ("page", "data", "留给了自动生成的页面"),
        ("page", "topics", "留给了自动生成的页面"),
        ("page", "cases", "不能是子目录"),
        ("case", ".x", "不能是子目录"),
        ("case", "index", "不能是子目录"),
    ] {
        let refused = site.run(&["new", kind, "标题", "--to", folder]).expect_code(2);
        assert!(refused.stderr.contains(words), "{kind} {folder}: {}", refused.stderr);
    }
    assert_eq!(tree(&site.root()), before);
}
