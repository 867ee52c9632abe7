//! The forms in which running text cites rules, one by one: what is linked, what is reported, and what the rule lists.

use casebook::url::decode;

use crate::support::site::Site;

/// The rule that most forms cite; `{5.2}` and the like is where a form is set.
const RULE: &str = "\
---
title: 样板规则
text: full
sources: [{title: 材料}]
---

## 第一章　总则

第一条　为规范协商，制定本规则。{1.1}

第二条　协商坚持自愿。{2.1}

第三条　协商遵循下列原则：

（一）公开；

（二）平等；

（三）有序。

第四条　协商在议事室进行。

## 第二章　议题

### 第一节　征集

第五条　议题由村民提出。{5.1}

下列事项优先：{5.2}

（一）出行；

（二）用水：

1. 饮水；

2. 灌溉。

（三）用电。

其他事项依次办理。{5.3}

第六条　议题经公示。{6.1}

第六条之一　公示七日。

第七条　议题由召集人审定。{7.1}

审定后报备。{7.2}

报备后公布。{7.3}

### 第二节　选定

第二十条　自发布之日起施行。
";

/// The site and its other rules.
const OTHERS: &str = "\
-- casebook.yaml --
title: 示例
-- content/rules/other.md --
---
title: 另一办法
text: full
sources: [{title: 材料}]
---

第一条　甲。

第二条　乙。
-- content/rules/trial.md --
---
title: 分期规则（试行）
text: full
sources: [{title: 材料}]
---

第一条　甲。
-- content/rules/digest.md --
---
title: 要点规则
text: digest
sources: [{title: 材料}]
---

要点。
-- content/rules/preamble.md --
---
title: 序言规则
text: full
sources: [{title: 材料}]
---

为规范协商，经议事会商定，共守如下。

第一条　甲。

## 附则

第二条　自发布之日起施行。
-- content/rules/same-a.md --
---
title: 同名规则
text: full
sources: [{title: 材料}]
---

第一条　甲。
-- content/rules/same-b.md --
---
title: 同名规则
text: full
sources: [{title: 材料}]
---

第一条　甲。
";

/// One line of the table.
struct Form<'t> {
    place: &'t str,
    text: &'t str,
    links: Vec<String>,
    reported: Vec<&'t str>,
}

fn forms(table: &str) -> Vec<Form<'_>> {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let form = |line| {
        let [place, text, expected] =
            <[&str; 3]>::try_from(str::split(line, " | ").collect::<Vec<_>>()).unwrap();
        // A space parts two links where what follows names a target or is reported.
        let mut links: Vec<String> = Vec::new();
        let mut reported = Vec::new();
        for part in expected.split(' ').filter(|part| *part != "-") {
            match part.strip_prefix('!') {
                Some(part) => reported.push(part),
                None if links.last().is_some_and(|last| !last.contains('→')) => {
                    let last = links.last_mut().unwrap();
                    last.push_str(&format!(" {part}"));
                }
                None => links.push(part.to_owned()),
            }
        }
        Form { place: place.trim(), text, links, reported }
    };
    lines.map(form).collect()
}

/// Returns the files that hold the form: a page of its own, for a form within the rule a rule of its own; and its path.
fn file(form: &Form<'_>, number: usize) -> (String, String) {
    let front = "sources: [{title: 材料}]";
    let Some(place) = form.place.strip_prefix("rule ") else {
        let path =
            if form.place == "page" { format!("page-{number}") } else { format!("cases/form-{number}") };
        let rules = if form.place == "given" { "rules: [main]\n" } else { "" };
        let text = form.text;
        return (format!("---\ntitle: 例{number}\n{front}\n{rules}---\n\n{text}\n"), path);
    };
    let title = format!("title: 自引{number}规则");
    let rule = RULE.replace("title: 样板规则", &title).replace(&format!("{{{place}}}"), form.text);
    (without_places(&rule), format!("rules/form-{number}"))
}

