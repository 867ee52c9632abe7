//! Text that looks like Markdown and is not: what is found, what `--fix` makes of it, and what is left alone.

use crate::support::site::Site;

const HEAD: &str = "---\n标题: 甲\n---\n\n";

fn site(text: &str) -> Site {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n");
    site.write("content/about.md", format!("{HEAD}{text}"));
    site
}

/// Returns what the checks of text find in a page of `text`, and the text with the certain fixes made.
fn mended(text: &str) -> (Vec<&'static str>, String) {
    let site = site(text);
    let found = site.check();
    site.mend(&found);
    let written = std::fs::read_to_string(site.root().join("content/about.md")).unwrap();
    let codes = found.codes().into_iter().filter(|code| code.starts_with("text/")).collect();
    (codes, written.strip_prefix(HEAD).unwrap().to_owned())
}

#[test]
fn marks_of_a_chinese_keyboard_become_marks() {
    for (text, meant) in [
        ("＃ 征题\n\n五月。\n", "# 征题\n\n五月。\n"),
        ("＃＃征题\n五月。\n", "## 征题\n五月。\n"),
        ("＊ 道路\n＊ 路灯\n", "- 道路\n- 路灯\n"),
        ("＊道路\n＊路灯\n", "- 道路\n- 路灯\n"),
        ("－　道路\n", "- 道路\n"),
        ("＞ 有事来协商\n", "> 有事来协商\n"),
        ("　　## 征题\n\n五月。\n", "## 征题\n\n五月。\n"),
        ("　　- 道路\n　　- 路灯\n", "- 道路\n- 路灯\n"),
        ("> ＃ 征题\r\n>\r\n> 五月。\r\n", "> # 征题\r\n>\r\n> 五月。\r\n"),
        ("##　征题\n\n五月。\n", "## 征题\n\n五月。\n"),
        ("#征题\n\n五月。\n", "# 征题\n\n五月。\n"),
        ("-　道路\n-　路灯\n", "- 道路\n- 路灯\n"),
        ("- 甲\n  ＊ 道路\n  ＊ 路灯\n", "- 甲\n  - 道路\n  - 路灯\n"),
    ] {
        let (codes, written) = mended(text);
        assert!(
            !codes.is_empty() && codes.iter().all(|code| *code == "text/full-width-mark"),
            "{text}: {codes:?}"
        );
        assert_eq!(written, meant);
        assert_eq!(mended(meant).0, [""; 0], "{meant}");
    }
}

#[test]
fn rows_written_on_a_chinese_keyboard_become_a_table() {
    for (text, meant) in [
        ("｜建议｜结果｜\n｜——｜——｜\n｜路灯｜采纳｜\n", "|建议|结果|\n|---|---|\n|路灯|采纳|\n"),
        ("如下：\r\n｜建议｜结果｜\r\n｜：－｜－：｜\r\n", "如下：\r\n\r\n|建议|结果|\r\n|:---|---:|\r\n"),
        (
            "> ｜建议｜结果｜\n> ｜---｜---｜\n> ｜路灯｜采纳｜\n",
            "> |建议|结果|\n> |---|---|\n> |路灯|采纳|\n",
        ),
        ("- 清单\n  ｜建议｜结果｜\n  ｜-｜-｜\n", "- 清单\n\n  |建议|结果|\n  |---|---|\n"),
        // A single row of a table that is one.
        ("| 建议 | 结果 |\n|---|---|\n｜路灯｜采纳｜\n", "| 建议 | 结果 |\n|---|---|\n|路灯|采纳|\n"),
    ] {
        assert_eq!(mended(text), (vec!["text/broken-table"], meant.to_owned()));
        assert_eq!(mended(meant).0, [""; 0], "{meant}");
        let site = site(meant);
        site.build(&[]);
        assert!(site.page("about/").contains("<th scope=\"col\""), "{meant}");
    }
    // Without dashes nobody can tell the head for certain.
    for text in ["｜建议｜结果｜\n｜路灯｜采纳｜\n", "| 建议 | 结果 |\n| 路灯 | 采纳 |\n"]
    {
        assert_eq!(mended(text), (vec!["text/broken-table"], text.to_owned()));
    }
    for text in ["党建｜协商\n办理｜评议\n", "| 建议 | 结果 |\n|---|---|\n| 甲｜乙 | 采纳 |\n"]
    {
        assert_eq!(mended(text), (vec![], text.to_owned()));
    }
}

#[test]
fn lines_numbered_by_hand_are_parted() {
    for (text, meant) in [
        ("1、甲\n2、乙\n", "1、甲\n\n2、乙\n"),
        ("（一）甲\n（二）乙\n", "（一）甲\n\n（二）乙\n"),
        ("一、甲\r\n二、乙\r\n", "一、甲\r\n\r\n二、乙\r\n"),
        ("- 三步：\n\n  ①甲\n  ②乙\n", "- 三步：\n\n  ①甲\n\n  ②乙\n"),
        ("> 1）甲\n> 2）乙\n", "> 1）甲\n>\n> 2）乙\n"),
        // The text of a tight item is in no paragraph.
        ("- 三步：\n  ①甲\n  ②乙\n", "- 三步：\n\n  ①甲\n\n  ②乙\n"),
        ("- 1、甲\n  2、乙\n- 丙\n", "- 1、甲\n\n  2、乙\n- 丙\n"),
        ("1. 甲\n   （一）乙\n   （二）丙\n   - 丁\n", "1. 甲\n\n   （一）乙\n\n   （二）丙\n   - 丁\n"),
        ("- 甲\n1、乙\n2、丙\n", "- 甲\n\n1、乙\n\n2、丙\n"),
        ("有三步：\n2. 甲\n3. 乙\n", "有三步：\n\n2. 甲\n\n3. 乙\n"),
    ] {
        assert_eq!(mended(text).1, meant);
        assert_eq!(mended(meant).0, [""; 0], "{meant}");
    }
}

