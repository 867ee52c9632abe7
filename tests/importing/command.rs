//! What the command writes, says and refuses.

use super::*;

const ARTICLE: &str = "示例县政协办好议事会\n2024年04月17日 来源:示例报\n示例县政协近年来,建立议事会。\n一、现状\n办了三件事。\n";

fn site() -> Site {
    let site = Site::new(SITE);
    site.write("文章.txt", ARTICLE);
    site
}

#[test]
fn a_draft_holds_what_the_text_says_and_the_original_is_kept_beside_a_list() {
    let site = site();
    let run = site.run(&["import", "文章.txt"]).expect_code(0);
    assert!(run.stdout.contains("写成 1 篇草稿") && run.stdout.contains("casebook check"), "{}", run.stdout);
    let draft = String::from_utf8(tree(&site.root())["content/shili-xianzheng-xieban.md"].clone()).unwrap();
    assert!(draft.starts_with("---\n标题: 示例县政协办好议事会\n草稿: true\n来源:\n  - 标题: 示例县政协办好议事会\n    发布单位: 示例报\n    日期: 2024-04-17\n"), "{draft}");
    assert!(
        draft.contains("（待补类别")
            && draft.ends_with("\n\n示例县政协近年来，建立议事会。\n\n## 一、现状\n\n办了三件事。\n"),
        "{draft}"
    );
    let files = tree(&site.root());
    assert_eq!(files["imports/文章/文章.txt"], ARTICLE.as_bytes());
    let list: List = serde_json::from_slice(&files["imports/文章/changes.json"]).unwrap();
    assert_eq!(list.original.sha256, sha256(ARTICLE.as_bytes()));
    assert_eq!(restore(&list, &[&draft]).as_deref(), Some(ARTICLE.as_bytes()));
    let edited = draft.replace("三件", "四件");
    assert_eq!(restore(&list, &[&edited]), None);
}

#[test]
fn a_second_import_of_the_same_file_is_refused_and_another_gets_a_number() {
    let site = site();
    site.run(&["import", "文章.txt"]).expect_code(0);
    let before = tree(&site.root());
    let again = site.run(&["import", "文章.txt"]).expect_code(2);
    assert!(again.stderr.contains("已经导入过，原文在 imports/文章"), "{}", again.stderr);
    assert_eq!(tree(&site.root()), before);
    site.write("别处/文章.txt", ARTICLE.replace("三件", "四件"));
    site.run(&["import", "别处/文章.txt"]).expect_code(0);
    let after = tree(&site.root());
    assert!(
        after.contains_key("content/shili-xianzheng-xieban-2.md")
            && after.contains_key("imports/文章-2/changes.json")
    );
    assert!(before.iter().all(|(path, bytes)| after[path] == *bytes));
}

#[test]
fn a_trial_run_writes_nothing() {
    let site = site();
    let before = tree(&site.root());
    let run = site.run(&["import", "--dry-run", "文章.txt"]).expect_code(0);
    assert!(run.stdout.contains("会写成 1 篇草稿") && run.stdout.contains("没有写入"), "{}", run.stdout);
    assert_eq!(tree(&site.root()), before);
}

#[test]
fn kind_folder_id_and_language_are_the_editors_choice() {
    let site = site();
    site.run(&["import", "--kind", "案例", "--id", "yishihui", "--lang", "en", "文章.txt"]).expect_code(0);
    let draft = String::from_utf8(tree(&site.root())["content/cases/yishihui.md"].clone()).unwrap();
    assert!(
        draft.starts_with("---\ntitle: 示例县政协办好议事会\ndraft: true\nsources:\n  - title:")
            && draft.contains("\n# platform:"),
        "{draft}"
    );
    assert!(!draft.contains("待补类别"));
    site.write("材料.txt", ARTICLE.replace("三件", "五件"));
    site.run(&["import", "--to", "content/sources", "材料.txt"]).expect_code(0);
    let draft =
        String::from_utf8(tree(&site.root())["content/sources/shili-xianzheng-xieban.md"].clone()).unwrap();
    assert!(
        draft
            .starts_with("---\n标题: 示例县政协办好议事会\n草稿: true\n发布单位: 示例报\n日期: 2024-04-17\n"),
        "{draft}"
    );
}

