//! The chapter for editors: every command in it does what it says.

use super::*;

#[test]
fn every_command_of_the_chapter_runs() {
    let chapter = std::fs::read_to_string(folder("").join("../../docs/import.md")).unwrap();
    let article = |word: &str| format!("示例县政协办好议事会\n近年来,建立议事会,办了{word}。\n");
    let site = Site::new(SITE);
    for (name, word) in
        [("文章.txt", "一件事"), ("第一篇.txt", "两件事"), ("第三篇.txt", "三件事：一是甲。二是乙")]
    {
        site.write(name, article(word));
    }
    site.write("第二篇.html", "<p>示例县政协办好议事会</p><p>办了五件事。</p>");
    let mut count = 0;
    for block in chapter.split("```sh\n").skip(1) {
        for line in block.split("```").next().unwrap().lines() {
            let run = match line.strip_prefix("cat 文章.txt | casebook ") {
                // What comes from another program is another text.
                Some(arguments) => {
                    site.call(&arguments.split(' ').collect::<Vec<_>>()).input(article("六件事")).run()
                }
                None => site.run(&line.strip_prefix("casebook ").unwrap().split(' ').collect::<Vec<_>>()),
            };
            run.expect_code(0);
            count += 1;
        }
    }
    assert_eq!(count, 6);
    let files = tree(&site.root());
    for path in [
        "imports/文章/文章.txt",
        "imports/文章/changes.json",
        "imports/第二篇/read.md",
        "imports/stdin/stdin.txt",
    ] {
        assert!(files.contains_key(path), "{path}");
    }
    let draft = String::from_utf8(files["content/cases/yishihui.md"].clone()).unwrap();
    assert!(draft.ends_with("：\n\n- 一是甲。\n- 二是乙。\n"), "{draft}");
}

#[test]
fn the_chapter_names_every_repair_in_its_order() {
    let chapter = std::fs::read_to_string(folder("").join("../../docs/import.md")).unwrap();
    for (number, pass) in (1..).zip(casebook::import::passes::PASSES) {
        assert!(chapter.contains(&format!("| {number} | {} |", pass.label.zh)), "{}", pass.label.zh);
    }
}