#[test]
fn paragraphs_that_only_an_indent_parts_are_parted() {
    for (text, meant) in [
        ("　　甲。\n　　乙。\n　　丙。\n", "　　甲。\n\n　　乙。\n\n　　丙。\n"),
        ("> 甲。\r\n> 　　乙。\r\n", "> 甲。\r\n>\r\n> 　　乙。\r\n"),
    ] {
        assert_eq!(mended(text), (vec!["text/run-together-paragraphs"], meant.to_owned()));
        assert_eq!(mended(meant).0, [""; 0], "{meant}");
    }
    for text in ["　　甲。\n乙。\n", "甲。\n　乙。\n", "甲。　　乙。\n", "甲。\\\n　　乙。\n"]
    {
        assert_eq!(mended(text).0, [""; 0], "{text}");
    }
}

#[test]
fn links_in_the_wrong_brackets_become_links() {
    for (text, meant) in [
        ("见[网站]（https://a.cn/b）。\n", "见[网站](https://a.cn/b)。\n"),
        ("见[网站] (https://a.cn/b)。\n", "见[网站](https://a.cn/b)。\n"),
        ("见[网站](https://a.cn/b）。\n", "见[网站](https://a.cn/b)。\n"),
        ("[一]（https://a.cn）[二]（https://b.cn）\n", "[一](https://a.cn)[二](https://b.cn)\n"),
    ] {
        let (codes, written) = mended(text);
        assert!(
            !codes.is_empty() && codes.iter().all(|code| *code == "text/broken-link"),
            "{text}: {codes:?}"
        );
        assert_eq!(written, meant);
        assert_eq!(mended(meant).0, [""; 0], "{meant}");
    }
    for text in [
        "[甲]（乙）\n",
        "见[2023]（第 3 页）\n",
        "【甲】(a.md)\n",
        "`[甲]（a.md）`\n",
        "[甲](https://a.cn)（b.md）\n",
    ] {
        assert_eq!(mended(text).0, [""; 0], "{text}");
    }
}

#[test]
fn asterisks_that_a_reader_would_see_are_told() {
    for text in ["**先易后难 **的办法\n", "这是**“甲”**App\n", "只有一个**\n", "** 甲**\n"]
    {
        assert_eq!(mended(text), (vec!["text/stray-emphasis"], text.to_owned()));
    }
    for text in
        ["**甲。**乙\n", "\\*\\*甲\\*\\*\n", "`**`\n", "2*3*4\n", "138****5678、13**5\n", "```\n**\n```\n"]
    {
        assert_eq!(mended(text).0, [""; 0], "{text}");
    }
}

#[test]
fn a_year_before_a_dot_is_shown_as_a_year() {
    assert_eq!(
        mended("2023. 启动协商。\n"),
        (vec!["text/year-as-number"], "2023\\. 启动协商。\n".to_owned())
    );
    let years = "2019. 启动\n2023. 推进\n";
    assert_eq!(mended(years), (vec!["text/year-as-number"], years.to_owned()));
    for text in ["2023.5 启动\n", "2023 年。\n", "12. 十二\n13. 十三\n", "3. 三\n"] {
        assert_eq!(mended(text).0, [""; 0], "{text}");
    }
}

#[test]
fn indented_prose_is_prose_again_where_that_is_certain() {
    for (text, meant) in [
        ("    大家坐下来商量。\n    再办理。\n", "大家坐下来商量。\n再办理。\n"),
        ("\t“有事来协商”。\n\n    第二段。\n", "“有事来协商”。\n\n第二段。\n"),
    ] {
        assert_eq!(mended(text).1, meant);
    }
    for text in ["- 甲\n\n      乙\n", "    大家。\n    let a = 1;\n"] {
        assert_eq!(mended(text), (vec!["text/indented-prose"], text.to_owned()));
    }
    for text in ["    let 甲 = 1;\n", "```\n大家\n```\n", "　　大家坐下来。\n", "  大家坐下来。\n"]
    {
        assert_eq!(mended(text).0, [""; 0], "{text}");
    }
}

#[test]
fn what_rules_and_prose_are_written_with_is_left_alone() {
    for text in [
        "一、总则\n\n（一）甲\n\n（二）乙\n",
        "依照第五条第\n（一）项办理。\n",
        "＃1 楼和＃2 楼。\n",
        "＊注：数字来自报告。\n",
        "1. 甲\n2. 乙\n",
        "-5℃，＞50 人。\n",
        "#话题# 讨论\n",
        "#1 楼\n",
        "第一条　甲\n\n第二条　乙\n",
        "1、甲\\\n2、乙\n",
    ] {
        assert_eq!(mended(text).0, [""; 0], "{text}");
    }
}