#[test]
fn numbered_articles_make_a_rule() {
    let site = Site::new(SITE);
    site.write("规则.txt", "示例县协商议事规则\n第一条 为了议事,制定本规则。\n第二条 议题由群众提出。\n第三条 本规则自印发之日起施行。\n");
    site.run(&["import", "规则.txt"]).expect_code(0);
    let draft =
        String::from_utf8(tree(&site.root())["content/rules/shili-xianxie-shangyi.md"].clone()).unwrap();
    assert!(
        draft.contains("\n\n第一条 为了议事，制定本规则。\n\n第二条") && !draft.contains("待补类别"),
        "{draft}"
    );
}

#[test]
fn the_report_as_json_says_what_was_written_and_seen() {
    let run = site().run(&["import", "--format", "json", "文章.txt"]).expect_code(0);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let file = &report["files"][0];
    assert_eq!(file["drafts"][0]["file"], "content/shili-xianzheng-xieban.md");
    assert_eq!(file["passes"].as_array().unwrap().len(), 14);
    assert_eq!(file["remarks"][0]["name"], "no-author");
}

#[test]
fn what_cannot_be_read_is_told_with_the_way_out_and_the_rest_is_imported() {
    let site = site();
    for (name, bytes) in [
        ("a.pdf", &b"%PDF-1.7\n"[..]),
        ("b.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"),
        ("c.wps", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"),
        ("d.jpg", b"\xff\xd8\xff\xe0"),
        ("e.txt", b""),
        ("f.bin", b"\x01\x02\x03\x04\x00\x00\x07\x08"),
    ] {
        site.write(name, bytes);
    }
    let run = site
        .run(&["import", "a.pdf", "b.doc", "c.wps", "d.jpg", "e.txt", "f.bin", "没有.txt", "文章.txt"])
        .expect_code(2);
    assert_eq!(run.stderr.matches("错误：").count(), 7, "{}", run.stderr);
    assert_eq!(run.stderr.matches("另存为 .docx").count(), 4, "{}", run.stderr);
    assert!(run.stderr.contains("错误：没有.txt 不存在"), "{}", run.stderr);
    assert!(site.root().join("content/shili-xianzheng-xieban.md").is_file());
    assert_eq!(tree(&site.root().join("imports")).len(), 2);
}

#[test]
fn an_original_comes_back_byte_for_byte_as_it_was_handed_in() {
    let site = site();
    let page = "<!DOCTYPE html><html><head><title>修路灯</title></head><body><h1>修路灯</h1><p>村里修了路灯。</p></body></html>";
    site.write("网页.html", page);
    site.run(&["import", "文章.txt", "网页.html"]).expect_code(0);
    for (kept, name, bytes) in [("imports/文章", "文章.txt", ARTICLE), ("imports/网页", "网页.html", page)]
    {
        let back = site.run(&["import", "--restore", kept, "--to", "back"]).expect_code(0);
        assert!(back.stdout.contains(&sha256(bytes.as_bytes())), "{}", back.stdout);
        assert_eq!(tree(&site.root())[&format!("back/{name}")], bytes.as_bytes());
        let again = site.run(&["import", "--restore", kept, "--to", "back"]).expect_code(2);
        assert!(again.stderr.contains("已经有了"), "{}", again.stderr);
    }
    // The kept copy of a text was spoilt: the drafts give it back, until one of them is edited.
    site.write("imports/文章/文章.txt", "x");
    site.run(&["import", "--restore", "imports/文章", "--to", "again"]).expect_code(0);
    assert_eq!(tree(&site.root())["again/文章.txt"], ARTICLE.as_bytes());
    site.write("content/shili-xianzheng-xieban.md", "x");
    let refused = site.run(&["import", "--restore", "imports/文章", "--to", "third"]).expect_code(2);
    assert!(refused.stderr.contains("改过"), "{}", refused.stderr);
    assert!(site.run(&["import", "--restore", "content"]).expect_code(2).stderr.contains("changes.json"));
}

#[test]
fn files_of_every_form_and_encoding_come_back_byte_for_byte_from_what_was_kept() {
    let site = Site::new(SITE);
    let text = "示例县政协办好议事会\n2024年04月17日 来源:示例报\n示例县政协近年来,建立议事会,办了三件事。\n";
    let page =
        format!("<!DOCTYPE html><html><head><meta charset=gbk></head><body><p>{text}</p></body></html>");
    let utf_16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let gbk = |text: &str| encoding_rs::GBK.encode(text).0.into_owned();
    let word = formats::document(&text.lines().map(formats::paragraph).collect::<String>());
    let files = [
        ("甲.txt", gbk(text)),
        ("乙.txt", utf_16),
        ("丙.html", gbk(&page)),
        ("丁.docx", formats::docx(&[("word/document.xml", &word)])),
        ("戊.md", text.replace('\n', "\r\n").into_bytes()),
    ];
    for (name, bytes) in &files {
        site.write(name, bytes);
        site.run(&["import", name]).expect_code(0);
    }
    let made = tree(&site.root());
    for (name, bytes) in &files {
        let (stem, end) = name.split_once('.').unwrap();
        let kept = format!("imports/{stem}");
        let list: List = serde_json::from_slice(&made[&format!("{kept}/changes.json")]).unwrap();
        assert_eq!((list.original.sha256, list.original.bytes), (sha256(bytes), bytes.len()), "{name}");
        // Of a page or document, the list gives the text that was read; its bytes are those that are kept.
        let is_text = matches!(end, "txt" | "md");
        if is_text {
            site.write(&format!("{kept}/{name}"), "spoilt");
        }
        let drafts: Vec<&str> =
            list.drafts.iter().map(|draft| str::from_utf8(&made[&draft.file]).unwrap()).collect();
        let list: List = serde_json::from_slice(&made[&format!("{kept}/changes.json")]).unwrap();
        let expected = if is_text { bytes } else { &made[&format!("{kept}/read.md")] };
        assert_eq!(restore(&list, &drafts).as_ref(), Some(expected), "{name}");
        site.run(&["import", "--restore", &kept, "--to", "back"]).expect_code(0);
        assert_eq!(&tree(&site.root())[&format!("back/{name}")], bytes, "{name}");
    }
}

#[test]
fn originals_are_never_published_nor_checked_and_whoever_keeps_personal_data_in_them_is_told() {
    let site = Site::new(SITE);
    site.write("电话.txt", format!("{ARTICLE}联系电话:13912345678\n"));
    let told = site.run(&["import", "电话.txt"]).expect_code(0).stdout;
    assert!(told.contains("imports/电话 里的原文没有改动，仍有这些个人信息"), "{told}");
    site.write("文章.txt", ARTICLE);
    let told = site.run(&["import", "文章.txt"]).expect_code(0).stdout;
    assert!(!told.contains("个人信息"), "{told}");
    for (path, bytes) in tree(&site.root().join("content")) {
        let text = String::from_utf8(bytes).unwrap().replace("草稿: true\n", "").replace("13912345678", "");
        site.write(&format!("content/{path}"), text);
    }
    let built = site.run(&["build"]).expect_code(0);
    assert!(!built.stderr.contains("imports/") && !built.stderr.contains("privacy/"), "{}", built.stderr);
    for (path, bytes) in tree(&site.root().join("public")) {
        assert!(
            !path.contains("imports") && memchr::memmem::find(&bytes, b"13912345678").is_none(),
            "{path}"
        );
    }
}

#[test]
fn an_import_that_was_killed_is_undone_by_the_next_and_begun_anew() {
    let site = site();
    let before = tree(&site.root());
    site.run(&["import", "文章.txt"]).expect_code(0);
    let whole = tree(&site.root());
    let made: Vec<_> = whole
        .iter()
        .filter(|(path, _)| !before.contains_key(*path))
        .map(|(path, bytes)| serde_json::json!({"path": path, "sha256": sha256(bytes)}))
        .collect();
    assert_eq!(made.len(), 3);
    let journal = serde_json::json!({"doer": "import", "made": made, "changed": [], "renamed": null});
    let kill = || site.write(".casebook-journal.json", journal.to_string());
    kill();
    let told = site.run(&["check"]).expect_code(0);
    assert!(told.stderr.contains("casebook import 没有做完"), "{}", told.stderr);
    let again = site.run(&["import", "文章.txt"]).expect_code(0);
    assert_eq!(again.stderr, "上次没有做完的导入已恢复原样\n");
    assert_eq!(tree(&site.root()), whole);
    kill();
    site.run(&["mv", "--undo"]).expect_code(0);
    assert_eq!(tree(&site.root()), before);
}

#[test]
fn an_id_that_no_run_would_read_is_refused_and_one_that_is_an_old_address_gets_a_number() {
    let site = site();
    site.run(&["import", "--id", "index", "文章.txt"]).expect_code(2);
    site.write("content/cases/a.md", "---\n标题: 甲\n旧网址: [/cases/deng/]\n---\n");
    site.run(&["import", "--id", "deng", "--kind", "case", "文章.txt"]).expect_code(0);
    assert!(tree(&site.root()).contains_key("content/cases/deng-2.md"));
}
