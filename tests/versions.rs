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