/// Returns the rule with no form in it.
fn without_places(rule: &str) -> String {
    let mut parts = rule.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| match part.split_once('}') {
        Some((place, rest)) if place.starts_with(|c: char| c.is_ascii_digit()) => text + rest,
        _ => text + "{" + part,
    })
}

/// Returns the links of `html` that lead to rules, as the table writes them.
fn links(html: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for anchor in html.split("<a href=\"").skip(1) {
        let Some((href, rest)) = anchor.split_once('"') else { continue };
        let Some((words, _)) = rest.split_once('>').and_then(|(_, rest)| rest.split_once("</a>")) else {
            continue;
        };
        // An article's number is its own permanent address.
        if rest.starts_with(" data-copy") {
            continue;
        }
        let path = href.split_once("../rules/").map(|(_, path)| path.replacen("/index.html", "", 1));
        let target = match path {
            Some(path) => path,
            None if href.starts_with('#') => href.to_owned(),
            None => continue,
        };
        let target = decode(&target);
        // Links of the page's frame, and those that the form itself writes, are not what is looked for.
        if text.contains(words) && !text.contains(&format!("[{words}]")) {
            found.push(format!("{words}→{target}"));
        }
    }
    found
}

/// Returns the part of a page that holds its running text.
fn running_text(page: &str) -> &str {
    let from = ["<div class=\"rule-text\"", "<div class=\"prose"].iter().find_map(|start| page.find(start));
    let (_, text) = page.split_at(from.unwrap_or_else(|| panic!("{page}")));
    text.split_once("</main>").map_or(text, |(text, _)| text)
}

