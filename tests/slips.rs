//! One slip, one finding: what an editor gets wrong is said once, and the help mends it.

use crate::support::findings::assert_marked;
use crate::support::site::Site;

/// The codes found in a site of one case with this text.
fn codes(text: &str) -> Vec<&'static str> {
    Site::new(&format!("-- casebook.yaml --\ntitle: 示例\n-- content/cases/a.md --\n{text}")).check().codes()
}

/// The help of the one finding in a site with one page of this text.
fn help(text: &str) -> String {
    let site = Site::new(&format!("-- casebook.yaml --\ntitle: 示例\n-- content/a.md --\n{text}"));
    let found = site.check();
    assert_eq!(found.diagnostics.len(), 1, "{}", found.told());
    found.diagnostics[0].help.zh.clone()
}

#[test]
fn a_misspelt_key_is_not_missing_as_well() {
    assert_eq!(codes("---\ntitel: 甲\nsources: [{title: 乙}]\n---\n"), ["front-matter/unknown-key"]);
    assert_eq!(codes("---\ntitle: 甲\nsources: [{titel: 乙}]\n---\n"), ["front-matter/unknown-key"]);
    assert_eq!(codes("---\ntitle: 甲\n来原: [{title: 乙}]\n---\n"), ["front-matter/unknown-key"]);
}

#[test]
fn sources_written_wrongly_are_not_said_to_be_missing() {
    assert_eq!(codes("---\ntitle: 甲\nsources: 工作材料\n---\n"), ["front-matter/wrong-type"]);
    assert_eq!(codes("---\ntitle: 甲\n来源: [工作材料]\n---\n"), ["front-matter/wrong-type"]);
}

#[test]
fn a_front_matter_in_another_encoding_is_one_finding() {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n");
    site.write("content/cases/gbk.md", b"---\n\xb1\xea\xcc\xe2: \xbc\xd7\n\xc8\xd5\xc6\xda: 2023\n---\n");
    site.write("content/cases/utf16.md", b"\xff\xfe-\0-\0-\0\n\0");
    assert_eq!(site.check().codes(), ["front-matter/not-utf8", "front-matter/not-utf8"]);
}

#[test]
fn a_key_without_a_value_is_a_key_left_out_at_every_depth() {
    assert_marked(
        "\
-- casebook.yaml --
标题: 示例
标准:
  - 名称: 三有
    条目: [有场所, 有制度, 有记录]
-- content/cases/a.md --
---
标题: 甲
步骤:
  征题:
  议题: 2023
未载: [协商模式]
来源: [{标题: 工作材料}]
---
-- content/platforms/b.md --
---
标题: 乙
建设标准: {有场所: , 有制度: 见附件}
来源: [{标题: 工作材料}]
---
-- content/awards/c.md --
---
标题: 丙
^ front-matter/missing-key
级别: 市
年度: 2023
获奖对象: []
颁发单位: 市政协
来源: [{标题: 工作材料}]
---
",
    );
}

#[test]
fn full_width_spaces_that_indent_are_named_and_mended() {
    let site = Site::new(
        "-- casebook.yaml --\ntitle: 示例\n-- content/cases/a.md --\n---\n标题: 甲\n来源:\n\u{3000}- 标题: 乙\n\u{3000}\u{3000}网址: https://a.example/\n---\n",
    );
    let found = site.check();
    assert_eq!(found.codes(), ["front-matter/tab-indent"; 2], "{}", found.told());
    assert!(found.diagnostics[0].message.zh.contains("全角空格"));
    site.mend(&found);
    assert_eq!(site.check().codes(), Vec::<&str>::new());
}

#[test]
fn the_help_for_a_first_line_fits_what_stands_there() {
    assert!(help("———\n标题: 甲\n———\n").contains("改成三个半角的减号"));
    assert!(help("－－－\n标题: 甲\n－－－\n").contains("改成三个半角的减号"));
    assert!(help("标题: 甲\n---\n").contains("在这一行上面单独写一行 ---"));
    assert!(help("正文\n").contains("在最前面加三行"));
}

