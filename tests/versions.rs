//! Two versions of a rule side by side.

use crate::support::site::Site;

const VERSIONS: &str = "\
-- casebook.yaml --
title: 示例
base_url: https://example.org/
-- content/rules/old.md --
---
title: 议事规则（试行）
text: full
effective: 2020-01
sources: [{title: 材料}]
---

第一条　为规范协商，制定本规则。

第二条　协商会由召集人主持，会期不超过三日。

第三条　会场设在村委会。

第四条　协商记录由议事室保存，保存期不少于三年，任何人可以查阅。
-- content/rules/new.md --
---
title: 议事规则
text: full
supersedes: [old]
sources: [{title: 材料}]
---

第一条　为规范协商，制定本规则。

第二条　协商记录由议事室保存，保存期不少于三年，任何人可以查阅。

第三条　协商会由召集人主持，会期不超过五日。

第四条　线上协商<适用>本规则。
-- content/rules/digest.md --
---
title: 另一规则
text: digest
supersedes: [old]
sources: [{title: 材料}]
---

要点。
";

#[test]
fn two_versions_are_compared_by_article_and_by_word() {
    let site = Site::new(VERSIONS);
    site.build(&[]);
    let page = site.page("rules/new/compare/old/");
    for words in [
        "会期不超过<del>三</del>日",
        "会期不超过<ins>五</ins>日",
        "<ins>线上协商&lt;适用&gt;本规则。</ins>",
        "<del>会场设在村委会。</del>",
        "原第二条",
        "原第四条",
        "修改 1 条",
        "移位 1 条",
        "新增 1 条",
        "删去 1 条",
        "未改 1 条",
        "2020年1月",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    for rule in ["old", "new"] {
        assert!(site.page(&format!("rules/{rule}/")).contains("rules/new/compare/old/index.html"));
    }
    assert!(site.file("sitemap.xml").contains("rules/new/compare/old/"));
    assert!(!site.published().contains_key("rules/digest/compare/old/index.html"));
}

const PARTS: &str = "\
-- casebook.yaml --
title: 示例
-- content/rules/old.md --
---
title: 旧规则
text: full
sources: [{title: 材料}]
---

第一条　议题由村民提出，召集人登记。议题应当公示七日，任何人可以查阅并提出意见。

第二条　协商会由召集人主持。

第三条　协商记录由议事室保存，保存期不少于三年。

第四条　任何人可以到议事室查阅协商记录，不收费用。

第五条　本规则自发布之日起施行。
-- content/rules/new.md --
---
title: 新规则
text: full
supersedes: [old]
sources: [{title: 材料}]
---

第一条　议题由村民提出，召集人登记。

第二条　议题应当公示十日，任何人可以查阅并提出意见。

第三条　协商记录由议事室保存，保存期不少于五年。任何人可以到议事室查阅协商记录，不收费用。

第四条　协商会由召集人或者副召集人主持。

第五条　本规则自发布之日起施行。
";

#[test]
fn articles_that_were_split_merged_or_moved_and_changed_are_known_as_such() {
    let site = Site::new(PARTS);
    site.build(&[]);
    let page = site.page("rules/new/compare/old/");
    for words in [
        "由原第一条拆出",
        "议题应当公示<del>七</del>日",
        "议题应当公示<ins>十</ins>日",
        "原第四条</a> <span class=\"note\">并入新第三条",
        "原第二条",
        "召集人<ins>或者副召集人</ins>主持",
        "移位",
        "拆出 1 条",
        "并入 1 条",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(!page.contains("新增 ") && !page.contains("删去 1 条"), "{page}");
}