#[test]
fn every_form_leads_where_the_table_says() {
    let table = include_str!("citations/forms.txt");
    let forms = forms(table);
    assert!(forms.len() >= 60, "{}", forms.len());
    let mut text = format!("{OTHERS}-- content/rules/main.md --\n{}", without_places(RULE));
    let files: Vec<(String, String)> =
        forms.iter().zip(1..).map(|(form, number)| file(form, number)).collect();
    for (content, path) in &files {
        text.push_str(&format!("-- content/{path}.md --\n{content}"));
    }
    let site = Site::new(&text);
    let found = site.check();
    site.build(&[]);
    let mut wrong = Vec::new();
    for (form, (_, path)) in forms.iter().zip(&files) {
        let file = found.sources.by_path(&format!("content/{path}.md")).unwrap();
        let here = found.diagnostics.iter().filter(|diagnostic| diagnostic.at.file == file.id);
        let here = here.filter(|diagnostic| diagnostic.code == "reference/unresolved-citation");
        let reported: Vec<&str> = here.map(|diagnostic| file.slice(diagnostic.at)).collect();
        let page = site.page(&format!("{path}/"));
        let links = links(running_text(&page), form.text);
        if links != form.links || reported != form.reported {
            wrong.push(format!(
                "{} | {}\n    links {links:?}\n    reported {reported:?}",
                form.place, form.text
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), forms.len(), wrong.join("\n"));
}

#[test]
fn an_article_lists_who_cites_it_in_running_text_with_the_sentence() {
    let case = "-- content/cases/a.md --\n---\ntitle: 甲案\nsources: [{title: 材料}]\n---\n\n\
        镇里开会。依照《另一办法》第一条至第二条，议题先公示；**公示**七日。\n";
    let site = Site::new(&format!("{OTHERS}{case}"));
    site.build(&[]);
    let page = site.page("rules/other/");
    let sentence = "依照《另一办法》第一条至第二条，议题先公示；";
    assert_eq!(page.matches(sentence).count(), 2, "{page}");
    let table = site.file("data/citations.csv");
    assert_eq!(table.matches(sentence).count(), 2, "{table}");
}

#[test]
fn a_citation_across_a_line_end_is_one_link() {
    let case = "-- content/cases/a.md --\n---\ntitle: 甲案\nsources: [{title: 材料}]\n---\n\n\
        依照《另一办法》第\n一条，议题先公示。\n";
    let site = Site::new(&format!("{OTHERS}{case}"));
    site.build(&[]);
    assert!(site.page("cases/a/").contains("#article-1\">《另一办法》第一条</a>，"));
}

/// Pages that cite a rule in every key that is read as sentences.
const IN_KEYS: &str = "\
-- content/cases/a.md --
---
title: 甲案
sources: [{title: 材料}]
summary: 镇里开会。依照《另一办法》第一条，<公示>七日；再办理。
method: m
steps: {商量: {note: 按《另一办法》第二条召开}}
outcome: {result: '见《另一办法》第一条、第九条。'}
uptake: [{kind: 采用, note: 《另一办法》第二条的要求}]
gaps: [{key: 日期, looked_in: 《另一办法》第一条}]
inferred: [{key: 地区, basis: 《另一办法》第二条}]
---
-- content/methods/m.md --
---
title: 模式
sources: [{title: 材料}]
steps: [{name: 商量, summary: 照《另一办法》第一条, deliverable: 《另一办法》第二条的纪要, gate: 《另一办法》第一条的审批}]
principles: [《另一办法》第二条说的自愿]
---
-- content/terms/t.md --
---
title: 二条
definition: 指《另一办法》第二条。
sources: [{title: 材料}]
---
";

#[test]
fn a_rule_cited_in_the_front_matter_is_linked_where_it_is_shown() {
    let site = Site::new(&format!("{OTHERS}{IN_KEYS}"));
    site.build(&[]);
    let link = |article: u32, words: &str| {
        format!("<a href=\"../../rules/other/index.html#article-{article}\">{words}</a>")
    };
    let case = site.page("cases/a/");
    for words in [
        format!("依照{}，&lt;公示&gt;七日", link(1, "《另一办法》第一条")),
        format!("按{}召开", link(2, "《另一办法》第二条")),
        format!("见{}、第九条。", link(1, "《另一办法》第一条")),
        format!("{}的要求", link(2, "《另一办法》第二条")),
        format!("查过：{}", link(1, "《另一办法》第一条")),
        format!("<span class=\"note\">{}</span>", link(2, "《另一办法》第二条")),
    ] {
        assert!(case.contains(&words), "{words}\n{case}");
    }
    let method = site.page("methods/m/");
    for words in ["照", "的纪要", "的审批", "说的自愿"] {
        assert!(
            method.contains(&format!("</a>{words}")) || method.contains(&format!("{words}<a")),
            "{words}\n{method}"
        );
    }
    assert!(site.page("terms/t/").contains(&link(2, "《另一办法》第二条")));
    assert!(
        site.page("terms/")
            .contains("<a href=\"../rules/other/index.html#article-2\">《另一办法》第二条</a>")
    );
}

#[test]
fn a_rule_cited_in_the_front_matter_lists_who_cites_it_with_the_sentence() {
    let site = Site::new(&format!("{OTHERS}{IN_KEYS}"));
    site.build(&[]);
    let sentence = "依照《另一办法》第一条，&lt;公示&gt;七日；";
    assert_eq!(site.page("rules/other/").matches(sentence).count(), 1);
    let table = site.file("data/citations.csv");
    assert!(table.contains("按《另一办法》第二条召开"), "{table}");
    let used = site.run(&["refs", "rules/other"]).stdout;
    assert!(used.contains("按《另一办法》第二条召开") && used.contains("content/cases/a.md"), "{used}");
}

#[test]
fn a_citation_in_the_front_matter_that_leads_nowhere_is_reported_in_its_place() {
    let site = Site::new(&format!("{OTHERS}{IN_KEYS}"));
    let found = site.check();
    let file = found.sources.by_path("content/cases/a.md").unwrap();
    let reported: Vec<&str> = found
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.code == "reference/unresolved-citation")
        .map(|diagnostic| file.slice(diagnostic.at))
        .collect();
    assert_eq!(reported, ["'见《另一办法》第一条、第九条。'"]);
}