#[test]
fn a_suggestion_is_like_what_was_written_and_not_like_its_folder() {
    let site = Site::new(
        "\
-- casebook.yaml --
title: 示例
-- content/guanyu.md --
---
标题: 甲
---

![村口](no.png) [一](nope.md) [二](guanyv.md) [三](../guanyu.md)
",
    );
    let found = site.check();
    let helps: Vec<&str> = found.diagnostics.iter().map(|finding| finding.help.zh.as_str()).collect();
    assert_eq!(helps.iter().filter(|help| help.contains("改成 guanyu.md")).count(), 2, "{helps:#?}");
    assert_eq!(helps.len(), 4, "{}", found.told());
}

#[test]
fn a_path_may_have_slashes_around_it() {
    let text = "\
-- casebook.yaml --
title: 示例
paths: {cases: /gushi/anli/}
-- content/cases/a.md --
---
标题: 甲
来源: [{标题: 工作材料}]
---
";
    let site = Site::new(text);
    assert_eq!(site.build(&[]).code, 0);
    assert!(site.public().join("gushi/anli/a/index.html").is_file());
    assert!(site.public().join("gushi/anli/index.html").is_file());
}

#[test]
fn a_refused_path_is_said_once_and_not_for_each_entry() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
paths: {cases: data}
               ^^^^ reference/reserved-address
-- content/cases/a.md --
---
标题: 甲
来源: [{标题: 工作材料}]
---
",
    );
}

#[test]
fn a_link_and_an_image_without_an_address_are_found() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

见[规则]()和![村口](<>)。
  ^^^^^^^^ reference/dangling-link
            ^^^^^^^^^^^ reference/dangling-link
",
    );
}

#[test]
fn a_term_declared_twice_is_found_also_by_its_id() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
主题:
  - 民生
  - 养老
  - 民生
    ^^^^ front-matter/repeated-term
  - {名称: 民生改善, 编号: 民生}
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ front-matter/repeated-term
",
    );
}

#[test]
fn a_list_without_entries_on_a_page_is_found() {
    assert_marked("-- casebook.yaml --\ntitle: 示例\nper_page: 0\n          ^ front-matter/wrong-type\n");
}

#[test]
fn a_quote_that_is_not_closed_is_marked_where_it_opens() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: \"甲
      ^ front-matter/yaml-syntax
日期: 2023-05
摘要: 一二三
---
",
    );
}

#[test]
fn an_old_address_that_no_file_can_answer_is_found_and_nothing_is_written_there() {
    let text = "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
旧网址: [/feed.xml, /show?id=3, \"/a#b\", /old/, /v1.2/, /old.html]
         ^^^^^^^^^ reference/unfit-alias
                    ^^^^^^^^^^ reference/unfit-alias
                                ^^^^^^ reference/unfit-alias
---
";
    assert_marked(text);
}

#[test]
fn a_file_that_belongs_to_no_page_is_found_unless_a_page_refers_to_it() {
    let site = Site::new(
        "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

[办理清单](b.csv)
-- content/b.csv --
村,户
-- content/cases/c.txt --
村
-- content/cases/d/index.md --
---
标题: 丁
草稿: true
---
-- content/cases/d/e.csv --
村,户
",
    );
    assert_eq!(
        site.check().told(),
        "casebook.yaml:1:1 reference/stray-file “content/cases/c.txt”不属于任何页面，会照原样公开\n"
    );
}

#[test]
fn a_reference_in_another_form_is_understood() {
    let site = Site::new(
        "\
-- casebook.yaml --
title: 示例
-- content/platforms/ting.md --
---
标题: 议事厅
来源: [{标题: 工作材料}]
---
-- content/rules/guize.md --
---
标题: 议事规则
来源: [{标题: 工作材料}]
---

第一条　为了议事，制定本规则。
-- content/cases/a.md --
---
标题: 甲
来源: [{标题: 工作材料}]
平台: platforms/ting
依据: [《议事规则》第一条, 议事规则, guize 第一条]
主题: [村务, {乙: 丙}]
---
",
    );
    let found = site.check();
    let helps: Vec<&str> = found.diagnostics.iter().map(|finding| finding.help.zh.as_str()).collect();
    assert_eq!(
        helps,
        ["改成 ting", "改成“guize#第一条”", "改成 guize", "改成“guize#第一条”", "改成一段文字"]
    );
    assert!(found.told().contains("“主题”里的每一项应当是一段文字"), "{}", found.told());
}
