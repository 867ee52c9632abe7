//! Findings in their places: what is marked is what is wrong, whatever stands around it.

use crate::support::findings::assert_marked;

#[test]
fn marks_stand_under_wide_and_narrow_characters() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
title: A 案例 b
updated: 2023年5月
         ^^^^^^^^^ front-matter/bad-date
topics: [甲, {乙: 丙}, ab]
             ^^^^^^^^ front-matter/wrong-type
region: 四川省//Zigong
        ^^^^^^^^^^^^^^ front-matter/bad-region
---
",
    );
}

#[test]
fn a_byte_order_mark_and_line_ends_of_windows_move_no_mark() {
    assert_marked(
        "-- casebook.yaml --\r\ntitle: 示例\r\n-- content/about.md --\r\n\u{feff}---\r\n标题: 关于\r\n草稿: 也许\r\n      \
         ^^^^ front-matter/wrong-type\n---\r\n",
    );
}

#[test]
fn a_file_that_is_not_read_is_marked_at_its_start() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
-- content/a.md --
标题: 甲
^^^^^^^^ front-matter/missing-front-matter
-- content/b.md --
---
^^^ front-matter/unclosed-front-matter
标题: 乙
-- content/c.md --
---
标题: [丙
      ^ front-matter/yaml-syntax
---
-- content/d.md --
---
- 丁
^^^^ front-matter/not-a-mapping
---
",
    );
}

#[test]
fn slips_of_yaml_are_marked_and_the_rest_is_read_all_the_same() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
-- content/reports/a.md --
---
标题：工作成效
    ^^ front-matter/full-width-colon
来源:
\t- 标题: 工作报告
^ front-matter/tab-indent
数据:
  - 指标:小微协商
        ^ front-matter/missing-space
    数值: 很多
          ^^^^ front-matter/bad-figure
---
",
    );
}

#[test]
fn both_names_of_a_key_are_marked_at_the_second() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
title: 乙
^^^^^ front-matter/repeated-key
标题: 丙
^^^^ front-matter/repeated-key
来源:
  - 标题: 工作材料
    title: 工作材料
    ^^^^^ front-matter/repeated-key
---
",
    );
}

#[test]
fn what_is_missing_is_marked_where_it_should_stand() {
    assert_marked(
        "\
-- casebook.yaml --
简介: 没有名称
^ front-matter/missing-key
-- content/awards/a.md --
---
标题: 先进平台
^ front-matter/missing-key
^ front-matter/missing-key
^ front-matter/missing-key
来源:
  - 网址: https://example.org/
    ^ front-matter/missing-key
---
",
    );
}

#[test]
fn a_reference_is_marked_without_its_quotes_brackets_and_list_marks() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
-- content/awards/a.md --
---
标题: 优秀案例
级别: 市
年度: 2023
获奖对象: [cases/a, \"cases/b\", {name: 丙}]
           ^^^^^^^ reference/dangling-id
                    ^^^^^^^^^ reference/dangling-id
颁发单位: 市政协
来源:
  - 标题: 工作材料
---
-- content/cases/c.md --
---
标题: 丙
依据:
  - guize#第一条
    ^^^^^ reference/dangling-id
来源:
  - 标题: 工作材料
---
",
    );
}

#[test]
fn a_circle_of_three_is_told_once() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
-- content/platforms/a.md --
---
标题: 甲
上级: b
      ^ reference/parent-cycle
来源: [{标题: 工作材料}]
---
-- content/platforms/b.md --
---
标题: 乙
上级: c
来源: [{标题: 工作材料}]
---
-- content/platforms/c.md --
---
标题: 丙
上级: a
来源: [{标题: 工作材料}]
---
",
    );
}

#[test]
fn two_files_for_one_address_are_told_at_the_second() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
-- content/Guanyu.md --
---
标题: 甲
---
-- content/guanyu.md --
---
^ reference/shared-address
标题: 乙
旧网址: [/statistics/, /old/, /old/]
         ^^^^^^^^^^^^ reference/reserved-address
                              ^^^^^ reference/shared-address
---
",
    );
}

#[test]
fn paths_of_kinds_stay_within_the_site_and_apart() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
topics: [{label: 甲, id: ../x}]
                         ^^^^ front-matter/bad-address
paths:
  cases: ../..
         ^^^^^ front-matter/bad-address
  awards: rules
          ^^^^^ reference/reserved-address
  reports: data
           ^^^^ reference/reserved-address
  methods: platforms
  platforms: methods
-- content/a.md --
---
标题: 甲
---
",
    );
}

#[test]
fn the_configuration_is_checked_as_any_file() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
base_url: www.example.org
          ^^^^^^^^^^^^^^^ front-matter/bad-address
language: 法文
          ^^^^ front-matter/unknown-choice
per_page: 很多
          ^^^^ front-matter/wrong-type
topic: [养老服务]
^^^^^ front-matter/unknown-key
checks:
  reference/no-sources: deny
  ^^^^^^^^^^^^^^^^^^^^ front-matter/unknown-check
  text: 警示
        ^^^^ front-matter/unknown-choice
-- content/a.md --
---
标题: 甲
---
",
    );
}

#[test]
fn a_page_allows_a_check_on_itself_and_nowhere_else() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
放行:
  text/raw-html: 表格从旧站原样移来
---

<b>粗</b>
-- content/b.md --
---
标题: 乙
---

<b>粗</b>
^^^ text/raw-html
     ^^^^ text/raw-html
",
    );
}

#[test]
fn numbers_of_a_rule_that_skip_go_back_or_repeat_are_marked() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 甲
文本: full
来源: [{标题: 材料}]
---

## 第一章　总则

**第一条**　甲。

第二条　乙：

（一）子；

（三）丑；
^^^^^^ rule/broken-numbering

（三）寅：
^^^^^^ rule/repeated-number

1. 其一；
2. 其二。

## 第三章　附则
   ^^^^^^ rule/broken-numbering

第五条　丁。
^^^^^^ rule/broken-numbering

第五条之一　戊。

第五条之三　己。
^^^^^^^^^^ rule/broken-numbering

第四条　庚。
^^^^^^ rule/broken-numbering

第二条　辛。
^^^^^^ rule/repeated-number

第六条　壬。
",
    );
}

#[test]
fn a_title_that_holds_a_number_word_does_not_explain_it_and_a_place_is_none() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
-- content/methods/a.md --
---
标题: 加强“三化”能力
地区: 四川省
来源:
  - 标题: 工作材料
---

推行“三化”建设，省名写作“四川”；“六有”另有一页。
    ^^^^^^ text/unexplained-term
-- content/terms/b.md --
---
标题: 六有
来源:
  - 标题: 工作材料
---
",
    );
}

#[test]
fn a_real_brand_of_an_invented_holder_is_found() {
    assert_marked(
        "\
-- casebook.yaml --
title: 示例
-- content/brands/a.md --
---
标题: 有事商量
来源:
  - 标题: 工作材料
所属:
  - platforms/p
    ^^^^^^^^^^^ reference/sample-as-real
---
-- content/platforms/p.md --
---
标题: 范例议事室
示例: true
---
",
    );
}
